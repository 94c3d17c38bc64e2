/**
 * Kept networks that are damaged in the browser's database, in thirteen ways and in the form of older versions: all that can be read is
 * shown, what could not is said, put aside as it was found and never written over, and what comes after it is kept.
 */
import { createElement } from 'react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { eraseNetwork, keptNetworks, removeNetwork, showKept } from '../../src/app/keeping/kept-networks.ts';
import { followNetwork, written } from '../../src/app/keeping/open-network.ts';
import { damagedNetworks, unreadOf } from '../../src/app/keeping/project-store.ts';
import { KeptNetworks } from '../../src/app/panels/KeptNetworks.tsx';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument, showNetwork, undo } from '../../src/app/state/document.ts';
import { tellKeeping } from '../../src/app/state/presence.ts';
import { useStore } from '../../src/app/state/store.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { render } from '../support/render.tsx';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { dataset, remains } = readDataset([
  file('acteurs.csv', 'id;nom;genre;niveaux\na;Aa;collectivité;commune\nb;Bé;collectivité;commune\nc;Cé;collectivité;commune\n'),
  file('relations.csv', 'id;de;vers;type\nr1;a;b;consultation\nr2;b;c;consultation\n'),
]);

const state = () => useStore.getState();
const title = () => state().history.document.title;
const rename = (name: string) => changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title: name }));
const noted = (note: string) =>
  changeDocument({ key: 'networkRenamed' }, ({ dataset: rows, ...document }) => ({
    ...document,
    dataset: { ...rows, relations: rows.relations.map((row, i) => (i === 0 ? { ...row, note } : row)) },
  }));

type Store = 'projects' | 'snapshots' | 'slices' | 'entries' | 'aside';
// biome-ignore lint/suspicious/noExplicitAny: values of any form are what this is about
type Value = any;

function inDatabase<T>(store: Store, work: (store: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T> {
  return new Promise((resolve, fail) => {
    const opening = indexedDB.open('maillage');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite');
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request?.result as T);
      };
      transaction.onabort = () => fail(transaction.error);
    };
  });
}

const valuesOf = async (store: Store, id: string) =>
  (await inDatabase<Value[]>(store, (values) => values.getAll())).filter((value) => (value.project ?? value.id) === id);

/** Changes the values of a network in a store; null removes one. */
async function damage(store: Store, id: string, change: (value: Value) => Value): Promise<void> {
  const values = await valuesOf(store, id);
  await inDatabase(store, (found) => {
    for (const value of values) {
      const key = ['id', 'project', 'number', 'list', 'slice'].flatMap((name) => value[name] ?? []);
      const changed = change(structuredClone(value));
      found.delete(key.length === 1 ? key[0] : key);
      if (changed !== null) found.put(changed);
    }
    return undefined;
  });
}

/** A network with three changes, kept and left; gives its id. */
async function keptOne(): Promise<string> {
  showNetwork({ name: 'Un', dataset, remains, issues: [], skipped: 0 });
  const { id } = state().history.document;
  for (const name of ['Deux', 'Trois']) rename(name);
  noted('vue');
  await written();
  showExample();
  await written();
  return id;
}

const inList = (name: string, change: (values: Value[]) => void) => (slice: Value) => {
  if (slice.list === name) change(slice.values);
  return slice;
};

interface Case {
  readonly store: Store;
  readonly change: (value: Value) => Value;
  /** The title that is shown; null where nothing can be. */
  readonly shows: string | null;
  readonly note?: string;
  readonly actors?: number;
  readonly relations?: number;
  /** How many rows and changes are said not to be read. */
  readonly rows?: number;
  readonly changes?: number;
}

const CASES: Readonly<Record<string, Case>> = {
  'a field of the wrong type': {
    store: 'slices',
    change: inList('relations', (rows) => {
      rows[1].members = 'a, b';
    }),
    shows: 'Trois',
    relations: 1,
    rows: 1,
  },
  'a row that is text': {
    store: 'slices',
    change: inList('actors', (rows) => {
      rows[2] = 'Cé';
    }),
    shows: 'Trois',
    actors: 2,
    // The relation with the actor that is gone cannot stand alone.
    relations: 1,
    rows: 2,
  },
  'a word that is not in the vocabulary': {
    store: 'slices',
    change: inList('relations', (rows) => {
      rows[1].status = 'someday';
    }),
    shows: 'Trois',
    relations: 1,
    rows: 1,
  },
  'the same id twice': {
    store: 'slices',
    change: inList('relations', (rows) => {
      rows[1].id = 'r1';
    }),
    shows: 'Trois',
    relations: 1,
    rows: 1,
  },
  'a table that is missing': {
    store: 'slices',
    change: (slice) => (slice.list === 'relations' ? null : slice),
    shows: 'Trois',
    note: '',
    relations: 0,
    // Its two rows, and the change of one of them.
    rows: 2,
    changes: 1,
  },
  'no snapshot': { store: 'snapshots', change: () => null, shows: null },
  'a snapshot without a head': { store: 'snapshots', change: (value) => ({ ...value, head: 'lost' }), shows: null },
  'a title that is none': {
    store: 'snapshots',
    change: (value) => ({ ...value, head: { ...value.head, title: 7 } }),
    shows: '',
    changes: 2,
  },
  'a gap between the operations': { store: 'entries', change: (value) => (value.number === 2 ? null : value), shows: 'Deux', changes: 1 },
  'an operation that does not fit': {
    store: 'entries',
    change: (value) => {
      if (value.number === 2) value.operation.change.changes[0].before.title = 'Autre';
      return value;
    },
    shows: 'Deux',
    changes: 1,
  },
  'an operation of an unknown kind': {
    store: 'entries',
    change: (value) => (value.number === 2 ? { ...value, operation: { kind: 'unknown' } } : value),
    shows: 'Deux',
    changes: 1,
  },
  'an entry of the list with numbers that are none': {
    store: 'projects',
    change: (value) => ({ ...value, actors: Number.NaN, changedAt: Number.POSITIVE_INFINITY, deletedAt: 'hier' }),
    shows: 'Trois',
  },
  'no entry on the list': { store: 'projects', change: () => null, shows: 'Trois' },
};

let stop = () => {};
beforeAll(() => {
  stop = followNetwork();
  return () => stop();
});
beforeEach(async () => {
  showExample();
  await written();
});

describe('a kept network with', () => {
  test.each(Object.entries(CASES))(
    '%s',
    async (_, { store, change, shows, note = 'vue', actors = 3, relations = 2, rows = 0, changes = 0 }) => {
      const id = await keptOne();
      await damage(store, id, change);
      const everything = async () =>
        (await Promise.all((['snapshots', 'slices', 'entries'] as const).map((name) => valuesOf(name, id)))).flat();
      const before = await everything();
      const damaged =
        store === 'entries' ? before.filter(({ number, list, head }) => number === 2 && !list && !head) : await valuesOf(store, id);
      const outcome = await showKept(id);
      if (shows === null) {
        expect(outcome).toBe('unreadable');
        expect(await everything()).toEqual(before);
        expect(await unreadOf(id)).toEqual(expect.arrayContaining(before));
        expect((await keptNetworks()).some((project) => project.id === id)).toBe(true);
        return;
      }
      expect(outcome).toBe('shown');
      const shown = state().history.document;
      expect([shown.title, shown.dataset.actors.length, shown.dataset.relations.length]).toEqual([shows, actors, relations]);
      expect(shown.dataset.relations[0]?.note ?? '').toBe(note);
      expect(state().keeping).toBe('damaged');
      expect(state().unread).toMatchObject({ id, amount: { rows, changes } });
      const aside = (await valuesOf('aside', id)).flatMap(({ values }) => values);
      expect(aside).toEqual(expect.arrayContaining(damaged));
      expect(await unreadOf(id)).toEqual(aside);
      // It is on the list with its size, and it is kept on, from what could be read.
      expect((await keptNetworks()).find((project) => project.id === id)).toMatchObject({ actors, relations, deletedAt: null });
      rename('Après');
      await written();
      expect(state().keeping).toBe('kept');
      showExample();
      expect(await showKept(id)).toBe('shown');
      expect([title(), state().keeping]).toEqual(['Après', 'kept']);
      undo();
      expect(title()).toBe(shows);
      expect((await valuesOf('aside', id)).flatMap(({ values }) => values)).toEqual(aside);
    },
  );
});

test('a network in the form of older versions opens, and is written in the present form with the next snapshot', async () => {
  const id = await keptOne();
  const { document } = (await import('../../src/core/model/history.ts')).historyOf({ id, title: 'Un', dataset, remains, settings: {} });
  await damage('slices', id, () => null);
  await damage('snapshots', id, ({ project, number, opened }) => ({
    project,
    number,
    opened,
    history: { document, past: [], future: [], start: {}, saved: {} },
  }));
  expect(await showKept(id)).toBe('shown');
  expect([title(), state().keeping, state().history.past.length]).toEqual(['Trois', 'kept', 3]);
  for (let i = 0; i < 47; i++) rename(`Nom ${i}`);
  await written();
  expect(await valuesOf('snapshots', id)).toEqual([expect.objectContaining({ number: 50, format: 2 })]);
  expect((await valuesOf('entries', id)).length).toBe(0);
});

test('a damaged entry of the list can be removed from it and put back', async () => {
  const id = await keptOne();
  await damage('projects', id, (value) => ({ ...value, title: null }));
  await removeNetwork(id, true);
  expect((await keptNetworks()).find((project) => project.id === id)?.deletedAt).toBeTypeOf('number');
  expect((await unreadOf(id)).length).toBe(1);
  await removeNetwork(id, false);
  expect(await showKept(id)).toBe('shown');
  expect(title()).toBe('Trois');
});

test('what could not be read is at hand in the list, also on another day, until the network is erased', async () => {
  const id = await keptOne();
  await damage('slices', id, CASES['a row that is text']?.change ?? (() => null));
  expect(await showKept(id)).toBe('shown');
  // «Compris», and further changes.
  tellKeeping('kept');
  rename('Après');
  await written();
  const aside = await unreadOf(id);
  // A network of which all could be read offers nothing.
  expect(await showKept(await keptOne())).toBe('shown');
  rename('Sain');
  await written();
  const screen = await render(createElement(KeptNetworks));
  const saved: Blob[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:none';
  });
  await screen.getByRole('button', { name: 'Enregistrer ce qui n’a pas pu être relu de Après' }).click();
  await expect.poll(() => saved.length).toBe(1);
  made.mockRestore();
  expect(JSON.parse((await saved[0]?.text()) ?? '')).toEqual(JSON.parse(JSON.stringify(aside)));
  expect(screen.getByRole('button', { name: 'Ouvrir Sain' }).elements().length).toBe(1);
  expect(screen.getByRole('button', { name: /^Enregistrer ce qui.*Sain/ }).elements().length).toBe(0);
  await removeNetwork(id, true);
  await eraseNetwork(id);
  expect(await unreadOf(id)).toEqual([]);
  expect(await damagedNetworks()).not.toContain(id);
});

test('a change that can no longer be undone says so, and changes nothing', async () => {
  const id = await keptOne();
  const head = (name: string) => ({ title: name, settings: {} });
  await damage('snapshots', id, (value) => ({ ...value, lengths: { ...value.lengths, past: 1 } }));
  await inDatabase('slices', (slices) => {
    const changes = [{ table: 'head', id: '', before: head('Rien'), after: head('Autre'), from: 0, to: 0 }];
    const change = { id: 'x', time: 0, label: { key: 'networkRenamed', values: {} }, transaction: null, changes };
    slices.put({ project: id, number: 0, list: 'past', slice: 0, values: [change] });
    return undefined;
  });
  expect(await showKept(id)).toBe('shown');
  for (let step = 0; step < 4; step++) undo();
  expect(title()).toBe('Un');
  expect(state().announcement).toContain('abîmé');
});
