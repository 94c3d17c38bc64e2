/**
 * Shows a network that was read from files as a new one, under a title that no kept network has: two files of the same name are told
 * apart in the list.
 */
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import { distinctTitle } from '../keeping/network-list.ts';
import { takeUpDraft } from '../keeping/old-story-draft.ts';
import { showNetwork } from '../state/document.ts';

/** Shows what was read from files of that name. What holds errors is shown only once the reader has decided so. */
export function showFiles(name: string, parsed: ParsedDataset): void {
  showNetwork({ name: distinctTitle(name), ...parsed });
  takeUpDraft(name);
}
