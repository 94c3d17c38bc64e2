/**
 * Why the open document cannot be edited at the moment, in words. Every control that edits it is disabled then and says this, so that
 * nobody types into a network that another tab is writing.
 */
import { KEEPING } from '../../messages/keeping.ts';
import { readOnlyIn } from '../derived/open-document.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

/** The reason in one sentence; null while the document can be edited. */
export function useReadOnlyReason(): string | null {
  const strings = useMessages(KEEPING).readOnly;
  const reason = useStore(readOnlyIn);
  return reason === null ? null : strings[reason];
}
