/**
 * Restore points of the open network: kept by the user under a name, and by themselves before what is hard to take back. One can be
 * looked at in place of the network, and restored; restoring is an edit like any other, which can be undone.
 */
import { type History, historyOf } from '../../core/model/history.ts';
import { changeDocument, look, stopLooking } from '../state/document.ts';
import { useStore } from '../state/store.ts';
import type { RestorePoint } from './kept-shapes.ts';
import { forgetPoint, keepPoint, pointDocument, pointsOf } from './point-store.ts';

/** Keeps the open network as it is, under a name. */
export async function keepNamed(name: string): Promise<void> {
  await keepPoint(shown().document, { time: Date.now(), reason: 'named', name });
}

/** The history of the open network, also while a restore point is looked at. */
function shown(): History {
  const { history, behind } = useStore.getState();
  return behind ?? history;
}

/** The restore points of the open network, the newest first; none where the browser keeps nothing. */
export async function openPoints(): Promise<readonly RestorePoint[]> {
  return await pointsOf(shown().document.id).catch(() => []);
}

/** Shows a restore point in place of the open network, to be read only. False where it cannot be read. */
export async function lookAt(point: RestorePoint): Promise<boolean> {
  const document = await pointDocument(point).catch(() => null);
  if (document === null || document.id !== shown().document.id) return false;
  look(historyOf(document), { id: point.id, time: point.time, reason: point.reason, name: point.name });
  return true;
}

/** Gives the open network the content of a restore point. False where that cannot be read. */
export async function restorePoint(point: RestorePoint): Promise<boolean> {
  const document = await pointDocument(point).catch(() => null);
  if (document === null || document.id !== shown().document.id) return false;
  stopLooking();
  changeDocument({ key: 'pointRestored' }, () => document);
  return true;
}

/** Deletes a restore point. Returns what puts it back. */
export async function removePoint(point: RestorePoint): Promise<() => Promise<void>> {
  const document = await pointDocument(point);
  await forgetPoint(point);
  return async () => {
    if (document !== null) await keepPoint(document, point);
  };
}
