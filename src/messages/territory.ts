/**
 * Choosing a territory, and what is told of its communes.
 * By language.
 */
import { territory as en } from './en/territory.ts';
import { territory as fr } from './fr/territory.ts';
import type { ByLanguage } from './language.ts';

export const TERRITORY: ByLanguage<typeof fr> = { fr, en };
