/**
 * Texts of the program in the terminal: what each command does, what was read, what a territory is. The page does not load them. Import
 * this file to look texts up by language; the texts are in fr/ and en/.
 */
import { terminal as en } from './en/terminal.ts';
import { terminal as fr } from './fr/terminal.ts';

export const TERMINAL = { fr, en } as const;
