/**
 * Makes the index of all communes by name at build time, out of data/territory, so that no derived file has to be stored beside
 * those files. The index is a file of its own, fetched when the reader searches: unlike a script module, a file that could not be
 * loaded is requested again at the next attempt.
 */
import type { Plugin } from 'vite';
import { readWholeTerritory } from '../src/cli/territory-files.ts';
import { NEWEST_YEAR } from '../src/core/reference/territory.ts';
import { writePlaceIndex } from '../src/core/telling/place-index.ts';

const ID = 'virtual:place-index';
export const PLACES_FILE = 'place-index.txt';

/** The text of the index for the newest year. */
export function placeIndexText(): string {
  return writePlaceIndex(readWholeTerritory(NEWEST_YEAR));
}

/** The module `virtual:place-index`: the address of the index for the newest year. */
export function placeIndex(): Plugin {
  let isServed = false;
  return {
    name: 'maillage-place-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    configureServer(server) {
      isServed = true;
      server.middlewares.use(`/${PLACES_FILE}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(placeIndexText());
      });
    },
    load(id) {
      if (id !== `\0${ID}`) return null;
      if (isServed) return `export const url = '/${PLACES_FILE}';`;
      const reference = this.emitFile({ type: 'asset', name: PLACES_FILE, source: placeIndexText() });
      return `export const url = import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
