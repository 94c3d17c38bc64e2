/**
 * The history of the open network: what was done, in words, and the restore points.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { history as en } from './en/history.ts';
import { history as fr } from './fr/history.ts';
import type { ByLanguage } from './language.ts';

export const HISTORY: ByLanguage<typeof fr> = { fr, en };
