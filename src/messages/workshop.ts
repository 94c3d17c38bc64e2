/**
 * The sheets on the tables of a workshop: questions, what each actor is asked to set right, blank slips.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { workshop as en } from './en/workshop.ts';
import { workshop as fr } from './fr/workshop.ts';
import type { ByLanguage } from './language.ts';

export const WORKSHOP: ByLanguage<typeof fr> = { fr, en };
