/**
 * Relations on a scale of years: a bar from the year that the source names to its end, with an open end if that is unknown.
 * Relations without date are counted below. Compared with an earlier year: which began, which ended, and for which it is not known.
 */

import { useMemo } from 'react';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Relation } from '../../core/model/dataset.ts';
import { boundInWords } from '../../core/model/date-words.ts';
import { earliestDay } from '../../core/model/dates.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { TRANSITIONS, transitionsBetween } from '../../core/network/time.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { LINE_STYLES } from '../../scene/line-style.ts';
import { PALETTES } from '../../scene/palette.ts';
import { yearsIn } from '../derived/drawing.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useLook } from '../look.ts';
import { LongList } from '../panels/PanelParts.tsx';
import { RelationLine } from '../panels/RelationLine.tsx';
import { Figure } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';
import { timelineBar } from './timeline-bar.ts';

export function TimelineView() {
  const strings = useMessages(EXPLORING);
  const dataset = useDataset();
  const recipe = useRecipe();
  const shown = useMemo(() => {
    const { has } = selectionOf(dataset, recipe);
    const { isArticulation } = typesOf(dataset);
    return dataset.relations.filter((relation) => isArticulation(relation.type) && has(relation));
  }, [dataset, recipe]);
  const years = yearsIn(dataset);
  const dated = shown.filter(({ period }) => period.start !== '' || period.end !== '');
  const undated = shown.filter(({ period }) => period.start === '' && period.end === '');
  const sorted = [...dated].sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1));
  return (
    <section className="scroll-view" aria-label={strings.timelineTitle}>
      {years === null ? (
        <p>{strings.noDates}</p>
      ) : (
        <>
          <Changes shown={shown} />
          <Scale relations={sorted} first={years.first} last={years.last} />
        </>
      )}
      {undated.length === 0 ? null : (
        <section className="sheet-section">
          <h2 className="overline">
            {strings.undated} · <Figure count={countOf('undated', undated.length)} />
          </h2>
          <LongList items={undated} render={(relation) => <RelationLine key={relation.id} relation={relation} />} />
        </section>
      )}
    </section>
  );
}

/** The day from which a dated relation may hold. */
const firstDayOf = ({ period }: Relation) => earliestDay(period.start || period.end);

/** Changes of the relations shown between the two dates of the recipe. */
function Changes({ shown }: { readonly shown: readonly Relation[] }) {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const dataset = useDataset();
  const { on, since } = useStore((state) => state.recipe);
  if (on === null || since === null) return null;
  const changes = transitionsBetween(dataset, since, on);
  return (
    <section className="sheet-section" aria-label={strings.changedBetween(since, on)}>
      <h2 className="overline">{strings.changedBetween(since, on)}</h2>
      {TRANSITIONS.map((change) => {
        const own = shown.filter((relation) => changes.get(relation.id) === change.id);
        return own.length === 0 ? null : (
          <details key={change.id} open={change.id === 'began' || change.id === 'ended'}>
            <summary>
              {change.mark === '' ? '' : `${change.mark} `}
              {capitalised(word(change))} · <Figure count={countOf('changed', own.length, `${change.id}+${since}+${on}`)} />
            </summary>
            <LongList items={own} render={(relation) => <RelationLine key={relation.id} relation={relation} />} />
          </details>
        );
      })}
    </section>
  );
}

interface ScaleProps {
  readonly relations: readonly Relation[];
  readonly first: number;
  readonly last: number;
}

function Scale({ relations, first, last }: ScaleProps) {
  const types = useTypes();
  const strings = useMessages(EXPLORING);
  const language = useStore((state) => state.view.language);
  const on = useStore((state) => state.recipe.on);
  const selected = useStore((state) => state.selected);
  const palette = PALETTES[useLook()];
  const span = last - first + 1;
  return (
    <div className="timeline">
      <div className="timeline-years" aria-hidden="true">
        {Array.from({ length: span }, (_, i) => first + i).map((year) => (
          <span key={year} style={{ left: `${(100 * (year - first)) / span}%` }} className={on?.startsWith(String(year)) ? 'chosen' : ''}>
            {year}
          </span>
        ))}
      </div>
      <ul>
        {relations.map((relation) => {
          const { start, end, words } = relation.period;
          const bar = timelineBar(relation.period, first, span);
          const style = LINE_STYLES[relation.status];
          const isOpen = end === '' && relation.status !== 'in-force';
          return (
            <li key={relation.id} className={relation.id === selected ? 'timeline-row selected' : 'timeline-row'}>
              <RelationLine relation={relation} as="div" />
              <div className="timeline-track">
                <svg
                  className="timeline-bar"
                  style={{ left: `${bar.from}%`, width: `${bar.width}%` }}
                  aria-hidden="true"
                  preserveAspectRatio="none"
                  viewBox="0 0 100 10"
                >
                  {bar.parts.map((part) => (
                    <path
                      key={part.from}
                      d={`M${part.from} 5H${part.to}`}
                      stroke={palette.families[types.of(relation.type).family]}
                      strokeWidth={Math.max(3, style.width * 2)}
                      vectorEffect="non-scaling-stroke"
                      strokeDasharray={isOpen || !part.isSure ? '2 5' : style.dash.join(' ')}
                    />
                  ))}
                </svg>
                <span className="timeline-words" style={{ left: `${Math.min(bar.from, 70)}%` }}>
                  {words ||
                    [boundInWords('start', start, language), isOpen ? strings.unknownEnd : boundInWords('end', end, language)]
                      .filter((text) => text !== '')
                      .join(' – ')}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
