/**
 * Changes of what holds for the moment: what the pointer is over, what a panel points out, where the picture looks, which dialog is
 * open, what was said last. None of it is kept or stands in an address.
 */
import { change } from './change.ts';
import { type Dialog, type FilesBeingRead, type PresenceState, type Rejected, useStore } from './store.ts';

const set: (part: Partial<PresenceState>) => void = change;
const get = useStore.getState;

/** Tells which nodes are in the window. */
export function setSeen(seen: readonly string[]): void {
  if (get().camera.seen.join() !== seen.join()) set({ camera: { ...get().camera, seen } });
}

export function hover(id: string | null): void {
  if (get().hovered !== id) set({ hovered: id });
}

/** Points out nodes in the picture, or no longer. */
export function mark(ids: readonly string[]): void {
  if (get().marked.length > 0 || ids.length > 0) set({ marked: ids });
}

/** Keeps files read with errors aside, without touching the network shown. */
export function reject(rejected: Rejected | null): void {
  set({ rejected, dialog: null });
}

/** Tells how far the reading of files has come, or no longer. */
export function tellReading(reading: FilesBeingRead | null): void {
  set({ reading });
}

export function openDialog(dialog: Dialog): void {
  set({ dialog });
}

/** Says something to assistive technology (and to the status line). */
export function announce(announcement: string): void {
  set({ announcement });
}
