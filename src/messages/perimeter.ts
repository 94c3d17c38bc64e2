/**
 * A network over a perimeter: how many of its communes have a recorded cooperation, and how many actors are left out.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { perimeter as en } from './en/perimeter.ts';
import { perimeter as fr } from './fr/perimeter.ts';
import type { ByLanguage } from './language.ts';

export const PERIMETER: ByLanguage<typeof fr> = { fr, en };
