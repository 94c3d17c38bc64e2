/**
 * Do the levels meet? The matrix with its denominators, the pairs of levels that never meet, chains from commune to région,
 * and who bridges which levels, with the pairs. On partners.
 */
import { type CSSProperties, useState } from 'react';
import { Button } from 'react-aria-components';
import { classAt, classOf } from '../../core/level-classes.ts';
import { LEVEL_CLASSES } from '../../core/level-table.ts';
import { type BrokeredTriple, openPairs } from '../../core/metrics/brokerage.ts';
import { LEVELS } from '../../core/vocabulary.ts';
import { partnersOf } from '../derived.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { ActorSymbol } from '../Symbol.tsx';
import { mark, useStore } from '../store.ts';
import { LongList, Meaning, NodeLink, type PanelProps, PanelSection, useNameOf } from './PanelParts.tsx';

/** Broadest first, as on screen, then support bodies. */
const ROWS = [3, 2, 1, 0, 4] as const;

export function LevelsPanel({ analysis, of }: PanelProps) {
  const strings = useStrings().analysis.levels;
  const language = useStore((state) => state.view.language);
  const word = useWord();
  const { levels, keys } = analysis;
  const [horizontal = 0, ...vertical] = levels.byDistance;
  const name = (index: number) => word(classAt(index));
  const { chains } = levels;
  return (
    <>
      <h2 className="sheet-title">
        {strings.lead(
          vertical.reduce((sum, count) => sum + count, 0),
          horizontal,
        )}
      </h2>
      <PanelSection title={strings.matrix}>
        <Matrix analysis={analysis} of={of} />
        <p className="hint">{strings.sets}</p>
        {Number.isNaN(levels.externalInternal.index) ? null : (
          <p className="hint">
            {strings.externalInternal(levels.externalInternal.index.toLocaleString(language, { maximumFractionDigits: 2 }))}
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
          <p>{strings.chainsCount(chains.complete.length, chains.communes.length)}</p>
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

function Matrix({ analysis }: PanelProps) {
  const strings = useStrings().analysis.levels;
  const word = useWord();
  const { counts, possible, sizes } = analysis.levels;
  const rows = ROWS.filter((level) => level < LEVEL_CLASSES.length || (sizes[level] ?? 0) > 0);
  return (
    <table className="matrix">
      <thead>
        <tr>
          <td />
          {rows.map((level) => (
            <th key={level} scope="col" title={word(classAt(level))}>
              <ClassSymbol index={level} />
              <span className="unseen">{word(classAt(level))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((a, i) => (
          <tr key={a}>
            <th scope="row">
              <ClassSymbol index={a} /> {capitalised(word(classAt(a)))} <span className="hint">{sizes[a]}</span>
            </th>
            {rows.map((b, j) => {
              const [count, all] = [counts[a]?.[b] ?? 0, possible[a]?.[b] ?? 0];
              // Ties have no order between levels: each pair stands once, above the diagonal.
              if (j < i) return <td key={b} className="none" />;
              const isEmpty = count === 0 && all > 0;
              return (
                <td key={b} className={isEmpty ? 'empty' : ''} title={strings.cell(count, all)} style={shade(count, all)}>
                  <b>{count}</b>
                  <span className="hint">/{all}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The symbol of a class, as in the legend. */
function ClassSymbol({ index }: { readonly index: number }) {
  const level = LEVELS.find((entry) => entry.id === classAt(index).id);
  return (
    <ActorSymbol
      actor={{
        kind: level === undefined ? 'organisation' : 'collectivity',
        levels: level === undefined ? [] : [level.id],
        identity: 'certain',
      }}
      size={18}
    />
  );
}

/** Depth of a cell's shade, 0 … 1, for the style sheet: by the square root, since most shares are small. */
function shade(count: number, all: number): CSSProperties {
  return { '--share': all === 0 ? 0 : Math.sqrt(count / all) } as CSSProperties;
}

/** Classes of a triple with its brokers; a broker opens to the pairs that it stands between. */
function Triple({ triple, of }: Pick<PanelProps, 'of'> & { readonly triple: BrokeredTriple }) {
  const strings = useStrings().analysis.levels;
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
        <b>{capitalised(title)}</b> <span className="hint">{strings.pairs(triple.pairs)}</span>
      </p>
      <ul className="panel-list">
        {triple.brokers.map(({ node, pairs: count }) => {
          const id = partners.keys[node] ?? '';
          return (
            <li key={id}>
              <NodeLink id={id} />{' '}
              <Button className="link" aria-expanded={open === node} onPress={() => setOpen(open === node ? null : node)}>
                {strings.pairs(count)}
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
