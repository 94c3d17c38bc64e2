/**
 * `maillage convert`: a network in one format → another, by the ending of the output: a folder of CSV, a zip of them, a network file
 * (`.maillage`), or one JSON. Says what the output cannot hold. Never replaces a file unless asked to.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeArchive } from '../core/files/formats/archive.ts';
import { formatNamed } from '../core/files/formats/format-names.ts';
import type { InputFile } from '../core/files/formats/sheet.ts';
import { tableFiles, writeNetworkFile, writeNetworkJson } from '../core/files/network-file.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { historyOfRead } from '../core/files/read-network.ts';
import { difference } from '../core/model/change.ts';
import type { History } from '../core/model/history.ts';
import type { Language } from '../messages/language.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { readVersion, UsageError, writeBytes } from './files.ts';
import { countsText, READING_OPTIONS, readSound } from './reading.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const CONVERT_OPTIONS = { force: { type: 'boolean' }, 'no-history': { type: 'boolean' }, ...READING_OPTIONS } as const;

/** `maillage convert IN OUT` */
export function convert([from = '', out = '']: readonly string[], options: Options, language: Language, print: Print): number {
  const kind = kindOf(out);
  const isFree = freeToWrite(out, kind, options.force === true);
  const sound = readSound(from, options, { undone: 'write', identifies: false, tells: true }, language, print);
  if (sound === null) return 1;
  const title = titleOf(from);
  const history = historyOfRead(sound.parsed, { id: randomBytes(12).toString('hex'), title });
  const withHistory = options['no-history'] !== true;
  const how = { language, program: `Maillage ${readVersion()}`, savedAt: new Date().toISOString(), withHistory };
  const tables = tableFiles(history.document, language);
  isFree(tables);
  if (kind === 'maillage') writeBytes(out, writeNetworkFile(history, how));
  else if (kind === 'json') writeBytes(out, writeNetworkJson(history, how));
  else if (kind === 'zip') writeBytes(out, writeArchive(tables));
  else {
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of tables) writeBytes(join(out, name), bytes);
  }
  print(`${out}: ${countsText(sound.parsed, sound.parsed.issues, language)}`);
  if (kind === 'zip' || kind === 'folder') for (const line of lostIn(history, tables, withHistory, language)) print(line);
  return 0;
}

/** What a network that has no title is called: as its folder, or its file without the ending. */
function titleOf(path: string): string {
  const name = basename(path);
  return statSync(path).isDirectory() ? name : name.replace(/\.[^.]*$/, '');
}

type Kind = 'maillage' | 'json' | 'zip' | 'folder';

/** What is to be written, by the ending of its path. Throws UsageError for endings that are not written. */
function kindOf(out: string): Kind {
  const isFolder = /[\\/]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  const ending = /\.([^.]+)$/.exec(basename(out))?.[1]?.toLowerCase();
  if (isFolder || ending === undefined) return 'folder';
  if (ending === 'maillage' || ending === 'json' || ending === 'zip') return ending;
  throw new UsageError(`${out} : .maillage, .json, .zip, ${inBothLanguages({ key: 'orFolder' })}`);
}

/**
 * Throws UsageError if something is there already, unless it may be replaced. Returns a check for the tables of a folder: even then, files
 * that would be read together with them must not be there.
 */
function freeToWrite(out: string, kind: Kind, mayReplace: boolean): (tables: readonly InputFile[]) => void {
  const found = statSync(out, { throwIfNoEntry: false });
  const there = found === undefined ? [] : found.isDirectory() ? readdirSync(out) : [out];
  if (found !== undefined && (kind === 'folder') !== found.isDirectory())
    throw new UsageError(`${out} : ${inBothLanguages({ key: 'isThere' })}`);
  if (there.length > 0 && !mayReplace) throw new UsageError(`${out} : ${inBothLanguages({ key: 'isThere' })} --force`);
  return (tables) => {
    if (kind !== 'folder') return;
    const beside = there.filter((name) => formatNamed(name) !== null && !tables.some((table) => table.name === name));
    if (beside.length > 0) throw new UsageError(`${out} : ${inBothLanguages({ key: 'filesBeside', values: { files: beside } })}`);
  };
}

/** What tables alone do not hold of a network, in words. */
function lostIn(
  { document, past, future }: History,
  tables: readonly InputFile[],
  withHistory: boolean,
  language: Language,
): readonly string[] {
  const { lost } = TERMINAL[language];
  const rows = difference({ ...document, dataset: readDataset(tables).dataset }, document).length;
  const turns = past.length + future.length;
  return [
    lost.title(document.title),
    ...(Object.keys(document.settings).length > 0 ? [lost.settings] : []),
    ...(turns > 0 && withHistory ? [lost.history(turns)] : []),
    ...(rows > 0 ? [lost.rows(rows)] : []),
  ];
}
