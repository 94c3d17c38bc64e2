/**
 * A recipe says which part of a dataset is looked at: kinds, levels, relation types, statuses, themes, sources, a territory,
 * dates, and how relations with many members become ties. Plain JSON: it is the address of a view, the options of a
 * command, a step of a story.
 */
import type { Actor, Period, Relation } from '../model/dataset.ts';
import {
  ACTOR_KINDS,
  type ActorKind,
  CERTAINTIES,
  type Certainty,
  LEVELS,
  type Level,
  RELATION_TYPES,
  type RelationType,
  STATUSES,
  type Status,
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

export interface Recipe {
  readonly kinds: readonly ActorKind[];
  /** Levels of local government shown; actors without level are not touched by it. */
  readonly levels: readonly Level[];
  readonly types: readonly RelationType[];
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
  kinds: ACTOR_KINDS.map((kind) => kind.id).filter((kind) => kind !== 'person' && kind !== 'service'),
  levels: LEVELS.map((level) => level.id),
  types: RELATION_TYPES.filter((type) => type.layer === 'articulation').map((type) => type.id),
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

/** Whether the recipe shows an actor, by its kind, its levels and its id; where it lies is for shown.ts to say. */
export function showsActor(recipe: Recipe, actor: Actor): boolean {
  return (
    recipe.kinds.includes(actor.kind) &&
    (actor.levels.length === 0 || actor.levels.some((level) => recipe.levels.includes(level))) &&
    (recipe.only.length === 0 || idsIn(recipe.only).has(actor.id))
  );
}

/** Whether the recipe shows a relation, by what it is and when it holds; its members are not looked at. */
export function showsRelation(recipe: Recipe, relation: Relation): boolean {
  return (
    recipe.types.includes(relation.type) &&
    recipe.statuses.includes(relation.status) &&
    recipe.certainties.includes(relation.certainty) &&
    (recipe.themes.length === 0 || relation.themes.some((theme) => recipe.themes.includes(theme))) &&
    (recipe.sources.length === 0 || relation.evidence.some(({ source }) => recipe.sources.includes(source))) &&
    (recipe.on === null || mayHoldOn(relation.period, recipe.on) || (recipe.since !== null && mayHoldOn(relation.period, recipe.since)))
  );
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

/** Whether a period may include a date: an unknown bound excludes nothing, since unknown is not «no». */
export function mayHoldOn(period: Period, date: string): boolean {
  // Partial dates compare on the part that both have: 2014 may include 2014-12.
  const startsAfter = period.start !== '' && period.start.slice(0, date.length) > date.slice(0, period.start.length);
  const endsBefore = period.end !== '' && period.end.slice(0, date.length) < date.slice(0, period.end.length);
  return !startsAfter && !endsBefore;
}
