/**
 * The legend, which is also the filter: every symbol and line of the picture with its name and count, each a switch. «Seul» keeps
 * one and switches off the others of its section. Counts are of the whole dataset, so that they do not change with the filters.
 */

import type { ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { countsOf } from '../../core/analysis/counts.ts';
import type { Actor, Dataset } from '../../core/model/dataset.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { ACTOR_KINDS, CERTAINTIES, LEVELS, STATUSES } from '../../core/model/vocabulary.ts';
import {
  DEFAULT_RECIPE,
  onlyTypes,
  PROJECTIONS,
  type Recipe,
  showsType,
  switched,
  withKind,
  withTypes,
} from '../../core/network/recipe.ts';
import { STANDINGS } from '../../core/territory/standing.ts';
import { type Count, type CountedText, impliedOf } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import type { MessagesOf } from '../../messages/language.ts';
import { MEASURES } from '../../messages/measures.ts';
import { PAGE } from '../../messages/page.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { territoriesIn, themesIn, yearsIn } from '../derived/drawing.ts';
import { useLaid, useMeasured } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { ActorSymbol, FamilyLine, FoldSymbol, HollowLine, LineSample, StandingSymbol } from '../parts/Symbol.tsx';
import { changeRecipe, resetRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { Measures } from './Measures.tsx';

export function LegendPanel() {
  const measures = useMessages(MEASURES);
  const page = useMessages(PAGE);
  const dataset = useMeasured();
  const recipe = useStore((state) => state.recipe);
  return (
    <div className="legend">
      <LevelsAndKinds dataset={dataset} recipe={recipe} />
      <PerimeterLegend />
      <Types dataset={dataset} recipe={recipe} layer="articulation" title={page.legend.relations} />
      <Statuses dataset={dataset} recipe={recipe} />
      <Types dataset={dataset} recipe={recipe} layer="other" title={page.legend.belonging} />
      <ProjectionChoice recipe={recipe} />
      <Dates dataset={dataset} recipe={recipe} />
      <MoreFilters dataset={dataset} recipe={recipe} />
      <Section title={measures.title}>
        <Measures />
      </Section>
      {recipe === DEFAULT_RECIPE ? null : (
        <Button className="button" onPress={resetRecipe}>
          {page.legend.reset}
        </Button>
      )}
    </div>
  );
}

/** The dots of the communes of the perimeter, by what the sources say about them. Empty without a perimeter. */
function PerimeterLegend() {
  const strings = useMessages(TERRITORY);
  const word = useWord();
  const laid = useLaid();
  const view = useStore((state) => state.view.id);
  if (laid === null) return null;
  const counts = countsOf(laid.dataset, DEFAULT_RECIPE, laid);
  const standings = STANDINGS.map((entry) => ({ entry, count: counts.of('communes', `standing=${entry.id}`) }));
  return (
    <Section title={strings.communes}>
      {standings
        .filter(({ count }) => count.value > 0)
        .map(({ entry, count }) => (
          <p key={entry.id} className="legend-note legend-standing">
            <StandingSymbol standing={entry.id} /> {capitalised(word(entry))}
            <span className="legend-count">
              <Figure count={count} />
            </span>
          </p>
        ))}
      {view === 'map' ? <p className="legend-note">{strings.smallDots}</p> : null}
      <p className="legend-note legend-standing">
        <FoldSymbol /> {strings.foldLegend}
      </p>
    </Section>
  );
}

interface SectionProps {
  readonly dataset: Dataset;
  readonly recipe: Recipe;
}

function LevelsAndKinds({ dataset, recipe }: SectionProps) {
  const strings = useMessages(PAGE);
  const word = useWord();
  const counts = countsOf(dataset, recipe);
  const comprised = counts.of('comprised');
  const kinds = ACTOR_KINDS.filter((kind) => kind.id !== 'collectivity');
  return (
    <Section title={strings.legend.actors}>
      {LEVELS.map((level) => {
        const combined = counts.of('actors-in-all', `combined=${level.id}`);
        return (
          <Row
            key={level.id}
            label={capitalised(word(level))}
            symbol={<ActorSymbol actor={sample('collectivity', level.id)} />}
            count={counts.of('actors-in-all', `level=${level.id}`)}
            extra={
              combined.value === 0 ? null : { text: strings.legend.combined(combined), help: strings.legend.combinedHelp(combined.value) }
            }
            isOn={recipe.levels.includes(level.id)}
            onChange={(isOn) => changeRecipe({ levels: switched(LEVELS, recipe.levels, level.id, isOn) })}
            onOnly={() => changeRecipe({ levels: [level.id] })}
          />
        );
      })}
      {kinds.map((kind) => (
        <Row
          key={kind.id}
          label={capitalised(word(kind))}
          symbol={<ActorSymbol actor={sample(kind.id, null)} />}
          count={counts.of('actors-in-all', `kind=${kind.id}`)}
          isOn={recipe.kinds.includes(kind.id)}
          onChange={(isOn) => changeRecipe(withKind(recipe, typesOf(dataset), kind.id, isOn))}
        />
      ))}
      {comprised.value === 0 ? null : (
        <p className="legend-note legend-standing">
          <ActorSymbol actor={sample('collectivity', 'commune')} isComprised /> {strings.legend.comprised}
          <span className="legend-count">
            <Figure count={comprised} />
          </span>
        </p>
      )}
    </Section>
  );
}

function Types({ dataset, recipe, layer, title }: SectionProps & { readonly layer: 'articulation' | 'other'; readonly title: string }) {
  const word = useWord();
  const strings = useMessages(PAGE);
  const counts = countsOf(dataset, recipe);
  const all = typesOf(dataset);
  const types = all.list.filter((type) => (type.layer === 'articulation') === (layer === 'articulation'));
  const counted = types
    .map((type) => ({ type, count: counts.of(layer === 'articulation' ? 'articulations-in-all' : 'belongings-in-all', `type=${type.id}`) }))
    .filter(({ count }) => count.value > 0);
  const others = all.list.filter((type) => !types.includes(type) && showsType(recipe, type)).map(({ id }) => id);
  if (counted.length === 0) return null;
  return (
    <Section title={title}>
      {counted.map(({ type, count }) => (
        <Row
          key={type.id}
          label={capitalised(word(type))}
          symbol={<LineSample type={type.id} />}
          count={count}
          extra={impliedExtra(count, strings.legend)}
          isOn={showsType(recipe, type)}
          onChange={(isOn) => changeRecipe({ types: withTypes(recipe, all, [type.id], isOn) })}
          onOnly={layer === 'articulation' ? () => changeRecipe({ types: onlyTypes(all, new Set([type.id, ...others])) }) : null}
        />
      ))}
    </Section>
  );
}

function Statuses({ dataset, recipe }: SectionProps) {
  const strings = useMessages(PAGE);
  const word = useWord();
  const counts = countsOf(dataset, recipe);
  return (
    <Section title={strings.legend.statuses}>
      {STATUSES.map((status) => ({
        status,
        count: counts.of('articulations-in-all', `status=${status.id}`),
      }))
        .filter(({ count }) => count.value > 0)
        .map(({ status, count }) => (
          <Row
            key={status.id}
            label={capitalised(word(status))}
            symbol={<FamilyLine family={null} status={status.id} />}
            count={count}
            extra={impliedExtra(count, strings.legend)}
            isOn={recipe.statuses.includes(status.id)}
            onChange={(isOn) => changeRecipe({ statuses: switched(STATUSES, recipe.statuses, status.id, isOn) })}
            onOnly={() => changeRecipe({ statuses: [status.id] })}
          />
        ))}
      <p className="legend-note">
        <HollowLine /> {strings.legend.implied}
      </p>
    </Section>
  );
}

function ProjectionChoice({ recipe }: { readonly recipe: Recipe }) {
  const strings = useMessages(PAGE);
  return (
    <Section title={strings.legend.projection}>
      <Segmented
        label={strings.legend.projection}
        options={PROJECTIONS}
        value={recipe.projection}
        onChange={(projection) => changeRecipe({ projection })}
      />
      <p className="hint">{strings.legend.arrow}</p>
    </Section>
  );
}

/** Opens the bar of years over the view, at the last year. Empty where no relation is dated, and while the bar stands there. */
function Dates({ dataset, recipe }: SectionProps) {
  const strings = useMessages(EXPLORING);
  const years = yearsIn(dataset);
  if (years === null || recipe.on !== null) return null;
  return (
    <Section title={strings.dates}>
      <Button className="button" onPress={() => changeRecipe({ on: String(years.last) })}>
        {strings.limitToYear}
      </Button>
    </Section>
  );
}

/** Filters without a symbol: territory, themes, certainty, sources. Folded, except for those in use. */
function MoreFilters({ dataset, recipe }: SectionProps) {
  const strings = useMessages(EXPLORING);
  const { legend } = useMessages(PAGE);
  const word = useWord();
  const counts = countsOf(dataset, recipe);
  const themes = themesIn(dataset);
  const territories = territoriesIn(dataset);
  const added = <T extends string>(list: readonly T[], item: T, isOn: boolean) =>
    isOn ? [...list, item] : list.filter((other) => other !== item);
  return (
    <>
      <Section title={strings.territory}>
        <ActorPicker
          label={strings.territory}
          value={recipe.within}
          actors={territories}
          nobody={strings.everywhere}
          onChange={(within) => changeRecipe({ within })}
        />
        <p className="hint">{strings.territoryHelp}</p>
      </Section>
      {themes.length === 0 ? null : (
        <Folded title={strings.themes} isOpen={recipe.themes.length > 0}>
          {themes.map(({ theme, count }) => (
            <Row
              key={theme}
              label={capitalised(theme)}
              symbol={<Tick isOn={recipe.themes.includes(theme)} />}
              count={count}
              extra={impliedExtra(count, legend)}
              isOn={recipe.themes.includes(theme)}
              isStruck={false}
              onChange={(isOn) => changeRecipe({ themes: added(recipe.themes, theme, isOn) })}
            />
          ))}
        </Folded>
      )}
      <Folded title={strings.certainty} isOpen={recipe.certainties.length < CERTAINTIES.length}>
        {CERTAINTIES.map((certainty) => (
          <Row
            key={certainty.id}
            label={capitalised(word(certainty))}
            symbol={certainty.id === 'implied' ? <HollowLine /> : <FamilyLine family={null} status="in-force" />}
            count={counts.of('articulations-in-all', `certainty=${certainty.id}`)}
            isOn={recipe.certainties.includes(certainty.id)}
            onChange={(isOn) => changeRecipe({ certainties: switched(CERTAINTIES, recipe.certainties, certainty.id, isOn) })}
          />
        ))}
      </Folded>
      {dataset.sources.length < 2 ? null : (
        <Folded title={strings.sources} isOpen={recipe.sources.length > 0}>
          {dataset.sources.map((source) => (
            <Row
              key={source.id}
              label={source.title}
              symbol={<Tick isOn={recipe.sources.includes(source.id)} />}
              count={counts.of('articulations-in-all', `source=${source.id}`)}
              extra={impliedExtra(counts.of('articulations-in-all', `source=${source.id}`), legend)}
              isOn={recipe.sources.includes(source.id)}
              isStruck={false}
              onChange={(isOn) => changeRecipe({ sources: added(recipe.sources, source.id, isOn) })}
            />
          ))}
        </Folded>
      )}
    </>
  );
}

function Tick({ isOn }: { readonly isOn: boolean }) {
  return (
    <span className="check-box" aria-hidden="true">
      {isOn ? '✓' : ''}
    </span>
  );
}

function Folded({ title, isOpen, children }: { readonly title: string; readonly isOpen: boolean; readonly children: ReactNode }) {
  return (
    <details className="legend-section" open={isOpen}>
      <summary className="overline">{title}</summary>
      {children}
    </details>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="legend-section" aria-label={title}>
      <h2 className="overline">{title}</h2>
      {children}
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly symbol: ReactNode;
  readonly count: Count;
  readonly extra?: { readonly text: CountedText; readonly help: string } | null;
  readonly isOn: boolean;
  /** Whether entries that are off are struck through: false where choosing none means that all are shown. */
  readonly isStruck?: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Keeps this entry alone. Absent where that would change nothing. */
  readonly onOnly?: (() => void) | null;
}

function Row({ label, symbol, count, extra = null, isOn, isStruck = true, onChange, onOnly = null }: RowProps) {
  const strings = useMessages(PAGE);
  return (
    <div className={isOn || !isStruck ? 'legend-row' : 'legend-row off'}>
      <Checkbox className="legend-check" isSelected={isOn} onChange={onChange}>
        {symbol}
        <span className="legend-label">{label}</span>
        {extra === null ? null : (
          <abbr className="legend-extra" title={extra.help}>
            <Counted text={extra.text} />
          </abbr>
        )}
        <span className="legend-count">
          <Figure count={count} />
        </span>
      </Checkbox>
      {onOnly === null ? null : (
        <Button className="legend-only" aria-label={strings.legend.onlyThis(label)} onPress={onOnly}>
          {strings.legend.only}
        </Button>
      )}
    </div>
  );
}

/** How many relations of a count are implied, shown beside it; empty where none is. */
function impliedExtra(count: Count, legend: MessagesOf<typeof PAGE>['legend']): NonNullable<RowProps['extra']> | null {
  if (count.implied === 0) return null;
  return { text: legend.ofThemImplied(impliedOf(count)), help: legend.implied };
}

/** A made-up actor whose symbol stands for a kind or level. */
function sample(kind: Actor['kind'], level: Actor['levels'][number] | null): Pick<Actor, 'kind' | 'levels' | 'identity'> {
  return { kind, levels: level === null ? [] : [level], identity: 'certain' };
}
