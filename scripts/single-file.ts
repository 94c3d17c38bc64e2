/**
 * Builds the page for single files: the whole application in one HTML text, with its fonts and workers, and an empty place for a
 * network. A plugin of the main build, which puts it beside the site as `presentation.html`. The page's content policy allows only
 * the scripts and styles that it was built with, by their digest, and no requests at all.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { DATA_PLACE } from '../src/paper/presentation-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NETWORK = 'virtual:shipped-network';
const PLACES = 'virtual:place-index';

/** The plugin: adds `presentation.html` to a build. */
export function singleFile(): Plugin {
  return {
    name: 'maillage-single-file',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'presentation.html', source: await singleFilePage() });
    },
  };
}

/** The page as HTML text. */
export async function singleFilePage(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    mode: 'file',
    logLevel: 'warn',
    plugins: [
      react(),
      embeddedParts(),
      latinFonts(),
      inlineWorkers(),
      { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
    ],
    worker: { format: 'iife', plugins: () => [inlineWorkers()] },
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
  return page(inert(scripts[0] ?? ''), `${(styles[0] ?? '').trim()}${PRESSABLE.rule}`);
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

function page(script: string, style: string): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    // 'wasm-unsafe-eval' is for the WebAssembly of the analysis; it does not allow text to be run as a script.
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
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
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
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

/**
 * Replaces modules: the network and the reference come from the page itself, and there is no index of all communes, which would
 * double its size.
 */
function embeddedParts(): Plugin {
  return {
    name: 'maillage-embedded-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === NETWORK || id === PLACES) return `\0${id}`;
      if (id.endsWith('/territory-texts.ts') && importer?.includes('/src/app/'))
        return fileURLToPath(new URL('../src/app/shipped/embedded-texts.ts', import.meta.url));
      return null;
    },
    load: (id) =>
      id === `\0${PLACES}`
        ? "export const url = '';"
        : id === `\0${NETWORK}`
          ? `import { embedded } from ${JSON.stringify(fileURLToPath(new URL('../src/app/shipped/embedded.ts', import.meta.url)))};\nexport const parsed = embedded().parsed;`
          : null,
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
