/**
 * Splits a network into the parts that a layout places: connected blocks of actors; satellites (persons, services and others known only by
 * belonging) beside the actor they belong to; and the rail of actors without recorded cooperation. Every layout uses this split, so the
 * rail is the same everywhere.
 */
import type { Actor } from '../model/dataset.ts';
import { LEVELS } from '../model/vocabulary.ts';
import type { TieGraph } from '../network/graph.ts';
import { actorsWithoutArticulation } from '../network/isolation.ts';
import type { LayoutInput } from './layout.ts';

export interface SplitNetwork {
  /** Node keys connected by articulations; largest block first. */
  readonly blocks: readonly (readonly string[])[];
  /** Actors without recorded cooperation: broadest level first, bodies last, then by name. */
  readonly rail: readonly Actor[];
  /** For each satellite, the node that it stands beside; null for none. */
  readonly satellites: ReadonlyMap<string, string | null>;
  /** Neighbours by articulation. */
  readonly neighbours: (node: string) => readonly string[];
}

/** The split of a network. Linear in nodes and ties. */
export function splitBlocks({ dataset, graph }: LayoutInput): SplitNetwork {
  const neighbours = articulationNeighbours(graph);
  const rail = [...actorsWithoutArticulation(dataset)].sort(byLevelThenName);
  const onRail = new Set<string>(rail.map((actor) => actor.id));
  const seen = new Set<string>();
  const blocks: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start) || neighbours(start).length === 0) continue;
    const block = [start];
    seen.add(start);
    for (const node of block) {
      for (const next of neighbours(node)) {
        if (seen.has(next)) continue;
        seen.add(next);
        block.push(next);
      }
    }
    blocks.push(block);
  }
  const placed = new Set([...seen, ...onRail]);
  return {
    blocks: blocks.sort((a, b) => b.length - a.length),
    rail,
    satellites: anchorSatellites(graph, placed),
    neighbours,
  };
}

/** The nodes on the rail: folded territories first, then actors. */
export function railNodes({ rail }: SplitNetwork, { folds = [] }: LayoutInput): readonly string[] {
  return [...folds, ...rail.map((actor) => actor.id)];
}

function articulationNeighbours(graph: TieGraph): (node: string) => readonly string[] {
  const found = new Map<string, Set<string>>();
  graph.forEachEdge((_edge, tie, source, target) => {
    if (tie.type.layer !== 'articulation') return;
    found.set(source, (found.get(source) ?? new Set()).add(target));
    found.set(target, (found.get(target) ?? new Set()).add(source));
  });
  const lists = new Map([...found].map(([node, set]) => [node, [...set]]));
  return (node) => lists.get(node) ?? [];
}

/** Each remaining node is anchored to the first placed actor that it belongs to, or to a node already anchored. */
function anchorSatellites(graph: TieGraph, placed: ReadonlySet<string>): ReadonlyMap<string, string | null> {
  const anchors = new Map<string, string | null>();
  let waiting = graph.nodes().filter((node) => !placed.has(node));
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of waiting) {
      const anchor = anchorOf(graph, node, placed, anchors);
      if (anchor === null) continue;
      anchors.set(node, anchor);
      moved = true;
    }
    waiting = waiting.filter((node) => !anchors.has(node));
  }
  for (const node of waiting) anchors.set(node, null);
  return anchors;
}

function anchorOf(graph: TieGraph, node: string, placed: ReadonlySet<string>, anchors: ReadonlyMap<string, string | null>): string | null {
  const attributes = graph.getNodeAttributes(node);
  const within = attributes.kind === 'actor' ? attributes.actor.within : null;
  const belonging = graph.filterEdges(node, (_edge, tie) => tie.relation.type !== 'attendance').map((edge) => graph.opposite(node, edge));
  const candidates = [...(within === null ? [] : [within]), ...belonging];
  return candidates.find((other) => placed.has(other) || anchors.has(other)) ?? null;
}

function byLevelThenName(a: Actor, b: Actor): number {
  return levelRank(a) - levelRank(b) || (a.name < b.name ? -1 : 1);
}

/** Index of an actor's broadest level in LEVELS; the number of levels for actors without any. */
export function levelRank(actor: Actor): number {
  const ranks = actor.levels.map((level) => LEVELS.findIndex((entry) => entry.id === level));
  return ranks.length === 0 ? LEVELS.length : Math.min(...ranks);
}
