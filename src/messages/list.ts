/**
 * The list of actors and their relations.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { list as en } from './en/list.ts';
import { list as fr } from './fr/list.ts';
import type { ByLanguage } from './language.ts';

export const LIST: ByLanguage<typeof fr> = { fr, en };
