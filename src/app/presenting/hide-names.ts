/**
 * Hiding the names of persons from the room: what the page shows comes from a dataset without them, and what somebody has typed into
 * the search field of a table goes too, if it tells one.
 */
import { typedWithoutNames } from '../../core/nameless.ts';
import { changeView, useStore } from '../store.ts';

export function hideNames(): void {
  const { network, view } = useStore.getState();
  changeView({ nameless: true, query: typedWithoutNames(network.dataset, view.query) });
}
