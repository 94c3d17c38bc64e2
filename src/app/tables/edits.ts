/**
 * Edits of the open network by hand, each one step to undo: cells, columns and rows of its tables. What is told of a typed cell is kept here
 * until the next edit, for the line under the table.
 */
import { type CellEdit, type Edited, withCells } from '../../core/editing/cell-edits.ts';
import { type MergedField, withMerged, withOwnColumn, withoutOwnColumn, withoutRows, withSetSplit } from '../../core/editing/row-edits.ts';
import type { EditedTable } from '../../core/editing/row-texts.ts';
import type { ActorId } from '../../core/model/dataset.ts';
import type { Document } from '../../core/model/document.ts';
import { changeDocument } from '../state/document.ts';
import { newActor } from './new-actors.ts';

/** Types texts into cells of a table, as one step. What was told, and what was made. */
export function editCells(table: EditedTable, cells: readonly CellEdit[]): Edited | null {
  let edited: Edited | null = null;
  const edit = (document: Document) => {
    edited = withCells(document, table, cells, newActor);
    return edited.document;
  };
  changeDocument({ key: 'cellsEdited', values: { n: cells.length } }, edit);
  return edited;
}

/** Adds an empty column of the network's own. */
export function addColumn(table: EditedTable, header: string): void {
  changeDocument({ key: 'columnAdded' }, (document) => withOwnColumn(document, table, header));
}

export function removeColumn(table: EditedTable, id: string): void {
  changeDocument({ key: 'columnRemoved' }, (document) => withoutOwnColumn(document, table, id));
}

/** Removes rows with what hangs on them. */
export function removeRows(table: EditedTable, ids: ReadonlySet<string>): void {
  changeDocument({ key: 'rowsRemoved', values: { n: ids.size } }, (document) => withoutRows(document, table, ids));
}

/** Makes one actor of several; the first stays. */
export function mergeActors(ids: readonly ActorId[], chosen: Readonly<Partial<Record<MergedField, ActorId>>>): void {
  changeDocument({ key: 'actorsMerged', values: { n: ids.length } }, (document) => withMerged(document, ids, chosen));
}

/** Replaces an unnamed set by its members. */
export function splitSet(set: ActorId, names: readonly string[]): void {
  changeDocument({ key: 'setSplit' }, (document) => withSetSplit(document, set, names, newActor).document);
}
