/**
 * The actors shown, by level, each with its relations: what the list of the page shows, and what is printed of it. It holds the same actors
 * and relations as the picture.
 */
import { useMemo } from 'react';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Actor, Relation } from '../../core/model/dataset.ts';
import { LEVELS, type Term } from '../../core/model/vocabulary.ts';
import { type Untied, untiedActors } from '../../core/network/comprised.ts';
import { type Selection, selectionOf } from '../../core/network/selection.ts';
import type { Count } from '../../messages/counted.ts';
import type { MessagesOf } from '../../messages/language.ts';
import { LIST } from '../../messages/list.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { graphOf } from './drawing.ts';
import { type DatasetIndex, indexOf } from './facts.ts';
import { useRecipe } from './recipe-in-use.ts';
import { useListed } from './universe.ts';

export interface ListedActor {
  /** Unique in the whole tree: an actor of two levels is in two groups. */
  readonly id: string;
  readonly actor: Actor;
  /**
   * Relations shown, each with an id that is unique in the tree. Empty for an actor without recorded cooperation, or whose
   * relations are all filtered out.
   */
  readonly relations: readonly ListedRelation[];
  readonly note: string;
}

export interface ListedRelation {
  readonly id: string;
  readonly relation: Relation;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  /** Number of actors under the heading. */
  readonly count: Count;
  readonly actors: readonly ListedActor[];
}

/** The groups of the list, what is folded in it, and the rows by which names are found. */
export function useListedGroups() {
  const strings = useMessages(LIST);
  const word = useWord();
  // A list of thirty thousand rows cannot be read: territories folded in the picture are folded here, with the same counts.
  const { dataset, over } = useListed();
  const recipe = useRecipe();
  const index = indexOf(dataset);
  const groups = useMemo(() => {
    const graph = graphOf(dataset, recipe);
    const shown = selectionOf(dataset, recipe);
    const untied = untiedActors(dataset);
    const listed = dataset.actors
      .filter((actor) => shown.actors.has(actor.id))
      .map((actor) => listedActor(actor, untied.get(actor.id), shown, index, strings))
      // As in the picture: actors of the other kinds, such as groups, are shown only if they have a line.
      .filter(({ actor }) => graph.degree(actor.id) > 0 || ['collectivity', 'organisation', 'person'].includes(actor.kind));
    return groupsOf(listed, strings, (term) => capitalised(word(term)));
  }, [dataset, recipe, index, strings, word]);
  return { groups, over, index };
}

function listedActor(
  actor: Actor,
  untied: Untied | undefined,
  shown: Selection,
  index: DatasetIndex,
  strings: MessagesOf<typeof LIST>,
): ListedActor {
  const relations = index.relationsOf(actor.id).filter(shown.has);
  const hasHidden = index.articulationsOf(actor.id).some((relation) => !shown.has(relation));
  const note = untied !== undefined ? strings[untied] : relations.length === 0 && hasHidden ? strings.hidden : '';
  return {
    id: actor.id,
    actor,
    relations: relations.map((relation) => ({ id: relation.id, relation })),
    note,
  };
}

/** How many relations are listed under an actor, and how many of them are implied. */
export function relationsIn(actor: string, relations: readonly ListedRelation[]): Count {
  const implied = relations.filter(({ relation }) => relation.certainty === 'implied').length;
  return { ...countOf('relations-of-actor', relations.length, actor), implied };
}

/** The groups of the list: levels from broad to small, then all other actors by kind. An actor of two levels is in both. */
function groupsOf(listed: readonly ListedActor[], strings: MessagesOf<typeof LIST>, label: (term: Term) => string): readonly Group[] {
  const { groups } = strings;
  const byName = [...listed].sort((a, b) => a.actor.name.localeCompare(b.actor.name, 'fr'));
  const ofKind = (kind: Actor['kind']) => byName.filter(({ actor }) => actor.kind === kind);
  const authorities = ofKind('collectivity');
  return [
    ...LEVELS.map((level) => ({
      id: level.id,
      label: label(level),
      actors: authorities.filter(({ actor }) => actor.levels.includes(level.id)),
    })),
    { id: 'no-level', label: groups.none, actors: authorities.filter(({ actor }) => actor.levels.length === 0) },
    { id: 'set', label: groups.set, actors: ofKind('set') },
    { id: 'group', label: groups.group, actors: ofKind('group') },
    { id: 'organisation', label: groups.support, actors: ofKind('organisation') },
    { id: 'service', label: groups.service, actors: ofKind('service') },
    { id: 'person', label: groups.person, actors: ofKind('person') },
  ]
    .filter((group) => group.actors.length > 0)
    .map((group) => ({
      ...group,
      count: countOf('listed', group.actors.length, group.id),
      actors: group.actors.map((listed) => placedIn(group.id, listed)),
    }));
}

/**
 * Gives an actor and its relations ids that are paths in the tree: an actor may be in two groups, and a relation is listed under
 * each of its members.
 */
function placedIn(group: string, listed: ListedActor): ListedActor {
  const id = `${group}/${listed.actor.id}`;
  return { ...listed, id, relations: listed.relations.map(({ relation }) => ({ id: `${id}/${relation.id}`, relation })) };
}
