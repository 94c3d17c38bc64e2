/**
 * A network in each format that others read, and what such a file does not hold of it. That is not listed anywhere: the file is read again, and
 * compared with the network that it was written from.
 */
import { finished } from '../basics/finished.ts';
import { writeArchive } from '../files/formats/archive.ts';
import { readersFor } from '../files/formats/readers-for.ts';
import type { InputFile } from '../files/formats/sheet.ts';
import { writeGephiTables, writeGexf, writeGraphml } from '../files/formats/write-graph.ts';
import { writeOds } from '../files/formats/write-ods.ts';
import { type NetworkFileOptions, tableFiles, writeNetworkFile, writeNetworkJson } from '../files/network-file.ts';
import { judgingFileSteps, openingSteps } from '../files/read-files.ts';
import type { ReadNetwork } from '../files/read-network.ts';
import { workbookSheets } from '../files/workbook-sheets.ts';
import type { History } from '../model/history.ts';
import { isSame } from '../model/list-change.ts';
import type { Remains } from '../model/remains.ts';
import { networkGraph } from './network-graph.ts';
import type { WrittenFormat } from './written-format-names.ts';

/** A network in a format. Excel workbooks take time, since their library works in parts. */
export async function writeNetworkAs(format: WrittenFormat, history: History, options: NetworkFileOptions): Promise<Uint8Array> {
  if (format !== 'xlsx') return writtenAtOnce(format, history, options);
  const { writeXlsx } = await import('../files/formats/xlsx.ts');
  return writeXlsx(workbookSheets(history.document, options.language));
}

/** The same for all formats that need no waiting. */
export function writtenAtOnce(format: Exclude<WrittenFormat, 'xlsx'>, history: History, options: NetworkFileOptions): Uint8Array {
  const { document } = history;
  const { language } = options;
  const graph = () => networkGraph(document.title, document.dataset, language);
  switch (format) {
    case 'maillage':
      return writeNetworkFile(history, options);
    case 'json':
      return writeNetworkJson(history, options);
    case 'csv':
      return writeArchive(tableFiles(document, language));
    case 'ods':
      return writeOds(workbookSheets(document, language));
    case 'gexf':
      return bytesOf(writeGexf(graph()));
    case 'graphml':
      return bytesOf(writeGraphml(graph()));
    case 'gephi':
      return writeArchive(writeGephiTables(graph()).map(({ name, text }) => ({ name, bytes: bytesOf(text) })));
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The tables of a network that formats may leave out. */
const TABLES_LOST = ['actors', 'relations', 'sources', 'types', 'statements', 'story'] as const;

/** What a file does not hold of a network. */
export interface Lost {
  readonly title: boolean;
  readonly settings: boolean;
  /** Modifications that could still be undone or done again. */
  readonly turns: number;
  /** For each table with differences: rows that are not there, and rows of which a part is not. */
  readonly tables: readonly { readonly table: (typeof TABLES_LOST)[number]; readonly gone: number; readonly changed: number }[];
  /** Texts that were not understood when the network was read, and that are kept with it. */
  readonly kept: number;
}

/** What a file does not hold of a network: reads it again, with the readers that it needs. */
export async function lostInFile(history: History, file: InputFile, withHistory: boolean): Promise<Lost> {
  const readers = await readersFor([file]);
  return lostIn(history, finished(judgingFileSteps(finished(openingSteps([file], readers)))), withHistory);
}

/** What is missing of a network in what was read of its file. `withHistory`: whether the file was to hold the modifications. */
export function lostIn(history: History, read: ReadNetwork, withHistory: boolean): Lost {
  const { document, past, future } = history;
  const tables = TABLES_LOST.flatMap((table) => {
    const found = new Map<string, object>(read.dataset[table].map((row) => [row.id, row]));
    const rows: readonly { readonly id: string }[] = document.dataset[table];
    const gone = rows.filter(({ id }) => !found.has(id)).length;
    const changed = rows.filter((row) => found.has(row.id) && !isSame(row, found.get(row.id))).length;
    return gone + changed === 0 ? [] : [{ table, gone, changed }];
  });
  return {
    title: read.stored?.title !== document.title,
    settings: read.stored === undefined && Object.keys(document.settings).length > 0,
    turns: withHistory && !read.stored?.history ? past.length + future.length : 0,
    tables,
    kept: Math.max(0, textsOf(document.remains) - textsOf(read.remains)),
  };
}

function textsOf({ columns, rows, cells }: Remains): number {
  return rows.length + cells.length + columns.reduce((sum, column) => sum + column.cells.length, 0);
}
