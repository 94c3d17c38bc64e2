/**
 * One's own networks are there tomorrow: the list of those that this browser keeps, and what is done with the list. The shipped network is
 * an example and is not on it.
 */
import { isAllRead } from '../../core/files/history-lists.ts';
import { difference } from '../../core/model/change.ts';
import { historyOf } from '../../core/model/history.ts';
import { type Operation, replayed } from '../../core/model/operations.ts';
import { showExample } from '../shipped/shipped-network.ts';
import { changeDocument } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { keep, kept } from './browser-storage.ts';
import { readable, StoreBlocked } from './database.ts';
import type { Project } from './kept-shapes.ts';
import { forgetPlace } from './last-places.ts';
import { distinctTitle, readList } from './network-list.ts';
import { countsOf, keepAgain, lastOpen, openKept, openNetworkId, withTurn, written } from './open-network.ts';
import { changeProject, forgetRemoved, isThere, keepNetwork, keepOperation, keepSnapshot, keptNetwork } from './project-store.ts';
import { copyViews } from './saved-views.ts';

/** How long a network that was removed can be had back, milliseconds. */
const REMOVED_FOR = 30 * 24 * 3600 * 1000;

/** Forgets the networks that were removed long ago. */
export async function forgetLongRemoved(): Promise<void> {
  await forgetRemoved(Date.now() - REMOVED_FOR).catch(() => {});
}

/**
 * The id of the network that was open last; null for the example, or where nothing is noted. In a presentation file: of the last copy of its
 * network that was changed.
 */
export function lastNetworkId(): string | null {
  const id = kept(lastOpen());
  return typeof id === 'string' ? id : null;
}

/**
 * Shows a kept network, or the example for null. missing: it was never kept in this browser, was removed, or the browser keeps nothing.
 * unreadable: it is there, but nothing of it can be read. withheld: an older page in another tab does not let go of what is kept. In all
 * these cases what is shown stays.
 */
export async function showKept(id: string | null): Promise<'shown' | 'missing' | 'unreadable' | 'withheld'> {
  if (id === null) {
    showExample();
    return 'shown';
  }
  const refusal: unknown = await readable().then(
    () => null,
    (error) => error,
  );
  if (refusal instanceof StoreBlocked) return 'withheld';
  const project = await listed(id);
  if (project !== null && (await openKept(project))) return 'shown';
  // Told once, and not at every visit.
  if (lastNetworkId() === id) keep(lastOpen(), null);
  return project !== null && (await isThere(id).catch(() => false)) ? 'unreadable' : 'missing';
}

/** The networks of the list, those removed from it among them; none where the browser keeps nothing. */
export async function keptNetworks(): Promise<readonly Project[]> {
  await written();
  return readList();
}

/** A network that is on the list; null where it is not. */
async function listed(id: string): Promise<Project | null> {
  return (await keptNetworks()).find((project) => project.id === id && project.deletedAt === null) ?? null;
}

/** Gives a network another name; of the one that is open, as an edit that can be undone. */
export async function renameNetwork(id: string, title: string): Promise<void> {
  if (id === openNetworkId()) {
    changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title }));
    await written();
    return;
  }
  await withTurn(id, async () => {
    const [project, found] = [await listed(id), await keptNetwork(id)];
    if (found === null || project === null) return;
    const { document } = found.history;
    const changes = difference(document, { ...document, title });
    const change = { id: newId(), time: Date.now(), label: { key: 'networkRenamed', values: {} }, transaction: null, changes };
    const operation: Operation = { kind: 'change', change };
    const { history } = replayed(found.history, [operation]);
    if (!isAllRead(found.unread)) await keepSnapshot(project, found.number, found);
    await keepOperation({ ...project, title, changedAt: Date.now() }, found.number + 1, operation, { history, opened: found.opened });
  });
}

/** Takes a network off the list, or puts it back. It can be had back for thirty days. */
export async function removeNetwork(id: string, isRemoved: boolean): Promise<void> {
  const project = (await keptNetworks()).find((one) => one.id === id);
  if (project !== undefined) await changeProject(project, { deletedAt: isRemoved ? Date.now() : null });
}

/** Erases a network that was removed from the list, for good, and tries again to keep the open one, for which there may be room by it. */
export async function eraseNetwork(id: string): Promise<void> {
  await forgetRemoved(Number.POSITIVE_INFINITY, id);
  forgetPlace(id);
  await keepAgain();
}

/** Keeps a second network like another, under another name; what was done to the first cannot be undone in it. */
export async function copyNetwork(id: string, title: string): Promise<void> {
  await written();
  const found = await keptNetwork(id);
  if (found === null) return;
  const copy = historyOf({ ...found.history.document, id: newId(), title: distinctTitle(title) });
  const now = Date.now();
  const project: Project = { id: copy.document.id, createdAt: now, changedAt: now, deletedAt: null, ...countsOf(copy) };
  await keepNetwork(project, { history: copy, opened: found.opened });
  copyViews(found.history.document, copy.document);
}
