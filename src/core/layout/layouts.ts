/**
 * The layouts, as a plain list: to add one, write one file beside this one and one line here. The first is the default. The buttons, the
 * addresses and the command line follow the list. Their names on the page are in the messages, with those of all views.
 */
import { placeBands } from './bands.ts';
import { placeEgo } from './ego.ts';
import { placeForce } from './force.ts';
import type { LayoutInput, Placement } from './layout.ts';
import { placeMap } from './map.ts';

interface LayoutEntry {
  readonly id: string;
  readonly place: (input: LayoutInput) => Placement;
}

export const LAYOUTS = [
  { id: 'bands', place: placeBands },
  { id: 'map', place: placeMap },
  { id: 'force', place: placeForce },
  { id: 'ego', place: placeEgo },
] as const satisfies readonly LayoutEntry[];
export type LayoutId = (typeof LAYOUTS)[number]['id'];

/** Whether a word is the id of a layout. */
export function isLayout(id: string): id is LayoutId {
  return LAYOUTS.some((layout) => layout.id === id);
}

/** Places a network with the layout of that id; the default one for an unknown id. */
export function placeNetwork(layout: LayoutId, input: LayoutInput): Placement {
  const entry = LAYOUTS.find((candidate) => candidate.id === layout) ?? LAYOUTS[0];
  return entry.place(input);
}
