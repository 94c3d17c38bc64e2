/**
 * Texts in a picture: headings of its bands and rings, and the warning that it is incomplete.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { picture as en } from './en/picture.ts';
import { picture as fr } from './fr/picture.ts';
import type { ByLanguage } from './language.ts';

export const PICTURE: ByLanguage<typeof fr> = { fr, en };
