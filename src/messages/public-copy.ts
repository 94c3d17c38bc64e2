/**
 * What a public copy says in the place of what was taken out of it, in each language: the names of communes that became a number, and
 * the set that stands for them.
 */
import { publicCopy as en } from './en/public-copy.ts';
import { publicCopy as fr } from './fr/public-copy.ts';

export const PUBLIC_COPY = { fr, en } as const;
