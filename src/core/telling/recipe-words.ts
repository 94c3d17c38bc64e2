/**
 * The filters of a recipe in words, each with the change that removes it. The page shows
 * them as removable items, a report lists them.
 */

import { FILTERS } from '../../messages/filters.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import type { Dataset } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';
import { ACTOR_KINDS, CERTAINTIES, LEVELS, RELATION_TYPES, STATUSES, type Term } from '../model/vocabulary.ts';
import { DEFAULT_RECIPE, type Recipe, showsType } from '../network/recipe.ts';

export interface Filter {
  /** The field of the recipe, and the value if a field has several. */
  readonly key: string;
  readonly text: string;
  /** The change of the recipe that removes the filter. */
  readonly without: Partial<Recipe>;
}

const LISTS = [
  { key: 'kinds', list: ACTOR_KINDS, of: { fr: 'acteurs', en: 'actors' } },
  { key: 'levels', list: LEVELS, of: { fr: 'niveaux', en: 'levels' } },
  { key: 'types', list: RELATION_TYPES, of: { fr: 'relations', en: 'relations' } },
  { key: 'statuses', list: STATUSES, of: { fr: 'statuts', en: 'statuses' } },
  { key: 'certainties', list: CERTAINTIES, of: { fr: 'certitude', en: 'certainty' } },
] as const satisfies readonly { key: keyof Recipe; list: readonly Term[]; of: Bilingual }[];

/** If there are more names than this, their number is given instead. */
const NAMED_AT_MOST = 2;

/** The filters of a recipe, in the order of its fields; none for the default recipe. */
export function filtersOf(dataset: Dataset, recipe: Recipe, language: Language): readonly Filter[] {
  const messages = FILTERS[language];
  const filters: Filter[] = [];
  const types = typesOf(dataset).list;
  for (const { key, list: words, of } of LISTS) {
    const list: readonly Term[] = key === 'types' ? types : words;
    const idsOf = (of: Recipe): readonly string[] =>
      key === 'types' ? types.filter((type) => showsType(of, type)).map(({ id }) => id) : of[key];
    const [chosen, usual] = [idsOf(recipe), idsOf(DEFAULT_RECIPE)];
    const hidden = usual.filter((id) => !chosen.includes(id));
    const added = chosen.filter((id) => !usual.includes(id));
    const kept = usual.filter((id) => chosen.includes(id));
    if (hidden.length === 0 && added.length === 0) continue;
    const names = (ids: readonly string[]) =>
      listed(
        ids.map((id) => list.find((term) => term.id === id)?.[language] ?? id),
        messages.others,
      );
    const parts = [
      // Say what is hidden or what is shown, whichever is shorter.
      ...(hidden.length === 0
        ? []
        : kept.length <= hidden.length
          ? [kept.length === 0 ? messages.onlyNothing : messages.only(names(kept))]
          : [messages.without(names(hidden))]),
      ...(added.length === 0 ? [] : [messages.with(names(added))]),
    ];
    filters.push({ key, text: messages.of(of[language], parts.join(', ')), without: { [key]: DEFAULT_RECIPE[key] } });
  }
  for (const theme of recipe.themes) {
    filters.push({
      key: `themes ${theme}`,
      text: messages.theme(theme),
      without: { themes: recipe.themes.filter((other) => other !== theme) },
    });
  }
  for (const id of recipe.sources) {
    const source = dataset.sources.find((candidate) => candidate.id === id);
    filters.push({
      key: `sources ${id}`,
      text: messages.source(source?.title ?? id),
      without: { sources: recipe.sources.filter((other) => other !== id) },
    });
  }
  if (recipe.within !== '') {
    const name = dataset.actors.find((actor) => actor.id === recipe.within)?.name ?? recipe.within;
    filters.push({ key: 'within', text: messages.territory(name), without: { within: '' } });
  }
  if (recipe.only.length > 0) {
    filters.push({
      key: 'only',
      text: messages.actors(recipe.only.length),
      without: { only: [] },
    });
  }
  if (recipe.on !== null) {
    const text = recipe.since === null ? messages.on(recipe.on) : messages.between(recipe.since, recipe.on);
    filters.push({ key: 'on', text, without: { on: null, since: null } });
  }
  return filters;
}

function listed(names: readonly string[], others: (n: number) => string): string {
  const shown = names.slice(0, NAMED_AT_MOST);
  const rest = names.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [others(rest)])].join(', ');
}
