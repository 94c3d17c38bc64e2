/**
 * The part of the legend where the reader chooses a measure for the size and the tint of symbols: with the meaning and limits of
 * the measure, and the values from which its three bands begin.
 */

import { METRICS, metricNamed } from '../../core/analysis/metrics/index.ts';
import { VALUE_BANDS, type ValueBand } from '../../core/analysis/metrics/value-bands.ts';
import { measured } from '../../core/telling/counted-text.ts';
import { MEASURES } from '../../messages/measures.ts';
import { BAND_SIZES } from '../../scene/build-scene.ts';
import { PALETTES, tintOf } from '../../scene/palette.ts';
import { bandsOf } from '../derived/drawing.ts';
import { useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The choice of measures for size and tint, with the thresholds of the three bands. */
export function Measures() {
  const strings = useMessages(MEASURES);
  const word = useWord();
  const view = useStore((state) => state.view);
  const analysis = useStore((state) => state.analysis);
  return (
    <>
      {(['size', 'tint'] as const).map((key) => {
        const metric = METRICS.find((entry) => entry.id === view[key]);
        return (
          <div key={key}>
            <label className="picker">
              <span>{strings[key]}</span>
              <select
                aria-label={strings[key]}
                value={view[key] ?? ''}
                onChange={(event) => changeView({ [key]: metricNamed(event.target.value) })}
              >
                <option value="">{strings.usual}</option>
                {METRICS.map((entry) => (
                  <option key={entry.id} value={entry.id}>
                    {word(entry)}
                  </option>
                ))}
              </select>
            </label>
            {metric === undefined ? null : (
              <>
                <p className="hint">
                  {word(metric.meaning)} {word(metric.limits)}
                </p>
                {analysis.state === 'done' ? (
                  <BandKey by={key} from={bandsOf(analysis.of.dataset, analysis.value, metric.id).from} />
                ) : (
                  <p className="hint">{strings.metricPending}</p>
                )}
                <p className="hint">{strings.wholeNetwork}</p>
                <label className="picker">
                  <span>{strings.bandFilter}</span>
                  <select
                    value={view.band?.metric === metric.id ? String(view.band.band) : ''}
                    onChange={(event) =>
                      changeView({
                        band: event.target.value === '' ? null : { metric: metric.id, band: Number(event.target.value) as ValueBand },
                      })
                    }
                  >
                    <option value="">{strings.anyBand}</option>
                    {VALUE_BANDS.map((band, i) => (
                      <option key={band.id} value={i}>
                        {word(band)}
                      </option>
                    ))}
                  </select>
                </label>
              </>
            )}
          </div>
        );
      })}
    </>
  );
}

function BandKey({ by, from }: { readonly by: 'size' | 'tint'; readonly from: readonly [number, number] }) {
  const strings = useMessages(MEASURES);
  const word = useWord();
  const { language, theme } = useStore((state) => state.view);
  return (
    <ul className="band-key">
      {VALUE_BANDS.map((band, i) => {
        const least = from[i - 1];
        if (i > 0 && (least === undefined || Number.isNaN(least))) return null;
        const radius = by === 'size' ? 6 * BAND_SIZES[i as ValueBand] : 6;
        const ink = by === 'tint' ? tintOf(PALETTES[theme], i as ValueBand) : PALETTES[theme].ink;
        return (
          <li key={band.id}>
            <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
              <circle r={radius} fill={ink} />
            </svg>
            {word(band)}
            {least === undefined ? null : (
              <span className="hint">
                {' '}
                <Counted text={strings.bandFrom(measured(`band+${band.id}+${by}`, least, language, { maximumSignificantDigits: 2 }))} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
