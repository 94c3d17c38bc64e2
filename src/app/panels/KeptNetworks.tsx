/**
 * The list of one's own networks that this browser keeps: open, rename, duplicate, delete with a way back. The example is not on it.
 * Names are told without those of persons where that is chosen, as everywhere.
 */

import { useEffect, useState } from 'react';
import { Button, Form, Heading, Input, Label, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { copyNetwork, keptNetworks, openNetworkId, removeNetwork, renameNetwork } from '../keeping/kept-networks.ts';
import type { Project } from '../keeping/kept-shapes.ts';
import { useMessages } from '../language.ts';
import { networkAddress } from '../page/address-bar.ts';
import { Counted } from '../parts/Figure.tsx';
import { announce, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

export function KeptNetworks() {
  const strings = useMessages(KEEPING);
  const language = useStore((state) => state.view.language);
  const current = useStore((state) => openNetworkId(state));
  const currentTitle = useStore(titleIn);
  const told = useTold();
  const [list, setList] = useState<readonly Project[]>([]);
  const [renamed, setRenamed] = useState<string | null>(null);
  // Anew whenever the open network is another one or has another name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read from the store of the browser, not from these values
  useEffect(() => {
    let isGone = false;
    void keptNetworks().then((found) => {
      if (!isGone) setList(found);
    });
    return () => {
      isGone = true;
    };
  }, [current, currentTitle]);
  const change = async (work: Promise<void>) => {
    try {
      await work;
    } catch {
      announce(strings.refused);
    }
    setList(await keptNetworks());
  };
  const remove = (project: Project) => {
    announce(strings.removed(told(project.title)));
    void change(removeNetwork(project.id, true));
    // What is removed is not shown any longer.
    if (project.id === current) window.location.assign(networkAddress(null));
  };
  const removed = list.filter(({ deletedAt }) => deletedAt !== null);
  const present = list.filter(({ deletedAt }) => deletedAt === null);
  return (
    <section className="kept-networks">
      <Heading level={3}>{strings.title}</Heading>
      <p className="hint">{strings.help}</p>
      {present.length === 0 ? <p>{strings.none}</p> : null}
      <ul className="saved-views">
        {present.map((project) => {
          const title = told(project.title);
          return (
            <li key={project.id}>
              {renamed === project.id ? (
                <NameForm
                  title={project.title}
                  onDone={(name) => {
                    setRenamed(null);
                    if (name !== null) void change(renameNetwork(project.id, name));
                  }}
                />
              ) : (
                <>
                  <Button
                    className="actor-link"
                    aria-label={strings.open(title)}
                    onPress={() => {
                      openDialog(null);
                      if (project.id !== current) window.location.assign(networkAddress(project.id));
                    }}
                  >
                    {title}
                  </Button>
                  <span className="hint">
                    {project.id === current ? `${strings.current} · ` : ''}
                    {strings.changed(new Date(project.changedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }))}
                    {' · '}
                    <Counted
                      text={strings.size(
                        countOf('rows', project.actors, 'kept-actors'),
                        countOf('rows', project.relations, 'kept-relations'),
                      )}
                    />
                  </span>
                  <Button className="link" aria-label={strings.renameOf(title)} onPress={() => setRenamed(project.id)}>
                    {strings.rename}
                  </Button>
                  <Button
                    className="link"
                    aria-label={strings.copyOf(title)}
                    onPress={() => void change(copyNetwork(project.id, strings.copyName(project.title)))}
                  >
                    {strings.copy}
                  </Button>
                  <Button className="link" aria-label={strings.removeOf(title)} onPress={() => remove(project)}>
                    {strings.remove}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {removed.length === 0 ? null : (
        <>
          <p className="hint">{strings.removedOnes}</p>
          <ul className="saved-views removed">
            {removed.map((project) => (
              <li key={project.id}>
                <span>{told(project.title)}</span>
                <Button
                  className="link"
                  aria-label={strings.restoreOf(told(project.title))}
                  onPress={() => void change(removeNetwork(project.id, false))}
                >
                  {strings.restore}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A new name for a network; null for the old one. */
function NameForm({ title, onDone }: { readonly title: string; readonly onDone: (name: string | null) => void }) {
  const strings = useMessages(KEEPING);
  const [name, setName] = useState(title);
  return (
    <Form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name.trim() === '' ? null : name.trim());
      }}
    >
      <TextField value={name} onChange={setName} autoFocus>
        <Label>{strings.newName}</Label>
        <Input className="field" />
      </TextField>
      <Button className="button primary" type="submit">
        {strings.save}
      </Button>
      <Button className="button" onPress={() => onDone(null)}>
        {strings.cancel}
      </Button>
    </Form>
  );
}
