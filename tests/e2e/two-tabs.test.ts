/**
 * One network in two tabs: one writes, the other follows and can take over, and nothing is lost when a tab is closed, stuck, behind, or
 * of another version than what is kept.
 */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { combinations } from '../support/combinations.ts';
import { violations } from './axe.ts';
import { goToPlace } from './going.ts';
import { keptOperations, openList, openOwn, rename, title, valuesOf } from './own-network.ts';
import { openPage } from './support.ts';

const notice = (page: Page) => page.locator('.finding .notice');
const says = (page: Page, words: string) => expect.poll(async () => (await notice(page).allTextContents()).join(' ')).toContain(words);
const saysNothing = (page: Page) => expect.poll(() => page.locator('.notice.read-only').count()).toBe(0);
const FOLLOWS = 'Ici, vous en suivez les modifications';
const undo = (page: Page) => page.locator('.header-buttons button').first();

/** Opens a network in one tab, and the same in a second. The first has renamed it, so that there is something to undo. */
async function twoTabs(script?: () => void): Promise<{ readonly first: Page; readonly second: Page; readonly name: string }> {
  const { page: first } = await openPage({ script });
  await openOwn(first);
  const name = (await title(first)) ?? '';
  await renamed(first, name, 'Le val');
  await expect.poll(() => keptOperations(first)).toBe(1);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect.poll(() => title(second)).toBe('Le val');
  return { first, second, name };
}

async function renamed(page: Page, from: string, to: string): Promise<void> {
  await page.bringToFront();
  await openList(page, 1);
  await rename(page, from, to);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.modal').count()).toBe(0);
}

/** Without locks, as at an http address of the local network. */
const noLocks = () => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });

const LOCKS = [
  ['with the locks of the browser', undefined],
  ['without them', noLocks],
] as const;

describe.each(LOCKS)('%s', (_, script) => {
  test('the second tab follows what the first does, reads only, and can take over', async () => {
    const { first, second, name } = await twoTabs(script);
    await says(second, FOLLOWS);
    await saysNothing(first);
    await renamed(first, 'Le val', 'La vallée');
    await expect.poll(() => title(second)).toBe('La vallée');
    await undo(first).click();
    await expect.poll(() => title(second)).toBe('Le val');
    // Nothing can be edited here: the controls say why, and the key too.
    expect(await undo(second).isDisabled()).toBe(true);
    expect(await undo(second).getAttribute('aria-label')).toContain('modifié dans un autre onglet');
    await second.keyboard.press('Control+z');
    await expect.poll(() => second.locator('.toast').textContent()).toContain('Lecture seule');
    await openList(second, 1);
    expect(await second.getByRole('button', { name: 'Renommer Le val' }).isDisabled()).toBe(true);
    await second.keyboard.press('Escape');
    // Views are free.
    await goToPlace(second, 'Liste');
    await second.locator('.tree-label').first().waitFor();
    expect(first.url()).not.toContain('view=list');
    expect(await violations(second)).toEqual([]);

    await second.getByRole('button', { name: 'Continuer ici' }).click();
    await saysNothing(second);
    await says(first, FOLLOWS);
    await second.getByRole('button', { name: 'Annuler : réseau renommé' }).click();
    await expect.poll(() => title(first)).toBe(name);
    // And back again.
    await first.getByRole('button', { name: 'Continuer ici' }).click();
    await saysNothing(first);
    await says(second, FOLLOWS);
    await first.getByRole('button', { name: 'Rétablir : réseau renommé' }).click();
    await expect.poll(() => title(second)).toBe('Le val');
    await second.reload();
    await expect.poll(() => title(second)).toBe('Le val');
  });
});

// Without locks, in `npm run combinations` only: who writes is noted in the database all the same, which the tests above need as well.
describe.each(combinations(LOCKS, ([, script]) => script === undefined))('%s', (_, script) => {
  test('the second tab edits once the first is closed', async () => {
    const { first, second, name } = await twoTabs(script);
    await says(second, FOLLOWS);
    await first.close({ runBeforeUnload: true });
    await saysNothing(second);
    await second.getByRole('button', { name: 'Annuler : réseau renommé' }).click();
    await expect.poll(() => title(second)).toBe(name);
    await expect.poll(() => keptOperations(second)).toBe(2);
  });

  test('a tab that does not answer loses its turn, and follows when it is back', async () => {
    const { first, second, name } = await twoTabs(script);
    const session = await first.context().newCDPSession(first);
    await session.send('Debugger.enable');
    await session.send('Debugger.pause');
    await says(second, FOLLOWS);
    await second.getByRole('button', { name: 'Continuer ici' }).click();
    await saysNothing(second);
    await second.getByRole('button', { name: 'Annuler : réseau renommé' }).click();
    await expect.poll(() => title(second)).toBe(name);
    await session.send('Debugger.disable');
    await session.detach();
    await says(first, FOLLOWS);
    await expect.poll(() => title(first)).toBe(name);
  });

  test('a tab that is reloaded goes on writing', async () => {
    const { first, second } = await twoTabs(script);
    await second.close();
    await first.reload();
    await expect.poll(() => title(first)).toBe('Le val');
    await saysNothing(first);
  });
});

/** Makes another page the writer behind the back of this one, as when the turn is lost at the very moment of an edit. */
const takenBehind = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('maillage');
        request.onsuccess = () => {
          const transaction = request.result.transaction(['writers', 'projects'], 'readwrite');
          transaction.objectStore('projects').getAllKeys().onsuccess = (event) => {
            const [project] = (event.target as IDBRequest<string[]>).result;
            transaction.objectStore('writers').put({ project, tab: 'another' });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

test('an edit that another tab forestalled becomes a restore point', async () => {
  const { page } = await openPage();
  await openOwn(page);
  const name = (await title(page)) ?? '';
  await renamed(page, name, 'Le val');
  await expect.poll(() => keptOperations(page)).toBe(1);
  await takenBehind(page);
  await openList(page, 1);
  await page.getByRole('button', { name: 'Renommer Le val' }).click();
  await page.getByLabel('Nouveau nom').fill('Trop tard');
  await page.getByRole('button', { name: 'Valider' }).click();
  await page.keyboard.press('Escape');
  await says(page, 'dans un point de restauration');
  expect(await title(page)).toBe('Le val');
  expect(await valuesOf(page, 'pointDocuments')).toMatchObject([{ document: { title: 'Trop tard' } }]);
  expect(await keptOperations(page)).toBe(1);
});

/** Goes to an empty page of the site, so that nothing but the test uses what the browser keeps for the site. */
async function goBeside(page: Page): Promise<void> {
  const { href } = new URL('beside', page.url());
  await page.route(href, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }));
  await page.goto(href);
  await page.unroute(href);
}

/** What a newer version of the page does when it is opened: it brings the database to its own version. */
const upgrade = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, fail) => {
        const request = indexedDB.open('maillage', 1000);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          resolve(request.result.version);
          request.result.close();
        };
      }),
  );

test('a newer version of the page gets what is kept; the older one reads only, and writes nothing', async () => {
  const { first, second: newer, name } = await twoTabs();
  await goBeside(newer);
  expect(await upgrade(newer)).toBe(1000);
  await says(first, 'version plus récente');
  // It is the newer page’s turn to write.
  await expect.poll(() => newer.evaluate(async () => (await navigator.locks.query()).held)).toEqual([]);
  await first.keyboard.press('Control+z');
  await expect.poll(() => first.locator('.toast').textContent()).toContain('version plus récente');
  expect(await title(first)).toBe('Le val');
  await first.getByRole('button', { name: 'Recharger la page' }).click();
  await says(first, 'version plus récente');
  expect(await title(first)).toBe('Le val');
  expect(await violations(first)).toEqual([]);
  // Another network that is opened now cannot be kept, and that is said.
  await openOwn(first);
  await says(first, 'n’est pas gardé');
  await expect.poll(() => title(first)).toBe(name);
  expect((await valuesOf(newer, 'projects')).length).toBe(1);
  expect(await keptOperations(newer)).toBe(1);
});

test('a network in a newer form is shown and never written', async () => {
  const { page } = await openPage();
  await openOwn(page);
  const name = (await title(page)) ?? '';
  await renamed(page, name, 'Le val');
  await expect.poll(() => keptOperations(page)).toBe(1);
  const url = page.url();
  await goBeside(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('maillage');
        request.onsuccess = () => {
          const transaction = request.result.transaction('snapshots', 'readwrite');
          const store = transaction.objectStore('snapshots');
          store.getAll().onsuccess = (event) => {
            for (const value of (event.target as IDBRequest<object[]>).result) store.put({ ...value, format: 1000 });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto(url);
  await says(page, 'version plus récente');
  expect(await title(page)).toBe('Le val');
  expect(await undo(page).isDisabled()).toBe(true);
  expect(await valuesOf(page, 'snapshots')).toMatchObject([{ format: 1000 }]);
});
