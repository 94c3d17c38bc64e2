/**
 * State ↔ address. Recipe, view and selection are stored after the `#`, so nothing is sent to a server, and an address that is copied,
 * saved or mailed opens the same picture. Only differences from the default are written, in readable words. Unknown words, from a newer
 * version or a typing error, are ignored.
 */

import { LANGUAGES } from '../../messages/language.ts';
import { metricNamed } from '../analysis/metrics/index.ts';
import { VALUE_BANDS, type ValueBand } from '../analysis/metrics/value-bands.ts';
import { RING_KINDS } from '../layout/layout.ts';
import { MATRIX_ORDERS } from '../layout/matrix-orders.ts';
import { ACTOR_KINDS, CERTAINTIES, LEVELS, RELATION_TYPES, STATUSES, type Term } from '../model/vocabulary.ts';
import { DEFAULT_RECIPE, isOwnTypeId, OWN_TYPES, PROJECTIONS, type Recipe } from '../network/recipe.ts';
import { TERRITORY_YEARS } from '../reference/territory.ts';
import { DEFAULT_VIEW, type MetricBand, SIDE_IDS, themeNamed, type View, viewNamed } from './view.ts';

export interface Address {
  readonly recipe: Recipe;
  readonly view: View;
  readonly selected: string | null;
  /** Id of the step being presented; null for none. */
  readonly step: string | null;
}

/** The words for types known in every network; own types of a network are written by their id. */
const TYPE_WORDS = [...RELATION_TYPES, ...OWN_TYPES.map((id) => ({ id, fr: id, en: id }))];

/** Filters that choose among the words of a list. */
const CHOICES = [
  { key: 'kinds', list: ACTOR_KINDS },
  { key: 'levels', list: LEVELS },
  { key: 'types', list: TYPE_WORDS },
  { key: 'statuses', list: STATUSES },
  { key: 'certainties', list: CERTAINTIES },
] as const satisfies readonly { key: keyof Recipe; list: readonly Term[] }[];

/** Lists of ids or words from the readers' files; items may contain any character. */
const FREE_LISTS = ['themes', 'sources', 'only'] as const;
/** The same for lists of the view. */
const VIEW_LISTS = ['columns', 'open'] as const;
/** Texts of the view, written as they are. */
const TEXTS = ['center', 'sort', 'query', 'from', 'to', 'perimeter'] as const;

/** Written for «none of the list», because an empty value in a hand-edited address would look like a missing one. */
const NONE = 'none';
/** The syntax of ids in files. */
const ID = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The fragment of an address, including its `#`; empty for the default state. */
export function addressToHash({ recipe, view, selected, step }: Address): string {
  const parts: [string, string][] = [];
  if (view.id !== DEFAULT_VIEW.id) parts.push(['view', view.id]);
  if (view.language !== DEFAULT_VIEW.language) parts.push(['lang', view.language]);
  if (view.theme !== DEFAULT_VIEW.theme) parts.push(['theme', view.theme]);
  for (const { key } of CHOICES) {
    const chosen: readonly string[] = recipe[key];
    if (chosen.join() !== DEFAULT_RECIPE[key].join()) parts.push([key, chosen.join(',') || NONE]);
  }
  for (const key of FREE_LISTS) if (recipe[key].length > 0) parts.push([key, listToText(recipe[key])]);
  if (recipe.within !== '') parts.push(['within', recipe.within]);
  for (const key of ['on', 'since'] as const) if (recipe[key] !== null) parts.push([key, recipe[key]]);
  if (recipe.projection !== DEFAULT_RECIPE.projection) parts.push(['projection', recipe.projection]);
  for (const key of ['second', 'panel', 'size', 'tint'] as const) if (view[key] !== null) parts.push([key, view[key]]);
  if (view.band !== null) parts.push(['band', `${view.band.metric}:${view.band.band}`]);
  for (const key of ['rings', 'order'] as const) if (view[key] !== DEFAULT_VIEW[key]) parts.push([key, view[key]]);
  if (view.columns.length > 0) parts.push(['columns', listToText(view.columns)]);
  for (const key of TEXTS) if (view[key] !== '') parts.push([key, view[key]]);
  if (view.year !== DEFAULT_VIEW.year) parts.push(['year', String(view.year)]);
  if (view.open.length > 0) parts.push(['open', view.open.join(',')]);
  if (view.nameless) parts.push(['names', NONE]);
  if (selected !== null) parts.push(['select', selected]);
  if (step !== null) parts.push(['step', step]);
  if (parts.length === 0) return '';
  // Commas, colons and slashes are allowed in fragments and are more readable unescaped.
  return `#${parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C|%3A|%2F/g, decodeURIComponent)}`).join('&')}`;
}

/** Reads a fragment; missing or unknown values give the default. */
export function hashToAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  let recipe: Recipe = DEFAULT_RECIPE;
  for (const { key, list } of CHOICES) {
    const written = values.get(key);
    if (written === null) continue;
    const words = written.split(',');
    // In the order of the list, so that a state has only one address.
    const known: readonly string[] = list.map((entry) => entry.id).filter((id) => words.includes(id));
    const own = key === 'types' ? words.filter((word) => isOwnWord(word) && !known.includes(word)) : [];
    recipe = { ...recipe, [key]: [...new Set([...known, ...own])] };
  }
  for (const key of FREE_LISTS) recipe = { ...recipe, [key]: textToList(values.get(key)) };
  recipe = { ...recipe, within: values.get('within') ?? '' };
  for (const key of ['on', 'since'] as const) {
    const date = values.get(key);
    if (date !== null && DATE.test(date)) recipe = { ...recipe, [key]: date };
  }
  const projection = PROJECTIONS.find((entry) => entry.id === values.get('projection'));
  if (projection !== undefined) recipe = { ...recipe, projection: projection.id };
  return {
    recipe,
    view: {
      id: viewNamed(values.get('view')) ?? DEFAULT_VIEW.id,
      language: LANGUAGES.find((language) => language === values.get('lang')) ?? DEFAULT_VIEW.language,
      theme: themeNamed(values.get('theme') ?? '') ?? DEFAULT_VIEW.theme,
      nameless: values.get('names') === NONE,
      panel: SIDE_IDS.find((id) => id === values.get('panel')) ?? null,
      size: metricNamed(values.get('size') ?? ''),
      tint: metricNamed(values.get('tint') ?? ''),
      band: bandNamed(values.get('band') ?? ''),
      second: viewNamed(values.get('second')) ?? null,
      rings: RING_KINDS.find(({ id }) => id === values.get('rings'))?.id ?? DEFAULT_VIEW.rings,
      order: MATRIX_ORDERS.find(({ id }) => id === values.get('order'))?.id ?? DEFAULT_VIEW.order,
      columns: textToList(values.get('columns')),
      center: values.get('center') ?? '',
      sort: values.get('sort') ?? '',
      query: values.get('query') ?? '',
      from: values.get('from') ?? '',
      to: values.get('to') ?? '',
      perimeter: values.get('perimeter') ?? '',
      year: TERRITORY_YEARS.find((year) => String(year) === values.get('year')) ?? DEFAULT_VIEW.year,
      open: (values.get('open') ?? '').split(',').filter((id) => id !== ''),
    },
    selected: values.get('select'),
    step: values.get('step'),
  };
}

/**
 * The address with its free texts changed (ids, themes, search text). `change` returns the new text, or null to remove it. If a filter
 * loses all its items, it gets an id that nothing has, because an empty filter would show everything.
 */
export function withTexts(address: Address, change: (text: string, key: string) => string | null): Address {
  const one = (key: string, text: string) => (text === '' ? '' : (change(text, key) ?? ''));
  const many = (key: string, list: readonly string[]) => list.map((item) => one(key, item)).filter((item) => item !== '');
  const { recipe, view } = address;
  const filters = FREE_LISTS.map((key) => {
    const kept = many(key, recipe[key]);
    return [key, kept.length === 0 && recipe[key].length > 0 ? [NOBODY] : kept] as const;
  });
  return {
    recipe: {
      ...recipe,
      types: recipe.types.map((id) => (isOwnTypeId(id) ? one('types', id) : id)).filter((id) => id !== '') as Recipe['types'],
      ...Object.fromEntries(filters),
      within: one('within', recipe.within),
    },
    view: {
      ...view,
      ...Object.fromEntries(VIEW_LISTS.map((key) => [key, many(key, view[key])])),
      ...Object.fromEntries(TEXTS.map((key) => [key, one(key, view[key])])),
    },
    selected: one('select', address.selected ?? '') || null,
    step: one('step', address.step ?? '') || null,
  };
}

/** Whether a word may be the id of an own type. An address does not know which types the network has. */
function isOwnWord(word: string): boolean {
  return word !== NONE && !RELATION_TYPES.some(({ id }) => id === word) && ID.test(word);
}

/** An id that nothing has. */
const NOBODY = '-';

/** Joins items with commas; commas and backslashes inside items get a backslash before them. */
function listToText(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\,]/g, '\\$&')).join(',');
}

function textToList(text: string | null): readonly string[] {
  if (text === null || text === '') return [];
  return (text.match(/(?:\\.|[^\\,])+/gs) ?? []).map((item) => item.replace(/\\(.)/gs, '$1'));
}

function bandNamed(text: string): MetricBand | null {
  const [name = '', number = ''] = text.split(':');
  const metric = metricNamed(name);
  const band = VALUE_BANDS.findIndex((_, i) => String(i) === number);
  return metric === null || band < 0 ? null : { metric, band: band as ValueBand };
}
