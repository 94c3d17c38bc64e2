/**
 * The graphs that are measured, the same in every run. FR: the real tree of régions, départements, intercommunalités and
 * communes (@etalab/decoupage-administratif). FR+: the same with seeded links of cooperation, 90 % of them inside one
 * département, so that it has hardly any structure left. S: a small random graph, the size of one région.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { seededRandom } from '../../src/core/basics/random.ts';
import { buildNetwork, type Network } from '../../src/core/network/network.ts';

export interface BenchGraph {
  readonly name: string;
  readonly network: Network;
  /** Each edge once, as in the network. */
  readonly edges: readonly (readonly [number, number])[];
}

/** Version of the package of French territories that FR is made of. */
export const TERRITORIES = readTerritories('../package.json') as { readonly name: string; readonly version: string };

/** `links` links of cooperation added to France; 0 for the bare forest. */
export function franceGraph(links = 0, seed = 1): BenchGraph {
  const { order, pairs, places } = france();
  const random = seededRandom(seed);
  const taken = new Set(pairs.map(([a, b]) => key(a, b, order)));
  const added: (readonly [number, number])[] = [];
  while (added.length < links) {
    const a = random.integer(0, order - 1);
    const inside = places.members.get(places.of[a] ?? '') ?? [];
    const b = random.real() < 0.9 && inside.length > 1 ? (inside[random.integer(0, inside.length - 1)] ?? a) : random.integer(0, order - 1);
    if (a === b || taken.has(key(a, b, order))) continue;
    taken.add(key(a, b, order));
    added.push([a, b]);
  }
  return benchGraph(links === 0 ? 'FR' : `FR + ${links.toLocaleString('en')}`, order, [...pairs, ...added]);
}

/** A random connected graph: a random tree, filled up with random links. */
export function smallGraph(order = 200, size = 400, seed = 1): BenchGraph {
  const random = seededRandom(seed);
  const pairs: [number, number][] = [];
  for (let node = 1; node < order; node++) pairs.push([random.integer(0, node - 1), node]);
  const taken = new Set(pairs.map(([a, b]) => key(a, b, order)));
  while (pairs.length < size) {
    const [a, b] = [random.integer(0, order - 1), random.integer(0, order - 1)];
    if (a === b || taken.has(key(a, b, order))) continue;
    taken.add(key(a, b, order));
    pairs.push([a, b]);
  }
  return benchGraph('S', order, pairs);
}

function benchGraph(name: string, order: number, pairs: readonly (readonly [number, number])[]): BenchGraph {
  const network = buildNetwork(
    order,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  const edges: [number, number][] = [];
  for (let node = 0; node < order; node++) {
    for (let i = network.offsets[node] ?? 0; i < (network.offsets[node + 1] ?? 0); i++) {
      const other = network.neighbours[i] ?? 0;
      if (node < other) edges.push([node, other]);
    }
  }
  return { name, network, edges };
}

const key = (a: number, b: number, order: number) => Math.min(a, b) * order + Math.max(a, b);

interface Territory {
  readonly code: string;
  readonly region?: string;
  readonly departement?: string;
  readonly type?: string;
  readonly membres?: readonly { readonly code: string }[];
}

/** The forest of France, and the département of every node of it ('' above the départements and overseas). */
function france() {
  const list = (name: string) => readTerritories(`${name}.json`) as readonly Territory[];
  const regions = list('regions');
  const departements = list('departements');
  const epcis = list('epci');
  const communes = list('communes').filter(({ type }) => type === 'commune-actuelle');
  const of = [
    ...regions.map(() => ''),
    ...departements.map(({ code }) => code),
    ...epcis.map(() => ''),
    ...communes.map(({ departement }) => departement ?? ''),
  ];
  const regionAt = new Map(regions.map(({ code }, i) => [code, i]));
  const departementAt = new Map(departements.map(({ code }, i) => [code, regions.length + i]));
  const firstEpci = regions.length + departements.length;
  const communeAt = new Map(communes.map(({ code }, i) => [code, firstEpci + epcis.length + i]));

  const pairs: [number, number][] = departements.map(({ code, region }) => [regionAt.get(region ?? '') ?? 0, departementAt.get(code) ?? 0]);
  const isMember = new Set<number>();
  epcis.forEach(({ membres = [] }, i) => {
    const members = membres.map(({ code }) => communeAt.get(code) ?? 0);
    for (const member of members) {
      pairs.push([firstEpci + i, member]);
      isMember.add(member);
    }
    of[firstEpci + i] = mostFrequent(members.map((member) => of[member] ?? ''));
    const above = departementAt.get(of[firstEpci + i] ?? '');
    if (above !== undefined) pairs.push([above, firstEpci + i]);
  });
  communes.forEach(({ departement = '' }, i) => {
    const above = departementAt.get(departement);
    const node = firstEpci + epcis.length + i;
    if (above !== undefined && !isMember.has(node)) pairs.push([above, node]);
  });
  const members = new Map<string, number[]>();
  of.forEach((place, node) => {
    if (place !== '') members.set(place, [...(members.get(place) ?? []), node]);
  });
  return { order: of.length, pairs, places: { of, members } };
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function readTerritories(file: string): unknown {
  const data = dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/regions.json'));
  return JSON.parse(readFileSync(join(data, file), 'utf8'));
}
