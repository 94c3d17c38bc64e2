/**
 * Reads the shipped network once, when the application is built, by the same reader as anyone's own files: the first screen
 * then needs no reader. Faults stop the build.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readDataset } from '../src/core/files/read-dataset.ts';
import { hasErrors } from '../src/core/model/issue.ts';
import { idsInView } from '../src/core/session/story-views.ts';
import { formatIssue } from '../src/core/telling/issue-text.ts';

const ID = 'virtual:shipped-network';
const DATA = new URL('../data/', import.meta.url);

/** The module `virtual:shipped-network`: what reading data/*.csv gives. */
export function shippedNetwork(): Plugin {
  return {
    name: 'maillage-shipped-network',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const names = readdirSync(DATA).filter((name) => name.endsWith('.csv'));
      for (const name of names) this.addWatchFile(fileURLToPath(new URL(name, DATA)));
      const parsed = readDataset(
        names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, DATA))) })),
        idsInView,
      );
      if (hasErrors(parsed.issues)) throw new Error(parsed.issues.map((issue) => formatIssue(issue, 'fr')).join('\n'));
      // A text that is parsed is read faster than an expression, and Vite leaves it as it is.
      return `export const parsed = JSON.parse(${JSON.stringify(JSON.stringify(parsed))});`;
    },
  };
}
