/**
 * About how much room a kept network takes. Browsers tell only the size of everything together, so this is an estimate from the length
 * of its rows as JSON: some of each table are written out, and stand for the others.
 */
import type { History } from '../../core/model/history.ts';

/** Rows of a table that are written out. */
const SAMPLE = 40;
/** The same for each change that can be undone, of which there are up to two hundred. */
const CHANGE_SAMPLE = 4;

/** The estimated size of a history, bytes. */
export function sizeOf({ document, past, future }: History): number {
  const tables: readonly (readonly unknown[])[] = [...Object.values(document.dataset), ...Object.values(document.remains)];
  const changes = [...past, ...future].map((change) => lengthOf(change.changes, CHANGE_SAMPLE));
  return Math.round([...tables.map((rows) => lengthOf(rows, SAMPLE)), ...changes].reduce((sum, length) => sum + length, 0));
}

/** The length of rows as JSON, from every few rows. */
function lengthOf(rows: readonly unknown[], sample: number): number {
  const step = Math.max(1, Math.floor(rows.length / sample));
  const chosen = rows.filter((_, i) => i % step === 0);
  const length = chosen.reduce<number>((sum, row) => sum + JSON.stringify(row).length, 0);
  return chosen.length === 0 ? 0 : (length / chosen.length) * rows.length;
}
