/**
 * The search field of the built site: themes filter, every commune of France leads to its territory from the first screen, with
 * only an index fetched for that; and a message appears where the index cannot be fetched.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { openExports } from './going.ts';
import { launch, openPage, watchFetching } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const field = (page: Page) => page.getByRole('combobox', { name: 'Chercher' });
const title = (page: Page) => page.locator('h1');
const options = (page: Page) => page.getByRole('option');

test('a theme is a result that filters', async () => {
  const { page } = await openPage();
  const before = await title(page).textContent();
  await field(page).fill('economie circulaire');
  await options(page).first().getByText('économie circulaire').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('themes=économie circulaire');
  await page.getByRole('status').getByText('Seules les articulations du thème « économie circulaire » sont montrées.').waitFor();
  await expect.poll(() => title(page).textContent()).not.toBe(before);
  await page.goBack();
  await expect.poll(() => title(page).textContent()).toBe(before);
});

describe('every commune of France', () => {
  test('is found from the first screen by keyboard, and shows its territory; nothing but the index is fetched before', async () => {
    const { page } = await openPage({ fresh: true });
    await title(page).getByText('L’essentiel').waitFor();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
    await page.keyboard.press('/');
    await expect.poll(() => fetched.filter((name) => name.includes('place-index')).length).toBe(1);
    await page.keyboard.type('gueret');
    await options(page).getByText('Guéret : voir son territoire', { exact: true }).waitFor();
    await options(page).first().getByText('Commune · Creuse (23)', { exact: true }).waitFor();
    expect(fetched.filter((name) => /\.(?:tsv|json)$/.test(name))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('perimeter=intercommunality:200034825');
    await title(page).getByText('CA du Grand Guéret').waitFor();
    await page.getByRole('heading', { name: 'Guéret', exact: true }).waitFor();
    expect(page.url()).toContain('select=commune:23096');
    expect(page.url()).toContain('panel=territory');
  });

  test('stands with its département beside its namesakes, on a telephone too', async () => {
    const { page } = await openPage({ width: 390, height: 844, hasTouch: true });
    await field(page).fill('Sainte-Colombe');
    await options(page).getByText('Commune · Seine-et-Marne (77)', { exact: true }).waitFor();
    await options(page).getByText('Commune · Rhône (69)', { exact: true }).tap();
    await expect.poll(() => page.url()).toContain('select=commune:69189');
    await page.getByRole('heading', { name: 'Sainte-Colombe', exact: true }).waitFor();
  });

  test('is found once it was fetched, with no network left', async () => {
    const { page } = await openPage();
    await field(page).focus();
    await field(page).fill('La Courneuve');
    await options(page).getByText('La Courneuve : voir son territoire').waitFor();
    await page.context().setOffline(true);
    await field(page).fill('Fort-de-France');
    await options(page).first().getByText('Fort-de-France : voir son territoire').waitFor();
  });

  test('is found while a story is told where the cable was pulled, though nobody had searched before', async () => {
    const { page } = await openPage({ fresh: true });
    await page.getByRole('button', { name: 'Présenter', exact: true }).click();
    const isFetched = page.waitForResponse(/place-index/);
    const allFetched = watchFetching(page);
    await page.locator('.story-panel').getByRole('button', { name: 'Présenter', exact: true }).click();
    await isFetched;
    // The cable is pulled once everything has come that a presentation may need.
    await allFetched();
    await page.context().setOffline(true);
    await page.keyboard.press('e');
    await field(page).fill('Guéret');
    await options(page).getByText('Guéret : voir son territoire').waitFor();
  });

  test('stands in no single file, which says so', async () => {
    const { page } = await openPage();
    await openExports(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter la présentation', exact: true }).click(),
    ]);
    const path = join(folder, 'presentation.html');
    await file.saveAs(path);
    const context = await (await launch()).newContext({ offline: true, locale: 'fr-FR' });
    const alone = await context.newPage();
    await alone.goto(pathToFileURL(path).href);
    await field(alone).fill('Lille');
    await options(alone).first().getByText('Lille', { exact: true }).waitFor();
    await field(alone).fill('Guéret');
    await alone.getByText('Aucun résultat. Ce fichier ne contient que son réseau et les territoires de son récit.').waitFor();
    await context.close();
  });

  test('cannot be found where the index cannot be read, which is said, and is tried again', async () => {
    const { page, faults } = await openPage({ fresh: true });
    await page.route(/place-index/, (route) => route.abort());
    await field(page).fill('Fort-de-France');
    await page.getByText('Les autres communes de France ne peuvent pas être cherchées').waitFor();
    await field(page).fill('Lille');
    await options(page).first().getByText('Lille', { exact: true }).waitFor();
    await page.unroute(/place-index/);
    await field(page).blur();
    await field(page).fill('Fort-de-France');
    await options(page).getByText('Fort-de-France : voir son territoire').waitFor();
    // The browser itself reports the requests that the test broke; any other fault stays.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('place-index')));
  });
});
