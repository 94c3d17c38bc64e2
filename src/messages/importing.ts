/**
 * Tables of anyone on their way into a network: what was understood, who is who, what will change.
 * By language.
 */
import { importing as en } from './en/importing.ts';
import { importing as fr } from './fr/importing.ts';
import type { ByLanguage } from './language.ts';

export const IMPORTING: ByLanguage<typeof fr> = { fr, en };
