/**
 * Whether the levels meet: the matrix with its denominators, the pairs of levels without any tie, chains from commune to région,
 * and the actors that bridge levels, with the pairs they connect. On the network of partners.
 */

import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Analysis } from '../../core/analysis/analysis.ts';
import { countOf } from '../../core/analysis/count-names.ts';
import { type BrokeredTriple, openPairs } from '../../core/analysis/metrics/brokerage.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { classAt, classOf, isParty } from '../../core/network/level-classes.ts';
import { measured } from '../../core/telling/counted-text.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { partnersOf } from '../derived/drawing.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { mark } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { useBroughtOut } from './brought-out.ts';
import { LevelGrid } from './LevelGrid.tsx';
import { LongList, Meaning, NodeLink, type PanelProps, PanelSection, useNameOf } from './PanelParts.tsx';

export function LevelsPanel({ analysis, of }: PanelProps) {
  const strings = useMessages(ANALYSING).levels;
  const language = useStore((state) => state.view.language);
  const word = useWord();
  const { levels, keys } = analysis;
  const [horizontal = 0, ...vertical] = levels.byDistance;
  const name = (index: number) => word(classAt(index));
  const { chains } = levels;
  useBroughtOut(missingIn(analysis, of.dataset));
  return (
    <>
      <h2 className="sheet-title">
        <Counted
          text={strings.lead(
            countOf(
              'party-pairs',
              vertical.reduce((sum, count) => sum + count, 0),
              'vertical',
            ),
            countOf('party-pairs', horizontal, 'horizontal'),
          )}
        />
      </h2>
      <PanelSection title={strings.matrix}>
        <LevelGrid matrix={levels} />
        <p className="hint">{strings.sets}</p>
        {Number.isNaN(levels.externalInternal.index) ? null : (
          <p className="hint">
            <Counted
              text={strings.externalInternal(
                measured('external-internal', levels.externalInternal.index, language, { maximumFractionDigits: 2 }),
              )}
            />
          </p>
        )}
      </PanelSection>
      <PanelSection title={strings.empty}>
        {levels.emptyPairs.length === 0 && levels.absent.length === 0 ? <p>{strings.noEmpty}</p> : null}
        <ul className="panel-list">
          {levels.emptyPairs.map(([a, b]) => (
            <li key={`${a} ${b}`}>{`${capitalised(name(b))} – ${name(a)}`}</li>
          ))}
        </ul>
        {levels.absent.length === 0 ? null : <p>{strings.absent(levels.absent.map(name).join(', '))}</p>}
      </PanelSection>
      {chains.communes.length === 0 ? null : (
        <PanelSection title={strings.chains}>
          <p>
            <Counted
              text={strings.chainsCount(countOf('chains', chains.complete.length), countOf('chain-communes', chains.communes.length))}
            />
          </p>
          <LongList
            items={chains.complete}
            render={(chain) => {
              const ids = chain.map((node) => keys[node] ?? '');
              return (
                <li key={ids.join(' ')} onPointerEnter={() => mark(ids)} onPointerLeave={() => mark([])}>
                  {ids.map((id, i) => (
                    <span key={id}>
                      {i === 0 ? null : ' → '}
                      <NodeLink id={id} />
                    </span>
                  ))}
                </li>
              );
            }}
          />
        </PanelSection>
      )}
      {levels.triples.length === 0 ? null : (
        <PanelSection title={strings.brokers}>
          <p className="hint">{strings.brokersMeaning}</p>
          <LongList
            items={levels.triples}
            render={(triple) => <Triple key={`${triple.a} ${triple.v} ${triple.b}`} triple={triple} of={of} />}
          />
        </PanelSection>
      )}
      <Meaning network="partners">{strings.brokersMeaning}</Meaning>
    </>
  );
}

/**
 * The actors of the levels that never meet, between which the picture then shows no line, and those that hold an absent level together
 * with another.
 */
function missingIn({ levels, keys }: Analysis, { actors }: Dataset): readonly string[] {
  const apart = new Set(levels.emptyPairs.flat());
  const absent = new Set<string>(levels.absent.map((level) => classAt(level).id));
  const shown = new Set(keys);
  return actors.flatMap((actor) => {
    const isMissing = apart.has(classOf(actor)) || actor.levels.some((level) => absent.has(level));
    return isMissing && isParty(actor) && shown.has(actor.id) ? [actor.id] : [];
  });
}

/** Three classes with their brokers; opening a broker lists the pairs that it connects. */
function Triple({ triple, of }: Pick<PanelProps, 'of'> & { readonly triple: BrokeredTriple }) {
  const strings = useMessages(ANALYSING).levels;
  const word = useWord();
  const nameOf = useNameOf();
  const [open, setOpen] = useState<number | null>(null);
  const partners = partnersOf(of.dataset, of.recipe);
  const title = [triple.a, triple.v, triple.b].map((index) => word(classAt(index))).join(' – ');
  const pairs =
    open === null
      ? []
      : openPairs(partners.network, open, 10_000).filter(([a, b]) => {
          const [x, y] = [a, b].map((end) => (partners.actors[end] === undefined ? -1 : classOf(partners.actors[end])));
          return (x === triple.a && y === triple.b) || (x === triple.b && y === triple.a);
        });
  return (
    <li className="card">
      <p>
        <b>{capitalised(title)}</b>{' '}
        <span className="hint">
          <Counted text={strings.pairs(countOf('brokered-pairs', triple.pairs, `${triple.a} ${triple.v} ${triple.b}`))} />
        </span>
      </p>
      <ul className="panel-list">
        {triple.brokers.map(({ node, pairs: count }) => {
          const id = partners.keys[node] ?? '';
          return (
            <li key={id}>
              <NodeLink id={id} />{' '}
              <Button className="link" aria-expanded={open === node} onPress={() => setOpen(open === node ? null : node)}>
                <Counted text={strings.pairs(countOf('brokered-pairs', count, `${triple.a} ${triple.v} ${triple.b}+${id}`))} />
              </Button>
              {open !== node ? null : (
                <LongList
                  items={pairs}
                  render={([a, b]) => {
                    const ends = [partners.keys[a] ?? '', partners.keys[b] ?? ''];
                    return (
                      <li
                        key={ends.join(' ')}
                        className="hint"
                        onPointerEnter={() => mark([id, ...ends])}
                        onPointerLeave={() => mark([])}
                      >{`${nameOf(ends[0] ?? '')} – ${nameOf(ends[1] ?? '')}`}</li>
                    );
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
