/**
 * A presentation as one HTML file: the single-file page (scripts/single-file.ts) with a network and its story inserted. It opens from a
 * disk and works offline: its content policy forbids loading anything and running any script other than its own.
 */

import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { NO_REMAINS } from '../core/model/remains.ts';
import type { Language } from '../messages/language.ts';
import { escapeXml } from '../scene/svg.ts';

/** The data that the page finds in itself when it starts. */
export interface EmbeddedData {
  readonly parsed: ParsedDataset;
  /** The reference texts of its perimeters as a zip archive in base64; empty for none. */
  readonly territory: string;
  readonly language: Language;
}

/** The element of the built page that receives the network. */
export const DATA_PLACE = '<script type="application/json" id="maillage-data"></script>';
const TITLE_PLACE = '<title>Maillage</title>';

/** Inserts a network into the page. Throws if the page is not the one built for single files. */
export function presentationFile(
  page: string,
  dataset: Dataset,
  options: { readonly territory: string; readonly language: Language; readonly skipped: number },
): string {
  if (!page.includes(DATA_PLACE) || !page.includes(TITLE_PLACE)) throw new Error('the page for single files has no place for its network');
  const { territory, language, skipped } = options;
  // What was not understood is left out: it is not shown, and may contain names.
  const data: EmbeddedData = { parsed: { dataset, issues: [], skipped, remains: NO_REMAINS }, territory, language };
  // Escape every «<», so that the data cannot close the script element.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  const title = dataset.sources[0]?.title ?? 'Maillage';
  return page
    .replace(TITLE_PLACE, () => `<title>${escapeXml(title)}</title>`)
    .replace(DATA_PLACE, () => `${DATA_PLACE.slice(0, DATA_PLACE.indexOf('></script>'))}>${json}</script>`);
}
