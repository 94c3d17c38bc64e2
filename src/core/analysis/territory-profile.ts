/**
 * The profile of a territory: its cooperations, separated into those with its own communes, among these, and with others, so that two
 * territories can be compared. It reports what sources record and ranks nobody.
 */

import { isAuthority, isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { typesOf } from '../model/relation-types.ts';
import type { Recipe } from '../network/recipe.ts';
import { insideOf, selectionOf } from '../network/selection.ts';

export interface TerritoryProfile {
  readonly territory: Actor;
  /** Communes and other bodies known to be within the territory, without itself, sorted by name. */
  readonly members: readonly Actor[];
  /** Those of them that take part in a shown cooperation. */
  readonly cooperating: readonly Actor[];
  /** Shown cooperations between the territory itself and members of it. */
  readonly withMembers: readonly Relation[];
  /** Shown cooperations among its members, without itself. */
  readonly amongMembers: readonly Relation[];
  /** Shown cooperations of the territory or its members with others. */
  readonly withOthers: readonly Relation[];
  /** Those others; groups and persons are left out. */
  readonly partners: readonly Actor[];
  readonly themes: readonly string[];
}

/** The actors that have a profile, by name: local authorities above the commune that are named in some relation. O(actors + members). */
export function territoriesOf(dataset: Dataset): readonly Actor[] {
  const named = new Set<string>();
  for (const { members } of dataset.relations) for (const { actor } of members) named.add(actor);
  return dataset.actors
    .filter((actor) => isAuthority(actor) && actor.levels.some((level) => level !== 'commune') && named.has(actor.id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The profile of a territory under a recipe; null if no actor has the id. O(relations). */
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
    // A scheme or group is the frame of a relation, not a party to it.
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
