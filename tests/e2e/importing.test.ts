/**
 * An officer's own table, as four programs write it, becomes a network on its territory: in at most eight actions by mouse or keyboard, on
 * the built site. Each step is looked at by axe, on a phone and in the dark too.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { combinations } from '../support/combinations.ts';
import { violations } from './axe.ts';
import { chooseInMenu, goToPlace } from './going.ts';
import { chooseByKeyboard, pressByKeyboard } from './own-network.ts';
import { openPage } from './support.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/officer/${name}`, import.meta.url));

/** Waits until all is told of the table: the official names are there, and nothing is being computed. */
async function told(page: Page): Promise<void> {
  await page.getByText(/reconnus? avec certitude/).waitFor();
  await expect.poll(() => page.locator('.import-will').textContent()).toMatch(/à ajouter/);
}

/** What the network is once the first proposal was taken for the doubtful name. */
async function expectNetwork(page: Page): Promise<void> {
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Plaine Commune/);
  await goToPlace(page, 'Liste');
  await page.locator('.tree-row').first().waitFor();
  for (const name of ['Aubervilliers', 'Saint-Ouen-sur-Seine', 'CRESS Exemple'])
    await page.getByText(name, { exact: true }).first().waitFor();
}

async function drop(page: Page, name: string): Promise<void> {
  const bytes = readFileSync(fixture(name)).toString('base64');
  await page.locator('.page').evaluate(
    (element, file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(file.bytes), (char) => char.charCodeAt(0))], file.name));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    },
    { name, bytes },
  );
}

/** Pastes the cells that Excel has copied, as a person does with Ctrl+V. */
async function paste(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    readFileSync(fixture('suivi.html'), 'utf8'),
  );
}

const NAMES = ['suivi.xlsx', 'suivi.ods', 'suivi.csv', 'suivi.html'] as const;

describe('from table to network on its territory', () => {
  test.each(combinations(NAMES, (name) => name === 'suivi.xlsx' || name === 'suivi.html'))('%s, by mouse', async (name) => {
    const { page } = await openPage();
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      await action;
      actions++;
    };
    await act(name.endsWith('html') ? paste(page) : drop(page, name));
    await told(page);
    await act(page.getByRole('button', { name: /Prendre la première proposition/ }).click());
    await told(page);
    await act(page.getByRole('button', { name: 'Intégrer', exact: true }).click());
    await expectNetwork(page);
    expect(actions).toBeLessThanOrEqual(8);
  });

  // Cells can be pasted from anywhere: there is nothing to choose.
  const files = NAMES.filter((name) => name !== 'suivi.html');
  test.each(combinations(files, (name) => name === 'suivi.ods'))('%s, by keyboard alone', async (name) => {
    const { page } = await openPage();
    await chooseByKeyboard(page, fixture(name));
    await told(page);
    await expect.poll(() => page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
    await pressByKeyboard(page, /^Prendre la première proposition/);
    await told(page);
    await pressByKeyboard(page, /^Intégrer$/);
    await expectNetwork(page);
  });
});

test('axe finds nothing on any step, on a phone and in the dark', async () => {
  const { page } = await openPage({ width: 1440, height: 900 });
  await drop(page, 'suivi.csv');
  await told(page);
  for (const title of ['Ce que c’est', 'Quelle colonne dit quoi']) await page.getByRole('button', { name: title }).click();
  await page.evaluate(() => {
    for (const more of document.querySelectorAll<HTMLDetailsElement>('.import-page details')) more.open = true;
  });
  expect(await violations(page)).toEqual([]);
  await chooseInMenu(page, 'Menu', 'Thème sombre');
  expect(await violations(page, 'colours')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page)).toEqual([]);
  // Nothing is wider than the phone but what scrolls by itself.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
});
