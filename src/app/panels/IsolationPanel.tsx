/**
 * Who has no recorded cooperation, or only a thin one: bodies by the first kind of isolation that applies, with reasons;
 * those of whom no source says anything apart from those named without a tie; counts as intervals where members are
 * unnamed; and who could reach them.
 */
import type { Analysis } from '../../core/analysis.ts';
import { ISOLATION_KINDS, isolationKinds } from '../../core/graded-isolation.ts';
import { isolationReasons } from '../../core/isolation-reasons.ts';
import { indexOf } from '../facts.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { useStore } from '../state/store.ts';
import { LongList, Meaning, NodeLink, type PanelProps, PanelSection, SuggestionCard, useNameOf } from './PanelParts.tsx';

export function IsolationPanel({ analysis, of }: PanelProps) {
  const strings = useStrings().analysis;
  const word = useWord();
  const index = indexOf(of.dataset);
  const { isolation, keys, suggestions } = analysis;
  const groups = groupsOf(analysis);
  const isDocumented = (id: string) =>
    (index.actors.get(id)?.evidence.length ?? 0) > 0 || index.relationsOf(id).length > 0 || index.statementsOf(id).length > 0;
  const hidden = [...isolation.hidden.keys()].filter((node) => isolation.hidden[node] === 1 && isolation.counted[node] === 1).length;
  return (
    <>
      <h2 className="sheet-title">
        {strings.isolation.lead(strings.interval(isolation.isolated.min, isolation.isolated.max), isolation.universe)}
      </h2>
      {hidden === 0 ? null : <p className="notice">{strings.isolation.hidden(hidden)}</p>}
      {groups.map(({ kind, nodes }) => (
        <PanelSection key={kind.id} title={`${capitalised(word(kind))} · ${nodes.length}`}>
          <LongList
            items={nodes}
            render={(node) => {
              const id = keys[node] ?? '';
              const note = kind.id !== 'I0' ? '' : isDocumented(id) ? strings.isolation.noTie : strings.isolation.undocumented;
              return <IsolatedActor key={id} analysis={analysis} node={node} note={note} />;
            }}
          />
        </PanelSection>
      ))}
      <Territories analysis={analysis} of={of} />
      {suggestions.reach.length === 0 ? null : (
        <PanelSection title={strings.isolation.reach}>
          <LongList
            items={suggestions.reach}
            render={(suggestion) => (
              <li key={`${suggestion.from} ${suggestion.to}`}>
                <SuggestionCard suggestion={suggestion} extra={[]} />
              </li>
            )}
          />
        </PanelSection>
      )}
      <Meaning network="partners">{strings.isolation.meaning}</Meaning>
    </>
  );
}

/** Counted bodies by the first kind that holds for certain; kinds that nobody has are left out. */
function groupsOf({ isolation }: Analysis) {
  const counted = [...isolation.counted.keys()].filter((node) => isolation.counted[node] === 1 && isolation.hidden[node] === 0);
  return ISOLATION_KINDS.map((kind) => ({
    kind,
    nodes: counted.filter((node) => isolationKinds(isolation.holds[node] ?? 0)[0] === kind.id),
  })).filter(({ nodes }) => nodes.length > 0);
}

function IsolatedActor({ analysis, node, note }: { readonly analysis: Analysis; readonly node: number; readonly note: string }) {
  const language = useStore((state) => state.view.language);
  const nameOf = useNameOf();
  // The first kind is the heading. What follows is told under the name, unless it only says again that nothing is recorded.
  const [, ...further] = isolationReasons(analysis, node, nameOf, language);
  const told = note === '' ? further : [note];
  return (
    <li>
      <NodeLink id={analysis.keys[node] ?? ''} />
      {told.length === 0 ? null : <p className="hint">{told.join(' ; ')}</p>}
    </li>
  );
}

function Territories({ analysis }: PanelProps) {
  const strings = useStrings().analysis;
  const { participations } = analysis.isolation;
  if (participations.length === 0) return null;
  return (
    <PanelSection title={strings.isolation.territories}>
      <ul className="panel-list">
        {participations.map(({ territory, population, related, sets }) => {
          const count = strings.interval(related.min, related.max);
          return (
            <li key={territory.id}>
              <NodeLink id={territory.id} />
              <p>{population === null ? strings.isolation.territoryUnknown(count) : strings.isolation.territoryKnown(count, population)}</p>
              {sets.length === 0 ? null : <p className="hint">{strings.isolation.territorySets(sets.map((set) => set.name).join(', '))}</p>}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
