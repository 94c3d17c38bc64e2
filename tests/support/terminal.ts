/**
 * A command as typed in a terminal, run in this process: starting the program each time would take a second or more. That the program
 * itself does the same is checked where it is started (`tests/cli/analyse.test.ts`, «the program itself»).
 */
import { runCommand } from '../../src/cli/main.ts';

/** What a command printed, by lines, and its exit code. */
export function maillage(...words: readonly string[]): { readonly code: number; readonly lines: readonly string[] } {
  const printed: string[] = [];
  const code = runCommand(words, (text) => printed.push(text));
  return { code, lines: printed.flatMap((text) => text.split('\n')) };
}
