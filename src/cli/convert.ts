/**
 * `maillage convert`: a network in one format → another, by the ending of the output: a network file (`.maillage`), one JSON, a workbook, a
 * graph, tables for Gephi (`.gephi.zip`), or CSV in a zip or a folder. Says what the output cannot hold. Never replaces a file unless asked to.
 */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { historyOfRead, type ReadNetwork } from '../core/files/read-network.ts';
import type { History } from '../core/model/history.ts';
import type { Language } from '../messages/language.ts';
import { outputAt } from './output.ts';
import { countsText, READING_OPTIONS, readSound } from './reading.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const CONVERT_OPTIONS = { force: { type: 'boolean' }, 'no-history': { type: 'boolean' }, ...READING_OPTIONS } as const;

/** `maillage convert IN OUT` */
export async function convert(
  [from = '', out = '']: readonly string[],
  options: Options,
  language: Language,
  print: Print,
): Promise<number> {
  const output = outputAt(out, options.force === true);
  const sound = readSound(from, options, { undone: 'write', identifies: false, tells: true }, language, print);
  if (sound === null) return 1;
  const lost = await output.write(historyAt(from, sound.parsed), language, options['no-history'] !== true);
  print(`${out}: ${countsText(sound.parsed, sound.parsed.issues, language)}`);
  for (const line of lost) print(line);
  return 0;
}

/** The history of a network that was read from a path; one that has no title is called as its folder, or its file without the ending. */
export function historyAt(path: string, read: ReadNetwork): History {
  const name = basename(path);
  const title = statSync(path).isDirectory() ? name : name.replace(/\.[^.]*$/, '');
  return historyOfRead(read, { id: randomBytes(12).toString('hex'), title });
}
