/**
 * The page on preparing one's data: which tables open, what makes them easy to read. Import this file; the texts are in fr/ and en/. They
 * are long, so only the dialog that shows them loads it.
 */
import { preparing as en } from './en/preparing.ts';
import { preparing as fr } from './fr/preparing.ts';

export const PREPARING = { fr, en } as const;
