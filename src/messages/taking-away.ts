/**
 * What is taken away from the page: presentation, public copy, poster, sheets for a workshop, report.
 * By language.
 */
import { takingAway as en } from './en/taking-away.ts';
import { takingAway as fr } from './fr/taking-away.ts';
import type { ByLanguage } from './language.ts';

export const TAKING_AWAY: ByLanguage<typeof fr> = { fr, en };
