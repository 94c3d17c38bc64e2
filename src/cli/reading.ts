/**
 * Reading a network that is to be worked on: with errors, nothing is done unless that was asked for, and then what is made says
 * that it is partial.
 */

import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { hasErrors, type Issue } from '../core/model/issue.ts';
import { idsInView } from '../core/session/story-views.ts';
import { formatIssue } from '../core/telling/issue-text.ts';
import type { Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { readInput } from './files.ts';

type Print = (line: string) => void;

/** A network, with the number of rows left out where it is partial. */
export interface SoundDataset {
  readonly parsed: ParsedDataset;
  /** Rows left out; at least 1 where there were errors. */
  readonly skipped: number;
}

/** What was read; null, with its errors printed, where there are some and `isPartial` does not allow them. `undone` says what was not done. */
export function readSound(
  path: string,
  isPartial: boolean,
  undone: keyof typeof TERMINAL.fr.undone,
  language: Language,
  print: Print,
): SoundDataset | null {
  const parsed = readDataset(readInput(path), idsInView);
  if (!hasErrors(parsed.issues)) return { parsed, skipped: 0 };
  // Whoever takes a part is told so by what is made of it; programs read what this one prints.
  if (isPartial) return { parsed, skipped: Math.max(1, parsed.skipped) };
  printIssues(
    parsed.issues.filter((issue) => issue.severity === 'error'),
    language,
    print,
  );
  print(TERMINAL[language].undone[undone]);
  return null;
}

/** Prints faults with their places, one a line. */
export function printIssues(issues: readonly Issue[], language: Language, print: Print): void {
  for (const issue of issues) print(formatIssue(issue, language));
}
