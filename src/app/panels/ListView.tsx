/**
 * The network as a list: level → actor → relations, under the same filters and selection as the picture, usable by keyboard alone.
 * It shows the same actors and relations as the picture.
 */

import { useMemo, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Actor, Relation } from '../../core/model/dataset.ts';
import { LEVELS, STATUSES, type Term, termOf } from '../../core/model/vocabulary.ts';
import { type Untied, untiedActors } from '../../core/network/comprised.ts';
import { type Selection, selectionOf } from '../../core/network/selection.ts';
import type { Count } from '../../messages/counted.ts';
import type { MessagesOf } from '../../messages/language.ts';
import { LIST } from '../../messages/list.ts';
import { graphOf } from '../derived/drawing.ts';
import { type DatasetIndex, indexOf } from '../derived/facts.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useDataset, useListed, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { LineSample, NetworkActorSymbol } from '../parts/Symbol.tsx';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Folds } from './Folds.tsx';

interface ListedActor {
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

interface ListedRelation {
  readonly id: string;
  readonly relation: Relation;
}

interface Group {
  readonly id: string;
  readonly label: string;
  /** Number of actors under the heading. */
  readonly count: Count;
  readonly actors: readonly ListedActor[];
}

export function ListView() {
  const strings = useMessages(LIST);
  const word = useWord();
  // A list of thirty thousand rows cannot be read: territories folded in the picture are folded here, with the same counts.
  const { dataset, over } = useListed();
  const recipe = useRecipe();
  const selected = useStore((state) => state.selected);
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
  const [expanded, setExpanded] = useState<Set<Key> | null>(null);
  const open = expanded ?? new Set<Key>(groups.map((group) => group.id));
  const all = groups.flatMap((group) => [group.id, ...group.actors.map(({ id }) => id)]);

  return (
    <section className="list-view" aria-label={strings.title}>
      <div className="list-tools">
        <Button className="button" onPress={() => setExpanded(new Set(all))}>
          {strings.expandAll}
        </Button>
        <Button className="button" onPress={() => setExpanded(new Set())}>
          {strings.collapseAll}
        </Button>
      </div>
      {over === null ? null : <Folds {...over} />}
      <Tree
        aria-label={strings.title}
        className="tree"
        items={groups}
        selectionMode="none"
        expandedKeys={open}
        onExpandedChange={setExpanded}
        onAction={(key) => {
          const id = String(key).split('/').at(-1) ?? '';
          if (index.actors.has(id) || index.relations.has(id)) select(id);
        }}
        renderEmptyState={() => <p className="hint">{strings.nothing}</p>}
      >
        {(group) => (
          <TreeItem id={group.id} textValue={group.label} className="tree-group">
            <TreeItemContent>
              <span className="tree-row">
                <Chevron />
                <span className="tree-label">{group.label}</span>
                <span className="legend-count">
                  <Counted text={strings.inGroup(group.count)} />
                </span>
              </span>
            </TreeItemContent>
            <Collection items={group.actors}>
              {(listed) => <ActorItem listed={listed} isSelected={selected === listed.actor.id} />}
            </Collection>
          </TreeItem>
        )}
      </Tree>
    </section>
  );
}

function ActorItem({ listed, isSelected }: { readonly listed: ListedActor; readonly isSelected: boolean }) {
  const strings = useMessages(LIST);
  const { id, actor, relations, note } = listed;
  return (
    <TreeItem id={id} textValue={actor.name} className={isSelected ? 'tree-actor selected' : 'tree-actor'}>
      <TreeItemContent>
        <span className="tree-row">
          {relations.length === 0 ? <span className="chevron" /> : <Chevron />}
          <NetworkActorSymbol actor={actor} size={20} />
          <span className="tree-label">{actor.name}</span>
          <span className="hint">{note === '' ? <Counted text={strings.actorSummary(relationsIn(actor.id, relations))} /> : note}</span>
        </span>
      </TreeItemContent>
      <Collection items={relations}>{(item) => <RelationItem listed={item} from={actor.id} />}</Collection>
    </TreeItem>
  );
}

function RelationItem({ listed, from }: { readonly listed: ListedRelation; readonly from: string }) {
  const { id, relation } = listed;
  const word = useWord();
  const types = useTypes();
  const index = indexOf(useDataset());
  const others = relation.members
    .filter((member) => member.actor !== from)
    .map((member) => index.actors.get(member.actor)?.name ?? member.actor)
    .join(', ');
  const text = `${capitalised(word(types.of(relation.type)))}\u00a0: ${others}`;
  return (
    <TreeItem id={id} textValue={text} className="tree-relation">
      <TreeItemContent>
        <span className="tree-row">
          <LineSample type={relation.type} status={relation.status} />
          <span className="tree-label">{text}</span>
          <span className="hint">{word(termOf(STATUSES, relation.status))}</span>
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}

function Chevron() {
  return (
    <Button slot="chevron" className="chevron">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </Button>
  );
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
function relationsIn(actor: string, relations: readonly ListedRelation[]): Count {
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
