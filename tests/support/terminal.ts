/**
 * Runs a command as if typed in a terminal, but in this process: starting the program each time would take a second or more.
 * `tests/cli/analyse.test.ts` («the program itself») starts the program and checks that it does the same.
 */
import { runCommand } from '../../src/cli/main.ts';

/** What a command printed, by lines, with plain spaces, and its exit code. */
export function maillage(...words: readonly string[]): { readonly code: number; readonly lines: readonly string[] } {
  const printed: string[] = [];
  const code = runCommand(words, (text) => printed.push(text));
  return { code, lines: printed.flatMap((text) => text.replaceAll('\u00a0', ' ').split('\n')) };
}
