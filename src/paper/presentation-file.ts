/**
 * A page as one HTML file: what scripts/single-file.ts builds, with a network inserted, such as a presentation. It opens from a
 * disk and works offline: its content policy forbids loading anything and running any script other than its own.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { NO_REMAINS } from '../core/model/remains.ts';
import type { Language } from '../messages/language.ts';

/** The data that the page finds in itself when it starts. */
export interface EmbeddedData {
  readonly parsed: ParsedDataset;
  /** The files that a site has beside the page, such as the reference texts of its perimeters, as a zip archive in base64; empty for none. */
  readonly files: string;
  readonly language: Language;
}

/** The element of the built page that receives the network. */
export const DATA_PLACE = '<script type="application/json" id="maillage-data"></script>';
const TITLE_PLACE = '<title>Maillage</title>';

/** Inserts data into the page, and its title. Throws if the page is not one built for single files. */
export function fileWith(page: string, data: EmbeddedData, title: string): string {
  if (!page.includes(DATA_PLACE) || !page.includes(TITLE_PLACE)) throw new Error('the page for single files has no place for its network');
  // Escape every «<», so that the data cannot close the script element.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return page
    .replace(TITLE_PLACE, () => `<title>${escapeXml(title)}</title>`)
    .replace(DATA_PLACE, () => `${DATA_PLACE.slice(0, DATA_PLACE.indexOf('></script>'))}>${json}</script>`);
}

/** The page for presentations with a network. */
export function presentationFile(
  page: string,
  dataset: Dataset,
  options: { readonly files: string; readonly language: Language; readonly skipped: number },
): string {
  const { files, language, skipped } = options;
  // What was not understood is left out: it is not shown, and may contain names.
  const data: EmbeddedData = { parsed: { dataset, issues: [], skipped, remains: NO_REMAINS }, files, language };
  return fileWith(page, data, dataset.sources[0]?.title ?? 'Maillage');
}
