/**
 * The layouts, as a plain list: to add one, write one file beside this one and one line here. The first is the default. The menu, the
 * addresses and the command line follow the list.
 */
import type { Bilingual } from '../../messages/language.ts';
import { placeBands } from './bands.ts';
import { placeEgo } from './ego.ts';
import { placeForce } from './force.ts';
import type { LayoutInput, Placement } from './layout.ts';
import { placeMap } from './map.ts';

interface LayoutEntry extends Bilingual {
  readonly id: string;
  readonly place: (input: LayoutInput) => Placement;
}

export const LAYOUTS = [
  { id: 'bands', fr: 'Niveaux', en: 'Levels', place: placeBands },
  { id: 'map', fr: 'Carte', en: 'Map', place: placeMap },
  { id: 'force', fr: 'Forces', en: 'Forces', place: placeForce },
  { id: 'ego', fr: 'Autour d’un acteur', en: 'Around an actor', place: placeEgo },
] as const satisfies readonly LayoutEntry[];
export type LayoutId = (typeof LAYOUTS)[number]['id'];

/** Places a network with the layout of that id; the default one for an unknown id. */
export function placeNetwork(layout: LayoutId, input: LayoutInput): Placement {
  const entry = LAYOUTS.find((candidate) => candidate.id === layout) ?? LAYOUTS[0];
  return entry.place(input);
}
