/**
 * A fault found in what was read, as a value: how grave, where, and which remark says what it is and what to do about it. Bad input gives
 * issues, all of them, and never an exception. The remark is a key with values (messages/remarks.ts): the language is chosen when it is
 * written (telling/issue-text.ts), and issues survive JSON and the way to another thread.
 */
import type { Bilingual } from '../../messages/language.ts';
import type { Remark } from '../../messages/remarks.ts';

/** `error`: the row or file could not be used. `warning`: used, but look at it. `info`: what the reader did by itself. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where a fault lies. `line` counts from 1 as editors do (the header is line 1); `column` is the header as written, or its names in both
 * languages where the file lacks it.
 */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | Bilingual | null;
}

export interface Issue {
  readonly severity: Severity;
  readonly place: FilePlace;
  readonly remark: Remark;
}

/** Whether any of the issues is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
