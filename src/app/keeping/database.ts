/**
 * The browser's database of kept networks: its stores, its version, and who may write it. A page that is older than the database only
 * reads it, since writing it in the old form could damage what the newer page needs. A page that is newer brings it to its own form,
 * after the older pages that are open have finished writing. The only user of idb.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { HistoryList } from '../../core/files/history-lists.ts';
import type { HistoryHead } from '../../core/files/stored-shapes.ts';
import type { Document } from '../../core/model/document.ts';
import type { History } from '../../core/model/history.ts';
import type { Operation } from '../../core/model/operations.ts';
import type { Opened } from '../state/store.ts';
import type { Project, RestorePoint } from './kept-shapes.ts';

/** A network as it was after some number of operations. Its lists are kept apart, in slices: a large one is read in small steps. */
export interface Snapshot {
  readonly project: string;
  /** How many operations it holds. */
  readonly number: number;
  /** The form in which it is written. Those of the first form, which say none, hold their lists themselves: `history`. */
  readonly format?: number;
  readonly head?: HistoryHead;
  readonly history?: unknown;
  readonly opened: Opened;
  /** How many values each list has. */
  readonly lengths?: Readonly<Record<string, number>>;
}

/** What a snapshot is made of. */
export interface SnapshotState {
  readonly history: History;
  readonly opened: Opened;
}

/** A part of a list of a snapshot. */
interface Slice {
  readonly project: string;
  readonly number: number;
  readonly list: HistoryList;
  /** Counted from 0. */
  readonly slice: number;
  readonly values: readonly unknown[];
}

interface Entry {
  readonly project: string;
  /** Counted from 1, without gaps. */
  readonly number: number;
  readonly operation: Operation;
}

export interface Schema extends DBSchema {
  projects: { key: string; value: Project };
  snapshots: { key: [string, number]; value: Snapshot };
  slices: { key: [string, number, HistoryList, number]; value: Slice };
  entries: { key: [string, number]; value: Entry };
  /** The page that writes a network; any other that tries is refused. */
  writers: { key: string; value: { readonly project: string; readonly tab: string } };
  /** Restore points, and apart from them their documents: the list is read without these. */
  points: { key: [string, string]; value: RestorePoint };
  pointDocuments: { key: [string, string]; value: { readonly project: string; readonly id: string; readonly document: Document } };
  /** Values that could not be read, as they were found. */
  aside: { key: number; value: SetAside };
}

/** What could not be read of a network. */
export interface SetAside {
  readonly project: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly values: readonly unknown[];
}

/** The stores of a network itself, which are read and written together. */
export const NETWORK_STORES = ['projects', 'snapshots', 'slices', 'entries', 'writers', 'aside'] as const;
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof NETWORK_STORES, Mode>;
export type Reading = Transaction<'readonly'>;
export type Writing = Transaction<'readwrite'>;

/**
 * The form in which networks are written. A higher number is of a newer version of the page: such a network may be shown, if it can be
 * read, and is never written.
 */
export const FORMAT = 2;

const NAME = 'maillage';
const VERSION = 3;
/** How long the database is waited for while an older page that has it open does not close it, milliseconds. */
const WAIT = 5000;

/** The database is of a newer version of the page: this one may only read it. */
export class NewerStore extends Error {}
/** Another window holds the database in an older version and does not let go of it. */
export class StoreBlocked extends Error {}

let database: Promise<IDBPDatabase<Schema>> | null = null;
let isNewer = false;
/** What is done when a newer page asks for the database, before it is closed. */
let beforeClosing: () => Promise<void> = async () => {};

/** Sets what is done before the database is handed to a newer page: no edit may come after it, and all edits must be written. */
export function onNewerPage(work: () => Promise<void>): void {
  beforeClosing = work;
}

/** Whether the database is known to be of a newer version of the page. */
export function isStoreNewer(): boolean {
  return isNewer;
}

/** The database, to be read. Rejected where the browser keeps nothing. */
export function readable(): Promise<IDBPDatabase<Schema>> {
  database ??= opened().catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

/** The database, to be written. Rejected with `NewerStore` where it belongs to a newer page. */
export async function writable(): Promise<IDBPDatabase<Schema>> {
  const found = await readable();
  if (isNewer) throw new NewerStore();
  return found;
}

async function opened(): Promise<IDBPDatabase<Schema>> {
  try {
    return await openedAs(VERSION);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    isNewer = true;
    // Without a version: as it is.
    return openedAs(undefined);
  }
}

/**
 * The request that an older page does not let through; null for none. It stays asked for, and whoever wants the database next waits for it
 * again: a second request would be kept behind it by the browser, without a word.
 */
let blocked: Promise<IDBPDatabase<Schema>> | null = null;

function openedAs(version: number | undefined): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    const giveUpSoon = () => setTimeout(() => reject(new StoreBlocked()), WAIT);
    if (blocked !== null) {
      giveUpSoon();
      blocked.then(resolve, reject);
      return;
    }
    const request = openDB<Schema>(NAME, version, {
      upgrade: (db, from) => {
        if (from < 1) {
          db.createObjectStore('projects', { keyPath: 'id' });
          db.createObjectStore('snapshots', { keyPath: ['project', 'number'] });
          db.createObjectStore('entries', { keyPath: ['project', 'number'] });
        }
        if (from < 2) {
          db.createObjectStore('writers', { keyPath: 'project' });
          db.createObjectStore('points', { keyPath: ['project', 'id'] });
          db.createObjectStore('pointDocuments', { keyPath: ['project', 'id'] });
          db.createObjectStore('aside', { autoIncrement: true });
        }
        if (from < 3) db.createObjectStore('slices', { keyPath: ['project', 'number', 'list', 'slice'] });
      },
      blocked: () => {
        blocked = request;
        giveUpSoon();
      },
      blocking: (_version, wanted, event) => {
        const close = () => {
          (event.target as IDBDatabase).close();
          database = null;
        };
        // Null: the database is to be deleted.
        if (wanted === null) close();
        else
          void beforeClosing().finally(() => {
            isNewer = true;
            close();
          });
      },
      terminated: () => {
        database = null;
      },
    });
    request
      .then((db) => {
        // Nobody waits any more: the next one has it at once.
        database ??= Promise.resolve(db);
        resolve(db);
      }, reject)
      .finally(() => {
        blocked = null;
      });
  });
}

/** All keys of a project in a store whose keys begin with the project and go on with a number from `from` on. */
export const numberedKeys = (project: string, from: number) => IDBKeyRange.bound([project, from], [project, Number.MAX_SAFE_INTEGER]);
/** All keys of a project, whatever they go on with. */
export const keysOf = (project: string) => IDBKeyRange.bound([project], [project, []]);
