/**
 * A presentation as one HTML file: the page built for it (scripts/single-file.ts), with a network and its story put in. The file
 * opens from a disk, without any network: its policy lets nothing be fetched, and nothing run but what it was built with.
 */

import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { NO_REMAINS } from '../core/model/remains.ts';
import type { Language } from '../messages/language.ts';
import { escapeXml } from '../scene/svg.ts';

/** What the page finds in itself when it starts. */
export interface EmbeddedData {
  readonly parsed: ParsedDataset;
  /** Texts of the territorial reference that its perimeters need: a zip archive in base 64; empty for none. */
  readonly territory: string;
  readonly language: Language;
}

/** Where the built page waits for its network. */
export const DATA_PLACE = '<script type="application/json" id="maillage-data"></script>';
const TITLE_PLACE = '<title>Maillage</title>';

/** Throws if the page is not the one built for single files. */
export function presentationFile(
  page: string,
  dataset: Dataset,
  options: { readonly territory: string; readonly language: Language; readonly skipped: number },
): string {
  if (!page.includes(DATA_PLACE) || !page.includes(TITLE_PLACE)) throw new Error('the page for single files has no place for its network');
  const { territory, language, skipped } = options;
  // What was not understood stays with the files: it is not shown, and may hold names.
  const data: EmbeddedData = { parsed: { dataset, issues: [], skipped, remains: NO_REMAINS }, territory, language };
  // Inside an element, only the beginning of a tag could end it.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  const title = dataset.sources[0]?.title ?? 'Maillage';
  return page
    .replace(TITLE_PLACE, () => `<title>${escapeXml(title)}</title>`)
    .replace(DATA_PLACE, () => `${DATA_PLACE.slice(0, DATA_PLACE.indexOf('></script>'))}>${json}</script>`);
}
