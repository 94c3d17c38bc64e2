/**
 * Loads the readers that some files need: a page that opens its own files loads no reader of workbooks. Which formats occur is told by the
 * content of the files, also of those inside archives, which are unpacked for it; reading itself stays a function without waiting.
 */
import type { FormatId } from './format-names.ts';
import { type Readers, SMALL_READERS } from './index.ts';
import { kindOf } from './kind-of-file.ts';
import type { InputFile } from './sheet.ts';

export async function readersFor(files: readonly InputFile[]): Promise<Readers> {
  const formats = new Set(formatsIn(files));
  const isNeeded = (...some: readonly FormatId[]) => some.some((one) => formats.has(one));
  const [xlsx, ods, html, graphs] = await Promise.all([
    isNeeded('xlsx') && import('./read-xlsx.ts'),
    isNeeded('ods') && import('./read-ods.ts'),
    isNeeded('html') && import('./read-html.ts'),
    isNeeded('gexf', 'graphml') && import('./graph-xml.ts'),
  ]);
  return {
    ...SMALL_READERS,
    ...(xlsx && { xlsx: xlsx.readXlsx }),
    ...(ods && { ods: ods.readOds }),
    ...(html && { html: html.readHtml }),
    ...(graphs && { gexf: graphs.readGraphXml, graphml: graphs.readGraphXml }),
  };
}

function* formatsIn(files: readonly InputFile[]): Generator<FormatId, void> {
  for (const file of files) {
    const kind = kindOf(file);
    if (kind === 'unknown' || 'unopened' in kind) continue;
    yield kind.format;
    if (kind.format === 'zip' || kind.format === 'maillage') yield* formatsIn(SMALL_READERS[kind.format](file).files);
  }
}
