/**
 * Changes of momentary state: the item under the pointer, the nodes that a panel points out, the place of the camera, the open
 * dialog, the last message. None of it is saved or part of the address.
 */
import type { RowOrder } from '../../core/layout/row-order.ts';
import { change } from './change.ts';
import {
  type Arrived,
  type ChangedFile,
  type Comparing,
  type Dialog,
  type FilesBeingRead,
  type Importing,
  type Keeping,
  type News,
  NO_ROWS,
  type PresenceState,
  type Printing,
  type ReadOnly,
  type Rejected,
  type RowForm,
  type Twins,
  type UnreadNetwork,
  useStore,
} from './store.ts';

const set: (part: Partial<PresenceState>) => void = change;
const get = useStore.getState;

/** Sets which nodes are in the window. */
export function setSeen(seen: readonly string[]): void {
  if (get().camera.seen.join() !== seen.join()) set({ camera: { ...get().camera, seen } });
}

/** Sets the order of rows in which the columns were drawn. */
export function tellSeenRows(seen: RowOrder): void {
  const { rows } = get();
  if (rows.seen !== seen) set({ rows: { ...rows, seen } });
}

/** Lays out the columns afresh, without regard to where everybody stood. */
export function arrangeRows(): void {
  set({ rows: NO_ROWS });
}

export function hover(id: string | null): void {
  if (get().hovered !== id) set({ hovered: id });
}

/** Points out nodes in the picture; an empty list points out none. */
export function mark(ids: readonly string[]): void {
  if (get().marked.length > 0 || ids.length > 0) set({ marked: ids });
}

/** Brings out what the open panel is about; an empty list gives the picture back. */
export function bringOut(ids: readonly string[]): void {
  if (get().broughtOut.length > 0 || ids.length > 0) set({ broughtOut: ids });
}

/** Keeps files that were read with errors until the reader decides about them; null forgets them. The network on screen stays. */
export function reject(rejected: Rejected | null): void {
  set({ rejected, dialog: null });
}

/** Shows tables on their way into a network in the place of the picture; null shows the network again. */
export function tellImporting(importing: Importing | null): void {
  set({ importing, rejected: null, dialog: null });
}

/** Shows another network compared with the open one in the place of the picture; null shows the open one again. */
export function tellComparing(comparing: Comparing | null): void {
  set({ comparing, arrived: null, twins: null, rejected: null, dialog: null });
}

/** Asks whether a network that was read is opened or compared with the open one; null asks no more. */
export function askAboutArrived(arrived: Arrived | null): void {
  set({ arrived, dialog: null });
}

/** Changes a part of what is shown of them. */
export function changeImporting(part: Partial<Importing>): void {
  const { importing } = get();
  if (importing !== null) set({ importing: { ...importing, ...part } });
}

/** Sets the progress of reading files; null when none are being read. */
export function tellReading(reading: FilesBeingRead | null): void {
  set({ reading });
}

export function openDialog(dialog: Dialog): void {
  set({ dialog });
}

/** Puts on paper what the browser is about to print; null takes it away again. */
export function tellPrinting(printing: Printing): void {
  if (get().printing !== printing) set({ printing });
}

/** Opens the form of a row; null closes it. */
export function askRow(rowForm: RowForm | null): void {
  set({ rowForm });
}

/** Begins to draw a relation from an actor; null ends it. The next actor that is chosen anywhere is the other end (`select`). */
export function drawRelationFrom(linking: string | null): void {
  set({ linking });
}

/** Opens or closes the filters beside the picture. */
export function openFilters(isFiltering: boolean): void {
  set({ isFiltering });
}

/** Gives the sheet or panel the whole height of the view, or half of it. */
export function tellTall(isTall: boolean): void {
  set({ isTall });
}

/** Announces a message to screen readers, and shows it in the status line. */
export function announce(announcement: string): void {
  set({ announcement });
}

/** Opens the dialog that asks for a file; with a file that has changed, the one that asks whether to replace it. */
export function askBeforeSaving(changedFile: ChangedFile | null): void {
  set({ dialog: 'save', changedFile });
}

/** Keeps a network that is both in a file and in this browser until the reader decides; null forgets it. */
export function askWhichTwin(twins: Twins | null): void {
  set({ twins, dialog: null });
}

/** Sets what the reader is told once about the open network. */
export function tellNews(news: News): void {
  set({ news });
}

/** Sets how many rows and steps the address names that the open network does not have. */
export function tellAbsent(absent: number): void {
  if (get().absent !== absent) set({ absent });
}

/** Sets whether the reader is asked to have the browser promise that it keeps the networks. */
export function tellAsking(isAsking: boolean): void {
  if (get().isAsking !== isAsking) set({ isAsking });
}

/** Tells whether the open network is kept in this browser. */
export function tellKeeping(keeping: Keeping): void {
  if (get().keeping !== keeping) set({ keeping });
}

/** Tells of which network something could not be read. */
export function tellUnread(unread: UnreadNetwork): void {
  set({ unread });
}

/** Sets why the open document cannot be edited here; null where it can. */
export function tellReadOnly(readOnly: ReadOnly | null): void {
  if (get().readOnly !== readOnly) set({ readOnly });
}
