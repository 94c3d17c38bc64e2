/**
 * The list of actors and their relations.
 * By language.
 */
import { list as en } from './en/list.ts';
import { list as fr } from './fr/list.ts';
import type { ByLanguage } from './language.ts';

export const LIST: ByLanguage<typeof fr> = { fr, en };
