/**
 * The small table of bodies that hold the powers of several levels in one territory. It is maintained by hand, because the official
 * reference lists territories but not who governs them.
 */

import { LEVELS, type Level } from '../model/vocabulary.ts';
import { readCsv } from './formats/csv.ts';
import type { InputFile } from './formats/sheet.ts';

/** A body that holds several levels on one territory. */
export interface DoubleLevel {
  /** Key of the unit whose territory it is: «intercommunality:200046977». */
  readonly key: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly since: string;
  readonly note: string;
}

/** Reads double-levels.csv. Throws an error on a word that is not a level. */
export function readDoubleLevels(file: InputFile): readonly DoubleLevel[] {
  const [, ...rows] = readCsv(file).sheet.rows;
  return rows.map(({ cells: [territory = '', name = '', levels = '', since = '', note = ''] }) => {
    const [level = '', code = ''] = territory.split(':');
    return { key: `${levelCalled(level)}:${code}`, name, levels: levels.split('|').map(levelCalled), since, note };
  });
}

function levelCalled(word: string): Level {
  const level = LEVELS.find((entry) => entry.fr === word);
  if (level === undefined) throw new Error(`no such level: ${word}`);
  return level.id;
}
