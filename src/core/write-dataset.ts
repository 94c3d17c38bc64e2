/**
 * Dataset → tables of text, the inverse of reading; and the empty templates, with one example row.
 * Reading what is written here gives the dataset back, in every flavour.
 */
import type { Dataset, Evidence, Relation } from './dataset.ts';
import { type CsvFlavour, writeCsv } from './formats/csv.ts';
import { type CellType, type Column, columnsToFill, ITEM_SEPARATOR, TABLES, type Table } from './tables.ts';
import { isDirected, RELATION_TYPES, type Term, termOf } from './vocabulary.ts';

/** A text file to be saved: its name and its content. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

type Value = string | number | null | readonly string[];
type Values = Readonly<Record<string, Value>>;

/** The files of a dataset in a flavour of CSV; tables without rows are left out, but relations and actors always stand. */
export function datasetToCsv(dataset: Dataset, flavour: CsvFlavour): readonly TextFile[] {
  const values = tableValues(dataset);
  return TABLES.filter((table) => (values[table.name] ?? []).length > 0 || table.name === 'relations' || table.name === 'actors').map(
    (table) => csvFile(table, values[table.name] ?? [], flavour),
  );
}

/** Empty files to fill in, each with example rows that together are a small network. */
export function templatesToCsv(flavour: CsvFlavour): readonly TextFile[] {
  return TABLES.map((table: Table) => {
    const columns = columnsToFill(table);
    const examples = [Object.fromEntries(columns.map((column) => [column.name, column.example])), ...(table.moreExamples ?? [])];
    const rows = examples.map((example) => columns.map((column) => exampleText(column.type, example[column.name] ?? '', flavour.language)));
    return { name: fileName(table, flavour), text: writeCsv([headerOf(columns, flavour), ...rows], flavour) };
  });
}

function csvFile(table: Table, rows: readonly Values[], flavour: CsvFlavour): TextFile {
  const columns = table.columns.filter((column) => column.isOfCopies !== true || rows.some((row) => (row[column.name] ?? '') !== ''));
  const cells = rows.map((row) => columns.map((column) => cellText(column.type, row[column.name] ?? '', flavour.language)));
  return { name: fileName(table, flavour), text: writeCsv([headerOf(columns, flavour), ...cells], flavour) };
}

function headerOf(columns: readonly Column[], flavour: CsvFlavour): readonly string[] {
  return columns.map((column) => (flavour.language === 'fr' ? column.french : column.name));
}

function fileName(table: Table, flavour: CsvFlavour): string {
  return `${flavour.language === 'fr' ? table.file : table.name}.csv`;
}

function cellText(type: CellType, value: Value, language: CsvFlavour['language']): string {
  const texts = Array.isArray(value) ? value : value === null || value === '' ? [] : [String(value)];
  const words = type.kind === 'term' && language === 'fr' ? texts.map((id) => termOf(type.list, id).fr) : texts;
  return words.join(ITEM_SEPARATOR);
}

/** Examples are written in French; controlled words have an English form. */
function exampleText(type: CellType, example: string, language: CsvFlavour['language']): string {
  if (language === 'fr' || type.kind !== 'term') return example;
  return type.list.find((entry: Term) => entry.fr === example)?.id ?? example;
}

function tableValues(dataset: Dataset): Readonly<Record<string, readonly Values[]>> {
  const furtherEvidence: Values[] = [];
  /** The first piece of evidence stands in the row itself, the others in the evidence file. */
  const evidenceOf = (id: string, [first, ...others]: readonly Evidence[]): Values => {
    furtherEvidence.push(...others.map((evidence) => ({ subject: id, ...evidence })));
    return first === undefined ? {} : { ...first };
  };
  const memberships: Values[] = [];
  return {
    sources: dataset.sources.map((source) => ({ ...source })),
    actors: dataset.actors.map(({ evidence, size, ...actor }) => ({
      ...actor,
      min: size?.min ?? null,
      max: size?.max ?? null,
      ...evidenceOf(actor.id, evidence),
    })),
    relations: dataset.relations.map((relation) => {
      memberships.push(...membersWithOwnRole(relation).map((member) => ({ relation: relation.id, ...member })));
      const { evidence, members: _members, period, ...kept } = relation;
      return {
        ...kept,
        ...membersByColumn(relation),
        start: period.start,
        end: period.end,
        periodWords: period.words,
        ...evidenceOf(relation.id, evidence),
      };
    }),
    memberships,
    evidence: furtherEvidence,
    steps: dataset.story.map(({ title, text, note, ...step }) => ({
      ...step,
      title: title.fr,
      titleEn: title.en,
      text: text.fr,
      textEn: text.en,
      note: note.fr,
      noteEn: note.en,
    })),
    statements: dataset.statements.map(({ evidence, ...statement }) => ({ ...statement, ...evidenceOf(statement.id, evidence) })),
  };
}

/** Members whose role is the one that a column of the relations file gives. */
function membersByColumn(relation: Relation): {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly frame: readonly string[];
} {
  const [fromRole, toRole] = rolesOf(relation);
  const having = (role: string) => relation.members.filter((member) => member.role === role).map((member) => member.actor);
  return { frame: having('frame'), from: having(fromRole), to: isDirected(relation.type) ? having(toRole) : [] };
}

function membersWithOwnRole(relation: Relation): Relation['members'] {
  const ordinary = new Set<string>(['frame', ...rolesOf(relation)]);
  return relation.members.filter((member) => !ordinary.has(member.role));
}

function rolesOf(relation: Relation): readonly [string, string] {
  return termOf<(typeof RELATION_TYPES)[number]>(RELATION_TYPES, relation.type).roles;
}
