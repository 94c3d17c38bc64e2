/**
 * The file formats that can be opened, by name: what a file chooser and a dialog need to know, without the code that reads them. To add
 * one, write its line here and a file beside this one; the compiler then asks for its reader in index.ts.
 */
import type { Bilingual } from '../../../messages/language.ts';
import { baseName } from './sheet.ts';

export interface FormatName extends Bilingual {
  readonly id: string;
  /** File name extensions, lower case, without the dot. */
  readonly endings: readonly string[];
}

export const FORMAT_NAMES = [
  { id: 'xlsx', fr: 'classeur Excel', en: 'Excel workbook', endings: ['xlsx', 'xlsm', 'xltx', 'xltm'] },
  { id: 'ods', fr: 'classeur LibreOffice', en: 'LibreOffice workbook', endings: ['ods', 'ots', 'fods'] },
  { id: 'csv', fr: 'CSV ou texte', en: 'CSV or text', endings: ['csv', 'tsv', 'tab', 'txt'] },
  { id: 'html', fr: 'tableau HTML', en: 'HTML table', endings: ['html', 'htm'] },
  { id: 'gexf', fr: 'GEXF', en: 'GEXF', endings: ['gexf'] },
  { id: 'graphml', fr: 'GraphML', en: 'GraphML', endings: ['graphml', 'xml'] },
  { id: 'pajek', fr: 'Pajek', en: 'Pajek', endings: ['net'] },
  { id: 'maillage', fr: 'réseau Maillage', en: 'Maillage network', endings: ['maillage'] },
  { id: 'zip', fr: 'archive zip', en: 'zip archive', endings: ['zip'] },
  { id: 'json', fr: 'JSON de Maillage', en: 'Maillage JSON', endings: ['json'] },
] as const satisfies readonly FormatName[];

export type FormatId = (typeof FORMAT_NAMES)[number]['id'];

/** All endings, with the dot, in the order of the list. */
export const ENDINGS: readonly string[] = FORMAT_NAMES.flatMap(({ endings }) => endings.map((ending) => `.${ending}`));

/** What a file chooser offers: also the ending that tables of other formats often have, and that old workbooks have, which are told apart. */
export const OFFERED_ENDINGS: readonly string[] = [...ENDINGS, '.xls'];

/** The format that a file name stands for, by its ending; null if it stands for none. */
export function formatNamed(name: string): FormatId | null {
  const ending = baseName(name).split('.').at(-1)?.toLowerCase() ?? '';
  return FORMAT_NAMES.find(({ endings }) => (endings as readonly string[]).includes(ending))?.id ?? null;
}
