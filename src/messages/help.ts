/**
 * The help: how to read the picture, the keyboard, the words used.
 * Import this file; the texts are in fr/ and en/. They are long, so only the dialog that shows them loads it.
 */
import { help as en } from './en/help.ts';
import { help as fr } from './fr/help.ts';

export const HELP = { fr, en } as const;
