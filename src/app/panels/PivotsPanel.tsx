/**
 * Actors that hold the network together. «si X se retire, N acteurs décrochent», with the actors concerned, shown in the picture;
 * the actors most often between the others, in three bands; ties without detour and how to double them; and how stable these
 * results are if unnamed members were known. Persons are never listed.
 */

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { CLEAR_CORE } from '../../core/analysis/metrics/core-periphery.ts';
import { droppedBy } from '../../core/analysis/metrics/hanging.ts';
import { VALUE_BANDS } from '../../core/analysis/metrics/value-bands.ts';
import { isPerson } from '../../core/model/actor-kinds.ts';
import { measured } from '../../core/telling/counted-text.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { type CountedText, joinedTexts } from '../../messages/counted.ts';
import { bandsOf, simpleNetworkOf } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { mark } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { DRAWS, requestAnalysis } from '../workers/analysis-client.ts';
import { useBroughtOut } from './brought-out.ts';
import { LongList, Meaning, NodeLink, type PanelProps, PanelSection, SuggestionCard, useNameOf } from './PanelParts.tsx';

export function PivotsPanel({ analysis, of }: PanelProps) {
  const strings = useMessages(ANALYSING).pivots;
  const between = useMessages(ANALYSING).between;
  const nameOf = useNameOf();
  const index = indexOf(useDataset());
  const { keys, columns, isCut, bridges, suggestions } = analysis;
  const isOfPerson = (node: number) => isPerson(index.actors.get(keys[node] ?? ''));
  const pivots = [...isCut.keys()]
    .filter((node) => isCut[node] === 1 && !isOfPerson(node))
    .sort((a, b) => (columns.loss[b] ?? 0) - (columns.loss[a] ?? 0) || a - b);
  const [chosen, setChosen] = useState<string | null>(keys[pivots[0] ?? -1] ?? null);
  const { network } = simpleNetworkOf(of.dataset, of.recipe);
  // The picture dims those that would drop off. A new analysis may have no place for the actor chosen before.
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  const dropped = new Set(at === -1 ? [] : droppedBy(network, at));
  useBroughtOut(at === -1 ? [] : keys.filter((_, node) => !dropped.has(node)));
  const told = bridges.filter(({ source, target }) => !isOfPerson(source) && !isOfPerson(target));
  return (
    <>
      <h2 className="sheet-title">
        <Counted text={strings.lead(countOf('pivots', pivots.length))} />
      </h2>
      <LongList
        items={pivots}
        render={(node) => {
          const id = keys[node] ?? '';
          const isShown = id === chosen;
          return <Pivot key={id} node={node} analysis={analysis} of={of} isShown={isShown} onShow={() => setChosen(isShown ? null : id)} />;
        }}
      />
      <Between analysis={analysis} of={of} />
      {told.length === 0 ? null : (
        <PanelSection title={strings.bridges}>
          <LongList
            items={[...told].sort((a, b) => b.size - a.size)}
            render={({ source, target, size }) => {
              const ends = [keys[source] ?? '', keys[target] ?? ''];
              return (
                <li key={ends.join(' ')} onPointerEnter={() => mark(ends)} onPointerLeave={() => mark([])}>
                  <Counted text={strings.bridge(nameOf(ends[0] ?? ''), nameOf(ends[1] ?? ''), countOf('dropped', size, ends.join(' ')))} />
                </li>
              );
            }}
          />
        </PanelSection>
      )}
      {suggestions.detours.length === 0 ? null : (
        <PanelSection title={strings.detours}>
          <LongList
            items={suggestions.detours}
            render={(detour) => (
              <li key={`${detour.from} ${detour.to}`}>
                <SuggestionCard
                  suggestion={detour}
                  extra={[
                    strings.spares(countOf('spared', detour.spared, `${detour.from} ${detour.to}`)),
                    [strings.passages(detour.passages.map(nameOf).reduce((a, b) => between(a, b)))],
                  ]}
                />
              </li>
            )}
          />
        </PanelSection>
      )}
      <Clusters analysis={analysis} of={of} />
      <Draws analysis={analysis} of={of} />
      <Meaning network="whole">{strings.meaning}</Meaning>
    </>
  );
}

interface PivotProps extends PanelProps {
  readonly node: number;
  /** Whether the picture dims those that would drop off. */
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function Pivot({ analysis, of, node, isShown, onShow }: PivotProps) {
  const all = useMessages(ANALYSING);
  const nameOf = useNameOf();
  const id = analysis.keys[node] ?? '';
  const dropped = droppedBy(simpleNetworkOf(of.dataset, of.recipe).network, node).map((other) => analysis.keys[other] ?? '');
  return (
    <li className="card">
      <NodeLink id={id} />
      <p>
        <Counted text={all.pivots.drops(nameOf(id), countOf('dropped', dropped.length, id))} />
      </p>
      <LongList items={dropped} render={(other) => <li key={other}>{nameOf(other)}</li>} />
      <Button className="link" aria-pressed={isShown} onPress={onShow}>
        {isShown ? all.hide : all.show}
      </Button>
    </li>
  );
}

/** Betweenness in bands, the strongest first. The weakest band is not listed: it contains most actors and tells nothing about them. */
function Between({ analysis, of }: PanelProps) {
  const strings = useMessages(ANALYSING).pivots;
  const word = useWord();
  const index = indexOf(of.dataset);
  const bands = bandsOf(of.dataset, analysis, 'betweenness').of;
  const isBody = (id: string) => ['collectivity', 'organisation', 'group'].includes(index.actors.get(id)?.kind ?? '');
  const inBand = (band: number) => analysis.keys.filter((key) => bands.get(key) === band && isBody(key));
  const shown = [2, 1].map((band) => ({ band, keys: inBand(band) })).filter(({ keys }) => keys.length > 0);
  if (shown.length === 0) return null;
  return (
    <PanelSection title={strings.between}>
      {shown.map(({ band, keys }) => (
        <div key={band}>
          <h4 className="band-title">{capitalised(word(VALUE_BANDS[band as 1 | 2]))}</h4>
          <LongList
            items={keys}
            render={(key) => (
              <li key={key}>
                <NodeLink id={key} />
              </li>
            )}
          />
        </div>
      ))}
      <p className="hint">{strings.betweenMeaning}</p>
    </PanelSection>
  );
}

/** Clusters of three or more actors, by name, with how certain they are; and whether there is a core. */
function Clusters({ analysis }: PanelProps) {
  const strings = useMessages(ANALYSING).pivots;
  const language = useStore((state) => state.view.language);
  const nameOf = useNameOf();
  const { communities, corePeriphery, keys } = analysis;
  const clusters = Array.from({ length: communities.count }, (_, cluster) => keys.filter((_key, node) => communities.of[node] === cluster))
    .filter((members) => members.length > 2)
    .sort((a, b) => b.length - a.length);
  if (clusters.length === 0) return null;
  const number = (name: string, value: number) => measured(name, value, language, { maximumFractionDigits: 2 });
  const told: readonly CountedText[] = [
    Number.isNaN(communities.stability)
      ? []
      : strings.clusterStability(number('stability', communities.stability), countOf('draws', communities.runs, 'clusters')),
    Number.isNaN(communities.territories) ? [] : strings.clusterTerritories(number('territories', communities.territories)),
    corePeriphery.fit >= CLEAR_CORE
      ? strings.core(countOf('core', corePeriphery.core.length), number('core-fit', corePeriphery.fit))
      : [strings.noCore],
  ];
  return (
    <PanelSection title={strings.clusters(countOf('clusters', clusters.length))}>
      <LongList
        items={clusters}
        render={(members) => (
          <li key={members[0]} onPointerEnter={() => mark(members)} onPointerLeave={() => mark([])}>
            <Counted
              text={strings.cluster(countOf('cluster-members', members.length, members[0]), members.slice(0, 3).map(nameOf).join(', '))}
            />
          </li>
        )}
      />
      <p className="hint">
        <Counted
          text={joinedTexts(
            told.filter((text) => text.length > 0),
            ' ',
          )}
        />
      </p>
    </PanelSection>
  );
}

/** What random completions of unnamed members change. Computed only when the reader asks for it, since it takes longer. */
function Draws({ analysis }: PanelProps) {
  const strings = useMessages(ANALYSING).pivots;
  const language = useStore((state) => state.view.language);
  const { robustness, keys } = analysis;
  const share = (id: string, value: number) => measured(`top+${id}`, value, language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <PanelSection title={strings.draws}>
      {robustness === null ? (
        <Button className="button" onPress={() => requestAnalysis(DRAWS)}>
          <Counted text={strings.tryDraws(countOf('draws', DRAWS, 'asked'))} />
        </Button>
      ) : robustness.filled.length === 0 ? (
        <p>{strings.noSet}</p>
      ) : (
        <>
          <p>
            <Counted text={strings.drawsMeaning(countOf('draw-sets', robustness.filled.length), countOf('draws', robustness.runs))} />
          </p>
          <ul className="panel-list">
            {[...robustness.top.keys()]
              .filter((node) => (robustness.top[node] ?? 0) > 0.05)
              .sort((a, b) => (robustness.top[b] ?? 0) - (robustness.top[a] ?? 0))
              .map((node) => (
                <li key={keys[node]}>
                  <NodeLink id={keys[node] ?? ''} />{' '}
                  <span className="hint">
                    <Figure count={share(keys[node] ?? '', robustness.top[node] ?? 0)} />
                  </span>
                </li>
              ))}
          </ul>
        </>
      )}
    </PanelSection>
  );
}
