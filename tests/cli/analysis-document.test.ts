/**
 * The analysis of the shipped network as the command line prints it, to the byte, against the stored document, which the
 * worker in the browser must give too. After a change that is meant: vitest run --update, and read the difference.
 */
import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';

test('the shipped network, analysed, is as stored', async () => {
  const lines: string[] = [];
  const code = runCommand(['analyse', 'data', '--seed', '7', '--draws', '20', '--format', 'json'], (line) => lines.push(line));
  expect(code).toBe(0);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/analysis/shipped.json');
});
