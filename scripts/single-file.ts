/**
 * Builds the two pages that are one file each, opened from a disk with no server: `presentation.html`, which has an empty place for a
 * network, and `maillage.html`, the whole application with the shipped network and the territorial reference of the newest year. Each is
 * one HTML text with its scripts, styles, fonts, workers and data. The page's content policy allows only the scripts and styles that it
 * was built with, by their digest, and no requests at all. A plugin of the main build, which puts both beside the site.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { writeArchive } from '../src/core/files/formats/archive.ts';
import { NEWEST_YEAR } from '../src/core/reference/territory.ts';
import { DATA_PLACE, fileWith } from '../src/paper/presentation-file.ts';
import { firstScriptText } from './first-script.ts';
import { PLACES_FILE, placeIndexText } from './place-index.ts';
import { readShippedNetwork } from './shipped-network.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TERRITORY = new URL('../data/territory/', import.meta.url);
const NETWORK = 'virtual:shipped-network';
const PLACES = 'virtual:place-index';
const APPLICATION = 'virtual:application-file';
const PRESENTATION_FILE = 'presentation.html';

/** The mode of the build, which src/app/edition.ts reads. */
type Edition = 'presentation' | 'application';

/**
 * The plugin: adds `presentation.html` and `maillage.html` to a build. The module `virtual:application-file` tells the size of the latter,
 * so that the page can say it beside the link; 0 where the sources are served without a build.
 */
export function singleFile(): Plugin {
  let pages: ReturnType<typeof bothPages> | undefined;
  let isBuild = false;
  return {
    name: 'maillage-single-file',
    config: (_config, { command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === APPLICATION ? `\0${APPLICATION}` : null),
    async load(id) {
      if (id !== `\0${APPLICATION}`) return null;
      pages ??= isBuild ? bothPages() : undefined;
      return `export const bytes = ${Buffer.byteLength((await pages)?.application ?? '')};`;
    },
    async generateBundle() {
      const { presentation, application } = await (pages ?? bothPages());
      this.emitFile({ type: 'asset', fileName: PRESENTATION_FILE, source: presentation });
      this.emitFile({ type: 'asset', fileName: 'maillage.html', source: application });
    },
  };
}

async function bothPages(): Promise<{ readonly presentation: string; readonly application: string }> {
  const [presentation, application] = await Promise.all([singleFilePage('presentation'), singleFilePage('application')]);
  return { presentation, application: withFiles(application, presentation) };
}

/** The application with all that a site has beside the page: the reference of the newest year, the index of places, the page for presentations. */
function withFiles(page: string, presentation: string): string {
  const reference = [
    ...readdirSync(new URL(`${NEWEST_YEAR}/`, TERRITORY))
      .sort()
      .map((name) => `${NEWEST_YEAR}/${name}`),
    'outlines.json',
  ];
  const files = [
    ...reference.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, TERRITORY))) })),
    ...[
      [PLACES_FILE, placeIndexText()],
      [PRESENTATION_FILE, presentation],
    ].map(([name = '', text = '']) => ({ name, bytes: new TextEncoder().encode(text) })),
  ];
  return fileWith(
    page,
    { parsed: readShippedNetwork(), files: Buffer.from(writeArchive(files)).toString('base64'), language: 'fr' },
    'Maillage',
  );
}

/** The page of an edition as HTML text, with an empty place for its data. */
export async function singleFilePage(edition: Edition): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    mode: edition,
    logLevel: 'warn',
    plugins: [
      react(),
      embeddedParts(),
      latinFonts(),
      shortShaders(),
      inlineWorkers(),
      packedWorkers(),
      { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
    ],
    // Each worker is one text, with what it would load later.
    worker: { format: 'iife', plugins: () => [inlineWorkers()], rolldownOptions: { output: { codeSplitting: false } } },
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const files = Array.isArray(result) ? result.flatMap(({ output }) => output) : 'output' in result ? result.output : [];
  const scripts = files.filter((file) => file.type === 'chunk').map((file) => file.code);
  const styles = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []));
  if (scripts.length !== 1 || styles.length !== 1)
    throw new Error(`one script and one style expected, not ${scripts.length} and ${styles.length}`);
  // A presentation opens no files, so nothing is to be taken before it stands.
  const first = edition === 'application' ? inert(await firstScriptText()) : null;
  return page(inert(scripts[0] ?? ''), `${(styles[0] ?? '').trim()}${PRESSABLE.rule}`, first);
}

/** Escapes a script so that it does not contain the text that would end its element. */
function inert(script: string): string {
  return script
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .trim();
}

/**
 * A style that react-aria would add to the page at run time, against the page's policy. It does not if there is an element of this
 * id.
 */
const PRESSABLE = { id: 'react-aria-pressable-style', rule: '[data-react-aria-pressable]{touch-action:pan-x pan-y pinch-zoom}' };

/** `first`: a script that runs before the page is read to its end; null for none. */
function page(script: string, style: string, first: string | null): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    // 'wasm-unsafe-eval' is for the WebAssembly of the analysis; it does not allow text to be run as a script.
    `script-src ${[...(first === null ? [] : [first]), script].map(digest).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">${first === null ? '' : `\n<script>${first}</script>`}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Maillage</title>
<style id="${PRESSABLE.id}">${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>Maillage a besoin de JavaScript. / Maillage needs JavaScript.</noscript>
${DATA_PLACE}
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Replaces modules: the network and all that lies beside the page of a site come from the page itself. */
function embeddedParts(): Plugin {
  const inShipped = (file: string) => fileURLToPath(new URL(`../src/app/shipped/${file}`, import.meta.url));
  const modules: Readonly<Record<string, string>> = {
    [NETWORK]: `import { embedded } from ${JSON.stringify(inShipped('embedded.ts'))};\nexport const parsed = embedded().parsed;`,
    [PLACES]: `export const url = ${JSON.stringify(PLACES_FILE)};`,
    [APPLICATION]: 'export const bytes = 0;',
  };
  return {
    name: 'maillage-embedded-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id in modules) return `\0${id}`;
      if (/\/(territory-texts|beside-page)\.ts$/.test(id) && importer?.includes('/src/app/')) return inShipped('embedded-files.ts');
      return null;
    },
    load: (id) => modules[id.slice(1)] ?? null,
  };
}

/** Keeps only the parts of the fonts for French and English: the others are seven times as large. */
function latinFonts(): Plugin {
  return {
    name: 'maillage-latin-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource-variable') || !id.includes('.css')) return null;
      return code.replace(/\/\*[^*]*\*\/\s*@font-face \{[^}]*\}/g, (face) => (/-latin-wght-/.test(face) ? face : ''));
    },
  };
}

/** Takes comments and indents out of the programs for the graphics card, which are texts that nothing else shortens. */
function shortShaders(): Plugin {
  const shortened = (text: string) =>
    /\b(?:float|vec4)\b/.test(text) ? text.replace(/\/\/(?:(?!\\n)[^\n])*/g, '').replace(/(\n|\\n)(?:\s|\\n)+/g, '$1') : text;
  return {
    name: 'maillage-short-shaders',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/graph-view\/[\w-]+\.ts$|\/sigma\/dist\//.test(id)) return null;
      return code.replace(/`[^`]{100,}`|"(?:[^"\\\n]|\\.){100,}"/g, shortened);
    },
  };
}

/** Puts workers into the page as text: a page opened from a disk may not load a worker from another file. */
function inlineWorkers(): Plugin {
  return {
    name: 'maillage-inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/app\/workers\/[\w-]+\.ts$/.test(id)) return null;
      const imports: string[] = [];
      const changed = code.replace(
        /new Worker\(new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/g,
        (_, file: string) => {
          imports.push(`import InlineWorker${imports.length} from '${file}?worker&inline';`);
          return `new InlineWorker${imports.length - 1}()`;
        },
      );
      return imports.length === 0 ? null : `${imports.join('\n')}\n${changed}`;
    },
  };
}

/** The text of a worker in the code that Vite makes for it, as a literal of JavaScript. */
const WORKER_TEXT = /const jsContent = ("(?:[^"\\]|\\.)*");/;

/** Packs the texts of the workers, which are unpacked when one is started: they are a third of their size so. */
function packedWorkers(): Plugin {
  return {
    name: 'maillage-packed-workers',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('?worker&inline')) return null;
      const [, text] = WORKER_TEXT.exec(code) ?? [];
      if (text === undefined) throw new Error(`no text of a worker in ${id}`);
      // The worker forgets its own address, which nobody needs after it has started.
      const bytes = new TextEncoder().encode(`URL.revokeObjectURL(self.location.href);${runInNewContext(text)}`);
      const packed = Buffer.from(writeArchive([{ name: 'worker.js', bytes }])).toString('base64');
      return `import { unpackedText } from '/src/app/shipped/packed-files.ts';
        const packed = ${JSON.stringify(packed)};
        export default function InlineWorker() {
          const blob = new Blob([unpackedText(packed, 'worker.js')], { type: 'text/javascript;charset=utf-8' });
          return new Worker(URL.createObjectURL(blob));
        }`;
    },
  };
}
