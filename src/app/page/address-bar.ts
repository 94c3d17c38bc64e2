/**
 * Keeps the address bar and the store in step, both ways: every change of filters, view or selection is a step of the
 * browser's history, so that its back button undoes it. Hovering is no step.
 */

import { type Address, addressToHash, hashToAddress } from '../../core/session/address.ts';
import { presentStep } from '../presenting/presenting.ts';
import { restore, setPresenting } from '../state/session.ts';
import { type State, useStore } from '../state/store.ts';

/** Fields that are moved along, not chosen: a slider, a text being typed. Their changes in a row are one step of the history. */
const SLID = { recipe: ['on', 'since'], view: ['query'] } as const;

/** Whether two states differ in nothing but what is moved along. */
function isSlide(state: State, previous: State): boolean {
  const differs = (a: object, b: object) => Object.keys(a).filter((key) => a[key as keyof object] !== b[key as keyof object]);
  const recipe = differs(state.recipe, previous.recipe);
  const view = differs(state.view, previous.view);
  return (
    state.selected === previous.selected &&
    state.presenting?.step === previous.presenting?.step &&
    recipe.every((key) => (SLID.recipe as readonly string[]).includes(key)) &&
    view.every((key) => (SLID.view as readonly string[]).includes(key)) &&
    // Setting a date at all is a choice.
    (state.recipe.on === null) === (previous.recipe.on === null) &&
    (state.recipe.since === null) === (previous.recipe.since === null)
  );
}

/** Reads the address into the store, then follows both. Returns a function that stops it. */
export function followAddress(): () => void {
  let isSliding = false;
  const follow = () => {
    isSliding = false;
    const address = hashToAddress(window.location.hash);
    const { presenting } = useStore.getState();
    // The step knows its view, and what the address cannot hold: who is brought out, where the picture looks.
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

/** What the address of the present state says. */
export function currentAddress(): Address {
  const { recipe, view, selected, presenting } = useStore.getState();
  return { recipe, view, selected, step: presenting === null || presenting.isExploring ? null : presenting.step };
}
