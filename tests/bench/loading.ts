/**
 * T1: the time from the files of the reference and a column of cooperations to a network ready for analysis, compared with
 * graphology reading the same graph from JSON. In one process, in turns.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import { buildNetwork, type Network } from '../../src/core/network/network.ts';
import { type FranceFile, readTerritory } from '../../src/core/reference/reference-file.ts';
import type { Territory } from '../../src/core/reference/territory.ts';
import { cooperationPairs } from '../support/cooperations.ts';
import { wholeTerritory } from '../support/territories.ts';

const FOLDER = new URL('../../data/territory/2026/', import.meta.url);

/** Belongings of a territory and pairs of units, as a network of its units. */
function networkOf({ count, firstIntercommunality, region, department, epci }: Territory, pairs: Uint32Array): Network {
  const [sources, targets] = [new Uint32Array(count + pairs.length / 2), new Uint32Array(count + pairs.length / 2)];
  let edges = 0;
  for (let unit = 0; unit < count; unit++) {
    const above =
      unit < firstIntercommunality ? (region[unit] ?? -1) : (epci[unit] ?? -1) >= 0 ? (epci[unit] ?? -1) : (department[unit] ?? -1);
    if (above < 0) continue;
    sources[edges] = above;
    targets[edges++] = unit;
  }
  for (let i = 0; i < pairs.length; i += 2) {
    sources[edges] = pairs[i] ?? 0;
    targets[edges++] = pairs[i + 1] ?? 0;
  }
  return buildNetwork(count, sources.subarray(0, edges), targets.subarray(0, edges));
}

/** Milliseconds of both, turn by turn. */
export function timeLoading(turns: number): readonly { readonly ours: number; readonly theirs: number }[] {
  const texts = new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => [name.slice(0, -4), readFileSync(new URL(name, FOLDER), 'utf8')]),
  );
  const france = readFileSync(new URL('france.json', FOLDER), 'utf8');
  const territory = wholeTerritory();
  const pairs = Uint32Array.from(cooperationPairs(territory, 60_000).flat());
  const network = networkOf(territory, pairs);
  const edges: { source: number; target: number }[] = [];
  for (let node = 0; node < network.order; node++) {
    for (let i = network.offsets[node] ?? 0; i < (network.offsets[node + 1] ?? 0); i++) {
      const other = network.neighbours[i] ?? 0;
      if (node < other) edges.push({ source: node, target: other });
    }
  }
  const nodes = territory.names.map((label, key) => ({ key, attributes: { label, code: territory.codes[key] } }));
  const json = JSON.stringify({ nodes, edges });
  const time = (run: () => unknown) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const ours = () => networkOf(readTerritory(JSON.parse(france) as FranceFile, texts), pairs);
  const theirs = () => UndirectedGraph.from(JSON.parse(json));
  ours();
  theirs();
  return Array.from({ length: turns }, () => ({ ours: time(ours), theirs: time(theirs) }));
}
