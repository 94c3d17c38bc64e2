/**
 * A document while it is edited: rows that were replaced, added and removed, and what is made of names that were typed. The document that was
 * given stays as it is; `document()` makes the one after the edits, in which every table without an edit is the very same list.
 */
import { ActorNames, nameKey } from '../files/actor-names.ts';
import { contactDetails } from '../files/contact-details.ts';
import { idFromName, idFromWords } from '../files/made-ids.ts';
import { kindOfName } from '../files/mapping/kind-of-name.ts';
import {
  type Actor,
  type ActorId,
  type Dataset,
  type OwnType,
  type Relation,
  type RelationId,
  type Source,
  type SourceId,
  UNDESCRIBED,
} from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import { asType, type TypeOfRelation, typesOf, UNDESCRIBED_TYPE } from '../model/relation-types.ts';
import type { KeptCell, KeptColumn, KeptRow } from '../model/remains.ts';
import { type OwnTypeId, RELATION_TYPES, type RelationType } from '../model/vocabulary.ts';
import { meantTerm, termId } from '../model/words.ts';
import type { EditedTable } from './row-texts.ts';

/** What a name that no actor has yet describes: all of an actor but its id. */
export type NewActor = (name: string) => Omit<Actor, 'id'>;

/** What the words of a name tell: «Ville de …» is a commune; else only the name is known. */
export const actorOfName: NewActor = (name) => {
  const told = kindOfName(name);
  return { ...UNDESCRIBED, name, ...(told === null ? {} : { kind: told.kind, levels: told.level === null ? [] : [told.level] }) };
};

/** The official code behind a name, «Fresnes (94034)», by which places of one name are told apart; null for none. */
export function codeBehind(text: string): string | null {
  return /\((\d{9}|\d[\dAB]\d{0,3})\)\s*$/.exec(text)?.[1] ?? null;
}

interface Rows {
  readonly actors: Actor;
  readonly relations: Relation;
  readonly sources: Source;
}

/** What becomes of the rows of a table. */
interface TableDraft<Row> {
  readonly put: Map<string, Row>;
  readonly added: Set<string>;
  readonly removed: Set<string>;
}

const NAMES = new WeakMap<readonly Actor[], ActorNames>();

/** The actors of a table by name; made once for a table. */
function namesOf(actors: readonly Actor[]): ActorNames {
  const known = NAMES.get(actors) ?? new ActorNames();
  if (!NAMES.has(actors)) for (const { id, name, otherNames } of actors) known.add(id, [name, ...otherNames]);
  NAMES.set(actors, known);
  return known;
}

export class Draft {
  readonly #document: Document;
  readonly #newActor: NewActor;
  readonly #tables: { readonly [T in EditedTable]: TableDraft<Rows[T]> } = { actors: none(), relations: none(), sources: none() };
  readonly #types: OwnType[] = [];
  /** Actors that were made here, by the key of their name. */
  readonly #newNames = new Map<string, ActorId>();
  #taken: Set<string> | null = null;
  /** Kept cells that are gone, and those that came. */
  readonly #gone = new Set<KeptCell>();
  readonly #kept: KeptCell[] = [];
  /** Kept rows by their place in the list: replaced, or gone where null. */
  readonly #keptRows = new Map<number, KeptRow | null>();
  readonly #newKeptRows: KeptRow[] = [];
  #columns: readonly KeptColumn[];
  /** Texts that were set in these columns, by row. */
  readonly #own = new Map<KeptColumn, Map<string, string>>();

  constructor(document: Document, newActor: NewActor) {
    this.#document = document;
    this.#newActor = newActor;
    this.#columns = document.remains.columns;
  }

  /** The actors that were made of names. */
  get made(): readonly ActorId[] {
    return [...new Set(this.#newNames.values())];
  }

  /** A row as it is after the edits so far; throws if there is none. */
  row<T extends EditedTable>(table: T, id: string): Rows[T] {
    const { put, removed } = this.#tables[table];
    const found = put.get(id) ?? (removed.has(id) ? undefined : byId(this.#document.dataset[table] as readonly Rows[T][]).get(id));
    if (found === undefined) throw new Error(`no row “${id}” in ${table}`);
    return found;
  }

  actor(id: string): Actor {
    return this.row('actors', id);
  }

  relation(id: string): Relation {
    return this.row('relations', id);
  }

  source(id: string): Source {
    return this.row('sources', id);
  }

  /** Replaces a row by one with the same id. */
  put<T extends EditedTable>(table: T, row: Rows[T]): void {
    this.#tables[table].put.set(row.id, row);
  }

  /** Takes a row out again that was added here. */
  remove(table: EditedTable, id: string): void {
    const { put, added, removed } = this.#tables[table];
    put.delete(id);
    if (!added.delete(id)) removed.add(id);
  }

  /** Whether a text as a whole names an actor. */
  isName(text: string): boolean {
    return this.actorsNamed(text).length > 0;
  }

  /** The ids of the actors that a text names, by id or by name. */
  actorsNamed(text: string): readonly string[] {
    const made = this.#newNames.get(nameKey(text));
    if (made !== undefined) return [made];
    const found = namesOf(this.#document.dataset.actors).find(text);
    const code = found.length === 0 ? codeBehind(text) : null;
    if (code === null) return found;
    const isCoded = (actor: Actor) => actor.code === code || actor.siren === code;
    return [...this.#document.dataset.actors, ...this.#tables.actors.put.values()]
      .flatMap((actor) => (isCoded(actor) ? [actor.id as string] : []))
      .slice(0, 1);
  }

  addActor(written: string, wished = ''): ActorId {
    const actor = this.#newActor(written);
    const id = this.#freeId(wished || idFromName(actor.name)) as ActorId;
    this.#add('actors', { ...actor, id });
    for (const name of [written, actor.name]) this.#newNames.set(nameKey(name), id);
    return id;
  }

  /** The source that a text names by id or title, made if there is none. */
  sourceNamed(text: string): SourceId {
    const { sources } = this.#document.dataset;
    const isNamed = ({ id, title }: Source) => id === text || nameKey(title) === nameKey(text);
    const known = sources.find(isNamed) ?? [...this.#tables.sources.put.values()].find(isNamed);
    return known?.id ?? this.addSource(text);
  }

  addSource(title: string, wished = ''): SourceId {
    const id = this.#freeId(wished || idFromName(title)) as SourceId;
    this.#add('sources', { id, title, publisher: '', from: '', to: '', licence: '', note: '' });
    return id;
  }

  /** Adds a relation without members, which the caller gives it. `said`: the texts that its id is made from. */
  addRelation(said: readonly string[], wished = ''): RelationId {
    const id = this.#freeId(wished || idFromWords('relation', said)) as RelationId;
    const period = { start: '', end: '', words: '' };
    const plain = { title: '', status: 'unknown', certainty: 'explicit', implied: '', note: '' } as const;
    this.#add('relations', { ...plain, id, type: 'unspecified', members: [], period, themes: [], evidence: [] });
    return id;
  }

  typeOf({ type }: Relation): TypeOfRelation {
    const own = this.#types.find(({ id }) => id === type);
    return own === undefined ? typesOf(this.#document.dataset).of(type) : asType(own);
  }

  /** The type that a word means; a word that means none becomes a type of the network's own. Empty: no type is told. */
  typeNamed(word: string): TypeOfRelation {
    const types = typesOf(this.#document.dataset);
    const id = word === '' ? 'unspecified' : termId(RELATION_TYPES, word);
    const known = id === null ? this.#ownTypeNamed(word) : types.of(id as RelationType);
    if (known !== null) return known;
    const meant = meantTerm(RELATION_TYPES, word);
    if (meant !== null) return types.of(meant as RelationType);
    const type: OwnType = { ...UNDESCRIBED_TYPE, id: this.#freeId(`type-${idFromName(word)}`) as OwnTypeId, fr: word, en: word };
    this.#types.push(type);
    return asType(type);
  }

  #ownTypeNamed(word: string): TypeOfRelation | null {
    const key = nameKey(word);
    const own = [...this.#document.dataset.types, ...this.#types].find(
      ({ id, fr, en }) => id === word || nameKey(fr) === key || nameKey(en) === key,
    );
    return own === undefined ? null : asType(own);
  }

  /** Keeps a text that is not in the dataset. */
  keep(cell: KeptCell): void {
    this.#kept.push(cell);
  }

  /** Lets go of what was kept for a cell; gives its text, or null. */
  forget(table: EditedTable, row: string, column: string): string | null {
    const isIt = (cell: KeptCell) => cell.table === table && cell.row === row && cell.column === column;
    const at = this.#kept.findIndex(isIt);
    if (at !== -1) return this.#kept.splice(at, 1)[0]?.text ?? null;
    const found = this.#document.remains.cells.find((cell) => isIt(cell) && !this.#gone.has(cell));
    if (found === undefined) return null;
    this.#gone.add(found);
    return found.text;
  }

  /** A row that cannot be used yet; throws if there is none. */
  keptRow(index: number): KeptRow {
    const row = this.#keptRows.get(index) ?? this.#document.remains.rows[index];
    if (row === undefined) throw new Error(`no kept row ${index}`);
    return row;
  }

  /** Replaces such a row, or adds it where `index` is null; takes it out where `row` is null. */
  replaceKeptRow(index: number | null, row: KeptRow | null): void {
    if (index !== null) this.#keptRows.set(index, row);
    else if (row !== null) this.#newKeptRows.push(row);
  }

  /** Sets a cell of a column that no table describes; makes the column if there is none. */
  setOwn(table: EditedTable, { header, nth }: Pick<KeptColumn, 'header' | 'nth'>, row: string, text: string): void {
    const isIt = (column: KeptColumn) => column.table === table && column.header === header && column.nth === nth;
    let column = this.#columns.find(isIt);
    if (column === undefined) {
      column = { table, header, nth, place: { file: '', line: null, column: header }, cells: [] };
      this.#columns = [...this.#columns, column];
    }
    const texts = this.#own.get(column) ?? new Map<string, string>();
    this.#own.set(column, texts.set(row, text));
  }

  /** Columns that no table describes, with the texts that were set. A cell keeps its place among the others. */
  #ownColumns(): readonly KeptColumn[] {
    if (this.#own.size === 0) return this.#columns;
    return this.#columns.map((column) => {
      const texts = this.#own.get(column);
      if (texts === undefined) return column;
      const left = new Map(texts);
      const stayed = column.cells.flatMap((cell) => {
        const text = left.get(cell.row) ?? cell.text;
        left.delete(cell.row);
        return text === cell.text ? [cell] : text === '' ? [] : [{ ...cell, text }];
      });
      const cells = [...stayed, ...[...left].flatMap(([row, text]) => (text === '' ? [] : [{ row, text }]))];
      return cells.length === column.cells.length && cells.every((cell, i) => cell === column.cells[i]) ? column : { ...column, cells };
    });
  }

  /** The document after the edits. O(rows of the tables that changed). */
  document(): Document {
    const { dataset, remains } = this.#document;
    const edited: Dataset = {
      ...dataset,
      types: this.#types.length === 0 ? dataset.types : [...dataset.types, ...this.#types],
      actors: after(dataset.actors, this.#tables.actors),
      relations: after(dataset.relations, this.#tables.relations),
      sources: after(dataset.sources, this.#tables.sources),
    };
    const isSameCells = this.#gone.size + this.#kept.length === 0;
    const isSameRows = this.#keptRows.size + this.#newKeptRows.length === 0;
    return {
      ...this.#document,
      dataset: edited,
      remains: {
        columns: this.#ownColumns(),
        cells: isSameCells ? remains.cells : [...remains.cells.filter((cell) => !this.#gone.has(cell)), ...this.#kept],
        rows: isSameRows
          ? remains.rows
          : [...remains.rows.flatMap((row, i) => (this.#keptRows.has(i) ? (this.#keptRows.get(i) ?? []) : row)), ...this.#newKeptRows],
      },
    };
  }

  #add<T extends EditedTable>(table: T, row: Rows[T]): void {
    this.#tables[table].put.set(row.id, row);
    this.#tables[table].added.add(row.id);
  }

  /** The wished id, or with a number if a row of any table has it. */
  #freeId(wished: string): string {
    this.#taken ??= new Set(
      Object.values(this.#document.dataset).flatMap((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)),
    );
    const base = contactDetails(wished) === null ? wished : idFromName(wished);
    let id = base;
    for (let number = 2; this.#taken.has(id); number++) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }
}

function none<Row>(): TableDraft<Row> {
  return { put: new Map(), added: new Set(), removed: new Set() };
}

/** The rows of a table after the edits, in their order, the added ones last; the same list if nothing changed. */
function after<Row extends { readonly id: string }>(rows: readonly Row[], { put, added, removed }: TableDraft<Row>): readonly Row[] {
  if (put.size + removed.size === 0) return rows;
  const kept = removed.size === 0 ? rows : rows.filter(({ id }) => !removed.has(id));
  return [...kept.map((row) => put.get(row.id) ?? row), ...[...added].flatMap((id) => put.get(id) ?? [])];
}
