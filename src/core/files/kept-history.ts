/**
 * Reads a history that a program has kept as values, list by list and in any slices, so that a large one can be read in small steps. What
 * does not have its shape, or does not fit the rest, is left out and counted; without anything damaged, the same values come out.
 */
import type { Change } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import type { History } from '../model/history.ts';
import { fittingDataset, turnable } from '../model/salvage.ts';
import { HISTORY_LISTS, type HistoryList, isAllRead, type ReadHistory, type Unread } from './history-lists.ts';
import { checkedChange, checkedRow, readHead } from './stored-shapes.ts';

/** Reads one history: `take` for each slice of each list, in their order, then `end`. */
export class HistoryReader {
  private readonly lists = new Map<HistoryList, unknown[]>();
  private rows = 0;
  private changes = 0;
  /** Whether a change that can be redone was lost: those after it cannot be redone. */
  private isFutureCut = false;

  /** Takes the next values of a list, of which there should be so many. */
  take(list: HistoryList, values: unknown, expected: number): void {
    const found = Array.isArray(values) ? values.length : 0;
    if (found < expected) this.lose(list, expected - found);
    if (!Array.isArray(values)) return;
    const own = this.lists.get(list) ?? [];
    this.lists.set(list, own);
    for (const value of values) {
      const isGood = list === 'past' || list === 'future' ? checkedChange(value).ok : checkedRow(list, value).ok;
      if (isGood && !(list === 'future' && this.isFutureCut)) own.push(value);
      else {
        this.lose(list, 1);
      }
    }
  }

  /** Notes that so many values of a list are lost. Nothing can be undone or redone across a change that is. */
  private lose(list: HistoryList, count: number): void {
    const own = this.lists.get(list) ?? [];
    if (list === 'past' || list === 'future') this.changes += count + (list === 'past' ? own.length : 0);
    else this.rows += count;
    if (list === 'past') own.length = 0;
    if (list === 'future') this.isFutureCut = true;
  }

  /** The history; null where nothing says whose it is. */
  end(head: unknown): ReadHistory | null {
    const found = readHead(head);
    if (found === null) return null;
    const { id, title, settings, start, saved } = found.head;
    const of = <T>(list: HistoryList) => (this.lists.get(list) ?? []) as readonly T[];
    const read = Object.fromEntries(HISTORY_LISTS.slice(0, 6).map((list) => [list, of(list)])) as unknown as Dataset;
    const { dataset, mended } = fittingDataset(read);
    const remains = { columns: of('keptColumns'), rows: of('keptRows'), cells: of('keptCells') } as History['document']['remains'];
    const history: History = {
      document: { id, title, dataset, remains, settings },
      past: of<Change>('past'),
      future: of<Change>('future'),
      start,
      saved,
    };
    const unread: Unread = { rows: this.rows + mended, changes: this.changes, isHeadDamaged: !found.isWhole };
    if (isAllRead(unread)) return { history, unread };
    const { history: sound, lost } = turnable(history);
    return { history: sound, unread: { ...unread, changes: unread.changes + lost } };
  }
}
