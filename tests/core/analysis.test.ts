/**
 * The whole analysis of the shipped dataset: it can be stopped and started again, reports its progress, and its values depend
 * neither on the order of the files nor on further actors without relation. It names no person.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, DEFAULT_OPTIONS, type Progress } from '../../src/core/analysis/analysis.ts';
import { METRICS } from '../../src/core/analysis/metrics/index.ts';
import type { Suggestion } from '../../src/core/analysis/suggestions.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { Actor, ActorId, Dataset } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe } from '../../src/core/network/recipe.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';

const shipped = shippedDataset();
const OPTIONS = { ...DEFAULT_OPTIONS, seed: 3, completions: 8 };
const RECIPES: readonly (readonly [string, Recipe])[] = [
  ['as it opens', DEFAULT_RECIPE],
  ['with everything', FULL_RECIPE],
  ['in pairs', { ...FULL_RECIPE, projection: 'pairs' }],
];

/** What an analysis tells on its way, and its result. */
function follow(dataset: Dataset, recipe: Recipe): { readonly told: readonly Progress[]; readonly result: Analysis } {
  const told: Progress[] = [];
  const work = analyse(dataset, recipe, OPTIONS);
  for (;;) {
    const next = work.next();
    if (next.done) return { told, result: next.value };
    told.push(next.value);
  }
}

/** Values by id, so that analyses of different orders can be compared. */
function byId(analysis: Analysis, column: ArrayLike<number>): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(column, (value, node) => [analysis.keys[node] ?? '', value]));
}

/** Expects the same ids with the same values, up to rounding. */
function expectSame(found: Readonly<Record<string, number>>, known: Readonly<Record<string, number>>): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(known).sort());
  const apart = Object.entries(known).filter(([id, value]) => {
    const other = found[id] ?? Number.NaN;
    return !(Object.is(other, value) || Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value)));
  });
  expect(apart.map(([id, value]) => `${id}: ${value}, found ${found[id]}`)).toEqual([]);
}

describe.each(RECIPES)('the shipped dataset %s', (_, recipe) => {
  const { told, result } = follow(shipped, recipe);

  test('can be left at any moment, and begun again with an equal result', () => {
    for (const steps of [0, 1, Math.floor(told.length / 2), told.length - 1]) {
      const work = analyse(shipped, recipe, OPTIONS);
      for (let i = 0; i < steps; i++) expect(work.next().done).toBe(false);
      // The one that was left goes on beside a new one, and neither disturbs the other.
      expect(finished(analyse(shipped, recipe, OPTIONS))).toEqual(result);
      expect(finished(work)).toEqual(result);
    }
  });

  test('stops when told to', () => {
    const work = analyse(shipped, recipe, OPTIONS);
    work.next();
    work.return(result);
    expect(work.next()).toEqual({ done: true, value: undefined });
  });

  test('tells a progress that never decreases and stays within 0 and 1', () => {
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBe(1);
    expect(new Set(told.map(({ step }) => step.fr)).size).toBe(METRICS.length + 5);
  });

  test.each(['first', 'last'])('an actor more without relation, put %s, changes no value of the others', (place) => {
    const stranger: Actor = { ...lonely(), id: 'etranger' as ActorId };
    const actors = place === 'first' ? [stranger, ...shipped.actors] : [...shipped.actors, stranger];
    const more = finished(analyse({ ...shipped, actors }, recipe, OPTIONS));
    for (const metric of ['degree', 'betweenness', 'core', 'constraint', 'effectiveSize', 'loss'] as const) {
      const { etranger, ...others } = byId(more, more.columns[metric]);
      expect(etranger === 0 || Number.isNaN(etranger)).toBe(true);
      expectSame(others, byId(result, result.columns[metric]));
    }
    expect(more.corePeriphery.core.map((node) => more.keys[node])).not.toContain('etranger');
    expect(more.communities.of[more.keys.indexOf('etranger')]).toBe(-1);
    expect(more.graph).toEqual({ ...result.graph, nodes: result.graph.nodes + 1, components: result.graph.components + 1 });
    const { min, max } = result.isolation.isolated;
    expect(more.isolation.isolated).toEqual({ min: min + 1, max: (max ?? Number.NaN) + 1 });
    expect(more.isolation.related).toEqual(result.isolation.related);
  });

  test('gives the same values in the reverse order of actors and relations', () => {
    const reversed = { ...shipped, actors: [...shipped.actors].reverse(), relations: [...shipped.relations].reverse() };
    const turned = finished(analyse(reversed, recipe, OPTIONS));
    expect(turned.graph).toEqual(result.graph);
    for (const { id } of METRICS) expectSame(byId(turned, turned.columns[id]), byId(result, result.columns[id]));
    for (const of of [
      (analysis: Analysis) => analysis.isCut,
      (analysis: Analysis) => analysis.isolation.holds,
      (analysis: Analysis) => analysis.isolation.unknown,
      (analysis: Analysis) => analysis.isolation.counted,
      (analysis: Analysis) => analysis.isolation.hidden,
      (analysis: Analysis) => analysis.degreeByLayer.articulation,
      (analysis: Analysis) => analysis.degreeByLayer.belonging,
      (analysis: Analysis) => analysis.instruments.diversity,
    ]) {
      expectSame(byId(turned, of(turned)), byId(result, of(result)));
    }
    for (const pairsOf of [
      ({ bridges, keys }: Analysis) => bridges.map(({ source, target, size }) => [[keys[source], keys[target]].sort(), size].join(' ')),
      ({ weights, keys }: Analysis) => weights.map(({ a, b, weight }) => [[keys[a], keys[b]].sort(), weight.max.toFixed(9)].join(' ')),
    ]) {
      expect([...pairsOf(turned)].sort()).toEqual([...pairsOf(result)].sort());
    }
    const { isolated, related, universe } = turned.isolation;
    expect({ isolated, related, universe }).toEqual({
      isolated: result.isolation.isolated,
      related: result.isolation.related,
      universe: result.isolation.universe,
    });
    expect([turned.levels.sizes, turned.levels.counts]).toEqual([result.levels.sizes, result.levels.counts]);
    expect(result.levels.counts.flat().some((count) => count > 0)).toBe(true);
  });
});

test('those without partner are counted within bounds where some may be among «2 communes» that are not named', () => {
  const communes = ['x', 'y', 'z', 'w'].map((id) => `${id};${id};collectivité;commune;;;`);
  const { dataset } = read(
    [
      'acteurs.csv',
      [
        'id;nom;genre;niveaux;effectif_min;effectif_max;parmi',
        'mel;Métropole;collectivité;intercommunalité;;;',
        ...communes,
        'deux;2 communes;ensemble non nommé;commune;2;2;mel',
      ].join('\n'),
    ],
    [
      'relations.csv',
      ['type;de;vers', ...['x', 'y', 'z'].map((id) => `appartenance territoriale;${id};mel`), 'groupe de travail;mel;deux'].join('\n'),
    ],
  );
  const { universe, isolated, related } = finished(analyse(dataset, FULL_RECIPE)).isolation;
  expect({ universe, isolated, related }).toEqual({ universe: 5, isolated: { min: 2, max: 4 }, related: { min: 1, max: 3 } });
  const inside = finished(analyse(dataset, FULL_RECIPE, { ...DEFAULT_OPTIONS, within: 'mel' })).isolation;
  expect([inside.universe, inside.isolated]).toEqual([3, { min: 1, max: 3 }]);
});

/** Somebody of the shipped dataset, without anything that ties it. */
function lonely(): Actor {
  const commune = shipped.actors.find((actor) => actor.kind === 'collectivity' && actor.levels.includes('commune'));
  if (commune === undefined) throw new Error('the shipped dataset has no commune');
  return { ...commune, name: 'Étranger', otherNames: [], code: '', siren: '', within: null, evidence: [] };
}

describe('suggestions', () => {
  /** Every id that a suggestion names. */
  const namedIn = ({ from, to, reasons }: Suggestion) => [
    from,
    to,
    ...reasons.flatMap((reason) =>
      reason.id === 'common-partners' ? reason.partners : reason.id === 'same-territory' ? [reason.territory] : [],
    ),
  ];
  const allNamed = ({ suggestions: { reach, detours } }: Analysis) => [
    ...[...reach, ...detours].flatMap(namedIn),
    ...detours.flatMap(({ passages }) => passages),
  ];
  const personsOf = (dataset: Dataset) => new Set<string>(dataset.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));

  test('of the shipped dataset name no person, even where persons are shown', () => {
    const result = finished(analyse(shipped, FULL_RECIPE));
    const persons = personsOf(shipped);
    expect(result.keys.some((key) => persons.has(key))).toBe(true);
    expect(result.suggestions.detours.length).toBeGreaterThan(0);
    expect(allNamed(result).filter((id) => persons.has(id))).toEqual([]);
  });

  test('do not name a person on whom two parts hang', () => {
    const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `${id};${id};collectivité`);
    const { dataset } = read(
      ['acteurs.csv', ['id;nom;genre', ...actors, 'p;Personne;personne'].join('\n')],
      [
        'relations.csv',
        'type;de;vers\npartenariat;a;b\npartenariat;b;c\npartenariat;d;e\npartenariat;e;f\naffiliation;p;c\naffiliation;p;d\n',
      ],
    );
    const result = finished(analyse(dataset, FULL_RECIPE));
    expect(byId(result, result.isCut)).toMatchObject({ p: 1 });
    expect(result.suggestions.detours.length).toBeGreaterThan(0);
    expect(allNamed(result)).not.toContain('p');
  });

  test('of any dataset name no person, and nobody twice', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom('hub' as const, 'pairs' as const), (dataset, projection) => {
        const result = finished(analyse(dataset, { ...FULL_RECIPE, projection }));
        const persons = personsOf(dataset);
        expect(allNamed(result).filter((id) => persons.has(id))).toEqual([]);
        for (const { from, to } of [...result.suggestions.reach, ...result.suggestions.detours]) expect(from).not.toBe(to);
      }),
      { numRuns: 150 },
    );
  });
});
