/**
 * Snapshots of networks in the browser's database: a head, and each list in slices. A large network is read and written slice by slice, so
 * that the page answers its reader meanwhile; all slices are read or written in one transaction, so they belong together.
 */
import { HISTORY_LISTS, historyInLists, type ReadHistory } from '../../core/files/history-lists.ts';
import type { HistoryReader } from '../../core/files/kept-history.ts';
import { FORMAT, keysOf, type Reading, type Snapshot, type SnapshotState, type Writing } from './database.ts';

/** Rows in a slice: some milliseconds of work. */
const SLICE = 1000;

/** Writes a snapshot, in the place of all others of the network. */
export async function writeSnapshot(to: Writing, project: string, number: number, { history, opened }: SnapshotState): Promise<void> {
  const { head, lists } = historyInLists(history);
  const store = to.objectStore('slices');
  await Promise.all([to.objectStore('snapshots').delete(keysOf(project)), store.delete(keysOf(project))]);
  for (const list of HISTORY_LISTS)
    for (let from = 0; from < lists[list].length; from += SLICE)
      await store.put({ project, number, list, slice: from / SLICE, values: lists[list].slice(from, from + SLICE) });
  const lengths = Object.fromEntries(HISTORY_LISTS.map((list) => [list, lists[list].length]));
  await to.objectStore('snapshots').put({ project, number, format: FORMAT, head, opened, lengths });
}

/** The history of a snapshot as far as it can be read; null where nothing says whose it is. `reader`: a new one. */
export async function readSnapshot(
  from: Reading,
  { project, number, head, lengths, history }: Snapshot,
  reader: HistoryReader,
): Promise<ReadHistory | null> {
  if (head === undefined) return readWhole(reader, history);
  const store = from.objectStore('slices');
  for (const list of HISTORY_LISTS) {
    // A length that cannot be read counts as one value that is lost.
    const length: unknown = lengths?.[list];
    if (typeof length !== 'number') reader.take(list, null, 1);
    const slices = await store.getAllKeys(IDBKeyRange.bound([project, number, list], [project, number, list, []]));
    let left = typeof length === 'number' ? length : 0;
    for (const key of slices) {
      reader.take(list, (await store.get(key))?.values, Math.min(left, SLICE));
      left = Math.max(0, left - SLICE);
    }
    if (left > 0) reader.take(list, null, left);
  }
  return reader.end(head);
}

/** A snapshot of the first form, which holds its lists itself. */
function readWhole(reader: HistoryReader, value: unknown): ReadHistory | null {
  const { document, past, future, start, saved } = recordIn(value);
  const { id, title, settings, dataset, remains } = recordIn(document);
  const { columns, rows, cells } = recordIn(remains);
  const lists = { ...recordIn(dataset), keptColumns: columns, keptRows: rows, keptCells: cells, past, future };
  for (const list of HISTORY_LISTS)
    reader.take(list, lists[list as keyof typeof lists], Array.isArray(lists[list as keyof typeof lists]) ? 0 : 1);
  return reader.end({ id, title, settings, start, saved });
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
