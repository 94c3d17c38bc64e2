/**
 * Walking through a network by keyboard: the description of each stop, and of its relations. Import this file to look texts up by language;
 * the texts are in fr/ and en/.
 */
import { walking as en } from './en/walking.ts';
import { walking as fr } from './fr/walking.ts';
import type { ByLanguage } from './language.ts';

export const WALKING: ByLanguage<typeof fr> = { fr, en };
