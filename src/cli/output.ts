/**
 * Writes a network into any format, by the ending of the path, and tells what the file does not hold. Never replaces a file unless asked to, and
 * never mixes tables with others of a folder, which would be read together.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatNamed } from '../core/files/formats/format-names.ts';
import type { InputFile } from '../core/files/formats/sheet.ts';
import { type NetworkFileOptions, tableFiles } from '../core/files/network-file.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import type { History } from '../core/model/history.ts';
import { lostText } from '../core/publishing/lost-text.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../core/publishing/written-format-names.ts';
import { lostIn, writeNetworkAs } from '../core/publishing/written-formats.ts';
import type { Language } from '../messages/language.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { readVersion, UsageError, writeBytes } from './files.ts';

/** A place to write a network to. */
export interface Output {
  /** Writes it, and returns in words what the file does not hold. */
  readonly write: (history: History, language: Language, withHistory: boolean) => Promise<readonly string[]>;
}

/** The place at a path. Throws UsageError for endings that are not written, and if something is there already that may not be replaced. */
export function outputAt(out: string, mayReplace: boolean): Output {
  const kind = kindOf(out);
  const isFree = freeToWrite(out, kind, mayReplace);
  return {
    write: async (history, language, withHistory) => {
      const options: NetworkFileOptions = {
        language,
        program: `Maillage ${readVersion()}`,
        savedAt: new Date().toISOString(),
        withHistory,
      };
      const files =
        kind === 'folder' ? tableFiles(history.document, language) : [{ name: out, bytes: await writeNetworkAs(kind, history, options) }];
      isFree(files);
      if (kind === 'folder') mkdirSync(out, { recursive: true });
      for (const { name, bytes } of files) writeBytes(kind === 'folder' ? join(out, name) : out, bytes);
      return lostText(lostIn(history, readDataset(files), withHistory), history.document.title, language);
    },
  };
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
  throw new UsageError(`${out}\u00a0: ${endings}, ${inBothLanguages({ key: 'orFolder' })}`);
}

/**
 * Throws UsageError if something is there already, unless it may be replaced. Returns a check for the tables of a folder: even then, files
 * that would be read together with them must not be there.
 */
function freeToWrite(out: string, kind: Kind, mayReplace: boolean): (tables: readonly InputFile[]) => void {
  const found = statSync(out, { throwIfNoEntry: false });
  const there = found === undefined ? [] : found.isDirectory() ? readdirSync(out) : [out];
  if (found !== undefined && (kind === 'folder') !== found.isDirectory())
    throw new UsageError(`${out}\u00a0: ${inBothLanguages({ key: 'isThere' })}`);
  if (there.length > 0 && !mayReplace) throw new UsageError(`${out}\u00a0: ${inBothLanguages({ key: 'isThere' })} --force`);
  return (tables) => {
    if (kind !== 'folder') return;
    const beside = there.filter((name) => formatNamed(name) !== null && !tables.some((table) => table.name === name));
    if (beside.length > 0) throw new UsageError(`${out}\u00a0: ${inBothLanguages({ key: 'filesBeside', values: { files: beside } })}`);
  };
}
