/**
 * The panels of the analysis.
 * By language.
 */
import { analysing as en } from './en/analysing.ts';
import { analysing as fr } from './fr/analysing.ts';
import type { ByLanguage } from './language.ts';

export const ANALYSING: ByLanguage<typeof fr> = { fr, en };
