/**
 * Restore points in the browser's database: a network as it was at a moment, under a name given by the user or with the reason for which
 * it was kept by itself. They stay when the operations that led to them are long gone.
 */
import type { Document } from '../../core/model/document.ts';
import { newId } from '../state/new-id.ts';
import { FORMAT, keysOf, readable, writable } from './database.ts';
import type { RestorePoint } from './kept-shapes.ts';
import { loadChecks } from './load-checks.ts';

/** How many points that were kept by themselves a network has at most; those with a name stay until they are deleted. */
export const MOST_AUTOMATIC = 20;

/** Keeps a document as a restore point. Of those kept by themselves, the oldest are let go. */
export async function keepPoint(
  document: Document,
  head: Pick<RestorePoint, 'time' | 'reason' | 'name'> & { readonly id?: string },
): Promise<void> {
  const { id: project, dataset } = document;
  const point: RestorePoint = {
    // One that is put back keeps its id.
    id: newId(),
    ...head,
    project,
    format: FORMAT,
    actors: dataset.actors.length,
    relations: dataset.relations.length,
  };
  const { restorePointOf } = await loadChecks();
  const transaction = (await writable()).transaction(['points', 'pointDocuments'], 'readwrite', { durability: 'strict' });
  const [points, documents] = [transaction.objectStore('points'), transaction.objectStore('pointDocuments')];
  const all = (await points.getAll(keysOf(project))).flatMap((value) => restorePointOf(value) ?? []);
  const automatic = all.filter(({ reason }) => reason !== 'named').sort((a, b) => b.time - a.time);
  const old = head.reason === 'named' ? [] : automatic.slice(MOST_AUTOMATIC - 1);
  await Promise.all([
    points.put(point),
    documents.put({ project, id: point.id, document }),
    ...old.flatMap(({ id }) => [points.delete([project, id]), documents.delete([project, id])]),
    transaction.done,
  ]);
}

/** The restore points of a network, the newest first. */
export async function pointsOf(project: string): Promise<readonly RestorePoint[]> {
  const { restorePointOf } = await loadChecks();
  const all = await (await readable()).getAll('points', keysOf(project));
  return all.flatMap((value) => restorePointOf(value) ?? []).sort((a, b) => b.time - a.time);
}

/** The document of a restore point; null where it is not there or cannot be read. */
export async function pointDocument({ project, id }: RestorePoint): Promise<Document | null> {
  const { checkedWholeDocument } = await loadChecks();
  const checked = checkedWholeDocument((await (await readable()).get('pointDocuments', [project, id]))?.document);
  return checked.ok ? checked.value : null;
}

export async function forgetPoint({ project, id }: RestorePoint): Promise<void> {
  const transaction = (await writable()).transaction(['points', 'pointDocuments'], 'readwrite');
  await Promise.all([
    transaction.objectStore('points').delete([project, id]),
    transaction.objectStore('pointDocuments').delete([project, id]),
    transaction.done,
  ]);
}
