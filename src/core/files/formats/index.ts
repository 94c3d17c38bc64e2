/**
 * How files are read by their format: from bytes into sheets, or into further files (an archive). The content of the sheets is not checked
 * here. The formats are listed in format-names.ts, and told apart in kind-of-file.ts. Readers of workbooks, HTML and graphs are large and
 * seldom needed: all-readers.ts has them all, for programs on a disk; readers-for.ts loads those that files need, for the page.
 */
import type { Issue } from '../../model/issue.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import type { FormatId } from './format-names.ts';
import { readJson, type StoredPart } from './json.ts';
import { readPajek } from './pajek.ts';
import type { InputFile, Worksheet } from './sheet.ts';

/** What a format reads from a file. */
export interface FormatReading {
  readonly sheets: readonly Worksheet[];
  /** Files found inside, each to be read by its own format. */
  readonly files?: readonly InputFile[];
  readonly issues: readonly Issue[];
  /** The day of its last change, if the file says it. */
  readonly date?: string;
  /** A part of a network file. */
  readonly part?: StoredPart | null;
}

/** Reads a file of one format. Never throws, whatever the bytes. */
export type Reader = (file: InputFile) => FormatReading;

/** The readers of some formats. */
export type Readers = Readonly<Partial<Record<FormatId, Reader>>>;

/** The readers without large libraries, among them all that our own files need. */
export const SMALL_READERS = {
  csv: (file) => {
    const { sheet, issues } = readCsv(file);
    // A file without a row is a table without one, a file that is refused is none.
    return { sheets: issues.some(({ remark }) => remark.key === 'tooManyCells') ? [] : [sheet], issues };
  },
  pajek: readPajek,
  maillage: (file) => ({ sheets: [], ...readArchive(file) }),
  zip: (file) => ({ sheets: [], ...readArchive(file) }),
  json: (file) => ({ sheets: [], ...readJson(file) }),
} as const satisfies Readers;
