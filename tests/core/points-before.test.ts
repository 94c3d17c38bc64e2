/**
 * What is kept as a restore point before an operation: what was undone and is replaced, a network of which much changes at once, and the
 * state at the start of a day; nothing before what undo takes back as well.
 */
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/core/model/change.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf } from '../../src/core/model/history.ts';
import { type Operation, operated, SAVED } from '../../src/core/model/operations.ts';
import { pointsBefore } from '../../src/core/model/points-before.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { read } from '../support/datasets.ts';

const NAMES = Array.from({ length: 1000 }, (_, i) => `Commune ${i};collectivité;commune`);
const { dataset } = read(
  ['acteurs.csv', `nom;genre;niveaux\n${NAMES.join('\n')}\n`],
  ['relations.csv', 'de;vers;type\nCommune 1;Commune 2;consultation\n'],
);

const withActors = (count: number, title = 'Un'): Document => ({
  id: 'd',
  title,
  dataset: { ...dataset, actors: dataset.actors.slice(0, count) },
  remains: NO_REMAINS,
  settings: {},
});

let changes = 0;
function edit(history: History, after: Document): Operation {
  changes++;
  return {
    kind: 'change',
    change: {
      id: `c${changes}`,
      time: 0,
      label: { key: 'any', values: {} },
      transaction: null,
      changes: difference(history.document, after),
    },
  };
}

function done(history: History, operation: Operation): History {
  const outcome = operated(history, operation);
  if (!outcome.ok) throw new Error(outcome.conflict.kind);
  return outcome.value;
}

describe('before an operation', () => {
  const start = historyOf(withActors(100));

  test('a small edit keeps nothing', () => {
    expect(pointsBefore(start, edit(start, withActors(100, 'Deux')), false)).toEqual([]);
    expect(pointsBefore(start, edit(start, withActors(119)), false)).toEqual([]);
  });

  test('an edit of many rows keeps the document before it, once, also at the start of a day', () => {
    const much = [{ document: start.document, reason: 'much' }];
    expect(pointsBefore(start, edit(start, withActors(70)), false)).toEqual(much);
    expect(pointsBefore(start, edit(start, withActors(70)), true)).toEqual(much);
    // Many rows, but few of all.
    const large = historyOf(withActors(1000));
    expect(pointsBefore(large, edit(large, withActors(900)), false)).toEqual([]);
  });

  test('the first change of a day keeps the document before it; writing a file is no change', () => {
    const day = [{ document: start.document, reason: 'day' }];
    expect(pointsBefore(start, edit(start, withActors(100, 'Deux')), true)).toEqual(day);
    expect(pointsBefore(start, { kind: 'undo' }, true)).toEqual(day);
    expect(pointsBefore(start, SAVED, true)).toEqual([]);
  });

  test('an edit keeps all that was undone before it; going back and forth keeps nothing', () => {
    let history = start;
    for (const title of ['Deux', 'Trois']) history = done(history, edit(history, withActors(100, title)));
    const last = history.document;
    history = done(history, { kind: 'moved', steps: -2 });
    expect(pointsBefore(history, { kind: 'redo' }, false)).toEqual([]);
    expect(pointsBefore(history, edit(history, withActors(100, 'Quatre')), false)).toEqual([{ document: last, reason: 'undone' }]);
  });
});
