/**
 * Zip archives: a dataset as one file. Unpacks the files inside, which are then read by their own formats, and packs files for download.
 * Folders, hidden files and additions of macOS are skipped.
 */
import { unzipSync, zipSync } from 'fflate';
import type { Issue } from '../../model/issue.ts';
import { baseName, type InputFile } from './sheet.ts';

/** Maximum total size of unpacked files (100 MB), so that a malicious archive cannot fill the memory. */
const MAX_UNPACKED_BYTES = 100_000_000;

/** The files inside an archive; an unreadable archive gives an issue and no files. */
export function readArchive(archive: InputFile): { readonly files: readonly InputFile[]; readonly issues: readonly Issue[] } {
  const place = { file: archive.name, line: null, column: null };
  try {
    let total = 0;
    const entries = unzipSync(archive.bytes, {
      filter: (entry) => {
        total += entry.originalSize;
        if (total > MAX_UNPACKED_BYTES) throw new RangeError('too large');
        return !entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/') && !baseName(entry.name).startsWith('.');
      },
    });
    return { files: Object.entries(entries).map(([name, bytes]) => ({ name, bytes })), issues: [] };
  } catch (error) {
    const key = error instanceof RangeError ? 'archiveTooLarge' : 'archiveBroken';
    return { files: [], issues: [{ severity: 'error', place, remark: { key } }] };
  }
}

/** Packs files into one zip archive. Deterministic: entries carry a fixed date, not the current time. */
export function writeArchive(files: readonly InputFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { mtime: '1980-01-02T12:00:00' });
}
