/**
 * Tables of anyone, read with their mappings → tables of Maillage, which the one reader then judges like any others: each row a relation,
 * each name an actor unless some table lists it already. Lines and headings stay those of the file, so that remarks name the place where a
 * thing stands, and columns that are not read go along with their rows.
 */
import { addTo } from '../../basics/lists-by-key.ts';
import { fold } from '../../basics/names.ts';
import type { Issue } from '../../model/issue.ts';
import { ITEM_SEPARATOR, type TableName } from '../../model/tables.ts';
import { LEVELS, RELATION_TYPES, type Term } from '../../model/vocabulary.ts';
import { nameKey } from '../actor-names.ts';
import { termId } from '../cells.ts';
import { baseName, type SheetRow } from '../formats/sheet.ts';
import { idFromName } from '../made-ids.ts';
import type { OtherColumn, RawTable } from '../recognise.ts';
import type { FoundTable } from './found-table.ts';
import { kindOfName } from './kind-of-name.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { ENDS, type End, isEnd, type Meaning } from './meanings.ts';

/** The columns of relations that are copied as they are, and those of actors, by the meaning of the column in the file. */
const ROW_COLUMNS = ['type', 'title', 'status', 'certainty', 'start', 'end', 'periodWords', 'themes', 'note', 'place', 'quote'] as const;
const ACTOR_COLUMNS = ['id', 'name', 'kind', 'levels', 'code', 'siren', 'otherNames', 'source', 'note'] as const;
const RELATION_COLUMNS = [...ENDS, ...ROW_COLUMNS, 'source'] as const;

/** An actor that a table names. */
interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  level: string;
  code: string;
  siren: string;
  otherNames: string;
  readonly source: string;
  /** The id that the table gives; empty for none. */
  readonly id: string;
  readonly from: MappedTable;
  /** Its row, where the table lists actors: for the columns that are kept. */
  texts: readonly string[];
}

/** A mention of an actor in a cell, before it is known which actor is meant. */
interface Mention {
  readonly key: string;
  /** Code or SIREN beside the name; empty if there is none. */
  readonly code: string;
}

interface MappedRow {
  readonly line: number;
  readonly ends: Readonly<Record<End, readonly Mention[]>>;
  readonly cells: ReadonlyMap<Meaning, string>;
  readonly source: string;
  /** The row as it stands in the file, for the columns that are kept. */
  readonly texts: readonly string[];
}

interface MappedTable {
  readonly table: FoundTable;
  readonly mapping: Mapping;
  readonly rows: MappedRow[];
  /** Rows with more cells than the table has columns: kept, but not read. */
  readonly tooLong: SheetRow[];
}

/** Gathers tables with their mappings, and gives the tables of Maillage that they make together. */
export class MappedTables {
  /** Names and ids, by their key, that tables of Maillage list. */
  readonly #known: ReadonlySet<string>;
  readonly #mapped: MappedTable[] = [];
  /** The actors of each name; several where codes tell them apart. */
  readonly #named = new Map<string, Named[]>();
  /** The key of the actor that a table lists under an id. */
  readonly #ids = new Map<string, string>();
  /** Id → title of sources. */
  readonly #sources = new Map<string, { readonly title: string; readonly file: string; readonly line: number }>();
  readonly issues: Issue[] = [];

  constructor(known: Iterable<string>) {
    this.#known = new Set([...known].map(nameKey));
  }

  /** Reads a table. Tables of actors come first, since others name their actors by id. */
  add(table: FoundTable, mapping: Mapping): void {
    const mapped: MappedTable = { table, mapping, rows: [], tooLong: [] };
    this.#mapped.push(mapped);
    for (const [at, { means }] of mapping.columns.entries()) {
      if (means === 'leave')
        this.issues.push({ severity: 'warning', place: placeIn(table, table.line, at), remark: { key: 'columnOfContacts' } });
    }
    const whole = this.#source(mapping.constants.source ?? baseName(table.file), table.file, table.line);
    for (const row of table.rows) {
      if (row.cells.slice(table.width).some((cell) => cell.trim() !== '')) {
        // A separator inside a cell has shifted the others: nobody knows which cell is what.
        const values = { cells: row.cells.length, columns: table.width };
        this.issues.push({ severity: 'error', place: placeIn(table, row.line, -1), remark: { key: 'rowTooLong', values } });
        mapped.tooLong.push(row);
        continue;
      }
      const cells = new Map<Meaning, string>();
      for (const [at, { means }] of mapping.columns.entries()) {
        const text = (row.cells[at] ?? '').trim();
        if (text !== '' && !isEnd(means)) cells.set(means, cells.has(means) ? `${cells.get(means)} ${ITEM_SEPARATOR} ${text}` : text);
      }
      const told = cells.get('source');
      const source = told === undefined ? whole : this.#source(told, table.file, row.line);
      const ends = { from: [], to: [], frame: [] } as Record<End, Mention[]>;
      for (const end of ENDS) ends[end] = this.#mentions(end, row, mapped, source);
      if (mapping.rows === 'relations' && ENDS.reduce((sum, end) => sum + ends[end].length, 0) === 1) {
        const missing = mapping.columns.findIndex(({ means }, i) => isEnd(means) && (row.cells[i] ?? '').trim() === '');
        this.issues.push({ severity: 'warning', place: placeIn(table, row.line, missing), remark: { key: 'relationOfOne' } });
      }
      mapped.rows.push({ line: row.line, ends, cells, source, texts: row.cells });
    }
  }

  /** The tables of Maillage. Call once, after the last `add`. */
  tables(): readonly RawTable[] {
    const ids = this.#idsOfActors();
    const actors = [...this.#named].flatMap(([key, bearers]) =>
      bearers.map((actor) => ({ actor, id: ids.get(idKey(key, codeOf(actor))) ?? '' })),
    );
    const files = [...new Set(this.#mapped.map(({ table }) => table.file))];
    const sources = [...this.#sources].map(([id, { title, file, line }]) => ({ file, line, cells: [id, title] }));
    return [
      ...files.map((file) =>
        plainTable(
          'sources',
          file,
          ['id', 'title'],
          sources.filter((row) => row.file === file),
        ),
      ),
      ...this.#mapped.map((mapped) =>
        actorTable(
          mapped,
          actors.filter(({ actor }) => actor.from === mapped),
        ),
      ),
      ...this.#mapped.filter(({ mapping }) => mapping.rows === 'relations').map((mapped) => relationTable(mapped, ids, this.issues)),
    ].filter(({ rows, aside }) => rows.length > 0 || aside.length > 0);
  }

  #source(title: string, file: string, line: number): string {
    const id = idFromName(title);
    if (!this.#sources.has(id) && !this.#known.has(nameKey(id))) this.#sources.set(id, { title, file, line });
    return id;
  }

  /** The actors that a row names at one end, each added to the actors if no table lists it. */
  #mentions(end: End, row: SheetRow, mapped: MappedTable, source: string): Mention[] {
    const { mapping } = mapped;
    const constant = mapping.constants[end];
    const mentions = constant === undefined ? [] : [this.#mention(constant, end, row, mapped, source, {})];
    for (const [at, use] of mapping.columns.entries()) {
      if (use.means !== end) continue;
      const names = namesIn((row.cells[at] ?? '').trim(), use);
      // A code or level beside a cell of several names is that of none of them for sure.
      const about = names.length === 1 ? aboutOf(at, row.cells, mapping) : {};
      for (const name of names) mentions.push(this.#mention(name, end, row, mapped, source, about));
    }
    const seen = new Set<string>();
    return mentions.filter(({ key, code }) => {
      const isNew = !seen.has(idKey(key, code));
      seen.add(idKey(key, code));
      return isNew;
    });
  }

  #mention(name: string, end: End, row: SheetRow, from: MappedTable, source: string, about: About): Mention {
    const key = this.#ids.get(nameKey(name)) ?? nameKey(name);
    const { id = '', code = '', siren = '', level = '', kind = '', otherNames = '' } = about;
    if (this.#known.has(key)) return { key: name, code: '' };
    // The same actor, unless codes say otherwise.
    const same = this.#named.get(key)?.find((actor) => agree(actor.code, code) && agree(actor.siren, siren));
    if (same === undefined) {
      const told = kindOfName(name);
      const levelWord = level || (told?.level ?? (isInseeCode(code) ? 'commune' : ''));
      const usual = end === 'frame' ? 'group' : (told?.kind ?? (levelWord === '' ? 'organisation' : 'collectivity'));
      const texts = from.mapping.rows === 'actors' ? row.cells : [];
      const actor = { name, file: from.table.file, line: row.line, kind: kind || usual, level: levelWord, code, siren, otherNames };
      addTo(this.#named, key, { ...actor, source, id, from, texts });
      if (id !== '') this.#ids.set(nameKey(id), key);
    } else {
      same.code ||= code;
      same.siren ||= siren;
      same.level ||= level;
      same.otherNames ||= otherNames;
      if (from.mapping.rows === 'actors') same.texts = sideBySide(same.texts, row.cells);
    }
    return { key, code: code || siren };
  }

  /** The ids of actors by `idKey`, unique among themselves and among what is known. */
  #idsOfActors(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    const taken = new Set<string>(this.#sources.keys());
    const isFree = (id: string) => !taken.has(id) && !this.#known.has(nameKey(id));
    for (const [key, bearers] of this.#named) {
      for (const actor of bearers) {
        const { name } = actor;
        const code = codeOf(actor);
        const wished = IDENTIFIER.test(actor.id)
          ? actor.id
          : bearers.length === 1
            ? idFromName(name)
            : `${idFromName(name)}_${code || 'x'}`;
        let id = wished;
        for (let number = 2; !isFree(id); number++) id = `${wished}-${number}`;
        taken.add(id);
        ids.set(idKey(key, code), id);
        // A mention without a code means the only bearer of the name, or else the first.
        if (!ids.has(idKey(key, ''))) ids.set(idKey(key, ''), id);
      }
    }
    return ids;
  }
}

/** The syntax of ids, as in files/cells.ts. */
const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;

function isInseeCode(code: string): boolean {
  return /^(?:\d{4,5}|2[AB]\d{3})$/i.test(code);
}

function codeOf({ code, siren }: Pick<Named, 'code' | 'siren'>): string {
  return code || siren;
}

/** The actors that one table names or lists, with the columns that are kept where it lists them. */
function actorTable(
  { table, mapping, rows, tooLong }: MappedTable,
  actors: readonly { readonly actor: Named; readonly id: string }[],
): RawTable {
  const plain = plainTable('actors', table.file, ACTOR_COLUMNS, []);
  const { others, headers } = keptColumns(table, mapping, ACTOR_COLUMNS.length);
  if (mapping.rows === 'relations') {
    return { ...plain, rows: actors.map(({ actor, id }) => ({ line: actor.line, cells: actorCells(actor, id) })) };
  }
  const kept = (texts: readonly string[]) => others.map(({ from }) => texts[from] ?? '');
  const inColumn = (column: string, texts: readonly string[]) =>
    texts.filter((_, at) => columnOfActors(mapping.columns[at]?.means ?? 'keep') === column).join(' ');
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
    rows: actors.map(({ actor, id }) => ({ line: actor.line, cells: [...actorCells(actor, id), ...kept(actor.texts)] })),
    aside: [
      ...nobody.map(({ line, texts }) => ({ line, cells: [...ACTOR_COLUMNS.map(() => ''), ...kept(texts)] })),
      ...tooLong.map(({ line, cells }) => ({
        line,
        cells: [...ACTOR_COLUMNS.map((column) => inColumn(column, cells)), ...kept(cells), ...cells.slice(mapping.columns.length)],
      })),
    ],
  };
}

/** The column of actors that a column of a list of actors fills; null for none. */
function columnOfActors(means: Meaning): string | null {
  const column = isEnd(means) ? 'name' : means === 'level' ? 'levels' : means;
  return (ACTOR_COLUMNS as readonly string[]).includes(column) ? column : null;
}

function relationTable({ table, mapping, rows, tooLong }: MappedTable, ids: ReadonlyMap<string, string>, issues: Issue[]): RawTable {
  const { others, headers } = keptColumns(table, mapping, RELATION_COLUMNS.length);
  const idsOf = (mentions: readonly Mention[]) => mentions.map(({ key, code }) => ids.get(idKey(key, code)) ?? key);
  const written = groupedByFrame(rows, mapping).flatMap((row) => {
    const isList = row.ends.frame.length > 0 && row.ends.to.length === 0;
    const [from, to] = isList && !areMembersFirst(row, mapping) ? [row.ends.to, row.ends.from] : [row.ends.from, row.ends.to];
    const ends = { from: idsOf(from), to: idsOf(to), frame: idsOf(row.ends.frame) };
    // Cooperation of one with several partners is one relation with each: that the partners meet is not said. Within a frame they do.
    const partners = ends.frame.length === 0 && ends.to.length > 1 ? ends.to.map((one) => [one]) : [ends.to];
    const kept = others.map(({ from: at }) => row.texts[at] ?? '');
    return partners.map((to) => ({ line: row.line, cells: [...relationCells(row, mapping, { ...ends, to }), ...kept] }));
  });
  const isEndOrSource = new Set<number>([...ENDS.keys(), RELATION_COLUMNS.indexOf('source')]);
  const saysMore = ({ cells }: SheetRow) => cells.some((cell, i) => cell !== '' && !isEndOrSource.has(i));
  const isLoop = ({ cells }: SheetRow) => endsOf(cells) === 2 && new Set(namesOfEnds(cells)).size === 1;
  for (const row of written) {
    if (isLoop(row))
      issues.push({
        severity: 'warning',
        place: placeIn(table, row.line, -1),
        remark: { key: 'loop', values: { node: namesOfEnds(row.cells)[0] ?? '' } },
      });
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
    rows: written.filter((row) => endsOf(row.cells) >= 2 && !isLoop(row)),
    aside: [
      ...written.filter((row) => endsOf(row.cells) < 2 || (isLoop(row) && saysMore(row))),
      ...tooLong.map((row) => asItStands(row, mapping, others)),
    ],
  };
}

/**
 * Lists of members, one a row («Groupe de travail; Membre»): all members of a frame are one relation, at the line of its first, if nothing
 * else tells their rows apart. What the kept columns say of each stands side by side.
 */
function groupedByFrame(rows: readonly MappedRow[], { columns }: Mapping): readonly MappedRow[] {
  if (!columns.some(({ means }) => means === 'frame') || columns.some(({ means }) => means === 'to')) return rows;
  const groups = new Map<string, MappedRow>();
  for (const row of rows) {
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

/** The cells of two rows that become one, each text once. */
function sideBySide(first: readonly string[], second: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [one, other] = [(first[at] ?? '').trim(), (second[at] ?? '').trim()];
    return one === '' || one.split(' · ').includes(other) ? one || other : other === '' ? one : `${one} · ${other}`;
  });
}

/** Whether the members of a frame stand on the first side of their type: those who belong do, those who take part do not. */
function areMembersFirst({ cells }: MappedRow, { constants }: Mapping): boolean {
  const type = termId(RELATION_TYPES, cells.get('type') ?? constants.type ?? '');
  return RELATION_TYPES.some(({ id, roles }) => id === type && roles[0] === 'member');
}

const ROW_MEANINGS: ReadonlySet<Meaning> = new Set(ROW_COLUMNS);

function relationCells(row: MappedRow, { constants }: Mapping, ends: Readonly<Record<End, readonly string[]>>): readonly string[] {
  const { type = '', status = '' } = constants;
  return RELATION_COLUMNS.map((column) => {
    if (isEnd(column)) return ends[column].join(ITEM_SEPARATOR);
    if (column === 'source') return row.source;
    return row.cells.get(column) ?? { type, status }[column as string] ?? '';
  });
}

/** The place of a cell; of the whole row for -1. */
function placeIn({ file, headings }: FoundTable, line: number, at: number): Issue['place'] {
  return { file, line, column: at === -1 ? null : headings?.[at] || String(at + 1) };
}

/** The members of a written row of relations. */
function namesOfEnds(cells: readonly string[]): readonly string[] {
  return cells.slice(0, ENDS.length).flatMap((cell) => (cell === '' ? [] : cell.split(ITEM_SEPARATOR)));
}

function endsOf(cells: readonly string[]): number {
  return namesOfEnds(cells).length;
}

/** A row that is not read, with its cells in the columns of relations, and those after the last column behind them. */
function asItStands({ line, cells }: SheetRow, { columns }: Mapping, others: readonly KeptAt[]): SheetRow {
  const inColumn = (column: Meaning) => cells.filter((_, at) => columns[at]?.means === column).join(' ');
  const kept = others.map(({ from }) => cells[from] ?? '');
  return { line, cells: [...RELATION_COLUMNS.map(inColumn), ...kept, ...cells.slice(columns.length)] };
}

/** The key of an actor: that of its name, with a code where codes tell namesakes apart. */
function idKey(key: string, code: string): string {
  return `${key}\n${code}`;
}

function agree(known: string, given: string): boolean {
  return known === '' || given === '' || known === given;
}

/** What stands beside a name. */
type About = Partial<Readonly<Record<'id' | 'code' | 'siren' | 'level' | 'kind' | 'otherNames', string>>>;

function aboutOf(at: number, cells: readonly string[], { columns }: Mapping): About {
  const about: Record<string, string> = {};
  for (const [i, { means, of }] of columns.entries()) {
    const text = (cells[i] ?? '').trim();
    if (of === at && text !== '') about[means] = means === 'level' ? wordOf(LEVELS, text) : text;
  }
  return about;
}

function wordOf(list: readonly Term[], written: string): string {
  const folded = fold(written);
  return list.find((term) => [term.id, term.fr, term.en].some((word) => fold(word) === folded))?.id ?? written;
}

/** The names in a cell. */
function namesIn(cell: string, { separators = [] }: ColumnUse): readonly string[] {
  if (cell === '') return [];
  const parts = separators.reduce<readonly string[]>((texts, sign) => texts.flatMap((text) => text.split(sign)), [cell]);
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

function actorCells({ name, kind, level, code, siren, otherNames, source }: Named, id: string): readonly string[] {
  return ACTOR_COLUMNS.map((column) => ({ id, name, kind, levels: level, code, siren, otherNames, source, note: '' })[column]);
}

function plainTable(table: TableName, file: string, columns: readonly string[], rows: readonly SheetRow[]): RawTable {
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
function keptColumns(table: FoundTable, { columns }: Mapping, before: number) {
  const headers = new Map<string, string>();
  const others: KeptAt[] = [];
  for (const [from, { means }] of columns.entries()) {
    const header = table.headings?.[from] ?? String(from + 1);
    if (means === 'keep') others.push({ header, from, at: before + others.length });
    else if (!headers.has(means)) headers.set(means, header);
  }
  return { others, headers };
}
