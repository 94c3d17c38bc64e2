/**
 * The row of views over the picture, with the actions that apply to any view: dates, a second view, saving the view, exporting.
 * Every view is one press away.
 */

import { Button } from 'react-aria-components';
import { VIEW_GROUPS } from '../../core/session/view.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { yearsIn } from '../derived/drawing.ts';
import { useMeasured } from '../derived/universe.ts';
import { offersTerritory } from '../edition.ts';
import { useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { changeRecipe, changeView, showView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function ViewBar() {
  const exploring = useMessages(EXPLORING);
  const page = useMessages(PAGE);
  const { id: shown, second } = useStore((state) => state.view);
  const hasTerritory = useStore(offersTerritory);
  const on = useStore((state) => state.recipe.on);
  const years = yearsIn(useMeasured());
  return (
    <nav className="view-bar" aria-label={page.views.label}>
      <Button className="tool-button legend-opener" onPress={() => openDialog('legend')}>
        {page.legend.title}
      </Button>
      <div className="views">
        {VIEW_GROUPS.map((group) => (
          <span key={group[0]} className="view-group">
            {group
              .filter((id) => id !== 'map' || hasTerritory)
              .map((id) => (
                <Button key={id} className="view-button" aria-pressed={shown === id} onPress={() => showView(id)}>
                  {page.views[id]}
                </Button>
              ))}
          </span>
        ))}
      </div>
      <div className="view-tools">
        {years === null ? null : (
          <Button
            className="tool-button"
            aria-pressed={on !== null}
            onPress={() => changeRecipe(on === null ? { on: String(years.last) } : { on: null, since: null })}
          >
            {exploring.dates}
          </Button>
        )}
        <Button
          className="tool-button beside-button"
          aria-pressed={second !== null}
          aria-label={`${exploring.beside}\u00a0: ${exploring.besideHelp}`}
          onPress={() => changeView({ second: second === null ? (shown === 'list' ? 'columns' : 'list') : null })}
        >
          {exploring.beside}
        </Button>
        <Button className="tool-button" onPress={() => openDialog('views')}>
          {exploring.saved}
        </Button>
        <Button className="tool-button" onPress={() => openDialog('export')}>
          {exploring.export}
        </Button>
      </div>
    </nav>
  );
}
