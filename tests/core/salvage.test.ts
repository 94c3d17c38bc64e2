/**
 * Damaged histories are read as far as they can be: whatever is lost of one, the rows that stay fit each other and are the same as before,
 * what can be undone can be undone, and a sound history comes out as it went in, however it is cut into slices.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_READ, HISTORY_LISTS, historyInLists, type ReadHistory } from '../../src/core/files/history-lists.ts';
import { HistoryReader } from '../../src/core/files/kept-history.ts';
import { type Change, difference } from '../../src/core/model/change.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf, unsavedChanges, unsavedTables } from '../../src/core/model/history.ts';
import { misfitOf } from '../../src/core/model/misfits.ts';
import { type Operation, operated, replayed } from '../../src/core/model/operations.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { replayedAround } from '../../src/core/model/salvage.ts';
import { documents } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';

const shipped: Document = { id: 'd', title: 'Atelier', dataset: shippedDataset(), remains: NO_REMAINS, settings: {} };

/** Reads a history in slices of `size` values; `changed` may put others in their place. */
function readInSlices(history: History, size: number, changed: (list: string, values: readonly unknown[]) => unknown): ReadHistory {
  const { head, lists } = historyInLists(history);
  const reader = new HistoryReader();
  for (const list of HISTORY_LISTS)
    for (let from = 0; from < lists[list].length; from += size) {
      const values = lists[list].slice(from, from + size);
      reader.take(list, changed(list, values), values.length);
    }
  const found = reader.end(head);
  if (found === null) throw new Error('nothing can be read');
  return found;
}

let made = 0;
function edit(
  document: Document,
  change: (document: Document) => Document,
): Operation & { readonly kind: 'change'; readonly change: Change } {
  made++;
  const changes = difference(document, change(document));
  return { kind: 'change', change: { id: `c${made}`, time: 0, label: { key: 'any', values: {} }, transaction: null, changes } };
}
const titled =
  (title: string) =>
  (document: Document): Document => ({ ...document, title });
const noted =
  (at: number) =>
  (document: Document): Document => ({
    ...document,
    dataset: { ...document.dataset, relations: document.dataset.relations.map((row, i) => (i === at ? { ...row, note: 'vu' } : row)) },
  });

/** Operations that follow each other from a document, with their history. */
function done(...deeds: readonly (((document: Document) => Document) | 'undo' | 'redo')[]) {
  let history = historyOf(shipped);
  const operations = deeds.map((deed): Operation => {
    const operation: Operation = typeof deed === 'string' ? { kind: deed } : edit(history.document, deed);
    const outcome = operated(history, operation);
    if (!outcome.ok) throw new Error('the test does what does not fit');
    history = outcome.value;
    return operation;
  });
  return { history, operations };
}

describe('a history that was kept', () => {
  test('is read to the same values, in slices of any size', () => {
    const { history } = done(titled('Deux'), noted(0), 'undo');
    for (const size of [1, 3, 1000]) expect(readInSlices(history, size, (_, values) => values)).toEqual({ history, unread: ALL_READ });
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), (document, size) => {
        const found = readInSlices(historyOf(document), size, (_, values) => values);
        // A document of the generator may hold rows that name what is not there.
        if (misfitOf(document.dataset) === null) expect(found).toEqual({ history: historyOf(document), unread: ALL_READ });
      }),
      { numRuns: 30 },
    );
  });

  test('gives, whatever rows are damaged, rows that fit each other and are as they were', () => {
    const { history } = done(titled('Deux'), noted(0));
    const size = 4;
    const lists = HISTORY_LISTS.filter((list) => list !== 'past' && list !== 'future');
    const wrong = fc.constantFrom<unknown>('text', null, { id: 'only' }, 7, []);
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.nat(), wrong, fc.boolean(), (hit, at, value, isSlice) => {
        const own = historyInLists(history).lists[hit];
        if (own.length === 0) return;
        const place = at % own.length;
        const found = readInSlices(history, size, (list, values) => {
          const slice = own.slice(place - (place % size), place - (place % size) + size);
          if (list !== hit || values[0] !== slice[0]) return values;
          return isSlice ? value : values.map((row, i) => (i === place % size ? value : row));
        });
        const { dataset } = found.history.document;
        expect(misfitOf(dataset)).toBe(null);
        expect(found.unread.rows).toBeGreaterThan(0);
        expect(unsavedChanges(found.history)).toBe(null);
        expect(unsavedTables(found.history).size).toBeGreaterThan(0);
        // What can be undone and redone is all that is offered.
        const undos = found.history.past.map((): Operation => ({ kind: 'undo' }));
        expect(replayed(found.history, undos).count).toBe(undos.length);
        const gone = new Set(isSlice ? own.slice(place - (place % size), place - (place % size) + size) : [own[place]]);
        if (hit === 'story') expect(dataset.story).toEqual(history.document.dataset.story.filter((row) => !gone.has(row)));
        if (hit === 'relations') expect(dataset.relations).toEqual(history.document.dataset.relations.filter((row) => !gone.has(row)));
        // A proof of a source that is lost goes, and the row that it was of stays.
        if (hit === 'sources') expect(dataset.relations.map(({ id }) => id)).toEqual(shipped.dataset.relations.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps what can be undone after a change that is lost, and what can be redone before one', () => {
    const { history } = done(titled('Deux'), titled('Trois'), titled('Quatre'), titled('Cinq'), titled('Six'), 'undo', 'undo');
    const cut = readInSlices(history, 10, (list, values) =>
      list === 'past' ? values.map((change, i) => (i === 1 ? {} : change)) : list === 'future' ? [values[0], 'lost'] : values,
    );
    expect(cut.history.past.map(({ id }) => id)).toEqual(history.past.slice(2).map(({ id }) => id));
    expect(cut.history.future.map(({ id }) => id)).toEqual(history.future.slice(0, 1).map(({ id }) => id));
    expect(cut.unread).toEqual({ rows: 0, changes: 3, isHeadDamaged: false });
  });

  test('leaves out a relation that names an actor twice or one that is lost', () => {
    const { dataset } = read(
      ['acteurs.csv', 'id;nom;genre;niveaux\na;Aa;collectivité;commune\nb;Bé;collectivité;commune\n'],
      ['relations.csv', 'id;de;vers;type\nr1;a;b;consultation\nr2;b;a;consultation\n'],
    );
    const relations = dataset.relations.map((row, i) => (i === 0 ? { ...row, members: row.members.map(() => row.members[0]) } : row));
    const history = historyOf({ ...shipped, dataset: { ...dataset, relations } as Document['dataset'] });
    const found = readInSlices(history, 10, (_, values) => values);
    expect(found.history.document.dataset.relations.map(({ id }) => id)).toEqual(['r2']);
  });
});

describe('operations of which some are lost', () => {
  const without = (operations: readonly Operation[], ...lost: readonly number[]) =>
    operations.map((operation, i) => (lost.includes(i) ? null : operation));

  test('are replayed where nothing is lost', () => {
    const { history, operations } = done(titled('Deux'), 'undo', noted(1));
    expect(replayedAround(historyOf(shipped), operations)).toEqual({ history, left: [] });
  });

  test('are made where they fit after one that is lost', () => {
    const { operations } = done(titled('Deux'), titled('Trois'), noted(0), titled('Quatre'), 'undo');
    const found = replayedAround(historyOf(shipped), without(operations, 1));
    expect(found.left).toEqual([1, 3, 4]);
    expect(found.history.document.title).toBe('Deux');
    expect(found.history.document.dataset.relations[0]?.note).toBe('vu');
    expect(found.history.past.map(({ id }) => id)).toEqual([0, 2].map((i) => (operations[i] as { change: Change }).change.id));
  });

  test('are not undone or redone beyond one that is lost', () => {
    const { operations } = done(titled('Deux'), noted(0), noted(1), 'undo', 'undo', titled('Trois'));
    // The second undo would undo the change that is lost.
    expect(replayedAround(historyOf(shipped), without(operations, 1)).left).toEqual([1, 4, 5]);
    const back = done(titled('Deux'), 'undo', noted(0));
    expect(replayedAround(historyOf(shipped), without(back.operations, 0)).left).toEqual([0, 1, 2]);
  });

  test('that end with a lost one leave undo and redo as they were before it', () => {
    const { operations } = done(titled('Deux'), titled('Trois'), 'undo', noted(0));
    const { history, left } = replayedAround(historyOf(shipped), without(operations, 3));
    expect(left).toEqual([3]);
    expect([history.past.length, history.future.length]).toEqual([1, 1]);
    expect(unsavedTables(history).size).toBeGreaterThan(0);
  });
});
