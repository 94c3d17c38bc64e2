/**
 * A yardstick for the order of rows: how often links cross in the layout of elkjs (Eclipse Layout Kernel, «layered») for the very same layered
 * graph, with invisible items and turning points as nodes. elkjs is used here alone: it is far too heavy for the page.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import { countCrossings } from '../../src/core/layout/column-order.ts';
import type { LayeredGraph } from '../../src/core/layout/layer-order.ts';

/** Between layers in what elkjs is given, wider than a node, so that it keeps every node in its layer. */
const STEP = 200;

/** Crossings, each counted once whatever the weights, for an order of the layers. */
export function plainCrossings(layers: readonly (readonly number[])[], { links }: Pick<LayeredGraph, 'links'>): number {
  return countCrossings(
    layers,
    links.map((link) => ({ ...link, weight: 1 })),
  );
}

/** The order of the layers that elkjs finds. Throws if it moves a node to another layer. */
export async function elkOrder({ layers, links }: LayeredGraph): Promise<readonly (readonly number[])[]> {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map((item) => [item, at] as const)));
  const elk = new ELK();
  const placed = await elk.layout({
    id: 'strip',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.layering.strategy': 'INTERACTIVE',
      'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
      'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
      'elk.randomSeed': '1',
    },
    children: [...layerOf].map(([item, layer]) => ({ id: `${item}`, x: layer * STEP, y: 0, width: 10, height: 10 })),
    edges: links.map(({ left, right }, i) => ({ id: `e${i}`, sources: [`${left}`], targets: [`${right}`] })),
  });
  const yOf = new Map((placed.children ?? []).map(({ id, y }) => [Number(id), y ?? 0]));
  const xOf = new Map((placed.children ?? []).map(({ id, x }) => [Number(id), x ?? 0]));
  for (const { left, right } of links) if ((xOf.get(left) ?? 0) >= (xOf.get(right) ?? 0)) throw new Error('elkjs has changed the layers');
  return layers.map((layer) => [...layer].sort((a, b) => (yOf.get(a) ?? 0) - (yOf.get(b) ?? 0)));
}
