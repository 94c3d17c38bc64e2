/**
 * A problem found in a file, as a value: how serious, where, and which remark explains it and how to mend it. Faulty input gives a list of
 * all its issues, never an exception. The remark is a key with values (messages/remarks.ts), so issues can be stored as JSON and sent
 * between threads; telling/issue-text.ts writes them in a language.
 */
import type { Bilingual } from '../../messages/language.ts';
import type { Remark } from '../../messages/remarks.ts';

/** `error`: the row or file could not be used. `warning`: used, but look at it. `info`: what the reader did by itself. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where a problem is. `line` counts from 1, as editors do (the header is line 1). `column` is the heading as written, or, if the file lacks
 * the column, its names in both languages.
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
