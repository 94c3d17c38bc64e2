/**
 * The sheets of actors and relations, with their evidence.
 * By language.
 */
import { sheet as en } from './en/sheet.ts';
import { sheet as fr } from './fr/sheet.ts';
import type { ByLanguage } from './language.ts';

export const SHEET: ByLanguage<typeof fr> = { fr, en };
