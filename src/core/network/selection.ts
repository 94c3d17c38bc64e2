/**
 * The selection: which actors and relations of a dataset a recipe shows. Graph, ties, counts and lists all use this one value, so they
 * cannot differ. It takes the whole dataset and not single actors, because the territory filter depends on the relations. (The row that a
 * reader has clicked is called `selected`.)
 */
import { columnOf } from '../model/columns.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { type MemberRows, memberRows } from '../model/member-rows.ts';
import { type RelationTypes, typesOf } from '../model/relation-types.ts';
import { countedRows } from './isolation.ts';
import { type Recipe, relationFilter, showsActor } from './recipe.ts';
import { territorialParents } from './territorial-parents.ts';

export interface Selection {
  readonly dataset: Dataset;
  readonly recipe: Recipe;
  /** Ids of the actors shown, in the order of the dataset. */
  readonly actors: ReadonlySet<string>;
  /**
   * The relations shown, in the order of the dataset: those that pass the filters and have at least two shown members. Relations of an
   * articulation type that are internal to one body are left out.
   */
  readonly relations: readonly Relation[];
  /** Whether a relation of the dataset is among them. */
  readonly has: (relation: Relation) => boolean;
  /** The same as arrays by row: 1 if shown. `actorRows` has one more entry, for members that are not in the table of actors. */
  readonly actorRows: Uint8Array;
  readonly relationRows: Uint8Array;
}

/** What a recipe shows. O(actors + members); the last results for a dataset are cached. */
export function selectionOf(dataset: Dataset, recipe: Recipe): Selection {
  const known = kept.get(dataset) ?? [];
  const found = known.find((selection) => selection.recipe === recipe);
  if (found !== undefined) return found;
  const selection = select(dataset, recipe);
  kept.set(dataset, [selection, ...known.slice(0, KEPT - 1)]);
  return selection;
}

/** Number of results cached for a dataset: the current recipe, that of partners and that of everything are asked for in turn. */
const KEPT = 4;
const kept = new WeakMap<Dataset, readonly Selection[]>();

function select(dataset: Dataset, recipe: Recipe): Selection {
  const near = recipe.within === '' ? null : neighbourhoodOf(dataset, recipe);
  const actorRows = new Uint8Array(dataset.actors.length + 1);
  actorRows.set(actorFilterOf(recipe)(dataset.actors));
  if (near !== null) for (const [row, { id }] of dataset.actors.entries()) if (!near.actors.has(id)) actorRows[row] = 0;
  const passes = relationFilterOf(recipe, typesOf(dataset))(dataset.relations);
  const [isCounted, rows] = [countedRows(dataset), memberRows(dataset)];
  const relationRows = new Uint8Array(dataset.relations.length);
  for (let row = 0; row < relationRows.length; row++) {
    if (passes[row] !== 1 || isCounted[row] !== 1 || !joinsTwo(rows, row, actorRows)) continue;
    if (near === null || near.touches(dataset.relations[row] as Relation)) relationRows[row] = 1;
  }
  // Built on first use, since for a large network not every caller needs them.
  const actors = once(() => new Set<string>(dataset.actors.flatMap(({ id }, row) => (actorRows[row] === 1 ? [id] : []))));
  const relations = once(() => dataset.relations.filter((_, row) => relationRows[row] === 1));
  const relationSet = once(() => new Set(relations()));
  return {
    dataset,
    recipe,
    get actors() {
      return actors();
    },
    get relations() {
      return relations();
    },
    has: (relation) => relationSet().has(relation),
    actorRows,
    relationRows,
  };
}

/** For each actor, 1 if a recipe shows it, judging by the row alone; likewise for each relation. Cached for each recipe. */
function actorFilterOf(recipe: Recipe): (rows: readonly Actor[]) => Int32Array {
  const known = actorFilters.get(recipe);
  if (known !== undefined) return known;
  const column = columnOf((actor: Actor) => (showsActor(recipe, actor) ? 1 : 0));
  actorFilters.set(recipe, column);
  return column;
}

function relationFilterOf(recipe: Recipe, types: RelationTypes): (rows: readonly Relation[]) => Int32Array {
  const ofTypes = relationFilters.get(types) ?? new WeakMap<Recipe, (rows: readonly Relation[]) => Int32Array>();
  relationFilters.set(types, ofTypes);
  const known = ofTypes.get(recipe);
  if (known !== undefined) return known;
  const passes = relationFilter(recipe, types);
  const column = columnOf((relation: Relation) => (passes(relation) ? 1 : 0));
  ofTypes.set(recipe, column);
  return column;
}

const actorFilters = new WeakMap<Recipe, (rows: readonly Actor[]) => Int32Array>();
const relationFilters = new WeakMap<RelationTypes, WeakMap<Recipe, (rows: readonly Relation[]) => Int32Array>>();

/** A function that computes its value on the first call only. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether two different members of a relation are shown. */
function joinsTwo({ first, actor }: MemberRows, relation: number, shown: Uint8Array): boolean {
  let one = -1;
  for (let at = first[relation] ?? 0; at < (first[relation + 1] ?? 0); at++) {
    const row = actor[at] ?? 0;
    if (row === one || shown[row] !== 1) continue;
    if (one !== -1) return true;
    one = row;
  }
  return false;
}

/** A territory with everything within it, and all other members of relations with any of these. */
function neighbourhoodOf(dataset: Dataset, { within }: Recipe) {
  const inside = insideOf(dataset, within);
  const actors = new Set(inside);
  const touches = (relation: Relation) => relation.members.some((member) => inside.has(member.actor));
  for (const relation of dataset.relations) if (touches(relation)) for (const member of relation.members) actors.add(member.actor);
  return { actors, touches };
}

/** Ids of everything within a territory: itself, its members at any depth, and the unnamed sets in it. */
export function insideOf(dataset: Dataset, territory: string): ReadonlySet<string> {
  const inside = new Set(territorialParents(dataset).within(territory));
  for (const actor of dataset.actors) if (actor.within !== null && inside.has(actor.within)) inside.add(actor.id);
  return inside;
}
