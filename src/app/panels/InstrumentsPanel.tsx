/**
 * By which instrument: types of relation with the pairs of levels that they tie, how often partners are tied by several, and
 * the picture once for each instrument, at the same positions.
 */
import { classAt } from '../../core/level-classes.ts';
import { typeOf } from '../facts.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { LineSample } from '../Symbol.tsx';
import { useStore } from '../state/store.ts';
import { Meaning, type PanelProps, PanelSection } from './PanelParts.tsx';
import { SmallPicture } from './SmallPicture.tsx';

export function InstrumentsPanel({ analysis }: PanelProps) {
  const strings = useStrings().analysis.instruments;
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const { types, multiplexity, concentration } = analysis.instruments;
  const relations = types.reduce((sum, { relations: count }) => sum + count, 0);
  const name = (index: number) => word(classAt(index));
  return (
    <>
      <h2 className="sheet-title">{strings.lead(types.length, relations)}</h2>
      <PanelSection title={strings.table}>
        <table className="instruments">
          <thead>
            <tr>
              <th scope="col">{strings.instrument}</th>
              <th scope="col">{strings.pairs}</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ type, relations: count, pairs }) => (
              <tr key={type}>
                <th scope="row">
                  <LineSample type={type} /> {capitalised(word(typeOf(type)))} · {count}
                </th>
                <td>
                  {pairs.length === 0 ? '–' : null}
                  {pairs.map(({ a, b, relations: own }) => (
                    <div key={`${a} ${b}`}>
                      <span>
                        {name(b)} – {name(a)}
                      </span>
                      <b>{own}</b>
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
          {strings.multiplex(multiplexity.multiplex, multiplexity.dyads)}{' '}
          {strings.concentration(concentration.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 }))}
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
