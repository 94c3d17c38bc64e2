/**
 * The layout in columns: what must hold of every network, tried on random ones, on the shipped one, and on the extreme ones: large, a hub of
 * hundreds, nothing but actors, one column.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowLook } from '../../src/core/layout/column-boxes.ts';
import { foldRows, ROWS_PREFIX } from '../../src/core/layout/column-folds.ts';
import { columnStructure } from '../../src/core/layout/column-network.ts';
import { countCrossings, orderLayers, RIGID } from '../../src/core/layout/column-order.ts';
import { placeItems } from '../../src/core/layout/column-places.ts';
import { fillRoom, ROOM_EDGE } from '../../src/core/layout/column-room.ts';
import { plainRoute, pointsOf, type Route } from '../../src/core/layout/column-routes.ts';
import { rowsNeeded, rowsOfStrip, type Strip } from '../../src/core/layout/column-strips.ts';
import { type PlacedColumns, placeColumns } from '../../src/core/layout/columns.ts';
import type { LayeredGraph } from '../../src/core/layout/layer-order.ts';
import type { RowOrder } from '../../src/core/layout/row-order.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { STATUSES } from '../../src/core/model/vocabulary.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { openedBy } from '../../src/scene/columns-scene.ts';
import { layOut } from '../../src/scene/draw.ts';
import { placeLabels } from '../../src/scene/labels.ts';
import { LABEL_SIZES } from '../../src/scene/palette.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { datasets } from '../support/arbitraries.ts';
import {
  columnNetworks,
  columnsInput,
  crossingsOf,
  largeNetwork,
  lineOf,
  networkOfDataset,
  nodeOf,
  overlaps,
  rowsOf,
  SIZES,
  type TestNetwork,
  throughNames,
} from '../support/columns.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { sceneOf } from '../support/scenes.ts';

const open = { unfoldedRows: Number.POSITIVE_INFINITY };

describe('any network', () => {
  test('has every node placed in its column, apart from all others, with no line through a name', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const placed = placeColumns(columnsInput(network, open));
        expect([...placed.nodes.keys()].sort()).toEqual(network.nodes.map(({ id }) => id).sort());
        expect(overlaps(placed)).toEqual([]);
        expect(throughNames(placed)).toEqual([]);
        for (const [id, { box, strip, column }] of placed.nodes) {
          const bounds = placed.columns[column];
          expect([id, bounds !== undefined && box.x >= bounds.x && (strip === null || box.x < bounds.x + bounds.width)]).toEqual([
            id,
            true,
          ]);
          expect([id, box.y >= SIZES.headHeight && box.y + box.height <= placed.height + 20]).toEqual([id, true]);
        }
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  test('has each line on one route, between the edges of its ends, merged by look', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const { routes, nodes } = placeColumns(columnsInput(network, open));
        const drawn = network.lines.filter(({ source, target }) => source !== target);
        expect(routes.flatMap(({ lines }) => lines).sort()).toEqual(drawn.map(({ id }) => id).sort());
        const pairs = routes.map(({ source, target, look }) => [...[source, target].sort(), look].join(' '));
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { source, target, start, pieces } of routes) {
          for (const [node, point] of [
            [nodes.get(source), start],
            [nodes.get(target), pieces.at(-1)],
          ] as const) {
            if (node === undefined || point === undefined) throw new Error('a route without ends');
            const { box } = node;
            expect(Math.min(Math.abs(point.x - box.x), Math.abs(point.x - box.x - box.width))).toBeLessThan(1e-6);
            expect(Math.abs(point.y - node.y)).toBeLessThan(SIZES.rowHeight / 2);
          }
        }
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test('has lines that leave a node in the order in which they arrive', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const { routes } = placeColumns(columnsInput(network, open));
        const leaving = new Map<string, Route[]>();
        // Lines that turn back into their column are apart.
        for (const route of routes) {
          const first = route.pieces[1];
          const isTurn = first?.kind === 'curve' && first.x === route.pieces[0]?.x;
          const key = `${route.source} ${(route.pieces[0]?.x ?? 0) > route.start.x}`;
          if (!isTurn) leaving.set(key, [...(leaving.get(key) ?? []), route]);
        }
        for (const own of leaving.values()) {
          const byStart = [...own].sort((a, b) => a.start.y - b.start.y);
          const ends = byStart.map(({ pieces }) => pieces[1]?.y ?? 0);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        }
      }),
      { seed: 43, numRuns: 100 },
    );
  });

  test('stands the same whatever the order of rows', () => {
    fc.assert(
      fc.property(
        columnNetworks.chain((network) =>
          fc.record({
            network: fc.constant(network),
            nodes: fc.shuffledSubarray([...network.nodes], { minLength: network.nodes.length }),
            lines: fc.shuffledSubarray([...network.lines], { minLength: network.lines.length }),
          }),
        ),
        ({ network, nodes, lines }) => {
          expect(placeColumns(columnsInput({ ...network, nodes, lines }))).toEqual(placeColumns(columnsInput(network)));
        },
      ),
      { seed: 44, numRuns: 60 },
    );
  });

  test('stays as it is if laid out again after itself', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const first = placeColumns(columnsInput(network, open));
        expect(placeColumns(columnsInput(network, { ...open, last: first.order }))).toEqual(first);
      }),
      { seed: 45, numRuns: 60 },
    );
  });

  test('keeps the order of all others when an actor comes or a line goes', () => {
    fc.assert(
      fc.property(columnNetworks, fc.nat(13), fc.nat(13), fc.nat(5), (network, a, b, column) => {
        // A body of two columns that comes may have to stand above the others.
        const plain = { ...network, nodes: network.nodes.map((node) => ({ ...node, last: node.first })) };
        const first = placeColumns(columnsInput(plain, open));
        const known = new Set(first.order.layers.flat());
        const [before, after] = [a, b].map((i) => plain.nodes[i % plain.nodes.length]?.id ?? '');
        const more = {
          ...plain,
          nodes: [...plain.nodes, nodeOf('new', column)],
          lines: [...plain.lines.slice(1), lineOf('x', 'new', before ?? ''), lineOf('y', after ?? '', 'new')],
        };
        const next = placeColumns(columnsInput(more, { ...open, last: first.order }));
        // Those without lines stand under another, or at the foot.
        const joined = new Set(more.lines.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
        const both = (id: string) => known.has(id) && joined.has(id);
        expect(overlaps(next)).toEqual([]);
        expect(throughNames(next)).toEqual([]);
        for (const [key, rows] of Object.entries(rowsOf(next, both))) {
          // Within a strip; a strip that has been cut in two or joined with another stands where its uppermost row was.
          const strips = new Set(rows.map((id) => next.nodes.get(id)?.strip));
          for (const strip of strips) {
            const own = rows.filter((id) => next.nodes.get(id)?.strip === strip);
            expect(own).toEqual((rowsOf(first, both)[key] ?? []).filter((id) => own.includes(id)));
          }
        }
      }),
      { seed: 46, numRuns: 80 },
    );
  });
});

describe('ordering and placing', () => {
  const graphs: fc.Arbitrary<LayeredGraph> = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }).chain((sizes) => {
    let next = 0;
    const layers = sizes.map((size) => Array.from({ length: size }, () => next++));
    const gaps = layers.slice(1).map((right, i) => ({ left: layers[i] ?? [], right }));
    const pairs = gaps.flatMap(({ left, right }) => left.flatMap((a) => right.map((b) => ({ left: a, right: b, weight: 1 }))));
    return fc.subarray(pairs).chain((chosen) =>
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: chosen.length, maxLength: chosen.length }).map((weights) => ({
        layers,
        links: chosen.map((link, i) => ({ ...link, weight: weights[i] ?? 1 })),
        heights: Array.from({ length: next }, () => 17),
      })),
    );
  });

  test('counts each pair of links that cross, by weight', () => {
    fc.assert(
      fc.property(graphs, ({ layers, links }) => {
        const at = (item: number) => layers.find((layer) => layer.includes(item))?.indexOf(item) ?? -1;
        const layerOf = (item: number) => layers.findIndex((layer) => layer.includes(item));
        let crossings = 0;
        links.forEach((a, i) => {
          for (const b of links.slice(i + 1)) {
            const isSame = layerOf(a.left) === layerOf(b.left);
            if (isSame && (at(a.left) - at(b.left)) * (at(a.right) - at(b.right)) < 0) crossings += a.weight * b.weight;
          }
        });
        expect(countCrossings(layers, links)).toBe(crossings);
      }),
      { seed: 47, numRuns: 150 },
    );
  });

  test('finds an order of the same items with no more crossings, and none if any order has none', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const order = orderLayers(graph);
        expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(graph.layers);
        expect(countCrossings(order, graph.links)).toBeLessThanOrEqual(countCrossings(graph.layers, graph.links));
      }),
      { seed: 48, numRuns: 100 },
    );
    // Two fans and a ladder, given in an order that crosses.
    const layers = [
      [0, 1],
      [2, 3, 4, 5],
      [6, 7],
    ];
    const links = ['0 2', '0 4', '1 3', '1 5', '2 7', '4 7', '3 6', '5 6'].map((pair) => {
      const [left = 0, right = 0] = pair.split(' ').map(Number);
      return { left, right, weight: 1 };
    });
    expect(countCrossings(layers, links)).toBeGreaterThan(0);
    expect(countCrossings(orderLayers({ layers, links, heights: Array(8).fill(17) }), links)).toBe(0);
  });

  test('lets no line cross a body of two columns, even if that was its place', () => {
    const links = [
      { left: 0, right: 1, weight: RIGID },
      { left: 2, right: 3, weight: 1 },
      { left: 4, right: 5, weight: RIGID },
      { left: 5, right: 6, weight: 1 },
    ];
    const layers = [[0, 2], [1, 3, 4], [5], [6]];
    const known = new Map([0, 10, 20, 0, 5, 5, 0].map((y, item) => [item, y]));
    const order = orderLayers({ layers, links, heights: Array(7).fill(17) }, known);
    expect(countCrossings(order, links)).toBe(0);
    expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(layers);
  });

  test('places items in their order, at their distances, no taller than the tallest layer', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 30, maxLength: 30 }),
        ({ layers, links, heights }, sizes) => {
          const above = Array.from({ length: heights.length }, (_, i) => sizes[i] ?? 9);
          const below = above.map((own) => own + 3);
          const pulled = links.map((link) => ({ ...link, leftOffset: 1, rightOffset: -1, pull: link.weight }));
          const { y, height } = placeItems({ layers, links: pulled, above, below, edge: 0 });
          const tallest = Math.max(...layers.map((layer) => layer.reduce((sum, item) => sum + (above[item] ?? 0) + (below[item] ?? 0), 0)));
          expect(height).toBeCloseTo(tallest, 6);
          for (const layer of layers) {
            layer.forEach((item, i) => {
              const before = layer[i - 1];
              const top = before === undefined ? 0 : (y[before] ?? 0) + (below[before] ?? 0);
              expect(y[item] ?? Number.NaN).toBeGreaterThanOrEqual(top + (above[item] ?? 0) - 1e-6);
              expect((y[item] ?? Number.NaN) + (below[item] ?? 0)).toBeLessThanOrEqual(height + 1e-6);
            });
          }
        },
      ),
      { seed: 49, numRuns: 100 },
    );
  });

  test('places both parts of a body on one line, even if that makes the strip taller', () => {
    // Between two bodies six rows in the left layer and none in the right one, where eight rows follow.
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
    const layers = [range(0, 8), range(8, 18)];
    const rigid = { leftOffset: 0, rightOffset: 0, pull: RIGID };
    const links = [
      { left: 0, right: 8, ...rigid },
      { left: 7, right: 9, ...rigid },
    ];
    const half = Array<number>(18).fill(8.5);
    const { y, height } = placeItems({ layers, links, above: half, below: half, edge: 0 });
    expect([y[8], y[9]]).toEqual([y[0], y[7]]);
    expect(height).toBeCloseTo(16 * 17);
    for (const layer of layers) {
      layer.slice(1).forEach((item, i) => {
        expect((y[item] ?? 0) - (y[layer[i] ?? 0] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6);
      });
    }
  });

  test('runs a single line level through every column that it passes', () => {
    const network = {
      columns: 6,
      nodes: [nodeOf('r', 0), nodeOf('i', 2), nodeOf('a', 5), nodeOf('b', 5)],
      lines: ['a', 'b'].map((id) => lineOf(id, 'r', id)),
    };
    const { routes } = placeColumns(columnsInput(network));
    const levels = routes.map((route) => new Set(pointsOf(route).map(({ y }) => y.toFixed(1))).size);
    expect(Math.min(...levels)).toBe(1);
  });
});

describe('names and the state of relations', () => {
  test('change nobody’s rank and nothing of what the order is searched for', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom(...STATUSES), (dataset, { id: status }) => {
        const told: Dataset = {
          ...dataset,
          actors: dataset.actors.map((row, i) => (i % 2 === 0 ? { ...row, name: `${9 - i} autrement, et plus long` } : row)),
          relations: dataset.relations.map((row, i) => (i % 2 === 0 ? { ...row, status, certainty: 'implied' } : row)),
        };
        expect(columnStructure(told, '', false)).toBe(columnStructure(dataset, '', false));
        expect(layOut(told, 'columns').columns?.order).toEqual(layOut(dataset, 'columns').columns?.order);
      }),
      { seed: 51, numRuns: 40 },
    );
  });

  test('leave the order that was found for a strip, which is not searched again', () => {
    const { cut } = columnsInput(networkOfDataset(shippedDataset()));
    const [again] = [columnsInput(networkOfDataset(structuredClone(shippedDataset()))).cut];
    expect(cut.strips.length).toBeGreaterThan(3);
    for (const [i, strip] of cut.strips.entries()) expect(orderLayers(again.strips[i] ?? strip)).toBe(orderLayers(strip));
  });
});

describe('an order that is kept', () => {
  const edits = fc.array(
    fc.record({ kind: fc.constantFrom('come', 'go', 'join', 'part'), at: fc.nat(99), other: fc.nat(99), column: fc.nat(5) }),
    { minLength: 1, maxLength: 6 },
  );

  /** A network after an edit: an actor comes with two lines, one goes with its lines, two are joined, a line goes. */
  function edited(
    network: TestNetwork,
    { kind, at, other, column }: { kind: string; at: number; other: number; column: number },
    turn: number,
  ): TestNetwork {
    const [one, two] = [at, other].map((i) => network.nodes[i % network.nodes.length]?.id ?? '');
    const line = (n: number, from: string, to: string) => lineOf(`new-${turn}-${n}`, from, to);
    switch (kind) {
      case 'come':
        return {
          ...network,
          nodes: [...network.nodes, nodeOf(`new-${turn}`, column)],
          lines: [...network.lines, line(0, `new-${turn}`, one ?? ''), line(1, two ?? '', `new-${turn}`)],
        };
      case 'go':
        return {
          ...network,
          nodes: network.nodes.filter(({ id }) => id !== one),
          lines: network.lines.filter(({ source, target }) => source !== one && target !== one),
        };
      case 'join':
        return { ...network, lines: [...network.lines, line(0, one ?? '', two ?? '')] };
      default:
        return { ...network, lines: network.lines.filter((_, i) => i !== at % Math.max(1, network.lines.length)) };
    }
  }

  test('gives every picture back when all edits are undone, and again when they are done again', () => {
    fc.assert(
      fc.property(columnNetworks, edits, (start, list) => {
        const networks = [start];
        for (const [turn, edit] of list.entries()) networks.push(edited(networks.at(-1) as TestNetwork, edit, turn));
        const place = (network: TestNetwork, last: RowOrder | null) => placeColumns(columnsInput(network, { ...open, last }));
        const shown: PlacedColumns[] = [];
        for (const network of networks) shown.push(place(network, shown.at(-1)?.order ?? null));
        const picture = ({ order: _order, ...rest }: PlacedColumns) => rest;
        let last = shown.at(-1)?.order ?? null;
        for (const i of [...networks.keys()].reverse().concat([...networks.keys()])) {
          const again = place(networks[i] as TestNetwork, last);
          expect([i, picture(again)]).toEqual([i, picture(shown[i] as PlacedColumns)]);
          last = again.order;
        }
      }),
      { seed: 52, numRuns: 150 },
    );
  });
});

describe('rows that are folded because a strip has too many', () => {
  const few = { unfoldedRows: 4 };
  const range = (count: number) => Array.from({ length: count }, (_, i) => i);
  /** A group of four hundred communes, ten of which have a contract as well. */
  const group: TestNetwork = {
    columns: 6,
    nodes: [nodeOf('group', 3), ...range(10).map((i) => nodeOf(`e${i}`, 2)), ...range(400).map((i) => nodeOf(`c${i}`, 4))],
    lines: [
      ...range(400).map((i) => lineOf(`member-${i}`, `c${i}`, 'group')),
      ...range(10).map((i) => lineOf(`contract-${i}`, `e${i}`, `c${i}`)),
    ],
  };

  test('stand in for every node without a row, and for nobody else', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const placed = placeColumns(columnsInput(network, few));
        const here = (id: string) => Number(placed.nodes.has(id)) + Number(placed.standIns.has(id));
        expect(network.nodes.filter(({ id }) => here(id) !== 1)).toEqual([]);
        for (const row of placed.standIns.values()) expect([row, placed.nodes.has(row)]).toEqual([row, true]);
        expect(overlaps(placed)).toEqual([]);
        expect(throughNames(placed)).toEqual([]);
      }),
      { seed: 61, numRuns: 150 },
    );
  });

  test('have all lines of nodes with the same partners, and of others those to one of them', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const placed = placeColumns(columnsInput(network, { ...few, opened: new Set(network.nodes.map(({ id }) => id)) }));
        const besideOf = new Map(placed.strips.flatMap(({ folds }) => folds.map(({ id, beside }) => [id, beside] as const)));
        const rowOf = (id: string) => placed.standIns.get(id) ?? id;
        const isDrawn = (row: string, other: string) => row !== other && (besideOf.get(row) ?? other) === other;
        const drawn = network.lines.filter(({ source, target }) => {
          const [from, to] = [rowOf(source), rowOf(target)];
          return isDrawn(from, to) && isDrawn(to, from);
        });
        expect(placed.routes.flatMap(({ lines }) => lines).sort()).toEqual(drawn.map(({ id }) => id).sort());
      }),
      { seed: 62, numRuns: 150 },
    );
  });

  test('are counted as they are then drawn', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        for (const strip of columnsInput(network).cut.strips)
          expect(rowsNeeded(strip.nodes, strip.bundles, network.columns)).toBeCloseTo(rowsOfStrip(strip), 6);
      }),
      { seed: 64, numRuns: 100 },
    );
  });

  test('are the same whatever the order of rows', () => {
    fc.assert(
      fc.property(columnNetworks, (network) => {
        const turned = { ...network, nodes: network.nodes.toReversed(), lines: network.lines.toReversed() };
        expect(placeColumns(columnsInput(turned, few))).toEqual(placeColumns(columnsInput(network, few)));
      }),
      { seed: 63, numRuns: 60 },
    );
  });

  test('are one row for the members of a group that nothing else joins', () => {
    const { strips, nodes, standIns } = placeColumns(columnsInput(group, { unfoldedRows: 60 }));
    expect(strips.map(({ folds }) => folds.map(({ members }) => members.length))).toEqual([[390]]);
    expect(standIns.size).toBe(390);
    expect(nodes.size).toBe(1 + 10 + 10 + 1);
    // As few as have to be: with room for all, none.
    expect(placeColumns(columnsInput(group, { unfoldedRows: 400 })).standIns.size).toBe(0);
  });

  test('open at the wish of the reader and for a node that is asked for, and nobody else changes rank', () => {
    const options = { unfoldedRows: 60 };
    const folded = placeColumns(columnsInput(group, options));
    const before = rowsOf(folded, (id) => !id.startsWith(ROWS_PREFIX));
    const shown = (rows: readonly string[], needed: readonly string[]) =>
      placeColumns(columnsInput(group, { ...options, openedRows: { rows: new Set(rows), needed: new Set(needed) } }));
    const all = shown(['c77'], []);
    expect([all.standIns.size, all.nodes.size]).toEqual([0, 411]);
    const one = shown([], ['c77']);
    expect([one.standIns.size, one.nodes.has('c77'), one.strips[0]?.folds[0]?.folded.length]).toEqual([389, true, 389]);
    for (const opened of [all, one]) expect(rowsOf(opened, (id) => folded.nodes.has(id) && !id.startsWith(ROWS_PREFIX))).toEqual(before);
  });

  test('leave at most sixty rows and at least forty names of a network of thousands that all hang together', () => {
    for (const network of [largeNetwork(600, 800, 3), largeNetwork(1400, 2000, 3)]) {
      const { cut } = columnsInput(network);
      const { strip, folds } = foldRows(cut.strips[0] as Strip, 60);
      expect(rowsOfStrip(strip)).toBeLessThanOrEqual(60);
      const own = strip.nodes.filter(({ id }) => !id.startsWith(ROWS_PREFIX));
      expect(own.length).toBeGreaterThanOrEqual(40);
      expect(own.length + folds.reduce((sum, { members }) => sum + members.length, 0)).toBe(cut.strips[0]?.nodes.length);
      // Whoever has a row of its own has a line.
      const ends = new Set(strip.bundles.flatMap(({ source, target }) => [source, target]));
      expect(own.filter(({ id }) => !ends.has(id))).toEqual([]);
    }
  });

  test('give all its lines to a node that is asked for', () => {
    const network = largeNetwork(600, 800, 3);
    const folded = placeColumns(columnsInput(network, { unfoldedRows: 60 }));
    const partners = (id: string) => network.lines.filter(({ source, target }) => source !== target && (source === id || target === id));
    const beside = folded.strips.flatMap(({ folds }) => folds.filter((fold) => fold.beside !== null));
    const asked = beside.flatMap(({ members }) => members).filter((id) => partners(id).length > 1);
    expect(asked.length).toBeGreaterThan(20);
    const drawn = (needed: readonly string[], id: string) => {
      const { routes } = placeColumns(
        columnsInput(network, { unfoldedRows: 60, openedRows: { rows: new Set(), needed: new Set(needed) } }),
      );
      const lines = new Set(routes.flatMap((route) => route.lines));
      return partners(id).filter((line) => lines.has(line.id)).length;
    };
    for (const id of asked.slice(0, 5)) expect([id, drawn([id], id)]).toEqual([id, partners(id).length]);
    expect(asked.slice(0, 5).some((id) => drawn([], id) < partners(id).length)).toBe(true);
  });

  test('open the strip in which a node is asked for', () => {
    const two = { ...group, nodes: [...group.nodes, ...range(5).map((i) => nodeOf(`o${i}`, 4)), nodeOf('other', 2)] };
    const network = { ...two, lines: [...group.lines, ...range(5).map((i) => lineOf(`other-${i}`, 'other', `o${i}`))] };
    const isFolded = (needed: readonly string[]) =>
      placeColumns(columnsInput(network, { unfoldedRows: 11, openedRows: { rows: new Set(), needed: new Set(needed) } })).strips[1]
        ?.isFolded;
    expect([isFolded([]), isFolded(['o3'])]).toEqual([true, false]);
  });
});

describe('a row of several actors in the picture', () => {
  const communes = Array.from({ length: 90 }, (_, i) => `c${i}`);
  const { dataset } = read(
    [
      'acteurs.csv',
      ['id;nom;genre;niveaux', 'g;Charte;instance, dispositif;', ...communes.map((id) => `${id};${id};collectivité;commune`)].join('\n'),
    ],
    [
      'relations.csv',
      [
        'id;type;de;vers;cadre;statut',
        `r;groupe de travail;${communes.slice(0, 60).join('|')};;g;en vigueur`,
        ...communes.slice(60).map((id) => `f${id};financement;${id};g;;passé`),
      ].join('\n'),
    ],
  );

  test('says how many of them the filters show, and its lines are theirs', () => {
    const all = sceneOf(dataset);
    const row = all.nodes.find(({ id }) => id === 'open-rows:c0');
    expect(row?.label?.text).toBe('+ 90 communes');
    expect(all.edges.flatMap(({ ties }) => ties).length).toBe(90);
    expect(new Set(all.edges.flatMap(({ source, target }) => [source, target]))).toEqual(new Set(['g', 'open-rows:c0']));
    // Relations of two looks are two lines.
    expect(all.edges.length).toBe(2);
    const few = sceneOf(dataset, { recipe: { ...DEFAULT_RECIPE, statuses: ['past'], levels: ['commune'] } });
    const same = few.nodes.find(({ id }) => id === 'open-rows:c0');
    expect([same?.x, same?.y]).toEqual([row?.x, row?.y]);
    expect(
      sceneOf(dataset, { recipe: { ...DEFAULT_RECIPE, only: ['g', ...communes.slice(0, 12)] } }).nodes.map(({ label }) => label?.text),
    ).toContain('+ 12 communes');
  });

  test('opens at a press, and folds again', () => {
    const { columns } = sceneOf(dataset);
    if (columns === null) throw new Error('no columns');
    const opened = openedBy('open-rows:c0', ['open-strip:x'], columns);
    expect(opened).toEqual(['open-strip:x', 'open-rows:c0']);
    expect(openedBy('fold-rows:c0', [...(opened ?? []), 'open-rows:c5'], columns)).toEqual(['open-strip:x']);
    expect(openedBy('c0', [], columns)).toBe(null);
  });
});

describe('strips', () => {
  const chain = (name: string, length: number) => ({
    nodes: Array.from({ length }, (_, i) => nodeOf(`${name}${i}`, i === 0 ? 2 : 4)),
    lines: Array.from({ length: length - 1 }, (_, i) => lineOf(`${name}-${i}`, `${name}0`, `${name}${i + 1}`)),
  });
  const parts = [chain('x', 4), chain('y', 12), chain('z', 6)];
  const network = { columns: 6, nodes: parts.flatMap(({ nodes }) => nodes), lines: parts.flatMap(({ lines }) => lines) };

  test('stand largest first, named after the node with most lines', () => {
    expect(placeColumns(columnsInput(network)).strips.map(({ id, nodes, lines }) => [id, nodes.length, lines])).toEqual([
      ['y0', 12, 11],
      ['z0', 6, 5],
      ['x0', 4, 3],
    ]);
  });

  test('fold after so many rows to one row that opens, and the first never', () => {
    const folded = placeColumns(columnsInput(network, { unfoldedRows: 11 }));
    expect(folded.strips.map(({ isFolded }) => isFolded)).toEqual([false, true, true]);
    expect(folded.nodes.has('z0')).toBe(true);
    expect(folded.nodes.has('z1')).toBe(false);
    expect(folded.strips[1]?.height).toBe(SIZES.rowHeight);
    const opened = placeColumns(columnsInput(network, { unfoldedRows: 11, opened: new Set(['x0']), folded: new Set(['y0']) }));
    expect(opened.strips.map(({ isFolded }) => isFolded)).toEqual([true, false, false]);
  });

  test('keep the order of their rows while they are folded', () => {
    const first = placeColumns(columnsInput(network));
    // The reader has another order than the layout would choose.
    const turned = { nodes: first.order.nodes.toReversed(), layers: first.order.layers.map((keys) => keys.toReversed()) };
    const shown = placeColumns(columnsInput(network, { last: turned }));
    const folded = placeColumns(columnsInput(network, { last: shown.order, folded: new Set(['y0']) }));
    const again = placeColumns(columnsInput(network, { last: folded.order }));
    expect(rowsOf(again)).toEqual(rowsOf(shown));
    expect(rowsOf(again)).not.toEqual(rowsOf(first));
  });

  test('put a new strip before smaller ones, and leave the others where they stood', () => {
    const first = placeColumns(columnsInput({ ...network, nodes: [...network.nodes] }));
    const more = chain('w', 8);
    const next = placeColumns(
      columnsInput(
        { columns: 6, nodes: [...network.nodes, ...more.nodes], lines: [...network.lines, ...more.lines] },
        { last: first.order },
      ),
    );
    expect(next.strips.map(({ id }) => id)).toEqual(['y0', 'w0', 'z0', 'x0']);
  });
});

describe('who belongs to somebody', () => {
  test('stands under that body, indented, even at the foot and in several steps', () => {
    const network = {
      columns: 6,
      nodes: [
        nodeOf('i', 2),
        nodeOf('c', 4),
        nodeOf('service', 2, { under: 'i' }),
        nodeOf('person', 2, { under: 'service' }),
        nodeOf('alone', 4),
        nodeOf('mayor', 4, { under: 'alone' }),
        nodeOf('p', 5, { under: 'q' }),
        nodeOf('q', 5, { under: 'p' }),
      ],
      lines: [lineOf('l', 'i', 'c')],
    };
    const placed = placeColumns(columnsInput(network));
    const at = (id: string) => placed.nodes.get(id)?.box ?? { x: 0, y: 0 };
    expect([at('service').x - at('i').x, at('person').x - at('i').x]).toEqual([SIZES.symbolRoom, 2 * SIZES.symbolRoom]);
    expect([at('i').y, at('service').y, at('person').y]).toEqual([at('i').y, at('service').y, at('person').y].sort((a, b) => a - b));
    expect(at('mayor').y - at('alone').y).toBe(SIZES.rowHeight);
    expect(placed.nodes.get('person')?.strip).toBe('i');
    expect(placed.nodes.get('mayor')?.strip).toBe(null);
    // Two that belong to each other stand all the same.
    expect(placed.nodes.has('p') && placed.nodes.has('q')).toBe(true);
    expect(overlaps(placed)).toEqual([]);
  });

  test('changes the order of no other row when shown', () => {
    const [shown, hidden] = [true, false].map((belonging) => placeColumns(columnsInput(networkOfDataset(shippedDataset(), belonging))));
    if (shown === undefined || hidden === undefined) throw new Error('two pictures');
    expect(shown.nodes.size).toBeGreaterThan(hidden.nodes.size);
    expect(shown.strips.map(({ id, isFolded }) => [id, isFolded])).toEqual(hidden.strips.map(({ id, isFolded }) => [id, isFolded]));
    expect(rowsOf(shown, (id) => hidden.nodes.has(id))).toEqual(rowsOf(hidden));
    expect(overlaps(shown)).toEqual([]);
    expect(throughNames(shown)).toEqual([]);
  });
});

describe('any dataset', () => {
  test('has everyone placed, bodies without cooperation at the foot and nobody with cooperations there', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const without = new Set(actorsWithoutArticulation(dataset).map(({ id }): string => id));
        for (const belonging of [false, true]) {
          const network = networkOfDataset(dataset, belonging);
          const placed = placeColumns(columnsInput(network, open));
          const ids = new Set(network.nodes.map(({ id }) => id));
          expect([...placed.nodes.keys()].sort()).toEqual([...ids].sort());
          for (const { id, kind } of dataset.actors) {
            const isBodyKind = kind === 'collectivity' || kind === 'organisation';
            if (belonging || isBodyKind) expect([id, ids.has(id)]).toEqual([id, true]);
            if (isBodyKind) expect([id, placed.nodes.get(id)?.strip === null]).toEqual([id, without.has(id)]);
          }
          for (const { source, target } of network.lines)
            for (const id of [source, target]) expect([id, placed.nodes.get(id)?.strip ?? null]).not.toEqual([id, null]);
          expect(overlaps(placed)).toEqual([]);
          expect(throughNames(placed)).toEqual([]);
        }
      }),
      { seed: 50, numRuns: 60 },
    );
  });
});

describe('the shipped network', () => {
  const dataset = shippedDataset();
  const network = networkOfDataset(dataset);
  const placed = placeColumns(columnsInput(network));

  test('has three crossings at most, every symbol named, no name crossed, in the room of a window', () => {
    expect(crossingsOf(placed.routes)).toBeLessThanOrEqual(3);
    expect(placed.nodes.size).toBe(network.nodes.length);
    expect(overlaps(placed)).toEqual([]);
    expect(throughNames(placed)).toEqual([]);
    expect(placed.strips.filter(({ isFolded }) => isFolded)).toEqual([]);
    expect(placed.height).toBeLessThanOrEqual(SIZES.height + 1);
    expect(placed.width).toBeLessThanOrEqual(SIZES.width + 1);
  });

  test('has those without cooperation, and only them, at the foot of their column', () => {
    const foot = [...placed.nodes].filter(([, { strip }]) => strip === null).map(([id]) => id);
    expect(foot.sort()).toEqual(
      actorsWithoutArticulation(dataset)
        .map(({ id }): string => id)
        .sort(),
    );
    for (const id of foot) expect(placed.nodes.get(id)?.y ?? 0).toBeGreaterThan(placed.foot.y);
  });

  test('has the body of two levels across both columns', () => {
    const { box } = placed.nodes.get('grand-lyon') ?? { box: null };
    const [department, intercommunality] = [placed.columns[1], placed.columns[2]];
    if (box === null || department === undefined || intercommunality === undefined) throw new Error('not placed');
    expect(box.x).toBeLessThan(department.x + department.width);
    expect(box.x + box.width).toBeGreaterThan(intercommunality.x);
  });

  test('stands the same whatever the order of its rows', () => {
    const turned: Dataset = { ...dataset, actors: [...dataset.actors].reverse(), relations: [...dataset.relations].reverse() };
    for (const belonging of [false, true]) {
      expect(placeColumns(columnsInput(networkOfDataset(turned, belonging)))).toEqual(
        placeColumns(columnsInput(networkOfDataset(dataset, belonging))),
      );
    }
  });
});

describe('the room of a picture', () => {
  const dataset = shippedDataset();
  /** Letters of the shipped network drawn as a whole in a room, CSS pixels. */
  const lettersIn = (theme: 'light' | 'projector', width: number, height: number) => {
    const { columns, ...placed } = layOut(dataset, 'columns', { labelSize: LABEL_SIZES[theme], room: { width, height } });
    const letters = columns?.letters ?? 0;
    return letters * Math.min((width - 2 * ROOM_EDGE) / placed.width, (height - 2 * ROOM_EDGE) / placed.height);
  };

  test('is used: letters are large enough on a laptop, beside a sheet, and for a projector', () => {
    expect(lettersIn('light', 1440, 767)).toBeGreaterThan(13.5);
    expect(lettersIn('light', 1088, 767)).toBeGreaterThan(11.5);
    expect(lettersIn('projector', 1920, 899)).toBeGreaterThan(18);
  });

  test('of another size changes no order and folds nothing, and in each all names are free', () => {
    const usual = layOut(dataset, 'columns').columns;
    for (const [width, height] of [
      [500, 700],
      [928, 587],
      [1088, 767],
      [2400, 700],
      [0, 0],
    ] as const) {
      const { columns } = layOut(dataset, 'columns', { room: { width, height } });
      if (columns === undefined || usual === undefined) throw new Error('no columns');
      expect(columns.order).toEqual(usual.order);
      expect(columns.strips.map(({ id, isFolded }) => [id, isFolded])).toEqual(usual.strips.map(({ id, isFolded }) => [id, isFolded]));
      const placed = { nodes: columns.nodes, routes: columns.routes } as PlacedColumns;
      expect(overlaps(placed)).toEqual([]);
      expect(throughNames(placed)).toEqual([]);
    }
  });

  test('takes the look that reads best if its letters are nearly as large, and the widest that fits where the whole cannot be read', () => {
    const needs = (width: number, height: number) => (look: RowLook) => ({
      width: (width * look.longest) / 19.5,
      heightAt: () => (height * (1 + look.edge) * 19.5) / look.longest,
    });
    expect(fillRoom({ width: 1200, height: 800 }, 12, needs(900, 500)).look).toEqual({ longest: 19.5, edge: 0.25 });
    expect(fillRoom({ width: 700, height: 800 }, 12, needs(900, 300)).look.longest).toBeLessThan(19.5);
    const long = fillRoom({ width: 1000, height: 800 }, 12, needs(1050, 5000));
    expect(long).toMatchObject({ look: { longest: 17, edge: 0.25 }, height: 0 });
    expect(long.width).toBeCloseTo(988);
  });
});

describe('extreme networks', () => {
  test('two thousand lines: every row apart, and no name crossed', () => {
    const network = largeNetwork(1400, 2000, 3);
    const placed = placeColumns(columnsInput(network, open));
    expect(placed.nodes.size).toBe(1400);
    expect(overlaps(placed)).toEqual([]);
    // Every fortieth, since each is compared with every name.
    expect(throughNames({ ...placed, routes: placed.routes.filter((_, i) => i % 40 === 0) })).toEqual([]);
  });

  test('one hub with four hundred members: no crossing', () => {
    const members = Array.from({ length: 400 }, (_, i) => nodeOf(`m${i}`, 4));
    const network = { columns: 6, nodes: [nodeOf('hub', 3), ...members], lines: members.map(({ id }, i) => lineOf(`l${i}`, id, 'hub')) };
    const placed = placeColumns(columnsInput(network));
    expect(placed.strips).toHaveLength(1);
    expect(overlaps(placed)).toEqual([]);
    const arrivals = placed.routes.map(({ source, start, pieces }) =>
      source === 'hub' ? [start.y, pieces.at(-1)?.y ?? 0] : [pieces.at(-1)?.y ?? 0, start.y],
    );
    arrivals.sort(([a = 0], [b = 0]) => a - b);
    expect(arrivals.map(([, y]) => y)).toEqual(arrivals.map(([, y]) => y ?? 0).sort((a, b) => a - b));
  });

  test('no relation: all at the foot, side by side', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => nodeOf(`a${i}`, i % 5));
    const placed = placeColumns(columnsInput({ columns: 6, nodes, lines: [] }));
    expect([placed.strips, placed.routes]).toEqual([[], []]);
    expect(placed.nodes.size).toBe(60);
    expect(overlaps(placed)).toEqual([]);
    // Two names of a column fit side by side.
    expect(placed.foot.height).toBeLessThan(12 * SIZES.rowHeight);
  });

  test('nothing at all', () => {
    const placed = placeColumns(columnsInput({ columns: 6, nodes: [], lines: [] }));
    expect([placed.nodes.size, placed.foot.height]).toEqual([0, 0]);
    expect(placed.width).toBeGreaterThan(0);
  });

  test('one column only: lines turn beside it, and the nearest lie inside those that reach further', () => {
    for (const column of [0, 2, 5]) {
      const nodes = ['a', 'b', 'c', 'd'].map((id) => nodeOf(id, column));
      const lines = [lineOf('1', 'a', 'b'), lineOf('2', 'b', 'c'), lineOf('3', 'a', 'd'), lineOf('4', 'a', 'd', '1')];
      const placed = placeColumns(columnsInput({ columns: 6, nodes, lines }));
      expect(overlaps(placed)).toEqual([]);
      expect(throughNames(placed)).toEqual([]);
      expect(crossingsOf(placed.routes)).toBe(0);
      expect(placed.routes.every(({ pieces }) => pieces.some((piece) => piece.kind === 'curve'))).toBe(true);
      for (const route of placed.routes) for (const { x } of pointsOf(route)) expect(x >= 0 && x <= placed.width).toBe(true);
    }
  });
});

describe('a route', () => {
  test('joins two boxes that have no line, on their near sides', () => {
    const [left, right, under] = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 40, y: 20, width: 10, height: 10 },
      { x: 2, y: 50, width: 20, height: 10 },
    ];
    const ends = (route: Pick<Route, 'start' | 'pieces'>) => [route.start.x, route.start.y, route.pieces.at(-1)?.x, route.pieces.at(-1)?.y];
    expect(ends(plainRoute(left, right))).toEqual([10, 5, 40, 25]);
    expect(ends(plainRoute(right, left))).toEqual([40, 25, 10, 5]);
    expect(ends(plainRoute(left, under))).toEqual([0, 5, 2, 55]);
  });
});

test('the picture of the shipped network names everybody in letters that fit their space, and no line of it crosses a name or another line', () => {
  const dataset = shippedDataset();
  const { columns } = layOut(dataset, 'columns', { language: 'fr', recipe: DEFAULT_RECIPE });
  const scene = sceneOf(dataset);
  if (columns === undefined) throw new Error('no columns');
  expect(throughNames({ nodes: columns.nodes, routes: columns.routes } as PlacedColumns)).toEqual([]);
  expect(crossingsOf(columns.routes)).toBe(0);
  const labels = placeLabels(scene, { scale: 1, offsetX: 0, offsetY: 0 }, { width: 5000, height: 5000 }, null);
  expect(labels.map(({ node }) => node).sort()).toEqual(scene.nodes.map(({ id }) => id).sort());
  for (const { node, lines } of labels) {
    const box = scene.nodes.find(({ id }) => id === node)?.reserved?.box ?? { x: 0, width: 0 };
    for (const { text, x, size, bold } of lines) {
      expect([node, size >= 12 && x >= box.x && x + textWidth(text, size, bold) <= box.x + box.width]).toEqual([node, true]);
    }
  }
});
