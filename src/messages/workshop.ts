/**
 * The sheets for the tables of a workshop: questions, corrections asked of each actor, blank slips.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { workshop as en } from './en/workshop.ts';
import { workshop as fr } from './fr/workshop.ts';
import type { ByLanguage } from './language.ts';

export const WORKSHOP: ByLanguage<typeof fr> = { fr, en };
