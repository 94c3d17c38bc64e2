/**
 * JSON files that Maillage writes: the document and its changes, as parts of a network file, and a whole network as one JSON. Only tells
 * which of them a file is; stored-document.ts reads them.
 */
import type { Remark } from '../../../messages/remarks.ts';
import type { Issue } from '../../model/issue.ts';
import type { InputFile } from './sheet.ts';

/** A JSON file of Maillage's own. */
export interface StoredPart {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly kind: 'document' | 'changes' | 'network';
  readonly value: Readonly<Record<string, unknown>>;
}

/** The part in a file; null, with an issue, for other JSON. */
export function readJson(file: InputFile): { readonly part: StoredPart | null; readonly issues: readonly Issue[] } {
  const told = (remark: Remark) => ({
    part: null,
    issues: [{ severity: 'error' as const, place: { file: file.name, line: null, column: null }, remark }],
  });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    return told({ key: 'jsonBroken' });
  }
  const own = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  if (own.format === 'maillage-changes') return { part: { file: file.name, kind: 'changes', value: own }, issues: [] };
  if (own.format === 'maillage')
    return { part: { file: file.name, kind: 'dataset' in own ? 'network' : 'document', value: own }, issues: [] };
  return told({ key: 'jsonOther' });
}
