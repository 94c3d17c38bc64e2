/**
 * The texts under the picture of a poster.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { poster as en } from './en/poster.ts';
import { poster as fr } from './fr/poster.ts';
import type { ByLanguage } from './language.ts';

export const POSTER: ByLanguage<typeof fr> = { fr, en };
