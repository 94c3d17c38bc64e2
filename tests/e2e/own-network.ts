/**
 * What tests of one's own networks share: opening the files of a fixture, the list of the dialog, what the browser's database holds.
 * Every function waits for what it asks for, and none for a time.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { pressInBar } from './going.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
export const OWN = [fixture('own/acteurs.csv'), fixture('own/relations.csv')];

export const title = (page: Page) => page.locator('.network-name').textContent();
export const address = (page: Page) => new URL(page.url()).hash;
export const list = (page: Page) => page.locator('.kept-networks ul:not(.removed) li');

/** Opens the files of the fixture; gives the address that the network has from then on. */
export async function openOwn(page: Page): Promise<string> {
  await pressInBar(page, 'Ouvrir');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(OWN);
  await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}$/);
  return address(page);
}

/** Goes on by Tab until the focus is on the control of that name, and presses it. */
export async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  const nameOf = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if (name.test(await nameOf())) return page.keyboard.press('Enter');
  }
  throw new Error(`not reached: ${name}`);
}

/** Chooses files in the dialog for opening, by keyboard. */
export async function chooseByKeyboard(page: Page, ...files: readonly string[]): Promise<void> {
  await pressByKeyboard(page, /^Ouvrir/);
  const chooser = page.waitForEvent('filechooser');
  await pressByKeyboard(page, /^Choisir des fichiers/);
  await (await chooser).setFiles(files);
}

/** Opens the dialog and waits for its list to have so many networks. */
export async function openList(page: Page, count: number): Promise<void> {
  await pressInBar(page, 'Ouvrir');
  await expect.poll(() => list(page).count()).toBe(count);
}

/** Gives a network of the open list another name. */
export async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Renommer ${from}` }).click();
  await page.getByLabel('Nouveau nom').fill(to);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect.poll(() => list(page).first().textContent()).toContain(to);
}

/** All values of a store of the database. */
export const valuesOf = (page: Page, store: string) =>
  page.evaluate(
    (name) =>
      new Promise<readonly unknown[]>((resolve, fail) => {
        const request = indexedDB.open('maillage');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );

/** How many operations the database holds that are in no snapshot. */
export const keptOperations = async (page: Page) => (await valuesOf(page, 'entries')).length;
