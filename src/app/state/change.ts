/**
 * The only function that changes the store; only the files of this room call it. While names of persons are hidden, it removes them
 * from every text in the state.
 */
import { nameGuard } from '../../core/publishing/nameless.ts';
import { writtenNetwork } from '../derived/open-document.ts';
import { remembered } from '../derived/remembered.ts';
import { type State, useStore } from './store.ts';

/** The guard that removes names of the persons of a dataset from texts. */
export const guardOf = remembered(nameGuard);

/**
 * Changes the state. Only for the files of the four parts. While names of persons are hidden, it removes them from the filters, the
 * search text and the announcement, whether these were set before or after names were hidden.
 */
export function change(part: Partial<State>): void {
  const next = { ...useStore.getState(), ...part };
  if (!next.view.nameless || !('view' in part || 'recipe' in part || 'history' in part || 'announcement' in part)) {
    useStore.setState(part);
    return;
  }
  const guard = guardOf(writtenNetwork(next));
  const address = guard.address({ recipe: next.recipe, view: next.view, selected: null, step: null });
  useStore.setState({ ...part, recipe: address.recipe, view: address.view, announcement: guard.text(next.announcement) });
}
