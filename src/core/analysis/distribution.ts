/**
 * The distributions of the shown articulations: by type, pair of levels, status, theme, year. They count relations, not drawn lines. A
 * relation with two themes counts for each theme, so those shares may add up to more than the total. The first two distributions count,
 * level by level, the actors comprised in a set that cooperates and those without recorded cooperation.
 */

import type { Count } from '../../messages/counted.ts';
import type { Bilingual } from '../../messages/language.ts';
import type { Dataset } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';
import { type Family, type RelationType, STATUSES, type Status, type Term } from '../model/vocabulary.ts';
import { CLASSES } from '../network/level-classes.ts';
import { DEFAULT_RECIPE, type Recipe } from '../network/recipe.ts';
import { type Counts, classPair, countsOf } from './counts.ts';

export interface Share extends Bilingual {
  readonly id: string;
  readonly count: Count;
  /** The number that the share is out of; null if it is a part of the total of its distribution. */
  readonly outOf: Count | null;
  /** The family whose colour the share has; null if it is not a type. */
  readonly family: Family | null;
}

export interface Distribution extends Bilingual {
  readonly id: 'comprised' | 'without' | 'type' | 'levels' | 'status' | 'theme' | 'year';
  /** What the bars count. */
  readonly unit: 'relation' | 'actor';
  readonly shares: readonly Share[];
}

/** The distributions of the shown articulations, and the total. Distributions without any bar are left out. */
export function distributions(dataset: Dataset, recipe: Recipe): { readonly total: Count; readonly of: readonly Distribution[] } {
  const [counts, types] = [countsOf(dataset, recipe), typesOf(dataset)];
  const bodies = (id: 'comprised' | 'without') =>
    CLASSES.map((entry) => ({
      id: entry.id,
      fr: entry.fr,
      en: entry.en,
      family: null,
      count: counts.of(id, `class=${entry.id}`),
      outOf: counts.of('bodies', `class=${entry.id}`),
    }));
  const parts = (heading: 'status' | 'type', list: readonly (Term & { readonly id: RelationType | Status })[]) =>
    list.map(({ id, fr, en }) => ({
      id,
      fr,
      en,
      family: heading === 'type' ? types.of(id as RelationType).family : null,
      count: counts.of('articulations', `${heading}=${id}`),
      outOf: null,
    }));
  const all: readonly Distribution[] = [
    {
      id: 'comprised',
      unit: 'actor',
      fr: 'compris dans un ensemble qui coopère',
      en: 'comprised in a set that cooperates',
      shares: bodies('comprised'),
    },
    { id: 'without', unit: 'actor', fr: 'sans coopération recensée', en: 'without recorded cooperation', shares: bodies('without') },
    { id: 'type', unit: 'relation', fr: 'par type', en: 'by type', shares: parts('type', types.list) },
    { id: 'levels', unit: 'relation', fr: 'par niveaux reliés', en: 'by levels joined', shares: byLevels(counts) },
    { id: 'status', unit: 'relation', fr: 'par statut', en: 'by status', shares: parts('status', STATUSES) },
    { id: 'theme', unit: 'relation', fr: 'par thème', en: 'by theme', shares: byTheme(counts) },
    { id: 'year', unit: 'relation', fr: 'par année de début', en: 'by first year', shares: byYear(counts) },
  ];
  return {
    total: counts.of('articulations'),
    of: all
      .map((distribution) => ({ ...distribution, shares: distribution.shares.filter(({ count }) => count.value > 0) }))
      .filter(({ id, shares }) => id !== 'comprised' || shares.length > 0),
  };
}

const mostFirst = (a: Share, b: Share) => b.count.value - a.count.value || (a.id < b.id ? -1 : 1);

function byLevels(counts: Counts): readonly Share[] {
  const pairs = CLASSES.flatMap((a, i) => CLASSES.slice(0, i + 1).map((b, j) => ({ a, b, id: classPair(i, j) })));
  return pairs
    .map(({ a, b, id }) => ({
      id,
      fr: `${a.fr} – ${b.fr}`,
      en: `${a.en} – ${b.en}`,
      family: null,
      count: counts.of('articulations', `pair=${id}`),
      outOf: null,
    }))
    .sort(mostFirst);
}

/** Most frequent theme first; relations without a theme last. */
function byTheme(counts: Counts, id: 'articulations' | 'articulations-in-all' = 'articulations'): readonly Share[] {
  const none = { fr: 'sans thème noté', en: 'no theme recorded' };
  return counts
    .partsOf(id, 'theme')
    .map(({ part, count }) => ({ id: part, ...(part === '' ? none : { fr: part, en: part }), family: null, count, outOf: null }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || mostFirst(a, b));
}

function byYear(counts: Counts): readonly Share[] {
  const unknown = { fr: 'début non précisé', en: 'start not stated' };
  return counts
    .partsOf('articulations', 'year')
    .map(({ part, count }) => ({ id: part, ...(part === '' ? unknown : { fr: part, en: part }), family: null, count, outOf: null }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || (a.id < b.id ? -1 : 1));
}

/** Every theme of the articulations of a dataset, regardless of filters, most frequent first. */
export function themesOf(dataset: Dataset): readonly { readonly theme: string; readonly count: Count }[] {
  return byTheme(countsOf(dataset, DEFAULT_RECIPE), 'articulations-in-all')
    .filter(({ id }) => id !== '')
    .map(({ id, count }) => ({ theme: id, count }));
}
