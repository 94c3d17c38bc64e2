/**
 * Exporting the network for other programs: which formats there are, what each is for, and all of it or what is shown.
 * By language.
 */
import { exporting as en } from './en/exporting.ts';
import { exporting as fr } from './fr/exporting.ts';
import type { ByLanguage } from './language.ts';

export const EXPORTING: ByLanguage<typeof fr> = { fr, en };
