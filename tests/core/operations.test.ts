/**
 * A history is what its operations made of the document that was opened: played again, also after a way through JSON, they make the
 * same history, with the same undo and redo; a damaged log gives what came before the damage.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_TABLES, type Document } from '../../src/core/model/document.ts';
import { type History, historyOf, unsavedTables } from '../../src/core/model/history.ts';
import { type Operation, operated, replayed, SAVED } from '../../src/core/model/operations.ts';
import { documents } from '../support/arbitraries.ts';
import { session, type Wish, wishes } from '../support/sessions.ts';

describe('operations', () => {
  test('make the same history again, from the start or from any moment, after a way through JSON', () => {
    fc.assert(
      fc.property(documents, wishes, fc.nat(), (document, done, at) => {
        const { history, operations } = session(document, done);
        const kept: readonly Operation[] = JSON.parse(JSON.stringify(operations));
        expect(replayed(historyOf(document), kept)).toEqual({ history, count: kept.length });
        const middle = at % (operations.length + 1);
        const snapshot = JSON.parse(JSON.stringify(session(document, done.slice(0, middle)).history)) as History;
        expect(JSON.stringify(replayed(snapshot, kept.slice(middle)).history)).toBe(JSON.stringify(history));
      }),
      { seed: 15, numRuns: 60 },
    );
  });

  test('of several steps at once do what so many single ones do, and no more than there are', () => {
    fc.assert(
      fc.property(documents, wishes, fc.integer({ min: -5, max: 5 }), (document, done, steps) => {
        const { history } = session(document, done);
        const single: Operation = { kind: steps < 0 ? 'undo' : 'redo' };
        const { history: stepwise } = replayed(
          history,
          Array.from({ length: Math.abs(steps) }, () => single),
        );
        expect(operated(history, { kind: 'moved', steps })).toEqual({ ok: true, value: stepwise });
      }),
      { seed: 16, numRuns: 60 },
    );
  });

  test('that do not fit end it: what came before them stays', () => {
    const document: Document = fc.sample(documents, { seed: 3, numRuns: 1 })[0] as Document;
    const { operations } = session(document, [{ kind: 'edit', to: { ...document, title: 'Un' }, transaction: null }]);
    const wrong = session({ ...document, title: 'Autre' }, [{ kind: 'edit', to: { ...document, title: 'Deux' }, transaction: null }]);
    const { history, count } = replayed(historyOf(document), [...operations, ...wrong.operations, ...operations]);
    expect(count).toBe(1);
    expect(history.document.title).toBe('Un');
  });

  test('a file that holds everything leaves nothing unsaved', () => {
    const document: Document = fc.sample(documents, { seed: 4, numRuns: 1 })[0] as Document;
    const edit: Wish = { kind: 'edit', to: { ...document, title: 'Un' }, transaction: null };
    expect(unsavedTables(session(document, [edit]).history)).toEqual(new Set(['head']));
    expect(unsavedTables(session(document, [edit, { kind: 'saved' }]).history)).toEqual(new Set());
    expect(SAVED).toEqual({ kind: 'saved', tables: DOCUMENT_TABLES });
  });
});
