/**
 * The readers of all formats, for programs that have every module on their disk: the terminal, the build and the tests. The page loads those
 * that its files need (readers-for.ts).
 */
import type { FormatId } from './format-names.ts';
import { readGraphXml } from './graph-xml.ts';
import { type Reader, SMALL_READERS } from './index.ts';
import { readHtml } from './read-html.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';

export const ALL_READERS: Readonly<Record<FormatId, Reader>> = {
  ...SMALL_READERS,
  xlsx: readXlsx,
  ods: readOds,
  html: readHtml,
  gexf: readGraphXml,
  graphml: readGraphXml,
};
