/**
 * The analysis of the shipped network by the command line equals the stored document to the byte; the worker in the browser is
 * compared with the same document. After an intended change, run vitest with --update and read the difference.
 */
import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';

test('the shipped network, analysed, is as stored', async () => {
  const lines: string[] = [];
  const code = runCommand(['analyse', 'data', '--seed', '7', '--draws', '20', '--format', 'json'], (line) => lines.push(line));
  expect(code).toBe(0);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/analysis/shipped.json');
});
