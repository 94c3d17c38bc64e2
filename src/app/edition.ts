/**
 * Which of the three builds this is: the site; the whole application in one file, which is opened from a disk; or the presentation in
 * one file, which shows one network, opens no other, and holds no territorial reference of all France. The mode is known at build
 * time, so code that a build cannot use is left out of it.
 */
import { NEWEST_YEAR, TERRITORY_YEARS } from '../core/reference/territory.ts';
import type { View } from '../core/session/view.ts';

// Compared here and not through a constant: only then does the build see which code it can leave out.
export const IS_PRESENTATION_FILE: boolean = import.meta.env.MODE === 'presentation';
export const IS_APPLICATION_FILE: boolean = import.meta.env.MODE === 'application';
/** Whether the page is a file on a disk, which nobody else can open at its address. */
export const IS_FILE: boolean = IS_PRESENTATION_FILE || IS_APPLICATION_FILE;

/** The years of the reference that can be chosen. The application in one file has the newest only: all would make it three times as large. */
export const OFFERED_YEARS: readonly number[] = IS_APPLICATION_FILE ? [NEWEST_YEAR] : TERRITORY_YEARS;

/** Whether the map and the panel of territories can be shown. A presentation in a file has them only if its view has a perimeter. */
export function offersTerritory({ view }: { readonly view: Pick<View, 'perimeter'> }): boolean {
  return !IS_PRESENTATION_FILE || view.perimeter !== '';
}
