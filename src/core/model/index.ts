/**
 * A document, the changes that are made to it, and the history of them: the table of contents of this folder. Everything outside
 * of it imports from here.
 */
export {
  applied,
  type Change,
  type ChangeHead,
  type ChangeLabel,
  type Conflict,
  composed,
  difference,
  inverted,
  isEmpty,
  type Outcome,
  type RowChange,
  squashed,
} from './change.ts';
export { DOCUMENT_TABLES, type Document, type DocumentTable, type Settings } from './document.ts';
export { type History, historyOf, MOST_UNDONE, markedSaved, recorded, redone, turnsOf, undone, unsavedTables } from './history.ts';
