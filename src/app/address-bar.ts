/**
 * Keeps the address bar and the store in step, both ways: every change of filters, view or selection is a step of the
 * browser's history, so that its back button undoes it. Hovering is no step.
 */
import { restore, useStore } from './store.ts';
import { type Address, addressToHash, hashToAddress } from './url.ts';

/** Reads the address into the store, then follows both. Returns a function that stops it. */
export function followAddress(): () => void {
  restore(hashToAddress(window.location.hash));
  const onPop = () => restore(hashToAddress(window.location.hash));
  window.addEventListener('popstate', onPop);
  window.addEventListener('hashchange', onPop);
  const unsubscribe = useStore.subscribe((state, previous) => {
    if (state.recipe === previous.recipe && state.view === previous.view && state.focus.selected === previous.focus.selected) return;
    const hash = addressToHash(currentAddress());
    if (hash === window.location.hash) return;
    window.history.pushState(null, '', hash === '' ? window.location.pathname + window.location.search : hash);
  });
  return () => {
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('hashchange', onPop);
    unsubscribe();
  };
}

/** What the address of the present state says. */
export function currentAddress(): Address {
  const { recipe, view, focus } = useStore.getState();
  return { recipe, view, selected: focus.selected };
}
