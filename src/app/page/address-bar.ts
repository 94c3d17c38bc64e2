/**
 * Keeps the address bar and the store in step, both ways. Every change of filters, view or selection is a step of the browser's
 * history, so that its back button undoes it. Hovering is no step.
 */

import { type Address, addressToHash, hashToAddress } from '../../core/session/address.ts';
import { presentStep } from '../presenting/presenting.ts';
import { restore, setPresenting } from '../state/session.ts';
import { type State, useStore } from '../state/store.ts';

/** Fields that change continuously, by a slider or by typing. Several such changes in a row are one step of the history. */
const SLID = { recipe: ['on', 'since'], view: ['query'] } as const;

/** Whether two states differ only in fields that change continuously. */
function isSlide(state: State, previous: State): boolean {
  const differs = (a: object, b: object) => Object.keys(a).filter((key) => a[key as keyof object] !== b[key as keyof object]);
  const recipe = differs(state.recipe, previous.recipe);
  const view = differs(state.view, previous.view);
  return (
    state.selected === previous.selected &&
    state.presenting?.step === previous.presenting?.step &&
    recipe.every((key) => (SLID.recipe as readonly string[]).includes(key)) &&
    view.every((key) => (SLID.view as readonly string[]).includes(key)) &&
    // Turning the limit to a date on or off is a step of its own.
    (state.recipe.on === null) === (previous.recipe.on === null) &&
    (state.recipe.since === null) === (previous.recipe.since === null)
  );
}

/** Reads the address into the store, then follows changes of both. Returns a function that stops this. */
export function followAddress(): () => void {
  let isSliding = false;
  const follow = () => {
    isSliding = false;
    const address = hashToAddress(window.location.hash);
    const { presenting } = useStore.getState();
    // A step of the story restores its own view, and also what the address does not hold: the nodes it brings out and the place of
    // the camera.
    if (address.step !== null && presentStep(address.step)) return;
    if (presenting !== null && !presenting.isExploring) setPresenting(null);
    restore(address);
  };
  follow();
  const onPop = follow;
  window.addEventListener('popstate', onPop);
  window.addEventListener('hashchange', onPop);
  const unsubscribe = useStore.subscribe((state, previous) => {
    const isSame = state.recipe === previous.recipe && state.view === previous.view && state.selected === previous.selected;
    if (isSame && state.presenting?.step === previous.presenting?.step) return;
    const hash = addressToHash(currentAddress());
    if (hash === window.location.hash) return;
    const address = hash === '' ? window.location.pathname + window.location.search : hash;
    const slides = isSlide(state, previous);
    if (slides && isSliding) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
    isSliding = slides;
  });
  return () => {
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('hashchange', onPop);
    unsubscribe();
  };
}

/** The address of the present state. */
export function currentAddress(): Address {
  const { recipe, view, selected, presenting } = useStore.getState();
  return { recipe, view, selected, step: presenting === null || presenting.isExploring ? null : presenting.step };
}
