/**
 * The one way into the store, for the files of its parts: it keeps names of persons out of every text that the page holds while they
 * are not to be shown.
 */
import { nameGuard } from '../../core/publishing/nameless.ts';
import { writtenNetwork } from '../derived/open-document.ts';
import { remembered } from '../derived/remembered.ts';
import { type State, useStore } from './store.ts';

/** What keeps names of the persons of a dataset off the screen. */
export const guardOf = remembered(nameGuard);

/**
 * Changes the state; for the files of the parts alone. While names of persons are not shown, no text in it tells one: neither filters,
 * nor what is searched for, nor a message for the live region, whoever put it there and before or after names were hidden.
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
