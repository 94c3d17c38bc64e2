/**
 * Saving the open network into a file, and opening a file of a network that this browser has already.
 * By language.
 */
import { saving as en } from './en/saving.ts';
import { saving as fr } from './fr/saving.ts';
import type { ByLanguage } from './language.ts';

export const SAVING: ByLanguage<typeof fr> = { fr, en };
