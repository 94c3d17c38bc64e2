/**
 * Tables of anyone, read with their mappings → tables of Maillage, which the one reader then judges like any others: each row a relation,
 * each name an actor unless some table lists it already. Lines and headings stay those of the file, so that remarks name the place where a
 * thing stands, and columns that are not read go along with their rows.
 */
import { addTo } from '../../basics/lists-by-key.ts';
import { fold } from '../../basics/names.ts';
import type { Issue } from '../../model/issue.ts';
import { ITEM_SEPARATOR } from '../../model/tables.ts';
import { ACTOR_KINDS } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { nameKey } from '../actor-names.ts';
import { baseName, type SheetRow } from '../formats/sheet.ts';
import { idFromName } from '../made-ids.ts';
import type { RawTable } from '../recognise.ts';
import { repairedCode, repairedSiren } from '../spoilt-codes.ts';
import { absenceIn, attendanceColumns, toldAbsences } from './attendance.ts';
import { type About, aboutOf, isPersonItself, namesIn, partsBeside } from './beside-names.ts';
import type { FoundTable } from './found-table.ts';
import { kindOfName } from './kind-of-name.ts';
import {
  codeOf,
  idKey,
  type MappedTable,
  type Mention,
  type Named,
  type NamedPerson,
  placeIn,
  rowPlace,
  sideBySide,
} from './mapped-rows.ts';
import { isOfMatrix, type Mapping, namesOfMatrix } from './mapping.ts';
import { isTooLong, nameIn, tiesOfMatrix } from './matrix-ties.ts';
import { ENDS, type End, isEnd, type Meaning } from './meanings.ts';
import { personsBeside } from './persons.ts';
import { isPrivateColumn } from './postal-addresses.ts';
import { withoutContactsIn } from './strike-contacts.ts';
import { actorTable, plainTable, relationTable } from './write-mapped.ts';
import { personTables } from './write-persons.ts';

/** How many rows are read between two signs of progress. */
const ROWS_BETWEEN = 1000;

/** Gathers tables with their mappings, and gives the tables of Maillage that they make together. */
export class MappedTables {
  /** Names and ids, by their key, that tables of Maillage list. */
  readonly #known: ReadonlySet<string>;
  readonly #mapped: MappedTable[] = [];
  /** The actors of each name; several where codes tell them apart. */
  readonly #named = new Map<string, Named[]>();
  /** The key of the actor that a table lists under an id. */
  readonly #ids = new Map<string, string>();
  /** Persons beside the actors, once for each row that names them. */
  readonly #persons: NamedPerson[] = [];
  /** Ids that were given. */
  readonly #taken = new Set<string>();
  /** Sources by id. A file that is its own source has its date. */
  readonly #sources = new Map<string, { readonly title: string; readonly file: string; readonly line: number; readonly date: string }>();
  readonly issues: Issue[] = [];

  constructor(known: Iterable<string>) {
    this.#known = new Set([...known].map(nameKey));
  }

  /** Reads a table, and yields the number of rows read since it last did. Tables of actors come first, since others name their actors by id. */
  *adding(written: FoundTable, mapping: Mapping): Generator<number, void> {
    const { table, issues: struck } = withoutContactsIn(written, mapping);
    for (const issue of struck) this.issues.push(issue);
    yield* this.#reading(table, mapping);
    if (mapping.rows !== 'matrix') return;
    // A matrix lists the actors of its rows; its ties are lists of relations.
    const { lists, issues } = tiesOfMatrix(table, mapping);
    for (const issue of issues) this.issues.push(issue);
    for (const { table: ties, mapping: ofTies, headings, headingsAre } of lists) {
      const mapped = yield* this.#reading(ties, ofTies);
      const source = this.#wholeFile(table, mapping);
      // Actors without a tie are actors, too.
      for (const name of headings) this.#mention(name, headingsAre, table.line, [], mapped, source, {});
    }
  }

  *#reading(table: FoundTable, mapping: Mapping): Generator<number, MappedTable> {
    const mapped: MappedTable = { table, mapping, rows: [], again: [], aside: [] };
    this.#mapped.push(mapped);
    const names = mapping.rows === 'matrix' ? namesOfMatrix(mapping) : -1;
    for (const [at, { means }] of mapping.columns.entries()) {
      if (means !== 'leave') continue;
      const isPrivate = isPrivateColumn(
        table.headings?.[at] ?? '',
        table.rows.map(({ cells }) => cells[at] ?? ''),
      );
      this.issues.push({
        severity: isPrivate ? 'warning' : 'info',
        place: placeIn(table, table.line, at),
        remark: { key: isPrivate ? 'columnOfContacts' : 'columnLeft' },
      });
    }
    const attendance = attendanceColumns(table, mapping);
    const absences: string[] = [];
    const types = new Map(Object.entries(mapping.types ?? {}).map(([word, type]) => [fold(word), type]));
    for (const [i, row] of table.rows.entries()) {
      if (i % ROWS_BETWEEN === ROWS_BETWEEN - 1) yield ROWS_BETWEEN;
      if (isTooLong(row, table)) {
        // A separator inside a cell has shifted the others: nobody knows which cell is what.
        const values = { cells: row.cells.length, columns: table.width };
        this.issues.push({ severity: 'error', place: placeIn(table, row.line, -1), remark: { key: 'rowTooLong', values } });
        mapped.aside.push(row);
        continue;
      }
      if (mapping.rows === 'matrix' && nameIn(row, names) === '') {
        this.issues.push({ severity: 'warning', place: placeIn(table, row.line, names), remark: { key: 'rowOfNobody' } });
        mapped.aside.push(row);
        continue;
      }
      const cells = new Map<Meaning, string>();
      for (const [at, { means }] of mapping.columns.entries()) {
        const written = (row.cells[at] ?? '').trim();
        const text = means === 'type' ? (types.get(fold(written)) ?? written) : written;
        if (text !== '' && !isEnd(means)) cells.set(means, cells.has(means) ? `${cells.get(means)} ${ITEM_SEPARATOR} ${text}` : text);
      }
      const told = cells.get('source');
      const source = told === undefined ? this.#wholeFile(table, mapping) : this.#source(told, table.file, row.line);
      const ends = { from: [], to: [], frame: [] } as Record<End, Mention[]>;
      // What stands beside a name and belongs to it is read with the name; all else is kept with the row.
      const texts = this.#withoutUsed(row.cells, table, mapping);
      for (const end of ENDS) ends[end] = this.#mentions(end, row, texts, mapped, source);
      if (mapping.rows === 'relations' && ENDS.reduce((sum, end) => sum + ends[end].length, 0) === 1) {
        const missing = mapping.columns.findIndex(({ means }, i) => isEnd(means) && (row.cells[i] ?? '').trim() === '');
        this.issues.push({ severity: 'warning', place: placeIn(table, row.line, missing), remark: { key: 'relationOfOne' } });
      }
      const absence = absenceIn(row, attendance);
      if (absence !== undefined) {
        absences.push(absence);
        // An actor all the same, as mentioned above.
        ends.from = [];
      }
      mapped.rows.push({ line: row.line, ends, cells, source, texts });
    }
    this.issues.push(...toldAbsences(table, absences, attendance[0] ?? -1));
    return mapped;
  }

  /** The tables of Maillage. Call once, after the last `adding`. */
  tables(): readonly RawTable[] {
    const ids = this.#idsOfActors();
    const actors = [...this.#named].flatMap(([key, bearers]) =>
      bearers.map((actor) => ({ actor, id: ids.get(idKey(key, codeOf(actor))) ?? '' })),
    );
    const files = [...new Set(this.#mapped.map(({ table }) => table.file))];
    const { tables: persons, issues } = personTables(this.#persons, {
      idOf: ({ key, code }) => ids.get(idKey(key, code)) ?? key,
      // Somebody whom a column of actors or a table of Maillage names is that person.
      known: (name) =>
        this.#known.has(nameKey(name))
          ? name
          : this.#named.get(nameKey(name))?.some(isPersonNamed)
            ? ids.get(idKey(nameKey(name), ''))
            : undefined,
      freeId: (name) => this.#freeId(idFromName(name)),
    });
    for (const issue of issues) this.issues.push(issue);
    const sources = [...this.#sources].map(([id, { title, file, line, date }]) => ({ file, line, cells: [id, title, date] }));
    return [
      ...files.map((file) =>
        plainTable(
          'sources',
          file,
          ['id', 'title', 'from'],
          sources.filter((row) => row.file === file),
        ),
      ),
      ...this.#mapped.map((mapped) => actorTable(mapped, actors)),
      ...persons,
      ...this.#mapped.filter(({ mapping }) => mapping.rows === 'relations').map((mapped) => relationTable(mapped, ids, this.issues)),
    ].filter(({ rows, again = [], aside }) => rows.length + again.length + aside.length > 0);
  }

  /**
   * The cells of a row without those that are read with a name. A département is only a hint, so it is kept; so is what stands beside an
   * actor whom a table of Maillage describes.
   */
  #withoutUsed(cells: readonly string[], { headings }: FoundTable, mapping: Mapping): readonly string[] {
    if (!mapping.columns.some(({ of }) => of !== undefined)) return cells;
    const used = new Set<number>();
    for (const [of, use] of mapping.columns.entries()) {
      if (!isEnd(use.means) || isOfMatrix(mapping, of)) continue;
      const names = namesIn((cells[of] ?? '').trim(), use);
      const isDescribed = names.some((name) => this.#known.has(nameKey(name)));
      const persons = names.map((_, nth) => personsBeside(of, nth, cells, headings, mapping));
      for (const [at, { means, of: about }] of mapping.columns.entries()) {
        if (about !== of || means === 'department' || names.length === 0) continue;
        const parts = partsBeside(at, cells, mapping);
        const isRead = (nth: number) =>
          means === 'person' || means === 'function'
            ? parts?.[nth] === '' ||
              persons[nth]?.used.includes(at) === true ||
              (means === 'function' && !isDescribed && isPersonItself(names[nth] ?? '', aboutOf(of, cells, mapping, nth)))
            : !isDescribed;
        if (parts !== null && names.every((_, nth) => isRead(nth))) used.add(at);
      }
    }
    return used.size === 0 ? cells : cells.map((cell, at) => (used.has(at) ? '' : cell));
  }

  /** The source of rows that name none: the one that was said for all, or the file. */
  #wholeFile({ file, line, date }: FoundTable, { constants }: Mapping): string {
    return constants.source === undefined ? this.#source(baseName(file), file, line, date) : this.#source(constants.source, file, line);
  }

  #source(title: string, file: string, line: number, date = ''): string {
    const id = idFromName(title);
    if (!this.#sources.has(id) && !this.#known.has(nameKey(id))) this.#sources.set(id, { title, file, line, date });
    return id;
  }

  /** The actors that a row names at one end, each added to the actors if no table lists it. */
  #mentions(end: End, row: SheetRow, texts: readonly string[], mapped: MappedTable, source: string): Mention[] {
    const { mapping } = mapped;
    const constant = mapping.rows === 'matrix' ? undefined : mapping.constants[end];
    const mentions = constant === undefined ? [] : [this.#mention(constant, end, row.line, texts, mapped, source, {})];
    for (const [at, use] of mapping.columns.entries()) {
      if (use.means !== end || isOfMatrix(mapping, at)) continue;
      const names = namesIn((row.cells[at] ?? '').trim(), use);
      const isDescribed = mapping.columns.some(({ of }) => of === at);
      for (const [i, name] of names.entries()) {
        if (!isDescribed) {
          mentions.push(this.#mention(name, end, row.line, texts, mapped, source, NOTHING));
          continue;
        }
        const about = this.#withCodes(name, aboutOf(at, row.cells, mapping, i), row.line, mapped, at);
        const mention = this.#mention(name, end, row.line, texts, mapped, source, about);
        mentions.push(mention);
        const isSourceTold = mapping.columns.some(({ means }, of) => means === 'source' && (row.cells[of] ?? '').trim() !== '');
        const where = { file: mapped.table.file, line: row.line, source, place: isSourceTold ? '' : rowPlace(row.line) };
        const { persons } = personsBeside(at, i, row.cells, mapped.table.headings, mapping);
        for (const person of persons) this.#persons.push({ ...person, body: mention, ...where });
      }
    }
    if (mentions.length < 2) return mentions;
    const seen = new Set<string>();
    return mentions.filter(({ key, code }) => {
      const isNew = !seen.has(idKey(key, code));
      seen.add(idKey(key, code));
      return isNew;
    });
  }

  #mention(name: string, end: End, line: number, cells: readonly string[], from: MappedTable, source: string, about: About): Mention {
    const written = nameKey(name);
    const key = this.#ids.get(written) ?? written;
    const { id = '', code = '', siren = '', level = '', kind = '', otherNames = '' } = about;
    const isList = from.mapping.rows !== 'relations';
    if (this.#known.has(key)) {
      if (isList) from.again.push({ name, row: { line, cells } });
      return { key: name, code: '' };
    }
    // The same actor, unless codes say otherwise.
    const same = this.#named.get(key)?.find((actor) => agree(actor.code, code) && agree(actor.siren, siren));
    if (same === undefined) {
      const told = kindOfName(name);
      const levelWord = level || (told?.level ?? (isInseeCode(code) ? 'commune' : ''));
      const usual = end === 'frame' ? 'group' : (told?.kind ?? (levelWord === '' ? 'organisation' : 'collectivity'));
      const does = isPersonItself(name, about) ? (about.function ?? '') : '';
      const actor = { name, file: from.table.file, line, kind: kind || usual, level: levelWord, code, siren, otherNames, function: does };
      addTo(this.#named, key, { ...actor, source, id, from, texts: new Map(isList ? [[from, cells]] : []) });
      if (id !== '') this.#ids.set(nameKey(id), key);
    } else {
      same.code ||= code;
      same.siren ||= siren;
      same.level ||= level;
      if (otherNames !== '' && otherNames !== same.otherNames)
        same.otherNames = same.otherNames === '' ? otherNames : `${same.otherNames} ${ITEM_SEPARATOR} ${otherNames}`;
      if (about.function !== undefined && isPersonItself(name, about)) same.function ||= about.function;
      if (isList) same.texts.set(from, sideBySide(same.texts.get(from) ?? [], cells));
    }
    return { key, code: code || siren };
  }

  /** What stands beside a name, with the codes repaired that a spreadsheet has spoilt. */
  #withCodes(name: string, about: About, line: number, { table, mapping }: MappedTable, of: number): About {
    const { code = '', siren = '', level = kindOfName(name)?.level ?? (/^\d{4}(?:[.,]0)?$/.test(code) ? 'commune' : '') } = about;
    const repaired = { code: repairedCode(code, level), siren: repairedSiren(siren) };
    let read = about;
    for (const means of ['code', 'siren'] as const) {
      const one = repaired[means];
      if (one === null) continue;
      const at = mapping.columns.findIndex((use) => use.means === means && use.of === of);
      this.issues.push({ severity: 'warning', place: placeIn(table, line, at), remark: one.remark });
      read = { ...read, [means]: one.code };
    }
    return read;
  }

  /** The ids of actors by `idKey`, unique among themselves and among what is known. */
  #idsOfActors(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    for (const id of this.#sources.keys()) this.#taken.add(id);
    for (const [key, bearers] of this.#named) {
      for (const actor of bearers) {
        const { name } = actor;
        const code = codeOf(actor);
        const wished = IDENTIFIER.test(actor.id)
          ? actor.id
          : bearers.length === 1
            ? idFromName(name)
            : `${idFromName(name)}_${code || 'x'}`;
        const id = this.#freeId(wished);
        ids.set(idKey(key, code), id);
        // A mention without a code means the only bearer of the name, or else the first.
        if (!ids.has(idKey(key, ''))) ids.set(idKey(key, ''), id);
      }
    }
    return ids;
  }

  #freeId(wished: string): string {
    let id = wished;
    for (let number = 2; this.#taken.has(id) || this.#known.has(nameKey(id)); number++) id = `${wished}-${number}`;
    this.#taken.add(id);
    return id;
  }
}

/** What stands beside a name in no column. */
const NOTHING: About = {};

function isPersonNamed({ kind }: Named): boolean {
  return meantTerm(ACTOR_KINDS, kind) === 'person';
}

/** The syntax of ids, as in files/cells.ts. */
const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;

function isInseeCode(code: string): boolean {
  return /^(?:\d{4,5}|2[AB]\d{3})$/i.test(code);
}

function agree(known: string, given: string): boolean {
  return known === '' || given === '' || known === given;
}
