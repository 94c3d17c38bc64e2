/**
 * What was done to one's own network, in words, and the way back to any of it: several changes at once, and restore points, kept under a
 * name or by themselves, viewed and restored.
 */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { keptOperations, openList, openOwn, rename, title, valuesOf } from './own-network.ts';
import { openPage } from './support.ts';

const points = (page: Page) => page.locator('.restore-points li');
const moments = async (page: Page) => (await page.locator('.moment').allInnerTexts()).map((text) => text.split('\n').slice(-2));
const notice = (page: Page) => page.locator('.notice.read-only');

/** Opens the files of the fixture and renames the network several times; gives its first name. */
async function openRenamed(page: Page, names: readonly string[]): Promise<string> {
  await openOwn(page);
  const first = (await title(page)) ?? '';
  await openList(page, 1);
  let name = first;
  for (const next of names) {
    await rename(page, name, next);
    name = next;
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.modal').count()).toBe(0);
  return first;
}

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+z');
  await page.getByRole('heading', { name: 'Historique', exact: true }).waitFor();
}

describe('the history', () => {
  test('tells what was done, goes back by several changes at once, and forth again', async () => {
    const { page } = await openPage();
    const first = await openRenamed(page, ['Un', 'Deux', 'Trois']);
    await page.getByRole('button', { name: 'Annuler : réseau renommé' }).click();
    await page.getByRole('button', { name: 'Historique et points de restauration' }).click();
    await expect
      .poll(() => moments(page))
      .toEqual([
        ['réseau renommé', 'annulé'],
        ['réseau renommé', 'état actuel'],
        [expect.stringMatching(/^\d\d:\d\d$/), 'réseau renommé'],
        ['À l’ouverture du réseau'],
      ]);
    await page.getByRole('button', { name: 'À l’ouverture du réseau' }).click();
    expect(await page.locator('.moment-choice').textContent()).toContain('Annule 2 modifications.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Aller à ce point' }).click();
    await expect.poll(() => title(page)).toBe(first);
    // The focus is where it was, and the whole way is one operation, which a reload keeps.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Historique');
    await expect.poll(() => keptOperations(page)).toBe(5);
    await page.reload();
    await expect.poll(() => title(page)).toBe(first);
    await openHistory(page);
    await page.locator('.moment-button').first().click();
    expect(await page.locator('.moment-choice').textContent()).toContain('Rétablit 3 modifications.');
    await page.getByRole('button', { name: 'Aller à ce point' }).click();
    await expect.poll(() => title(page)).toBe('Trois');
  });

  test('keeps what was undone and then replaced', async () => {
    const { page } = await openPage();
    await openRenamed(page, ['Un', 'Deux']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await openList(page, 1);
    await rename(page, (await title(page)) ?? '', 'Autre');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.modal').count()).toBe(0);
    await openHistory(page);
    await expect.poll(() => points(page).count()).toBe(1);
    await page.getByRole('button', { name: /^Rétablir Ce qui avait été annulé/ }).click();
    await expect.poll(() => title(page)).toBe('Deux');
    await page.getByRole('button', { name: 'Annuler : point de restauration rétabli' }).click();
    await expect.poll(() => title(page)).toBe('Autre');
  });

  test('keeps points under a name: to look at, to restore, to delete and take back', async () => {
    const { page } = await openPage();
    await openRenamed(page, ['Un']);
    await openHistory(page);
    await page.getByLabel(/^Nom du point/).fill('Avant l’atelier');
    await page.keyboard.press('Enter');
    await expect.poll(() => points(page).count()).toBe(1);
    expect(await points(page).textContent()).toContain('3 acteurs, 1 relation');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.modal').count()).toBe(0);
    await openList(page, 1);
    await rename(page, 'Un', 'Deux');
    await page.keyboard.press('Escape');
    await expect.poll(() => keptOperations(page)).toBe(2);

    await openHistory(page);
    await page.getByRole('button', { name: /^Voir Avant l’atelier/ }).click();
    await expect.poll(() => title(page)).toBe('Un');
    await expect.poll(() => notice(page).textContent()).toMatch(/^Vous regardez un point de restauration\s: Avant l’atelier/);
    expect(await violations(page)).toEqual([]);
    // Only to be read; nothing is written.
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.toast').textContent()).toContain('Lecture seule');
    await page.getByRole('button', { name: 'Revenir au réseau' }).click();
    await expect.poll(() => title(page)).toBe('Deux');
    expect(await notice(page).count()).toBe(0);

    await openHistory(page);
    await page.getByRole('button', { name: /^Rétablir Avant l’atelier/ }).click();
    await expect.poll(() => title(page)).toBe('Un');
    await expect.poll(() => keptOperations(page)).toBe(3);
    await page.reload();
    await expect.poll(() => title(page)).toBe('Un');

    await openHistory(page);
    await page.getByRole('button', { name: /^Supprimer Avant l’atelier/ }).click();
    await expect.poll(async () => (await valuesOf(page, 'pointDocuments')).length).toBe(0);
    await page.getByRole('button', { name: /^Reprendre Avant l’atelier/ }).click();
    await expect.poll(async () => (await valuesOf(page, 'pointDocuments')).length).toBe(1);
    await page.getByRole('button', { name: /^Supprimer Avant l’atelier/ }).click();
    await expect.poll(async () => (await valuesOf(page, 'pointDocuments')).length).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.modal').count()).toBe(0);
    await openHistory(page);
    await expect.poll(() => points(page).count()).toBe(0);
  });

  test('outlives the operations: undo, redo and points are there after more changes than one snapshot holds', async () => {
    const { page } = await openPage();
    await openRenamed(page, ['Un']);
    // Undone and redone until the operations have been put into a snapshot; each is written before the next.
    for (let turn = 1; turn < 52; turn++) await page.keyboard.press(turn % 2 === 1 ? 'Control+z' : 'Control+y');
    await expect.poll(async () => (await valuesOf(page, 'snapshots')).map((value) => (value as { number: number }).number)).toEqual([50]);
    await expect.poll(() => keptOperations(page)).toBe(2);
    await page.reload();
    await page.getByRole('button', { name: 'Rétablir : réseau renommé' }).click();
    await expect.poll(() => title(page)).toBe('Un');
    await openHistory(page);
    await expect.poll(async () => (await moments(page)).length).toBe(2);
  });
});
