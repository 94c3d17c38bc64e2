/**
 * A table of the page is exported, corrected in a spreadsheet and dropped on the page again: only what was changed there is shown, and becomes
 * one step that can be undone. The corrected table is one that openpyxl saved (tests/fixtures/written).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/core/files/formats/read-xlsx.ts';
import { violations } from './axe.ts';
import { goToPlace, pressInBar } from './going.ts';
import { address, title } from './own-network.ts';
import { openPage } from './support.ts';

const folder = fileURLToPath(new URL('../fixtures/written/', import.meta.url));

/** Opens the network from which the tables of the fixture come. */
async function openNetwork(page: Page): Promise<void> {
  await pressInBar(page, 'Ouvrir');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(readdirSync(`${folder}network`).map((name) => `${folder}network/${name}`));
  await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}/);
}

async function drop(page: Page, name: string, content: Uint8Array): Promise<void> {
  const bytes = Buffer.from(content).toString('base64');
  await page.locator('.page').evaluate(
    (element, file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(file.bytes), (char) => char.charCodeAt(0))], file.name));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    },
    { name, bytes },
  );
}

const take = (page: Page) => page.getByRole('button', { name: 'Prendre', exact: true });

test('a table comes back as it went out, or with one cell corrected', async () => {
  const { page } = await openPage();
  await openNetwork(page);
  const name = await title(page);
  await goToPlace(page, 'Relations');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX (Excel)', exact: true }).click(),
  ]);
  const exported = new Uint8Array(readFileSync(await download.path()));
  expect(readXlsx({ name: 'relations.xlsx', bytes: exported }).sheets[0]?.rows[0]?.cells.at(-1)).toBe('identifiant');

  await drop(page, 'relations.xlsx', exported);
  await page.getByText('C’est un autre état du réseau ouvert', { exact: false }).waitFor();
  await page.getByText('Rien ne diffère').waitFor();
  expect(await take(page).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Revenir au réseau' }).click();

  await drop(page, 'table-corrected.xlsx', new Uint8Array(readFileSync(`${folder}table-corrected.xlsx`)));
  await page.locator('.import-will').getByText('1 correction', { exact: true }).waitFor();
  await page.getByText('intitulé\u00a0: vide → Appui aux communes').waitFor();
  expect(await page.locator('.compare-rows > li').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await take(page).click();
  await page.getByText('Appui aux communes').first().waitFor();
  expect(await title(page)).toBe(name);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('Appui aux communes').count()).toBe(0);
});
