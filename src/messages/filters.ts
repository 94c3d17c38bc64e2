/**
 * The filters in use, one text each.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { filters as en } from './en/filters.ts';
import { filters as fr } from './fr/filters.ts';
import type { ByLanguage } from './language.ts';

export const FILTERS: ByLanguage<typeof fr> = { fr, en };
