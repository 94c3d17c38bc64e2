/**
 * Numbers in sentences: how many of a count are implied, one number out of another, a number under its name.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { numbers as en } from './en/numbers.ts';
import { numbers as fr } from './fr/numbers.ts';
import type { ByLanguage } from './language.ts';

export const NUMBERS: ByLanguage<typeof fr> = { fr, en };
