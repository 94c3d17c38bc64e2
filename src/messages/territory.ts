/**
 * Choosing a territory, and the texts about its communes.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { territory as en } from './en/territory.ts';
import { territory as fr } from './fr/territory.ts';
import type { ByLanguage } from './language.ts';

export const TERRITORY: ByLanguage<typeof fr> = { fr, en };
