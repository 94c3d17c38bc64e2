/**
 * The whole analysis of a network, in one place. analyse(dataset, recipe) is a generator that yields its progress and returns plain values,
 * so a worker can run it, show its progress and stop it, and the command line gets the same numbers bit for bit. Results refer to one of
 * two networks, and each says which: the *whole* network, as the recipe draws it (a relation of many members around its group), or that of
 * *partners* (actors tied directly to those they work with, groups taken out), used for isolation, levels and brokerage.
 */

import type { Bilingual } from '../../messages/language.ts';
import { isBody, isPerson, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Dataset, Interval } from '../model/dataset.ts';
import type { Layer } from '../model/vocabulary.ts';
import { comprisedActors, knownSets } from '../network/comprised.ts';
import { actorsWithoutArticulation } from '../network/isolation.ts';
import { CLASSES, classOf } from '../network/level-classes.ts';
import { degreeOf } from '../network/network.ts';
import { possibleIdentities } from '../network/possible-identities.ts';
import type { Recipe } from '../network/recipe.ts';
import { typesOfLayers } from '../network/recipe.ts';
import { partnerNetwork, type SimpleNetwork, simpleNetwork } from '../network/simple-network.ts';
import { type TerritorialParents, territorialParents } from '../network/territorial-parents.ts';
import { mostPlaced, type Participation, participations, unnamedPlaces } from '../network/unnamed.ts';
import { NO_POSITIONS, type Positions } from '../territory/positions.ts';
import { type Robustness, tryCompletions } from './completions.ts';
import { type GradedIsolation, gradeIsolation } from './graded-isolation.ts';
import { type InstrumentTable, instrumentTable } from './instruments.ts';
import { type LevelTable, levelTable } from './level-table.ts';
import { type BetweennessJob, betweennessJobs } from './metrics/betweenness.ts';
import { type Blocks, type Bridge, findBlocks, findBridges } from './metrics/blocks.ts';
import { type Communities, findCommunities } from './metrics/communities.ts';
import { findComponents } from './metrics/components.ts';
import { COMPUTING, metricGiven } from './metrics/computing.ts';
import { type CorePeriphery, findCorePeriphery } from './metrics/core-periphery.ts';
import { degreesByClass, degreesWithin } from './metrics/degrees.ts';
import { type Hanging, hangingOf } from './metrics/hanging.ts';
import { METRICS, type MetricId } from './metrics/index.ts';
import { adjustedRand } from './metrics/partitions.ts';
import { type PairWeight, projectionWeights } from './metrics/projection-weights.ts';
import { type Suggestions, suggest } from './suggestions.ts';

export interface AnalysisOptions {
  /** Seed of everything random: clusters and completions. */
  readonly seed: number;
  /** Number of random completions of unnamed members; 0 for none. */
  readonly completions: number;
  /** Id of the territory whose members `isolation` counts; null for every body that the recipe shows. */
  readonly within: string | null;
  /** Number of communes of each intercommunality in a reference, by actor id; absent without a reference. */
  readonly communes?: Readonly<Record<string, number>>;
}

export const DEFAULT_OPTIONS: AnalysisOptions = { seed: 1, completions: 0, within: null };

export interface Progress {
  /** Share of the work done, 0 … 1. */
  readonly share: number;
  readonly step: Bilingual;
}

export interface IsolationCounts {
  /** Number of bodies counted: collectivities and organisations that the recipe shows, within the territory. */
  readonly universe: number;
  /** How many of them have a partner; have none but are known to be in a set that has one; have no recorded cooperation. */
  readonly related: Interval;
  readonly comprised: number;
  readonly isolated: Interval;
}

export interface Isolation extends GradedIsolation, IsolationCounts {
  /** By actor: 1 if it has articulations but the recipe hides all of them. */
  readonly hidden: Uint8Array;
  /** By actor: 1 if it is counted in `universe`. */
  readonly counted: Uint8Array;
  /** For each actor, the cut vertex and the bridge that tie it to the rest of the partners. */
  readonly hanging: Hanging;
  readonly bridges: readonly Bridge[];
  readonly participations: readonly Participation[];
}

export interface Analysis {
  /** Ids of the nodes: actors in the order of the dataset, then hubs. All columns are in this order. */
  readonly keys: readonly string[];
  /** Number of actors among the nodes. */
  readonly actorCount: number;
  readonly graph: { readonly nodes: number; readonly edges: number; readonly components: number };
  /** Measures on the whole network; NaN where undefined. */
  readonly columns: Readonly<Record<MetricId, Float64Array>>;
  /** Number of different neighbours of each node in each layer, regardless of which types the recipe shows; hubs count as neighbours. */
  readonly degreeByLayer: Readonly<Record<Layer, Uint32Array>>;
  /** Number of partners of each class: for actor v and class c at v × CLASSES.length + c. */
  readonly degreeByClass: Uint32Array;
  readonly component: Uint32Array;
  readonly isCut: Uint8Array;
  readonly bridges: readonly Bridge[];
  readonly communities: Communities & {
    /** Adjusted Rand index of clusters against recorded intercommunalities; NaN if none is recorded. */
    readonly territories: number;
  };
  readonly corePeriphery: CorePeriphery;
  /** The following are computed on partners. */
  readonly isolation: Isolation;
  readonly levels: LevelTable;
  readonly instruments: InstrumentTable;
  /** Newman weights of partners that meet in relations of three or more members, by node. */
  readonly weights: readonly PairWeight[];
  readonly suggestions: Suggestions;
  /** Null unless completions were requested. */
  readonly robustness: Robustness | null;
}

/** Optional inputs besides the dataset. */
export interface AnalysisGiven {
  /** Columns already computed elsewhere, from `heavyWork`. */
  readonly columns?: Partial<Record<MetricId, Float64Array>>;
  /** Positions of the actors, if the network is laid over a perimeter; suggestions use them to find neighbours. */
  readonly positions?: Positions;
}

/** Number of runs of the cluster search, by network size, to take about a second. */
const clusterRuns = (order: number) => (order <= 500 ? 10 : order <= 5000 ? 5 : 1);

/** Analyses what a recipe shows of a dataset. Deterministic: the same arguments give the same values on every machine. */
export function* analyse(
  dataset: Dataset,
  recipe: Recipe,
  options: AnalysisOptions = DEFAULT_OPTIONS,
  given: AnalysisGiven = {},
): Generator<Progress, Analysis> {
  const whole = simpleNetwork(dataset, recipe);
  const { network } = whole;
  const partners = partnerNetwork(dataset, recipe);
  const parents = territorialParents(dataset);
  const input = metricGiven(whole);
  const { components, blocks } = input;

  const columns: Partial<Record<MetricId, Float64Array>> = {};
  for (const [i, metric] of METRICS.entries()) {
    const [from, to] = [(0.7 * i) / METRICS.length, (0.7 * (i + 1)) / METRICS.length];
    columns[metric.id] = given.columns?.[metric.id] ?? (yield* told(COMPUTING[metric.id](input), metric, from, to));
  }
  const communities = yield* told(findCommunities(network, options.seed, clusterRuns(network.order)), STEPS.clusters, 0.7, 0.8);
  yield { share: 0.8, step: STEPS.levels };
  const levels = levelTable(partners);
  yield { share: 0.85, step: STEPS.isolation };
  const isolation = isolationOf(dataset, partners, parents, options);
  yield { share: 0.9, step: STEPS.suggestions };
  const suggestions = suggest({
    dataset,
    partners,
    isolation,
    parents,
    whole,
    blocks,
    components,
    positions: given.positions ?? NO_POSITIONS,
  });
  const robustness =
    options.completions === 0
      ? null
      : yield* told(tryCompletions(whole, parents, knownSets(dataset), options.seed, options.completions), STEPS.completions, 0.9, 1);
  return {
    keys: whole.keys,
    actorCount: whole.actors.length,
    graph: { nodes: network.order, edges: network.size, components: components.count },
    columns: columns as Record<MetricId, Float64Array>,
    degreeByLayer: degreeByLayer(dataset, recipe, whole),
    degreeByClass: degreesByClass(partners.network, Uint8Array.from(partners.actors, classOf), CLASSES.length),
    component: components.of,
    isCut: blocks.isCut,
    bridges: findBridges(blocks),
    communities: { ...communities, territories: likenessToTerritories(whole, parents, communities) },
    corePeriphery: findCorePeriphery(network),
    isolation,
    levels,
    instruments: instrumentTable(dataset, partners),
    weights: weightsOf(dataset, partners),
    suggestions,
    robustness,
  };
}

const STEPS = {
  clusters: { fr: 'grappes', en: 'clusters' },
  levels: { fr: 'échelons', en: 'levels' },
  isolation: { fr: 'isolement', en: 'isolation' },
  suggestions: { fr: 'suggestions', en: 'suggestions' },
  completions: { fr: 'tirages', en: 'draws' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Number of edge visits from which sharing betweenness among processors pays off: about half a second of one processor. */
const HEAVY = 1e8;

export interface HeavyWork {
  readonly order: number;
  readonly blocks: Blocks;
  readonly jobs: readonly BetweennessJob[];
  /** Ids of the nodes, and whether each may be listed among the first: persons may not. */
  readonly keys: readonly string[];
  readonly isListed: Uint8Array;
}

/**
 * The part of an analysis worth sharing among processors: betweenness when it takes long; else null. The caller runs the jobs, adds the
 * results up in the order of the jobs, and passes the column to `analyse`. The result has the same bits as when computed in one thread.
 */
export function heavyWork(dataset: Dataset, recipe: Recipe): HeavyWork | null {
  const { network, keys, actors } = simpleNetwork(dataset, recipe);
  const blocks = findBlocks(network, findComponents(network));
  let cost = 0;
  for (let block = 0; block < blocks.count; block++) {
    const [vertices, edges] = [blocks.vertexOffsets, blocks.edgeOffsets].map(
      (offsets) => (offsets[block + 1] ?? 0) - (offsets[block] ?? 0),
    );
    cost += (vertices ?? 0) * (edges ?? 0);
  }
  if (cost < HEAVY) return null;
  const isListed = Uint8Array.from(keys, (_, node) => (actors[node] !== undefined && !isPerson(actors[node]) ? 1 : 0));
  return { order: network.order, blocks, jobs: betweennessJobs(blocks), keys, isListed };
}

/** Runs a part of the analysis and maps its progress (0 … 1) to the range from `from` to `to` of the whole analysis. */
function* told<T>(work: Generator<number, T>, step: Bilingual, from: number, to: number): Generator<Progress, T> {
  yield { share: from, step };
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield { share: from + (to - from) * next.value, step };
  }
}

function degreeByLayer(dataset: Dataset, recipe: Recipe, { actors, keys }: SimpleNetwork): Record<Layer, Uint32Array> {
  const ofLayer = (layer: Layer) => {
    const own = simpleNetwork(dataset, { ...recipe, types: typesOfLayers([layer]) });
    // Actors have the same numbers in every projection with the same kinds and levels; hubs are found by their key.
    const degrees = degreesWithin(own.network.order, own.ties);
    return Uint32Array.from(keys, (key, node) => degrees[node < actors.length ? node : (own.nodeOf.get(key) ?? -1)] ?? 0);
  };
  return { articulation: ofLayer('articulation'), belonging: ofLayer('belonging'), event: ofLayer('event') };
}

function isolationOf(
  dataset: Dataset,
  partners: SimpleNetwork,
  parents: TerritorialParents,
  { within, communes = {} }: AnalysisOptions,
): Isolation {
  const { network, actors } = partners;
  const { components, bridges, hanging } = hangingOf(network);
  const known = knownSets(dataset);
  const identities = possibleIdentities(dataset);
  const comprised = comprisedActors(dataset);
  const graded = gradeIsolation({ partners, parents, known, identities, comprised, components, bridges, hanging });
  const inside = within === null ? null : parents.within(within);
  const counted = Uint8Array.from(actors, (actor) =>
    isBody(actor) && (inside === null || (inside.has(actor.id) && actor.id !== within)) ? 1 : 0,
  );
  const without = new Set<string>(actorsWithoutArticulation(dataset).map((actor) => actor.id));
  const hidden = Uint8Array.from(actors, (actor, node) => (!without.has(actor.id) && degreeOf(network, node) === 0 ? 1 : 0));
  const universe = actors.flatMap((_, node) => (counted[node] === 1 ? [node] : []));
  const untied = universe.filter((node) => degreeOf(network, node) === 0);
  const alone = untied.filter((node) => !comprised.has(actors[node]?.id ?? ''));
  const isolated = { min: alone.length - mostPlaced(alone, unnamedPlaces(partners, parents, known, identities)), max: alone.length };
  const direct = universe.length - untied.length;
  return {
    ...graded,
    universe: universe.length,
    related: { min: direct, max: direct + isolated.max - isolated.min },
    comprised: untied.length - alone.length,
    isolated,
    hidden,
    counted,
    hanging,
    bridges,
    participations: participations(partners, parents, known, identities, communes),
  };
}

/** How similar clusters and recorded intercommunalities are (adjusted Rand index), over the nodes that have both. */
function likenessToTerritories({ actors }: SimpleNetwork, parents: TerritorialParents, { of }: Communities): number {
  const numbers = new Map<string, number>();
  const territory = Int32Array.from(actors, ({ id, levels }) => {
    const own = levels.includes('intercommunality') ? id : parents.of(id)[0];
    if (own === undefined) return -1;
    numbers.set(own, numbers.get(own) ?? numbers.size);
    return numbers.get(own) ?? -1;
  });
  const nodes = actors.flatMap((_, node) => (territory[node] !== -1 && of[node] !== -1 ? [node] : []));
  return nodes.length < 2 ? Number.NaN : adjustedRand(of, territory, nodes);
}

/** Weights of partners that meet in relations of three or more members; an unnamed set counts with its size, everyone else as one. */
function weightsOf(dataset: Dataset, { actors, nodeOf, ties }: SimpleNetwork): readonly PairWeight[] {
  const shown = new Set(ties.map((tie) => tie.relation));
  const groups = dataset.relations.flatMap((relation) => {
    if (!shown.has(relation)) return [];
    const members = relation.members.filter((member) => member.role !== 'frame').flatMap((member) => nodeOf.get(member.actor) ?? []);
    if (members.length < 3) return [];
    const sizes = members.map((node) => (isUnnamedSet(actors[node]) ? (actors[node]?.size ?? { min: 1, max: null }) : { min: 1, max: 1 }));
    const max = sizes.reduce<number | null>((sum, size) => (sum === null || size.max === null ? null : sum + size.max), 0);
    return [{ members, size: { min: sizes.reduce((sum, size) => sum + size.min, 0), max } }];
  });
  return projectionWeights(groups);
}
