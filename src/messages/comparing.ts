/**
 * Another network, or another state of the open one, compared with it: what differs, and what of it is taken.
 * By language.
 */
import { comparing as en } from './en/comparing.ts';
import { comparing as fr } from './fr/comparing.ts';
import type { ByLanguage } from './language.ts';

export const COMPARING: ByLanguage<typeof fr> = { fr, en };
