/**
 * A recipe says which part of a dataset is shown: kinds, levels, relation types, statuses, themes, sources, a territory, dates, and how
 * relations with many members become ties. It is plain JSON, used in the address of a view, the options of a command and the steps of a
 * story.
 */
import type { Actor, Period, Relation } from '../model/dataset.ts';
import { earliestDay, latestDay } from '../model/dates.ts';
import type { RelationTypes, TypeOfRelation } from '../model/relation-types.ts';
import {
  ACTOR_KINDS,
  type ActorKind,
  CERTAINTIES,
  type Certainty,
  LAYERS,
  type Layer,
  LEVELS,
  type Level,
  type OwnTypeId,
  RELATION_TYPES,
  type RelationType,
  STATUSES,
  type Status,
  termOf,
} from '../model/vocabulary.ts';

/**
 * How a relation with many members is drawn and counted: around a hub, as a hull around its members (counted as a hub), or
 * as one tie for each pair.
 */
export const PROJECTIONS = [
  { id: 'hub', fr: 'nœud', en: 'hub' },
  { id: 'hull', fr: 'enveloppe', en: 'hull' },
  { id: 'pairs', fr: 'paires', en: 'pairs' },
] as const;
export type Projection = (typeof PROJECTIONS)[number]['id'];

/** In a recipe, stands for all own types of a layer. Needed because a default recipe is written before the types of a network are known. */
export type OwnTypes = `own-${Layer}`;
export const OWN_TYPES: readonly OwnTypes[] = LAYERS.map(({ id }): OwnTypes => `own-${id}`);

export interface Recipe {
  readonly kinds: readonly ActorKind[];
  /** Levels of local government shown; actors without a level are not filtered. */
  readonly levels: readonly Level[];
  /** Ids of the relation types shown, shipped and own; the own types of a layer may be named together. */
  readonly types: readonly (RelationType | OwnTypes)[];
  readonly statuses: readonly Status[];
  readonly certainties: readonly Certainty[];
  /** A relation must have one of these themes; empty: any. */
  readonly themes: readonly string[];
  /** A relation must be stated by one of these sources (ids); empty: any. */
  readonly sources: readonly string[];
  /** Id of a territory: only relations with a member in it, itself included. Empty: everywhere. */
  readonly within: string;
  /** Ids of the only actors shown; empty for all. */
  readonly only: readonly string[];
  /** Only relations that hold on this date (partial ISO date); relations of unknown date always stay. Null: no limit. */
  readonly on: string | null;
  /** With `on`, an earlier date to compare with: relations that held then are shown too, even if they have ended since. */
  readonly since: string | null;
  readonly projection: Projection;
}

/** The default: articulations of every status between bodies and groups; no belonging by law, statute or employment. */
export const DEFAULT_RECIPE: Recipe = {
  kinds: ACTOR_KINDS.filter(({ tiedBy }) => tiedBy === null).map(({ id }) => id),
  levels: LEVELS.map((level) => level.id),
  types: typesOfLayers(['articulation']),
  statuses: STATUSES.map((status) => status.id),
  certainties: CERTAINTIES.map((certainty) => certainty.id),
  themes: [],
  sources: [],
  within: '',
  only: [],
  on: null,
  since: null,
  projection: 'hub',
};

/** Shows everything. Layouts are computed with it, so that no filter moves a node. */
export const FULL_RECIPE: Recipe = {
  ...DEFAULT_RECIPE,
  kinds: ACTOR_KINDS.map((kind) => kind.id),
  types: typesOfLayers(LAYERS.map(({ id }) => id)),
};

/** Every type of some layers, including the network's own. */
export function typesOfLayers(layers: readonly Layer[]): Recipe['types'] {
  const shipped = RELATION_TYPES.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id);
  return [...shipped, ...OWN_TYPES.filter((_, i) => layers.some((layer) => layer === LAYERS[i]?.id))];
}

/** Whether a recipe shows relations of a type. */
export function showsType({ types }: Pick<Recipe, 'types'>, { id, isOwn, layer }: TypeOfRelation): boolean {
  return types.includes(id) || (isOwn && types.includes(`own-${layer}`));
}

/**
 * The types of a recipe with some switched on or off, in the order of the list. If all own types of a layer are shown, they are named
 * together.
 */
export function withTypes(
  recipe: Pick<Recipe, 'types'>,
  { list }: RelationTypes,
  ids: readonly RelationType[],
  isOn: boolean,
): Recipe['types'] {
  const shown = list.filter((type) => (ids.includes(type.id) ? isOn : showsType(recipe, type)));
  return typesShown(recipe, list, new Set(shown.map(({ id }) => id)));
}

/** The types for a recipe that shows exactly the given types of a network. */
export function onlyTypes({ list }: RelationTypes, ids: ReadonlySet<RelationType>): Recipe['types'] {
  return typesShown({ types: [] }, list, ids);
}

function typesShown(recipe: Pick<Recipe, 'types'>, list: readonly TypeOfRelation[], ids: ReadonlySet<RelationType>): Recipe['types'] {
  const together = OWN_TYPES.filter((own, i) => {
    const ofLayer = list.filter(({ isOwn, layer }) => isOwn && layer === LAYERS[i]?.id);
    // If the network has no own types in a layer, keep what the recipe says of them.
    return ofLayer.length === 0 ? recipe.types.includes(own) : ofLayer.every(({ id }) => ids.has(id));
  });
  const one = list.filter(({ id, isOwn, layer }) => ids.has(id) && !(isOwn && together.includes(`own-${layer}`)));
  return [...one.map(({ id }) => id), ...together];
}

/** The cooperation types among those of a recipe. */
export function articulationTypes(recipe: Pick<Recipe, 'types'>, { isArticulation }: RelationTypes): Recipe['types'] {
  return recipe.types.filter((id) => (isOwnTypes(id) ? id === 'own-articulation' : isArticulation(id)));
}

/** Whether an entry of a recipe's types is the id of an own type of the network. */
export function isOwnTypeId(id: RelationType | OwnTypes): id is OwnTypeId {
  return !isOwnTypes(id) && !RELATION_TYPES.some((type) => type.id === id);
}

function isOwnTypes(id: RelationType | OwnTypes): id is OwnTypes {
  return (OWN_TYPES as readonly string[]).includes(id);
}

/**
 * The kinds and types after a kind is shown or hidden. A person or service without its tie would be drawn unconnected, so showing such a
 * kind also shows the type of relation that ties it, and hiding the kind hides both.
 */
export function withKind(recipe: Recipe, types: RelationTypes, kind: ActorKind, isShown: boolean): Pick<Recipe, 'kinds' | 'types'> {
  const { tiedBy: type } = termOf(ACTOR_KINDS, kind);
  return {
    kinds: switched(ACTOR_KINDS, recipe.kinds, kind, isShown),
    types: type === null ? recipe.types : withTypes(recipe, types, [type], isShown),
  };
}

/** The chosen ids with one switched on or off, in the order of the list. */
export function switched<Id extends string>(
  list: readonly { readonly id: Id }[],
  chosen: readonly Id[],
  id: Id,
  isOn: boolean,
): readonly Id[] {
  return list.map((entry) => entry.id).filter((candidate) => (candidate === id ? isOn : chosen.includes(candidate)));
}

/** Whether the recipe shows an actor, judging by its kind, levels and id alone. Selection (selection.ts) also checks the territory. */
export function showsActor(recipe: Recipe, actor: Actor): boolean {
  return (
    recipe.kinds.includes(actor.kind) &&
    (actor.levels.length === 0 || actor.levels.some((level) => recipe.levels.includes(level))) &&
    (recipe.only.length === 0 || idsIn(recipe.only).has(actor.id))
  );
}

/**
 * A test for whether the recipe shows a relation, by its type, status, themes, sources and dates, but not its members. The test is prepared
 * once, because it is called for thousands of relations.
 */
export function relationFilter(recipe: Recipe, { of }: RelationTypes): (relation: Relation) => boolean {
  const { themes, on, since } = recipe;
  const [statuses, certainties, sources] = [new Set(recipe.statuses), new Set(recipe.certainties), new Set(recipe.sources)];
  const types = new Map<RelationType, boolean>();
  const isOfType = (type: RelationType) => {
    const known = types.get(type);
    if (known !== undefined) return known;
    const isShown = showsType(recipe, of(type));
    types.set(type, isShown);
    return isShown;
  };
  return ({ type, status, certainty, themes: own, evidence, period }) =>
    isOfType(type) &&
    statuses.has(status) &&
    certainties.has(certainty) &&
    (themes.length === 0 || own.some((theme) => themes.includes(theme))) &&
    (sources.size === 0 || evidence.some(({ source }) => sources.has(source))) &&
    (on === null || mayHoldOn(period, on) || (since !== null && mayHoldOn(period, since)));
}

/** A list as a set, for thousands of lookups; cached as long as the list. */
function idsIn(list: readonly string[]): ReadonlySet<string> {
  const known = idSets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list);
  idSets.set(list, made);
  return made;
}

const idSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a period may include some day of a date. An unknown bound excludes nothing: unknown is not «no». */
export function mayHoldOn(period: Period, date: string): boolean {
  return earliestDay(period.start) <= latestDay(date) && latestDay(period.end) >= earliestDay(date);
}
