/**
 * The sheet of an actor: what it is, its identifiers, each relation with its quote, source, status, certainty and dates, and what
 * the source says about it. Names open other sheets.
 */

import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { territoryProfile } from '../../core/analysis/territory-profile.ts';
import { isAuthority, isPerson, whatIs } from '../../core/model/actor-kinds.ts';
import type { Actor, Relation } from '../../core/model/dataset.ts';
import { dateInWords } from '../../core/model/date-words.ts';
import { comprisedActors, untiedActors } from '../../core/network/comprised.ts';
import { possibleIdentities } from '../../core/network/possible-identities.ts';
import { insideOf, selectionOf } from '../../core/network/selection.ts';
import { unitKey } from '../../core/reference/territory.ts';
import { counted } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { SHEET } from '../../messages/sheet.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { type DatasetIndex, indexOf } from '../derived/facts.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useDataset, useLaid, useTypes } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { capitalised, useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { Counted } from '../parts/Figure.tsx';
import { NetworkActorSymbol } from '../parts/Symbol.tsx';
import { askFrom, changeRecipe, choosePerimeter, putInMiddle, resetRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorLink, EvidenceList, Facts } from './Evidence.tsx';
import { KeptFacts } from './KeptFacts.tsx';
import { RelationCard } from './RelationCard.tsx';
import { RelationLine } from './RelationLine.tsx';

// A presentation in a file is not edited row by row.
const EditActions = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../tables/EditActions.tsx')).EditActions);

export function ActorSheet({ actor }: { readonly actor: Actor }) {
  const types = useTypes();
  const strings = useMessages(SHEET);
  const language = useStore((state) => state.view.language);
  const recipe = useRecipe();
  const dataset = useDataset();
  const index = indexOf(dataset);
  const relations = index.relationsOf(actor.id);
  const articulations = index.articulationsOf(actor.id);
  const sets = comprisedActors(dataset).get(actor.id) ?? [];
  const isOpen = untiedActors(dataset).get(actor.id) === 'possible';
  const names = isOpen
    ? (possibleIdentities(dataset).get(actor.id) ?? []).flatMap((id) =>
        index.articulationsOf(id).length > 0 ? (index.actors.get(id) ?? []) : [],
      )
    : [];
  const count = {
    ...countOf('articulations-of-actor', articulations.length, actor.id),
    implied: articulations.filter(({ certainty }) => certainty === 'implied').length,
  };
  const { has } = selectionOf(dataset, recipe);
  const hidden = articulations.filter((relation) => !has(relation));
  const statements = index.statementsOf(actor.id);
  const identity = strings.identity[actor.identity];
  return (
    <>
      <p className="sheet-kind">
        <NetworkActorSymbol actor={actor} /> {capitalised(whatIs(actor, language))}
        {actor.nature === '' || actor.nature === whatIs(actor, language) ? null : ` · ${actor.nature}`}
        {identity === '' ? null : <span className="tag">{identity}</span>}
      </p>
      <h2 className="sheet-title">{actor.name}</h2>
      <ActorFacts actor={actor} index={index} />
      <KeptFacts table="actors" id={actor.id} />
      <InPerimeter actor={actor} />
      <Actions actor={actor} />
      <section className="sheet-section">
        <h3 className="overline">
          <Counted text={strings.articulations(count)} />
        </h3>
        {sets.length > 0 ? (
          <p>
            {strings.comprised}{' '}
            {sets.map((set, i) => (
              <span key={set.id}>
                {i === 0 ? null : ', '}
                <ActorLink actor={set} />
              </span>
            ))}
          </p>
        ) : names.length > 0 ? (
          <p>
            {strings.underNames}{' '}
            {names.map((name, i) => (
              <span key={name.id}>
                {i === 0 ? null : ', '}
                <ActorLink actor={name} />
              </span>
            ))}
          </p>
        ) : articulations.length === 0 && !isPerson(actor) ? (
          <p>{strings.noArticulation}</p>
        ) : null}
        {hidden.length === 0 ? null : (
          <p className="hint">
            <Counted text={strings.hiddenByFilter(countOf('articulations-of-actor', hidden.length, `${actor.id}+hidden`))} />{' '}
            <Button className="link" onPress={resetRecipe}>
              {strings.showHidden}
            </Button>
          </p>
        )}
        <Articulations actor={actor} relations={articulations} />
      </section>
      {statements.length === 0 ? null : (
        <section className="sheet-section">
          <h3 className="overline">{strings.statements}</h3>
          {statements.map((statement) => (
            <div key={statement.id} className="card">
              <p>{statement.text}</p>
              <EvidenceList evidence={statement.evidence} />
            </div>
          ))}
        </section>
      )}
      <PlainLinks
        title={strings.belonging}
        actor={actor}
        relations={relations.filter(({ type }) => type === 'territorial-belonging' || type === 'set-membership')}
      />
      <PlainLinks
        title={strings.possibleIdentities}
        actor={actor}
        relations={names.length > 0 ? [] : relations.filter(({ type }) => type === 'possible-identity')}
      />
      <PlainLinks
        title={strings.people}
        actor={actor}
        relations={relations.filter((relation) => relation.type === 'affiliation' || relation.type === 'attachment')}
      />
      <PlainLinks
        title={strings.events}
        actor={actor}
        relations={relations.filter((relation) => types.of(relation.type).layer === 'event')}
      />
      <section className="sheet-section">
        <EvidenceList evidence={actor.evidence} />
      </section>
    </>
  );
}

/** Buttons for everything that can be asked about an actor. */
function Actions({ actor }: { readonly actor: Actor }) {
  const strings = useMessages(EXPLORING);
  const isTerritory = isAuthority(actor) && actor.levels.some((level) => level !== 'commune');
  return (
    <div className="sheet-actions">
      <Button className="link" onPress={() => putInMiddle(actor.id)}>
        {strings.putInMiddle}
      </Button>
      {isTerritory ? (
        <Button className="link" onPress={() => changeRecipe({ within: actor.id })}>
          {strings.onlyThisTerritory}
        </Button>
      ) : null}
      <Button className="link" onPress={() => askFrom('paths', actor.id)}>
        {strings.pathTo}
      </Button>
      {isTerritory ? (
        <Button className="link" onPress={() => askFrom('compare', actor.id)}>
          {strings.compareWith}
        </Button>
      ) : null}
      {EditActions === null ? null : (
        <Suspense>
          <EditActions table="actors" id={actor.id} />
        </Suspense>
      )}
    </div>
  );
}

/** The cooperations of an actor. For a territory: those with its own members first, then those that its members have without it. */
function Articulations({ actor, relations }: { readonly actor: Actor; readonly relations: readonly Relation[] }) {
  const strings = useMessages(EXPLORING);
  const dataset = useDataset();
  const recipe = useRecipe();
  const inside = isAuthority(actor) ? insideOf(dataset, actor.id) : new Set([actor.id as string]);
  const cards = (list: readonly Relation[]) =>
    list.map((relation) => <RelationCard key={relation.id} relation={relation} from={actor.id} />);
  const isWithMember = ({ members }: Relation) => members.some((member) => member.actor !== actor.id && inside.has(member.actor));
  const withMembers = relations.filter(isWithMember);
  const among = inside.size < 3 ? [] : (territoryProfile(dataset, recipe, actor.id)?.amongMembers ?? []);
  if (withMembers.length === 0 && among.length === 0) return cards(relations);
  const withOthers = relations.filter((relation) => !isWithMember(relation));
  const part = (list: readonly Relation[], name: string) => countOf('articulations-of-actor', list.length, `${actor.id}+${name}`);
  return (
    <>
      {withMembers.length === 0 ? null : (
        <h4 className="group-title">
          <Counted text={counted`${strings.withMembers} · ${part(withMembers, 'with-members')}`} />
        </h4>
      )}
      {cards(withMembers)}
      {among.length === 0 ? null : (
        <h4 className="group-title">
          <Counted text={counted`${strings.amongMembers} · ${part(among, 'among-members')}`} />
        </h4>
      )}
      <ul className="panel-list">
        {among.map((relation) => (
          <RelationLine key={relation.id} relation={relation} />
        ))}
      </ul>
      {withOthers.length === 0 ? null : (
        <h4 className="group-title">
          <Counted text={counted`${strings.withOthers} · ${part(withOthers, 'with-others')}`} />
        </h4>
      )}
      {cards(withOthers)}
    </>
  );
}

/**
 * For a body of the perimeter: a button that makes all of its communes the perimeter. For a commune: a remark if its place is only
 * approximate.
 */
function InPerimeter({ actor }: { readonly actor: Actor }) {
  const strings = useMessages(TERRITORY);
  const laid = useLaid();
  const unit = laid?.unitOf.get(actor.id);
  if (laid === null || unit === undefined || unit === laid.perimeter.unit) return null;
  if (unit >= laid.territory.firstCommune)
    return laid.territory.approximate[unit] === 1 ? <p className="hint">{strings.approximate}</p> : null;
  return (
    <Button className="button" onPress={() => choosePerimeter(unitKey(laid.territory, unit))}>
      {strings.allCommunes}
    </Button>
  );
}

/** The smallest or largest number of members of an unnamed set. */
function sizeOf({ id, size }: Actor, bound: 'least' | 'most') {
  return countOf('set-size', (bound === 'least' ? size?.min : size?.max) ?? 0, `${id}+${bound}`);
}

function ActorFacts({ actor, index }: { readonly actor: Actor; readonly index: DatasetIndex }) {
  const strings = useMessages(SHEET);
  const language = useStore((state) => state.view.language);
  const within = actor.within === null ? undefined : index.actors.get(actor.within);
  const identifiers = [
    actor.code === '' ? '' : `${strings.code} ${actor.code}`,
    actor.siren === '' ? '' : `${strings.siren} ${actor.siren}`,
    actor.codeYear === '' ? '' : strings.year(dateInWords(actor.codeYear, language)),
  ].filter((text) => text !== '');
  return (
    <Facts
      rows={[
        { term: strings.function, value: actor.function },
        {
          term: strings.members,
          value:
            actor.size === null ? (
              ''
            ) : (
              <Counted text={strings.size(sizeOf(actor, 'least'), actor.size.max === null ? null : sizeOf(actor, 'most'))} />
            ),
        },
        { term: strings.within, value: within === undefined ? '' : <ActorLink actor={within} /> },
        { term: strings.otherNames, value: actor.otherNames.join(', ') },
        { term: strings.identifiers, value: identifiers.join(' ') },
        { term: strings.noCode, value: actor.noCode },
        { term: strings.became, value: actor.became },
        { term: strings.note, value: actor.note },
      ]}
    />
  );
}

/** The other members of relations of belonging, affiliation and presence, sorted by name, each once. */
function PlainLinks({
  title,
  actor,
  relations,
}: {
  readonly title: string;
  readonly actor: Actor;
  readonly relations: readonly Relation[];
}) {
  const index = indexOf(useDataset());
  if (relations.length === 0) return null;
  const others = new Map(
    relations.flatMap((relation) =>
      relation.members.filter((member) => member.actor !== actor.id).map((member) => [member.actor, member] as const),
    ),
  );
  return (
    <section className="sheet-section">
      <h3 className="overline">{title}</h3>
      <ul className="plain-links">
        {[...others.keys()].map((id) => {
          const other = index.actors.get(id);
          return other === undefined ? null : (
            <li key={id}>
              <ActorLink actor={other} />
              {other.function === '' ? null : <span className="hint"> {other.function}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
