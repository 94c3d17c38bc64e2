/**
 * The filters in use, each as a button that removes it, so that readers see what they have hidden. Empty while all filters are at
 * their default.
 */

import { Button } from 'react-aria-components';
import { METRICS } from '../../core/analysis/metrics/index.ts';
import { VALUE_BANDS } from '../../core/analysis/metrics/value-bands.ts';
import { filtersOf } from '../../core/telling/recipe-words.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { useDataset } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { changeRecipe, changeView, resetRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function FilterChips() {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const dataset = useDataset();
  const recipe = useStore((state) => state.recipe);
  const { language, band } = useStore((state) => state.view);
  const filters = filtersOf(dataset, recipe, language);
  const metric = METRICS.find((entry) => entry.id === band?.metric);
  const bandEntry = band === null ? undefined : VALUE_BANDS[band.band];
  if (filters.length === 0 && band === null) return <div className="filters" />;
  return (
    <div className="filters">
      <ul className="filter-chips" aria-label={strings.filters}>
        {filters.map(({ key, text, without }) => (
          <Chip key={key} text={capitalised(text)} onRemove={() => changeRecipe(without)} />
        ))}
        {metric === undefined || bandEntry === undefined ? null : (
          <Chip text={capitalised(strings.band(word(metric), word(bandEntry)))} onRemove={() => changeView({ band: null })} />
        )}
        {filters.length + (band === null ? 0 : 1) < 2 ? null : (
          <li>
            <Button
              className="link"
              onPress={() => {
                resetRecipe();
                changeView({ band: null });
              }}
            >
              {strings.removeAll}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const strings = useMessages(EXPLORING);
  return (
    <li>
      <Button className="chip" aria-label={strings.remove(text)} onPress={onRemove}>
        {text} <span aria-hidden="true">×</span>
      </Button>
    </li>
  );
}
