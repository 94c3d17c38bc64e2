/**
 * Dates that are not sure, in words: before, after or between others, about or perhaps one; and which end of a period they are.
 * By language.
 */
import { dates as en } from './en/dates.ts';
import { dates as fr } from './fr/dates.ts';
import type { ByLanguage } from './language.ts';

export const DATES: ByLanguage<typeof fr> = { fr, en };
