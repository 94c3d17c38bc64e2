/**
 * Networks kept in this browser: for each, the list entry, the history as it was at some moment (a snapshot), and every operation since.
 * Reading one is the snapshot with the operations played again, so that what was done a moment before a crash is there. Each operation is
 * one transaction, and is refused to a page that does not write that network.
 */
import { isAllRead, type Unread } from '../../core/files/history-lists.ts';
import type { Operation } from '../../core/model/operations.ts';
import type { Rewriting } from '../../core/publishing/name-rewriting.ts';
import { newId } from '../state/new-id.ts';
import {
  FORMAT,
  keysOf,
  NETWORK_STORES,
  numberedKeys,
  type Reading,
  readable,
  type SnapshotState,
  type Writing,
  writable,
} from './database.ts';
import type { Project } from './kept-shapes.ts';
import { loadChecks } from './load-checks.ts';
import { readSnapshot, writeSnapshot } from './snapshots.ts';

/** This page among all pages that have the same networks open. */
export const TAB = newId();
/** Operations after which a new snapshot takes the place of the old one and of the operations that it holds. */
export const SNAPSHOT_AFTER = 50;

/** A network as it was kept. */
export interface KeptNetwork extends SnapshotState {
  /** Operations kept so far: the next one gets the next number. */
  readonly number: number;
  /** What could not be read of it. */
  readonly unread: Unread;
  /** Whether it was written by a newer version of the page, so that this one may only show it. */
  readonly isNewer: boolean;
}

/**
 * Where the networks that were read last have something that could not be read. It is put aside before a snapshot takes its place. Missing
 * for a network of which all could be read.
 */
const damages = new Map<string, Damage>();

/** Where something could not be read: the entry of the list, a snapshot, or the operations under these keys. */
interface Damage {
  readonly isListed: boolean;
  readonly isInSnapshot: boolean;
  readonly entries: readonly (readonly [string, number])[] | 'all';
}
const EVERYTHING: Damage = { isListed: false, isInSnapshot: true, entries: 'all' };

/** The network is not in the store, although it was kept: the browser, or the reader, has cleared it meanwhile. */
export class Cleared extends Error {}

/** Another page writes this network, or has kept operations that this one does not know. */
export class WrittenElsewhere extends Error {}

/** Every network that is kept, the one that was changed last first; also one whose entry of the list is lost. */
export async function projects(): Promise<readonly Project[]> {
  const transaction = (await readable()).transaction(NETWORK_STORES);
  const [values, keys] = await Promise.all([
    transaction.objectStore('projects').getAll(),
    transaction.objectStore('snapshots').getAllKeys(),
  ]);
  if (values.length === 0 && keys.length === 0) return [];
  const { projectOf } = await loadChecks();
  const listed = values.flatMap((value) => projectOf(value) ?? []);
  const ids = new Set(listed.map(({ id }) => id));
  const lost = [...new Set(keys.map(([id]) => id))].filter((id) => !ids.has(id));
  const found = await Promise.all(lost.map(lostEntry));
  return [...listed, ...found].sort((a, b) => b.changedAt - a.changedAt);
}

/** The entry of the list for a network that has lost its own. */
async function lostEntry(id: string): Promise<Project> {
  const history = (await keptNetwork(id))?.history;
  const { actors = [], relations = [] } = history?.document.dataset ?? {};
  const changedAt = history?.past.at(-1)?.time ?? 0;
  const counts = { actors: actors.length, relations: relations.length };
  return { id, title: history?.document.title ?? '', createdAt: changedAt, changedAt, deletedAt: null, ...counts };
}

/** Keeps a network from now on, written by this page. Rejected where there is no room. */
export async function keepNetwork(project: Project, state: SnapshotState): Promise<void> {
  await writing(async (to) => {
    await to.objectStore('projects').put({ ...project, format: FORMAT });
    await to.objectStore('writers').put({ project: project.id, tab: TAB });
    await writeSnapshot(to, project.id, 0, state);
  });
}

/** Writes in one transaction, all or nothing. */
async function writing(work: (to: Writing) => Promise<void>): Promise<void> {
  const transaction = (await writable()).transaction(NETWORK_STORES, 'readwrite', { durability: 'strict' });
  await ending(transaction, () => work(transaction));
}

/** Does the work of a transaction, all or nothing. */
async function ending(transaction: Pick<Writing, 'done' | 'error' | 'abort'>, work: () => Promise<void>): Promise<void> {
  const ended = transaction.done.catch(() => {});
  try {
    await work();
    await transaction.done;
  } catch (error) {
    // Where the browser has ended it, it says why.
    const { error: reason } = transaction;
    if (reason === null) transaction.abort();
    await ended;
    throw transaction.error ?? error;
  }
}

/** Makes this page the one that writes a network: from then on, what any other page writes to it is refused. */
export async function becomeWriter(id: string): Promise<void> {
  await (await writable()).put('writers', { project: id, tab: TAB });
}

/** Whether this page is the one that writes a network. */
export async function isWriter(id: string): Promise<boolean> {
  return (await (await readable()).get('writers', id))?.tab === TAB;
}

/**
 * Keeps one more operation, and from time to time a snapshot. Rejected where there is no room, and with WrittenElsewhere where this page
 * is not the writer or the operation does not follow what was kept last: two pages that both write a network would damage it.
 */
export async function keepOperation(project: Project, number: number, operation: Operation, state: SnapshotState): Promise<void> {
  await writing(async (to) => {
    const [snapshots, entries] = [to.objectStore('snapshots'), to.objectStore('entries')];
    const [listed, writer, before, own, snapshot] = await Promise.all([
      to.objectStore('projects').getKey(project.id),
      to.objectStore('writers').get(project.id),
      entries.getKey([project.id, number - 1]),
      entries.getKey([project.id, number]),
      snapshots.getKey([project.id, number - 1]),
    ]);
    if (listed === undefined) throw new Cleared(project.id);
    if (writer?.tab !== TAB || own !== undefined || (before === undefined && snapshot === undefined))
      throw new WrittenElsewhere(`${project.id} ${number}`);
    await Promise.all([
      entries.put({ project: project.id, number, operation }),
      to.objectStore('projects').put({ ...project, format: FORMAT }),
    ]);
  });
  // Nothing is lost where there is no room for a snapshot: the operations are there, and the next one may fit.
  if (number % SNAPSHOT_AFTER === 0) await keepSnapshot(project, number, state).catch(() => {});
}

/**
 * Keeps the network as it is after so many operations, in the place of older snapshots and of the operations up to there. Refused as
 * `keepOperation` is.
 */
export async function keepSnapshot(project: Project, number: number, state: SnapshotState): Promise<void> {
  await writing(async (to) => {
    if ((await to.objectStore('writers').get(project.id))?.tab !== TAB) throw new WrittenElsewhere(project.id);
    await replaceAll(to, project, number, state);
  });
  damages.delete(project.id);
}

/**
 * Keeps a network as it is now, after operations of which the last ones could not be kept. `last` is the number of the last that was.
 * Rejected with WrittenElsewhere where another page writes it, or has kept further ones.
 */
export async function keepAll(project: Project, last: number, number: number, state: SnapshotState): Promise<void> {
  await writing(async (to) => {
    const later = numberedKeys(project.id, last + 1);
    const [writer, ...others] = await Promise.all([
      to.objectStore('writers').get(project.id),
      to.objectStore('snapshots').getKey(later),
      to.objectStore('entries').getKey(later),
    ]);
    if ((writer !== undefined && writer.tab !== TAB) || others.some((key) => key !== undefined))
      throw new WrittenElsewhere(`${project.id} ${last}`);
    await to.objectStore('writers').put({ project: project.id, tab: TAB });
    await replaceAll(to, project, number, state);
  });
  damages.delete(project.id);
}

/**
 * Keeps a network that was rewritten, history and all, in the place of all that is kept of it, and rewrites its restore points and what
 * could not be read of it: all in one transaction, so nothing is left as it was. Refused as `keepOperation` is.
 */
export async function keepRewritten(project: Project, number: number, state: SnapshotState, rewriting: Rewriting): Promise<void> {
  const { checkedWholeDocument } = await loadChecks();
  const transaction = (await writable()).transaction([...NETWORK_STORES, 'points', 'pointDocuments'] as const, 'readwrite', {
    durability: 'strict',
  });
  await ending(transaction, async () => {
    const { id } = project;
    if ((await transaction.objectStore('writers').get(id))?.tab !== TAB) throw new WrittenElsewhere(id);
    // It has all stores of a network, and more.
    await replaceAll(transaction as unknown as Writing, project, number, state);
    const [points, documents, aside] = [
      transaction.objectStore('points'),
      transaction.objectStore('pointDocuments'),
      transaction.objectStore('aside'),
    ];
    for (const point of await points.getAll(keysOf(id))) await points.put({ ...point, name: rewriting.text(point.name) });
    for (const kept of await documents.getAll(keysOf(id))) {
      const checked = checkedWholeDocument(kept.document);
      await documents.put({ ...kept, document: checked.ok ? rewriting.document(checked.value) : rewriting.value(kept.document) });
    }
    for (const key of await aside.getAllKeys()) {
      const found = await aside.get(key);
      if (found?.project === id) await aside.put({ ...found, values: rewriting.value(found.values) }, key);
    }
  });
  damages.delete(project.id);
}

/** Writes a network in the place of all that is kept of it. What could not be read of that is put aside. */
async function replaceAll(to: Writing, project: Project, number: number, state: SnapshotState): Promise<void> {
  const { id } = project;
  const damage = damages.get(id);
  if (damage !== undefined) {
    const values = await unreadIn(to, id, damage);
    await to.objectStore('aside').add({ project: id, time: Date.now(), values });
  }
  await to.objectStore('entries').delete(keysOf(id));
  await to.objectStore('projects').put({ ...project, format: FORMAT });
  await writeSnapshot(to, id, number, state);
}

/** A kept network as far as it can be read; null where there is none of that id, or nothing of it can be read. */
export async function keptNetwork(id: string): Promise<KeptNetwork | null> {
  const { checkedOperation, formatOf, HistoryReader, isSoundProject, openedIn, replayedAround } = await loadChecks();
  const transaction = (await readable()).transaction(NETWORK_STORES);
  const [project, snapshots, entries] = await Promise.all([
    transaction.objectStore('projects').get(id),
    transaction.objectStore('snapshots').getAll(keysOf(id)),
    transaction.objectStore('entries').getAll(keysOf(id)),
  ]);
  // The last one, or if that cannot be read, one before it.
  for (const [before, snapshot] of snapshots.toReversed().entries()) {
    const read = await readSnapshot(transaction, snapshot, new HistoryReader());
    if (read === null || read.history.document.id !== id) continue;
    const opened = openedIn(snapshot.opened);
    const start = snapshot.number;
    const later = entries.filter(({ number }) => !(number <= start));
    // Null in the place of what cannot be read, and of what is missing between two numbers.
    const operations: (Operation | null)[] = [];
    const keys: ([string, number] | null)[] = [];
    let expected = start + 1;
    for (const { number, operation } of later) {
      if (number !== expected) {
        operations.push(null);
        keys.push(null);
      }
      const checked = checkedOperation(operation);
      operations.push(checked.ok ? checked.value : null);
      keys.push([id, number]);
      expected = number + 1;
    }
    const { history, left } = replayedAround(read.history, operations);
    const isListed = isSoundProject(project);
    const isInSnapshot = before > 0 || opened === null || !isAllRead(read.unread);
    const { rows, changes, isHeadDamaged } = read.unread;
    const unread = { rows, changes: changes + left.length, isHeadDamaged: isHeadDamaged || opened === null || before > 0 || !isListed };
    if (isAllRead(unread)) damages.delete(id);
    else damages.set(id, { isListed, isInSnapshot, entries: left.map((place) => keys[place] ?? null).filter((key) => key !== null) });
    return {
      history,
      opened: opened ?? { issues: [], skipped: 0 },
      number: Math.max(start, ...later.map(({ number }) => Math.ceil(number))),
      unread,
      isNewer: formatOf(snapshot) > FORMAT || formatOf(project) > FORMAT,
    };
  }
  if (snapshots.length > 0 || entries.length > 0) damages.set(id, EVERYTHING);
  return null;
}

/** What the database has of a network that could not be read, in its places. */
async function unreadIn(from: Reading | Writing, id: string, { isListed, isInSnapshot, entries }: Damage): Promise<readonly unknown[]> {
  const of = async (store: 'snapshots' | 'slices' | 'entries') => (await from.objectStore(store).getAll(keysOf(id))) as unknown[];
  const project = isListed ? undefined : await from.objectStore('projects').get(id);
  return [
    ...(project === undefined ? [] : [project]),
    ...(isInSnapshot ? [...(await of('snapshots')), ...(await of('slices'))] : []),
    ...(entries === 'all' ? await of('entries') : await Promise.all(entries.map((key) => from.objectStore('entries').get([...key])))),
  ];
}

/** All that could not be read of a network: what was put aside, and what is still in its place. */
export async function unreadOf(id: string): Promise<readonly unknown[]> {
  const transaction = (await readable()).transaction(NETWORK_STORES);
  const aside = (await transaction.objectStore('aside').getAll()).filter(({ project }) => project === id);
  const damage = damages.get(id);
  return [...aside.flatMap(({ values }) => values), ...(damage === undefined ? [] : await unreadIn(transaction, id, damage))];
}

/** The networks of which something could not be read, here or on another day. */
export async function damagedNetworks(): Promise<ReadonlySet<string>> {
  const ids = new Set(damages.keys());
  // One after the other: what is put aside may be as large as a network.
  for await (const { value } of (await readable()).transaction('aside').store) ids.add(value.project);
  return ids;
}

/** Whether the database has something of a network, whether it can be read or not. */
export async function isThere(id: string): Promise<boolean> {
  const transaction = (await readable()).transaction(NETWORK_STORES);
  const keys = await Promise.all((['snapshots', 'entries'] as const).map((store) => transaction.objectStore(store).getKey(keysOf(id))));
  return keys.some((key) => key !== undefined);
}

/** Changes the entry of a network on the list. `project`: the entry, where the database has none that can be read. */
export async function changeProject(project: Project, part: Partial<Project>): Promise<void> {
  const { isSoundProject, projectOf } = await loadChecks();
  await writing(async (to) => {
    const store = to.objectStore('projects');
    const found: unknown = await store.get(project.id);
    const isSound = isSoundProject(found);
    if (found !== undefined && !isSound) await to.objectStore('aside').add({ project: project.id, time: Date.now(), values: [found] });
    await store.put({ ...((isSound ? projectOf(found) : null) ?? project), ...part });
  });
}

/** Forgets for good the networks that were removed from the list before a moment, milliseconds since 1970; or only one of them. */
export async function forgetRemoved(before: number, only: string | null = null): Promise<void> {
  const database = await writable();
  if ((await database.count('projects')) === 0) return;
  const { projectOf } = await loadChecks();
  const transaction = database.transaction([...NETWORK_STORES, 'points', 'pointDocuments'] as const, 'readwrite');
  const all = (await transaction.objectStore('projects').getAll()).flatMap((value) => projectOf(value) ?? []);
  const gone = all.filter(({ id, deletedAt }) => deletedAt !== null && deletedAt < before && (only === null || id === only));
  await Promise.all(
    gone.flatMap(({ id }) => [
      transaction.objectStore('projects').delete(id),
      transaction.objectStore('writers').delete(id),
      ...(['snapshots', 'slices', 'entries', 'points', 'pointDocuments'] as const).map((store) =>
        transaction.objectStore(store).delete(keysOf(id)),
      ),
    ]),
  );
  const aside = transaction.objectStore('aside');
  for (const key of await aside.getAllKeys()) {
    const of = (await aside.get(key))?.project;
    if (gone.some(({ id }) => id === of)) await aside.delete(key);
  }
  await transaction.done;
  for (const { id } of gone) damages.delete(id);
}
