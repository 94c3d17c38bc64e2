/**
 * Reads a network for a command. If there are errors, the command stops, unless a partial result was requested; then the result says that
 * it is partial.
 */

import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import type { ReadNetwork } from '../core/files/read-network.ts';
import { hasErrors, type Issue } from '../core/model/issue.ts';
import { rowsToTakeUp } from '../core/model/remains.ts';
import { idsInView } from '../core/session/story-views.ts';
import { formatIssue } from '../core/telling/issue-text.ts';
import type { Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { readInput } from './files.ts';

type Print = (line: string) => void;

/** A network, with the number of rows left out. */
export interface SoundDataset {
  readonly parsed: ReadNetwork;
  /** Rows left out; at least 1 if there were errors. */
  readonly skipped: number;
}

/**
 * The network; null if it has errors and `isPartial` is false. The errors are then printed, with the message `undone` about what was not
 * done.
 */
export function readSound(
  path: string,
  isPartial: boolean,
  undone: keyof typeof TERMINAL.fr.undone,
  language: Language,
  print: Print,
): SoundDataset | null {
  const parsed = readDataset(readInput(path), idsInView);
  if (!hasErrors(parsed.issues)) return { parsed, skipped: 0 };
  // Print nothing here: the result itself says that it is partial, and programs may parse the output.
  if (isPartial) return { parsed, skipped: Math.max(1, parsed.skipped) };
  printIssues(
    parsed.issues.filter((issue) => issue.severity === 'error'),
    language,
    print,
  );
  print(TERMINAL[language].undone[undone]);
  return null;
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
