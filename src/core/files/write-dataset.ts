/**
 * Dataset → tables of text, the inverse of reading, with the remains (what was not understood) in their original places; and empty
 * templates with example rows. Reading the result gives the same dataset and remains, in every flavour.
 */
import type { Language } from '../../messages/language.ts';
import type { Dataset, Evidence, Member, Relation } from '../model/dataset.ts';
import { isDirected, type RelationTypes, typesOf } from '../model/relation-types.ts';
import { type KeptColumn, type KeptRow, NO_REMAINS, type Remains, rowKey } from '../model/remains.ts';
import {
  type CellType,
  type Column,
  columnLabel,
  columnsToFill,
  fileLabel,
  ITEM_SEPARATOR,
  TABLES,
  type Table,
  termLabel,
} from '../model/tables.ts';
import { type Term, termOf } from '../model/vocabulary.ts';
import { type CsvFlavour, writeCsv } from './formats/csv.ts';
import { KeptTexts } from './kept-texts.ts';

/** A text file to save. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

type Value = string | number | null | readonly string[];
/** The values of a row by column name, and its key for looking up kept texts. */
interface Values {
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** A table as it is written, whatever the format of the file. */
export interface WrittenTable {
  readonly table: Table;
  /** What each heading stands for; null for a column that the table does not have. */
  readonly columns: readonly (Column | null)[];
  readonly headings: readonly string[];
  /** Rows that could not be used may have cells after the last heading. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of a dataset in a language, including what was not understood on reading. Tables without rows are left out, except relations
 * and actors.
 */
export function writtenTables(dataset: Dataset, language: Language, remains: Remains = NO_REMAINS): readonly WrittenTable[] {
  const kept = new KeptTexts(remains);
  const rows = tableRows(dataset, kept, language);
  return (TABLES as readonly Table[])
    .filter(({ name }) => (rows[name] ?? []).length > 0 || kept.has(name) || name === 'relations' || name === 'actors')
    .map((table) => writtenTable(table, rows[table.name] ?? [], language, kept));
}

/** The files of a dataset in a flavour of CSV, one for each of its tables. */
export function datasetToCsv(dataset: Dataset, flavour: CsvFlavour, remains: Remains = NO_REMAINS): readonly TextFile[] {
  return writtenTables(dataset, flavour.language, remains).map(({ table, headings, rows }) => ({
    name: fileName(table, flavour),
    text: writeCsv([headings, ...rows], flavour),
  }));
}

/** Empty files to fill in; their example rows together form a small network. */
export function templatesToCsv(flavour: CsvFlavour): readonly TextFile[] {
  return TABLES.map((table: Table) => {
    const columns = columnsToFill(table);
    const examples = [Object.fromEntries(columns.map((column) => [column.name, column.example])), ...(table.moreExamples ?? [])];
    const rows = examples.map((example) => columns.map((column) => exampleText(column.type, example[column.name] ?? '', flavour.language)));
    return { name: fileName(table, flavour), text: writeCsv([headingsOf(columns, flavour.language), ...rows], flavour) };
  });
}

function writtenTable(table: Table, rows: readonly Values[], language: Language, kept: KeptTexts): WrittenTable {
  const others = kept.columns(table.name);
  const isNeeded = ({ name }: Column) => rows.some(({ values }) => (values[name] ?? '') !== '') || kept.isInColumn(table.name, name);
  const columns = table.columns.filter((column) => column.isOfCopies !== true || isNeeded(column));
  const standing = rows.map(({ key, values }) => {
    const texts = kept.cells(table.name, key);
    return [
      ...columns.map((column) => withKept(column, values[column.name] ?? '', texts.get(column.name), language)),
      ...others.map((column) => kept.other(column, key)),
    ];
  });
  const notStanding = kept.rows(table.name).map((row) => keptRow(columns, row, others));
  return {
    table,
    columns: [...columns, ...others.map(() => null)],
    headings: [...headingsOf(columns, language), ...others.map((column) => column.header)],
    rows: [...standing, ...notStanding],
  };
}

/** The text of a cell including a kept text: appended to its items, or in place of its value if that has not changed since reading. */
function withKept(
  column: Column,
  value: Value,
  kept: { readonly text: string; readonly readAs: string } | undefined,
  language: Language,
): string {
  const text = cellText(column.type, value, language);
  if (kept === undefined) return text;
  if (column.type.kind === 'list' || ('many' in column.type && column.type.many))
    return text === '' ? kept.text : `${text}${ITEM_SEPARATOR}${kept.text}`;
  return cellText(column.type, value, 'en') === kept.readAs ? kept.text : text;
}

function keptRow(columns: readonly Column[], row: KeptRow, others: readonly KeptColumn[]): readonly string[] {
  const cells = new Map(row.cells.map(({ column, text }) => [column, text]));
  return [
    ...columns.map((column) => cells.get(column.name) ?? ''),
    ...others.map(({ header, nth }) => row.others.find((other) => other.header === header && other.nth === nth)?.text ?? ''),
    ...row.beyond,
  ];
}

function headingsOf(columns: readonly Column[], language: Language): readonly string[] {
  return columns.map((column) => columnLabel(column)[language]);
}

function fileName(table: Table, flavour: CsvFlavour): string {
  return fileLabel(table)[flavour.language];
}

function cellText(type: CellType, value: Value, language: Language): string {
  if (value === null || value === '') return '';
  const texts = Array.isArray(value) ? value : [String(value)];
  const words = type.kind === 'term' ? texts.map((id) => writtenWord(type, id, language)) : texts;
  return words.join(ITEM_SEPARATOR);
}

/** The written form of a word in a language. Open lists also allow other words, which are written as they are. */
function writtenWord({ list, isOpen }: CellType & { readonly kind: 'term' }, id: string, language: Language): string {
  const term = isOpen === true ? list.find((entry) => entry.id === id) : termOf(list, id);
  return term === undefined ? id : termLabel(term)[language];
}

/** Examples are in French; words of a list are translated. */
function exampleText(type: CellType, example: string, language: Language): string {
  const term = type.kind === 'term' ? type.list.find((entry: Term) => entry.fr === example) : undefined;
  return term === undefined ? example : termLabel(term)[language];
}

function tableRows(dataset: Dataset, kept: KeptTexts, language: Language): Readonly<Record<string, readonly Values[]>> {
  const evidenceRows: Values[] = [];
  const memberships: Values[] = [];
  /**
   * The first piece of evidence is written in the row itself, the others in the evidence file. If texts are kept for the first, it needs a
   * row there too.
   */
  const evidenceOf = (id: string, evidence: readonly Evidence[]): Values['values'] => {
    const inRow = evidence[0] !== undefined && !kept.isFor('evidence', rowKey(id, 0)) ? evidence[0] : undefined;
    for (const [i, one] of evidence.entries())
      if (i > 0 || inRow === undefined) evidenceRows.push({ key: rowKey(id, i), values: { subject: id, ...one } });
    return inRow === undefined ? {} : { ...inRow };
  };
  const row = (id: string, values: Values['values']): Values => ({ key: rowKey(id), values });
  const types = typesOf(dataset);
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  return {
    sources: dataset.sources.map((source) => row(source.id, { ...source })),
    actors: dataset.actors.map(({ evidence, size, ...actor }) =>
      row(actor.id, { ...actor, min: size?.min ?? null, max: size?.max ?? null, ...evidenceOf(actor.id, evidence) }),
    ),
    types: dataset.types.map(({ isDirected: directed, isMutual: mutual, ...type }) =>
      row(type.id, { ...type, directed: yes(directed), mutual: yes(mutual) }),
    ),
    relations: dataset.relations.map((relation) => {
      const { evidence, members: _members, period, ...own } = relation;
      const { columns, rows } = membersToWrite(relation, types, kept);
      for (const { actor, role } of rows)
        memberships.push({ key: rowKey(relation.id, actor), values: { relation: relation.id, actor, role } });
      return row(relation.id, {
        ...own,
        // Own types by name in files for people, by id in files for programs.
        ...(types.of(own.type).isOwn ? { type: termLabel(types.of(own.type))[language] } : {}),
        ...columns,
        start: period.start,
        end: period.end,
        periodWords: period.words,
        ...evidenceOf(relation.id, evidence),
      });
    }),
    memberships,
    statements: dataset.statements.map(({ evidence, ...statement }) =>
      row(statement.id, { ...statement, ...evidenceOf(statement.id, evidence) }),
    ),
    evidence: evidenceRows,
    steps: dataset.story.map(({ title, text, note, ...step }) =>
      row(step.id, {
        ...step,
        title: title.fr,
        titleEn: title.en,
        text: text.fr,
        textEn: text.en,
        note: note.fr,
        noteEn: note.en,
      }),
    ),
  };
}

/**
 * Splits members into those that fit into a column of the relations file and those that need a row in the memberships file, because of
 * their role or because texts are kept for that row. To preserve the order of a column, all its members after such a one need a row too.
 */
function membersToWrite(
  relation: Relation,
  types: RelationTypes,
  kept: KeptTexts,
): {
  readonly columns: Readonly<Record<'frame' | 'from' | 'to', readonly string[]>>;
  readonly rows: readonly Member[];
} {
  const type = types.of(relation.type);
  const [fromRole, toRole] = type.roles;
  const columns = { frame: [] as string[], from: [] as string[], to: [] as string[] };
  const columnOf = new Map<string, keyof typeof columns>([
    ...(isDirected(type) ? [[toRole, 'to'] as const] : []),
    [fromRole, 'from'],
    ['frame', 'frame'],
  ]);
  const closed = new Set<string>();
  const rows: Member[] = [];
  for (const member of relation.members) {
    const column = columnOf.get(member.role);
    if (column !== undefined && kept.isFor('memberships', rowKey(relation.id, member.actor))) closed.add(column);
    if (column === undefined || closed.has(column)) rows.push(member);
    else columns[column].push(member.actor);
  }
  return { columns, rows };
}
