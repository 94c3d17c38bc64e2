/**
 * Errors in calling the program in the terminal. They are printed in both languages, because a faulty call may not tell which language is
 * wanted.
 */
import { usage as en } from './en/usage.ts';
import { usage as fr } from './fr/usage.ts';
import { type Message, written } from './message.ts';

/** A message in French and in English, with a separator between them. */
export function inBothLanguages(message: Message<typeof fr>, between = ' / '): string {
  return [fr, en].map((usage) => written(usage, message)).join(between);
}
