/**
 * An analysis in a few lines, for the terminal.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { analysis as en } from './en/analysis.ts';
import { analysis as fr } from './fr/analysis.ts';
import type { ByLanguage } from './language.ts';

export const ANALYSIS: ByLanguage<typeof fr> = { fr, en };
