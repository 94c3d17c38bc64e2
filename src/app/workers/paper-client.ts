/**
 * The page's side of everything on paper: fonts to embed in a file, reports and sheets as HTML from a worker, and printing by the
 * browser, whose print dialog also saves as PDF.
 */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { fontFaces } from '../../paper/fonts.ts';
import { base64 } from '../files/base64.ts';
import { askOnce } from './ask-once.ts';
import type { PaperRequest } from './paper-worker.ts';

/** CSS rules that embed the fonts of the page. */
export async function embeddedFonts(): Promise<string> {
  const [sansText, serifText] = await Promise.all([sans, serif].map(base64Of));
  return fontFaces({ sans: sansText ?? '', serif: serifText ?? '' });
}

async function base64Of(address: string): Promise<string> {
  return base64(new Uint8Array(await (await fetch(address)).arrayBuffer()));
}

/** A report or sheets, as HTML. Rejects where the worker fails. */
export function paperHtml(request: PaperRequest): Promise<string> {
  return askOnce(new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' }), request);
}

/** Opens the browser's print dialog for a page, in an iframe that is removed afterwards. */
export async function printPage(html: string): Promise<void> {
  document.querySelector('.print-iframe')?.remove();
  const iframe = document.createElement('iframe');
  iframe.className = 'print-iframe';
  iframe.setAttribute('aria-hidden', 'true');
  iframe.tabIndex = -1;
  const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
  iframe.srcdoc = html;
  document.body.append(iframe);
  await loaded;
  const { contentWindow } = iframe;
  if (contentWindow === null) return;
  await contentWindow.document.fonts.ready;
  contentWindow.addEventListener('afterprint', () => setTimeout(() => iframe.remove(), 0), { once: true });
  contentWindow.print();
}
