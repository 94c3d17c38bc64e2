/**
 * A person objects to being named: in one action the name becomes the function in everything that is kept of a network, which cannot be undone, and
 * a mark (objection-marks.ts) keeps the name from coming back by an import, a merge or a paste. What can be nothing but the name is
 * replaced; a surname or first name that stands alone is listed first, since it may be another word or another person («Marseille»,
 * «Petit»).
 */
import { isPerson } from '../model/actor-kinds.ts';
import type { Change } from '../model/change.ts';
import { difference } from '../model/change.ts';
import type { Actor, ActorId, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { DOCUMENT_TABLES, type Document, type DocumentTable, rowsOf, withRows } from '../model/document.ts';
import type { History } from '../model/history.ts';
import { type Objections, objectionsIn, withObjections } from '../model/objections.ts';
import { NO_REMAINS, type Remains } from '../model/remains.ts';
import { type Finders, findersOf, type Replaced, type Rewriting, type RewritingOptions, rewritingOf } from './name-rewriting.ts';
import { bodiesOf, functionOf, namesOf, placesOf, removerOf, SOMEBODY, smallWords } from './nameless.ts';
import type { NameFinder } from './naming/name-finder.ts';
import { formsOf, type NamedOwner, type NamingPart } from './naming/person-names.ts';
import { plainWords } from './naming/spelling.ts';
import { markedPerson, type Recognised, recognised } from './objection-marks.ts';

/** All that is kept of a network. */
export interface KeptOfNetwork {
  readonly history: History;
  /** The documents of its restore points. */
  readonly points: readonly Document[];
  /** Whatever else is kept beside it: remarks on its files, what could not be read. Plain values. */
  readonly others: readonly unknown[];
}

/** Where a name stands: in the network as it is now, in what can be undone or redone or lies beside it, in a restore point. */
export const KEPT_PLACES = ['now', 'before', 'points'] as const;
export type KeptPlace = (typeof KEPT_PLACES)[number];

/** A text with a surname or first name alone. */
export interface DoubtfulText {
  readonly text: string;
  /** Where in the text it may be the name, UTF-16 units. */
  readonly found: readonly { readonly from: number; readonly to: number }[];
  readonly place: KeptPlace;
  /** Whether it is probably the name: a surname that is no other word and nobody else's in the network. */
  readonly isLikely: boolean;
}

export interface ObjectionPlan {
  /** What will stand in the place of the name. */
  readonly label: string;
  /** The names as they are written in the rows of the person, now and before. */
  readonly names: readonly string[];
  /** Other actors with such a name, who are replaced as well: the same person entered twice, or a namesake. */
  readonly namesakes: readonly Actor[];
  /** How many texts will be changed. */
  readonly texts: Readonly<Record<KeptPlace, number>>;
  readonly doubtful: readonly DoubtfulText[];
  /** What is done to all that is kept. `accepted`: the doubtful texts in which the name is meant. `key`: for the first marks of the network. */
  readonly rewriting: (accepted: ReadonlySet<string>, key: string) => Rewriting;
}

/**
 * What it takes to replace the name of a person by the function. Null if the row of that id names nobody. `places` are further names of places.
 * O(all texts).
 */
export function objectionPlan(
  { history, points, others }: KeptOfNetwork,
  person: ActorId,
  places: Iterable<string> = [],
): ObjectionPlan | null {
  const { dataset, settings } = history.document;
  const now = byId(dataset.actors).get(person);
  if (now === undefined) return null;
  const isBody = bodiesOf(dataset);
  // The row may have had another name before, which was as much that of the person.
  const versions = [now, ...versionsOf(person, history, points)].filter(isPerson);
  const parts = distinct(versions.flatMap((version) => namesOf(dataset, version, isBody)));
  if (parts.length === 0) return null;
  const further = new Set([...places].map((name) => plainWords(name).join('')));
  const isOwnPlace = placesOf(dataset);
  const isPlace = (name: string) => isOwnPlace(name) || further.has(name);
  const named = formsOf(parts, 0, isPlace);
  const replaced = replacedBy(named, labelOf(dataset, now, isBody, named), new Set([person]));
  const finders = findersOf([replaced]);
  const texts: Record<KeptPlace, Set<string>> = { now: new Set(), before: new Set(), points: new Set() };
  const ids = new Set<string>();
  const doubtful = new Map<string, DoubtfulText>();
  let place: KeptPlace = 'now';
  const counted: Record<KeptPlace, number> = { now: 0, before: 0, points: 0 };
  const watching = rewritingOf([replaced], finders, {
    onText: (text) => {
      texts[place].add(text);
      if (finders.sure.find(text).length > 0) counted[place]++;
    },
    onId: (id) => ids.add(id),
  });
  const walk = (where: KeptPlace, work: () => unknown) => {
    place = where;
    work();
  };
  let cleaned = dataset;
  walk('now', () => {
    cleaned = watching.document(history.document).dataset;
  });
  walk('before', () => [
    watching.history({ ...history, document: { ...history.document, dataset: EMPTY, remains: NO_REMAINS } }),
    watching.value(others),
  ]);
  walk('points', () => points.map(watching.document));
  // Without the names that are replaced anyway: a surname in small letters among them makes no other word of it.
  const isLikely = likelyNames(cleaned, person, named, isPlace);
  for (const where of KEPT_PLACES)
    for (const text of texts[where]) {
      if (doubtful.has(text)) continue;
      const sure = finders.sure.find(text);
      const found = finders.broad.find(text).filter(({ from, to }) => !sure.some((other) => from < other.to && other.from < to));
      if (found.length > 0)
        doubtful.set(text, {
          text,
          found: found.map(({ from, to }) => ({ from, to })),
          place: where,
          isLikely: found.every(({ from, to }) => isLikely(text.slice(from, to))),
        });
    }
  const renamed = newIds(ids, tellsName([replaced], finders));
  return {
    label: replaced.label,
    names: distinctTexts(versions.flatMap(({ name, otherNames }) => [name, ...otherNames])),
    namesakes: dataset.actors.filter(
      ({ id, name, otherNames }) => id !== person && [name, ...otherNames].some((text) => isWholeName(text, finders.sure)),
    ),
    texts: counted,
    doubtful: [...doubtful.values()],
    rewriting: (accepted, key) => {
      const before = objectionsIn(settings) ?? { key, persons: [] };
      const marked = markedPerson(named, before.key);
      const persons = [...before.persons.filter(({ hashes }) => hashes.join() !== marked.hashes.join()), marked];
      return rewritingOf([replaced], finders, {
        accepted,
        ids: renamed,
        settings: (own) => withObjections(own, { key: before.key, persons }),
      });
    },
  };
}

const EMPTY: Dataset = { sources: [], types: [], actors: [], relations: [], statements: [], story: [] };

/** A history with the name replaced in it. It has to be saved again: no file holds what it now is. `id`: a new one. */
export function objected(history: History, rewriting: Rewriting, id: string): History {
  const now = rewriting.history(history);
  const touched = DOCUMENT_TABLES.filter((table) => rowsOf(now.document, table) !== rowsOf(history.document, table));
  return { ...now, saved: { ...now.saved, ...Object.fromEntries(touched.map((table) => [table, id])) } };
}

/** What came into a network, or was typed into it, without the names of persons who have objected in it. */
export interface WithoutObjected<T> {
  readonly value: T;
  /** How many persons were found in it. */
  readonly persons: number;
}

/** Rows from files without the names of persons who have objected. The same value if there are none. O(all texts). */
export function withoutObjected(
  came: { readonly dataset: Dataset; readonly remains: Remains },
  objections: readonly Objections[],
): WithoutObjected<{ readonly dataset: Dataset; readonly remains: Remains }> {
  if (objections.length === 0) return { value: came, persons: 0 };
  const before: Document = { id: '', title: '', settings: {}, ...came };
  const { value, persons } = withoutNames(
    before,
    DOCUMENT_TABLES.map((table) => [table, rowsOf(before, table)]),
    objections,
  );
  return persons === 0 ? { value: came, persons } : { value: { dataset: value.dataset, remains: value.remains }, persons };
}

/**
 * A document after an edit, without names of persons who have objected in the rows that the edit has changed. Both are the document before and
 * after it. O(changed rows).
 */
export function withoutObjectedIn(before: Document, after: Document): WithoutObjected<Document> {
  const objections = objectionsIn(before.settings);
  if (objections === null) return { value: after, persons: 0 };
  const lists = new Map<DocumentTable, object[]>();
  for (const { table, after: row } of difference(before, after)) {
    if (row === null) continue;
    const list = lists.get(table);
    if (list === undefined) lists.set(table, [row]);
    else list.push(row);
  }
  // Marks stay, whatever takes the place of the settings: a restore point, or the head of another file.
  const kept = objectionsIn(after.settings) === null ? { ...after, settings: withObjections(after.settings, objections) } : after;
  return withoutNames(kept, [...lists], [objections]);
}

/**
 * An older state of a network, as a file holds it, without the names of persons who have objected in the network since. It gets the marks of
 * the network. `id`: a new one, for the objection (see `objected`). O(all texts).
 */
export function withoutObjectedHistory(history: History, objections: Objections, id: string): WithoutObjected<History> {
  const { texts, ids, watching } = watcher();
  watching.history(history);
  const found = recognised([objections], [...texts, ...ids]);
  const replaced = replacedIn(history.document.dataset, found);
  const finders = findersOf(replaced);
  const rewriting = rewritingOf(replaced, finders, {
    ids: newIds(ids, tellsName(replaced, finders)),
    settings: (own) => withObjections(own, objections),
  });
  return { value: objected(history, rewriting, id), persons: found.length };
}

/** A rewriting that changes nothing, with the texts and ids that it comes upon. */
function watcher(): { readonly texts: Set<string>; readonly ids: Set<string>; readonly watching: Rewriting } {
  const [texts, ids] = [new Set<string>(), new Set<string>()];
  const watching = rewritingOf([], findersOf([]), { onText: (text) => texts.add(text), onId: (id) => ids.add(id) });
  return { texts, ids, watching };
}

function withoutNames(
  document: Document,
  lists: readonly (readonly [DocumentTable, readonly object[]])[],
  objections: readonly Objections[],
): WithoutObjected<Document> {
  const { texts, ids, watching } = watcher();
  for (const [table, rows] of lists) for (const row of rows) watching.row(table, row as never);
  const found = recognised(objections, [...texts, ...ids]);
  if (found.length === 0) return { value: document, persons: 0 };
  const replaced = replacedIn(document.dataset, found);
  const finders = findersOf(replaced);
  const tells = tellsName(replaced, finders);
  const options: RewritingOptions = { ids: newIds(allIds(document, ids), (id) => ids.has(id) && tells(id)) };
  const rewriting = rewritingOf(replaced, finders, options);
  const value = lists.reduce((now, [table, rows]) => {
    const changed = new Set(rows);
    return withRows(
      now,
      table,
      rowsOf(now, table).map((row) => (changed.has(row) ? rewriting.row(table, row as never) : row)),
    );
  }, document);
  return { value, persons: found.length };
}

/** The persons who were recognised, each with the function that a dataset tells of it. */
function replacedIn(dataset: Dataset, found: readonly Recognised[]): readonly Replaced[] {
  const isBody = bodiesOf(dataset);
  const isTaken = placesOf(dataset);
  return found.map(({ names }, i): Replaced => {
    const named = formsOf(
      names.map((text) => ({ text, isSure: true })),
      i,
      isTaken,
    );
    const { sure } = findersOf([replacedBy(atFirst(named), '', NOBODY)]);
    const persons = dataset.actors.filter(
      (actor) => isPerson(actor) && [actor.name, ...actor.otherNames].some((name) => sure.find(name).length > 0),
    );
    const [person] = persons;
    const label = person === undefined ? SOMEBODY : labelOf(dataset, person, isBody, atFirst(named));
    return replacedBy(named, label, new Set(persons.map(({ id }) => id as string)));
  });
}

const NOBODY: ReadonlySet<string> = new Set();

/** The forms of a person who is alone in a list of owners. */
function atFirst({ forms, owner }: NamedOwner): NamedOwner {
  return { forms: forms.map((form) => ({ ...form, owner: 0 })), owner };
}

function replacedBy(named: NamedOwner, label: string, ids: ReadonlySet<string>): Replaced {
  return { named, label, ids };
}

/** The function of a person, in which the person is not named either. */
function labelOf(dataset: Dataset, person: Actor, isBody: (name: string) => boolean, named: NamedOwner): string {
  const { sure } = findersOf([replacedBy(named, '', NOBODY)]);
  const label = functionOf(
    dataset,
    person,
    isBody,
    removerOf(sure, 'person', () => SOMEBODY.toLocaleLowerCase('fr')),
  );
  return sure.find(label).length > 0 ? SOMEBODY : label;
}

/** The row of an actor as it was at other times. */
function versionsOf(id: ActorId, { past, future }: History, points: readonly Document[]): readonly Actor[] {
  const changed = [...past, ...future].flatMap(({ changes }: Change) =>
    changes.flatMap(({ table, before, after }) => (table === 'actors' ? [before, after] : [])),
  ) as readonly (Actor | null)[];
  return [...changed, ...points.map(({ dataset }) => byId(dataset.actors).get(id) ?? null)].filter(
    (actor): actor is Actor => actor !== null && actor.id === id,
  );
}

/** Returns a test for whether a part of a name, as found in a text, is probably that of the person. */
function likelyNames(
  dataset: Dataset,
  person: ActorId,
  { forms }: NamedOwner,
  isPlace: (name: string) => boolean,
): (found: string) => boolean {
  const surnames = new Set(forms.flatMap(({ isPart, manner, words }) => (isPart === true && manner === 'capital' ? [words.join('')] : [])));
  const small = smallWords(dataset);
  const others = new Set(
    dataset.actors.flatMap(({ id, name, otherNames }) => (id === person ? [] : [name, ...otherNames].flatMap(plainWords))),
  );
  return (found) => {
    const words = plainWords(found);
    const name = words.join('');
    return surnames.has(name) && !isPlace(name) && !words.some((word) => small.has(word) || others.has(word));
  };
}

/** Whether a text is a name and nothing else. */
function isWholeName(text: string, finder: NameFinder): boolean {
  const [first] = finder.find(text);
  return first !== undefined && plainWords(text.slice(0, first.from) + text.slice(first.to)).length === 0;
}

function allIds(document: Document, more: ReadonlySet<string>): ReadonlySet<string> {
  const { sources, types, actors, relations, statements, story } = document.dataset;
  return new Set([
    ...[sources, types, actors, relations, statements, story].flatMap((rows) => rows.map(({ id }) => id as string)),
    ...more,
  ]);
}

/** Returns a test for whether an id tells a name; in the id of the person a surname is enough. */
function tellsName(persons: readonly Replaced[], { sure, broad }: Finders): (id: string) => boolean {
  return (id) => sure.find(id, true).length > 0 || (persons.some(({ ids }) => ids.has(id)) && broad.find(id, true).length > 0);
}

/** New ids for those that tell a name: numbers that no other id has. */
function newIds(ids: ReadonlySet<string>, tells: (id: string) => boolean): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  let number = 0;
  for (const id of ids) {
    if (!tells(id)) continue;
    do number++;
    while (ids.has(`personne-${number}`));
    renamed.set(id, `personne-${number}`);
  }
  return renamed;
}

function distinct(parts: readonly NamingPart[]): readonly NamingPart[] {
  return [...new Map(parts.map((part) => [part.text, part])).values()];
}

function distinctTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
