/**
 * Networks kept in this browser, in IndexedDB: for each, the list entry, the history as it was at some moment (a snapshot), and every
 * operation since. Reading one is the snapshot with the operations played again, so that what was done a moment before a crash is
 * there. Each operation is one transaction. The only user of idb.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { History } from '../../core/model/history.ts';
import { type Operation, replayed } from '../../core/model/operations.ts';
import type { Opened } from '../state/store.ts';
import { historyIn, openedIn, operationIn, type Project, projectOf } from './kept-shapes.ts';

interface Snapshot {
  readonly project: string;
  /** How many operations it holds. */
  readonly number: number;
  readonly history: History;
  readonly opened: Opened;
}

interface Entry {
  readonly project: string;
  /** Counted from 1, without gaps. */
  readonly number: number;
  readonly operation: Operation;
}

interface Schema extends DBSchema {
  projects: { key: string; value: Project };
  snapshots: { key: [string, number]; value: Snapshot };
  entries: { key: [string, number]; value: Entry };
}

const NAME = 'maillage';
const VERSION = 1;
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
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

/** The database; rejected where the browser keeps nothing. A newer version of the page that wants to change it is let through. */
function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('snapshots', { keyPath: ['project', 'number'] });
      db.createObjectStore('entries', { keyPath: ['project', 'number'] });
    },
    blocking: (_version, _other, event) => {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated: () => {
      database = null;
    },
  }).catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

/** All keys of a project. */
const keysOf = (project: string, from = 0) => IDBKeyRange.bound([project, from], [project, Number.MAX_SAFE_INTEGER]);

/** Every network that is kept, the one that was changed last first. */
export async function projects(): Promise<readonly Project[]> {
  const all = await (await opened()).getAll('projects');
  return all.flatMap((value) => projectOf(value) ?? []).sort((a, b) => b.changedAt - a.changedAt);
}

/** Keeps a network from now on. Rejected where there is no room. */
export async function keepNetwork(project: Project, history: History, from: Opened): Promise<void> {
  const transaction = (await opened()).transaction(['projects', 'snapshots'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.objectStore('projects').put(project),
    transaction.objectStore('snapshots').put({ project: project.id, number: 0, history, opened: from }),
    transaction.done,
  ]);
}

/** The network is not in the store, although it was kept: the browser, or the reader, has cleared it meanwhile. */
export class Cleared extends Error {}

/** Another window has kept an operation of that number, or later ones: what this one has is no longer the newest. */
export class WrittenElsewhere extends Error {}

/**
 * Keeps one more operation, and from time to time a snapshot. Rejected where there is no room, and with WrittenElsewhere where it does
 * not follow what was kept last: two windows that both write on one network would damage it.
 */
export async function keepOperation(project: Project, number: number, operation: Operation, state: SnapshotState): Promise<void> {
  const transaction = (await opened()).transaction(['projects', 'snapshots', 'entries'], 'readwrite', { durability: 'strict' });
  const [snapshots, entries] = [transaction.objectStore('snapshots'), transaction.objectStore('entries')];
  const [listed, before, own, snapshot] = await Promise.all([
    transaction.objectStore('projects').getKey(project.id),
    entries.getKey([project.id, number - 1]),
    entries.getKey([project.id, number]),
    snapshots.getKey([project.id, number - 1]),
  ]);
  if (listed === undefined) {
    await transaction.done;
    throw new Cleared(project.id);
  }
  if (own !== undefined || (before === undefined && snapshot === undefined)) {
    await transaction.done;
    throw new WrittenElsewhere(`${project.id} ${number}`);
  }
  await Promise.all([
    entries.put({ project: project.id, number, operation }),
    transaction.objectStore('projects').put(project),
    transaction.done,
  ]);
  // Nothing is lost where there is no room for a snapshot: the operations are there, and the next one may fit.
  if (number % SNAPSHOT_AFTER === 0) await keepSnapshot(project.id, number, state).catch(() => {});
}

type SnapshotState = Pick<Snapshot, 'history' | 'opened'>;

/** Keeps the network as it is after so many operations, in the place of older snapshots and of the operations up to there. */
export async function keepSnapshot(id: string, number: number, { history, opened: from }: SnapshotState): Promise<void> {
  const transaction = (await opened()).transaction(['snapshots', 'entries'], 'readwrite', { durability: 'strict' });
  const snapshots = transaction.objectStore('snapshots');
  await Promise.all([
    snapshots.delete(keysOf(id)),
    snapshots.put({ project: id, number, history, opened: from }),
    // Further ones may have come from another window: they stay.
    transaction.objectStore('entries').delete(IDBKeyRange.bound([id, 0], [id, number])),
    transaction.done,
  ]);
}

/**
 * Keeps a network as it is now, after operations of which the last ones could not be kept. `last` is the number of the last that was.
 * Rejected with WrittenElsewhere where another window has kept further ones.
 */
export async function keepAll(project: Project, last: number, number: number, { history, opened: from }: SnapshotState): Promise<void> {
  const transaction = (await opened()).transaction(['projects', 'snapshots', 'entries'], 'readwrite', { durability: 'strict' });
  const [snapshots, entries] = [transaction.objectStore('snapshots'), transaction.objectStore('entries')];
  const later = keysOf(project.id, last + 1);
  const others = await Promise.all([snapshots.getKey(later), entries.getKey(later)]);
  if (others.some((key) => key !== undefined)) {
    await transaction.done;
    throw new WrittenElsewhere(`${project.id} ${last}`);
  }
  await Promise.all([
    transaction.objectStore('projects').put(project),
    snapshots.delete(keysOf(project.id)),
    entries.delete(keysOf(project.id)),
    snapshots.put({ project: project.id, number, history, opened: from }),
    transaction.done,
  ]);
}

/** A kept network; null where there is none of that id, or nothing that can be read. */
export async function keptNetwork(id: string): Promise<KeptNetwork | null> {
  const transaction = (await opened()).transaction(['snapshots', 'entries']);
  const snapshot = (await transaction.objectStore('snapshots').getAll(keysOf(id))).at(-1);
  const [history, from] = [historyIn(snapshot?.history), openedIn(snapshot?.opened)];
  if (snapshot === undefined || history === null || from === null) return null;
  const entries = await transaction.objectStore('entries').getAll(keysOf(id, snapshot.number + 1));
  const operations: Operation[] = [];
  for (const [i, entry] of entries.entries()) {
    const operation = operationIn(entry.operation);
    if (operation === null || entry.number !== snapshot.number + 1 + i) break;
    operations.push(operation);
  }
  const { history: now, count } = replayed(history, operations);
  return { history: now, opened: from, number: entries.at(-1)?.number ?? snapshot.number, lost: entries.length - count };
}

/** Changes the entry of a network on the list. Nothing where it is not there. */
export async function changeProject(id: string, part: Partial<Project>): Promise<void> {
  const transaction = (await opened()).transaction('projects', 'readwrite');
  const project = projectOf(await transaction.store.get(id));
  if (project !== null) await transaction.store.put({ ...project, ...part });
  await transaction.done;
}

/** Forgets for good the networks that were removed from the list before a moment, milliseconds since 1970; or only one of them. */
export async function forgetRemoved(before: number, only: string | null = null): Promise<void> {
  const transaction = (await opened()).transaction(['projects', 'snapshots', 'entries'], 'readwrite');
  const gone = (await transaction.objectStore('projects').getAll()).filter(
    ({ id, deletedAt }) => deletedAt !== null && deletedAt < before && (only === null || id === only),
  );
  await Promise.all(
    gone.flatMap(({ id }) => [
      transaction.objectStore('projects').delete(id),
      transaction.objectStore('snapshots').delete(keysOf(id)),
      transaction.objectStore('entries').delete(keysOf(id)),
    ]),
  );
  await transaction.done;
}
