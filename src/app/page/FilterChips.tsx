/**
 * The filters in use, each as a button that removes it, so that readers see what they have hidden. Empty while all filters are at
 * their default.
 */

import { Button } from 'react-aria-components';
import { EXPLORING } from '../../messages/exploring.ts';
import { useFiltersInUse } from '../derived/filters-in-use.ts';
import { useMessages } from '../language.ts';
import { changeRecipe, changeView, resetRecipe } from '../state/session.ts';

export function FilterChips() {
  const strings = useMessages(EXPLORING);
  const filters = useFiltersInUse();
  if (filters.length === 0) return <div className="filters" />;
  return (
    <div className="filters">
      <ul className="filter-chips" aria-label={strings.filters}>
        {filters.map(({ key, text, without }) => (
          <Chip key={key} text={text} onRemove={() => (without === null ? changeView({ band: null }) : changeRecipe(without))} />
        ))}
        {filters.length < 2 ? null : (
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
