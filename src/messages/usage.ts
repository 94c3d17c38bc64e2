/**
 * What is wrong with a call of the program in the terminal. Told in both languages at once, since who makes a mistake in the call may
 * not have said which one to use.
 */
import { usage as en } from './en/usage.ts';
import { usage as fr } from './fr/usage.ts';
import { type Message, written } from './message.ts';

/** A message in French and in English, with something between the two. */
export function inBothLanguages(message: Message<typeof fr>, between = ' / '): string {
  return [fr, en].map((usage) => written(usage, message)).join(between);
}
