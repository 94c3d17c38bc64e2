/**
 * Places a network with the layout of an id. To add a layout, write one file beside this one, its id in LAYOUT_IDS (layout.ts) and its line
 * here, for which the compiler asks.
 */
import { placeEgo } from './ego.ts';
import { placeForce } from './force.ts';
import { placeInColumns } from './in-columns.ts';
import type { LayoutId, LayoutInput, Placement } from './layout.ts';
import { placeMap } from './map.ts';

const PLACE: Readonly<Record<LayoutId, (input: LayoutInput) => Placement>> = {
  columns: placeInColumns,
  map: placeMap,
  force: placeForce,
  ego: placeEgo,
};

/** The places of a network in a layout. */
export function placeNetwork(layout: LayoutId, input: LayoutInput): Placement {
  return PLACE[layout](input);
}
