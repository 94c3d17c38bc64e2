/**
 * An officer's own table, as four programs write it, becomes a network on its territory: in at most eight actions by mouse or keyboard, on
 * the built site. Each step is looked at by axe, on a phone and in the dark too. A table may come before the page stands.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { combinations } from '../support/combinations.ts';
import { violations } from './axe.ts';
import { chooseInMenu, goToPlace, pressInBar } from './going.ts';
import { chooseByKeyboard, pressByKeyboard } from './own-network.ts';
import { openFromDisk, openPage } from './support.ts';

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

/** Pastes the cells that Excel has copied, by Ctrl+V. */
async function paste(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.context().grantPermissions(['clipboard-write']);
  await page.evaluate(
    (text) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([text], { type: 'text/html' }) })]),
    readFileSync(fixture('suivi.html'), 'utf8'),
  );
  await page.context().clearPermissions();
  await page.keyboard.press('Control+V');
}

/** A person at the page, by mouse, by keyboard alone or on a phone, and how many actions that person has needed so far. */
interface Person {
  /** Opens the table: drops, chooses or pastes it. */
  readonly open: (name: string) => Promise<void>;
  readonly press: (name: RegExp) => Promise<void>;
  readonly actions: () => number;
}

function byMouse(page: Page): Person {
  let actions = 0;
  return {
    open: async (name) => {
      actions++;
      await (name.endsWith('html') ? paste(page) : drop(page, name));
    },
    press: async (name) => {
      actions++;
      await page.getByRole('button', { name }).click();
    },
    actions: () => actions,
  };
}

function byKeyboard(page: Page): Person {
  let actions = 0;
  return {
    open: async (name) => {
      // Opening the dialog, asking for files, choosing one; cells are pasted by Ctrl+V.
      actions += name.endsWith('html') ? 1 : 3;
      await (name.endsWith('html') ? paste(page) : chooseByKeyboard(page, fixture(name)));
    },
    press: async (name) => {
      actions++;
      await pressByKeyboard(page, name);
    },
    actions: () => actions,
  };
}

/** By finger: files are chosen from the menu. */
function onPhone(page: Page): Person {
  let actions = 0;
  return {
    open: async (name) => {
      actions += name.endsWith('html') ? 1 : 4;
      if (name.endsWith('html')) return paste(page);
      await pressInBar(page, 'Ouvrir');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
      await (await chooser).setFiles(fixture(name));
    },
    press: async (name) => {
      actions++;
      await page.getByRole('button', { name }).click();
    },
    actions: () => actions,
  };
}

const WAYS = { mouse: byMouse, keyboard: byKeyboard, phone: onPhone };
const FILES = ['suivi.xlsx', 'suivi.ods', 'suivi.html', 'suivi.csv'] as const;
const JOURNEYS = FILES.flatMap((name) => (['mouse', 'keyboard', 'phone'] as const).map((way) => ({ name, way })));

/** In `npm test`, each kind of table is taken in one way. */
const CHOSEN = { 'suivi.xlsx': 'mouse', 'suivi.ods': 'keyboard', 'suivi.html': 'mouse', 'suivi.csv': 'keyboard' } as const;

test.each(combinations(JOURNEYS, ({ name, way }) => CHOSEN[name] === way))('$name, $way', async ({ name, way }) => {
  const { page } = await openPage(way === 'phone' ? { width: 390, height: 844 } : {});
  const person = WAYS[way](page);
  await person.open(name);
  await told(page);
  // Whoever goes on by keyboard begins at the heading of the page of importing.
  await expect.poll(() => page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
  await person.press(/^Prendre la première proposition/);
  await told(page);
  await person.press(/^Intégrer$/);
  await expectNetwork(page);
  expect(person.actions()).toBeLessThanOrEqual(8);
});

/** Run in a document before its own scripts: a table is dropped, and cells are pasted, as soon as there is anything to drop them on. */
function dropAtOnce(): void {
  new MutationObserver((_, observer) => {
    if (document.body === null) return;
    observer.disconnect();
    const dropped = new DataTransfer();
    dropped.items.add(new File(['Structure;Partenaire;Type de lien\nStains;Plaine Commune;entraide\n'], 'tôt.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }).observe(document, { childList: true, subtree: true });
}

function pasteAtOnce(): void {
  new MutationObserver((_, observer) => {
    if (document.body === null) return;
    observer.disconnect();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Structure\tPartenaire\tType de lien\nStains\tPlaine Commune\tentraide\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }).observe(document, { childList: true, subtree: true });
}

describe('what comes before the page stands is opened once it does', () => {
  test.each([
    ['a dropped table', dropAtOnce, 'tôt.csv'],
    ['pasted cells', pasteAtOnce, 'cellules collées.tsv'],
  ] as const)('%s', async (_, atOnce, name) => {
    const { page } = await openPage({ fresh: true, script: atOnce });
    await page.getByRole('heading', { level: 1, name: `Importer «\u00a0${name}\u00a0»` }).waitFor();
  });

  test('in the application in one file', async () => {
    const { page, faults, close } = await openFromDisk(fileURLToPath(new URL('../../dist/maillage.html', import.meta.url)));
    await page.addInitScript(dropAtOnce);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Importer «\u00a0tôt.csv\u00a0»' }).waitFor();
    expect(faults).toEqual([]);
    await close();
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
