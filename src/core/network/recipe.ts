/**
 * A recipe says which part of a dataset is looked at: kinds, levels, relation types, statuses, themes, sources, a territory,
 * dates, and how relations with many members become ties. Plain JSON: it is the address of a view, the options of a
 * command, a step of a story.
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

/** Stands in a recipe for all types of a layer that a network has of its own: a recipe is written before anybody knows the network. */
export type OwnTypes = `own-${Layer}`;
export const OWN_TYPES: readonly OwnTypes[] = LAYERS.map(({ id }): OwnTypes => `own-${id}`);

export interface Recipe {
  readonly kinds: readonly ActorKind[];
  /** Levels of local government shown; actors without level are not touched by it. */
  readonly levels: readonly Level[];
  /** Types of relation shown, shipped and own, by id; own ones of a layer also together. */
  readonly types: readonly (RelationType | OwnTypes)[];
  readonly statuses: readonly Status[];
  readonly certainties: readonly Certainty[];
  /** Themes of which a relation must have one; empty for any. */
  readonly themes: readonly string[];
  /** Ids of sources of which one must say a relation; empty for any. */
  readonly sources: readonly string[];
  /** Id of a territory: only relations in which it, or what lies within it, takes part. Empty: everywhere. */
  readonly within: string;
  /** Ids of the only actors shown; empty for all. */
  readonly only: readonly string[];
  /** Only relations that hold on this date (partial ISO date); those of unknown date always stay. Null: no limit. */
  readonly on: string | null;
  /** With `on`, an earlier date to compare with: relations that held then stay too, even if they have ended. */
  readonly since: string | null;
  readonly projection: Projection;
}

/**
 * What is shown at first: articulations of every status between collectivities and bodies, and none of the belonging that
 * holds by law, statute or employment.
 */
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

/** Everything: what layouts are computed on, so that no filter ever moves a node. */
export const FULL_RECIPE: Recipe = {
  ...DEFAULT_RECIPE,
  kinds: ACTOR_KINDS.map((kind) => kind.id),
  types: typesOfLayers(LAYERS.map(({ id }) => id)),
};

/** Every type of some layers, the network's own among them. */
export function typesOfLayers(layers: readonly Layer[]): Recipe['types'] {
  const shipped = RELATION_TYPES.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id);
  return [...shipped, ...OWN_TYPES.filter((_, i) => layers.some((layer) => layer === LAYERS[i]?.id))];
}

/** Whether a recipe shows relations of a type. */
export function showsType({ types }: Pick<Recipe, 'types'>, { id, isOwn, layer }: TypeOfRelation): boolean {
  return types.includes(id) || (isOwn && types.includes(`own-${layer}`));
}

/** The types of a recipe with some switched on or off: in the order of the list, own ones of a layer together where all are shown. */
export function withTypes(
  recipe: Pick<Recipe, 'types'>,
  { list }: RelationTypes,
  ids: readonly RelationType[],
  isOn: boolean,
): Recipe['types'] {
  const shown = list.filter((type) => (ids.includes(type.id) ? isOn : showsType(recipe, type)));
  return typesShown(recipe, list, new Set(shown.map(({ id }) => id)));
}

/** A recipe's types that show just some of a network's. */
export function onlyTypes({ list }: RelationTypes, ids: ReadonlySet<RelationType>): Recipe['types'] {
  return typesShown({ types: [] }, list, ids);
}

function typesShown(recipe: Pick<Recipe, 'types'>, list: readonly TypeOfRelation[], ids: ReadonlySet<RelationType>): Recipe['types'] {
  const together = OWN_TYPES.filter((own, i) => {
    const ofLayer = list.filter(({ isOwn, layer }) => isOwn && layer === LAYERS[i]?.id);
    // Of a layer without own types, what the recipe says of such types stays.
    return ofLayer.length === 0 ? recipe.types.includes(own) : ofLayer.every(({ id }) => ids.has(id));
  });
  const one = list.filter(({ id, isOwn, layer }) => ids.has(id) && !(isOwn && together.includes(`own-${layer}`)));
  return [...one.map(({ id }) => id), ...together];
}

/** Of a recipe's types, those of cooperation. */
export function articulationTypes(recipe: Pick<Recipe, 'types'>, { isArticulation }: RelationTypes): Recipe['types'] {
  return recipe.types.filter((id) => (isOwnTypes(id) ? id === 'own-articulation' : isArticulation(id)));
}

/** Whether a word of a recipe is the id of a type that a network has of its own. */
export function isOwnTypeId(id: RelationType | OwnTypes): id is OwnTypeId {
  return !isOwnTypes(id) && !RELATION_TYPES.some((type) => type.id === id);
}

function isOwnTypes(id: RelationType | OwnTypes): id is OwnTypes {
  return (OWN_TYPES as readonly string[]).includes(id);
}

/**
 * The kinds and types after a kind is shown or hidden. A person or service without its tie would float alone, so showing
 * the kind shows that type of relation with it, and hiding it hides both.
 */
export function withKind(recipe: Recipe, types: RelationTypes, kind: ActorKind, isShown: boolean): Pick<Recipe, 'kinds' | 'types'> {
  const { tiedBy: type } = termOf(ACTOR_KINDS, kind);
  return {
    kinds: switched(ACTOR_KINDS, recipe.kinds, kind, isShown),
    types: type === null ? recipe.types : withTypes(recipe, types, [type], isShown),
  };
}

/** The chosen words with one switched on or off, in the order of their list. */
export function switched<Id extends string>(
  list: readonly { readonly id: Id }[],
  chosen: readonly Id[],
  id: Id,
  isOn: boolean,
): readonly Id[] {
  return list.map((entry) => entry.id).filter((candidate) => (candidate === id ? isOn : chosen.includes(candidate)));
}

/** Whether the recipe shows an actor, by its kind, its levels and its id; where it lies is for shown.ts to say. */
export function showsActor(recipe: Recipe, actor: Actor): boolean {
  return (
    recipe.kinds.includes(actor.kind) &&
    (actor.levels.length === 0 || actor.levels.some((level) => recipe.levels.includes(level))) &&
    (recipe.only.length === 0 || idsIn(recipe.only).has(actor.id))
  );
}

/** Which relations the recipe shows, by what they are and when they hold; their members are not looked at. Asked of thousands. */
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

/** A list that is asked for thousands of actors, as a set; kept as long as the list. */
function idsIn(list: readonly string[]): ReadonlySet<string> {
  const known = idSets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list);
  idSets.set(list, made);
  return made;
}

const idSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a period may include some day of a date: an unknown bound excludes nothing, since unknown is not «no». */
export function mayHoldOn(period: Period, date: string): boolean {
  return earliestDay(period.start) <= latestDay(date) && latestDay(period.end) >= earliestDay(date);
}
