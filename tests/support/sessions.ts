/**
 * Sessions of random edits, undo, redo and saves of a document, for tests of what is kept of them.
 */
import fc from 'fast-check';
import { difference } from '../../src/core/model/change.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf } from '../../src/core/model/history.ts';
import { type Operation, operated, SAVED } from '../../src/core/model/operations.ts';
import { documents } from './arbitraries.ts';

/** What a session does next. */
export type Wish =
  | { readonly kind: 'edit'; readonly to: Document; readonly transaction: string | null }
  | { readonly kind: 'undo' | 'redo' | 'saved' };

/** Up to twelve of them. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), to: documents, transaction: fc.constantFrom(null, 'typing') }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'saved' as const) }),
  ),
  { maxLength: 12 },
);

/** What a session makes of a document: its history, and the operations that made it. */
export function session(
  document: Document,
  done: readonly Wish[],
): { readonly history: History; readonly operations: readonly Operation[] } {
  let history = historyOf(document);
  const operations: Operation[] = [];
  for (const [i, wish] of done.entries()) {
    const operation: Operation =
      wish.kind === 'edit'
        ? {
            kind: 'change',
            change: {
              id: `c${i}`,
              time: i,
              label: { key: 'any', values: {} },
              transaction: wish.transaction,
              changes: difference(history.document, { ...wish.to, id: document.id }),
            },
          }
        : wish.kind === 'saved'
          ? SAVED
          : { kind: wish.kind };
    const outcome = operated(history, operation);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
    history = outcome.value;
    operations.push(operation);
  }
  return { history, operations };
}
