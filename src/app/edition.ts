/**
 * Which of the two builds this is: the application, or the single file that is handed out, which opens no files and holds no
 * territorial reference of all France. The constant is known at build time, so code that the single file cannot use is left out of
 * it.
 */
import type { View } from '../core/session/view.ts';

export const IS_SINGLE_FILE: boolean = import.meta.env.MODE === 'file';

/** Whether the map and the panel of territories can be shown. A single file has them only if its view has a perimeter. */
export function offersTerritory({ view }: { readonly view: Pick<View, 'perimeter'> }): boolean {
  return !IS_SINGLE_FILE || view.perimeter !== '';
}
