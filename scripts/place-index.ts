/**
 * Makes the index of all communes by name when the application is built, out of data/territory, so that nothing that follows from
 * those files is stored beside them. It becomes a part of the script that is fetched when somebody searches.
 */
import type { Plugin } from 'vite';
import { readWholeTerritory } from '../src/cli/territory-files.ts';
import { NEWEST_YEAR } from '../src/core/reference/territory.ts';
import { writePlaceIndex } from '../src/core/telling/place-index.ts';

const ID = 'virtual:place-index';

/** The module `virtual:place-index`: the text of the index of the newest year. */
export function placeIndex(): Plugin {
  return {
    name: 'maillage-place-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      return `export const text = ${JSON.stringify(writePlaceIndex(readWholeTerritory(NEWEST_YEAR)))};`;
    },
  };
}
