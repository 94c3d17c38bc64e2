/**
 * Perimeters in the built site: choosing one, counting the same everywhere, the map, all of France with sixty thousand made-up
 * cooperations.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';
import { cooperationFiles } from '../support/cooperations.ts';
import { isSoak, SOAK_LIMIT } from '../support/soak.ts';
import { wholeTerritory } from '../support/territories.ts';
import { chooseInMenu, goToPlace } from './going.ts';
import { openPage } from './support.ts';

const title = (page: Page) => page.locator('h1');
const standing = (page: Page, name: string) => page.getByRole('group', { name: 'Situation' }).getByRole('button', { name });

describe('a perimeter', () => {
  test('is chosen by a few letters and Enter, stands in the address, and is undone by the back button', async () => {
    const { page } = await openPage();
    const first = await title(page).textContent();
    await goToPlace(page, 'Carte');
    await page.getByRole('button', { name: 'Choisir un territoire…' }).click();
    await page.getByRole('combobox', { name: 'Intercommunalité, EPT, département ou région' }).fill('val de marne');
    await page.getByRole('option', { name: 'Val-de-Marne' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Val-de-Marne : aucune coopération recensée pour les 47 communes');
    expect(page.url()).toContain('perimeter=department:94');
    await page.goBack();
    await expect.poll(() => title(page).textContent()).toBe(first);
  });

  test('counts the same in panel, list, legend and command line', async () => {
    const { page } = await openPage({ path: '#perimeter=intercommunality:200093201&panel=territory', led: true });
    await page.locator('.commune-rows').waitFor();
    const lines: string[] = [];
    runCommand(['analyse', 'data', '--within', 'mel', '--format', 'json'], (line) => lines.push(line));
    const { perimeter } = JSON.parse(lines.join('\n')) as { perimeter: { communes: number; standings: Record<string, number> } };
    const shown = async (name: string) => Number((await standing(page, name).locator('b').textContent())?.replace(/\D/g, ''));
    expect(await shown('Toutes')).toBe(perimeter.communes);
    expect(await shown('Coopération en vigueur')).toBe(perimeter.standings['in-force']);
    expect(await shown('Peut-être')).toBe(perimeter.standings.possible);
    expect(await shown('Rien de recensé')).toBe(perimeter.standings.nothing);
    await standing(page, 'Coopération en vigueur').click();
    await expect.poll(() => page.locator('.commune-rows li').allTextContents()).toHaveLength(perimeter.standings['in-force'] ?? -1);
    // The interval of the source, over its own count, beside that of the reference.
    await page
      .getByText('6 à 10 communes sur les 85 communes que compte la source ; Métropole européenne de Lille en compte 95 en 2026.')
      .waitFor();
    await goToPlace(page, 'Liste');
    await page.locator('.fold-rows').getByText('95 communes, 1 documentée, 2 comprises dans un ensemble').waitFor();
  });

  test('is exported as CSV for Excel and as XLSX, a row for each commune', async () => {
    const { page } = await openPage({ path: '#perimeter=department:01&panel=territory', led: true });
    await page.locator('.commune-rows').waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exporter en CSV' }).click()]);
    const text = readFileSync(await csv.path(), 'utf8');
    expect(csv.suggestedFilename()).toBe('communes-ain-2026.csv');
    expect(text.startsWith('\uFEFFcode_insee;commune;siren')).toBe(true);
    expect(text).toContain("\r\n01001;L'Abergement-Clémenciat;210100012;860;");
    const [xlsx] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /XLSX/ }).click()]);
    const bytes = readFileSync(await xlsx.path());
    expect([xlsx.suggestedFilename(), bytes.subarray(0, 2).toString()]).toEqual(['communes-ain-2026.xlsx', 'PK']);
  });

  test('that no year has is said, and the network stays', async () => {
    const { page } = await openPage({ path: '#perimeter=department:999', led: true });
    await page.getByRole('alert').getByText('Ce territoire n’existe pas dans le découpage 2026').waitFor();
    await title(page).getByText('L’essentiel').waitFor();
  });

  test('whose file cannot be read says so and what to do', async () => {
    const watched = await openPage({ fresh: true });
    const { page, faults } = watched;
    await page.route(/94.*\.tsv|11.*\.tsv/, (route) => route.abort());
    await page.evaluate(() => {
      window.location.hash = '#perimeter=department:94';
    });
    await page.getByRole('alert').getByText('Rechargez la page, puis choisissez de nouveau.').waitFor();
    // The browser itself reports the request that the test broke.
    faults.length = 0;
  });

  test('made by hand: certain names are taken, namesakes are for the reader, the rest is listed', async () => {
    const { page } = await openPage();
    await goToPlace(page, 'Carte');
    await page.getByRole('button', { name: 'Choisir un territoire…' }).click();
    await page.getByLabel('Des communes choisies une à une').fill('Ville de Lille\nSaint-Denis\nXyzzy\n94034');
    await page.getByRole('button', { name: 'Reconnaître' }).click();
    await page.getByText('2 communes reconnues').waitFor();
    await page.getByText('Non reconnus : Xyzzy').waitFor();
    await page.getByLabel('Saint-Denis').selectOption({ label: 'Saint-Denis (Seine-Saint-Denis), 93066' });
    await page.getByRole('button', { name: 'Afficher ces 3 communes' }).click();
    await expect.poll(() => page.url()).toContain('perimeter=communes:59350-94034-93066');
    await title(page).getByText('1 commune sur 3').waitFor();
  });

  test('tells what has changed since 2019', async () => {
    const { page } = await openPage({ path: '#perimeter=intercommunality:200093201&panel=territory', led: true });
    await page.getByRole('button', { name: 'Comparer' }).click();
    await page.getByText('CC de la Haute Deûle (245901061) : n’existe plus').waitFor();
  });

  test('found by the search, a commune opens its folds and its sheet', async () => {
    const { page } = await openPage({ path: '#perimeter=region:76', led: true });
    await title(page).getByText('Occitanie').waitFor();
    await page.getByRole('combobox', { name: 'Chercher' }).fill('foix');
    await page
      .getByRole('option', { name: 'Foix', exact: true })
      .or(page.getByRole('option', { name: /^Foix/ }))
      .first()
      .click();
    await page.getByRole('heading', { name: 'Foix' }).waitFor();
    await expect.poll(() => page.url()).toContain('open=fold:09,fold:09/');
  });
});

describe('a body’s sheet', () => {
  test('leads to all of its communes', async () => {
    const { page } = await openPage({ path: '#perimeter=intercommunality:200093201&select=department:59', led: true });
    await page.getByRole('button', { name: 'Toutes ses communes' }).click();
    await expect.poll(() => page.url()).toContain('perimeter=department:59');
    await expect
      .poll(() => title(page).textContent())
      .toMatch(/^Nord\s: 1 commune sur 64\d avec une coopération recensée, dont 1 implicite$/);
  });
});

describe('the map', () => {
  test('keeps the selection from one layout to the other', async () => {
    const { page } = await openPage({ path: '#perimeter=intercommunality:200093201&select=lille', led: true });
    await page.getByRole('heading', { name: 'Lille', exact: true }).waitFor();
    const ways = [() => goToPlace(page, 'Carte'), () => chooseInMenu(page, 'Menu', 'Réseau en forces'), () => goToPlace(page, 'Colonnes')];
    for (const go of ways) {
      await go();
      expect(page.url()).toContain('select=lille');
      await page.getByRole('heading', { name: 'Lille', exact: true }).waitFor();
    }
  });

  test('of a network without a perimeter shows those that have a place', async () => {
    const { page } = await openPage({ path: '#view=map', led: true });
    await page.locator('.graph-view canvas').first().waitFor();
    await title(page).getByText('L’essentiel').waitFor();
    await expect.poll(() => page.locator('.perimeter-bar').count()).toBe(0);
  });
});

describe('all of France, with sixty thousand cooperations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-france-'));
  beforeAll(() => {
    const { actors, relations } = cooperationFiles(wholeTerritory(), 60_000);
    writeFileSync(join(folder, 'acteurs.csv'), actors);
    writeFileSync(join(folder, 'relations.csv'), relations);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('opens folded, answers while it is read and analysed, unfolds whole, stops on demand', { timeout: 2 * SOAK_LIMIT }, async () => {
    const { page } = await openPage({ path: '#perimeter=france&view=map' });
    page.setDefaultTimeout(SOAK_LIMIT);
    await title(page).getByText('France').waitFor();
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
    ]);
    await chooser.setFiles([join(folder, 'acteurs.csv'), join(folder, 'relations.csv')]);
    // While the rows are read, the page answers.
    await page.keyboard.press('Escape');
    await goToPlace(page, 'Liste');
    await goToPlace(page, 'Carte');
    await title(page).getByText('33\u202f827 communes sur 34\u202f969 avec une coopération recensée').waitFor();
    await page.getByRole('button', { name: 'Tout déplier' }).click();
    await page.getByRole('button', { name: 'Tout replier' }).waitFor();
    await goToPlace(page, 'Pivots');
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByText('Calcul arrêté.').waitFor();
    // Drawn in bands unfolded, thirty-five thousand names take as long as all of the above: that is for `npm run soak`.
    if (!isSoak) await page.getByRole('button', { name: 'Tout replier' }).click();
    await goToPlace(page, 'Colonnes');
    await page.getByRole('button', { name: 'Colonnes', exact: true, pressed: true }).waitFor();
    await title(page).getByText('33\u202f827').waitFor();
    await page.locator('.graph-view canvas').first().waitFor();
  });
});
