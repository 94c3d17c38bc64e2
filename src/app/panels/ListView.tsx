/**
 * The network as a list: level → actor → relations, under the same filters and selection as the picture, usable by keyboard alone.
 * It shows the same actors and relations as the picture.
 */

import { useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { STATUSES, termOf } from '../../core/model/vocabulary.ts';
import { LIST } from '../../messages/list.ts';
import { indexOf } from '../derived/facts.ts';
import { type ListedActor, type ListedRelation, relationsIn, useListedGroups } from '../derived/listed-actors.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { LineSample, NetworkActorSymbol } from '../parts/Symbol.tsx';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Folds } from './Folds.tsx';

export function ListView() {
  const strings = useMessages(LIST);
  const { groups, over, index } = useListedGroups();
  const selected = useStore((state) => state.selected);
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
