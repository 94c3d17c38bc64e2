/**
 * The page's side of everything on paper: fonts to embed in a file, reports and sheets as HTML from a worker, and printing by the
 * browser, whose print dialog also saves as PDF.
 */
import { SANS, SERIF } from '../../paper/fonts.ts';
import { embeddedFonts } from '../files/page-fonts.ts';
import { askOnce } from './ask-once.ts';
import type { PaperRequest } from './paper-worker.ts';

/** CSS rules that embed the fonts of everything on paper: their parts with the letters of French and English. */
export const paperFonts = (): Promise<string> => embeddedFonts([SANS, SERIF], 'Aéœ');

/** A report or sheets, as HTML. Rejects where the worker fails. */
export function paperHtml(request: PaperRequest): Promise<string> {
  return askOnce(new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' }), request);
}

/**
 * Opens the browser's print dialog for a page, in an iframe that is removed afterwards. Its styles are adopted by its document instead of
 * standing in its text: it falls under the content policy of this page, which forbids styles in the text.
 */
export async function printPage(html: string): Promise<void> {
  document.querySelector('.print-iframe')?.remove();
  const iframe = document.createElement('iframe');
  iframe.className = 'print-iframe';
  iframe.setAttribute('aria-hidden', 'true');
  iframe.tabIndex = -1;
  const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
  const { text, styles } = withoutStyles(html);
  iframe.srcdoc = text;
  document.body.append(iframe);
  await loaded;
  const contentWindow = iframe.contentWindow as (Window & typeof globalThis) | null;
  if (contentWindow === null) return;
  const sheet = new contentWindow.CSSStyleSheet();
  sheet.replaceSync(styles);
  contentWindow.document.adoptedStyleSheets = [sheet];
  await contentWindow.document.fonts.ready;
  contentWindow.addEventListener('afterprint', () => setTimeout(() => iframe.remove(), 0), { once: true });
  contentWindow.print();
}

/** A page of ours without its styles, and these. No text of the data is inside a style element, and its «<» are escaped everywhere else. */
function withoutStyles(html: string): { readonly text: string; readonly styles: string } {
  const styles: string[] = [];
  const text = html.replace(/<style>([^<]*)<\/style>/g, (_, style: string) => {
    styles.push(style);
    return '';
  });
  return { text, styles: styles.join('\n') };
}
