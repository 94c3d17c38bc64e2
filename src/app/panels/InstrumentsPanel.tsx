/**
 * Instruments of cooperation: types of relation with the pairs of levels that they tie, how often two partners are tied by several
 * of them, and the picture once for each instrument, with the same positions.
 */

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { countsOf } from '../../core/analysis/counts.ts';
import type { RelationType } from '../../core/model/vocabulary.ts';
import { classAt } from '../../core/network/level-classes.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { measured } from '../../core/telling/counted-text.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { NUMBERS } from '../../messages/numbers.ts';
import { useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { LineSample } from '../parts/Symbol.tsx';
import { useStore } from '../state/store.ts';
import { useBroughtOut } from './brought-out.ts';
import { Meaning, type PanelProps, PanelSection } from './PanelParts.tsx';
import { SmallPicture } from './SmallPicture.tsx';

export function InstrumentsPanel({ analysis, of }: PanelProps) {
  const strings = useMessages(ANALYSING).instruments;
  const word = useWord();
  const vocabulary = useTypes();
  const { withImplied } = useMessages(NUMBERS);
  const language = useStore((state) => state.view.language);
  const { types, multiplexity, concentration } = analysis.instruments;
  const counts = countsOf(of.dataset, of.recipe);
  // The type at hand: the one that the title names, until the reader chooses another.
  const [most] = [...types].sort((a, b) => b.relations - a.relations);
  const [chosen, setChosen] = useState<RelationType | null>(most?.type ?? null);
  const ofChosen = selectionOf(of.dataset, of.recipe).relations.filter(({ type }) => type === chosen);
  useBroughtOut(ofChosen.map(({ id }) => id));
  const name = (index: number) => word(classAt(index));
  return (
    <>
      <h2 className="sheet-title">
        <Counted text={strings.lead(countOf('instruments', types.length), counts.of('articulations'))} />
      </h2>
      <PanelSection title={strings.table}>
        <table className="instruments">
          <thead>
            <tr>
              <th scope="col">{strings.instrument}</th>
              <th scope="col">{strings.pairs}</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ type, pairs }) => (
              <tr key={type}>
                <th scope="row">
                  <Button className="link-plain" aria-pressed={type === chosen} onPress={() => setChosen(type === chosen ? null : type)}>
                    <LineSample type={type} /> {capitalised(word(vocabulary.of(type)))}
                  </Button>{' '}
                  · <Counted text={withImplied(counts.of('articulations', `type=${type}`))} />
                </th>
                <td>
                  {pairs.length === 0 ? '–' : null}
                  {pairs.map(({ a, b, relations: own }) => (
                    <div key={`${a} ${b}`}>
                      <span>
                        {name(b)} – {name(a)}
                      </span>
                      <b>
                        <Figure count={countOf('relations-of-pair', own, `${type}+${a} ${b}`)} />
                      </b>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PanelSection>
      {multiplexity.dyads === 0 ? null : (
        <p className="sheet-section">
          <Counted
            text={strings.multiplex(countOf('multiplex-pairs', multiplexity.multiplex), countOf('tied-pairs', multiplexity.dyads))}
          />{' '}
          <Counted
            text={strings.concentration(measured('concentration', concentration, language, { style: 'percent', maximumFractionDigits: 0 }))}
          />
        </p>
      )}
      <PanelSection title={strings.multiples}>
        <div className="multiples">
          {types.map(({ type }) => (
            <SmallPicture key={type} type={type} />
          ))}
        </div>
      </PanelSection>
      <Meaning network="partners">{strings.meaning}</Meaning>
    </>
  );
}
