/**
 * How are two actors connected? All shortest paths through the relations shown, each as a sentence: from whom to whom, by
 * which relation, with the source's own words.
 */

import { Fragment, useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { shortestPaths } from '../../core/analysis/metrics/paths.ts';
import type { Relation } from '../../core/model/dataset.ts';
import { STATUSES, termOf } from '../../core/model/vocabulary.ts';
import { comprisedActors } from '../../core/network/comprised.ts';
import type { SimpleNetwork } from '../../core/network/simple-network.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { simpleNetworkOf } from '../derived/drawing.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { LineSample } from '../parts/Symbol.tsx';
import { changeView, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { useBroughtOut } from './brought-out.ts';
import { EvidenceList } from './Evidence.tsx';
import { Meaning, NodeLink, PanelSection, useNameOf } from './PanelParts.tsx';

/** Number of paths that are written out; the number of all paths is always given. */
const SHOWN = 5;

export function PathsPanel() {
  const strings = useMessages(ANALYSING).paths;
  const nameOf = useNameOf();
  const dataset = useDataset();
  const recipe = useStore((state) => state.recipe);
  const { from, to } = useStore((state) => state.view);
  const projection = simpleNetworkOf(dataset, recipe);
  const [a, b] = [projection.nodeOf.get(from), projection.nodeOf.get(to)];
  const found = a === undefined || b === undefined || a === b ? null : shortestPaths(projection.network, a, b, SHOWN);
  const paths = found?.paths.map((path) => path.map((node) => projection.keys[node] ?? '')) ?? [];
  // One route is kept in the picture: the first, then that of the ends and place that the reader pointed at.
  const ends = `${from} ${to}`;
  const [pointed, setPointed] = useState({ ends: '', place: 0 });
  useBroughtOut(paths[pointed.ends === ends ? pointed.place : 0] ?? []);
  return (
    <>
      <h2 className="sheet-title">
        {found?.length ? (
          <Counted text={strings.found(countOf('paths', found.count), countOf('path-steps', found.length))} />
        ) : (
          strings.lead
        )}
      </h2>
      <ActorPicker label={strings.from} value={from} actors={projection.actors} onChange={(id) => changeView({ from: id })} />
      <ActorPicker label={strings.to} value={to} actors={projection.actors} onChange={(id) => changeView({ to: id })} />
      <Button className="button" onPress={() => changeView({ from: to, to: from })}>
        {strings.swap}
      </Button>
      {a !== undefined && a === b ? <p className="notice">{strings.same}</p> : null}
      {found !== null && found.length === null ? (
        <>
          <p className="notice">{strings.none(nameOf(from), nameOf(to))}</p>
          <SetsOf id={from} onChoose={(id) => changeView({ from: id })} />
          <SetsOf id={to} onChoose={(id) => changeView({ to: id })} />
        </>
      ) : null}
      {paths.map((path, i) => (
        <PanelSection key={path.join(' ')} title={strings.path(countOf('paths', i + 1, `place+${i}`))}>
          <Path path={path} projection={projection} onPoint={() => setPointed({ ends, place: i })} />
        </PanelSection>
      ))}
      <Meaning network="whole">{strings.meaning}</Meaning>
    </>
  );
}

/** If an end has no cooperation of its own: the sets that cooperate and include it, from which a path may begin instead. */
function SetsOf({ id, onChoose }: { readonly id: string; readonly onChoose: (set: string) => void }) {
  const strings = useMessages(ANALYSING).paths;
  const nameOf = useNameOf();
  const sets = comprisedActors(useDataset()).get(id) ?? [];
  if (sets.length === 0) return null;
  return (
    <p>
      {strings.comprised(nameOf(id))}
      {sets.map((set) => (
        <Fragment key={set.id}>
          {' '}
          <Button className="link" onPress={() => onChoose(set.id)}>
            {set.name}
          </Button>
        </Fragment>
      ))}
    </p>
  );
}

interface PathProps {
  readonly path: readonly string[];
  readonly projection: SimpleNetwork;
  readonly onPoint: () => void;
}

/** One path, step by step: each relation between two neighbours, with its first quote. */
function Path({ path, projection, onPoint }: PathProps) {
  const strings = useMessages(ANALYSING).paths;
  const word = useWord();
  const types = useTypes();
  const nameOf = useNameOf();
  const steps = stepsOf(path, projection);
  const words = (step: Step) =>
    step.relations.map((relation) => `${word(types.of(relation.type))} (${word(termOf(STATUSES, relation.status))})`);
  return (
    <>
      <p>
        {strings.sentence(
          nameOf(path[0] ?? ''),
          steps.map((step) => ({ to: nameOf(step.to), by: words(step) })),
        )}
      </p>
      <ol className="path" onPointerEnter={onPoint} onFocus={onPoint}>
        {[path[0] ?? '', ...steps.map((step) => step.to)].map((id, i) => (
          <li key={id}>
            <NodeLink id={id} />
            {(steps[i]?.relations ?? []).map((relation) => (
              <div key={relation.id} className="step">
                <Button className="link-plain" onPress={() => select(relation.id)}>
                  <LineSample type={relation.type} status={relation.status} />
                  {word(types.of(relation.type))} ({word(termOf(STATUSES, relation.status))})
                </Button>
                <EvidenceList evidence={relation.evidence.slice(0, 1)} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

interface Step {
  readonly to: string;
  /** Relations between the two actors, each once. */
  readonly relations: readonly Relation[];
}

/** The steps of a path from actor to actor; the hub of a relation is not counted as a step. */
function stepsOf(path: readonly string[], { nodeOf, ties, actors }: SimpleNetwork): readonly Step[] {
  const steps: Step[] = [];
  let carried: readonly Relation[] = [];
  path.slice(1).forEach((to, i) => {
    const ends = new Set([nodeOf.get(path[i] ?? ''), nodeOf.get(to)]);
    const own = ties.filter((tie) => ends.has(tie.source) && ends.has(tie.target)).map((tie) => tie.relation);
    const relations = [...new Set([...carried, ...own])];
    const isActor = (nodeOf.get(to) ?? actors.length) < actors.length;
    if (isActor) steps.push({ to, relations });
    carried = isActor ? [] : relations;
  });
  return steps;
}
