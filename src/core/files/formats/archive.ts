/**
 * Zip archives: a dataset as one file. Unpacks the files inside, which are then read by their own formats, and packs files. Every entry is
 * checked against its checksum and its size; an entry that is damaged, doubtful or dangerous is told and left out, and the others are read.
 * Folders, hidden files and additions of macOS are skipped. The only user of fflate, which unpacks without checking.
 */
import { Inflate, zipSync } from 'fflate';
import type { Remark } from '../../../messages/remarks.ts';
import { crc32 } from '../../basics/crc32.ts';
import type { Issue } from '../../model/issue.ts';
import { shortened } from '../cells.ts';
import { baseName, type InputFile } from './sheet.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** Maximum total size of unpacked files (100 MB), so that a malicious archive cannot fill the memory. */
const MAX_UNPACKED_BYTES = 100_000_000;

/** Packed bytes per step of unpacking. A byte unpacks to at most 1032, so a step gives 17 MB at most before the size is looked at. */
const STEP = 16_384;

/** The files inside an archive; what cannot be read of it gives issues. Stops when they are more than `most` bytes together. */
export function readArchive(
  archive: InputFile,
  most = MAX_UNPACKED_BYTES,
): { readonly files: readonly InputFile[]; readonly issues: readonly Issue[] } {
  const files: InputFile[] = [];
  const issues: Issue[] = [];
  const tell = (severity: Issue['severity'], remark: Remark) =>
    issues.push({ severity, place: { file: archive.name, line: null, column: null }, remark });
  const { entries, isWhole } = zipDirectory(archive.bytes);
  if (!isWhole) tell('error', entries.length === 0 ? { key: 'archiveBroken' } : { key: 'archiveCut', values: { entries: entries.length } });
  const paths = entries.map(({ name }) => name.replaceAll('\\', '/'));
  let room = most;
  for (const [i, entry] of entries.entries()) {
    const path = paths[i] ?? '';
    const values = { entry: shortened(entry.name) };
    if (isPassedOver(path) && !entry.isBroken && !entry.differs) continue;
    const fault = faultOf(entry, path, paths);
    if (fault !== null) {
      // One remark for entries of the same name, not one for each.
      if (fault !== 'entryTwice' || paths.indexOf(path) === i) tell('error', { key: fault, values });
      continue;
    }
    const unpacked = unpack(archive.bytes, entry, room);
    if (unpacked === 'archiveTooLarge') {
      tell('error', { key: unpacked });
      break;
    }
    if (typeof unpacked === 'string') {
      tell('error', { key: unpacked, values });
      continue;
    }
    room -= unpacked.length;
    if (entry.differs) tell('warning', { key: 'entryDiffers', values });
    if (path !== entry.name) tell('warning', { key: 'entryWithBackslash', values });
    if (!isPassedOver(path)) files.push({ name: path, bytes: unpacked, ...(entry.day !== '' && { date: entry.day }) });
  }
  return { files, issues };
}

/** Folders, what macOS adds, and hidden files. */
function isPassedOver(path: string): boolean {
  return path.endsWith('/') || path.startsWith('__MACOSX/') || baseName(path).startsWith('.');
}

/** Why an entry is not even unpacked; null if it is. */
function faultOf({ isBroken, isEncrypted, method }: ZipEntry, path: string, paths: readonly string[]) {
  if (isBroken) return 'entryDamaged';
  if (isEncrypted) return 'entryEncrypted';
  if (method !== 0 && method !== 8) return 'entryPackedOtherwise';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')) return 'entryOutside';
  if (paths.indexOf(path) !== paths.lastIndexOf(path)) return 'entryTwice';
  return /\.(zip|maillage)$/i.test(path) ? 'archiveInside' : null;
}

/** The bytes of an entry, or what is wrong with them. */
function unpack(archive: Uint8Array, entry: ZipEntry, room: number): Uint8Array | UnpackingFault {
  const parts: Uint8Array[] = [];
  const { size, fault } = unpackInto(archive, entry, room, (part) => parts.push(part));
  return fault ?? joined(parts, size);
}

/** Why the bytes of an entry are not what was written. */
export type UnpackingFault = 'entryDamaged' | 'entryLarger' | 'archiveTooLarge';

/**
 * Passes the bytes of an entry to `take`, part by part, and tells at the end what is wrong with them, if anything. Stops as soon as they
 * are more than promised, or more than `room`.
 */
export function unpackInto(
  archive: Uint8Array,
  { method, start, end, promised }: ZipEntry,
  room: number,
  take: (part: Uint8Array) => void,
): { readonly size: number; readonly fault: UnpackingFault | null } {
  const packed = archive.subarray(start, end);
  const most = Math.max(...promised.map(({ size }) => size));
  let size = 0;
  let crc = 0;
  let isUnpacking = true;
  const pass = (part: Uint8Array) => {
    size += part.length;
    crc = crc32(part, crc);
    // What `take` throws is its own, not a fault of the entry.
    isUnpacking = false;
    take(part);
    isUnpacking = true;
  };
  try {
    const inflate = new Inflate(pass);
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      const part = packed.subarray(at, at + STEP);
      if (method === 0) pass(part);
      else inflate.push(part, at + STEP >= packed.length);
      if (size > room) return { size, fault: 'archiveTooLarge' };
      if (size > most) return { size, fault: 'entryLarger' };
    }
  } catch (error) {
    if (!isUnpacking) throw error;
    return { size, fault: 'entryDamaged' };
  }
  return { size, fault: promised.some((one) => one.size === size && one.crc === crc) ? null : 'entryDamaged' };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Packs files into one zip archive. Deterministic: entries carry a fixed date, not the current time. `asTheyAre`: names of files that are
 * not made smaller, where a format wants their bytes to be seen.
 */
export function writeArchive(files: readonly InputFile[], asTheyAre: readonly string[] = []): Uint8Array {
  const entries = files.map(({ name, bytes }) => [name, asTheyAre.includes(name) ? ([bytes, { level: 0 }] as const) : bytes] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { mtime: '1980-01-02T12:00:00' });
}
