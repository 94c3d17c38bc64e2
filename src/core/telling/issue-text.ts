/**
 * Remarks on what was read, as text: on the page, to be copied, and in the terminal. The sentences stand in messages/remarks.ts; here
 * they are put together with their place.
 */
import type { Language } from '../../messages/language.ts';
import { written } from '../../messages/message.ts';
import { IN_COLUMN, REMARKS, type Remark, type WrittenRemark } from '../../messages/remarks.ts';
import type { Issue } from '../model/issue.ts';

/** One line as compilers write them: `acteurs.csv:41: error: colonne « siren » : … Remède.` */
export function formatIssue(issue: Issue, language: Language): string {
  const { file, line } = issue.place;
  return `${file}:${line ?? 1}: ${issue.severity}: ${describeIssue(issue, language)}`;
}

/** The message with its column and remedy, without the place in the file. */
export function describeIssue({ place: { column }, remark }: Issue, language: Language): string {
  const prefix = column === null ? '' : IN_COLUMN[language](typeof column === 'string' ? column : column[language]);
  const { message, remedy } = writtenRemark(remark, language);
  return `${prefix}${message}${remedy === null ? '' : ` ${remedy}`}`;
}

/** What a remark says, and what can be done about it. */
export function writtenRemark(remark: Remark, language: Language): WrittenRemark {
  return written(REMARKS[language], remark);
}
