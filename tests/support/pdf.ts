/**
 * Reads a PDF with another program (pdf.js): its pages, their
 * texts, structure, fonts and pixels.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const { resolve } = createRequire(import.meta.url);
const FONTS = `${join(dirname(resolve('pdfjs-dist/package.json')), 'standard_fonts')}/`;

export interface PdfPage {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Roles of the elements of the page: H1, P, Table, TH, Figure… */
  readonly roles: ReadonlySet<string>;
  /** Fonts that are not embedded in the PDF. */
  readonly missingFonts: readonly string[];
  /** Share of pixels that are not white: of the page, and of a strip along its edges. */
  readonly ink: number;
  readonly inkAtEdges: number;
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

/** Everything of a PDF that tests ask for; pages drawn at 36 dots an inch. */
export async function readPdf(path: string): Promise<{ readonly isTagged: boolean; readonly pages: readonly PdfPage[] }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), standardFontDataUrl: FONTS, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    const full = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: 0.5 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height)) as Canvas;
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    const { items } = await page.getTextContent();
    const roles = new Set<string>();
    const walk = (node: StructNode | null) => {
      if (node?.role !== undefined) roles.add(node.role);
      for (const child of node?.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as StructNode | null);
    pages.push({
      width: (full.width / 72) * 25.4,
      height: (full.height / 72) * 25.4,
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      roles,
      missingFonts: missingFonts(page),
      ...inkOf(canvas),
    });
  }
  const isTagged = (await document.getMarkInfo())?.Marked === true;
  await document.loadingTask.destroy();
  return { isTagged, pages };
}

/** Fonts used on a page, once it is drawn, that are not embedded in the PDF. */
function missingFonts(page: unknown): readonly string[] {
  const { commonObjs } = page as {
    commonObjs: Iterable<readonly [string, { readonly missingFile?: boolean; readonly name?: string } | null]>;
  };
  return [...commonObjs].flatMap(([id, font]) => (font?.missingFile === true ? [font.name ?? id] : []));
}

function inkOf(canvas: Canvas): Pick<PdfPage, 'ink' | 'inkAtEdges'> {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [dark, edge, edgeDark] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const isDark = (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 600;
      if (isDark) dark++;
      if (x > 1 && y > 1 && x < width - 2 && y < height - 2) continue;
      edge++;
      if (isDark) edgeDark++;
    }
  }
  return { ink: dark / (width * height), inkAtEdges: edgeDark / edge };
}
