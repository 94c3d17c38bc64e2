/**
 * The summary of a picture: the finding as a title, and its figures.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { summary as en } from './en/summary.ts';
import { summary as fr } from './fr/summary.ts';
import type { ByLanguage } from './language.ts';

export const SUMMARY: ByLanguage<typeof fr> = { fr, en };
