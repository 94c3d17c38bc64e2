/**
 * The sheets of actors and relations, with their evidence.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { sheet as en } from './en/sheet.ts';
import { sheet as fr } from './fr/sheet.ts';
import type { ByLanguage } from './language.ts';

export const SHEET: ByLanguage<typeof fr> = { fr, en };
