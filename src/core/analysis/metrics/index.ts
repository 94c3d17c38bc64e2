/**
 * METRICS: the measures of a node that can be shown by size or colour, listed in a table and written by the command line. To add one, write
 * one file, one entry here, and one in computing.ts (the compiler asks for it): pages show the names of measures before they load what
 * computes them. Each entry says in one line what it means and what it does not. Persons are never ranked.
 */

import type { Bilingual } from '../../../messages/language.ts';
import type { Term } from '../../model/vocabulary.ts';

export interface Metric extends Term {
  /** What it means, in one line. */
  readonly meaning: Bilingual;
  /** What it does not say. */
  readonly limits: Bilingual;
  /** The publication that defines it, and the variant used. */
  readonly source: string;
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
  },
  {
    id: 'pagerank',
    fr: 'PageRank',
    en: 'PageRank',
    meaning: { fr: 'Relié à des acteurs eux-mêmes bien reliés.', en: 'Tied to actors that are themselves well tied.' },
    limits: UNNAMED,
    source: 'Brin & Page 1998; damping 0.85',
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
  },
  {
    id: 'constraint',
    fr: 'contrainte',
    en: 'constraint',
    meaning: { fr: 'À quel point ses partenaires se connaissent déjà entre eux.', en: 'How much its partners already know each other.' },
    limits: { fr: 'Sans partenaire, elle n’est pas définie ; elle peut dépasser 1.', en: 'Undefined without partner; may exceed 1.' },
    source: 'Burt 1992; whole-network proportions',
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
  },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];

/** The id of the metric with that name, or null. */
export function metricNamed(id: string): MetricId | null {
  return METRICS.find((metric) => metric.id === id)?.id ?? null;
}
