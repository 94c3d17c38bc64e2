/**
 * Measures as the size or tint of symbols, and their bands as a filter.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { measures as en } from './en/measures.ts';
import { measures as fr } from './fr/measures.ts';
import type { ByLanguage } from './language.ts';

export const MEASURES: ByLanguage<typeof fr> = { fr, en };
