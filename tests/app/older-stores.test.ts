/**
 * What earlier versions of the page have kept is there in this one: databases of version 1 and 2, as those versions wrote them
 * (tests/fixtures/kept: a network of three actors, renamed, given a step of the story, renamed again, which was undone). Another tab
 * in which such a version is still open lets this one have the database, or is named as the reason where it does not.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lastNetworkId, showKept } from '../../src/app/keeping/kept-networks.ts';
import { followNetwork, written } from '../../src/app/keeping/open-network.ts';
import { lookAt, openPoints } from '../../src/app/keeping/restore-points.ts';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument, redo, showNetwork, stopLooking, undo } from '../../src/app/state/document.ts';
import { useStore } from '../../src/app/state/store.ts';
import ONE from '../fixtures/kept/database-1.json' with { type: 'json' };
import TWO from '../fixtures/kept/database-2.json' with { type: 'json' };

interface Stored {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly object[]>>;
}
const [one, two]: readonly Stored[] = [ONE, TWO];

/** Keys of the stores, as both versions had them; null where the database gave them. */
const KEYS: Readonly<Record<string, string | string[] | null>> = {
  projects: 'id',
  snapshots: ['project', 'number'],
  entries: ['project', 'number'],
  writers: 'project',
  points: ['project', 'id'],
  pointDocuments: ['project', 'id'],
  aside: null,
};

const state = () => useStore.getState();
const title = () => state().history.document.title;
const rename = (name: string) => changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title: name }));
const idOf = ({ stores }: Stored) => (stores.projects as readonly { readonly id: string }[])[0]?.id ?? '';
const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, fail) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => fail(request.error);
  });

/** The database as a version of the page has left it, and its own connection, which is still open. */
async function openedBy({ version, stores }: Stored): Promise<IDBDatabase> {
  await settled(indexedDB.deleteDatabase('maillage'));
  const opening = indexedDB.open('maillage', version);
  opening.onupgradeneeded = () => {
    for (const [name, values] of Object.entries(stores)) {
      const keyPath = KEYS[name] ?? null;
      const store = opening.result.createObjectStore(name, keyPath === null ? { autoIncrement: true } : { keyPath });
      for (const value of values) store.put(value);
    }
  };
  return await settled(opening);
}

beforeAll(() => followNetwork());
beforeEach(async () => {
  showExample();
  await written();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([one, two] as readonly Stored[])('a database of version $version', (stored) => {
  const id = idOf(stored);

  test('opens with all that was done, with undo and redo, and is kept on from there', async () => {
    (await openedBy(stored)).close();
    expect(await showKept(id)).toBe('shown');
    expect([title(), state().keeping, state().unread]).toEqual(['Le val', 'kept', null]);
    const { dataset } = state().history.document;
    expect(dataset.actors.map(({ name }) => name)).toEqual(['Agglomération du Val', 'Bourg-le-Val', 'Haut-le-Val']);
    expect(dataset.relations[0]).toMatchObject({ members: [{ actor: 'agglo' }, { actor: 'bourg' }] });
    expect(dataset.story).toHaveLength(1);
    redo();
    expect(title()).toBe('La vallée');
    rename('Aujourd’hui');
    await written();
    expect(state().keeping).toBe('kept');
    showExample();
    expect(await showKept(id)).toBe('shown');
    const titles = [title()];
    for (let step = 0; step < 4; step++) {
      undo();
      titles.push(title());
    }
    expect(titles).toEqual(['Aujourd’hui', 'La vallée', 'Le val', 'Le val', 'acteurs.csv, relations.csv']);
    expect(state().history.document.dataset.story).toHaveLength(0);
  });
});

test('restore points of version 2 are there', async () => {
  (await openedBy(two as Stored)).close();
  expect(await showKept(idOf(two as Stored))).toBe('shown');
  const points = await openPoints();
  expect(points).toMatchObject([{ name: 'Avant l’atelier', reason: 'named', actors: 3, relations: 1 }]);
  expect(await lookAt(points[0] as (typeof points)[number])).toBe(true);
  expect([title(), state().history.document.dataset.story.length]).toEqual(['Le val', 1]);
  stopLooking();
});

test('a tab with an older version writes what is left, then this one reads it', async () => {
  const id = idOf(two as Stored);
  const older = await openedBy(two as Stored);
  older.onversionchange = () => {
    const last = older.transaction('entries', 'readwrite');
    last.objectStore('entries').put({ project: id, number: 5, operation: { kind: 'redo' } });
    last.oncomplete = () => older.close();
  };
  expect(await showKept(id)).toBe('shown');
  expect([title(), state().keeping]).toEqual(['La vallée', 'kept']);
});

test('a tab with an older version that does not let go is told, nothing is forgotten, and all is kept once it is closed', async () => {
  const id = idOf(one as Stored);
  (await openedBy(one as Stored)).close();
  expect(await showKept(id)).toBe('shown');
  const { dataset, remains } = state().history.document;
  await written();
  // Only the time that the page waits is made short.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const isWaiting = () => expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  const older = await openedBy(one as Stored);
  const asked = showKept(id);
  await isWaiting();
  vi.runAllTimers();
  expect(await asked).toBe('withheld');
  // It is still the network to open on another day.
  expect(lastNetworkId()).toBe(id);
  showNetwork({ name: 'Un autre', dataset, remains, issues: [], skipped: 0 });
  await isWaiting();
  vi.runAllTimers();
  await expect.poll(() => state().keeping).toBe('blocked');
  rename('Un autre, changé');
  await isWaiting();
  vi.runAllTimers();
  await written();
  expect(state().keeping).toBe('blocked');
  vi.useRealTimers();
  const other = state().history.document.id;
  older.close();
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => state().keeping).toBe('kept');
  expect(await showKept(id)).toBe('shown');
  expect(title()).toBe('Le val');
  expect(await showKept(other)).toBe('shown');
  expect(title()).toBe('Un autre, changé');
});
