/**
 * How each file format is read: from bytes into sheets, or into further files (an archive). The content of the sheets is not checked here.
 * The formats themselves are listed in format-names.ts.
 */
import type { UnopenedKind } from '../../../messages/remarks.ts';
import type { Issue } from '../../model/issue.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { FORMAT_NAMES, type FormatId, type FormatName } from './format-names.ts';
import { readGraphXml } from './graph-xml.ts';
import { readJson, type StoredPart } from './json.ts';
import { kindOf } from './kind-of-file.ts';
import { readPajek } from './pajek.ts';
import { readHtml } from './read-html.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
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

/** The reader of each format. Never throws, whatever the bytes. */
const READERS: Readonly<Record<FormatId, (file: InputFile) => FormatReading>> = {
  xlsx: readXlsx,
  ods: readOds,
  csv: (file) => {
    const { sheet, issues } = readCsv(file);
    return { sheets: [sheet], issues };
  },
  html: readHtml,
  gexf: readGraphXml,
  graphml: readGraphXml,
  pajek: readPajek,
  maillage: (file) => ({ sheets: [], ...readArchive(file) }),
  zip: (file) => ({ sheets: [], ...readArchive(file) }),
  json: (file) => ({ sheets: [], ...readJson(file) }),
};

export interface Format extends FormatName {
  readonly read: (file: InputFile) => FormatReading;
}

/** The formats that can be opened, in the order of their names. */
export const FORMATS: readonly (Format & { readonly id: FormatId })[] = FORMAT_NAMES.map((name) => ({ ...name, read: READERS[name.id] }));

/** The format of a file, by its content; or the kind of file that it is, if it cannot be opened; null if it is of no known kind. */
export function formatOf(file: InputFile): (typeof FORMATS)[number] | UnopenedKind | null {
  const kind = kindOf(file);
  if (kind === 'unknown') return null;
  return 'unopened' in kind ? kind.unopened : (FORMATS.find(({ id }) => id === kind.format) ?? null);
}
