/**
 * A network → the sheets of a workbook: one for each of its tables, in our own columns, with what was not understood in its place; and one
 * for people, which says what the tables are and holds the words of the lists. Readers pass over that one.
 */
import type { Language } from '../../messages/language.ts';
import { WORKBOOK } from '../../messages/workbook.ts';
import type { OwnType } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import { type Column, columnLabel, sheetLabel, termLabel } from '../model/tables.ts';
import { RELATION_TYPES, type Term } from '../model/vocabulary.ts';
import type { Choice, WrittenColumn, WrittenSheet } from './formats/written-sheet.ts';
import { type WrittenTable, writtenTables } from './write-dataset.ts';

/** The order in which people look for tables; the others follow. */
const FIRST = ['actors', 'relations'];

/** The sheets of a network in a language. */
export function workbookSheets(
  { title, dataset, remains }: Pick<Document, 'title' | 'dataset' | 'remains'>,
  language: Language,
): readonly WrittenSheet[] {
  const tables = writtenTables(dataset, language, remains).toSorted((a, b) => placeOf(a) - placeOf(b));
  const lists = new Lists(dataset.types, language);
  const sheets = tables.map(withHeadingLast).map(({ table, columns, headings, rows }) => ({
    name: sheetLabel(table)[language],
    columns: headings.map((heading, i) => writtenColumn(columns[i] ?? null, heading, lists)),
    rows,
  }));
  return [...sheets, lists.sheet(WORKBOOK[language].about(title), tables)];
}

function placeOf({ table }: WrittenTable): number {
  const at = FIRST.indexOf(table.name);
  return at === -1 ? FIRST.length : at;
}

/**
 * The same table with a heading over its last column: spreadsheets do not tell a column without heading, as files of others may have, from
 * cells beyond the last column.
 */
function withHeadingLast(written: WrittenTable): WrittenTable {
  const { columns, headings } = written;
  if (headings.at(-1) !== '') return written;
  const last = columns.findLastIndex((column) => column !== null);
  const moved = <T>(cells: readonly T[]) => [
    ...cells.slice(0, last),
    ...cells.slice(last + 1, columns.length),
    ...cells.slice(last, last + 1),
    ...cells.slice(columns.length),
  ];
  return { ...written, columns: moved(columns), headings: moved(headings), rows: written.rows.map(moved) };
}

function writtenColumn(column: Column | null, heading: string, lists: Lists): WrittenColumn {
  if (column === null) return { heading, holds: 'text' };
  const { type } = column;
  if (type.kind === 'term')
    return { heading, holds: 'text', choice: lists.choiceOf(type.list, heading, type.many || type.isOpen === true) };
  if (type.kind === 'date') return { heading, holds: 'date' };
  if (type.kind === 'count') return { heading, holds: 'number' };
  const isCode = type.kind === 'id' || type.kind === 'siren' || column.name === 'code' || (type.kind === 'reference' && !type.many);
  return { heading, holds: isCode ? 'code' : 'text' };
}

/** The lists of words of a workbook, each in a column of the sheet for people. */
class Lists {
  readonly #own: readonly OwnType[];
  readonly #language: Language;
  readonly #columns = new Map<readonly Term[], { readonly heading: string; readonly words: readonly string[] }>();

  constructor(own: readonly OwnType[], language: Language) {
    this.#own = own;
    this.#language = language;
  }

  choiceOf(list: readonly Term[], heading: string, isOpen: boolean): Choice {
    const terms: readonly Term[] = list === RELATION_TYPES ? [...list, ...this.#own] : list;
    const known = this.#columns.get(list) ?? { heading, words: terms.map((term) => termLabel(term)[this.#language]) };
    this.#columns.set(list, known);
    return { words: known.words, sheet: WORKBOOK[this.#language].readMe, column: 1 + [...this.#columns.keys()].indexOf(list), isOpen };
  }

  /** The sheet for people. `about`: its first lines; the help of each column follows. */
  sheet(about: readonly string[], tables: readonly WrittenTable[]): WrittenSheet {
    const language = this.#language;
    const { holds, readMe } = WORKBOOK[language];
    const helps = tables.flatMap(({ table, columns }) => [
      '',
      holds(sheetLabel(table)[language], table.help[language]),
      ...columns.flatMap((column) => (column === null ? [] : [`    ${holds(columnLabel(column)[language], column.help[language])}`])),
    ]);
    const [heading = '', ...lines] = [...about, ...helps];
    const lists = [...this.#columns.values()];
    const height = Math.max(lines.length, ...lists.map(({ words }) => words.length));
    return {
      name: readMe,
      columns: [heading, ...lists.map((list) => list.heading)].map((text) => ({ heading: text, holds: 'text' })),
      rows: Array.from({ length: height }, (_, i) => [lines[i] ?? '', ...lists.map(({ words }) => words[i] ?? '')]),
    };
  }
}
