/**
 * Networks kept in this browser: the list, and what is said when something is not kept.
 * By language.
 */
import { keeping as en } from './en/keeping.ts';
import { keeping as fr } from './fr/keeping.ts';
import type { ByLanguage } from './language.ts';

export const KEEPING: ByLanguage<typeof fr> = { fr, en };
