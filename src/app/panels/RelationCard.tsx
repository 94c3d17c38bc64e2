/**
 * One relation in words: type, object, partners, status, dates, certainty, themes, quotes. As a card in an actor's sheet it leaves
 * that actor out of the members; as a sheet of its own it names all members with their roles.
 */

import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import type { Relation } from '../../core/model/dataset.ts';
import { boundInWords } from '../../core/model/date-words.ts';
import { type Bound, isCertain } from '../../core/model/dates.ts';
import { CERTAINTIES, ROLES, STATUSES, termOf } from '../../core/model/vocabulary.ts';
import type { Language, MessagesOf } from '../../messages/language.ts';
import { SHEET } from '../../messages/sheet.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { LineSample } from '../parts/Symbol.tsx';
import { hover } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorLink, EvidenceList, Facts } from './Evidence.tsx';
import { KeptFacts } from './KeptFacts.tsx';
import { RelationLine } from './RelationLine.tsx';

// A presentation in a file is not edited row by row.
const EditActions = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../tables/EditActions.tsx')).EditActions);

/** The card of a relation in an actor's sheet. */
export function RelationCard({ relation, from }: { readonly relation: Relation; readonly from: string }) {
  const word = useWord();
  const types = useTypes();
  return (
    <article className="card" onPointerEnter={() => hover(relation.id)} onPointerLeave={() => hover(null)}>
      <h4 className="card-title">
        <Button className="link-plain" onPress={() => select(relation.id)}>
          <LineSample type={relation.type} status={relation.status} />
          {capitalised(word(types.of(relation.type)))}
        </Button>
      </h4>
      {relation.title === '' ? null : <p className="card-object">{relation.title}</p>}
      <Members relation={relation} except={from} />
      <RelationBody relation={relation} />
    </article>
  );
}

/** The sheet of a relation. */
export function RelationSheet({ relation }: { readonly relation: Relation }) {
  const word = useWord();
  const types = useTypes();
  const strings = useMessages(SHEET);
  const beside = indexOf(useDataset()).articulationsBeside(relation);
  return (
    <>
      <p className="sheet-kind">
        <LineSample type={relation.type} status={relation.status} /> {capitalised(word(types.of(relation.type)))}
      </p>
      <h2 className="sheet-title">{relation.title === '' ? capitalised(word(types.of(relation.type))) : relation.title}</h2>
      {EditActions === null ? null : (
        <Suspense>
          <EditActions table="relations" id={relation.id} />
        </Suspense>
      )}
      <section className="sheet-section">
        <h3 className="overline">{strings.membersOf}</h3>
        <Members relation={relation} except={null} />
      </section>
      <section className="sheet-section">
        <RelationBody relation={relation} />
        <KeptFacts table="relations" id={relation.id} />
      </section>
      {beside.length === 0 ? null : (
        <section className="sheet-section">
          <h3 className="overline">{strings.beside}</h3>
          <ul className="panel-list">
            {beside.map((other) => (
              <RelationLine key={other.id} relation={other} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Members({ relation, except }: { readonly relation: Relation; readonly except: string | null }) {
  const index = indexOf(useDataset());
  const word = useWord();
  return (
    <ul className="members">
      {relation.members
        .filter((member) => member.actor !== except)
        .map((member) => {
          const actor = index.actors.get(member.actor);
          return actor === undefined ? null : (
            <li key={member.actor}>
              <ActorLink actor={actor} /> <span className="hint">{word(termOf(ROLES, member.role))}</span>
            </li>
          );
        })}
    </ul>
  );
}

function RelationBody({ relation }: { readonly relation: Relation }) {
  const strings = useMessages(SHEET);
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const status = word(termOf(STATUSES, relation.status));
  const certainty = relation.certainty === 'implied' ? word(termOf(CERTAINTIES, 'implied')) : '';
  return (
    <>
      <p className="card-meta">{[status, periodWords(relation, strings, language), certainty].filter((text) => text !== '').join(' · ')}</p>
      <EvidenceList evidence={relation.evidence} />
      <Facts
        rows={[
          { term: strings.implied, value: relation.implied },
          { term: strings.themes, value: relation.themes.join(', ') },
          { term: strings.note, value: relation.note },
        ]}
      />
    </>
  );
}

/** The period in words: as the source writes it, then dates where they are known. An unknown period is written as «not stated». */
function periodWords({ period }: Relation, strings: MessagesOf<typeof SHEET>, language: Language): string {
  const { start, end } = period;
  const told = (bound: Bound, date: string, sure: (date: string) => string) =>
    date === '' ? '' : isCertain(date) ? sure(date) : boundInWords(bound, date, language);
  const dates =
    start !== '' && end !== '' && isCertain(start) && isCertain(end)
      ? [strings.between(start, end)]
      : [told('start', start, strings.from), told('end', end, strings.until)];
  const words = period.words === '' ? '' : `«\u00a0${period.words}\u00a0»`;
  return [words, ...dates].filter((text) => text !== '').join(', ') || strings.unknownDate;
}
