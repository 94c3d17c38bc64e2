/**
 * Reads what a network file holds beside its tables: title, settings, what was not understood, and the history of its edits. The tables
 * count: where another program has changed them, they are read as they are, and the rest follows as far as it fits. A file of a newer
 * version is not read at all.
 */
import type { Remark } from '../../messages/remarks.ts';
import { crc32 } from '../basics/crc32.ts';
import { appliedToDataset } from '../model/change.ts';
import { EMPTY_DATASET } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import { historyOf } from '../model/history.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { type Misfit, misfitOf } from '../model/misfits.ts';
import { replayed } from '../model/operations.ts';
import { NO_REMAINS } from '../model/remains.ts';
import { FORMAT_VERSION, migrated } from './format-version.ts';
import type { StoredPart } from './formats/json.ts';
import { baseName, type InputFile } from './formats/sheet.ts';
import type { ParsedDataset } from './parse-dataset.ts';
import { documentOf, type ReadNetwork, type Stored } from './read-network.ts';
import {
  type Checked,
  checkedChanges,
  checkedDocument,
  checkedNetwork,
  type StoredChanges,
  type StoredDocument,
  type StoredNetwork,
} from './stored-shapes.ts';

/** What the JSON parts among some files are together. */
export type Parts =
  | { readonly kind: 'none' }
  /** They cannot be read, and nothing beside them is read. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** They cannot be read; the tables beside them are. */
  | { readonly kind: 'broken'; readonly issues: readonly Issue[] }
  | { readonly kind: 'document'; readonly part: StoredPart; readonly document: StoredDocument; readonly changes: StoredPart | null }
  | { readonly kind: 'network'; readonly part: StoredPart; readonly network: StoredNetwork };

/** Looks at the JSON parts among some files. `hasTables`: whether there are tables beside them. */
export function partsOf(parts: readonly StoredPart[], hasTables: boolean): Parts {
  const heads = parts.filter(({ kind }) => kind !== 'changes');
  const [part] = heads;
  const changes = parts.filter(({ kind }) => kind === 'changes');
  if (part === undefined)
    return changes[0] === undefined ? { kind: 'none' } : { kind: 'broken', issues: [issue(changes[0], 'warning', { key: 'historyLost' })] };
  const isSeveral = heads.length > 1 || changes.length > 1 || (part.kind === 'network' && (hasTables || changes.length > 0));
  if (isSeveral) return { kind: 'refused', issues: [issue(part, 'error', { key: 'severalNetworks' })] };
  const content = migrated(part.kind, part.value);
  if (!content.ok && content.newer !== null) return { kind: 'refused', issues: [newer(part, content.newer)] };
  const broken = (at: string): Parts => ({ kind: 'broken', issues: [issue(part, 'error', { key: 'documentBroken', values: { at } })] });
  if (!content.ok) return broken('version');
  if (part.kind === 'network') {
    const network = checkedNetwork(content.value);
    return network.ok ? { kind: 'network', part, network: network.value } : broken(network.at);
  }
  const document = checkedDocument(content.value);
  return document.ok ? { kind: 'document', part, document: document.value, changes: changes[0] ?? null } : broken(document.at);
}

/** Nothing but issues. */
export function nothingRead(issues: readonly Issue[]): ReadNetwork {
  return { dataset: EMPTY_DATASET, issues, skipped: 0, remains: NO_REMAINS };
}

/** A network from its JSON. */
export function fromNetwork({ part, network }: Extract<Parts, { kind: 'network' }>): ReadNetwork {
  const { dataset, remains, changes = null } = network;
  const misfit = misfitOf(dataset);
  if (misfit !== null) return nothingRead([unfit(part, misfit)]);
  const document = documentOf(network, dataset, remains);
  const { history, issues } = soundHistory(part, document, changes);
  return { dataset, issues, skipped: remains.rows.length, remains, stored: storedOf(network, history) };
}

/** The network of a document and the tables beside it, which were read before. `files`: the tables as bytes. */
export function withDocument(
  parsed: ParsedDataset,
  { part, document, changes }: Extract<Parts, { kind: 'document' }>,
  files: readonly InputFile[],
): ReadNetwork {
  const alone = (...issues: readonly Issue[]): ReadNetwork => ({
    ...parsed,
    issues: [...parsed.issues, ...issues],
    stored: storedOf(document, null),
  });
  if (!areAsWritten(document, files)) return alone(issue(part, 'warning', { key: 'tablesChanged' }));
  const corrected = appliedToDataset(parsed.dataset, document.corrections);
  const misfit = corrected.ok ? misfitOf(corrected.value) : null;
  if (misfit !== null) return alone(unfit(part, misfit));
  if (!corrected.ok) return alone(issue(part, 'error', { key: 'correctionsLost' }));
  const dataset = corrected.value;
  const whole = documentOf(document, dataset, document.remains);
  const { history, issues } = historyIn(whole, changes);
  return {
    ...parsed,
    dataset,
    remains: document.remains,
    issues: [...parsed.issues, ...issues],
    stored: storedOf(document, history),
  };
}

function storedOf({ id, title, settings, savedAt }: Omit<Stored, 'history'>, history: Stored['history']): Stored {
  return { id, title, settings, savedAt, history };
}

/** Whether the tables are, byte for byte, those that were written with a document. */
function areAsWritten(document: StoredDocument, files: readonly InputFile[]): boolean {
  const now = files.map(({ name, bytes }) => `${baseName(name)} ${checksum(bytes)}`).sort();
  const then = document.files.map((file) => `${file.file} ${file.crc32}`).sort();
  return now.length === then.length && now.every((one, i) => one === then[i]);
}

/** The checksum of a file, as a document writes it. */
export function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** The history in `changes.json`. */
function historyIn(
  document: Document,
  part: StoredPart | null,
): { readonly history: Stored['history']; readonly issues: readonly Issue[] } {
  if (part === null) return { history: null, issues: [] };
  const content = migrated('changes', part.value);
  const changes: Checked<StoredChanges> = content.ok ? checkedChanges(content.value) : { ok: false, at: 'version' };
  if (!changes.ok || changes.value.document !== document.id)
    return { history: null, issues: [issue(part, 'warning', { key: 'historyLost' })] };
  return soundHistory(part, document, changes.value);
}

/** A history if all of it can be undone and redone from the document; else none, with an issue. */
function soundHistory(
  part: StoredPart,
  document: Document,
  changes: Stored['history'],
): { readonly history: Stored['history']; readonly issues: readonly Issue[] } {
  if (changes === null) return { history: null, issues: [] };
  const { past, future, start } = changes;
  const turns = (kind: 'undo' | 'redo', count: number) => Array.from({ length: count }, () => ({ kind }));
  const history = { ...historyOf(document), past, future, start };
  const fits =
    replayed(history, turns('undo', past.length)).count === past.length &&
    replayed(history, turns('redo', future.length)).count === future.length;
  return fits
    ? { history: { past, future, start }, issues: [] }
    : { history: null, issues: [issue(part, 'warning', { key: 'historyLost' })] };
}

function newer(part: StoredPart, version: number): Issue {
  return issue(part, 'error', { key: 'documentNewer', values: { version, known: FORMAT_VERSION } });
}

function unfit(part: StoredPart, { kind, id, name }: Misfit): Issue {
  return issue(part, 'error', kind === 'twice' ? { key: 'rowTwice', values: { id, name } } : { key: 'rowUnfit', values: { id, name } });
}

function issue({ file }: StoredPart, severity: Severity, remark: Remark): Issue {
  return { severity, place: { file, line: null, column: null }, remark };
}
