/**
 * What a territory does with its own communes, and with the others: its cooperations sorted by with whom, so that two
 * territories can be laid side by side. Says what sources record, ranks nobody.
 */

import { isAuthority, isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { typesOf } from '../model/relation-types.ts';
import type { Recipe } from '../network/recipe.ts';
import { insideOf, selectionOf } from '../network/selection.ts';

export interface TerritoryProfile {
  readonly territory: Actor;
  /** Communes and other bodies known to lie within it, by name, itself left out. */
  readonly members: readonly Actor[];
  /** Those of them that take part in a cooperation shown. */
  readonly cooperating: readonly Actor[];
  /** Cooperations shown between the territory itself and something within it. */
  readonly withMembers: readonly Relation[];
  /** Cooperations shown among what lies within it, without itself. */
  readonly amongMembers: readonly Relation[];
  /** Cooperations shown of it or of something within it with others. */
  readonly withOthers: readonly Relation[];
  /** Those others, groups and persons left out. */
  readonly partners: readonly Actor[];
  readonly themes: readonly string[];
}

/** Actors that have a profile: local authorities above the commune that some relation names, by name. O(actors + members). */
export function territoriesOf(dataset: Dataset): readonly Actor[] {
  const named = new Set<string>();
  for (const { members } of dataset.relations) for (const { actor } of members) named.add(actor);
  return dataset.actors
    .filter((actor) => isAuthority(actor) && actor.levels.some((level) => level !== 'commune') && named.has(actor.id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The profile of a territory under a recipe; null for an id that is no actor. O(relations). */
export function territoryProfile(dataset: Dataset, recipe: Recipe, id: string): TerritoryProfile | null {
  const actors = byId(dataset.actors);
  const territory = actors.get(id);
  if (territory === undefined) return null;
  const shown = selectionOf(dataset, recipe);
  const inside = insideOf(dataset, id);
  const lists = { withMembers: [] as Relation[], amongMembers: [] as Relation[], withOthers: [] as Relation[] };
  const cooperating = new Set<string>();
  const partners = new Set<string>();
  const themes = new Set<string>();
  const { isArticulation } = typesOf(dataset);
  for (const relation of dataset.relations) {
    if (!isArticulation(relation.type) || !shown.has(relation)) continue;
    // A scheme or group frames a relation; it is no party to it.
    const parties = relation.members
      .filter(({ actor, role }) => role !== 'frame' && shown.actors.has(actor))
      .map(({ actor }): string => actor);
    const own = parties.filter((actor) => inside.has(actor));
    if (own.length === 0) continue;
    for (const actor of own) cooperating.add(actor);
    for (const theme of relation.themes) themes.add(theme);
    const others = parties.filter((actor) => !inside.has(actor));
    for (const actor of others) partners.add(actor);
    if (others.length > 0) lists.withOthers.push(relation);
    if (own.includes(id) && own.length > 1) lists.withMembers.push(relation);
    else if (others.length === 0) lists.amongMembers.push(relation);
  }
  const named = (ids: Iterable<string>) => [...ids].flatMap((actor) => actors.get(actor) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
  const members = named([...inside].filter((actor) => actor !== id));
  return {
    territory,
    members,
    cooperating: members.filter((actor) => cooperating.has(actor.id)),
    ...lists,
    partners: named(partners).filter((actor) => isBody(actor) || isUnnamedSet(actor)),
    themes: [...themes].sort(),
  };
}
