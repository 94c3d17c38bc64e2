/**
 * Changes as values: any edit of a document can be undone to the last byte of its files, redone, combined with others and kept as
 * JSON; a change that does not fit a document reports this and changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { writeNetworkJson } from '../../src/core/files/network-file.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import {
  applied,
  type Change,
  composed,
  difference,
  inverted,
  type Outcome,
  type RowChange,
  squashed,
} from '../../src/core/model/change.ts';
import type { Actor, Dataset, Relation, StoryStep } from '../../src/core/model/dataset.ts';
import { DOCUMENT_TABLES, type Document } from '../../src/core/model/document.ts';
import { historyOf } from '../../src/core/model/history.ts';
import { areSound, changedList, composedLists, invertedList, listDifference } from '../../src/core/model/list-change.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { datasets, documents } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

/** Everything that a document writes, byte for byte. */
function written(document: Document): string {
  const tables = Object.values(CSV_FLAVOURS).flatMap((flavour) => datasetToCsv(document.dataset, flavour));
  const whole = writeNetworkJson(historyOf(document), { language: 'fr', program: 'test', savedAt: '', withHistory: false });
  return JSON.stringify([tables, new TextDecoder().decode(whole)]);
}

function changeOf(before: Document, after: Document, id = 'c'): Change {
  return { id, time: 0, label: { key: 'any', values: {} }, transaction: null, changes: difference(before, after) };
}

function reached<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
  return outcome.value;
}

const shipped: Document = { id: 'd', title: 'Atelier', dataset: shippedDataset(), remains: NO_REMAINS, settings: {} };
const withDataset = (document: Document, change: Partial<Dataset>): Document => ({
  ...document,
  dataset: { ...document.dataset, ...change },
});

const idOfRow = (row: object) => (row as { readonly id: unknown }).id;

/** A document and what becomes of it: each stage is any other document of the same id. */
const lives = fc.array(documents, { minLength: 2, maxLength: 6 });

/** Settings that are taken out and come back in another order, which says nothing. */
const reordered = [{ a: { b: 1, c: [{ d: 2, e: 3 }] }, f: null }, {}, { f: null, a: { c: [{ e: 3, d: 2 }], b: 1 } }].map((settings) => ({
  ...shipped,
  settings,
}));

/** Changes of each stage into the next. */
const changesOf = (life: readonly Document[]): readonly Change[] =>
  life.slice(1).map((after, i) => changeOf(life[i] as Document, after, `c${i}`));

describe('any sequence of changes', () => {
  test('leads to each stage, and undone leads back, byte for byte', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const changes = changesOf(life);
        const stages = life.map(written);
        let now = life[0] as Document;
        for (const [i, change] of changes.entries()) {
          now = reached(applied(now, change));
          expect(now).toEqual(life[i + 1]);
          expect(written(now)).toBe(stages[i + 1]);
        }
        for (const [i, change] of [...changes.entries()].reverse()) {
          now = reached(applied(now, inverted(change)));
          expect(written(now)).toBe(stages[i]);
        }
        for (const change of changes) now = reached(applied(now, inverted(inverted(change))));
        expect(written(now)).toBe(stages.at(-1));
      }),
      { seed: 71, numRuns: runs(25) },
    );
  });

  test('does the same as one change, and that one undoes all of it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const [first, last] = [life[0] as Document, life.at(-1) as Document];
        const changes = changesOf(life);
        const [start, end] = [written(first), written(last)];
        const one = squashed(changes, { id: 's', time: 1, label: { key: 'all', values: {} }, transaction: null });
        expect(written(reached(applied(first, one)))).toBe(end);
        expect(written(reached(applied(last, inverted(one))))).toBe(start);
        // In whatever order they are put together.
        const rows = changes.map((change) => change.changes);
        const fromTheEnd = rows.reduceRight<readonly RowChange[]>((all, own) => composed(own, all), []);
        expect(written(reached(applied(first, { changes: fromTheEnd })))).toBe(end);
      }),
      { seed: 72, numRuns: runs(25), examples: [[reordered]] },
    );
  });

  test('survives being kept as JSON', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const kept = JSON.parse(JSON.stringify(changesOf(life))) as readonly Change[];
        let now = JSON.parse(JSON.stringify(life[0])) as Document;
        for (const change of kept) now = reached(applied(now, change));
        expect(written(now)).toBe(written(life.at(-1) as Document));
        for (const change of kept.toReversed()) now = reached(applied(now, inverted(change)));
        expect(written(now)).toBe(written(life[0] as Document));
      }),
      { seed: 73, numRuns: runs(15) },
    );
  });

  test('of one document into itself is no change', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(difference(document, document)).toEqual([]);
        expect(difference(document, JSON.parse(JSON.stringify(document)) as Document)).toEqual([]);
      }),
      { seed: 74, numRuns: runs(50) },
    );
  });
});

// Short lists meet in more ways than the tables of documents do: rows that go and come back, trade places, or are equal to each other.
test.each([
  ['rows with ids', fc.uniqueArray(fc.record({ id: fc.nat(9), value: fc.nat(1) }), { maxLength: 9, selector: ({ id }) => id }), idOfRow],
  ['rows without ids', fc.array(fc.record({ value: fc.nat(2) }), { maxLength: 8 }), (row: object) => row],
] as const)('any sequence of changes of a short list does the same as one change: %s', (_name, list, keyOf) => {
  fc.assert(
    fc.property(fc.array<readonly object[]>(list, { minLength: 2, maxLength: 5 }), (life) => {
      const [first, last] = [life[0] as readonly object[], life.at(-1) as readonly object[]];
      const changes = life.slice(1).map((after, i) => listDifference(life[i] as readonly object[], after, keyOf));
      const fromTheStart = changes.reduce((all, change) => composedLists(all, change), []);
      const fromTheEnd = changes.reduceRight((all, change) => composedLists(change, all), []);
      for (const one of [fromTheStart, fromTheEnd]) {
        expect(areSound(one, first.length)).toBe(true);
        expect(changedList(first, one)).toEqual(last);
        expect(changedList(last, invertedList(one))).toEqual(first);
      }
    }),
    { seed: 77, numRuns: runs(1500) },
  );
});

describe('a difference', () => {
  const { story, relations } = shipped.dataset;

  test('names the one row that was moved, with both places', () => {
    const moved = withDataset(shipped, { story: [...story.slice(1, 4), story[0] as StoryStep, ...story.slice(4)] });
    expect(difference(shipped, moved)).toEqual([{ table: 'story', id: story[0]?.id, before: story[0], after: story[0], from: 0, to: 3 }]);
  });

  test('names rows that go with the places to which they come back', () => {
    const gone = withDataset(shipped, { relations: relations.filter((_, i) => i !== 3 && i !== 7) });
    expect(difference(shipped, gone).map(({ id, from, to }) => [id, from, to])).toEqual([
      [relations[3]?.id, 3, null],
      [relations[7]?.id, 7, null],
    ]);
  });

  test('holds title and settings too', () => {
    const named = { ...shipped, title: 'Autre', settings: { perimeter: 'department:94' } };
    const changes = difference(shipped, named);
    expect(changes.map(({ table }) => table)).toEqual(['head']);
    expect(reached(applied(shipped, { changes }))).toEqual(named);
  });
});

describe('a change that does not fit', () => {
  const { actors } = shipped.dataset;
  const first = actors[0] as Actor;
  const renamed = withDataset(shipped, { actors: actors.map((actor, i) => (i === 0 ? { ...actor, name: 'Autre nom' } : actor)) });
  const without = withDataset(shipped, { actors: actors.slice(1) });
  const kindOf = (document: Document, changes: readonly RowChange[]) => {
    const outcome = applied(document, { changes });
    return outcome.ok ? 'fits' : outcome.conflict;
  };

  test.each([
    ['different', renamed, difference(shipped, without)],
    ['missing', without, difference(shipped, renamed)],
    ['moved', withDataset(shipped, { actors: [...actors].reverse() }), difference(shipped, renamed)],
    ['taken', shipped, difference(without, shipped)],
  ] as const)('is told as %s', (kind, document, changes) => {
    expect(kindOf(document, changes)).toEqual({ kind, table: 'actors', id: first.id });
  });

  test('is told whatever its places say', () => {
    const change = { table: 'actors', id: first.id, before: first, after: first, from: 0, to: 0 } as const;
    expect(kindOf(shipped, [change])).toBe('fits');
    const wrong = [
      [{ ...change, to: actors.length }],
      [{ ...change, to: -1 }],
      [{ ...change, to: 0.5 }],
      [{ ...change, after: null }],
      [{ ...change, from: null }],
      [{ ...change, id: 'other' }],
      [change, change],
      [{ table: 'head', id: '', before: { title: 'Atelier', settings: {} }, after: null, from: 0, to: null }],
    ] as readonly RowChange[][];
    for (const changes of wrong) expect([changes, kindOf(shipped, changes)]).toMatchObject([changes, { kind: 'malformed' }]);
  });

  // Documents of chance rarely fit each other: every change either leads to a document that leads back, or is refused.
  test('never damages a document silently', () => {
    let refused = 0;
    fc.assert(
      fc.property(documents, documents, documents, (one, other, stranger) => {
        const change = changeOf(one, other);
        const before = written(stranger);
        const outcome = applied(stranger, change);
        expect(written(stranger)).toBe(before);
        if (!outcome.ok) refused++;
        else {
          for (const rows of [outcome.value.dataset.actors, outcome.value.dataset.relations, outcome.value.dataset.story])
            expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          expect(written(reached(applied(outcome.value, inverted(change))))).toBe(before);
        }
      }),
      { seed: 75, numRuns: runs(50) },
    );
    expect(refused).toBeGreaterThan(runs(25));
  });
});

describe('a change of a large network', () => {
  const MANY = 60_000;
  const [sample] = shipped.dataset.relations;
  const large = withDataset(shipped, {
    relations: Array.from({ length: MANY }, (_, i) => ({ ...(sample as Relation), id: `r${i}` as Relation['id'] })),
  });
  const withNotes = (every: number) =>
    withDataset(large, { relations: large.dataset.relations.map((row, i) => (i % every === 0 ? { ...row, note: 'Neuf' } : row)) });

  /** The document with a table of relations that counts how often it is looked into. */
  function counting(document: Document): { readonly document: Document; readonly looks: () => number } {
    let looks = 0;
    const relations = new Proxy(document.dataset.relations, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, receiver);
      },
    });
    return { document: withDataset(document, { relations }), looks: () => looks };
  }

  test.each([
    ['a note', withNotes(MANY)],
    ['every second note', withNotes(2)],
    ['half of the rows taken out', withDataset(large, { relations: large.dataset.relations.filter((_, i) => i % 2 === 0) })],
    ['the order of all rows', withDataset(large, { relations: large.dataset.relations.toReversed() })],
  ])('looks at each row a few times at most: %s', (_name, after) => {
    const changes = difference(large, after);
    const counted = counting(large);
    const { relations } = reached(applied(counted.document, { changes })).dataset;
    expect(relations.length).toBe(after.dataset.relations.length);
    expect(relations.every((row, i) => row === after.dataset.relations[i])).toBe(true);
    expect(counted.looks()).toBeLessThanOrEqual(3 * MANY);
  });

  test('leaves all other tables, and all other rows, the very same', () => {
    const now = reached(applied(large, { changes: difference(large, withNotes(MANY)) })).dataset;
    for (const table of ['sources', 'actors', 'statements', 'story'] as const) expect(now[table]).toBe(large.dataset[table]);
    expect(now.relations.filter((row, i) => row !== large.dataset.relations[i]).map(({ id }) => id)).toEqual(['r0']);
  });
});

test('changes name every table of a document', () => {
  fc.assert(
    fc.property(datasets, documents, (dataset, document) => {
      const now = { ...document, dataset };
      const tables = new Set(difference(document, now).map(({ table }) => table));
      for (const table of tables) expect(DOCUMENT_TABLES).toContain(table);
      expect(reached(applied(document, { changes: difference(document, now) })).dataset).toEqual(dataset);
    }),
    { seed: 76, numRuns: runs(25) },
  );
});
