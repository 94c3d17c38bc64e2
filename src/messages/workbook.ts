/**
 * The sheet of a workbook that is for people: what the tables are, and what to know before one changes them or passes them on.
 * By language.
 */
import { workbook as en } from './en/workbook.ts';
import { workbook as fr } from './fr/workbook.ts';
import type { ByLanguage } from './language.ts';

export const WORKBOOK: ByLanguage<typeof fr> = { fr, en };
