/**
 * The network laid over the perimeter in use, if there is one, and which part of it is folded: derived from the state and
 * remembered for the last arguments. Code that shows actors takes the dataset from here, not from the document directly.
 */

import type { Dataset } from '../../core/model/dataset.ts';
import { type RelationTypes, typesOf } from '../../core/model/relation-types.ts';
import { withoutProse, withProseOf } from '../../core/network/without-prose.ts';
import { type NameGuard, withoutPersonNames } from '../../core/publishing/nameless.ts';
import { communesOf, type Unit } from '../../core/reference/territory.ts';
import { drawnPart, type Folded, foldsOf, type MapPart, mapPartOf } from '../../core/territory/folds.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import { type Standings, standingsOf, type UnnamedMembers, unnamedMembers } from '../../core/territory/standing.ts';
import { guardOf } from '../state/change.ts';
import { type LoadedTerritory, type State, type TerritoryState, useStore } from '../state/store.ts';
import { writtenNetwork } from './open-document.ts';
import { remembered } from './remembered.ts';

/** The territorial reference that is shown: while another is loading, the one before it. */
export function loadedTerritory(territory: TerritoryState): LoadedTerritory | null {
  return territory.state === 'ready' ? territory : territory.state === 'loading' ? territory.previous : null;
}

/** The network as it may be shown: without names of persons while they are hidden. */
export function networkIn(state: Pick<State, 'history' | 'view'>): Dataset {
  const network = writtenNetwork(state);
  return state.view.nameless ? namelessOf(network) : network;
}

const namelessOf = remembered(withoutPersonNames);

/** The guard that removes names of persons from texts; null while names are shown. */
export function useNameGuard(): NameGuard | null {
  return useStore((state) => (state.view.nameless ? guardOf(writtenNetwork(state)) : null));
}

/**
 * A function for texts that are not part of the data, such as the name of a file or of a saved view: it removes names of persons
 * while they are hidden.
 */
export function useTold(): (text: string) => string {
  return useNameGuard()?.text ?? asItIs;
}

const asItIs = (text: string) => text;

const laidOf = remembered((dataset: Dataset, loaded: LoadedTerritory): Laid => loaded.layOver(dataset));

/** The standing of every commune of the perimeter. */
export const standingsIn: (laid: Laid) => Standings = remembered(standingsOf);

/** The unnamed communes of the perimeter. */
export const unnamedIn: (laid: Laid) => readonly UnnamedMembers[] = remembered((laid: Laid) =>
  unnamedMembers(laid, (unit) => communesOf(laid.territory, unit).length),
);

/** The network over its perimeter; null where no perimeter is chosen, or not loaded yet. */
export function laidIn(state: Pick<State, 'history' | 'view' | 'territory'>): Laid | null {
  const loaded = loadedTerritory(state.territory);
  return loaded === null || state.view.perimeter === '' ? null : laidOf(withoutProse(networkIn(state)), loaded);
}

/** The dataset that is shown: that of the files, and where a perimeter is chosen also its communes. */
export function datasetIn(state: Pick<State, 'history' | 'view' | 'territory'>): Dataset {
  const laid = laidIn(state);
  return laid === null ? networkIn(state) : writtenOver(laid.dataset, networkIn(state));
}

const writtenOver = remembered(withProseOf);

/**
 * The same dataset without notes and quotes, for drawing, counting and measuring. It stays the very same object while only such
 * texts change.
 */
export function measuredIn(state: Pick<State, 'history' | 'view' | 'territory'>): Dataset {
  return laidIn(state)?.dataset ?? withoutProse(networkIn(state));
}

/** The types of relation of the network. */
export function useTypes(): RelationTypes {
  return typesOf(useMeasured());
}

export function useLaid(): Laid | null {
  return useStore(laidIn);
}

export function useDataset(): Dataset {
  return useStore(datasetIn);
}

export function useMeasured(): Dataset {
  return useStore(measuredIn);
}

/** The folds of a perimeter in the level bands and the list. */
export const foldedOf = remembered((laid: Laid, open: readonly string[]): Folded => foldsOf(laid, standingsIn(laid), new Set(open)), 2);

/** The part of a perimeter that the map draws as symbols: a selected commune and its partners are among them. */
export const mappedOf = remembered((laid: Laid, open: readonly string[], selected: string | null): MapPart => {
  const wanted = new Set<Unit>();
  const add = (id: string) => {
    const unit = laid.unitOf.get(id);
    if (unit !== undefined && unit >= laid.territory.firstCommune) wanted.add(unit);
  };
  if (selected !== null) {
    add(selected);
    for (const { id, members } of laid.dataset.relations) {
      if (id === selected || members.some(({ actor }) => actor === selected)) for (const { actor } of members) add(actor);
    }
  }
  return mapPartOf(laid, standingsIn(laid), new Set(open), wanted);
}, 3);

/** What is listed row by row: the dataset without what is folded, and over a perimeter also its folds, null without one. */
export function useListed(): { readonly dataset: Dataset; readonly over: { readonly laid: Laid; readonly folded: Folded } | null } {
  const whole = useDataset();
  const laid = useLaid();
  const open = useStore((state) => state.view.open);
  if (laid === null) return { dataset: whole, over: null };
  const folded = foldedOf(laid, open);
  return { dataset: drawnOf(laid, folded), over: { laid, folded } };
}

/** The dataset without what is folded. */
export const drawnOf: (laid: Laid, folded: Folded) => Dataset = remembered(drawnPart, 3);
