/**
 * What the title of a view depends on, taken from the state; and the titles and descriptions made of it, remembered for the last
 * views.
 */

import type { ViewId } from '../../core/session/view.ts';
import { pictureDescription, type TitledView, viewTitle } from '../../core/session/view-title.ts';
import { useStore } from '../state/store.ts';
import { busiestOf, summaryOf } from './drawing.ts';
import { useRecipe } from './recipe-in-use.ts';
import { rememberedByField } from './remembered.ts';
import { useLaid, useMeasured } from './universe.ts';

/** A view of the network that is shown, with all that its title depends on. */
export function useTitledView(id: ViewId): TitledView {
  const dataset = useMeasured();
  const laid = useLaid();
  const recipe = useRecipe();
  const { panel, center, from, to, language } = useStore((state) => state.view);
  return {
    id,
    panel,
    from,
    to,
    center: id === 'ego' ? center || busiestOf(dataset) : '',
    dataset,
    recipe,
    summary: summaryOf(dataset, recipe, laid),
    language,
  };
}

/** Title and figures of a view; those of the last two views are kept, since two may stand side by side. */
export const titleOf = rememberedByField(viewTitle, 2);

/** The text alternative of a picture. */
export const descriptionOf = rememberedByField(pictureDescription, 2);
