/**
 * What reading files gives: tables, and for a network file what it says beside them. Apart from the code that reads, so that the page can
 * open what a worker has read without loading the reader.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Document, Settings } from '../model/document.ts';
import { type History, historyOf, markedSaved } from '../model/history.ts';
import type { ParsedDataset } from './parse-dataset.ts';

/** What a network file says of its network, beside the tables. */
export interface Stored {
  readonly id: string;
  readonly title: string;
  readonly settings: Settings;
  /** When the file was written, in ISO 8601. */
  readonly savedAt: string;
  /** What can be undone and redone; null if the file holds no history, or one that does not fit. */
  readonly history: Pick<History, 'past' | 'future' | 'start'> | null;
}

/** Files as they were read; `stored` is there if one of them is a network file. */
export interface ReadNetwork extends ParsedDataset {
  readonly stored?: Stored;
}

/** The history to open what was read with. `made`: the id and title of a network that has none of its own. */
export function historyOfRead({ dataset, remains, stored }: ReadNetwork, made: Pick<Document, 'id' | 'title'>): History {
  if (stored === undefined) return historyOf({ ...made, dataset, remains, settings: {} });
  const document = documentOf(stored, dataset, remains);
  return stored.history === null ? historyOf(document) : markedSaved({ ...historyOf(document), ...stored.history });
}

/** A document from its parts. */
export function documentOf(
  { id, title, settings }: Pick<Stored, 'id' | 'title' | 'settings'>,
  dataset: Dataset,
  remains: Document['remains'],
): Document {
  return { id, title, dataset, remains, settings };
}
