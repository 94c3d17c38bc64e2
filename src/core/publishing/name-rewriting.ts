/**
 * Persons replaced by their functions in a document and in all that led to it: every text, kept column and row, every change that can be undone or
 * redone, and ids that resemble a name. A row is rewritten by itself alone, whichever version of the document it is of; so changes still fit,
 * and undo and redo go where they went, only without the name. In a quote, square brackets mark the changed words, as is customary.
 */
import { isPerson } from '../model/actor-kinds.ts';
import type { Change } from '../model/change.ts';
import { type Actor, type Dataset, EMPTY_DATASET } from '../model/dataset.ts';
import {
  DOCUMENT_TABLES,
  type Document,
  type DocumentHead,
  type DocumentRows,
  type DocumentTable,
  hasIds,
  rowsOf,
  withRows,
} from '../model/document.ts';
import type { History } from '../model/history.ts';
import { isSame } from '../model/list-change.ts';
import { addressToHash, hashToAddress, withTexts } from '../session/address.ts';
import { withChangedTexts } from './dataset-texts.ts';
import { isFunctionWord } from './naming/function-words.ts';
import { type NameFinder, type NameForm, nameFinder } from './naming/name-finder.ts';
import type { NamedOwner } from './naming/person-names.ts';
import { plainWords } from './naming/spelling.ts';

/** A person whose name is replaced. */
export interface Replaced {
  /** The forms of its names, whose owner is its place in the list. */
  readonly named: NamedOwner;
  /** What stands in the place of the name. */
  readonly label: string;
  /** Ids of the rows of that person. */
  readonly ids: ReadonlySet<string>;
}

/** Finds names in texts. */
export interface Finders {
  /** What can be nothing but the name: both names, or a surname after «Mme» or an initial. */
  readonly sure: NameFinder;
  /** Also a surname or first name alone, with a capital, which may be another word or another person. */
  readonly broad: NameFinder;
}

export function findersOf(persons: readonly Replaced[]): Finders {
  const owners = persons.map(({ named }) => named.owner);
  const forms = persons.flatMap(({ named }) => named.forms);
  const alone = (manner: (form: NameForm) => NameForm['manner']) =>
    forms.map((form) => (form.isPart === true ? { ...form, manner: manner(form) } : form));
  return {
    sure: nameFinder(
      alone(() => 'titled'),
      owners,
      isFunctionWord,
    ),
    broad: nameFinder(
      alone(({ manner }) => (manner === 'first' ? 'first' : 'capital')),
      owners,
      isFunctionWord,
    ),
  };
}

/** What is done to the values of a document. */
export interface Rewriting {
  readonly text: (text: string) => string;
  readonly id: (id: string) => string;
  /** An address within the application, without its `#`. */
  readonly address: (hash: string) => string;
  /** Any plain value, with the texts and ids in it, keys included. */
  readonly value: <T>(value: T) => T;
  readonly row: <T extends DocumentTable>(table: T, row: DocumentRows[T]) => DocumentRows[T];
  readonly document: (document: Document) => Document;
  readonly history: (history: History) => History;
}

/** What may be watched or settled while values are rewritten. */
export interface RewritingOptions {
  /** Texts in which names that may be other words are replaced as well. */
  readonly accepted?: ReadonlySet<string>;
  /** New ids, for those that resemble a name. */
  readonly ids?: ReadonlyMap<string, string>;
  /** Is told every text, and every id. */
  readonly onText?: (text: string) => void;
  readonly onId?: (id: string) => void;
  /** The settings of every version of the document. */
  readonly settings?: (settings: Document['settings']) => Document['settings'];
}

/** A text that still contains a name after this many rounds is removed completely. */
const MOST_ROUNDS = 3;

export function rewritingOf(persons: readonly Replaced[], finders: Finders, options: RewritingOptions = {}): Rewriting {
  const { accepted, ids, onText, onId, settings = (same) => same } = options;
  const own = new Map(persons.flatMap((person) => [...person.ids].map((id) => [id, person] as const)));
  const labelOf = (owners: readonly number[]) => (owners.length === 1 ? persons[owners[0] ?? 0]?.label : undefined) ?? SOME_PERSON;
  const replaced = (text: string, finder: NameFinder): string => {
    let [at, next] = [0, ''];
    for (const { from, to, owners } of finder.find(text)) {
      // A cell that is the name becomes the function; in a sentence, brackets mark what was changed.
      const isWhole = plainWords(text.slice(0, from) + text.slice(to)).length === 0;
      if (isWhole) return labelOf(owners);
      next += `${text.slice(at, from)}[${labelOf(owners)}]`;
      at = to;
    }
    return next + text.slice(at);
  };
  const known = new Map<string, string>();
  const text = (written: string): string => {
    onText?.(written);
    const before = known.get(written);
    if (before !== undefined) return before;
    let now = accepted?.has(written) === true ? replaced(written, finders.broad) : written;
    for (let round = 0; round < MOST_ROUNDS && finders.sure.find(now).length > 0; round++) now = replaced(now, finders.sure);
    if (finders.sure.find(now).length > 0) now = '';
    known.set(written, now);
    return now;
  };
  const id = <T extends string>(written: T): T => {
    onId?.(written);
    return (ids?.get(written) ?? written) as T;
  };
  const key = (written: string) => written.split(' ').map(id).join(' ');
  const address = (hash: string): string => {
    if (hash === '') return hash;
    const asked = hashToAddress(hash);
    let isChanged = false;
    const cleaned = withTexts(asked, (written) => {
      const now = id(written);
      const told = now === written ? text(written) : now;
      isChanged ||= told !== written;
      return told;
    });
    // Parts of the address that nobody reads may hold a name too; writing it anew drops them.
    return isChanged || finders.sure.find(hash, true).length > 0 ? addressToHash(cleaned).replace(/^#/, '') : hash;
  };
  const changes = { text, quote: (quote: string) => ({ quote: text(quote) }), address, id };
  const value = <T>(any: T): T => {
    if (typeof any === 'string') {
      const now: string = id(any);
      return (now === any ? text(any) : now) as T;
    }
    if (Array.isArray(any)) return kept(any, any.map(value)) as T;
    if (typeof any !== 'object' || any === null || any instanceof Map || any instanceof Set) return any;
    const entries = Object.entries(any);
    const now = entries.map(([name, inner]) => [value(name), value(inner)] as const);
    return entries.every(([name, inner], i) => now[i]?.[0] === name && now[i]?.[1] === inner) ? any : (Object.fromEntries(now) as T);
  };
  const actorRow = (actor: Actor): Actor => {
    const person = own.get(actor.id);
    if (!isPerson(actor) || person === undefined) return actor;
    for (const name of [actor.name, ...actor.otherNames]) onText?.(name);
    return { ...actor, name: person.label, otherNames: [] };
  };
  const rows: { readonly [T in DocumentTable]?: (row: DocumentRows[T]) => DocumentRows[T] } = {
    head: ({ title, settings: own }: DocumentHead) => ({ title: text(title), settings: settings(value(own)) }),
    keptColumns: (column) => ({
      ...value({ ...column, cells: [] }),
      cells: column.cells.map(({ row, text: written }) => ({ row: key(row), text: text(written) })),
    }),
    keptRows: value,
    keptCells: ({ row, ...cell }) => ({ ...value(cell), row: key(row) }),
  };
  const row = <T extends DocumentTable>(table: T, one: DocumentRows[T]): DocumentRows[T] => {
    const special = rows[table] as ((row: DocumentRows[T]) => DocumentRows[T]) | undefined;
    if (special !== undefined) {
      const now = special(one);
      return isSame(one, now) ? one : now;
    }
    const named = table === 'actors' ? actorRow(one as Actor) : one;
    const alone = { ...EMPTY_DATASET, [table]: [named] } as Dataset;
    return withChangedTexts(alone, changes)[table as keyof Dataset][0] as unknown as DocumentRows[T];
  };
  const document = (before: Document): Document =>
    DOCUMENT_TABLES.reduce(
      (now, table) =>
        withRows(
          now,
          table,
          kept(
            rowsOf(before, table),
            rowsOf(before, table).map((one) => row(table, one)),
          ),
        ),
      before,
    );
  const change = ({ label, changes: list, ...head }: Change): Change => ({
    ...head,
    label: value(label),
    changes: withoutIdle(
      list.map((one) => {
        const side = (side: object | null) => (side === null ? null : row(one.table, side as never));
        return { ...one, id: hasIds(one.table) ? id(one.id) : one.id, before: side(one.before), after: side(one.after) } as typeof one;
      }),
    ),
  });
  const all = (list: readonly Change[]) => list.map(change).filter(({ changes: left }) => left.length > 0);
  return {
    text,
    id,
    address,
    value,
    row,
    document,
    history: ({ document: now, past, future, ...marks }) => ({
      ...marks,
      document: document(now),
      past: all(past),
      future: all(future),
    }),
  };
}

const SOME_PERSON = 'une personne';

/** The list as it was if nothing in it is another value. */
function kept<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((one, i) => one === before[i]) ? before : now;
}

/** Changes without those that change nothing any more: a name that was corrected. Where rows move, all are needed for their places. */
function withoutIdle(changes: Change['changes']): Change['changes'] {
  const moving = new Set(changes.flatMap(({ table, from, to }) => (from === to ? [] : [table])));
  return changes.filter(({ table, before, after }) => moving.has(table) || !isSame(before, after));
}
