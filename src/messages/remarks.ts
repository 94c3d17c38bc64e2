/**
 * Remarks on files that are read, in each language, and remarks as values: the key of a fault and what it speaks of, as the readers
 * hand them out.
 */
import { remarks as en, inColumn as inEnglishColumn } from './en/remarks.ts';
import { remarks as fr, inColumn as inFrenchColumn, type WrittenRemark } from './fr/remarks.ts';
import type { Message } from './message.ts';

export type { WrittenRemark };

export const REMARKS = { fr, en } as const;

/** A fault, or what the reader did by itself, without its place. */
export type Remark = Message<typeof fr>;

/** What stands before a remark on a cell or column. */
export const IN_COLUMN = { fr: inFrenchColumn, en: inEnglishColumn } as const;
