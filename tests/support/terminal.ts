/**
 * Runs a command as if typed in a terminal, but in this process: starting the program each time would take a second or more.
 * `tests/cli/analyse.test.ts` («the program itself») starts the program and checks that it does the same.
 */
import { runCommand } from '../../src/cli/main.ts';

/** What a command printed, by lines, with plain spaces, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Runs a command that ends at once. */
export function maillage(...words: readonly string[]): Printed {
  const { code, linesOf } = run(words);
  if (typeof code !== 'number') throw new Error(`${words[0]} ends later`);
  return { code, lines: linesOf() };
}

/** Runs any command to its end. */
export async function maillageDone(...words: readonly string[]): Promise<Printed> {
  const { code, linesOf } = run(words);
  return { code: await code, lines: linesOf() };
}

function run(words: readonly string[]) {
  const printed: string[] = [];
  const code = runCommand(words, (text) => printed.push(text));
  return { code, linesOf: () => printed.flatMap((text) => text.replaceAll('\u00a0', ' ').split('\n')) };
}
