/**
 * The file formats that can be opened, as a plain list: to add one, write one file beside this one and one line here. A format turns bytes
 * into sheets, or into further files (an archive); it does not check the content.
 */
import type { Bilingual } from '../../../messages/language.ts';
import type { Issue } from '../../model/issue.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { readGraphXml } from './graph-xml.ts';
import { readJson, type StoredPart } from './json.ts';
import { baseName, type InputFile, type Worksheet } from './sheet.ts';

export interface FormatReading {
  readonly sheets: readonly Worksheet[];
  /** Files found inside, each to be read by its own format. */
  readonly files: readonly InputFile[];
  readonly issues: readonly Issue[];
  /** A part of a network file. */
  readonly part?: StoredPart | null;
}

export interface Format extends Bilingual {
  readonly id: string;
  /** File name extensions, lower case, without the dot. */
  readonly endings: readonly string[];
  readonly read: (file: InputFile) => FormatReading;
}

export const FORMATS: readonly Format[] = [
  {
    id: 'csv',
    fr: 'CSV',
    en: 'CSV',
    endings: ['csv', 'tsv', 'txt'],
    read: (file) => {
      const { sheet, issues } = readCsv(file);
      return { sheets: [sheet], files: [], issues };
    },
  },
  { id: 'gexf', fr: 'GEXF', en: 'GEXF', endings: ['gexf'], read: (file) => ({ files: [], ...readGraphXml(file) }) },
  { id: 'graphml', fr: 'GraphML', en: 'GraphML', endings: ['graphml', 'xml'], read: (file) => ({ files: [], ...readGraphXml(file) }) },
  {
    id: 'maillage',
    fr: 'réseau Maillage',
    en: 'Maillage network',
    endings: ['maillage'],
    read: (file) => ({ sheets: [], ...readArchive(file) }),
  },
  { id: 'zip', fr: 'archive zip', en: 'zip archive', endings: ['zip'], read: (file) => ({ sheets: [], ...readArchive(file) }) },
  {
    id: 'json',
    fr: 'JSON de Maillage',
    en: 'Maillage JSON',
    endings: ['json'],
    read: (file) => ({ sheets: [], files: [], ...readJson(file) }),
  },
];

/** The format of a file, by its extension; null if it cannot be read. */
export function formatOf(file: InputFile): Format | null {
  const ending = baseName(file.name).split('.').at(-1)?.toLowerCase() ?? '';
  return FORMATS.find((format) => format.endings.includes(ending)) ?? null;
}
