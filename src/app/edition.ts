/**
 * Which of the two builds this is: the application, or the single file that is handed out, which reads no files and has no
 * reference of all France in it. A constant of the build: what a build cannot do is not in it either.
 */
import type { View } from '../core/session/view.ts';

export const IS_SINGLE_FILE: boolean = import.meta.env.MODE === 'file';

/** Whether the map and the panel of territories can be shown: a single file has them for its own perimeter alone. */
export function offersTerritory({ view }: { readonly view: Pick<View, 'perimeter'> }): boolean {
  return !IS_SINGLE_FILE || view.perimeter !== '';
}
