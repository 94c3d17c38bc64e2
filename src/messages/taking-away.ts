/**
 * Exports from the page: presentation, public copy, poster, sheets for a workshop, report.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { takingAway as en } from './en/taking-away.ts';
import { takingAway as fr } from './fr/taking-away.ts';
import type { ByLanguage } from './language.ts';

export const TAKING_AWAY: ByLanguage<typeof fr> = { fr, en };
