/**
 * Cells that were copied in a spreadsheet, as a file that can be opened. Spreadsheets put them on the clipboard twice, as a table of HTML and
 * as lines with tabs; the HTML keeps line breaks within cells and merged cells.
 */
import { OPENING } from '../../messages/opening.ts';
import { useStore } from '../state/store.ts';

/** A file with the cells; null for a text that is no table. */
export function pastedFile(html: string, text: string): File | null {
  const name = OPENING[useStore.getState().view.language].open.pastedName;
  if (/<table[\s>]/i.test(html)) return new File([html], `${name}.html`);
  return isTable(text) ? new File([text], `${name}.tsv`) : null;
}

/** Whether a text has at least two lines with a tab, semicolon or comma each. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length >= 2 && ['\t', ';', ','].some((sign) => lines.filter((line) => line.includes(sign)).length >= 2);
}
