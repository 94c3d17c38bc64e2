/**
 * Resolves a cell that names an actor, by id or by a name that only one actor has. If it names none or several, an issue reports it here;
 * the caller keeps the text.
 */

import { NearestName } from '../basics/nearest-name.ts';
import type { ActorId } from '../model/dataset.ts';
import type { ActorNames } from './actor-names.ts';
import { shortened } from './cells.ts';
import type { PlacedRow, Reading } from './reading.ts';

/** Maximum number of ids listed in a remark about an ambiguous name. */
const MOST_LISTED = 5;

const NEAREST = new WeakMap<ActorNames, NearestName>();

/** The actor that a cell names; null, with an issue, if it names none or several. */
export function resolveActor(reading: Reading, placed: PlacedRow, column: string, written: string, names: ActorNames): ActorId | null {
  const found = names.find(written);
  if (found.length === 1) return found[0] as ActorId;
  if (found.length > 1) {
    const ids = found.slice(0, MOST_LISTED);
    reading.report('error', placed, column, {
      key: 'nameOfSeveral',
      values: { name: shortened(written), ids, areAll: ids.length === found.length },
    });
    return null;
  }
  if (!toldAlready(reading, placed, column, written)) reading.report('error', placed, column, reading.notFound(written, nearestOf(names)));
  return null;
}

/** If a text names a row that could not be used, adds a remark instead of reporting a second fault, and returns true. */
export function toldAlready(reading: Reading, placed: PlacedRow, column: string, written: string): boolean {
  const place = reading.placeOfKept(written);
  if (place === undefined) return false;
  const { file, line } = place;
  reading.report('warning', placed, column, { key: 'nameOfUnread', values: { name: shortened(written), file, line } });
  return true;
}

/** The index of all names, built once; all names are known before the first reference is resolved. */
function nearestOf(names: ActorNames): NearestName {
  const known = NEAREST.get(names);
  if (known !== undefined) return known;
  const made = new NearestName(names.all());
  NEAREST.set(names, made);
  return made;
}
