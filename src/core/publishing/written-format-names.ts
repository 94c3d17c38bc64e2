/**
 * The formats that a network is written in, by name: what a dialog needs to know, without the code that writes them. To add one, write its line
 * here; the compiler then asks for its writer in written-formats.ts, and for what it is for in the messages of exporting.
 */
import type { Bilingual } from '../../messages/language.ts';
import { NETWORK_TYPE } from '../files/format-version.ts';

/** The formats that a network is written in. `ending`: of the file; two of them are archives of tables. */
export const WRITTEN_FORMATS = [
  { id: 'maillage', ending: '.maillage', type: NETWORK_TYPE, fr: 'Fichier Maillage', en: 'Maillage file' },
  {
    id: 'xlsx',
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fr: 'Classeur Excel',
    en: 'Excel workbook',
  },
  {
    id: 'ods',
    ending: '.ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    fr: 'Classeur LibreOffice',
    en: 'LibreOffice workbook',
  },
  { id: 'csv', ending: '.zip', type: 'application/zip', fr: 'Tables CSV', en: 'CSV tables' },
  { id: 'gexf', ending: '.gexf', type: 'application/xml', fr: 'GEXF', en: 'GEXF' },
  { id: 'graphml', ending: '.graphml', type: 'application/xml', fr: 'GraphML', en: 'GraphML' },
  { id: 'gephi', ending: '.gephi.zip', type: 'application/zip', fr: 'Tables de Gephi', en: 'Gephi tables' },
  { id: 'json', ending: '.json', type: 'application/json', fr: 'JSON', en: 'JSON' },
] as const satisfies readonly (Bilingual & { readonly id: string; readonly ending: string; readonly type: string })[];

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]['id'];
