/**
 * Undo and redo of the document as a reader does them: by buttons or by keys, told in words. Text fields keep the undo of the
 * browser, which takes back what was typed letter by letter.
 */

import type { ChangeLabel } from '../../core/model/change.ts';
import type { MessagesOf } from '../../messages/language.ts';
import { PAGE } from '../../messages/page.ts';
import { redo, undo } from '../state/document.ts';
import { announce } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

/** What was done, in words. A change of a newer version, for which there are none, is just a change. */
export function deedText({ key, values }: ChangeLabel, { deeds, other }: MessagesOf<typeof PAGE>['changes']): string {
  const words: Readonly<Record<string, ((values: ChangeLabel['values']) => string) | undefined>> = deeds;
  return words[key]?.(values) ?? other;
}

/** Undoes the last edit, or does again the one that was undone last, and says which. Nothing where there is none. */
export function turn(by: 'undo' | 'redo'): void {
  const { history, view } = useStore.getState();
  const change = by === 'undo' ? history.past.at(-1) : history.future[0];
  if (change === undefined) return;
  (by === 'undo' ? undo : redo)();
  const strings = PAGE[view.language].changes;
  announce(strings[by === 'undo' ? 'undone' : 'redone'](deedText(change.label, strings)));
}

/** What a key asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, on a Mac with ⌘. Null in a text field, and for every other key. */
export function turnOfKey({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey || altKey || (target instanceof Element && target.closest(NOT_HERE) !== null)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Fields that take text, and dialogs, behind which nothing should change unseen. */
const NOT_HERE =
  'textarea, [contenteditable=""], [contenteditable="true"], [role="dialog"], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';
