/**
 * One's own network comes back after correction in a spreadsheet, and is compared with the open one by keyboard alone: what differs is told, one
 * part of it is taken, and that is one step that can be undone. The corrected workbook is one that openpyxl saved (tests/fixtures/written).
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { goToPlace } from './going.ts';
import { address, chooseByKeyboard, pressByKeyboard, title } from './own-network.ts';
import { goTo, openPage } from './support.ts';

const folder = fileURLToPath(new URL('../fixtures/written/', import.meta.url));
const FILES = readdirSync(`${folder}network`).map((name) => `${folder}network/${name}`);

/** Goes on by Tab until the focus is on the box of that name, and presses the space bar. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const nameOf = () => page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('Tab');
    if (name.test(await nameOf())) return page.keyboard.press('Space');
  }
  throw new Error(`not reached: ${name}`);
}

test('a workbook of the network, corrected by openpyxl, is compared and taken by keyboard', async () => {
  const { page } = await openPage();
  await chooseByKeyboard(page, ...FILES);
  await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}/);
  const [name, where] = [await title(page), address(page)];

  await chooseByKeyboard(page, `${folder}openpyxl-corrected.xlsx`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: '«\u00a0openpyxl-corrected.xlsx\u00a0»\u00a0: comparer ou ouvrir\u00a0?' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await pressByKeyboard(page, /^Comparer et prendre/);

  await page.getByRole('heading', { level: 1, name: 'Comparer «\u00a0openpyxl-corrected.xlsx\u00a0»' }).waitFor();
  await page.getByText("remarque\u00a0: 'apostrophe → corrigé dans le tableur").waitFor();
  await page.locator('.import-will').getByText('1 correction', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  // Untaken, and taken again by the box of its group.
  await tick(page, /^.?remarque/);
  await page.locator('.import-will').getByText('Rien n’est coché').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.locator('.import-will').getByText('1 correction', { exact: true }).waitFor();
  await pressByKeyboard(page, /^Prendre/);

  expect([await title(page), address(page)]).toEqual([name, where]);
  await goToPlace(page, 'Acteurs');
  // Only columns in sight are drawn.
  await goTo(page, `${where}&view=actors&columns=name,note`);
  await page.getByText('corrigé dans le tableur').first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('corrigé dans le tableur').count()).toBe(0);
});
