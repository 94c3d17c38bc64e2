/**
 * The year that is shown: a slider over the years that the sources name, which can play by itself, and an earlier year to compare
 * with. Says how many relations certainly hold in that year, and how many possibly.
 */

import { useEffect, useMemo, useState } from 'react';
import { Button, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { holdingOf, TRANSITIONS, transitionsBetween } from '../../core/network/time.ts';
import { counted, joinedTexts } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { yearsIn } from '../derived/drawing.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useMeasured } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { changeRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Milliseconds for each year while the slider plays. */
const STAY_MS = 1200;

export function TimeBar() {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const dataset = useMeasured();
  const { on, since } = useStore((state) => state.recipe);
  const years = yearsIn(dataset);
  const recipe = useRecipe();
  const [isPlaying, setPlaying] = useState(false);
  const year = on === null ? null : Number(on.slice(0, 4));
  useEffect(() => {
    if (!isPlaying || years === null || year === null) return;
    if (year >= years.last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => changeRecipe({ on: String(year + 1) }), STAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, year, years]);
  const counts = useMemo(() => {
    if (on === null) return null;
    const holding = holdingOf(dataset);
    // Counts only relations that the filters show, as in the picture.
    const { has } = selectionOf(dataset, recipe);
    const { isArticulation } = typesOf(dataset);
    const articulations = dataset.relations.filter((relation) => isArticulation(relation.type) && has(relation));
    const at = (wanted: string) => articulations.filter((relation) => holding(relation, on) === wanted).length;
    const changes = since === null ? null : transitionsBetween(dataset, since, on);
    const of = new Map(TRANSITIONS.map(({ id }) => [id, articulations.filter((relation) => changes?.get(relation.id) === id).length]));
    return { sure: at('yes'), maybe: at('maybe'), changes: changes === null ? null : of };
  }, [dataset, recipe, on, since]);
  if (on === null || year === null || years === null || counts === null) return null;
  const play = () => {
    if (!isPlaying && year >= years.last) changeRecipe({ on: String(years.first) });
    setPlaying(!isPlaying);
  };
  return (
    <section className="time-bar" aria-label={strings.dates}>
      <Button className="icon-button" aria-label={isPlaying ? strings.pause : strings.play} onPress={play}>
        {isPlaying ? '❚❚' : '▶'}
      </Button>
      <Slider
        className="year-slider"
        aria-label={strings.year}
        minValue={years.first}
        maxValue={Math.max(years.last, years.first + 1)}
        value={year}
        formatOptions={{ useGrouping: false }}
        onChange={(value) => changeRecipe({ on: String(value) })}
      >
        <SliderTrack className="year-track">
          <SliderThumb className="year-thumb" />
        </SliderTrack>
        <SliderOutput className="year-output" />
      </Slider>
      <label className="picker inline">
        <span>{strings.compareTo}</span>
        <select
          value={since?.slice(0, 4) ?? ''}
          onChange={(event) => changeRecipe({ since: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{strings.noComparison}</option>
          {Array.from({ length: Math.max(0, year - years.first) }, (_, i) => String(years.first + i)).map((earlier) => (
            <option key={earlier} value={earlier}>
              {earlier}
            </option>
          ))}
        </select>
      </label>
      <p className="hint" role="status">
        <Counted
          text={
            counts.changes === null || since === null
              ? strings.inYear(on, countOf('holding', counts.sure, `yes+${on}`), countOf('holding', counts.maybe, `maybe+${on}`))
              : counted`${strings.changedBetween(since, on)} : ${joinedTexts(
                  TRANSITIONS.map((change) => {
                    const own = countOf('changed', counts.changes?.get(change.id) ?? 0, `${change.id}+${since}+${on}`);
                    return counted`${change.mark === '' ? '' : `${change.mark} `}${own} ${word(change)}`;
                  }),
                  ', ',
                )}.`
          }
        />
      </p>
      <Button className="link" onPress={() => changeRecipe({ on: null, since: null })}>
        {capitalised(strings.allYears)}
      </Button>
    </section>
  );
}
