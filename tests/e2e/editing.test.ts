/**
 * What an officer does to an own network by keyboard alone, in the built site: a relation added, an actor renamed everywhere, two spellings made
 * one, the page closed and opened the next day. Each journey counts its presses of keys that are no letters.
 */
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { goToPlace } from './going.ts';
import { address, pressByKeyboard } from './own-network.ts';
import { openPage } from './support.ts';

/** The words of all names in a table, as they stand. */
const names = (page: Page) => page.locator('.data-grid [role=rowheader]').allTextContents();
const told = (page: Page) => page.locator('.table-told').textContent();

/** Types with the keyboard: `{…}` are keys, all else is text. */
async function type(page: Page, keys: string): Promise<void> {
  for (const part of keys.split(/(\{[^}]+\})/)) {
    if (part.startsWith('{')) await page.keyboard.press(part.slice(1, -1));
    else if (part !== '') await page.keyboard.type(part);
  }
}

/** Goes into the grid by Tab, whose cell with the focus is the one that was left last. */
async function enterGrid(page: Page): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.data-grid') !== null)) return;
  }
  throw new Error('the grid is not reached by Tab');
}

test('a relation is added in a form, found the next day, and its actor renamed and merged, by keyboard alone', async () => {
  const { page } = await openPage({ fresh: true, path: '#view=relations' });
  await page.locator('.data-grid').waitFor();
  const title = page.getByRole('heading', { level: 1 });
  expect(await title.textContent()).toMatch(/^40 coopérations/);

  // «Fresnes – CARENE, groupe de travail, 2016»: ten presses beside the letters.
  await pressByKeyboard(page, /^Ajouter une relation/);
  await page.getByRole('dialog', { name: 'Nouvelle relation' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await violations(page)).toEqual([]);
  await type(page, 'groupe de travail{Tab}Fresnes{Tab}CARENE{Tab}{Tab}{Tab}{Tab}2016{Enter}');
  await expect.poll(() => title.textContent()).toMatch(/^41 coopérations/);
  await page.locator('.sheet').getByText('Fresnes').first().waitFor();
  await expect.poll(() => address(page)).toMatch(/network=/);

  // The next day: the same network, by the same address, with the relation.
  await expect.poll(() => page.getByRole('button', { name: /^Annuler/ }).isEnabled()).toBe(true);
  const tomorrow = await page.context().newPage();
  await page.close();
  await tomorrow.goto(inject('baseUrl'));
  await tomorrow.locator('h1').first().waitFor();
  await goToPlace(tomorrow, 'Acteurs');
  await tomorrow.locator('.data-grid').waitFor();

  // Renamed where it stands: the sheet of its relation says the new name.
  await tomorrow.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('fresnes');
  await expect.poll(async () => (await names(tomorrow)).filter((name) => !name.endsWith('…'))).toEqual(['Fresnes']);
  await enterGrid(tomorrow);
  await type(tomorrow, '{Control+Home}{ArrowDown}{ArrowRight}{ArrowRight}');
  await type(tomorrow, 'Ville de Fresnes{Enter}');
  await expect.poll(() => names(tomorrow)).toContain('Ville de Fresnes');
  await expect.poll(() => tomorrow.getByRole('button', { name: /^Annuler/ }).getAttribute('aria-label')).toMatch(/1 cellule modifiée/);

  // A second spelling in the row for new actors, then both made one.
  await type(tomorrow, '{ArrowDown}');
  await type(tomorrow, 'Fresnes (commune){Enter}');
  await expect.poll(() => names(tomorrow)).toContain('Fresnes (commune)');
  await type(tomorrow, '{Control+Home}{ArrowDown}{Space}{ArrowDown}{Space}');
  await pressByKeyboard(tomorrow, /^Fusionner…$/);
  await tomorrow.getByRole('dialog').waitFor();
  expect(await violations(tomorrow)).toEqual([]);
  await pressByKeyboard(tomorrow, /^Fusionner$/);
  await expect.poll(async () => (await names(tomorrow)).filter((name) => !name.endsWith('…'))).toEqual(['Ville de Fresnes']);
  expect(await told(tomorrow)).not.toBe('');
});
