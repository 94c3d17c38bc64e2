/**
 * Undo and redo of the document by buttons or keys, announced in words. In text fields the keys keep the browser's own undo, which
 * works letter by letter.
 */

import type { ChangeLabel } from '../../core/model/change.ts';
import type { MessagesOf } from '../../messages/language.ts';
import { PAGE } from '../../messages/page.ts';
import { redo, undo } from '../state/document.ts';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

/** The words for an edit. A key without words, as from a newer version, gets the general word for a change. */
export function deedText({ key, values }: ChangeLabel, { deeds, other }: MessagesOf<typeof PAGE>['changes']): string {
  const words: Readonly<Record<string, ((values: ChangeLabel['values']) => string) | undefined>> = deeds;
  return words[key]?.(values) ?? other;
}

/** Undoes the last edit, or redoes the one undone last, and announces which. Does nothing if there is none. */
export function turn(by: 'undo' | 'redo'): void {
  const { history, view } = useStore.getState();
  const change = by === 'undo' ? history.past.at(-1) : history.future[0];
  (by === 'undo' ? undo : redo)();
  // Nothing to undo; or the document can only be read, and the reason has been announced.
  if (change === undefined || useStore.getState().history === history) return;
  const strings = PAGE[view.language].changes;
  announce(strings[by === 'undo' ? 'undone' : 'redone'](deedText(change.label, strings)));
}

/**
 * What a key asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, with ⌘ on a Mac, or Ctrl+Alt+Z for the history. Null in a text field or dialog, and
 * for every other key.
 */
export function turnOfKey({ key, code, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): 'undo' | 'redo' | 'history' | null {
  const isHere = target instanceof Element && target.closest(NOT_HERE) !== null;
  // With Alt, some systems give the key another letter.
  if (altKey && ctrlKey !== metaKey && !isHere && (key.toLowerCase() === 'z' || code === 'KeyZ')) return 'history';
  if (ctrlKey === metaKey || altKey || isHere) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Where the keys do nothing: fields that take text, and dialogs, which hide the page that would change. */
const NOT_HERE =
  'textarea, [contenteditable=""], [contenteditable="true"], [role="dialog"], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';
