/**
 * Where the browser has no room, or refuses, the page says so and asks before it is closed; keeping goes on by itself with the next change,
 * and when somebody looks at the page again. Nothing that was done meanwhile is missing then.
 */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { showKept } from '../../src/app/keeping/kept-networks.ts';
import { askBeforeLeaving } from '../../src/app/keeping/leaving.ts';
import { followNetwork, written } from '../../src/app/keeping/open-network.ts';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument, markSaved, showNetwork, undo } from '../../src/app/state/document.ts';
import { useStore } from '../../src/app/state/store.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { dataset, remains } = readDataset([
  file('acteurs.csv', 'id;nom;genre;niveaux\na;Aa;collectivité;commune\nb;Bé;collectivité;commune\n'),
  file('relations.csv', 'id;de;vers;type\nr1;a;b;consultation\n'),
]);

const state = () => useStore.getState();
const title = () => state().history.document.title;
const rename = (name: string) => changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title: name }));
const open = () => {
  showNetwork({ name: 'Un', dataset, remains, issues: [], skipped: 0 });
  return state().history.document.id;
};
/** Resolves once the page says this of what it keeps. */
const says = (keeping: string) => expect.poll(() => state().keeping).toBe(keeping);
/** Whether the page asks before it is closed. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** What the browser says to every write; null: it writes. */
let refusal: string | null = null;
const { put } = IDBObjectStore.prototype;
function refused(this: IDBObjectStore, ...args: Parameters<typeof put>) {
  if (refusal !== null) throw new DOMException('refused', refusal);
  return put.apply(this, args);
}

const stops: (() => void)[] = [];
beforeAll(() => {
  IDBObjectStore.prototype.put = refused;
  stops.push(followNetwork(), askBeforeLeaving());
  return () => {
    for (const stop of stops) stop();
    IDBObjectStore.prototype.put = put;
  };
});
beforeEach(async () => {
  showExample();
  await written();
});
afterEach(() => {
  refusal = null;
});

test('where there was no room, the next change is kept, with all that was done before it', async () => {
  const id = open();
  rename('Deux');
  await says('kept');
  refusal = 'QuotaExceededError';
  rename('Trois');
  await says('full');
  // Every further change is another try, of which nothing is said while it is under way.
  const said: string[] = [];
  const stop = useStore.subscribe(({ keeping }, before) => {
    if (keeping !== before.keeping) said.push(keeping);
  });
  rename('Quatre');
  await written();
  rename('Cinq');
  await written();
  expect(said.filter((keeping) => keeping !== 'full')).toEqual([]);
  stop();
  refusal = null;
  rename('Six');
  await says('kept');
  expect(state().announcement).toContain('de nouveau gardé');
  rename('Sept');
  await says('kept');
  showExample();
  expect(await showKept(id)).toBe('shown');
  expect(state().keeping).toBe('kept');
  const titles = [title()];
  for (let step = 0; step < 6; step++) {
    undo();
    titles.push(title());
  }
  expect(titles).toEqual(['Sept', 'Six', 'Cinq', 'Quatre', 'Trois', 'Deux', 'Un']);
});

test('a network that could not be kept at all is kept, and is this tab’s to write, once somebody looks at the page again', async () => {
  refusal = 'UnknownError';
  const id = open();
  await says('failed');
  rename('Deux');
  await written();
  expect(state().keeping).toBe('failed');
  refusal = null;
  document.dispatchEvent(new Event('visibilitychange'));
  await says('kept');
  const { held = [] } = await navigator.locks.query();
  expect(held.map(({ name }) => name)).toContain(`maillage.${id}`);
  showExample();
  expect(await showKept(id)).toBe('shown');
  expect(title()).toBe('Deux');
});

test('the page asks before it is closed while something is neither kept nor in a file', async () => {
  expect(asks()).toBe(false);
  open();
  rename('Deux');
  await says('kept');
  expect(asks()).toBe(false);
  refusal = 'QuotaExceededError';
  rename('Trois');
  await says('full');
  expect(asks()).toBe(true);
  // In a file is as good as kept.
  markSaved();
  expect(asks()).toBe(false);
  rename('Quatre');
  expect(asks()).toBe(true);
  refusal = null;
  document.dispatchEvent(new Event('visibilitychange'));
  await says('kept');
  expect(asks()).toBe(false);
});
