/**
 * The help: how to read the picture, the keyboard, the words used.
 * By language. It is long: only its dialog loads it.
 */
import { help as en } from './en/help.ts';
import { help as fr } from './fr/help.ts';

export const HELP = { fr, en } as const;
