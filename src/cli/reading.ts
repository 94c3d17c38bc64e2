/**
 * Reads a network for a command. If there are errors, the command stops, unless a partial result was requested; then the result says that
 * it is partial.
 */

import { readMappingFile } from '../core/files/mapping/mapping-file.ts';
import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import type { ReadFiles } from '../core/files/read-files.ts';
import { type Identification, identifications, identified } from '../core/importing/identify.ts';
import { hasErrors, type Issue } from '../core/model/issue.ts';
import { rowsToTakeUp } from '../core/model/remains.ts';
import { idsInView } from '../core/session/story-views.ts';
import { formatIssue } from '../core/telling/issue-text.ts';
import { IMPORTING } from '../messages/importing.ts';
import type { Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { readInput, readText, UsageError } from './files.ts';
import { readWholeTerritory, yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

/** A network, with the number of rows left out. */
export interface SoundDataset {
  readonly parsed: ReadFiles;
  /** Rows left out; at least 1 if there were errors. */
  readonly skipped: number;
}

/** The options of every command that reads a network. */
export const READING_OPTIONS = { mapping: { type: 'string' }, partial: { type: 'boolean' } } as const;

/** What a command does with a network that it reads. */
export interface Purpose {
  /** The message about what was not done. */
  readonly undone: keyof typeof TERMINAL.fr.undone;
  /** Whether the actors of anyone's tables are given their official names and codes, where these are certain. */
  readonly identifies: boolean;
  /** Whether it may be told how many were; not where programs read the output. */
  readonly tells: boolean;
}

/**
 * The network; null if it has errors and not `--partial`, or if it is not certain which column of a table says what. The errors, or what to
 * do, are then printed, with the message about what was not done.
 */
export function readSound(path: string, options: Options, purpose: Purpose, language: Language, print: Print): SoundDataset | null {
  const read = readDataset(readInput(path), idsInView, givenMapping(options));
  const undone = TERMINAL[language].undone[purpose.undone];
  if (tellsAsked(read, language, print)) {
    print(undone);
    return null;
  }
  const parsed = purpose.identifies && read.mapped.length > 0 ? withOfficialNames(read, options, purpose, language, print) : read;
  if (!hasErrors(parsed.issues)) return { parsed, skipped: 0 };
  // Print nothing here: the result itself says that it is partial, and programs may parse the output.
  if (options.partial === true) return { parsed, skipped: Math.max(1, parsed.skipped) };
  printIssues(
    parsed.issues.filter((issue) => issue.severity === 'error'),
    language,
    print,
  );
  print(undone);
  return null;
}

/** The mappings of `--mapping`; undefined without one. Throws UsageError for a file that is none. */
export function givenMapping(options: Options): NonNullable<ReturnType<typeof readMappingFile>> | undefined {
  if (typeof options.mapping !== 'string') return undefined;
  const given = readMappingFile(readText(options.mapping));
  if (given === null) throw new UsageError(`${options.mapping}\u00a0: ${inBothLanguages({ key: 'noMappingFile' })}`);
  return given;
}

/** Whether it is not certain which column of a table says what; then prints how to say it. */
export function tellsAsked({ asked }: ReadFiles, language: Language, print: Print): boolean {
  if (asked.length === 0) return false;
  print(IMPORTING[language].askFirst(asked.map(({ table }) => table.file)));
  return true;
}

function withOfficialNames(read: ReadFiles, options: Options, { tells }: Purpose, language: Language, print: Print): ReadFiles {
  const territory = readWholeTerritory(yearOf(typeof options.year === 'string' ? options.year : undefined));
  const found = identifications(read.dataset, territory);
  const certain = found.flatMap(({ actor, certainty, units: [unit] }) =>
    certainty === 'certain' && unit !== undefined ? [[actor, unit] as const] : [],
  );
  if (tells) print(IMPORTING[language].whoIsWho(certaintiesOf(found)));
  return { ...read, dataset: identified(read.dataset, new Map(certain), territory) };
}

/** How many actors are matched with each certainty. */
export function certaintiesOf(found: readonly Identification[]): Readonly<Record<Identification['certainty'], number>> {
  const of = (certainty: Identification['certainty']) => found.filter((one) => one.certainty === certainty).length;
  return { certain: of('certain'), proposed: of('proposed'), unknown: of('unknown') };
}

/** Prints issues with their places, one per line. */
export function printIssues(issues: readonly Issue[], language: Language, print: Print): void {
  for (const issue of issues) print(formatIssue(issue, language));
}

/** What was read, in numbers. */
export function countsText({ dataset, remains }: ParsedDataset, issues: readonly Issue[], language: Language): string {
  const { actors, relations, sources, statements } = dataset;
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return TERMINAL[language].wasRead({
    actors: actors.length,
    relations: relations.length,
    sources: sources.length,
    statements: statements.length,
    errors,
    otherRemarks: issues.length - errors,
    kept: rowsToTakeUp(remains),
  });
}
