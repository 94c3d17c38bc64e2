/**
 * A recipe says which part of a dataset is looked at: kinds, levels, relation types, statuses, a date, and how relations
 * with many members become ties. Plain JSON: it is the address of a view, the options of a command, a step of a story.
 */
import type { Actor, Period, Relation } from './dataset.ts';
import { ACTOR_KINDS, type ActorKind, LEVELS, type Level, RELATION_TYPES, type RelationType, STATUSES, type Status } from './vocabulary.ts';

/** How a relation with many members is drawn and counted: around a hub, or as one tie for each pair. */
export const PROJECTIONS = [
  { id: 'hub', fr: 'autour d’un nœud', en: 'around a hub' },
  { id: 'pairs', fr: 'par paires', en: 'as pairs' },
] as const;
export type Projection = (typeof PROJECTIONS)[number]['id'];

export interface Recipe {
  readonly kinds: readonly ActorKind[];
  /** Levels of local government shown; actors without level are not touched by it. */
  readonly levels: readonly Level[];
  readonly types: readonly RelationType[];
  readonly statuses: readonly Status[];
  /** Only relations that hold on this date (partial ISO date); those of unknown date always stay. Null: no limit. */
  readonly on: string | null;
  readonly projection: Projection;
}

/**
 * What is shown at first: articulations of every status between collectivities and bodies, and none of the belonging that
 * holds by law, statute or employment.
 */
export const DEFAULT_RECIPE: Recipe = {
  kinds: ACTOR_KINDS.map((kind) => kind.id).filter((kind) => kind !== 'person' && kind !== 'service'),
  levels: LEVELS.map((level) => level.id),
  types: RELATION_TYPES.filter((type) => type.layer === 'articulation').map((type) => type.id),
  statuses: STATUSES.map((status) => status.id),
  on: null,
  projection: 'hub',
};

/** Everything: what layouts are computed on, so that no filter ever moves a node. */
export const FULL_RECIPE: Recipe = {
  ...DEFAULT_RECIPE,
  kinds: ACTOR_KINDS.map((kind) => kind.id),
  types: RELATION_TYPES.map((type) => type.id),
};

/** Kinds that are known only by belonging, with the type of relation that ties them to the rest. */
const TIED_BY: Readonly<Partial<Record<ActorKind, RelationType>>> = { person: 'affiliation', service: 'attachment' };

/**
 * The kinds and types after a kind is shown or hidden. A person or service without its tie would float alone, so showing
 * the kind shows that type of relation with it, and hiding it hides both.
 */
export function withKind(recipe: Recipe, kind: ActorKind, isShown: boolean): Pick<Recipe, 'kinds' | 'types'> {
  const type = TIED_BY[kind];
  return {
    kinds: switched(ACTOR_KINDS, recipe.kinds, kind, isShown),
    types: type === undefined ? recipe.types : switched(RELATION_TYPES, recipe.types, type, isShown),
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

/** Whether the recipe shows an actor, by its kind and its levels. */
export function showsActor(recipe: Recipe, actor: Actor): boolean {
  return recipe.kinds.includes(actor.kind) && (actor.levels.length === 0 || actor.levels.some((level) => recipe.levels.includes(level)));
}

/** Whether the recipe shows a relation, by its type, status and period; its members are not looked at. */
export function showsRelation(recipe: Recipe, relation: Relation): boolean {
  return (
    recipe.types.includes(relation.type) &&
    recipe.statuses.includes(relation.status) &&
    (recipe.on === null || mayHoldOn(relation.period, recipe.on))
  );
}

/** Whether a period may include a date: an unknown bound excludes nothing, since unknown is not «no». */
export function mayHoldOn(period: Period, date: string): boolean {
  // Partial dates compare on the part that both have: 2014 may include 2014-12.
  const startsAfter = period.start !== '' && period.start.slice(0, date.length) > date.slice(0, period.start.length);
  const endsBefore = period.end !== '' && period.end.slice(0, date.length) < date.slice(0, period.end.length);
  return !startsAfter && !endsBefore;
}
