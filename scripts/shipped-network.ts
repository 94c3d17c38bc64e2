/**
 * Reads the shipped network at build time, with the reader that opens readers' own files, so that the first screen needs no reader.
 * Errors in the files stop the build.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { ParsedDataset } from '../src/core/files/parse-dataset.ts';
import { readDataset } from '../src/core/files/read-dataset.ts';
import { hasErrors } from '../src/core/model/issue.ts';
import { idsInView } from '../src/core/session/story-views.ts';
import { formatIssue } from '../src/core/telling/issue-text.ts';

const ID = 'virtual:shipped-network';
const DATA = new URL('../data/', import.meta.url);

/** The shipped network. Throws where its files hold an error. */
export function readShippedNetwork(): ParsedDataset {
  const parsed = readDataset(
    fileNames().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, DATA))) })),
    idsInView,
  );
  if (hasErrors(parsed.issues)) throw new Error(parsed.issues.map((issue) => formatIssue(issue, 'fr')).join('\n'));
  return parsed;
}

function fileNames(): string[] {
  return readdirSync(DATA)
    .filter((name) => name.endsWith('.csv'))
    .sort();
}

/**
 * The module `virtual:shipped-network`: the result of reading data/*.csv. In a site it is a file of its own, which the browser fetches beside
 * the scripts (the page names it, so that it comes with them) and reads as data: it need not be read as a part of a script first.
 */
export function shippedNetwork(): Plugin {
  let isServed = false;
  let reference = '';
  return {
    name: 'maillage-shipped-network',
    configureServer: () => {
      isServed = true;
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      for (const name of fileNames()) this.addWatchFile(fileURLToPath(new URL(name, DATA)));
      const text = JSON.stringify(readShippedNetwork());
      // JSON.parse of a string is faster than an object literal, and Vite leaves it as it is.
      if (isServed) return `export const parsed = JSON.parse(${JSON.stringify(text)});`;
      reference = this.emitFile({ type: 'asset', name: 'network.json', source: text });
      return `export const parsed = await (await fetch(import.meta.ROLLUP_FILE_URL_${reference})).json();`;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const file = Object.values(bundle ?? {}).find(({ fileName }) => /network-[^/]*\.json$/.test(fileName));
        if (file === undefined) return [];
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file.fileName}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
