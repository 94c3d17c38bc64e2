/**
 * Reading and writing files on disk; no other part of the command line does this for datasets and results. A wrong path throws a UsageError
 * in both languages; faults inside a file are left to the reader of datasets.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InputFile } from '../core/files/formats/sheet.ts';
import { inBothLanguages } from '../messages/usage.ts';

/** An error in the call itself (such as a path that does not exist); printed, with exit code 2. */
export class UsageError extends Error {}

/** The files of a path: those in a folder, or the file itself. */
export function readInput(path: string): readonly InputFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${path}\u00a0: ${inBothLanguages({ key: 'noSuchFile' })}`);
  // Swedes write a day as «2024-05-31».
  const read = (name: string, at: string): InputFile => ({
    name,
    bytes: readFileSync(at),
    date: statSync(at).mtime.toLocaleDateString('sv-SE'),
  });
  if (!found.isDirectory()) return [read(basename(path), path)];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
    .map((name) => read(name, join(path, name)));
}

/** The text of a file. */
export function readText(path: string): string {
  const [file] = readInput(path);
  return new TextDecoder().decode(file?.bytes);
}

/** The version of Maillage, as package.json gives it. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return version;
}

/** Writes a text file, replacing it. */
export function writeText(path: string, text: string): void {
  writeBytes(path, text);
}

/** Writes a file, replacing it. */
export function writeBytes(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path}\u00a0: ${inBothLanguages({ key: 'notWritable' })} (${reason})`);
  }
}
