/**
 * A fault found in what was read, as a value: how grave, where, what, and what to do about it.
 * Bad input gives issues, all of them, and never an exception. Both languages are written where the fault is found,
 * since only there is it known what would mend it.
 */
import type { Bilingual } from './vocabulary.ts';

/** `error`: the row or file could not be used. `warning`: used, but look at it. `info`: what the reader did by itself. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a fault lies. `line` counts from 1 as editors do (the header is line 1); `column` is the header as written. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

export interface Issue {
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Bilingual;
  /** What the user can do; null where the message says it all. */
  readonly remedy: Bilingual | null;
}

/** One line as compilers write them: `acteurs.csv:41: error: colonne « siren » : … Remède.` */
export function formatIssue(issue: Issue, language: keyof Bilingual): string {
  const { file, line } = issue.place;
  return `${file}:${line ?? 1}: ${issue.severity}: ${describeIssue(issue, language)}`;
}

/** The message with its column and remedy, without the place in the file. */
export function describeIssue(issue: Issue, language: keyof Bilingual): string {
  const { column } = issue.place;
  const prefix = column === null ? '' : language === 'fr' ? `colonne « ${column} » : ` : `column “${column}”: `;
  const remedy = issue.remedy === null ? '' : ` ${issue.remedy[language]}`;
  return `${prefix}${issue.message[language]}${remedy}`;
}

/** Whether any of the issues is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
