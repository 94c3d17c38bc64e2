/**
 * Texts that a public copy has in place of what was removed: the names of communes that became a number, and the set that represents them.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { publicCopy as en } from './en/public-copy.ts';
import { publicCopy as fr } from './fr/public-copy.ts';

export const PUBLIC_COPY = { fr, en } as const;
