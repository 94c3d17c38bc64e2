/**
 * How many changes separate a document from its file: done since it was written, or undone since; and when that cannot be told.
 */
import { describe, expect, test } from 'vitest';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { MOST_UNDONE, unsavedChanges, unsavedTables } from '../../src/core/model/history.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { session, type Wish } from '../support/sessions.ts';

const START: Document = { id: 'd', title: '0', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };
const titled = (title: string): Wish => ({ kind: 'edit', to: { ...START, title }, transaction: null });
const [SAVED, UNDO, REDO] = [{ kind: 'saved' }, { kind: 'undo' }, { kind: 'redo' }] as const satisfies readonly Wish[];
const source = { id: 's', title: 'S', publisher: '', from: '', to: '', licence: '', note: '' } as Document['dataset']['sources'][number];
const withSource = (title: string): Wish => ({
  kind: 'edit',
  to: { ...START, title, dataset: { ...EMPTY_DATASET, sources: [source] } },
  transaction: null,
});

describe('changes that are in no file', () => {
  test.each<[what: string, done: readonly Wish[], count: number | null]>([
    ['nothing done', [], 0],
    ['two changes', [titled('1'), titled('2')], 2],
    ['a save between', [titled('1'), SAVED, titled('2')], 1],
    ['a save at the end', [titled('1'), titled('2'), SAVED], 0],
    ['two undone since', [titled('1'), titled('2'), SAVED, UNDO, UNDO], 2],
    ['undone and redone', [titled('1'), SAVED, UNDO, REDO], 0],
    ['undone before the save', [titled('1'), titled('2'), UNDO, SAVED], 0],
    ['redone after the save', [titled('1'), titled('2'), UNDO, SAVED, REDO], 1],
    ['a change of two tables counts once', [withSource('1')], 1],
    ['of two tables, one saved state undone and another way taken', [titled('1'), SAVED, UNDO, titled('2')], null],
  ])('%s', (_what, done, count) => {
    const { history } = session(START, done);
    expect(unsavedChanges(history)).toBe(count);
    expect(unsavedTables(history).size === 0).toBe(count === 0);
  });

  test('more than can be undone: those that are still known, or none can be told', () => {
    const many = Array.from({ length: MOST_UNDONE + 5 }, (_, i) => titled(String(i + 1)));
    expect(unsavedChanges(session(START, many).history)).toBeNull();
    expect(unsavedChanges(session(START, [...many, SAVED, titled('x')]).history)).toBe(1);
  });
});
