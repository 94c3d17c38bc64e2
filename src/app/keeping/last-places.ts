/**
 * Where the reader left each network of their own: its territory with what is unfolded of it, the view, and whether persons are named. It
 * opens there again from the list and with the bare address of the page. Filters, searches and what was selected are not kept here: they
 * may name persons.
 */
import { DEFAULT_RECIPE } from '../../core/network/recipe.ts';
import { addressToHash } from '../../core/session/address.ts';
import { DEFAULT_VIEW } from '../../core/session/view.ts';
import type { State } from '../state/store.ts';
import { keep, kept } from './browser-storage.ts';
import { openNetworkId } from './open-network.ts';

const NAME = 'places';
/** Of how many networks the place is kept, those shown last. */
const MOST = 50;

type Places = Readonly<Record<string, string>>;

/** The part of an address that leads to where a network was left; empty for its first view. */
export function lastPlace(network: string): string {
  return places()[network] ?? '';
}

/** Keeps where the reader is in the open network. The example always opens with its first view. */
export function keepPlace(state: Pick<State, 'history' | 'view'>): void {
  const network = openNetworkId(state);
  if (network === null) return;
  const { id, perimeter, year, open, nameless } = state.view;
  const view = { ...DEFAULT_VIEW, id, perimeter, year, open, nameless };
  const place = addressToHash({ recipe: DEFAULT_RECIPE, view, selected: null, step: null }).replace(/^#/, '');
  const { [network]: before, ...others } = places();
  if (place === (before ?? '')) return;
  const entries = Object.entries(others).slice(1 - MOST);
  keep(NAME, Object.fromEntries(place === '' ? entries : [...entries, [network, place]]));
}

/** Forgets where a network was left. */
export function forgetPlace(network: string): void {
  const { [network]: _, ...others } = places();
  keep(NAME, others);
}

function places(): Places {
  const stored = kept(NAME);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
