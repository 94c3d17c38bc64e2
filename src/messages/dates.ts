/**
 * Uncertain dates in words: before, after, between, about or perhaps a date; and which end of a period it is. Import this file to look
 * texts up by language; the texts are in fr/ and en/.
 */
import { dates as en } from './en/dates.ts';
import { dates as fr } from './fr/dates.ts';
import type { ByLanguage } from './language.ts';

export const DATES: ByLanguage<typeof fr> = { fr, en };
