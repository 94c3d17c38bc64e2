/**
 * Vite plugin for what a browser loads before it shows anything: puts it into a few files, and notes beside the build what they weigh
 * and of what they are made.
 *
 * Left to itself, the build makes a file of its own for each set of modules that the same lazy parts use: 80 small files for the first
 * screen. Each costs a request, and small files compress badly: together they were a tenth heavier.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { BUILT_MARK } from './built-site.mjs';

/** The page waits for some of its own parts while main.tsx still runs: a part that needed something out of its file would never start. */
const STARTS = /\/(src\/app\/main\.tsx|index\.html)$/;

/**
 * The fonts of the first screen, fetched with the scripts: a browser asks for a font only when it lays out the first text of it, and that
 * text then moves when the font comes.
 */
const FIRST_FONTS = /source-(sans-3|serif-4)-latin-wght-normal-[^/]*\.woff2$/;

/** What the first screen loads, as `dist/.built` has it. */
export interface FirstRoute {
  /** The scripts, each with its size compressed, in bytes. */
  readonly files: Readonly<Record<string, number>>;
  readonly total: number;
  /** About how much of it comes from each package and each room of the sources, the largest first. */
  readonly parts: readonly (readonly [part: string, bytes: number])[];
}

export function firstRoute(): Plugin {
  return {
    name: 'maillage-first-route',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // Packages change seldom, so browsers keep this file from one version to the next.
                { name: 'packages', tags: ['$initial'], test: /node_modules/, priority: 1 },
                { name: 'first', tags: ['$initial'], test: (id) => !STARTS.test(id) },
                // What the pictures need beside it, on screen and on paper, is one file too; what writes SVG is not needed on screen.
                { name: 'drawing', test: /\/src\/scene\/(?!.*svg)/ },
              ],
            },
          },
        },
      },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
    // Also the sign that the build is complete: `npm start` and the tests build anew where it is missing.
    writeBundle: ({ dir }, bundle) => writeFileSync(join(dir ?? 'dist', BUILT_MARK), `${JSON.stringify(weighed(bundle), null, 1)}\n`),
  };
}

function weighed(bundle: Rollup.OutputBundle): FirstRoute {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set(chunks.filter((chunk) => chunk.isEntry));
  // A set takes up what is added while it is gone through.
  for (const { imports } of needed) for (const name of imports) add(needed, byName.get(name));
  const files: Record<string, number> = {};
  const parts = new Map<string, number>();
  for (const { fileName, code, modules } of needed) {
    const weight = gzipSync(code).length;
    files[fileName] = weight;
    const sizes = Object.entries(modules).map(([id, module]) => [partOf(id), gzipSync(module.code ?? '').length] as const);
    const all = sizes.reduce((sum, [, size]) => sum + size, 0);
    for (const [part, size] of sizes) parts.set(part, (parts.get(part) ?? 0) + (weight * size) / all);
  }
  const total = Object.values(files).reduce((sum, size) => sum + size, 0);
  const sorted = [...parts].map(([part, bytes]) => [part, Math.round(bytes)] as const).sort((a, b) => b[1] - a[1]);
  return { files, total, parts: sorted };
}

function add<T>(set: Set<T>, value: T | undefined): void {
  if (value !== undefined) set.add(value);
}

/** The package of a module, or its room: `src/app/panels`. */
function partOf(id: string): string {
  const [, inPackage] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  const [, room] = /\/(src(?:\/[^/]+(?=\/)){1,2})/.exec(id) ?? [];
  return inPackage ?? room ?? id.replace('\0', '');
}
