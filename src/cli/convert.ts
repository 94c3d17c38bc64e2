/**
 * `maillage convert`: a network in one format → another, by the ending of the output: a network file (`.maillage`), one JSON, a workbook, a
 * graph, tables for Gephi (`.gephi.zip`), or CSV in a zip or a folder. Says what the output cannot hold. Never replaces a file unless asked to.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatNamed } from '../core/files/formats/format-names.ts';
import type { InputFile } from '../core/files/formats/sheet.ts';
import { tableFiles } from '../core/files/network-file.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { historyOfRead } from '../core/files/read-network.ts';
import type { History } from '../core/model/history.ts';
import { lostIn, WRITTEN_FORMATS, type WrittenFormat, writeNetworkAs } from '../core/publishing/written-formats.ts';
import type { Language } from '../messages/language.ts';
import { LOST } from '../messages/lost.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { readVersion, UsageError, writeBytes } from './files.ts';
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
  const kind = kindOf(out);
  const isFree = freeToWrite(out, kind, options.force === true);
  const sound = readSound(from, options, { undone: 'write', identifies: false, tells: true }, language, print);
  if (sound === null) return 1;
  const title = titleOf(from);
  const history = historyOfRead(sound.parsed, { id: randomBytes(12).toString('hex'), title });
  const withHistory = options['no-history'] !== true;
  const how = { language, program: `Maillage ${readVersion()}`, savedAt: new Date().toISOString(), withHistory };
  const files =
    kind === 'folder' ? tableFiles(history.document, language) : [{ name: out, bytes: await writeNetworkAs(kind, history, how) }];
  isFree(files);
  if (kind === 'folder') mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) writeBytes(kind === 'folder' ? join(out, name) : out, bytes);
  print(`${out}: ${countsText(sound.parsed, sound.parsed.issues, language)}`);
  for (const line of lostLines(history, files, withHistory, language)) print(line);
  return 0;
}

/** What a network that has no title is called: as its folder, or its file without the ending. */
function titleOf(path: string): string {
  const name = basename(path);
  return statSync(path).isDirectory() ? name : name.replace(/\.[^.]*$/, '');
}

type Kind = WrittenFormat | 'folder';

/** What is to be written, by the ending of its path. Throws UsageError for endings that are not written. */
function kindOf(out: string): Kind {
  const isFolder = /[\\/]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  const name = basename(out).toLowerCase();
  if (isFolder || !name.includes('.')) return 'folder';
  // The longest ending decides: tables for Gephi are a zip, too.
  const fits = WRITTEN_FORMATS.filter(({ ending }) => name.endsWith(ending)).toSorted((a, b) => b.ending.length - a.ending.length);
  if (fits[0] !== undefined) return fits[0].id;
  const endings = WRITTEN_FORMATS.map(({ ending }) => ending).join(', ');
  throw new UsageError(`${out} : ${endings}, ${inBothLanguages({ key: 'orFolder' })}`);
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

/** What the written files do not hold of a network, in words. */
function lostLines(history: History, files: readonly InputFile[], withHistory: boolean, language: Language): readonly string[] {
  const texts = LOST[language];
  const lost = lostIn(history, readDataset(files), withHistory);
  return [
    ...(lost.title ? [texts.title(history.document.title)] : []),
    ...(lost.settings ? [texts.settings] : []),
    ...(lost.turns > 0 ? [texts.turns(lost.turns)] : []),
    ...lost.tables.map(({ table, ...rows }) => texts.tables[table](rows)),
    ...(lost.kept > 0 ? [texts.kept(lost.kept)] : []),
  ];
}
