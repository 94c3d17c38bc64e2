/**
 * Issues as text: for the page, the clipboard and the terminal. The sentences are in messages/remarks.ts; here they are combined with the
 * place of the issue.
 */
import type { Language } from '../../messages/language.ts';
import { written } from '../../messages/message.ts';
import { IN_COLUMN, REMARKS, type Remark, type WrittenRemark } from '../../messages/remarks.ts';
import { dateInWords } from '../model/date-words.ts';
import type { Issue } from '../model/issue.ts';

/** One line in the format of compilers: `acteurs.csv:41: error: colonne « siren » : … Remède.` */
export function formatIssue(issue: Issue, language: Language): string {
  const { file, line } = issue.place;
  return `${file}:${line ?? 1}: ${issue.severity}: ${describeIssue(issue, language)}`;
}

/** The message with its column and remedy, without file and line. */
export function describeIssue({ place: { column }, remark }: Issue, language: Language): string {
  const prefix = column === null ? '' : IN_COLUMN[language](typeof column === 'string' ? column : column[language]);
  const { message, remedy } = writtenRemark(remark, language);
  return `${prefix}${message}${remedy === null ? '' : ` ${remedy}`}`;
}

/** The text of a remark and its remedy. Dates are told in words, as everywhere: their notation is for files. */
export function writtenRemark(remark: Remark, language: Language): WrittenRemark {
  if (remark.key !== 'dateReadAs') return written(REMARKS[language], remark);
  const { cell, date } = remark.values;
  return written(REMARKS[language], { key: 'dateReadAs', values: { cell, date: dateInWords(date, language) } });
}
