/**
 * Persons who object to being named, and names that are reviewed because they are old.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { objecting as en } from './en/objecting.ts';
import { objecting as fr } from './fr/objecting.ts';
import type { ByLanguage } from './language.ts';

export const OBJECTING: ByLanguage<typeof fr> = { fr, en };
