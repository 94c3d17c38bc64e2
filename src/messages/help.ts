/**
 * The help: how to read the picture, the keyboard, the words used, and the texts of searching it.
 * Import this file; the texts are in fr/ and en/. They are long, so only the dialog that shows them loads it.
 */
import { help as en, helpSearch as enSearch } from './en/help.ts';
import { help as fr, helpSearch as frSearch } from './fr/help.ts';

export const HELP = { fr, en } as const;
export const HELP_SEARCH = { fr: frSearch, en: enSearch } as const;
