/**
 * Remarks about files, in each language, and their type as values: the key of the remark and the values for its text, as the readers create
 * them.
 */
import { remarks as en, inColumn as inEnglishColumn } from './en/remarks.ts';
import { remarks as fr, inColumn as inFrenchColumn, type WrittenRemark } from './fr/remarks.ts';
import type { unopened } from './fr/unopened.ts';
import type { Message } from './message.ts';

export type { WrittenRemark };

export const REMARKS = { fr, en } as const;

/** A kind of file that is known, but cannot be opened. */
export type UnopenedKind = keyof typeof unopened;

/** A remark without its place in a file. */
export type Remark = Message<typeof fr>;

/** The text before a remark about a cell or column. */
export const IN_COLUMN = { fr: inFrenchColumn, en: inEnglishColumn } as const;
