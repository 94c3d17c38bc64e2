/**
 * The commands `report`, `poster`, `sheets` and `publish`. They write the same pages as the application, with the same functions; as PDF if
 * the file name ends in .pdf.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../../scripts/built-site.mjs';
import { analyse } from '../core/analysis/analysis.ts';
import { finished } from '../core/basics/finished.ts';
import { writeArchive } from '../core/files/formats/archive.ts';
import { isLayout, LAYOUT_IDS, presentId } from '../core/layout/layout.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../core/network/recipe.ts';
import { publicCopy } from '../core/publishing/public-copy.ts';
import { perimetersOf } from '../core/session/story-views.ts';
import { summarise, summaryText } from '../core/telling/summary.ts';
import type { Language } from '../messages/language.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { type FontTexts, fontFaces } from '../paper/fonts.ts';
import { posterPage } from '../paper/html-page.ts';
import { POSTER_SIZES, posterSvg } from '../paper/poster.ts';
import { presentationFile } from '../paper/presentation-file.ts';
import { reportHtml } from '../paper/report.ts';
import { SHEET_KINDS, sheetsHtml } from '../paper/sheets.ts';
import { partToDraw } from './draw.ts';
import { UsageError, writeText } from './files.ts';
import { writePdf } from './pdf.ts';
import { READING_OPTIONS, readSound, type SoundDataset } from './reading.ts';
import { textsOf, yearOf } from './territory-files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const REPORT_OPTIONS = { ...READING_OPTIONS } as const;
export const POSTER_OPTIONS = {
  size: { type: 'string' },
  layout: { type: 'string' },
  center: { type: 'string' },
  within: { type: 'string' },
  year: { type: 'string' },
  address: { type: 'string' },
  ...READING_OPTIONS,
} as const;
export const SHEETS_OPTIONS = { by: { type: 'string' }, ...READING_OPTIONS } as const;
export const PUBLISH_OPTIONS = { public: { type: 'boolean' }, ...READING_OPTIONS } as const;

/** `maillage report PATH OUT.html|pdf` */
export function writeReport([path = '', out = '']: readonly string[], options: Options, language: Language, print: Print): number {
  const write = pageWriter(out);
  const sound = read(path, options, language, print);
  if (sound === null) return 1;
  const { dataset } = sound.parsed;
  const analysis = finished(analyse(dataset, DEFAULT_RECIPE));
  write(
    reportHtml(dataset, analysis, {
      language,
      recipe: DEFAULT_RECIPE,
      date: today(language),
      fontFaces: fonts(),
      skipped: sound.skipped,
      summary: summaryText(summarise(dataset, DEFAULT_RECIPE), language),
    }),
  );
  print(out);
  return 0;
}

/** `maillage poster PATH OUT.svg|pdf --size A0` */
export function writePoster([path = '', out = '']: readonly string[], options: Options, language: Language, print: Print): number {
  if (!/\.(svg|pdf)$/i.test(out)) throw new UsageError(`${out}\u00a0: .svg, .pdf`);
  const size = POSTER_SIZES.find(({ id }) => id === String(options.size ?? 'A3').toUpperCase());
  if (size === undefined) throw new UsageError(`--size\u00a0: ${POSTER_SIZES.map(({ id }) => id).join(', ')}`);
  const layout = presentId(String(options.layout ?? LAYOUT_IDS[0]));
  if (!isLayout(layout)) throw new UsageError(`--layout\u00a0: ${LAYOUT_IDS.join(', ')}`);
  const address = typeof options.address === 'string' ? options.address : '';
  if (address !== '' && !/^https?:\/\/\S+$/.test(address)) throw new UsageError('--address\u00a0: https://…');
  const sound = read(path, options, language, print);
  if (sound === null) return 1;
  const within = typeof options.within === 'string' ? options.within : null;
  const year = yearOf(typeof options.year === 'string' ? options.year : undefined);
  const { dataset, surroundings } = partToDraw(sound.parsed.dataset, layout, within, year, language);
  const center = typeof options.center === 'string' ? options.center : undefined;
  if (center !== undefined && !dataset.actors.some(({ id }) => id === center)) throw new UsageError(`--center\u00a0: ${center}\u00a0?`);
  const svg = posterSvg(dataset, {
    size: size.id,
    layout: layout,
    language,
    ...(center === undefined ? {} : { center }),
    surroundings,
    date: today(language),
    address,
    fontFaces: fonts(),
    skipped: sound.skipped,
  });
  if (/\.svg$/i.test(out)) writeText(out, svg);
  else
    writePdf(
      out,
      posterPage(
        svg,
        summaryText(summarise(dataset, DEFAULT_RECIPE, surroundings.laid), language).title,
        language,
        size.width,
        size.height,
      ),
    );
  print(out);
  return 0;
}

/** `maillage sheets PATH OUT.html|pdf --by epci|types|actors|slips` */
export function writeSheets([path = '', out = '']: readonly string[], options: Options, language: Language, print: Print): number {
  const kind = SHEET_KINDS.find(({ id }) => id === (options.by ?? SHEET_KINDS[0].id));
  if (kind === undefined) throw new UsageError(`--by\u00a0: ${SHEET_KINDS.map(({ id }) => id).join(', ')}`);
  const write = pageWriter(out);
  const sound = read(path, options, language, print);
  if (sound === null) return 1;
  write(sheetsHtml(sound.parsed.dataset, kind.id, { language, date: today(language), fontFaces: fonts() }));
  print(out);
  return 0;
}

/** `maillage publish PATH OUT.html [--public]` */
export function publish([path = '', out = '']: readonly string[], options: Options, language: Language, print: Print): number {
  if (!/\.html?$/i.test(out)) throw new UsageError(`${out}\u00a0: .html`);
  const sound = read(path, options, language, print);
  if (sound === null) return 1;
  const isPublic = options.public === true;
  const dataset: Dataset = isPublic ? publicCopy(sound.parsed.dataset, language).dataset : sound.parsed.dataset;
  const text = presentationFile(builtPage(), dataset, {
    files: isPublic ? '' : packedTerritory(dataset),
    language,
    skipped: sound.skipped,
  });
  writeText(out, text);
  print(`${out}: ${Math.ceil(new TextEncoder().encode(text).length / 1000)} ${inBothLanguages({ key: 'kilobytes' })}`);
  return 0;
}

/** The reference texts of the perimeters in the story, as a zip archive in base64; empty for none. */
function packedTerritory(dataset: Dataset): string {
  const texts = new Map(perimetersOf(dataset.story).flatMap(({ perimeter, year }) => [...textsOf(year, perimeter)]));
  if (texts.size === 0) return '';
  return Buffer.from(writeArchive([...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })))).toString('base64');
}

function read(path: string, options: Options, language: Language, print: Print): SoundDataset | null {
  return readSound(path, options, { undone: 'write', identifies: true, tells: true }, language, print);
}

/** Returns a function that writes a page in the format of the file name. Throws UsageError for other endings. */
function pageWriter(out: string): (html: string) => void {
  if (/\.html?$/i.test(out)) return (html) => writeText(out, html);
  if (/\.pdf$/i.test(out)) return (html) => writePdf(out, html);
  throw new UsageError(`${out}\u00a0: .html, .pdf`);
}

function today(language: Language): string {
  return new Date().toLocaleDateString(language, { dateStyle: 'long' });
}

function fonts(): string {
  const { resolve } = createRequire(import.meta.url);
  const base64 = (file: string) => readFileSync(resolve(`@fontsource-variable/${file}`)).toString('base64');
  const texts: FontTexts = {
    sans: base64('source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
    serif: base64('source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  };
  return fontFaces(texts);
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let built: string | undefined;

/** The single-file page: the one of the built site, if that is made of the current sources, or one that is built on first use. */
function builtPage(): string {
  built ??= isBuilt(ROOT) ? readFileSync(join(ROOT, 'dist', 'presentation.html'), 'utf8') : buildPage();
  return built;
}

/** Builds the page from the current sources, in a process of its own. */
function buildPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-page-'));
  try {
    const page = join(folder, 'presentation.html');
    const script = join(ROOT, 'scripts', 'single-file-page.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, page], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new UsageError(`${inBothLanguages({ key: 'pageNotBuilt' })}\n${stderr.slice(-800)}`);
    return readFileSync(page, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
