/**
 * Texts about the data on everything printed: quotes, implied and comprised relations, sources, possible gaps.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { paper as en } from './en/paper.ts';
import { paper as fr } from './fr/paper.ts';
import type { ByLanguage } from './language.ts';

export const PAPER: ByLanguage<typeof fr> = { fr, en };
