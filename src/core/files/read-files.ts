/**
 * Files → dataset, with the readers that one has. Everything is read through this: the shipped network and users' own files, in the browser
 * and in the terminal (read-dataset.ts has all readers). Unpacks archives, reads each file by its format, recognises tables, parses rows, and
 * collects the faults of all files. A network file is its tables, read like any others, and what stored-document.ts finds beside them.
 */

import type { UnopenedKind } from '../../messages/remarks.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import type { IdsInView } from '../model/story.ts';
import { ENDINGS } from './formats/format-names.ts';
import type { Readers } from './formats/index.ts';
import type { StoredPart } from './formats/json.ts';
import { kindOf } from './formats/kind-of-file.ts';
import { baseName, type InputFile, type Worksheet } from './formats/sheet.ts';
import { judgingSteps } from './parse-dataset.ts';
import type { ReadNetwork } from './read-network.ts';
import { type GivenMappings, NO_MAPPINGS, type ReadTables, readingTables } from './read-tables.ts';
import { isCompanion } from './recognise.ts';
import { fromNetwork, nothingRead, partsOf, withDocument } from './stored-document.ts';

/** A network, with what is known of the tables that were not in our own columns. */
export interface ReadFiles extends ReadNetwork, Pick<ReadTables, 'mapped' | 'asked'> {}

/** The progress of reading. */
export interface ReadingProgress {
  /** First bytes are read into rows, then rows are judged. */
  readonly phase: 'reading' | 'judging';
  /** Share of both phases together, 0 … 1; never decreases and ends at 1. */
  readonly share: number;
}

/** Shares of the total time after which bytes are read into rows, and anyone's tables are read with their mappings. */
const READING_SHARE = 0.2;
const TABLES_SHARE = 0.6;

/**
 * Most bytes of a file that is a text: programs cannot hold a longer text than half a thousand million characters. Archives, which begin with
 * «PK», are unpacked step by step with limits of their own.
 */
const MOST_BYTES = 400_000_000;

/** Files as sheets of text, which can be judged again with other mappings. */
export interface OpenedFiles {
  readonly sheets: readonly Worksheet[];
  readonly issues: readonly Issue[];
  readonly parts: readonly StoredPart[];
  /** The files that the sheets were read from. */
  readonly tables: readonly InputFile[];
  /** The name of the first file; empty without files. */
  readonly first: string;
}

/**
 * Reads the bytes of files into sheets, in steps that yield the progress. Never throws because of the content of files; an unreadable file
 * gives an issue. `readers`: of all formats that occur in them.
 */
export function* openingSteps(files: readonly InputFile[], readers: Readers): Generator<ReadingProgress, OpenedFiles> {
  const found: Found = { sheets: [], issues: [], parts: [], tables: [] };
  for (const share of readFiles(files.filter(isToRead), 0, READING_SHARE, { found, readers })) yield { phase: 'reading', share };
  return { ...found, first: files[0]?.name ?? '' };
}

/**
 * Judges the sheets of files in steps that yield the progress. `idsInView` returns the ids in the address of a step (session/story-views.ts),
 * so that missing ones are reported; without it addresses are not checked. `given` says how tables that are not in our columns are read.
 */
export function* judgingFileSteps(
  { sheets, issues: remarks, parts: found, tables: files, first }: OpenedFiles,
  idsInView: IdsInView = () => [],
  given: GivenMappings = NO_MAPPINGS,
): Generator<ReadingProgress, ReadFiles> {
  const issues = [...remarks];
  const parts = partsOf(found, sheets.length > 0);
  if (parts.kind === 'refused' || parts.kind === 'network') {
    yield { phase: 'judging', share: 1 };
    const read = parts.kind === 'refused' ? nothingRead(parts.issues) : fromNetwork(parts);
    return { ...read, mapped: [], asked: [], issues: [...issues, ...read.issues] };
  }
  if (parts.kind === 'broken') for (const issue of parts.issues) issues.push(issue);
  const { tables, mapped, asked, issues: ofTables } = yield* withShares(readingTables(sheets, given), READING_SHARE, TABLES_SHARE);
  // One by one, because a call cannot have unlimited arguments.
  for (const issue of ofTables) issues.push(issue);
  // If a file could not be read, its issue already explains why there is nothing to draw.
  if (!hasErrors(issues) && !tables.some((raw) => raw.table === 'relations' || raw.table === 'actors')) issues.push(nothingToDraw(first));
  const parsed = yield* withShares(judgingSteps(tables, idsInView), mapped.length === 0 ? READING_SHARE : TABLES_SHARE, 1);
  yield { phase: 'judging', share: 1 };
  const read = parts.kind === 'document' ? withDocument(parsed, parts, files) : parsed;
  return {
    ...read,
    mapped,
    asked,
    issues: inFileOrder(
      [...issues, ...read.issues],
      sheets.map((sheet) => sheet.file),
    ),
  };
}

/** Runs a part of judging, whose progress is 0 … 1, and maps that to the progress of the whole reading. */
function* withShares<T>(part: Generator<number, T>, from: number, to: number): Generator<ReadingProgress, T> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield { phase: 'judging', share: from + (to - from) * step.value };
  }
}

/** What was found so far. */
interface Found {
  readonly sheets: Worksheet[];
  readonly issues: Issue[];
  readonly parts: StoredPart[];
  /** The files that the sheets were read from. */
  readonly tables: InputFile[];
}

interface Reading {
  readonly found: Found;
  readonly readers: Readers;
}

function isToRead(file: InputFile): boolean {
  return !isCompanion(file) && !baseName(file.name).startsWith('.');
}

/** Reads files into sheets. Progress goes from `from` to `to`, in proportion to the lengths of the files. */
function* readFiles(files: readonly InputFile[], from: number, to: number, reading: Reading): Generator<number, void> {
  const length = files.reduce((sum, file) => sum + file.bytes.length, 0);
  let start = from;
  for (const file of files) {
    const end = start + (length === 0 ? 0 : ((to - from) * file.bytes.length) / length);
    yield* readFile(file, start, end, reading);
    yield end;
    start = end;
  }
}

function* readFile(file: InputFile, from: number, to: number, { found, readers }: Reading): Generator<number, void> {
  const { sheets, issues } = found;
  const kind = kindOf(file);
  if (kind === 'unknown' || 'unopened' in kind) {
    issues.push(unreadable(file, kind === 'unknown' ? null : kind.unopened));
    return;
  }
  const { bytes } = file;
  if (bytes.length > MOST_BYTES && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    issues.push({ severity: 'error', place: { file: file.name, line: null, column: null }, remark: { key: 'fileTooLarge' } });
    return;
  }
  const read = readers[kind.format];
  if (read === undefined) throw new Error(`no reader of ${kind.format}`);
  const reading = read(file);
  // A sheet of notes is no table, as a file of them is none.
  const date = reading.date ?? file.date;
  for (const sheet of reading.sheets) {
    if (!isCompanion({ name: sheet.sheetName ?? '' })) sheets.push(date === undefined ? sheet : { ...sheet, date });
  }
  if (reading.sheets.length > 0) found.tables.push(file);
  if (reading.part) found.parts.push(reading.part);
  // One by one, because a call cannot have unlimited arguments.
  for (const issue of reading.issues) issues.push(issue);
  yield* readFiles(
    (reading.files ?? []).filter((one) => !isCompanion(one)),
    from,
    to,
    { found, readers },
  );
}

/** `kind`: what the file is; null if nobody knows. */
function unreadable(file: InputFile, kind: UnopenedKind | null): Issue {
  return {
    severity: 'error',
    place: { file: file.name, line: null, column: null },
    remark: kind === null ? { key: 'formatNotRead', values: { endings: ENDINGS } } : { key: 'notOpened', values: { kind } },
  };
}

function nothingToDraw(first: string): Issue {
  return {
    severity: 'error',
    place: { file: first || 'relations.csv', line: null, column: null },
    remark: { key: 'nothingToDraw' },
  };
}

/** Sorts issues by file, in the given order, then by line, so that a file can be corrected from top to bottom. */
function inFileOrder(issues: readonly Issue[], files: readonly string[]): readonly Issue[] {
  const ranks = new Map([...files].reverse().map((file, i) => [file, files.length - 1 - i]));
  const rank = (issue: Issue) => ranks.get(issue.place.file) ?? -1;
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.place.line ?? 0) - (b.place.line ?? 0));
}
