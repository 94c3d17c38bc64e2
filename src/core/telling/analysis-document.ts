/**
 * An analysis as a document to save or pass on: the documented JSON of `maillage analyse --format json`, and its table of nodes as CSV. Raw
 * values without rounding; undefined values are null. Nodes are in the order of the files.
 */

import type { Language } from '../../messages/language.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { isolationKinds } from '../analysis/graded-isolation.ts';
import { expectedOfGraph, expectedOfNode } from '../analysis/metrics/brokerage-expectations.ts';
import { METRICS } from '../analysis/metrics/index.ts';
import { reasonText, type Suggestion } from '../analysis/suggestions.ts';
import type { Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { type Layer, type Level, smallestLevel } from '../model/vocabulary.ts';
import { CLASSES, classAt, isParty } from '../network/level-classes.ts';
import { isolationReasons } from './isolation-reasons.ts';

type Value = number | null;
const numberOrNull = (number: number | undefined): Value => (number === undefined || Number.isNaN(number) ? null : number);

/** One node of the document: its measures on the whole network, its isolation and roles among partners. */
export interface NodeDocument {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly level: Level | null;
  readonly levels: readonly Level[];
  /** Number of different neighbours in each layer, and of partners of each class; the latter is null for hubs. */
  readonly degreeByLayer: Readonly<Record<Layer, number>>;
  readonly degreeByClass: Readonly<Record<string, number>> | null;
  /** Diversity of its types of relation (Simpson), and participation over the types that occur. */
  readonly instrumentDiversity: Value;
  readonly instrumentParticipation: Value;
  /** E-I index of its own ties. */
  readonly externalInternal: Value;
  readonly component: number;
  readonly cutVertex: boolean;
  /** Cluster; null for an isolated node. */
  readonly community: Value;
  /** Null for hubs, persons, groups and services: isolation is computed for bodies and sets only. */
  readonly isolation: {
    /** First kind that certainly applies; null if none does. */
    readonly code: string | null;
    readonly flags: readonly string[];
    /** Kinds that the sources leave open. */
    readonly unknown: readonly string[];
    readonly reasons: readonly string[];
  } | null;
  readonly brokerage: Readonly<Record<'coordinator' | 'itinerant' | 'representative' | 'gatekeeper' | 'liaison', Value>>;
  readonly [metric: string]: unknown;
}

/** Returns the label of an id: the name of an actor or the title of a relation; the id itself if there is none. */
export function labelsOf(dataset: Dataset): (id: string) => string {
  const [actors, relations] = [byId(dataset.actors), byId(dataset.relations)];
  return (id) => actors.get(id)?.name ?? (relations.get(id)?.title || id);
}

/** The nodes of an analysis. */
export function nodeDocuments(dataset: Dataset, analysis: Analysis, language: Language): readonly NodeDocument[] {
  const labelOf = labelsOf(dataset);
  const actors = byId(dataset.actors);
  const { columns, isolation, levels, instruments, degreeByLayer, degreeByClass } = analysis;
  return analysis.keys.map((id, node) => {
    const actor = actors.get(id);
    const isTold = actor !== undefined && isParty(actor);
    const flags = isolationKinds(isolation.holds[node] ?? 0);
    const role = (column: Float64Array) => (node < analysis.actorCount ? numberOrNull(column[node]) : null);
    return {
      id,
      label: labelOf(id),
      kind: actor?.kind ?? 'hub',
      level: smallestLevel(actor?.levels ?? []) ?? null,
      levels: actor?.levels ?? [],
      ...Object.fromEntries(METRICS.map((metric) => [metric.id, numberOrNull(columns[metric.id][node])])),
      degreeByLayer: {
        articulation: degreeByLayer.articulation[node] ?? 0,
        belonging: degreeByLayer.belonging[node] ?? 0,
        event: degreeByLayer.event[node] ?? 0,
      },
      // Computed on partners, so only for actors.
      degreeByClass:
        node < analysis.actorCount
          ? Object.fromEntries(CLASSES.map((entry, i) => [entry.id, degreeByClass[node * CLASSES.length + i] ?? 0]))
          : null,
      instrumentDiversity: numberOrNull(instruments.diversity[node]),
      instrumentParticipation: numberOrNull(instruments.participation[node]),
      externalInternal: numberOrNull(levels.externalInternalOfNode[node]),
      component: analysis.component[node] ?? 0,
      cutVertex: analysis.isCut[node] === 1,
      community: analysis.communities.of[node] === -1 ? null : numberOrNull(analysis.communities.of[node]),
      isolation: isTold
        ? {
            code: flags[0] ?? null,
            flags,
            unknown: isolationKinds(isolation.unknown[node] ?? 0),
            reasons: isolationReasons(analysis, node, labelOf, language),
          }
        : null,
      brokerage: {
        coordinator: role(levels.roles.coordinator),
        itinerant: role(levels.roles.itinerant),
        representative: role(levels.roles.representative),
        gatekeeper: role(levels.roles.gatekeeper),
        liaison: role(levels.roles.liaison),
      },
    };
  });
}

/** The whole analysis as plain JSON values; `isPartial` if rows of the data were left out. docs/analyse.md describes the fields. */
export function analysisDocument(dataset: Dataset, analysis: Analysis, language: Language, isPartial = false): unknown {
  const labelOf = labelsOf(dataset);
  const id = (node: number) => analysis.keys[node] ?? '';
  const { levels, isolation, communities, corePeriphery, instruments, robustness } = analysis;
  const classPair = (a: number, b: number) => [classAt(a).id, classAt(b).id];
  const suggestion = ({ from, to, reasons }: Suggestion) => ({
    from,
    to,
    reasons: reasons.map((reason) => reasonText(reason, labelOf, language)),
  });
  return {
    graph: analysis.graph,
    nodes: nodeDocuments(dataset, analysis, language),
    bridges: analysis.bridges.map(({ source, target, size }) => ({ source: id(source), target: id(target), size })),
    levels: {
      classes: CLASSES.map((entry) => entry.id),
      sizes: levels.sizes,
      counts: levels.counts,
      possible: levels.possible,
      emptyPairs: levels.emptyPairs.map(([a, b]) => classPair(a, b)),
      absent: levels.absent.map((level) => classAt(level).id),
      byDistance: levels.byDistance,
      externalInternal: {
        index: numberOrNull(levels.externalInternal.index),
        expected: numberOrNull(levels.externalInternal.expected),
        min: numberOrNull(levels.externalInternal.min),
        max: numberOrNull(levels.externalInternal.max),
        rescaled: numberOrNull(levels.externalInternal.rescaled),
        ofClass: levels.externalInternal.ofClass.map(numberOrNull),
      },
      nominalAssortativity: numberOrNull(levels.nominalAssortativity),
      degreeAssortativity: numberOrNull(levels.degreeAssortativity),
      reciprocity: {
        mutual: levels.reciprocity.mutual,
        asymmetric: levels.reciprocity.asymmetric,
        reciprocity: numberOrNull(levels.reciprocity.reciprocity),
        corrected: numberOrNull(levels.reciprocity.corrected),
      },
      // The roles expected by chance, for one actor of each class and in total; not shown on screen.
      brokerageByChance: byChance(levels.sizes, analysis.levels.counts),
      chains: { communes: levels.chains.communes.length, complete: levels.chains.complete.map((chain) => chain.map(id)) },
      triples: levels.triples.map(({ a, v, b, pairs, brokers }) => ({
        classes: [...classPair(a, v), classAt(b).id],
        pairs,
        brokers: brokers.map((broker) => ({ id: id(broker.node), pairs: broker.pairs })),
      })),
    },
    isolation: {
      universe: isolation.universe,
      related: isolation.related,
      comprised: isolation.comprised,
      isolated: isolation.isolated,
      hiddenByFilter: isolation.hidden.reduce((sum, value, node) => sum + (isolation.counted[node] === 1 ? value : 0), 0),
      territories: isolation.participations.map(({ territory, population, named, namedRelated, related, unrelated, sets }) => ({
        id: territory.id,
        population,
        named,
        namedRelated,
        related,
        unrelated,
        sets: sets.map((set) => set.id),
      })),
    },
    communities: {
      count: communities.count,
      modularity: numberOrNull(communities.modularity),
      stability: numberOrNull(communities.stability),
      runs: communities.runs,
      territories: numberOrNull(communities.territories),
    },
    corePeriphery: { core: corePeriphery.core.map(id), fit: numberOrNull(corePeriphery.fit) },
    instruments: {
      types: instruments.types.map(({ type, relations, pairs }) => ({
        type,
        relations,
        pairs: pairs.map((pair) => ({ classes: classPair(pair.a, pair.b), relations: pair.relations })),
      })),
      multiplexity: { ...instruments.multiplexity, share: numberOrNull(instruments.multiplexity.share) },
      concentration: numberOrNull(instruments.concentration),
    },
    weights: analysis.weights.map(({ a, b, weight }) => ({ source: id(a), target: id(b), weight })),
    suggestions: {
      reach: analysis.suggestions.reach.map(suggestion),
      detours: analysis.suggestions.detours.map((detour) => ({ ...suggestion(detour), spared: detour.spared, passages: detour.passages })),
    },
    partial: isPartial,
    robustness:
      robustness === null
        ? null
        : {
            runs: robustness.runs,
            filled: robustness.filled,
            nodes: analysis.keys.map((key, node) => ({
              id: key,
              betweenness: [numberOrNull(robustness.low[node]), numberOrNull(robustness.high[node])],
              top: numberOrNull(robustness.top[node]),
              cutVertex: numberOrNull(robustness.cut[node]),
            })),
          },
  };
}

/** The nodes as rows of a table, header first; undefined values are empty cells. */
export function nodeTable(dataset: Dataset, analysis: Analysis, language: Language): readonly (readonly string[])[] {
  const metrics = METRICS.map((metric) => metric.id);
  const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const;
  const header = [
    'id',
    'label',
    'kind',
    'level',
    ...metrics,
    'component',
    'cutVertex',
    'community',
    'isolation',
    'isolationFlags',
    ...roles,
  ];
  const rows = nodeDocuments(dataset, analysis, language).map((node) =>
    [
      node.id,
      node.label,
      node.kind,
      node.level,
      ...metrics.map((metric) => node[metric]),
      node.component,
      node.cutVertex,
      node.community,
      node.isolation?.code,
      node.isolation?.flags.join('|'),
      ...roles.map((role) => node.brokerage[role]),
    ].map((value) => (value === null || value === undefined ? '' : String(value))),
  );
  return [header, ...rows];
}

/** Expectation and variance of roles (as ordered pairs of the symmetric digraph) if the same number of ties were random. */
function byChance(sizes: readonly number[], counts: readonly (readonly number[])[]): unknown {
  const order = sizes.reduce((sum, size) => sum + size, 0);
  const arcs = counts.reduce((sum, row, i) => sum + row.reduce((own, count, j) => own + (i === j ? 2 * count : count), 0), 0);
  const density = order < 2 ? 0 : arcs / (order * (order - 1));
  const classes = CLASSES.flatMap((entry, i) => (sizes[i] === 0 ? [] : [[entry.id, expectedOfNode(sizes, density, i)] as const]));
  return { density, node: Object.fromEntries(classes), total: expectedOfGraph(sizes, density) };
}
