/**
 * Networks kept in this browser: for each, the list entry, the history as it was at some moment (a snapshot), and every operation since.
 * Reading one is the snapshot with the operations played again, so that what was done a moment before a crash is there. Each operation is
 * one transaction, and is refused to a page that does not write that network.
 */
import type { History } from '../../core/model/history.ts';
import { type Operation, replayed } from '../../core/model/operations.ts';
import { newId } from '../state/new-id.ts';
import type { Opened } from '../state/store.ts';
import { keysOf, numberedKeys, readable, type Snapshot, writable } from './database.ts';
import { FORMAT, formatOf, historyIn, openedIn, operationIn, type Project, projectOf } from './kept-shapes.ts';

/** This page among all pages that have the same networks open. */
export const TAB = newId();
/** Operations after which a new snapshot takes the place of the old one and of the operations that it holds. */
export const SNAPSHOT_AFTER = 50;

/** A network as it was kept. */
export interface KeptNetwork {
  readonly history: History;
  readonly opened: Opened;
  /** Operations kept so far: the next one gets the next number. */
  readonly number: number;
  /** Operations at the end that could not be read or did not fit. */
  readonly lost: number;
  /** Whether it was written by a newer version of the page, so that this one may only show it. */
  readonly isNewer: boolean;
}

/** The network is not in the store, although it was kept: the browser, or the reader, has cleared it meanwhile. */
export class Cleared extends Error {}

/** Another page writes this network, or has kept operations that this one does not know. */
export class WrittenElsewhere extends Error {}

/** Every network that is kept, the one that was changed last first. */
export async function projects(): Promise<readonly Project[]> {
  const all = await (await readable()).getAll('projects');
  return all.flatMap((value) => projectOf(value) ?? []).sort((a, b) => b.changedAt - a.changedAt);
}

/** Keeps a network from now on, written by this page. Rejected where there is no room. */
export async function keepNetwork(project: Project, history: History, opened: Opened): Promise<void> {
  const transaction = (await writable()).transaction(['projects', 'snapshots', 'writers'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.objectStore('projects').put({ ...project, format: FORMAT }),
    transaction.objectStore('snapshots').put({ project: project.id, number: 0, format: FORMAT, history, opened }),
    transaction.objectStore('writers').put({ project: project.id, tab: TAB }),
    transaction.done,
  ]);
}

/** Makes this page the one that writes a network: from then on, what any other page writes to it is refused. */
export async function becomeWriter(id: string): Promise<void> {
  await (await writable()).put('writers', { project: id, tab: TAB });
}

/** Whether this page is the one that writes a network. */
export async function isWriter(id: string): Promise<boolean> {
  return (await (await readable()).get('writers', id))?.tab === TAB;
}

type SnapshotState = Pick<Snapshot, 'history' | 'opened'>;

/**
 * Keeps one more operation, and from time to time a snapshot. Rejected where there is no room, and with WrittenElsewhere where this page
 * is not the writer or the operation does not follow what was kept last: two pages that both write a network would damage it.
 */
export async function keepOperation(project: Project, number: number, operation: Operation, state: SnapshotState): Promise<void> {
  const stores = ['projects', 'snapshots', 'entries', 'writers'] as const;
  const transaction = (await writable()).transaction(stores, 'readwrite', { durability: 'strict' });
  const [snapshots, entries] = [transaction.objectStore('snapshots'), transaction.objectStore('entries')];
  const [listed, writer, before, own, snapshot] = await Promise.all([
    transaction.objectStore('projects').getKey(project.id),
    transaction.objectStore('writers').get(project.id),
    entries.getKey([project.id, number - 1]),
    entries.getKey([project.id, number]),
    snapshots.getKey([project.id, number - 1]),
  ]);
  if (listed === undefined) {
    await transaction.done;
    throw new Cleared(project.id);
  }
  if (writer?.tab !== TAB || own !== undefined || (before === undefined && snapshot === undefined)) {
    await transaction.done;
    throw new WrittenElsewhere(`${project.id} ${number}`);
  }
  await Promise.all([
    entries.put({ project: project.id, number, operation }),
    transaction.objectStore('projects').put({ ...project, format: FORMAT }),
    transaction.done,
  ]);
  // Nothing is lost where there is no room for a snapshot: the operations are there, and the next one may fit.
  if (number % SNAPSHOT_AFTER === 0) await keepSnapshot(project.id, number, state).catch(() => {});
}

/**
 * Keeps the network as it is after so many operations, in the place of older snapshots and of the operations up to there. Refused as
 * `keepOperation` is.
 */
export async function keepSnapshot(id: string, number: number, { history, opened }: SnapshotState): Promise<void> {
  const transaction = (await writable()).transaction(['snapshots', 'entries', 'writers'], 'readwrite', { durability: 'strict' });
  if ((await transaction.objectStore('writers').get(id))?.tab !== TAB) {
    await transaction.done;
    throw new WrittenElsewhere(id);
  }
  const snapshots = transaction.objectStore('snapshots');
  await Promise.all([
    snapshots.delete(numberedKeys(id)),
    snapshots.put({ project: id, number, format: FORMAT, history, opened }),
    transaction.objectStore('entries').delete(numberedKeys(id)),
    transaction.done,
  ]);
}

/**
 * Keeps a network as it is now, after operations of which the last ones could not be kept. `last` is the number of the last that was.
 * Rejected with WrittenElsewhere where another page writes it, or has kept further ones.
 */
export async function keepAll(project: Project, last: number, number: number, { history, opened }: SnapshotState): Promise<void> {
  const stores = ['projects', 'snapshots', 'entries', 'writers'] as const;
  const transaction = (await writable()).transaction(stores, 'readwrite', { durability: 'strict' });
  const [snapshots, entries] = [transaction.objectStore('snapshots'), transaction.objectStore('entries')];
  const later = numberedKeys(project.id, last + 1);
  const [writer, ...others] = await Promise.all([
    transaction.objectStore('writers').get(project.id),
    snapshots.getKey(later),
    entries.getKey(later),
  ]);
  if ((writer !== undefined && writer.tab !== TAB) || others.some((key) => key !== undefined)) {
    await transaction.done;
    throw new WrittenElsewhere(`${project.id} ${last}`);
  }
  await Promise.all([
    transaction.objectStore('projects').put({ ...project, format: FORMAT }),
    transaction.objectStore('writers').put({ project: project.id, tab: TAB }),
    snapshots.delete(numberedKeys(project.id)),
    entries.delete(numberedKeys(project.id)),
    snapshots.put({ project: project.id, number, format: FORMAT, history, opened }),
    transaction.done,
  ]);
}

/** A kept network; null where there is none of that id, or nothing that can be read. */
export async function keptNetwork(id: string): Promise<KeptNetwork | null> {
  const transaction = (await readable()).transaction(['snapshots', 'entries']);
  const snapshot = (await transaction.objectStore('snapshots').getAll(numberedKeys(id))).at(-1);
  const [history, opened] = [historyIn(snapshot?.history), openedIn(snapshot?.opened)];
  if (snapshot === undefined || history === null || opened === null) return null;
  const entries = await transaction.objectStore('entries').getAll(numberedKeys(id, snapshot.number + 1));
  const operations: Operation[] = [];
  for (const [i, entry] of entries.entries()) {
    const operation = operationIn(entry.operation);
    if (operation === null || entry.number !== snapshot.number + 1 + i) break;
    operations.push(operation);
  }
  const { history: now, count } = replayed(history, operations);
  return {
    history: now,
    opened,
    number: entries.at(-1)?.number ?? snapshot.number,
    lost: entries.length - count,
    isNewer: formatOf(snapshot) > FORMAT,
  };
}

/** Changes the entry of a network on the list. Nothing where it is not there. */
export async function changeProject(id: string, part: Partial<Project>): Promise<void> {
  const transaction = (await writable()).transaction('projects', 'readwrite');
  const project = projectOf(await transaction.store.get(id));
  if (project !== null) await transaction.store.put({ ...project, ...part });
  await transaction.done;
}

/** Forgets for good the networks that were removed from the list before a moment, milliseconds since 1970; or only one of them. */
export async function forgetRemoved(before: number, only: string | null = null): Promise<void> {
  const stores = ['projects', 'snapshots', 'entries', 'writers', 'points', 'pointDocuments'] as const;
  const transaction = (await writable()).transaction(stores, 'readwrite');
  const all = (await transaction.objectStore('projects').getAll()).flatMap((value) => projectOf(value) ?? []);
  const gone = all.filter(({ id, deletedAt }) => deletedAt !== null && deletedAt < before && (only === null || id === only));
  await Promise.all(
    gone.flatMap(({ id }) => [
      transaction.objectStore('projects').delete(id),
      transaction.objectStore('snapshots').delete(numberedKeys(id)),
      transaction.objectStore('entries').delete(numberedKeys(id)),
      transaction.objectStore('writers').delete(id),
      transaction.objectStore('points').delete(keysOf(id)),
      transaction.objectStore('pointDocuments').delete(keysOf(id)),
    ]),
  );
  await transaction.done;
}
