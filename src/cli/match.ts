/**
 * `maillage match`: a column of written names → official codes, as CSV with the certainty and the reason of each match. Uncertain matches
 * are left for the reader to decide.
 */

import { fold } from '../core/basics/names.ts';
import { CSV_FLAVOURS, readCsv, writeCsv } from '../core/files/formats/csv.ts';
import { kindOf } from '../core/files/formats/kind-of-file.ts';
import type { InputFile } from '../core/files/formats/sheet.ts';
import { findTable } from '../core/files/mapping/found-table.ts';
import { nameColumns } from '../core/files/mapping/name-columns.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { hasErrors } from '../core/model/issue.ts';
import { LEVELS, termOf } from '../core/model/vocabulary.ts';
import { buildMatcher, MATCH_CERTAINTIES } from '../core/reference/matching.ts';
import { levelOf, type Territory, type Unit } from '../core/reference/territory.ts';
import type { Bilingual, Language } from '../messages/language.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { readInput, UsageError } from './files.ts';
import { printIssues } from './reading.ts';
import { reasonText } from './territory.ts';
import { readWholeTerritory, yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const MATCH_OPTIONS = {
  column: { type: 'string' },
  department: { type: 'string' },
  code: { type: 'string' },
  year: { type: 'string' },
} as const;

/** Headings by which the columns are recognised, folded. */
const NAME_HEADINGS = [
  'nom',
  'commune',
  'communes',
  'collectivite',
  'libelle',
  'nom commune',
  'acteur',
  'name',
  'territoire',
  'epci',
  'ville',
];
const DEPARTMENT_HEADINGS = ['departement', 'dep', 'dept', 'department', 'code departement'];
const CODE_HEADINGS = ['code', 'code insee', 'insee', 'codeinsee', 'siren', 'insee code'];

const TABLE_HEADINGS = [
  { fr: 'ligne', en: 'line' },
  { fr: 'ecrit', en: 'written' },
  { fr: 'certitude', en: 'certainty' },
  { fr: 'code', en: 'code' },
  { fr: 'nom', en: 'name' },
  { fr: 'niveau', en: 'level' },
  { fr: 'departement', en: 'department' },
  { fr: 'autres_candidats', en: 'other_candidates' },
  { fr: 'motif', en: 'reason' },
] as const satisfies readonly Bilingual[];

/** Prints the table of matches. Throws UsageError if the file or column does not exist. */
export function matchFile(path: string, options: Options, language: Language, print: (line: string) => void): number {
  const territory = readWholeTerritory(yearOf(typeof options.year === 'string' ? options.year : undefined));
  const files = readInput(path);
  const [file] = files;
  if (file === undefined) throw new UsageError(`${path}\u00a0: ${inBothLanguages({ key: 'emptyFolder' })}`);
  const { sheet, issues } = isCsv(file) && files.length === 1 ? readCsv(file) : actorsOf(files);
  if (hasErrors(issues)) {
    printIssues(issues, language, print);
    return 1;
  }
  const [first, ...others] = sheet.rows;
  if (first === undefined) throw new UsageError(`${path}\u00a0: ${inBothLanguages({ key: 'emptyFile' })}`);
  const headings = first.cells.map(fold);
  const { table: found } = findTable(sheet);
  const beside = found === null || found.headings === null || found.line !== first.line ? null : nameColumns(found);
  const coded = options.column === undefined && beside !== null ? beside.names : null;
  const names = coded ?? columnOf(headings, NAME_HEADINGS, options.column, first.cells);
  // A list of names alone has no heading; its first line is a name too.
  const isList = names === null && first.cells.length === 1;
  if (names === null && !isList) {
    throw new UsageError(`${path}\u00a0: ${inBothLanguages({ key: 'noColumnOfNames', values: { headings: first.cells } })}`);
  }
  const rows = isList ? sheet.rows : others;
  const departments = columnOf(headings, DEPARTMENT_HEADINGS, options.department, first.cells);
  // Without an option, the code that belongs to the name.
  const belonging = names === null || beside === null || options.code !== undefined ? null : beside.codeOf(names);
  const usual = belonging ?? columnOf(headings, CODE_HEADINGS, options.code, first.cells);
  const isOfOther = options.code === undefined && names !== null && usual !== null && beside?.isOfOther(usual, names) === true;
  const codes = isOfOther ? null : usual;
  const match = buildMatcher(territory);
  const table = rows.map(({ line, cells }) => {
    const written = cells[names ?? 0] ?? '';
    const department = departments === null ? undefined : cells[departments];
    const code = codes === null ? undefined : cells[codes];
    const { certainty, units, reason } = match(written, { ...(department ? { department } : {}), ...(code ? { code } : {}) });
    const [unit, ...more] = units;
    const own = certainty === 'certain' ? unit : undefined;
    return [
      String(line),
      written,
      termOf(MATCH_CERTAINTIES, certainty)[language],
      own === undefined ? '' : (territory.codes[own] ?? ''),
      own === undefined ? '' : (territory.names[own] ?? ''),
      own === undefined ? '' : termOf(LEVELS, levelOf(territory, own))[language],
      own === undefined ? '' : (territory.codes[territory.department[own] ?? -1] ?? ''),
      (own === undefined ? units : more).map((candidate) => candidateText(territory, candidate)).join('|'),
      reasonText(reason, language),
    ];
  });
  print(writeCsv([TABLE_HEADINGS.map((heading) => heading[language]), ...table], CSV_FLAVOURS.canonical).trimEnd());
  return 0;
}

function isCsv(file: InputFile): boolean {
  const kind = kindOf(file);
  return kind !== 'unknown' && 'format' in kind && kind.format === 'csv';
}

/** The authorities of a network, as a list of names with their codes. A folder without actors: its first list of names. */
function actorsOf(files: readonly InputFile[]): ReturnType<typeof readCsv> {
  const { dataset, issues } = readDataset(files);
  const list = files.find(isCsv);
  if (dataset.actors.length === 0 && list !== undefined) return readCsv(list);
  const authorities = dataset.actors.filter(({ levels }) => levels.length > 0);
  const rows = authorities.map(({ name, code, siren }, i) => ({ line: i + 2, cells: [name, code || siren] }));
  const heading = { line: 1, cells: [NAME_HEADINGS[0] ?? '', CODE_HEADINGS[0] ?? ''] };
  return { sheet: { file: files[0]?.name ?? '', rows: [heading, ...rows] }, issues };
}

function candidateText(territory: Territory, unit: Unit): string {
  const department = territory.codes[territory.department[unit] ?? -1];
  return `${territory.codes[unit]} ${territory.names[unit]}${department === undefined || unit < territory.firstCommune ? '' : ` (${department})`}`;
}

/** Index of the requested column, otherwise of the first with a known heading; null for none. */
function columnOf(
  headings: readonly string[],
  known: readonly string[],
  asked: string | boolean | undefined,
  written: readonly string[],
): number | null {
  if (typeof asked === 'string') {
    const index = headings.indexOf(fold(asked));
    if (index < 0) throw new UsageError(`«\u00a0${asked}\u00a0»\u00a0: ${written.join(', ')}\u00a0?`);
    return index;
  }
  const index = headings.findIndex((heading) => known.includes(heading));
  return index < 0 ? null : index;
}
