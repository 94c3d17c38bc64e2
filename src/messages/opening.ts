/**
 * Opening files, the list of remarks, and what was not understood.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { opening as en } from './en/opening.ts';
import { opening as fr } from './fr/opening.ts';
import type { ByLanguage } from './language.ts';

export const OPENING: ByLanguage<typeof fr> = { fr, en };
