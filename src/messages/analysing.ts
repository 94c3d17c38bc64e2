/**
 * The panels of the analysis.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { analysing as en } from './en/analysing.ts';
import { analysing as fr } from './fr/analysing.ts';
import type { ByLanguage } from './language.ts';

export const ANALYSING: ByLanguage<typeof fr> = { fr, en };
