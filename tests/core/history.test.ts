/**
 * The one history of a document: undo and redo of story and data alike, typing that is one step, what is in a file and what is not,
 * and no more changes kept than can be used.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, difference } from '../../src/core/model/change.ts';
import type { Actor, StoryStep } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import {
  type History,
  historyOf,
  MOST_UNDONE,
  markedSaved,
  recorded,
  redone,
  turnsOf,
  undone,
  unsavedTables,
} from '../../src/core/model/history.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { newStep, withChange, withMove, withoutStep, withStep } from '../../src/core/model/story.ts';
import { documents } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';

const dataset = shippedDataset();
const shipped: Document = { id: 'd', title: 'Atelier', dataset, remains: NO_REMAINS, settings: {} };

/** After an edit of the document at hand. */
function edited(history: History, edit: (document: Document) => Document, head: Partial<Change> = {}): History {
  const { document } = history;
  const change = { id: `c${counter++}`, time: 0, label: { key: 'any', values: {} }, transaction: null, ...head };
  const outcome = recorded(history, { ...change, changes: difference(document, edit(document)) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
  return outcome.value;
}
let counter = 0;

function turned(history: History, turn: typeof undone): History {
  const outcome = turn(history);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
  return outcome.value;
}

const titled = (title: string) => (document: Document) => ({ ...document, title });
const story = (change: (story: readonly StoryStep[]) => readonly StoryStep[]) => (document: Document) => ({
  ...document,
  dataset: { ...document.dataset, story: change(document.dataset.story) },
});
const withoutActor = (document: Document) => ({
  ...document,
  dataset: { ...document.dataset, actors: document.dataset.actors.slice(1) },
});

describe('undo and redo', () => {
  const shown = { view: 'view=map', reveal: [], frame: [] };
  type Edit = (document: Document) => Document;
  const idAt = (steps: readonly StoryStep[], i: number) => steps[i % Math.max(1, steps.length)]?.id ?? '';
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    fc.constant<Edit>(story((steps) => withStep(steps, newStep(dataset, steps, shown)))),
    fc.tuple(fc.nat(12), fc.integer({ min: -3, max: 3 })).map(([i, by]) => story((steps) => withMove(steps, idAt(steps, i), by))),
    fc.nat(12).map((i) => story((steps) => withoutStep(steps, idAt(steps, i)))),
    fc.tuple(fc.nat(12), fc.string()).map(([i, fr]) => story((steps) => withChange(steps, idAt(steps, i), { title: { fr, en: '' } }))),
    fc.string().map(titled),
    documents.map(({ dataset: other, remains, settings }) => (document: Document) => ({ ...document, dataset: other, remains, settings })),
  );

  // Some edits share a transaction, some do nothing: whatever is a step leads back, and on again.
  test('lead back to the document as it was opened, and on to its last state', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edits, fc.constantFrom(null, 'a', 'b')), { maxLength: 12 }), (list) => {
        let history = historyOf(shipped);
        for (const [edit, transaction] of list) history = edited(history, edit, { transaction });
        const end = history.document;
        const steps = history.past.length;
        const passed = [end];
        for (let i = 0; i < steps; i++) {
          history = turned(history, undone);
          passed.push(history.document);
        }
        expect(history.document).toEqual(shipped);
        expect(JSON.stringify(history.document)).toBe(JSON.stringify(shipped));
        expect(turned(history, undone)).toBe(history);
        for (let i = steps - 1; i >= 0; i--) {
          history = turned(history, redone);
          expect(history.document).toEqual(passed[i]);
        }
        expect(history.document).toEqual(end);
        expect(turned(history, redone)).toBe(history);
      }),
      { seed: 81, numRuns: 100 },
    );
  });

  test('say what they would do', () => {
    let history = edited(historyOf(shipped), titled('Un'), { label: { key: 'first', values: {} } });
    history = edited(history, titled('Deux'), { label: { key: 'second', values: { n: 2 } } });
    expect(turnsOf(history)).toEqual({ undo: { key: 'second', values: { n: 2 } }, redo: null });
    history = turned(history, undone);
    expect(turnsOf(history)).toEqual({ undo: { key: 'first', values: {} }, redo: { key: 'second', values: { n: 2 } } });
    expect(turnsOf(historyOf(shipped))).toEqual({ undo: null, redo: null });
  });

  test('let go of what was undone once something else is done', () => {
    const history = edited(turned(edited(historyOf(shipped), titled('Un')), undone), titled('Deux'));
    expect(history.future).toEqual([]);
    expect(turned(history, undone).document).toEqual(shipped);
  });

  test('reach as far as is promised, and no further', () => {
    let history = historyOf(shipped);
    for (let i = 0; i < MOST_UNDONE + 5; i++) history = edited(history, titled(`Titre ${i}`));
    expect(history.past.length).toBe(MOST_UNDONE);
    while (history.past.length > 0) history = turned(history, undone);
    expect(history.document.title).toBe('Titre 4');
  });

  test('refuse a change that was made of another state, and leave all as it was', () => {
    const history = edited(historyOf(shipped), titled('Un'));
    const stale: Change = {
      id: 'stale',
      time: 0,
      label: { key: 'any', values: {} },
      transaction: null,
      changes: difference(shipped, titled('Deux')(shipped)),
    };
    expect(recorded(history, stale)).toEqual({ ok: false, conflict: { kind: 'different', table: 'head', id: '' } });
    expect(undone({ ...history, past: [stale] }).ok).toBe(false);
  });
});

describe('typing', () => {
  const type = (history: History, text: string, transaction: string) => edited(history, titled(text), { transaction });

  test('is one step for one field, another for the next', () => {
    let history = historyOf(shipped);
    for (const text of ['a', 'ab', 'abc']) history = type(history, text, 'title');
    history = edited(history, withoutActor);
    for (const text of ['abcd', 'abcde']) history = type(history, text, 'title');
    expect(history.past.length).toBe(3);
    expect(turned(history, undone).document.title).toBe('abc');
    expect(turned(turned(turned(history, undone), undone), undone).document).toEqual(shipped);
  });

  test('that is undone is not taken up by what is typed after it', () => {
    let history = type(type(historyOf(shipped), 'a', 'title'), 'b', 'other');
    history = type(turned(history, undone), 'ac', 'title');
    expect(history.past.length).toBe(2);
    expect(turned(history, undone).document.title).toBe('a');
  });

  test('that comes to nothing leaves nothing to undo', () => {
    const history = type(type(historyOf(shipped), 'a', 'title'), 'Atelier', 'title');
    expect(history.past).toEqual([]);
    expect(history.document).toEqual(shipped);
  });

  test('after a file was saved is a step of its own: what was saved can be reached again', () => {
    const saved = markedSaved(type(historyOf(shipped), 'a', 'title'));
    const history = type(saved, 'ab', 'title');
    expect([...unsavedTables(history)]).toEqual(['head']);
    const back = turned(history, undone);
    expect(back.document.title).toBe('a');
    expect([...unsavedTables(back)]).toEqual([]);
  });
});

describe('what is in no file yet', () => {
  const unsaved = (history: History) => [...unsavedTables(history)];
  const moved = story((steps) => withMove(steps, steps[0]?.id ?? '', 1));

  test('is nothing at first, then each table that changed, and nothing again once that is undone', () => {
    let history = historyOf(shipped);
    expect(unsaved(history)).toEqual([]);
    history = edited(history, moved);
    expect(unsaved(history)).toEqual(['story']);
    history = edited(history, withoutActor);
    expect(unsaved(history)).toEqual(['actors', 'story']);
    expect(unsaved(turned(turned(history, undone), undone))).toEqual([]);
  });

  test('is what the file that was saved does not hold', () => {
    let history = markedSaved(edited(edited(historyOf(shipped), moved), withoutActor), ['story']);
    expect(unsaved(history)).toEqual(['actors']);
    history = markedSaved(history);
    expect(unsaved(history)).toEqual([]);
    // The file holds what was undone after it was saved.
    expect(unsaved(turned(history, undone))).toEqual(['actors']);
    expect(unsaved(turned(turned(history, undone), redone))).toEqual([]);
    expect(unsaved(edited(turned(history, undone), moved))).toEqual(['actors', 'story']);
  });

  test('is known however many changes came since', () => {
    let history = markedSaved(edited(historyOf(shipped), withoutActor));
    for (let i = 0; i < MOST_UNDONE + 5; i++) history = edited(history, moved);
    expect(unsaved(history)).toEqual(['story']);
    history = markedSaved(history);
    while (history.past.length > 0) history = turned(history, undone);
    expect(unsaved(history)).toEqual(['story']);
    expect((history.document.dataset.actors[0] as Actor).id).toBe(dataset.actors[1]?.id);
  });

  test('is known after the history was kept as JSON', () => {
    const history = edited(markedSaved(edited(historyOf(shipped), moved)), withoutActor);
    const kept = JSON.parse(JSON.stringify(history)) as History;
    expect(unsaved(kept)).toEqual(['actors']);
    expect(unsaved(turned(kept, undone))).toEqual([]);
  });
});
