/**
 * What a file does not hold of a network, as told beside an export, on the page and in the terminal.
 * By language.
 */
import { lost as en } from './en/lost.ts';
import { lost as fr } from './fr/lost.ts';
import type { ByLanguage } from './language.ts';

export const LOST: ByLanguage<typeof fr> = { fr, en };
