/**
 * The analysis as an officer reads it, on the built site: panels from the worker, in step with filters, shown in the picture,
 * reached by keyboard, kept in the address; and the same figures as the command line.
 */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { shippedDataset } from '../support/datasets.ts';
import { goToPlace, openFilters } from './going.ts';
import { openPage } from './support.ts';

const dataset = shippedDataset();
const analysis = finished(analyse(dataset, DEFAULT_RECIPE));
const panel = (page: Page) => page.locator('aside.analysis');
const openPanel = async (page: Page, name: string) => {
  await goToPlace(page, name);
  await panel(page).locator('.meaning').waitFor();
};

describe('Isolement', () => {
  test('counts those without recorded cooperation as the command line does, and names them', async () => {
    const { page } = await openPage({ led: true });
    await openPanel(page, 'Isolement');
    const { isolated, universe } = analysis.isolation;
    await panel(page)
      .getByRole('heading', { name: `${isolated.min} des ${universe} collectivités` })
      .waitFor();
    await panel(page).getByRole('button', { name: 'Champagne-Ardenne' }).first().waitFor();
    expect(await page.evaluate(() => window.location.hash)).toContain('panel=isolation');
    // No word says that somebody is alone: only that nothing is recorded.
    expect(await panel(page).textContent()).not.toMatch(/isolée?s? :|tutelle|niveau supérieur/i);
  });

  test('follows the filters, and tells whose relations a filter hides', async () => {
    const { page } = await openPage({ path: '#panel=isolation&types=contract', led: true });
    await panel(page).locator('.notice').getByText('masquée').waitFor();
    const contracts = finished(analyse(dataset, { ...DEFAULT_RECIPE, types: ['contract'] }));
    await panel(page)
      .getByRole('heading', { name: `${contracts.isolation.isolated.min} des ${contracts.isolation.universe} ` })
      .waitFor();
  });

  test('a name opens the sheet, from which one goes back', async () => {
    const { page } = await openPage({ path: '#panel=isolation', led: true });
    await panel(page).getByRole('button', { name: 'Fresnes' }).first().click();
    await page.getByRole('complementary', { name: 'Fresnes' }).waitFor();
    await page.getByRole('button', { name: '‹ Isolement' }).click();
    await panel(page).locator('.meaning').waitFor();
  });
});

test('Pivots says who would drop off, and shows them in the picture', async () => {
  const { page } = await openPage({ path: '#panel=pivots', led: true });
  const loss = Math.max(...analysis.columns.loss);
  await panel(page).getByText(`Si Métropole européenne de Lille se retire, ${loss} acteurs`).waitFor();
  const show = panel(page).getByRole('button', { name: 'Montrer sur le réseau' }).first();
  await show.focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Ne plus montrer' }).waitFor();
});

test('Pivots draws unnamed members at random on demand', async () => {
  const { page } = await openPage({ path: '#panel=pivots' });
  await panel(page).getByRole('button', { name: 'Éprouver sur 500 tirages' }).click();
  await panel(page).getByText('500 fois').waitFor();
});

test('a long computation can be stopped and asked for again', async () => {
  const { page } = await openPage({ path: '#panel=pivots' });
  const draw = panel(page).getByRole('button', { name: 'Éprouver sur 500 tirages' });
  await draw.waitFor();
  // The shipped network takes half a second: the button is pressed as soon as it stands.
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Arrêter');
      if (stop === undefined) return;
      observer.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await draw.click();
  await panel(page).getByText('Calcul arrêté.').waitFor();
  await panel(page).getByRole('button', { name: 'Calculer' }).click();
  await panel(page).locator('.meaning').waitFor();
});

test('Niveaux has the matrix with its denominators, the empty pairs, and pairs behind every broker', async () => {
  const { page } = await openPage({ path: '#panel=levels', led: true });
  const cell = panel(page).locator('td[title*="288"]');
  await cell.waitFor();
  expect(await cell.textContent()).toMatch(/^15\s*\/288$/);
  await panel(page).getByText('Région – commune').waitFor();
  const [triple] = analysis.levels.triples;
  const broker = panel(page)
    .getByRole('button', { name: `${triple?.brokers[0]?.pairs} paires` })
    .first();
  await broker.click();
  expect(await broker.getAttribute('aria-expanded')).toBe('true');
});

test('Instruments shows one instrument alone', async () => {
  const { page } = await openPage({ path: '#panel=instruments', led: true });
  await panel(page).getByRole('button', { name: 'Afficher seul : Contractualisation' }).click();
  await page.waitForFunction(() => window.location.hash.includes('types=contract'));
  await panel(page).getByRole('heading', { name: 'par 1 instrument' }).waitFor();
});

test('Chemins tells how two actors are connected, with the source’s words, and keeps it in the address', async () => {
  const { page } = await openPage({ path: '#panel=paths', led: true });
  await panel(page).getByRole('combobox', { name: 'De', exact: true }).selectOption('lille');
  await panel(page).getByRole('combobox', { name: 'À', exact: true }).selectOption('region-npdc');
  await panel(page).getByText('De Lille à Plan d’actions ESS de la MEL par relation (type non précisé)', { exact: false }).waitFor();
  await panel(page).locator('blockquote').first().waitFor();
  expect(await page.evaluate(() => window.location.hash)).toContain('from=lille&to=region-npdc');
});

test('symbols by a measure: the bands are told with their thresholds', async () => {
  const { page } = await openPage({ led: true });
  await openFilters(page);
  await page.getByLabel('Taille des symboles').selectOption('betweenness');
  await page.locator('.band-key').getByText('fort').waitFor();
  await page.locator('.band-key').getByText('à partir de').first().waitFor();
});
