/**
 * Keeps the address bar and the store in step, both ways. Every change of filters, view or selection is a step of the browser's
 * history, so that its back button undoes it. Hovering is no step.
 */

import { absentIds } from '../../core/model/story.ts';
import { type Address, addressToHash, hashToAddress } from '../../core/session/address.ts';
import { idsInAddress } from '../../core/session/story-views.ts';
import { showKept } from '../keeping/kept-networks.ts';
import { keepPlace, lastPlace } from '../keeping/last-places.ts';
import { openNetworkId } from '../keeping/open-network.ts';
import { presentStep } from '../presenting/presenting.ts';
import { showExample } from '../shipped/shipped-network.ts';
import { tellAbsent, tellKeeping, tellUnread } from '../state/presence.ts';
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

/** Name of the parameter that says which kept network an address is of. An address without it is of the example. */
const NETWORK = 'network';

/** The id of the network that an address asks for; null for the example. */
export function networkIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(NETWORK);
}

/** The fragment under which a network opens where the reader left it; `#` for the example, which opens with its first view. */
export function networkAddress(id: string | null): string {
  return id === null ? '#' : `#${[`${NETWORK}=${id}`, lastPlace(id)].filter((part) => part !== '').join('&')}`;
}

/** The fragment that the address bar shows for the present state: which network, if it is one's own, and what is shown of it. */
export function presentHash(): string {
  const network = openNetworkId();
  const rest = addressToHash(currentAddress()).replace(/^#/, '');
  const parts = [...(network === null ? [] : [`${NETWORK}=${network}`]), ...(rest === '' ? [] : [rest])];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Shows what an address of the open network asks for, and tells how much of it this network does not have. */
export function showAddress(address: Address): void {
  const { presenting, history } = useStore.getState();
  // A step of the story restores its own view, and also what the address does not hold: the nodes it brings out and the place of the
  // camera.
  if (address.step !== null && presentStep(address.step)) {
    tellAbsent(0);
    return;
  }
  if (presenting !== null && !presenting.isExploring) setPresenting(null);
  restore(address);
  tellAbsent(absentIds(history.document.dataset)(idsInAddress(address)).length + (address.step === null ? 0 : 1));
}

/** Reads the address into the store, then follows changes of both. Returns a function that stops this. */
export function followAddress(): () => void {
  let isSliding = false;
  // While another network is put in place of the one that is open, the address leads and is not written.
  let isFollowing = false;
  const follow = async () => {
    isSliding = false;
    // The one that is under way looks at the address again when its network is there.
    if (isFollowing) return;
    isFollowing = true;
    for (let network = networkIn(window.location.hash); network !== openNetworkId(); network = networkIn(window.location.hash)) {
      await showAsked(network);
    }
    isFollowing = false;
    showAddress(hashToAddress(window.location.hash));
  };
  void follow();
  const onPop = () => void follow();
  window.addEventListener('popstate', onPop);
  window.addEventListener('hashchange', onPop);
  const unsubscribe = useStore.subscribe((state, previous) => {
    const isSame = state.recipe === previous.recipe && state.view === previous.view && state.selected === previous.selected;
    const isSameNetwork = openNetworkId(state) === openNetworkId(previous);
    if (isFollowing || (isSame && isSameNetwork && state.presenting?.step === previous.presenting?.step)) return;
    keepPlace(state);
    const hash = presentHash();
    if (hash === window.location.hash) return;
    const slides = isSameNetwork && isSlide(state, previous);
    if (slides && isSliding) window.history.replaceState(null, '', addressOf(hash));
    else window.history.pushState(null, '', addressOf(hash));
    isSliding = slides;
  });
  return () => {
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('hashchange', onPop);
    unsubscribe();
  };
}

function addressOf(hash: string): string {
  return hash === '' ? window.location.pathname + window.location.search : hash;
}

/**
 * Shows the network that an address asks for. Where it cannot be had, shows the example under its own address instead, and says why. Resolves
 * with whether it could.
 */
export async function showAsked(network: string | null): Promise<boolean> {
  const outcome = await showKept(network);
  if (outcome === 'shown') return true;
  window.history.replaceState(null, '', addressOf(''));
  if (openNetworkId() !== null) showExample();
  restore(hashToAddress(''));
  if (outcome === 'unreadable') tellUnread({ id: network ?? '', amount: null });
  tellKeeping(outcome);
  return false;
}

/** The address of the present state. */
export function currentAddress(): Address {
  const { recipe, view, selected, presenting } = useStore.getState();
  return { recipe, view, selected, step: presenting === null || presenting.isExploring ? null : presenting.step };
}
