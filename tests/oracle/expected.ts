/**
 * The values of expected.json with their types, and the comparison that names the graph and the node of each difference.
 * Everything there is plain data made by make_expected.py; null stands for what is undefined, NaN in Maillage.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../src/core/network/network.ts';
import { networkOf } from '../support/networks.ts';

export type Column = readonly (number | null)[];
type Pair = readonly [number, number];

export interface ExpectedGraph {
  readonly name: string;
  readonly order: number;
  readonly edges: readonly Pair[];
  readonly degree: Column;
  readonly components: number;
  readonly betweenness: Column;
  readonly closeness: Column;
  readonly harmonic: Column;
  readonly pagerank: Column;
  readonly core: Column;
  readonly constraint: Column;
  readonly effectiveSize: Column;
  readonly cuts: readonly number[];
  readonly bridges: readonly Pair[];
  readonly blocks: number;
  readonly degreeAssortativity: number | null;
}

/** A graph whose nodes have levels 1 … 4. */
export interface LeveledGraph extends ExpectedGraph {
  readonly levels: readonly number[];
  /** Edges by pair of levels, '12' between 1 and 2. */
  readonly mixing: Readonly<Record<string, number>>;
  readonly externalInternal: number;
  readonly nominalAssortativity: number | null;
  /** For each node: coordinator, itinerant, representative, gatekeeper, liaison. */
  readonly brokerage: readonly Column[];
}

interface Expected {
  readonly graphs: readonly (ExpectedGraph | LeveledGraph)[];
  /** Classes 1 … 4; rows of six roles for each node, as sna orders them. */
  readonly directed: readonly {
    readonly order: number;
    readonly arcs: readonly Pair[];
    readonly classes: readonly number[];
    readonly raw: readonly Column[];
    readonly expected: readonly Column[];
    readonly sd: readonly Column[];
    readonly reciprocity: number;
  }[];
  readonly memberships: readonly {
    readonly order: number;
    readonly groups: readonly (readonly number[])[];
    readonly weights: readonly (readonly [number, number, number])[];
  }[];
  /** `graph` is a place in `graphs`, here and below. */
  readonly partitions: readonly {
    readonly graph: number;
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly modularity: number;
    readonly adjustedRand: number;
    readonly leiden: number;
  }[];
  readonly paths: readonly {
    readonly graph: number;
    readonly pairs: readonly {
      readonly source: number;
      readonly target: number;
      readonly length: number | null;
      readonly count: number;
      readonly paths: readonly (readonly number[])[];
    }[];
  }[];
}

export const expected: Expected = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'));

export const leveled: readonly LeveledGraph[] = expected.graphs.filter((graph): graph is LeveledGraph => 'levels' in graph);

const networks = new Map<ExpectedGraph, Network>();

/** The network of a graph, built once. */
export function networkFor(graph: ExpectedGraph): Network {
  const network = networks.get(graph) ?? networkOf(graph.order, graph.edges);
  networks.set(graph, network);
  return network;
}

/** A graph by its place. */
export function graphAt(place: number): ExpectedGraph {
  const graph = expected.graphs[place];
  if (graph === undefined) throw new RangeError(`no graph ${place}`);
  return graph;
}

/** Equal within 1e-9, relative or absolute; undefined both. */
export function isNear(found: number | undefined, value: number | null | undefined): boolean {
  if (found === undefined || value === undefined) return false;
  if (value === null) return Number.isNaN(found);
  return Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** One sentence if two numbers differ, else nothing. */
export function difference(where: string, found: number | undefined, value: number | null | undefined): readonly string[] {
  return isNear(found, value) ? [] : [`${where}: ${found} instead of ${value === null ? 'undefined' : value}`];
}

/** One sentence for each node whose values differ; another if there are more or fewer of them than nodes. */
export function differences(graph: string, found: ArrayLike<number>, values: Column): readonly string[] {
  const lengths = found.length === values.length ? [] : [`${graph}: ${found.length} values instead of ${values.length}`];
  return [...lengths, ...values.flatMap((value, node) => difference(`${graph}, node ${node}`, found[node], value))];
}

/** One sentence if two things are not written alike. */
export function unlike(where: string, found: unknown, value: unknown): readonly string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(value)];
  return is === should ? [] : [`${where}: ${is} instead of ${should}`];
}
