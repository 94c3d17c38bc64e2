/**
 * What a picture says on itself: headings of its bands and rings, and what it lacks.
 * By language.
 */
import { picture as en } from './en/picture.ts';
import { picture as fr } from './fr/picture.ts';
import type { ByLanguage } from './language.ts';

export const PICTURE: ByLanguage<typeof fr> = { fr, en };
