/**
 * Which states of a document are worth keeping before an operation, because the operation is hard to take back, or because it begins a
 * day. Undo takes back the last changes one by one; these stay when it no longer reaches so far.
 */
import type { Document } from './document.ts';
import { type History, moved } from './history.ts';
import type { Operation } from './operations.ts';

/** Rows changed at once above which the network before is kept, and the share of all rows. */
const MUCH = { rows: 20, share: 0.2 };

/** A document to be kept before an operation, and the reason. */
export interface Before {
  readonly document: Document;
  /** much: many rows are changed at once. undone: it was undone, and the operation takes its place. day: the first change of a day. */
  readonly reason: 'much' | 'undone' | 'day';
}

/**
 * What is to be kept before an operation on a history: what was undone, if the operation takes its place; the network, if much of it is
 * changed at once, or if it is the first change of a day.
 */
export function pointsBefore(before: History, operation: Operation, isFirstOfDay: boolean): readonly Before[] {
  const points: Before[] = [];
  if (operation.kind === 'change') {
    const { actors, relations } = before.document.dataset;
    const count = operation.change.changes.length;
    if (count >= MUCH.rows && count >= MUCH.share * (actors.length + relations.length))
      points.push({ document: before.document, reason: 'much' });
    if (before.future.length > 0) {
      const redone = moved(before, before.future.length);
      if (redone.ok) points.push({ document: redone.value.document, reason: 'undone' });
    }
  }
  if (isFirstOfDay && operation.kind !== 'saved' && !points.some(({ reason }) => reason === 'much'))
    points.push({ document: before.document, reason: 'day' });
  return points;
}
