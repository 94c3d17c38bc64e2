/**
 * METRICS: the measures of a node that can be shown by size or colour, listed in a table and written by the command line. To add one, write
 * one file and one entry here. Each entry says in one line what it means and what it does not. Measures with `isRough` are shown in three
 * bands only, because a missing actor can change their order. Persons are never ranked.
 */

import type { Bilingual } from '../../../messages/language.ts';
import type { Term } from '../../model/vocabulary.ts';
import type { SimpleNetwork } from '../../network/simple-network.ts';
import { betweenness } from './betweenness.ts';
import { type Blocks, findBlocks } from './blocks.ts';
import { type Components, findComponents } from './components.ts';
import { coreNumbers } from './cores.ts';
import { degrees } from './degrees.ts';
import { type Distances, distances } from './distances.ts';
import { pageRank } from './pagerank.ts';
import { type StructuralHoles, structuralHoles } from './structural-holes.ts';

/** Input of all metrics: the network, and its ties with the relations they come from; costly parts used by several are computed once. */
export interface MetricGiven extends SimpleNetwork {
  readonly components: Components;
  readonly blocks: Blocks;
  readonly holes: StructuralHoles;
  /** Set by the first metric that needs it. */
  distances: Distances | null;
}

export interface Metric extends Term {
  /** What it means, in one line. */
  readonly meaning: Bilingual;
  /** What it does not say. */
  readonly limits: Bilingual;
  /** The publication that defines it, and the variant used. */
  readonly source: string;
  /** Computes one value for each node, NaN where undefined; yields the share of the work done. */
  readonly compute: (given: MetricGiven) => Generator<number, Float64Array>;
}

// biome-ignore lint/correctness/useYield: a measure that takes no time has no progress to tell
function* atOnce(values: ArrayLike<number>): Generator<number, Float64Array> {
  return Float64Array.from(values);
}

function* distancesOf(given: MetricGiven): Generator<number, Distances> {
  given.distances ??= yield* distances(given.network, given.components);
  return given.distances;
}

const UNNAMED: Bilingual = {
  fr: 'Un acteur que les sources oublient peut en changer l’ordre : se lit en trois bandes, non en rangs.',
  en: 'An actor that the sources leave out can change the order: read it in three bands, not in ranks.',
};

export const METRICS = [
  {
    id: 'degree',
    fr: 'partenaires',
    en: 'partners',
    meaning: { fr: 'Nombre d’acteurs ou d’instances auxquels il est relié.', en: 'Number of actors or groups it is tied to.' },
    limits: {
      fr: 'Compte ce que les sources documentent, non l’activité réelle.',
      en: 'Counts what the sources document, not actual activity.',
    },
    source: 'Freeman 1978',
    compute: ({ network }) => atOnce(degrees(network)),
  },
  {
    id: 'betweenness',
    fr: 'intermédiaire',
    en: 'betweenness',
    meaning: {
      fr: 'Combien de plus courts chemins entre deux autres passent par lui.',
      en: 'How many shortest paths between two others run through it.',
    },
    limits: UNNAMED,
    source: 'Freeman 1977; Brandes 2001; unnormalised, undirected pairs counted once',
    compute: ({ network, blocks }) => betweenness(network.order, blocks),
  },
  {
    id: 'closeness',
    fr: 'proximité',
    en: 'closeness',
    meaning: {
      fr: 'À quel point il atteint les autres en peu d’étapes ; 1 : relié à tous.',
      en: 'How few steps it takes to reach the others; 1: tied to all.',
    },
    limits: { fr: 'Calculée parmi ceux qu’il peut atteindre, rapportée à tous.', en: 'Over those it can reach, scaled to all.' },
    source: 'Wasserman & Faust 1994, over reachable nodes',
    compute: function* (given) {
      return (yield* distancesOf(given)).closeness;
    },
  },
  {
    id: 'harmonic',
    fr: 'proximité harmonique',
    en: 'harmonic centrality',
    meaning: {
      fr: 'Somme des inverses des distances : supporte un réseau en morceaux.',
      en: 'Sum of inverse distances: bears a network in pieces.',
    },
    limits: UNNAMED,
    source: 'Marchiori & Latora 2000; unnormalised',
    compute: function* (given) {
      return (yield* distancesOf(given)).harmonic;
    },
  },
  {
    id: 'pagerank',
    fr: 'PageRank',
    en: 'PageRank',
    meaning: { fr: 'Relié à des acteurs eux-mêmes bien reliés.', en: 'Tied to actors that are themselves well tied.' },
    limits: UNNAMED,
    source: 'Brin & Page 1998; damping 0.85',
    compute: ({ network }) => atOnce(pageRank(network)),
  },
  {
    id: 'core',
    fr: 'noyau',
    en: 'core number',
    meaning: {
      fr: 'Le plus grand k tel qu’il est dans un groupe où chacun a au moins k liens.',
      en: 'The greatest k such that it is in a group where each has at least k ties.',
    },
    limits: { fr: 'Un groupe dense peut n’être qu’une seule instance.', en: 'A dense group may be one single forum.' },
    source: 'Seidman 1983; Batagelj & Zaveršnik 2003',
    compute: ({ network }) => atOnce(coreNumbers(network)),
  },
  {
    id: 'constraint',
    fr: 'contrainte',
    en: 'constraint',
    meaning: { fr: 'À quel point ses partenaires se connaissent déjà entre eux.', en: 'How much its partners already know each other.' },
    limits: { fr: 'Sans partenaire, elle n’est pas définie ; elle peut dépasser 1.', en: 'Undefined without partner; may exceed 1.' },
    source: 'Burt 1992; whole-network proportions',
    compute: ({ holes }) => atOnce(holes.constraint),
  },
  {
    id: 'effectiveSize',
    fr: 'partenaires non redondants',
    en: 'effective size',
    meaning: {
      fr: 'Nombre de partenaires, moins ceux qu’il atteindrait aussi par les autres.',
      en: 'Number of partners, less those it would reach through the others.',
    },
    limits: { fr: 'Sans partenaire, elle n’est pas définie.', en: 'Undefined without partner.' },
    source: 'Burt 1992; Borgatti 1997',
    compute: ({ holes }) => atOnce(holes.effectiveSize),
  },
  {
    id: 'loss',
    fr: 'acteurs qui décrocheraient',
    en: 'actors that would drop off',
    meaning: {
      fr: 'Nombre d’acteurs coupés du reste s’il se retirait.',
      en: 'Number of actors cut off from the rest if it withdrew.',
    },
    limits: UNNAMED,
    source: 'Hopcroft & Tarjan 1973',
    compute: ({ blocks }) => atOnce(blocks.loss),
  },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];

/** The id of the metric with that name, or null. */
export function metricNamed(id: string): MetricId | null {
  return METRICS.find((metric) => metric.id === id)?.id ?? null;
}

/** Prepares the input of the metrics. O(n + m), plus O(Σ degree²) for structural holes. */
export function metricGiven(whole: SimpleNetwork): MetricGiven {
  const { network } = whole;
  const components = findComponents(network);
  return { ...whole, components, blocks: findBlocks(network, components), holes: structuralHoles(network), distances: null };
}
