/**
 * Remembered results are right: whichever column of a dataset changes, the remembered result equals one computed anew. So no
 * computation reads a column that it does not declare.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talliesOf } from '../../src/core/analysis/counts.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { columnStructure, isPlainGraph } from '../../src/core/layout/column-network.ts';
import { USUAL_ROOM } from '../../src/core/layout/column-room.ts';
import type { Actor, Dataset, Relation } from '../../src/core/model/dataset.ts';
import { keptFor, madeTable } from '../../src/core/model/kept-answers.ts';
import { memberRows } from '../../src/core/model/member-rows.ts';
import { articulationRows, countedRows, tiedRows } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/network/recipe.ts';
import { selectionOf } from '../../src/core/network/selection.ts';
import { typeNumbers, typeOfNumber } from '../../src/core/network/type-column.ts';
import { doubtfulNames } from '../../src/core/territory/doubtful-names.ts';
import { drawnPart, drawnRows, foldsOf } from '../../src/core/territory/folds.ts';
import { actorsOver, belongingsOver, countedSets, layOver, rowsOver, setsOver } from '../../src/core/territory/overlay.ts';
import { judge, possiblePlaces, standingsOf } from '../../src/core/territory/standing.ts';
import { unitsOfActors } from '../../src/core/territory/units-of-actors.ts';
import { placementOf } from '../../src/scene/draw.ts';
import { datasets } from '../support/arbitraries.ts';
import { cooperationFiles } from '../support/cooperations.ts';
import { read, shippedDataset, textFile } from '../support/datasets.ts';
import { perimeter } from '../support/territories.ts';

const shipped = shippedDataset();
const { territory, perimeter: place } = perimeter('intercommunality:200093201');
const laid = layOver(shipped, territory, place);
const shown = foldsOf(laid, standingsOf(laid), new Set()).shown;
const units = unitsOfActors(shipped, territory);
const NO_FOLDS: readonly never[] = [];
const NO_IDS: readonly string[] = [];
const NO_NAMES: readonly never[] = [];

/** Names of which it is not certain which communes they are: one of them, spelt otherwise, and without a code. */
const doubted = read(
  [
    'acteurs.csv',
    'id,nom,genre,niveaux\na,Roubais,collectivité,commune\nb,Tourcoin,collectivité,commune\nc,Wattrelos,organisme d’appui,\nd,Hem,collectivité,commune',
  ],
  ['relations.csv', 'type,de,vers\npartenariat,a,b\npartenariat,c,d'],
).dataset;
const laidDoubted = layOver(doubted, territory, place);

/** Many cooperations of every status between communes of one territory, whom the shipped network hardly names. */
const busy = layOver(busyNetwork(), territory, place);

function busyNetwork(): Dataset {
  const { actors, relations } = cooperationFiles(territory, 400);
  return readDataset([textFile('acteurs.csv', actors), textFile('relations.csv', relations)]).dataset;
}

const KEEPING_ALL = { actors: null, relations: null, aside: 0 } as const;

function shownRows(dataset: Dataset, recipe: Recipe) {
  const { actorRows, relationRows } = selectionOf(dataset, recipe);
  return { actorRows, relationRows };
}

/** A network over the perimeter, without what does not change. */
function laidRows(dataset: Dataset) {
  const { territory: _territory, perimeter: _perimeter, ...own } = layOver(dataset, territory, place);
  return own;
}

/** What is drawn of a network over the perimeter. */
function drawnOver(dataset: Dataset): Dataset {
  const over = layOver(dataset, territory, place);
  return drawnPart(over, foldsOf(over, standingsOf(over), new Set()));
}

/** Every computation that keeps its answers, with the arguments that it is given here. */
const KEPT: Readonly<Record<string, { readonly dataset: Dataset; readonly of: (dataset: Dataset) => unknown }>> = {
  memberRows: { dataset: shipped, of: memberRows },
  articulationRows: { dataset: shipped, of: articulationRows },
  tiedRows: { dataset: shipped, of: tiedRows },
  talliesOf: { dataset: shipped, of: (dataset) => talliesOf(dataset, DEFAULT_RECIPE) },
  talliesOfPerimeter: { dataset: laid.dataset, of: (dataset) => talliesOf(dataset, DEFAULT_RECIPE) },
  unitsOfActors: { dataset: shipped, of: (dataset) => unitsOfActors(dataset, territory) },
  countedRows: { dataset: shipped, of: countedRows },
  typeNumbers: { dataset: shipped, of: ({ relations }) => Array.from(typeNumbers(relations), typeOfNumber) },
  selectionOf: { dataset: shipped, of: (dataset) => shownRows(dataset, DEFAULT_RECIPE) },
  selectionWithin: { dataset: shipped, of: (dataset) => shownRows(dataset, { ...DEFAULT_RECIPE, within: 'mel' }) },
  rowsOver: { dataset: shipped, of: (dataset) => rowsOver(dataset, territory, place, units, NO_NAMES) },
  doubtfulNames: { dataset: doubted, of: (dataset) => doubtfulNames(dataset, territory, unitsOfActors(dataset, territory)) },
  layOverDoubted: { dataset: doubted, of: (dataset) => laidRows(dataset) },
  possiblePlacesOfDoubted: { dataset: laidDoubted.dataset, of: possiblePlaces },
  judgeOfDoubted: {
    dataset: laidDoubted.dataset,
    of: (dataset) => judge(dataset, place.communes, laidDoubted.communeRows, laidDoubted.named),
  },
  actorsOver: { dataset: shipped, of: (dataset) => actorsOver(dataset, territory, place, units, null) },
  belongingsOver: { dataset: shipped, of: (dataset) => belongingsOver(dataset, territory, place, laid.actorOf, null) },
  countedSets: { dataset: shipped, of: countedSets },
  setsOver: { dataset: shipped, of: (dataset) => setsOver(dataset, territory, laid.actorOf, laid.unitOf, KEEPING_ALL) },
  layOver: { dataset: shipped, of: (dataset) => laidRows(dataset) },
  drawnPart: { dataset: shipped, of: (dataset) => drawnOver(dataset) },
  judge: { dataset: laid.dataset, of: (dataset) => judge(dataset, place.communes, laid.communeRows, laid.named) },
  judgeOfBusy: { dataset: busy.dataset, of: (dataset) => judge(dataset, place.communes, busy.communeRows, busy.named) },
  unitsOfBusy: { dataset: busy.dataset, of: (dataset) => unitsOfActors(dataset, territory) },
  possiblePlaces: { dataset: laid.dataset, of: possiblePlaces },
  drawnRows: {
    dataset: laid.dataset,
    of: (dataset) => drawnRows(dataset, place, laid.communeRows, laid.isNoCommune, shown, laid.bodyRows),
  },
  columns: {
    dataset: shipped,
    of: (dataset) => placementOf(dataset, 'columns', NO_FOLDS, null, '', 'distance', 13, 'fr', true, NO_IDS, NO_IDS, null, USUAL_ROOM),
  },
  isPlainGraph: { dataset: shipped, of: isPlainGraph },
  columnStructure: { dataset: shipped, of: (dataset) => columnStructure(dataset, '', true) },
  force: {
    dataset: shipped,
    of: (dataset) => placementOf(dataset, 'force', NO_FOLDS, null, '', 'distance', 13, 'fr', false, NO_IDS, NO_IDS, null, USUAL_ROOM),
  },
  ego: {
    dataset: shipped,
    of: (dataset) =>
      placementOf(dataset, 'ego', NO_FOLDS, null, shipped.actors[0]?.id ?? '', 'level', 13, 'fr', false, NO_IDS, NO_IDS, null, USUAL_ROOM),
  },
};

/** Columns of which one is changed at a time, in most rows, and what it becomes. */
const CHANGES: readonly { readonly name: string; readonly of: (dataset: Dataset, at: number) => Dataset }[] = [
  ...actorChanges({
    name: (row) => `${row.name} autrement dit`,
    otherNames: () => ['Autre nom'],
    kind: (row) => (row.kind === 'organisation' ? 'collectivity' : 'organisation'),
    levels: (row) => (row.levels.length === 0 ? ['commune'] : []),
    code: () => '59350',
    siren: () => '200093201',
    size: () => ({ min: 3, max: 3 }),
    within: (row) => (row.within === null ? ('mel' as never) : null),
    nature: () => 'autre',
    identity: () => 'uncertain' as never,
  }),
  ...relationChanges({
    type: (row) => (row.type === 'partnership' ? 'territorial-belonging' : 'partnership'),
    status: (row) => (row.status === 'past' ? 'in-force' : 'past'),
    certainty: (row) => (row.certainty === 'implied' ? 'explicit' : 'implied'),
    members: (row) => row.members.slice(0, 2).reverse(),
    themes: () => ['autre thème'],
    period: (row) => ({ ...row.period, start: '1999' }),
    title: () => 'Autre titre',
    evidence: () => [],
  }),
];

/** One row in so many stays as it is. */
const SOME = 5;

function actorChanges(changes: { readonly [K in keyof Actor]?: (row: Actor) => Actor[K] }) {
  return Object.entries(changes).map(([column, change]) => ({
    name: `actor.${column}`,
    of: (dataset: Dataset, at: number): Dataset => ({
      ...dataset,
      actors: dataset.actors.map((row, i) => (i % SOME === at % SOME ? row : { ...row, [column]: change(row) })),
    }),
  }));
}

function relationChanges(changes: { readonly [K in keyof Relation]?: (row: Relation) => Relation[K] }) {
  return Object.entries(changes).map(([column, change]) => ({
    name: `relation.${column}`,
    of: (dataset: Dataset, at: number): Dataset => ({
      ...dataset,
      relations: dataset.relations.map((row, i) => (i % SOME === at % SOME ? row : { ...row, [column]: change(row) })),
    }),
  }));
}

/** Plain values of an answer, so that two can be compared. */
function plain(answer: unknown): unknown {
  if (answer instanceof Map) return [...answer].map(([key, value]) => [key, plain(value)]);
  if (answer instanceof Set) return [...answer];
  if (ArrayBuffer.isView(answer)) return Array.from(answer as Uint8Array);
  if (Array.isArray(answer)) return answer.map(plain);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, plain(value)]));
}

/** The same dataset in other rows and under another table of types, so that nothing that is kept fits it. */
function unknownCopy(dataset: Dataset): Dataset {
  return { ...structuredClone(dataset), types: [...dataset.types] };
}

describe.each(Object.entries(KEPT))('%s', (_, { dataset, of }) => {
  test('is right after the change of any column', () => {
    for (const [i, change] of CHANGES.entries()) {
      const changed = change.of(dataset, i);
      of(dataset);
      const answer = plain(of(changed));
      expect([change.name, answer]).toEqual([change.name, plain(of(unknownCopy(changed)))]);
    }
  });
});

test('a kept answer is the same value while what is read stays, and another as soon as it changes', () => {
  const calls: Dataset[] = [];
  const names = keptFor({ actors: ({ name }) => [name] }, (dataset, prefix: string) => {
    calls.push(dataset);
    return dataset.actors.map(({ name }) => `${prefix}${name}`);
  });
  const first = names(shipped, '');
  expect(names({ ...shipped, relations: [] }, '')).toBe(first);
  expect(names({ ...shipped, actors: shipped.actors.map((row) => ({ ...row, note: 'autre' })) }, '')).toBe(first);
  expect(names(shipped, '+')).not.toBe(first);
  expect(names({ ...shipped, actors: shipped.actors.slice(1) }, '')).toHaveLength(shipped.actors.length - 1);
  expect(names({ ...shipped, actors: shipped.actors.toReversed() }, '')).toEqual(first.toReversed());
  expect(calls).toHaveLength(4);
});

test('a table made from another has the rows of the last time where the rows are the same, whatever changed', () => {
  const row = fc.record({ n: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(row), fc.array(fc.oneof(row, fc.nat())), (rows, picks) => {
      const make = ({ n }: { readonly n: number }) => ({ square: n * n });
      const made = madeTable(rows, null, make);
      const next = picks.flatMap((pick) => (typeof pick === 'number' ? (rows[pick % Math.max(1, rows.length)] ?? []) : pick));
      const again = madeTable(next, { rows, made }, make);
      expect(again).toEqual(next.map(make));
      expect(madeTable(rows, { rows, made }, make)).toBe(made);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('the rows of members are right after any rows came, went and moved', () => {
  const naive = ({ actors, relations }: Dataset) => {
    const rowOf = new Map<string, number>(actors.map(({ id }, row) => [id, row]));
    return relations.flatMap(({ members }) => members.map(({ actor }) => rowOf.get(actor) ?? actors.length));
  };
  const picks = fc.array(fc.nat(999), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(picks, picks), { minLength: 1, maxLength: 6 }), (edits) => {
      let dataset = shipped;
      for (const [actors, relations] of edits) {
        // Rows named in the list go to the end, or come back from the shipped network.
        const edited = <T>(rows: readonly T[], all: readonly T[], at: readonly number[]) => {
          const moved = new Set(at.map((i) => all[i % all.length] as T));
          return [...rows.filter((row) => !moved.has(row)), ...[...moved].filter((_, i) => i % 3 !== 0)];
        };
        dataset = {
          ...dataset,
          actors: edited(dataset.actors, shipped.actors, actors),
          relations: edited(dataset.relations, shipped.relations, relations),
        };
        expect(Array.from(memberRows(dataset).actor)).toEqual(naive(dataset));
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('of any dataset, what is kept of one is not told of another', () => {
  fc.assert(
    fc.property(datasets, datasets, (one, other) => {
      for (const of of [memberRows, articulationRows, tiedRows, (dataset: Dataset) => talliesOf(dataset, DEFAULT_RECIPE)]) {
        of(one);
        expect(plain(of(other))).toEqual(plain(of(unknownCopy(other))));
      }
    }),
    { seed: 6, numRuns: 40 },
  );
});
