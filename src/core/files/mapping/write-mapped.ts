/**
 * Writes what was read from a table as tables of Maillage: its actors, and its relations, with the lines and headings of the file. Columns
 * that are not read go along with their rows; rows that cannot be used are set aside as they stand.
 */
import type { Issue } from '../../model/issue.ts';
import { ITEM_SEPARATOR, type TableName } from '../../model/tables.ts';
import { RELATION_TYPES } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import type { SheetRow } from '../formats/sheet.ts';
import type { OtherColumn, RawTable } from '../recognise.ts';
import { attendanceColumns } from './attendance.ts';
import type { FoundTable } from './found-table.ts';
import { idKey, type MappedRow, type MappedTable, type Mention, type Named, placeIn, rowPlace, sideBySide } from './mapped-rows.ts';
import { isOfMatrix, type Mapping } from './mapping.ts';
import { ENDS, type End, isEnd, type Meaning, meaningOf, sideOf } from './meanings.ts';

/** The columns of relations that are copied as they are, and those of actors, by the meaning of the column in the file. */
const ROW_COLUMNS = ['type', 'title', 'status', 'certainty', 'start', 'end', 'periodWords', 'themes', 'note', 'place', 'quote'] as const;
const ACTOR_COLUMNS = ['id', 'name', 'kind', 'levels', 'code', 'siren', 'otherNames', 'function', 'source', 'note'] as const;
const RELATION_COLUMNS = [...ENDS, ...ROW_COLUMNS, 'source'] as const;

/**
 * The actors that one table is the first to name or list, with the columns that are kept where it lists them. What it keeps of actors of
 * other tables goes along for them (`again`).
 */
export function actorTable(mapped: MappedTable, all: readonly { readonly actor: Named; readonly id: string }[]): RawTable {
  const { table, mapping, rows, again, aside } = mapped;
  const actors = all.filter(({ actor }) => actor.from === mapped);
  const plain = plainTable('actors', table.file, ACTOR_COLUMNS, []);
  const named = rows.filter(({ ends }) => ENDS.some((end) => ends[end].length > 0));
  const { others, headers } = keptColumns(table, mapping, ACTOR_COLUMNS.length, named);
  if (mapping.rows === 'relations') {
    return { ...plain, rows: actors.map(({ actor, id }) => ({ line: actor.line, cells: actorCells(actor, id) })) };
  }
  const kept = (texts: readonly string[]) => others.map(({ from }) => texts[from] ?? '');
  const isUnread = (at: number) => at >= mapping.columns.length || isOfMatrix(mapping, at);
  const inColumn = (column: string, texts: readonly string[]) =>
    texts.filter((_, at) => !isUnread(at) && columnOfActors(mapping.columns[at]?.means ?? 'keep') === column).join(' ');
  const places = new Set(others.map(({ from }) => from));
  const hasNoPlace = (at: number) => isUnread(at) || (columnOfActors(mapping.columns[at]?.means ?? 'keep') === null && !places.has(at));
  /** A row that is not used, with everything that it says: what has no column among actors stands behind the others. */
  const unused = (line: number, cells: readonly string[]): SheetRow => ({
    line,
    cells: [...ACTOR_COLUMNS.map((column) => inColumn(column, cells)), ...kept(cells), ...cells.filter((_, at) => hasNoPlace(at))],
  });
  const nobody = rows.filter(({ ends }) => ENDS.every((end) => ends[end].length === 0));
  return {
    ...plain,
    line: table.line,
    headers: new Map(
      [...headers].flatMap(([means, header]) => {
        const column = columnOfActors(means as Meaning);
        return column === null ? [] : [[column, header] as const];
      }),
    ),
    others: others.map(({ header, at }) => ({ header, at })),
    width: ACTOR_COLUMNS.length + others.length,
    rows: actors.map(({ actor, id }) => ({ line: actor.line, cells: [...actorCells(actor, id), ...kept(actor.texts.get(mapped) ?? [])] })),
    again: [
      ...all.flatMap(({ actor, id }) => {
        const texts = actor.from === mapped ? undefined : actor.texts.get(mapped);
        return texts === undefined ? [] : [{ of: id, line: actor.line, cells: [...ACTOR_COLUMNS.map(() => ''), ...kept(texts)] }];
      }),
      ...again.map(({ name, row: { line, cells } }) => ({
        of: name,
        line,
        cells: [...ACTOR_COLUMNS.map((column) => (column === 'name' ? name : '')), ...kept(cells)],
      })),
    ],
    aside: [...nobody.map(({ line, texts }) => unused(line, texts)), ...aside.map(({ line, cells }) => unused(line, cells))],
  };
}

/** The column of actors that a column of a list of actors fills; null for none. */
function columnOfActors(means: Meaning): string | null {
  const column = isEnd(means) ? 'name' : means === 'level' ? 'levels' : means;
  return (ACTOR_COLUMNS as readonly string[]).includes(column) ? column : null;
}

/**
 * The relations of a table, each end by the id of its actor (`ids`, by `idKey`). Adds issues for relations of an actor with itself.
 */
export function relationTable({ table, mapping, rows, aside }: MappedTable, ids: ReadonlyMap<string, string>, issues: Issue[]): RawTable {
  const { others, headers } = keptColumns(table, mapping, RELATION_COLUMNS.length, rows);
  const idsOf = (mentions: readonly Mention[]) => mentions.map(({ key, code }) => ids.get(idKey(key, code)) ?? key);
  const areSidesTold = mapping.isDirected ?? mapping.columns.some(({ means }, i) => means === sideOf(table.headings?.[i] ?? ''));
  const linesWithoutSides = new Set<number>();
  const written = groupedByFrame(rows, table, mapping).flatMap((row) => {
    const isList = row.ends.frame.length > 0 && row.ends.to.length === 0;
    if (!areSidesTold && !isList) linesWithoutSides.add(row.line);
    const [from, to] = isList && !areMembersFirst(row, mapping) ? [row.ends.to, row.ends.from] : [row.ends.from, row.ends.to];
    const ends = { from: idsOf(from), to: idsOf(to), frame: idsOf(row.ends.frame) };
    // Cooperation of one with several partners is one relation with each: that the partners meet is not said. Within a frame they do.
    const partners = ends.frame.length === 0 && ends.to.length > 1 ? ends.to.map((one) => [one]) : [ends.to];
    const kept = others.map(({ from: at }) => row.texts[at] ?? '');
    return partners.map((to) => ({ line: row.line, cells: [...relationCells(row, mapping, { ...ends, to }), ...kept] }));
  });
  const isEndOrOrigin = new Set<number>([...ENDS.keys(), RELATION_COLUMNS.indexOf('source'), RELATION_COLUMNS.indexOf('place')]);
  const saysMore = ({ cells }: SheetRow) => cells.some((cell, i) => cell !== '' && !isEndOrOrigin.has(i));
  const used: SheetRow[] = [];
  const unused: SheetRow[] = [];
  for (const row of written) {
    const [first = '', second, ...others] = namesOfEnds(row.cells);
    const isLoop = first === second && others.length === 0;
    if (isLoop) issues.push({ severity: 'warning', place: placeIn(table, row.line, -1), remark: { key: 'loop', values: { node: first } } });
    if (second !== undefined && !isLoop) used.push(row);
    else if (!isLoop || saysMore(row)) unused.push(row);
  }
  const at = new Map<string, number>(RELATION_COLUMNS.map((column, i) => [column, i]));
  return {
    table: 'relations',
    file: table.file,
    line: table.line,
    headers: new Map([...headers].filter(([column]) => at.has(column))),
    at,
    others: others.map(({ header, at: place }) => ({ header, at: place })),
    width: RELATION_COLUMNS.length + others.length,
    rows: used,
    aside: [...unused, ...aside.map((row) => asItStands(row, mapping, others))],
    linesWithoutSides,
  };
}

/**
 * Lists of members, one a row («Groupe de travail; Membre»): all members of a frame are one relation, at the line of its first, if nothing
 * else tells their rows apart. What the kept columns say of each stands side by side.
 */
function groupedByFrame(rows: readonly MappedRow[], table: FoundTable, mapping: Mapping): readonly MappedRow[] {
  const { columns } = mapping;
  if (!columns.some(({ means }) => means === 'frame') || columns.some(({ means }) => means === 'to')) return rows;
  const groups = new Map<string, MappedRow>();
  // Whose share a sum is, and who was absent, must not be lost where several stand side by side.
  const ofMembers = new Set([
    ...columns.flatMap(({ means }, at) => (means === 'amount' ? [at] : [])),
    ...attendanceColumns(table, mapping),
  ]);
  const names = columns.findIndex(({ means }) => means === 'from');
  const withName = (row: MappedRow): MappedRow => ({
    ...row,
    texts: row.texts.map((text, at) => (ofMembers.has(at) && text.trim() !== '' ? `${row.texts[names] ?? ''}: ${text}` : text)),
  });
  for (const row of ofMembers.size === 0 ? rows : rows.map(withName)) {
    const { from, to, frame } = row.ends;
    const key = JSON.stringify([
      frame,
      [...row.cells].filter(([means]) => ROW_MEANINGS.has(means)),
      row.source,
      frame.length === 0 ? row.line : 0,
    ]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, row);
    else {
      const isNew = ({ key: one, code }: Mention) => !known.ends.from.some((other) => other.key === one && other.code === code);
      const members = [...known.ends.from, ...from.filter(isNew)];
      groups.set(key, { ...known, ends: { from: members, to, frame }, texts: sideBySide(known.texts, row.texts) });
    }
  }
  return [...groups.values()];
}

/** Whether the members of a frame stand on the first side of their type: those who belong do, those who take part do not. */
function areMembersFirst({ cells }: MappedRow, { constants }: Mapping): boolean {
  const type = meantTerm(RELATION_TYPES, cells.get('type') ?? constants.type ?? '');
  return RELATION_TYPES.some(({ id, roles }) => id === type && roles[0] === 'member');
}

const ROW_MEANINGS: ReadonlySet<Meaning> = new Set(ROW_COLUMNS);

function relationCells(row: MappedRow, { constants }: Mapping, ends: Readonly<Record<End, readonly string[]>>): readonly string[] {
  const { type = '', status = '' } = constants;
  return RELATION_COLUMNS.map((column) => {
    if (isEnd(column)) return ends[column].join(ITEM_SEPARATOR);
    if (column === 'source') return row.source;
    // Where a column names the source, the row of this file is no place in it.
    if (column === 'place' && !row.cells.has('place') && !row.cells.has('source')) return rowPlace(row.line);
    return row.cells.get(column) ?? { type, status }[column as string] ?? '';
  });
}

/** The members of a written row of relations. */
function namesOfEnds(cells: readonly string[]): readonly string[] {
  return cells.slice(0, ENDS.length).flatMap((cell) => (cell === '' ? [] : cell.split(ITEM_SEPARATOR)));
}

/** Whether a column says something about an actor that has no column of its own among relations. */
function isAboutActor(means: Meaning | undefined): boolean {
  return means !== undefined && means !== 'department' && meaningOf(means).sort === 'of-end';
}

/** A row that is not read: its cells in the columns of relations, and behind them those after the last column and those about actors. */
function asItStands({ line, cells }: SheetRow, { columns }: Mapping, others: readonly KeptAt[]): SheetRow {
  const inColumn = (column: Meaning) => cells.filter((_, at) => columns[at]?.means === column).join(' ');
  const kept = others.map(({ from }) => cells[from] ?? '');
  const aboutActors = cells.filter((cell, at) => cell.trim() !== '' && isAboutActor(columns[at]?.means));
  return { line, cells: [...RELATION_COLUMNS.map(inColumn), ...kept, ...cells.slice(columns.length), ...aboutActors] };
}

function actorCells(actor: Named, id: string): readonly string[] {
  const cells: Readonly<Record<(typeof ACTOR_COLUMNS)[number], string>> = { ...actor, id, levels: actor.level, note: '' };
  return ACTOR_COLUMNS.map((column) => cells[column]);
}

/** A table of Maillage with nothing but its own columns. */
export function plainTable(table: TableName, file: string, columns: readonly string[], rows: readonly SheetRow[]): RawTable {
  return {
    table,
    file,
    line: 1,
    headers: new Map(),
    at: new Map(columns.map((column, i) => [column, i])),
    others: [],
    width: columns.length,
    rows: rows.map(({ line, cells }) => ({ line, cells })),
    aside: [],
  };
}

interface KeptAt extends OtherColumn {
  /** Index of the column in the file. */
  readonly from: number;
}

/** The columns to keep as they are, after the first `before` ones, and the headings of those that are read. */
function keptColumns(table: FoundTable, { rows: sort, columns }: Mapping, before: number, rows: readonly MappedRow[]) {
  const headers = new Map<string, string>();
  const others: KeptAt[] = [];
  for (const [from, { means }] of columns.entries()) {
    const header = table.headings?.[from] ?? String(from + 1);
    // A département is only a hint to who is meant, so it is kept as well, and so is what stands beside a name without belonging to it. The
    // model has no place for a sum of money.
    const isUnused = meaningOf(means).sort === 'of-end' && rows.some(({ texts }) => (texts[from] ?? '').trim() !== '');
    // A list of actors has no place for what is said of a relation, such as a date.
    const isOfRelation = sort === 'actors' && means !== 'source' && meaningOf(means).sort === 'row';
    if (means === 'keep' || means === 'department' || means === 'amount' || isUnused || isOfRelation)
      others.push({ header, from, at: before + others.length });
    else if (!headers.has(means)) headers.set(means, header);
  }
  return { others, headers };
}
