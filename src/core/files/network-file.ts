/**
 * Writes a network with everything that belongs to it as one file, `.maillage`: a zip archive of its tables as CSV, `document.json` with
 * what the tables cannot hold, `changes.json` with the history of its edits, and two texts for people. Also as one JSON. Reading either
 * gives the same document and history again, to the letter: the tables are read back at once, and what they would lose is written beside
 * them. The time is passed in; the same network and time give the same bytes.
 */
import type { Language } from '../../messages/language.ts';
import { NETWORK_FILE } from '../../messages/network-file.ts';
import { finished } from '../basics/finished.ts';
import { difference } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Document, Json, Settings } from '../model/document.ts';
import type { History } from '../model/history.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { writeArchive } from './formats/archive.ts';
import { FLAVOUR_OF_LANGUAGE } from './formats/csv.ts';
import { SMALL_READERS } from './formats/index.ts';
import type { InputFile } from './formats/sheet.ts';
import { judgingFileSteps, openingSteps } from './read-files.ts';
import { checksum } from './stored-document.ts';
import type { StoredChanges, StoredDocument, StoredNetwork } from './stored-shapes.ts';
import { datasetToCsv } from './write-dataset.ts';

/** How a network file is written. */
export interface NetworkFileOptions {
  /** Of the CSV and the texts for people. */
  readonly language: Language;
  /** The program and its version, as the file names them. */
  readonly program: string;
  /** The present time in ISO 8601. */
  readonly savedAt: string;
  /** Whether what was done can still be undone after opening the file. If not, the file holds nothing that was deleted or replaced. */
  readonly withHistory: boolean;
}

/** A network as one file. */
export function writeNetworkFile(history: History, options: NetworkFileOptions): Uint8Array {
  const { document } = history;
  const tables = tableFiles(document, options.language);
  const stored: StoredDocument = {
    ...aboutOf(document, options),
    files: tables.map(({ name, bytes }) => ({ file: name, crc32: checksum(bytes) })),
    corrections: difference({ ...document, dataset: readBack(tables) }, document),
  };
  const changes: StoredChanges = { format: 'maillage-changes', version: FORMAT_VERSION, document: document.id, ...historyParts(history) };
  return writeArchive([
    textFile(NETWORK_FILE.readMe.name, NETWORK_FILE.readMe.text(document.title, options.withHistory)),
    textFile(NETWORK_FILE.licence.name, NETWORK_FILE.licence.text(document.dataset.sources)),
    jsonFile('document.json', stored),
    ...tables,
    ...(options.withHistory ? [jsonFile('changes.json', changes)] : []),
  ]);
}

/** A network as one JSON. */
export function writeNetworkJson(history: History, options: NetworkFileOptions): Uint8Array {
  const { document } = history;
  const stored: StoredNetwork = {
    ...aboutOf(document, options),
    dataset: document.dataset,
    ...(options.withHistory ? { changes: historyParts(history) } : {}),
  };
  return jsonFile('', stored).bytes;
}

/** The tables of a document as CSV files. */
export function tableFiles({ dataset, remains }: Pick<Document, 'dataset' | 'remains'>, language: Language): readonly InputFile[] {
  return datasetToCsv(dataset, FLAVOUR_OF_LANGUAGE[language], remains).map(({ name, text }) => textFile(name, text));
}

/** The dataset that the tables are read as. */
function readBack(tables: readonly InputFile[]): Dataset {
  return finished(judgingFileSteps(finished(openingSteps(tables, SMALL_READERS)))).dataset;
}

function aboutOf({ id, title, settings, remains }: Document, { program, savedAt }: NetworkFileOptions) {
  return { format: 'maillage' as const, version: FORMAT_VERSION, program, savedAt, id, title, settings: byName(settings), remains };
}

/** The same settings in the order of their names, at every depth: the order in which they were made says nothing, and equal files are equal. */
function byName(settings: Settings): Settings {
  const names = Object.keys(settings).toSorted();
  return Object.fromEntries(names.map((name) => [name, sorted(settings[name] ?? null)]));
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(sorted) : byName(value as Settings);
}

function historyParts({ past, future, start }: History): Pick<History, 'past' | 'future' | 'start'> {
  return { past, future, start };
}

function jsonFile(name: string, value: object): InputFile {
  return textFile(name, `${JSON.stringify(value, null, 1)}\n`);
}

function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
