/**
 * The list of one's own networks that this browser keeps, with date and size: open, rename, duplicate, delete with a way back, erase. The
 * example is not on it. While names of persons are hidden or the story is told, titles of the networks that are not open are shown only
 * on request: the guard of names knows the persons of the open one alone.
 */

import { useEffect, useState } from 'react';
import { Button, Form, Heading, Input, Label, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { readOnlyIn, titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { IS_APPLICATION_FILE } from '../edition.ts';
import { saveUnread } from '../files/unread-file.ts';
import { copyNetwork, eraseNetwork, keptNetworks, removeNetwork, renameNetwork } from '../keeping/kept-networks.ts';
import type { Project } from '../keeping/kept-shapes.ts';
import { OpenElsewhere, openNetworkId } from '../keeping/open-network.ts';
import { damagedNetworks } from '../keeping/project-store.ts';
import { useMessages } from '../language.ts';
import { networkAddress } from '../page/address-bar.ts';
import { Counted } from '../parts/Figure.tsx';
import { announce, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { KeptRoom, useMegabytes } from './KeptRoom.tsx';

const ORDERS = {
  changed: (a: Project, b: Project) => b.changedAt - a.changedAt,
  title: (a: Project, b: Project) => a.title.localeCompare(b.title, 'fr', { numeric: true }),
  size: (a: Project, b: Project) => (b.bytes ?? 0) - (a.bytes ?? 0),
} as const;
const NONE: ReadonlySet<string> = new Set();
const ORDER_IDS = Object.keys(ORDERS) as readonly (keyof typeof ORDERS)[];

export function KeptNetworks() {
  const strings = useMessages(KEEPING);
  const current = useStore((state) => openNetworkId(state));
  const currentTitle = useStore(titleIn);
  const isGuarded = useStore((state) => state.view.nameless || state.presenting !== null);
  const told = useTold();
  const [list, setList] = useState<readonly Project[]>([]);
  const [damaged, setDamaged] = useState(NONE);
  const [order, setOrder] = useState<keyof typeof ORDERS>('changed');
  const [isAskedFor, setAskedFor] = useState(false);
  // Anew whenever the open network is another one or has another name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read from the store of the browser, not from these values
  useEffect(() => {
    let isGone = false;
    void keptNetworks().then(async (found) => {
      if (!isGone) setList(found);
      const among = await damagedNetworks().catch(() => NONE);
      if (!isGone) setDamaged(among);
    });
    return () => {
      isGone = true;
    };
  }, [current, currentTitle]);
  const change = async (work: Promise<void>, done = '') => {
    try {
      await work;
      if (done !== '') announce(done);
    } catch (error) {
      announce(error instanceof OpenElsewhere ? strings.openElsewhere : strings.refused);
    }
    setList(await keptNetworks());
  };
  const shown = isGuarded && !isAskedFor ? list.filter(({ id }) => id === current) : list;
  const present = shown.filter(({ deletedAt }) => deletedAt === null).sort(ORDERS[order]);
  const removed = shown.filter(({ deletedAt }) => deletedAt !== null);
  return (
    <section className="kept-networks">
      <Heading level={3}>{strings.title}</Heading>
      <p className="hint">{strings.help}</p>
      {IS_APPLICATION_FILE ? <p className="hint">{strings.fromApplicationFile}</p> : null}
      {list.length === 0 ? <p>{strings.none}</p> : null}
      {present.length < 2 ? null : (
        <label className="picker inline">
          <span>{strings.order}</span>
          <select value={order} onChange={(event) => setOrder(ORDER_IDS.find((id) => id === event.target.value) ?? 'changed')}>
            {ORDER_IDS.map((id) => (
              <option key={id} value={id}>
                {strings.orders[id]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className="saved-views">
        {present.map((project) => (
          <NetworkRow
            key={project.id}
            project={project}
            isOpen={project.id === current}
            isDamaged={damaged.has(project.id)}
            change={change}
          />
        ))}
      </ul>
      {shown.length === list.length ? null : (
        <p className="hint">
          {strings.hidden}{' '}
          <Button className="link" onPress={() => setAskedFor(true)}>
            {strings.showHidden}
          </Button>
        </p>
      )}
      {removed.length === 0 ? null : (
        <>
          <p className="hint">{strings.removedOnes}</p>
          <ul className="saved-views removed">
            {removed.map((project) => {
              const title = told(project.title) || strings.nameLost;
              return (
                <li key={project.id}>
                  <span>{title}</span>
                  <span className="hint">
                    <Size project={project} />
                  </span>
                  <Button
                    className="link"
                    aria-label={strings.restoreOf(title)}
                    onPress={() => void change(removeNetwork(project.id, false))}
                  >
                    {strings.restore}
                  </Button>
                  <Button
                    className="link"
                    aria-label={strings.eraseOf(title)}
                    onPress={() => void change(eraseNetwork(project.id), strings.erased(title))}
                  >
                    {strings.erase}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {list.length === 0 ? null : <KeptRoom list={list} />}
    </section>
  );
}

interface NetworkRowProps {
  readonly project: Project;
  readonly isOpen: boolean;
  /** Whether something of it could not be read, here or on another day, which can be saved apart. */
  readonly isDamaged: boolean;
  /** Does something to the list, says so, and reads the list again. */
  readonly change: (work: Promise<void>, done?: string) => Promise<void>;
}

function NetworkRow({ project, isOpen, isDamaged, change }: NetworkRowProps) {
  const strings = useMessages(KEEPING);
  const told = useTold();
  const [isRenamed, setRenamed] = useState(false);
  // The focus returns to the button once the form for the name is closed.
  const [wasRenamed, setWasRenamed] = useState(false);
  const isReadOnly = useStore((state) => readOnlyIn(state) !== null);
  const changed = useMoment(project.changedAt);
  const title = told(project.title) || strings.nameLost;
  if (isRenamed) {
    return (
      <li>
        <NameForm
          title={project.title}
          onDone={(name) => {
            setRenamed(false);
            setWasRenamed(true);
            if (name !== null) void change(renameNetwork(project.id, name));
          }}
        />
      </li>
    );
  }
  const remove = () => {
    void change(removeNetwork(project.id, true), strings.removed(title));
    // What is removed is not shown any longer.
    if (isOpen) window.location.assign(networkAddress(null));
  };
  return (
    <li>
      <Button
        className="actor-link"
        aria-label={strings.open(title)}
        onPress={() => {
          openDialog(null);
          if (!isOpen) window.location.assign(networkAddress(project.id));
        }}
      >
        {title}
      </Button>
      <span className="hint">
        {isOpen ? `${strings.current} · ` : ''}
        {project.changedAt === 0 ? '' : `${changed} · `}
        <Size project={project} />
      </span>
      <Button
        className="link"
        aria-label={strings.renameOf(title)}
        isDisabled={isOpen && isReadOnly}
        autoFocus={wasRenamed}
        onPress={() => setRenamed(true)}
      >
        {strings.rename}
      </Button>
      <Button
        className="link"
        aria-label={strings.copyOf(title)}
        onPress={() => void change(copyNetwork(project.id, strings.copyName(project.title)))}
      >
        {strings.copy}
      </Button>
      <Button className="link" aria-label={strings.removeOf(title)} onPress={remove}>
        {strings.remove}
      </Button>
      {isDamaged ? (
        <Button
          className="link unread"
          aria-label={strings.saveUnreadOf(title)}
          onPress={() => void change(saveUnread(project.id, strings.unreadFile))}
        >
          {strings.saveUnread}
        </Button>
      ) : null}
    </li>
  );
}

/** How many actors and relations, and about how much room they take. */
function Size({ project }: { readonly project: Project }) {
  const strings = useMessages(KEEPING);
  const megabytes = useMegabytes();
  return (
    <>
      <Counted text={strings.size(countOf('rows', project.actors, 'kept-actors'), countOf('rows', project.relations, 'kept-relations'))} />
      {project.bytes === undefined ? '' : `, ${megabytes(project.bytes)}`}
    </>
  );
}

/** A moment in words: «aujourd’hui 14:05», «hier 9:30», or the date. */
function useMoment(time: number): string {
  const { changed } = useMessages(KEEPING);
  const language = useStore((state) => state.view.language);
  const date = new Date(time);
  const clock = date.toLocaleTimeString(language, { timeStyle: 'short' });
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (date.toDateString() === new Date().toDateString()) return changed.today(clock);
  if (date.toDateString() === yesterday.toDateString()) return changed.yesterday(clock);
  return changed.before(date.toLocaleDateString(language, { dateStyle: 'medium' }));
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
