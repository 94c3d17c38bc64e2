/**
 * Datasets for tests: the shipped one, read from disk as the command line does, and small ones written as a user would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import type { ParsedDataset } from '../../src/core/files/parse-dataset.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';

const DATA = new URL('../../data/', import.meta.url);

/** The files of `data/`. */
export function shippedFiles(): readonly InputFile[] {
  return readdirSync(DATA)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, DATA))) }));
}

let shipped: Dataset | null = null;

/** The shipped dataset, read once for all tests of a process. */
export function shippedDataset(): Dataset {
  shipped ??= readDataset(shippedFiles()).dataset;
  return shipped;
}

/** A file from its text. */
export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The result of reading files, each given as name and text. */
export function read(...files: readonly (readonly [name: string, text: string])[]): ParsedDataset {
  return readDataset(files.map(([name, text]) => textFile(name, text)));
}

/** The issues in French, one line each. */
export function messages(parsed: Pick<ParsedDataset, 'issues'>): readonly string[] {
  return parsed.issues.map((issue) => formatIssue(issue, 'fr').replaceAll('\u00a0', ' '));
}
