/**
 * The legend, which is the filter: every symbol and line of the picture with its name and count, each a switch. «Seul»
 * keeps one and switches off the others of its section. Counts are of the whole dataset, so that they do not jump.
 */

import type { ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Actor, Dataset } from '../../core/dataset.ts';
import { isArticulation } from '../../core/isolation.ts';
import { DEFAULT_RECIPE, PROJECTIONS, type Recipe, switched, withKind } from '../../core/recipe.ts';
import { STANDINGS } from '../../core/territory/standing.ts';
import { ACTOR_KINDS, CERTAINTIES, LEVELS, RELATION_TYPES, STATUSES } from '../../core/vocabulary.ts';
import { territoriesIn, themesIn } from '../derived.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { Segmented } from '../Segmented.tsx';
import { ActorSymbol, FamilyLine, FoldSymbol, HollowLine, LineSample, StandingSymbol } from '../Symbol.tsx';
import { changeRecipe, resetRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { standingsIn, useDataset, useLaid } from '../universe.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { Measures } from './Measures.tsx';

export function LegendPanel() {
  const strings = useStrings();
  const dataset = useDataset();
  const recipe = useStore((state) => state.recipe);
  return (
    <div className="legend">
      <LevelsAndKinds dataset={dataset} recipe={recipe} />
      <PerimeterLegend />
      <Types dataset={dataset} recipe={recipe} layer="articulation" title={strings.legend.relations} />
      <Statuses dataset={dataset} recipe={recipe} />
      <Types dataset={dataset} recipe={recipe} layer="other" title={strings.legend.belonging} />
      <Projection recipe={recipe} />
      <MoreFilters dataset={dataset} recipe={recipe} />
      <Section title={strings.analysis.measures}>
        <Measures />
      </Section>
      {recipe === DEFAULT_RECIPE ? null : (
        <Button className="button" onPress={resetRecipe}>
          {strings.legend.reset}
        </Button>
      )}
    </div>
  );
}

/** What the communes of the perimeter look like, by what the sources say of them. Nothing without a perimeter. */
function PerimeterLegend() {
  const strings = useStrings().territory;
  const word = useWord();
  const laid = useLaid();
  const { language, id: view } = useStore((state) => state.view);
  if (laid === null) return null;
  const { counts } = standingsIn(laid);
  return (
    <Section title={strings.communes}>
      {STANDINGS.filter(({ id }) => counts[id] > 0).map((entry) => (
        <p key={entry.id} className="legend-note legend-standing">
          <StandingSymbol standing={entry.id} /> {capitalised(word(entry))}
          <span className="legend-count">{counts[entry.id].toLocaleString(language)}</span>
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
  const strings = useStrings();
  const word = useWord();
  const authorities = dataset.actors.filter((actor) => actor.kind === 'collectivity');
  const kinds = ACTOR_KINDS.filter((kind) => kind.id !== 'collectivity');
  return (
    <Section title={strings.legend.actors}>
      {LEVELS.map((level) => {
        const own = authorities.filter((actor) => actor.levels.length === 1 && actor.levels[0] === level.id).length;
        const combined = authorities.filter((actor) => actor.levels.length > 1 && actor.levels.includes(level.id)).length;
        return (
          <Row
            key={level.id}
            label={capitalised(word(level))}
            symbol={<ActorSymbol actor={sample('collectivity', level.id)} />}
            count={own}
            extra={combined === 0 ? null : { text: strings.legend.combined(combined), help: strings.legend.combinedHelp(combined) }}
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
          count={dataset.actors.filter((actor) => actor.kind === kind.id).length}
          isOn={recipe.kinds.includes(kind.id)}
          onChange={(isOn) => changeRecipe(withKind(recipe, kind.id, isOn))}
        />
      ))}
    </Section>
  );
}

function Types({ dataset, recipe, layer, title }: SectionProps & { readonly layer: 'articulation' | 'other'; readonly title: string }) {
  const word = useWord();
  const types = RELATION_TYPES.filter((type) => (type.layer === 'articulation') === (layer === 'articulation'));
  const counted = types.map((type) => ({ type, count: dataset.relations.filter((relation) => relation.type === type.id).length }));
  const others = recipe.types.filter((id) => !types.some((type) => type.id === id));
  return (
    <Section title={title}>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ type, count }) => (
          <Row
            key={type.id}
            label={capitalised(word(type))}
            symbol={<LineSample type={type.id} />}
            count={count}
            isOn={recipe.types.includes(type.id)}
            onChange={(isOn) => changeRecipe({ types: switched(RELATION_TYPES, recipe.types, type.id, isOn) })}
            onOnly={layer === 'articulation' ? () => changeRecipe({ types: switched(RELATION_TYPES, others, type.id, true) }) : null}
          />
        ))}
    </Section>
  );
}

function Statuses({ dataset, recipe }: SectionProps) {
  const strings = useStrings();
  const word = useWord();
  const articulations = RELATION_TYPES.filter((type) => type.layer === 'articulation').map((type): string => type.id);
  return (
    <Section title={strings.legend.statuses}>
      {STATUSES.map((status) => ({
        status,
        count: dataset.relations.filter((relation) => relation.status === status.id && articulations.includes(relation.type)).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <Row
            key={status.id}
            label={capitalised(word(status))}
            symbol={<FamilyLine family={null} status={status.id} />}
            count={count}
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

function Projection({ recipe }: { readonly recipe: Recipe }) {
  const strings = useStrings();
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

/** Filters that no symbol stands for: territory, themes, certainty, sources. Folded, but for those in use. */
function MoreFilters({ dataset, recipe }: SectionProps) {
  const strings = useStrings().explore;
  const word = useWord();
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
            count={dataset.relations.filter((relation) => relation.certainty === certainty.id && isArticulation(relation.type)).length}
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
              count={dataset.relations.filter(({ evidence }) => evidence.some((item) => item.source === source.id)).length}
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
  readonly count: number;
  readonly extra?: { readonly text: string; readonly help: string } | null;
  readonly isOn: boolean;
  /** Whether what is off is struck through: not where nothing chosen means everything. */
  readonly isStruck?: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Absent where keeping this one alone would say nothing. */
  readonly onOnly?: (() => void) | null;
}

function Row({ label, symbol, count, extra = null, isOn, isStruck = true, onChange, onOnly = null }: RowProps) {
  const strings = useStrings();
  return (
    <div className={isOn || !isStruck ? 'legend-row' : 'legend-row off'}>
      <Checkbox className="legend-check" isSelected={isOn} onChange={onChange}>
        {symbol}
        <span className="legend-label">{label}</span>
        {extra === null ? null : (
          <abbr className="legend-extra" title={extra.help}>
            {extra.text}
          </abbr>
        )}
        <span className="legend-count">{count}</span>
      </Checkbox>
      {onOnly === null ? null : (
        <Button className="legend-only" aria-label={strings.legend.onlyThis(label)} onPress={onOnly}>
          {strings.legend.only}
        </Button>
      )}
    </div>
  );
}

/** A made-up actor to draw the symbol of a kind or level by. */
function sample(kind: Actor['kind'], level: Actor['levels'][number] | null): Pick<Actor, 'kind' | 'levels' | 'identity'> {
  return { kind, levels: level === null ? [] : [level], identity: 'certain' };
}
