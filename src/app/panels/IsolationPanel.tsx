/**
 * Bodies without recorded cooperation, or with little of it: listed by the first kind of isolation that applies, with reasons.
 * Those that no source speaks of are apart from those named without a tie. Counts are intervals where members are unnamed. Also
 * shows who could reach them.
 */

import type { Analysis } from '../../core/analysis/analysis.ts';
import { countOf } from '../../core/analysis/count-names.ts';
import { ISOLATION_KINDS, isolationKinds } from '../../core/analysis/graded-isolation.ts';
import { untiedActors } from '../../core/network/comprised.ts';
import { CLASSES, classOf } from '../../core/network/level-classes.ts';
import { isolationReasons } from '../../core/telling/isolation-reasons.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { counted } from '../../messages/counted.ts';
import { indexOf } from '../derived/facts.ts';
import { useLaid } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';
import { useBroughtOut } from './brought-out.ts';
import { EpciTable } from './EpciTable.tsx';
import { LongList, Meaning, NodeLink, type PanelProps, PanelSection, SuggestionCard, useNameOf } from './PanelParts.tsx';

export function IsolationPanel({ analysis, of }: PanelProps) {
  const strings = useMessages(ANALYSING);
  const word = useWord();
  const index = indexOf(of.dataset);
  const { isolation, keys, suggestions } = analysis;
  const groups = groupsOf(analysis);
  const laid = useLaid();
  // All that it lists without a cooperation of their own: those that stand hollow in the picture, and those half full, comprised in a set.
  useBroughtOut([...untiedActors(of.dataset).keys()]);
  // Actors known from the territorial reference alone are not cited by any source of the network.
  const isCited = (id: string) =>
    (laid === null || laid.named.has(id)) &&
    ((index.actors.get(id)?.evidence.length ?? 0) > 0 || index.relationsOf(id).length > 0 || index.statementsOf(id).length > 0);
  const hidden = [...isolation.hidden.keys()].filter((node) => isolation.hidden[node] === 1 && isolation.counted[node] === 1).length;
  return (
    <>
      <h2 className="sheet-title">
        <Counted
          text={strings.isolation.lead(
            countOf('isolated', isolation.isolated.min, 'least'),
            countOf('isolated', isolation.isolated.max ?? isolation.universe, 'most'),
            countOf('bodies', isolation.universe),
          )}
        />
      </h2>
      <p>
        <Counted text={strings.isolation.who(classesOf(analysis, of))} />
      </p>
      {hidden === 0 ? null : (
        <p className="notice">
          <Counted text={strings.isolation.hidden(countOf('hidden', hidden))} />
        </p>
      )}
      {groups.map(({ kind, nodes }) => (
        <PanelSection
          key={kind.id}
          title={counted`${capitalised(word(kind))} · ${countOf('bodies', nodes.length, `isolation=${kind.id}`)}`}
        >
          <LongList
            items={nodes}
            render={(node) => {
              const id = keys[node] ?? '';
              const note = kind.id !== 'I0' ? '' : isCited(id) ? strings.isolation.noTie : strings.isolation.undocumented;
              return <IsolatedActor key={id} analysis={analysis} node={node} note={note} />;
            }}
          />
        </PanelSection>
      ))}
      {laid === null ? null : <EpciTable laid={laid} />}
      <Territories analysis={analysis} of={of} />
      <PanelSection title={strings.isolation.reach}>
        {suggestions.reach.length === 0 ? <p>{strings.isolation.reachNobody}</p> : null}
        <LongList
          items={suggestions.reach}
          render={(suggestion) => (
            <li key={`${suggestion.from} ${suggestion.to}`}>
              <SuggestionCard suggestion={suggestion} extra={[]} />
            </li>
          )}
        />
      </PanelSection>
      <Meaning network="partners">{strings.isolation.meaning}</Meaning>
    </>
  );
}

/** Counted bodies grouped by the first kind of isolation that certainly holds; kinds that apply to no body are left out. */
function groupsOf({ isolation }: Analysis) {
  const counted = [...isolation.counted.keys()].filter((node) => isolation.counted[node] === 1 && isolation.hidden[node] === 0);
  return ISOLATION_KINDS.map((kind) => ({
    kind,
    nodes: counted.filter((node) => isolationKinds(isolation.holds[node] ?? 0)[0] === kind.id),
  })).filter(({ nodes }) => nodes.length > 0);
}

/** Numbers of the bodies counted, by level and as support bodies: this explains what «collectivités et organismes» includes. */
function classesOf({ isolation, keys }: Analysis, { dataset }: PanelProps['of']) {
  const { actors } = indexOf(dataset);
  const counts = new Map<number, number>();
  for (const [node, id] of keys.entries()) {
    const actor = actors.get(id);
    if (actor === undefined || isolation.counted[node] !== 1) continue;
    counts.set(classOf(actor), (counts.get(classOf(actor)) ?? 0) + 1);
  }
  return CLASSES.flatMap((entry, i) => {
    const value = counts.get(i) ?? 0;
    return value === 0 ? [] : [{ entry, count: countOf('bodies', value, `class=${entry.id}`) }];
  });
}

function IsolatedActor({ analysis, node, note }: { readonly analysis: Analysis; readonly node: number; readonly note: string }) {
  const language = useStore((state) => state.view.language);
  const nameOf = useNameOf();
  // The first kind is the heading of the group. The other kinds are written under the name, unless they only repeat that nothing is
  // recorded.
  const [, ...further] = isolationReasons(analysis, node, nameOf, language);
  const told = note === '' ? further : [note];
  return (
    <li>
      <NodeLink id={analysis.keys[node] ?? ''} />
      {told.length === 0 ? null : <p className="hint">{told.join('\u00a0; ')}</p>}
    </li>
  );
}

function Territories({ analysis }: PanelProps) {
  const strings = useMessages(ANALYSING);
  // Only territories with unnamed members or with named members in a relation: for the others the table above says everything.
  const participations = analysis.isolation.participations.filter(({ sets, namedRelated }) => sets.length > 0 || namedRelated > 0);
  if (participations.length === 0) return null;
  return (
    <PanelSection title={strings.isolation.territories}>
      <ul className="panel-list">
        {participations.map(({ territory, population, related, sets }) => {
          const bound = (value: number, end: string) => countOf('participation', value, `${territory.id}+${end}`);
          const least = bound(related.min, 'least');
          const most = related.max === null ? null : bound(related.max, 'most');
          return (
            <li key={territory.id}>
              <NodeLink id={territory.id} />
              <p>
                <Counted text={strings.isolation.territory(least, most, population === null ? null : bound(population, 'communes'))} />
              </p>
              {sets.length === 0 ? null : <p className="hint">{strings.isolation.territorySets(sets.map((set) => set.name).join(', '))}</p>}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
