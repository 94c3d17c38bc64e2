/**
 * Cells that a person typed, pasted or filled → the document after it. A cell is read as those of files are. Its fault costs that cell: the
 * typed text is kept among the remains and is told. A name that no actor has becomes an actor, a word that is no type becomes a type of the
 * network's own, a title that no source has becomes a source; so nobody has to leave the table to fill it. A row that cannot be used yet,
 * such as a relation with one end, stays among the remains until it can.
 */
import { LANGUAGES } from '../../messages/language.ts';
import type { Remark } from '../../messages/remarks.ts';
import { fold } from '../basics/names.ts';
import { contactDetails } from '../files/contact-details.ts';
import { speaksOfTime } from '../files/dates.ts';
import { type CellFault, RowReader } from '../files/rows.ts';
import { repairedCode, repairedSiren } from '../files/spoilt-codes.ts';
import type { Actor, ActorId, Relation, Source } from '../model/dataset.ts';
import { dateInWords } from '../model/date-words.ts';
import type { Document } from '../model/document.ts';
import type { Severity } from '../model/issue.ts';
import type { KeptRow } from '../model/remains.ts';
import { type Column, ITEM_SEPARATOR } from '../model/tables.ts';
import { actorOfName, Draft, type NewActor } from './draft.ts';
import { EVIDENCE, setEnds, setEvidence, withRolesOf } from './named-rows.ts';
import { columnsToEdit, type EditedTable, END_COLUMNS, type EndColumn, holdsSeveral, keptRowIndex, ownColumnId } from './row-texts.ts';
import { actorNamed, keep, namesIn, severalNamed, type Tell, TYPED } from './typed-texts.ts';

/** A text for a cell. `row`: the id of a row, the name of one that cannot be used yet (`keptRowId`), or «+» and a number for a new one. */
export interface CellEdit {
  readonly row: string;
  /** Canonical name of the column, or `ownColumnId` for one that no table describes. */
  readonly column: string;
  readonly text: string;
}

/** What is told of a typed cell, with the row as the edit called it. */
export interface Told {
  readonly row: string;
  readonly column: string;
  readonly remark: Remark;
  readonly severity: Severity;
}

export interface Edited {
  readonly document: Document;
  readonly told: readonly Told[];
  /** The id of each row that the edits called by another name, once it stands; null for one that cannot be used yet. */
  readonly ids: ReadonlyMap<string, string | null>;
  /** Actors that were made of names. */
  readonly made: readonly ActorId[];
}

/** The document with the cells of a table edited, as one edit. O(edits + rows of the tables that change). */
export function withCells(document: Document, table: EditedTable, edits: readonly CellEdit[], newActor: NewActor): Edited {
  const draft = new Draft(document, newActor);
  const told: Told[] = [];
  const ids = new Map<string, string | null>();
  for (const [row, cells] of byRow(edits)) {
    const tell = (column: string, remark: Remark, severity: Severity) => told.push({ row, column, remark, severity });
    const index = keptRowIndex(row);
    if (index === null && !row.startsWith('+')) for (const { column, text } of cells) setCell(draft, table, row, column, text, tell);
    else ids.set(row, standing(draft, table, index, cells, tell));
  }
  return { document: draft.document(), told, ids, made: draft.made };
}

/** What is wrong with a text that was kept in a cell, to be told at the cell; null if nothing is known of it any more. */
export function faultOf(document: Document, table: EditedTable, column: string, text: string): Remark | null {
  const type = columnsToEdit(table).find(({ name }) => name === column)?.type;
  if (type === undefined) return null;
  if (type.kind !== 'reference') return readingOf(table, column, text).faults[0]?.fault ?? null;
  const draft = new Draft(document, actorOfName);
  return namesIn(text, draft).flatMap((name) => severalNamed(draft, name) ?? [])[0] ?? null;
}

function byRow(edits: readonly CellEdit[]): ReadonlyMap<string, readonly CellEdit[]> {
  const rows = new Map<string, CellEdit[]>();
  for (const edit of edits) rows.set(edit.row, [...(rows.get(edit.row) ?? []), edit]);
  return rows;
}

/** Makes a row of what was typed, and of what was kept of it before. Its id; null if it cannot be used yet, and is kept. */
function standing(draft: Draft, table: EditedTable, index: number | null, edits: readonly CellEdit[], tell: Tell): string | null {
  const before = index === null ? null : draft.keptRow(index);
  const texts = new Map<string, string>([
    ...(before?.cells ?? []).map(({ column, text }) => [column, text] as const),
    ...(before?.others ?? []).map((other) => [ownColumnId(other), other.text] as const),
    ...edits.map(({ column, text }) => [column, text.trim()] as const),
  ]);
  const filled = [...texts].filter(([, text]) => text !== '');
  if (filled.length === 0) {
    if (index !== null) draft.replaceKeptRow(index, null);
    return null;
  }
  const textOf = (column: string) => texts.get(column) ?? '';
  const missing = lacking(table, textOf);
  if (missing !== null) {
    tell(missing.column, missing.remark, 'error');
    draft.replaceKeptRow(index, keptRow(table, filled, before));
    return null;
  }
  const id = newRow(draft, table, textOf);
  if (index !== null) draft.replaceKeptRow(index, null);
  // The type first, since the columns of the ends have the roles of the type.
  for (const [column, text] of filled.toSorted(([a], [b]) => Number(b === 'type') - Number(a === 'type')))
    if (column !== 'id') setCell(draft, table, id, column, text, tell);
  if (table !== 'relations' || draft.relation(id).members.length >= 2) return id;
  // Its ends have names that several actors have, or the same one.
  draft.remove(table, id);
  tell('to', { key: 'tooFewMembers' }, 'error');
  draft.replaceKeptRow(index, keptRow(table, filled, before));
  return null;
}

/** What a row still needs to be used; null if it has it. */
function lacking(table: EditedTable, textOf: (column: string) => string): { readonly column: string; readonly remark: Remark } | null {
  if (table !== 'relations') {
    const column = table === 'actors' ? 'name' : 'title';
    const text = textOf(column);
    const refused = text === '' ? null : contactDetails(text, true);
    return text !== '' && refused === null ? null : { column, remark: refused ?? { key: 'emptyCell' } };
  }
  const names = new Set(END_COLUMNS.flatMap((column) => namesIn(textOf(column)).filter((name) => contactDetails(name, true) === null)));
  if (names.size >= 2) return null;
  return { column: textOf('from') === '' ? 'from' : 'to', remark: { key: 'tooFewMembers' } };
}

function keptRow(table: EditedTable, texts: readonly (readonly [string, string])[], before: KeptRow | null): KeptRow {
  const known = new Set(['id', ...columnsToEdit(table).map(({ name }) => name)]);
  const allowed = texts.filter(([, text]) => contactDetails(text, true) === null);
  return {
    table,
    place: before?.place ?? TYPED,
    cells: allowed.flatMap(([column, text]) => (known.has(column) ? [{ column, text }] : [])),
    others: allowed.flatMap(([column, text]) => (known.has(column) ? [] : [{ ...ownColumnOf(column), text }])),
    beyond: before?.beyond ?? [],
  };
}

function ownColumnOf(id: string): { readonly header: string; readonly nth: number } {
  const [, nth = '0', ...header] = id.split(':');
  return { header: header.join(':'), nth: Number(nth) };
}

/** Adds an empty row to a table, with what its id is made from. */
function newRow(draft: Draft, table: EditedTable, textOf: (column: string) => string): string {
  switch (table) {
    case 'actors':
      return draft.addActor(textOf('name'), textOf('id'));
    case 'sources':
      return draft.addSource(textOf('title'), textOf('id'));
    case 'relations':
      return draft.addRelation(
        columnsToEdit('relations').map(({ name }) => textOf(name)),
        textOf('id'),
      );
  }
}

/** A cell as it was read: its value, and what of its text could not be used. */
interface Reading {
  readonly value: string | number | null | readonly string[];
  readonly faults: readonly CellFault[];
}

function readingOf(table: EditedTable, column: string, text: string): Reading {
  const { row, faults } = new RowReader(table, new Map([[column, 0]])).read([text]);
  const value = (row as Readonly<Record<string, Reading['value']>>)[column] ?? null;
  // A date in the words in which it is shown says nothing more than the date.
  const isAsShown = ({ fault }: CellFault) =>
    fault.key === 'dateReadAs' && LANGUAGES.some((language) => fold(dateInWords(String(value), language)) === fold(text));
  return { value, faults: faults.filter((fault) => fault.column === column && !isAsShown(fault)) };
}

/** Types a text into a cell of a row that is used. */
function setCell(draft: Draft, table: EditedTable, id: string, column: string, typed: string, tell: Tell): void {
  const described = columnsToEdit(table).find(({ name }) => name === column);
  if (described === undefined) {
    setOwnCell(draft, table, id, column, typed.trim(), tell);
    return;
  }
  const isOfEnds = table === 'relations' && (END_COLUMNS as readonly string[]).includes(column);
  const text = holdsSeveral(described)
    ? namesIn(typed, itemsKnown(draft, table, id, described)).join(ITEM_SEPARATOR)
    : repaired(draft, table, id, column, typed.trim(), tell);
  const { value, faults } = readingOf(table, column, text);
  for (const { fault, severity } of faults) tell(column, fault, severity);
  // An empty name or title, or one with contact details, would leave a row without what it is known by; and what is nothing but contact
  // details takes the place of nothing.
  const isRefused = faults.some(({ fault: { key } }) => key === 'emailAddress' || key === 'phoneNumber');
  if (faults.some(({ isMissing }) => isMissing) || (isRefused && isNothing(value))) return;
  draft.forget(table, id, column);
  if (isOfEnds) {
    setEnds(draft, draft.relation(id), column as EndColumn, value as readonly string[], tell);
    return;
  }
  if (EVIDENCE.has(column) && table !== 'sources') {
    setEvidence(draft, table, id, column, value as string, tell);
    return;
  }
  const readAs =
    table === 'actors'
      ? setActor(draft, draft.actor(id), column, value, faults, tell)
      : table === 'relations'
        ? setRelation(draft, draft.relation(id), column, column === 'type' ? text : value, faults)
        : setSource(draft, draft.source(id), column, value);
  for (const { kept } of faults) if (kept !== '') keep(draft, table, id, column, kept, readAs);
}

/** A code or SIREN that a spreadsheet has spoilt, as it was meant. */
function repaired(draft: Draft, table: EditedTable, id: string, column: string, text: string, tell: Tell): string {
  if (table !== 'actors' || (column !== 'code' && column !== 'siren')) return text;
  const found = column === 'code' ? repairedCode(text, draft.actor(id).levels[0] ?? '') : repairedSiren(text);
  if (found === null) return text;
  tell(column, found.remark, 'warning');
  return found.code;
}

/** What in a cell with several items is one item although it holds a sign that keeps items apart: a name of an actor, or what stands there already. */
function itemsKnown(draft: Draft, table: EditedTable, id: string, { name, type }: Column): { readonly isName: (text: string) => boolean } {
  if (type.kind === 'reference') return draft;
  const standing = (draft.row(table, id) as unknown as Readonly<Record<string, unknown>>)[name];
  return { isName: (text) => Array.isArray(standing) && standing.includes(text) };
}

type Value = Reading['value'];

function isNothing(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Sets a field of an actor. What the dataset now has, as a file would write it. */
function setActor(draft: Draft, actor: Actor, column: string, value: Value, faults: readonly CellFault[], tell: Tell): string {
  switch (column) {
    case 'kind': {
      // A word that is no kind leaves the kind as it is.
      if (value === null && faults.length > 0) return actor.kind;
      const kind = (value ?? 'organisation') as Actor['kind'];
      draft.put('actors', { ...actor, kind, size: kind === 'set' ? actor.size : null });
      return kind;
    }
    case 'identity': {
      const identity = (value ?? 'certain') as Actor['identity'];
      draft.put('actors', { ...actor, identity });
      return identity;
    }
    case 'min':
    case 'max': {
      if (actor.kind !== 'set') {
        if (value === null) return '';
        tell(column, { key: 'boundsOfNoSet' }, 'warning');
        keep(draft, 'actors', actor.id, column, String(value));
        return '';
      }
      const [min, max] =
        column === 'min' ? [value as number | null, actor.size?.max ?? null] : [actor.size?.min ?? null, value as number | null];
      if (min !== null && max !== null && min > max) tell(column, { key: 'boundsSwapped', values: { min, max } }, 'warning');
      const [low, high] = [Math.min(min ?? 0, max ?? Number.POSITIVE_INFINITY), max === null ? null : Math.max(max, min ?? 0)];
      draft.put('actors', { ...actor, size: min === null && max === null ? null : { min: low, max: high } });
      return '';
    }
    case 'within': {
      const within = value === '' ? null : actorNamed(draft, 'actors', actor.id, column, value as string, tell);
      draft.put('actors', { ...draft.actor(actor.id), within });
      return '';
    }
    default:
      draft.put('actors', { ...actor, [column]: value });
      return typeof value === 'string' ? value : '';
  }
}

/** Sets a field of a relation that names no member. */
function setRelation(draft: Draft, relation: Relation, column: string, value: Value, faults: readonly CellFault[]): string {
  switch (column) {
    case 'type': {
      const type = draft.typeNamed(value as string);
      draft.put('relations', { ...relation, type: type.id, members: withRolesOf(type, relation, draft.typeOf(relation)) });
      return '';
    }
    case 'status': {
      const status = (value ?? 'unknown') as Relation['status'];
      draft.put('relations', { ...relation, status });
      return status;
    }
    case 'certainty': {
      const certainty = (value ?? 'explicit') as Relation['certainty'];
      draft.put('relations', { ...relation, certainty });
      return certainty;
    }
    case 'periodWords':
      draft.put('relations', { ...relation, period: { ...relation.period, words: value as string } });
      return '';
    case 'start':
    case 'end': {
      // The words of a vague date are what the source says of the period.
      const vague = faults.map(({ kept }) => kept).find((kept) => kept !== '' && speaksOfTime(kept));
      draft.put('relations', {
        ...relation,
        period: { ...relation.period, [column]: value as string, words: relation.period.words || (vague ?? '') },
      });
      return value as string;
    }
    default:
      draft.put('relations', { ...relation, [column]: value });
      return '';
  }
}

function setSource(draft: Draft, source: Source, column: string, value: Value): string {
  draft.put('sources', { ...source, [column]: value });
  return typeof value === 'string' ? value : '';
}

/** Types a text into a cell of a column that no table describes. */
function setOwnCell(draft: Draft, table: EditedTable, row: string, column: string, text: string, tell: Tell): void {
  const refused = text === '' ? null : contactDetails(text);
  if (refused !== null) tell(column, refused, 'error');
  else draft.setOwn(table, ownColumnOf(column), row, text);
}
