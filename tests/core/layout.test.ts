/**
 * Layouts: every actor that some filter can show has a place, the same each
 * time, and those without cooperation stand on the rail.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isotonicFitter } from '../../src/core/layout/isotonic.ts';
import type { LayoutBand, Placement } from '../../src/core/layout/layout.ts';
import { LAYOUT_IDS } from '../../src/core/layout/layout.ts';
import { placeNetwork } from '../../src/core/layout/layouts.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { RELATION_TYPES, smallestLevel } from '../../src/core/model/vocabulary.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe } from '../../src/core/network/recipe.ts';
import { layOut } from '../../src/scene/draw.ts';
import { datasets } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { EVEN_ROWS, sceneOf } from '../support/scenes.ts';

/** Those that show everybody; around one actor stand only those within reach, which exploring.test.ts tries. */
const WHOLE = LAYOUT_IDS.filter((id) => id !== 'ego');

describe.each(WHOLE)('layout «%s»', (layout) => {
  test('places every node, twice the same', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const graph = buildGraph(dataset, FULL_RECIPE);
        const place = () => placeNetwork(layout, { dataset, graph, labelWidth: () => 80, rows: EVEN_ROWS });
        const { positions } = place();
        for (const node of graph.nodes()) {
          // In columns, the hub of a relation that is no cooperation has no row of its own.
          if (layout === 'columns' && !positions.has(node) && graph.getNodeAttribute(node, 'kind') === 'hub') continue;
          const at = positions.get(node);
          expect([node, Number.isFinite(at?.x), Number.isFinite(at?.y)]).toEqual([node, true, true]);
        }
        expect([...place().positions]).toEqual([...positions]);
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  test('puts exactly those without recorded cooperation on the rail, whatever the network', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const placement = layOut(dataset, layout);
        const { positions } = placement;
        const rail = railOf(placement);
        const without = actorsWithoutArticulation(dataset);
        expect(rail !== undefined).toBe(without.length > 0);
        for (const { id } of without) expect([id, isInside(rail, positions.get(id)?.y)]).toEqual([id, true]);
        const tied = new Set(tiedActors(dataset));
        expect(without.filter(({ id }) => tied.has(id))).toEqual([]);
        for (const id of tied) expect([id, isInside(rail, positions.get(id)?.y)]).toEqual([id, false]);
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  test('no filter moves a node', () => {
    const all = new Map(sceneOf(shippedDataset(), { layout, recipe: FULL_RECIPE }).nodes.map(({ id, x, y }) => [id, { x, y }]));
    // In columns, persons and services have rows only while they are shown; the rows of all others keep their order then.
    const rest = new Map(sceneOf(shippedDataset(), { layout }).nodes.map(({ id, x, y }) => [id, { x, y }]));
    const recipes: readonly Recipe[] = [
      DEFAULT_RECIPE,
      { ...DEFAULT_RECIPE, types: ['contract'], levels: ['commune'] },
      { ...FULL_RECIPE, types: ['contract'] },
      { ...FULL_RECIPE, projection: 'pairs' },
      { ...FULL_RECIPE, levels: ['commune'] },
      { ...FULL_RECIPE, statuses: ['past'], on: '2014' },
    ];
    for (const recipe of recipes) {
      const { nodes } = sceneOf(shippedDataset(), { layout, recipe });
      expect(nodes.length).toBeGreaterThan(0);
      const places = layout === 'columns' && recipe.kinds.length === DEFAULT_RECIPE.kinds.length ? rest : all;
      for (const { id, x, y } of nodes) expect([id, { x, y }]).toEqual([id, places.get(id)]);
    }
    const byHeight = (places: typeof all) => [...rest.keys()].sort((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
    const columnOf = (id: string) => Math.round(rest.get(id)?.x ?? 0);
    for (const column of new Set([...rest.keys()].map(columnOf))) {
      const inColumn = (id: string) => columnOf(id) === column;
      expect(byHeight(all).filter(inColumn)).toEqual(byHeight(rest).filter(inColumn));
    }
  });

  const dataset = shippedDataset();
  const placement = layOut(dataset, layout);

  test('puts those without recorded cooperation, and only them, on the rail', () => {
    const rail = railOf(placement);
    const onRail = (id: string) => isInside(rail, placement.positions.get(id)?.y);
    const without = new Set(actorsWithoutArticulation(dataset).map((actor) => actor.id));
    const bodies = dataset.actors.filter((actor) => actor.kind === 'collectivity' || actor.kind === 'organisation');
    for (const actor of bodies) expect([actor.id, onRail(actor.id)]).toEqual([actor.id, without.has(actor.id)]);
  });

  test('puts no two nodes of the shipped network on one place', () => {
    const places = [...placement.positions.values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

test('in columns, every authority that cooperates stands in the column of its smallest level', () => {
  const dataset = shippedDataset();
  const { columns } = layOut(dataset, 'columns');
  const without = new Set(actorsWithoutArticulation(dataset).map((actor) => actor.id));
  for (const actor of dataset.actors) {
    if (actor.kind !== 'collectivity' || without.has(actor.id)) continue;
    const head = columns?.heads.find(({ content }) => content.kind === 'level' && content.level === smallestLevel(actor.levels));
    const box = columns?.nodes.get(actor.id)?.box ?? { x: Number.NaN, width: 0 };
    // A body of two levels begins in the broader one and reaches into the other.
    const reaches = head !== undefined && box.x + box.width > head.x && box.x < head.x + head.width;
    expect([actor.id, reaches]).toEqual([actor.id, true]);
  }
});

/** Where those without recorded cooperation stand: the rail, or the foot of the columns. */
function railOf({ bands, columns }: Placement): Pick<LayoutBand, 'y' | 'height'> | undefined {
  if (columns !== undefined) return columns.foot.height === 0 ? undefined : columns.foot;
  return bands.find((band) => band.content.kind === 'rail');
}

describe('isotonic', () => {
  test('is the best fit that never decreases, as trying all shows', () => {
    // The optimum takes the means of runs of the input, so it is enough to try every way to cut the input into runs.
    const bruteForce = (values: readonly number[]) => {
      let best = Number.POSITIVE_INFINITY;
      for (let cuts = 0; cuts < 2 ** (values.length - 1); cuts++) {
        const runs: number[][] = [[]];
        values.forEach((value, i) => {
          runs.at(-1)?.push(value);
          if ((cuts >> i) & 1) runs.push([]);
        });
        const means = runs.filter((run) => run.length > 0).map((run) => run.reduce((a, b) => a + b, 0) / run.length);
        if (means.some((mean, i) => i > 0 && mean < (means[i - 1] ?? 0))) continue;
        const fit = runs.filter((run) => run.length > 0).flatMap((run, i) => run.map(() => means[i] ?? 0));
        best = Math.min(best, cost(values, fit));
      }
      return best;
    };
    const cost = (values: readonly number[], fit: ArrayLike<number>) =>
      values.reduce((sum, value, i) => sum + (value - (fit[i] ?? 0)) ** 2, 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 7 }), (values) => {
        const fit = new Float64Array(values.length);
        isotonicFitter(values.length)(
          values,
          values.map(() => 1),
          values.length,
          fit,
        );
        fit.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((fit[i - 1] ?? Number.NEGATIVE_INFINITY) - 1e-9);
        });
        expect(cost(values, fit)).toBeCloseTo(bruteForce(values), 9);
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});

function isInside(band: Pick<LayoutBand, 'y' | 'height'> | undefined, y: number | undefined): boolean {
  return band !== undefined && y !== undefined && y >= band.y && y <= band.y + band.height;
}

/** Members of articulations, read from the relations alone. */
function tiedActors({ relations }: Dataset): readonly string[] {
  const articulations = new Set<string>(RELATION_TYPES.filter((type) => type.layer === 'articulation').map((type) => type.id));
  return relations.filter((relation) => articulations.has(relation.type)).flatMap(({ members }) => members.map(({ actor }) => actor));
}
