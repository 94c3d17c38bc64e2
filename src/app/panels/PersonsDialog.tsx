/**
 * The persons whose names are old, for review: those whose latest mention is longer ago than an age that the reader chooses, and those that no
 * date mentions. Each name is kept, or replaced by the function for good.
 */
import { useCallback, useState } from 'react';
import { Button, Heading } from 'react-aria-components';
import type { Actor } from '../../core/model/dataset.ts';
import { type NamedPerson, REVIEW_AGES, reviewedNames, withNameKept } from '../../core/publishing/old-names.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { useMessages } from '../language.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { changeDocument } from '../state/document.ts';
import { announce, openDialog } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { PageDialog } from './PageDialog.tsx';

const today = () => new Date().toISOString().slice(0, 10);

export function PersonsDialog() {
  const { review: strings } = useMessages(OBJECTING);
  const document = useStore((state) => state.history.document);
  const isNameless = useStore((state) => state.view.nameless);
  const reason = useReadOnlyReason();
  const [years, setYears] = useState<number>(REVIEW_AGES[0]);
  const [asked, setAsked] = useState<Actor | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const { old, undated, recent } = reviewedNames(document, today(), years);
  const list = (persons: readonly NamedPerson[]) => (
    <ul className="saved-views persons-reviewed">
      {persons.map((person) => (
        <PersonLine key={person.actor.id} person={person} isReadOnly={reason !== null} onReplace={() => setAsked(person.actor)} />
      ))}
    </ul>
  );
  return (
    <PageDialog dialog="persons" title={strings.title}>
      {reason === null ? null : <p className="notice">{reason}</p>}
      {isNameless ? (
        <p>{strings.hidden}</p>
      ) : old.length + undated.length + recent.length === 0 ? (
        <p>{strings.nobody}</p>
      ) : (
        <>
          <p>{strings.intro}</p>
          <label className="picker inline">
            <span>{strings.age}</span>
            <select value={years} onChange={(event) => setYears(Number(event.target.value))}>
              {REVIEW_AGES.toSorted((a, b) => a - b).map((age) => (
                <option key={age} value={age}>
                  {strings.years(age)}
                </option>
              ))}
            </select>
          </label>
          <Heading level={3}>{strings.old(old.length)}</Heading>
          {list(old)}
          {undated.length === 0 ? null : (
            <>
              <Heading level={3}>{strings.undated(undated.length)}</Heading>
              <p className="hint">{strings.undatedHelp}</p>
              {list(undated)}
            </>
          )}
          {recent.length === 0 ? null : <p className="hint">{strings.recent(recent.length)}</p>}
        </>
      )}
      {asked === null ? null : <ObjectionDialog actor={asked} onDone={close} onClose={close} />}
    </PageDialog>
  );
}

interface PersonLineProps {
  readonly person: NamedPerson;
  readonly isReadOnly: boolean;
  readonly onReplace: () => void;
}

function PersonLine({ person: { actor, mentioned, kept }, isReadOnly, onReplace }: PersonLineProps) {
  const { review: strings } = useMessages(OBJECTING);
  const facts = [
    actor.function,
    mentioned === null ? '' : strings.mentioned(mentioned.slice(0, 7)),
    kept === null ? '' : strings.keptOn(kept),
  ].filter((fact) => fact !== '');
  const keep = () => {
    changeDocument({ key: 'nameKept' }, (document) => withNameKept(document, actor.id, today()));
    announce(strings.kept(actor.name));
  };
  const show = () => {
    openDialog(null);
    select(actor.id);
  };
  return (
    <li>
      <Button className="link" onPress={show}>
        {actor.name}
      </Button>
      <span className="hint">{facts.join(' · ')}</span>
      <span className="persons-choices">
        <Button className="link" aria-label={strings.keepOf(actor.name)} isDisabled={isReadOnly} onPress={keep}>
          {strings.keep}
        </Button>
        <Button className="link" aria-label={strings.replaceOf(actor.name)} isDisabled={isReadOnly} onPress={onReplace}>
          {strings.replace}
        </Button>
      </span>
    </li>
  );
}
