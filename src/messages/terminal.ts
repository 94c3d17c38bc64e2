/**
 * What the program says in the terminal, in each language: what each command does, what was read, what a territory is. The page loads
 * nothing of it.
 */
import { terminal as en } from './en/terminal.ts';
import { terminal as fr } from './fr/terminal.ts';

export const TERMINAL = { fr, en } as const;
