/**
 * The views for exploring, found as readers find them, by role
 * and name. All of them show the same state.
 */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writtenNetwork } from '../../src/app/derived/open-document.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { showNetwork } from '../../src/app/state/document.ts';
import { openFilters } from '../../src/app/state/presence.ts';
import { changeRecipe, changeView, resetRecipe, select, showView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { DEFAULT_RECIPE, FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { render } from '../support/render.tsx';
import { chooseInMenu, startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

beforeEach(() => startAfresh());

const state = () => useStore.getState();
/** What is said beside the slider. */
const timeText = () => page.getByRole('status').filter({ hasText: /^(De|En) / });

describe('the filters in use', () => {
  test('are words under the title, each of which takes its filter away', async () => {
    await render(<WholePage />);
    changeRecipe({ themes: ['épiceries sociales et solidaires'], statuses: ['in-force'] });
    await expect.element(page.getByRole('list', { name: 'Filtres en vigueur' })).toBeVisible();
    await page.getByRole('button', { name: /Retirer le filtre « Thème/ }).click();
    expect(state().recipe).toEqual({ ...DEFAULT_RECIPE, statuses: ['in-force'] });
    await page.getByRole('button', { name: /Retirer le filtre « Statuts/ }).click();
    expect(state().recipe).toEqual(DEFAULT_RECIPE);
    expect(page.getByRole('list', { name: 'Filtres en vigueur' }).elements()).toEqual([]);
  });

  test('are chosen in the legend: themes, certainty, territory', async () => {
    openFilters(true);
    await render(<WholePage />);
    await page.getByText('Thèmes', { exact: true }).click();
    await page.getByText('Épiceries sociales et solidaires', { exact: true }).first().click();
    expect(state().recipe.themes).toEqual(['épiceries sociales et solidaires']);
    await page.getByRole('combobox', { name: 'Territoire' }).selectOptions('Cergy-Pontoise');
    expect(state().recipe.within).toBe('cergy-pontoise');
  });
});

describe('the table of actors', () => {
  test('is sorted by a press on a column, filtered by what is typed, and opens sheets', async () => {
    showView('actors');
    await render(<WholePage />);
    const grid = page.getByRole('grid', { name: 'Tableau des acteurs' });
    await grid.getByRole('columnheader', { name: /Articulations/ }).click();
    await grid.getByRole('columnheader', { name: /Articulations/ }).click();
    expect(state().view.sort).toBe('-articulations');
    await expect.poll(() => grid.getByRole('rowheader').elements()[0]?.textContent).toBe('Métropole européenne de Lille');
    await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('cergy intercommunalite');
    await expect.poll(() => grid.getByRole('rowheader').elements().length).toBeLessThan(6);
    await grid.getByRole('button', { name: 'Fiche\u00a0: Cergy-Pontoise' }).click();
    expect(state().selected).toBe('cergy-pontoise');
  });

  test('has the columns that one wants', async () => {
    showView('actors');
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Choisir les colonnes' }).click();
    await page.getByText('SIREN', { exact: true }).click();
    await userEvent.keyboard('{Escape}');
    expect(state().view.columns).toContain('siren');
    await expect.element(page.getByRole('columnheader', { name: 'SIREN' })).toBeInTheDocument();
  });
});

test('the table of relations has the words of the source', async () => {
  showView('relations');
  await render(<WholePage />);
  await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('tous les 2 mois mobilisant');
  await expect.poll(() => page.getByRole('grid').getByRole('row').elements().length).toBeLessThan(4);
});

test('the grid of actors goes from pair to pair by arrows, and opens a relation', async () => {
  showView('matrix');
  await render(<WholePage />);
  const cells = page.getByRole('region', { name: 'Acteurs × acteurs' }).getByRole('button', { name: / et .* : / });
  await expect.poll(() => cells.elements().length).toBe(2 * 38);
  (cells.elements()[0] as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(cells.elements()[1]);
  await userEvent.keyboard('{Enter}');
  expect(writtenNetwork(state()).relations.some(({ id }) => id === state().selected)).toBe(true);
  await page.getByRole('button', { name: 'Grappe' }).click();
  expect(state().view.order).toBe('cluster');
});

test('levels × levels says which never meet, and lists the relations of a cell', async () => {
  showView('levels');
  await render(<WholePage />);
  const view = page.getByRole('region', { name: 'Niveaux × niveaux' });
  await expect.element(view.getByText(/Ne se rencontrent jamais/)).toBeVisible();
  await view.getByRole('button', { name: /Intercommunalité – commune/ }).click();
  await expect.element(view.getByRole('heading', { name: /Intercommunalité – commune : \d+ relations/ })).toBeVisible();
});

test('the year slides by the keyboard, marks what is not dated, and compares with an earlier one', async () => {
  await render(<WholePage />);
  openFilters(true);
  await page.getByRole('button', { name: 'Limiter à une année' }).click();
  expect(state().recipe.on).toBe('2015');
  const slider = page.getByRole('slider', { name: 'Année' });
  await expect.element(slider).toBeInTheDocument();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(state().recipe.on).toBe('2014');
  await page.getByRole('combobox', { name: 'Comparer à' }).selectOptions('2011');
  await expect.element(timeText()).toHaveTextContent(/De 2011 à 2014\s: \+ 4 commencées/);
  await page.getByRole('button', { name: 'Toutes les dates' }).click();
  expect(state().recipe).toEqual(DEFAULT_RECIPE);
});

test('the figures beside the slider are of what is shown, under every other filter', async () => {
  changeRecipe({ on: '2014', types: ['contract'] });
  await render(<WholePage />);
  const shown = countsOf(writtenNetwork(state()), state().recipe).of('articulations').value;
  await expect.element(timeText()).toHaveTextContent(new RegExp(`En 2014\\s: 0 certaines, ${shown} possibles`));
});

test('a relation whose start is not sure is marked where it may hold, and its dates are said in words', async () => {
  const csv = 'id,type,de,vers,statut,debut,fin\nr1,partenariat,Abancourt,Bierne,passé,entre 2014 et 2016,vers 2020\n';
  const parsed = readDataset([{ name: 'relations.csv', bytes: new TextEncoder().encode(csv) }]);
  showNetwork({ name: 'Essai', ...parsed });
  showView('timeline');
  changeView({ second: 'force' });
  changeRecipe({ on: '2015', kinds: FULL_RECIPE.kinds, levels: FULL_RECIPE.levels });
  select('r1');
  await render(<WholePage />);
  const signs = () => [...document.querySelectorAll('.pane.second #marks text')].map((sign) => sign.textContent);
  await expect.poll(signs).toEqual(['?']);
  await expect.element(timeText()).toHaveTextContent(/En 2015\s: 0 certaines, 1 possibles/);
  await expect.element(page.getByText('« entre 2014 et 2016 – vers 2020 », début entre 2014 et 2016, fin vers 2020').first()).toBeVisible();
  changeRecipe({ on: '2017' });
  await expect.element(timeText()).toHaveTextContent(/En 2017\s: 1 certaines, 0 possibles/);
  expect(signs()).toEqual([]);
  changeRecipe({ on: '2013' });
  await expect.element(timeText()).toHaveTextContent(/En 2013\s: 0 certaines, 0 possibles/);
  expect(document.querySelectorAll('.timeline-bar path').length).toBe(0);
  // May have begun, goes on, may have ended.
  changeRecipe({ on: null });
  await expect.poll(() => document.querySelectorAll('.timeline-bar path').length).toBe(3);
});

test('the years run by themselves, and stop at the last', async () => {
  changeRecipe({ on: '2014' });
  await render(<WholePage />);
  await page.getByRole('button', { name: 'Faire défiler les années' }).click();
  await expect.poll(() => state().recipe.on).toBe('2015');
  await expect.element(page.getByRole('button', { name: 'Faire défiler les années' })).toBeVisible();
});

test('a view is kept under a name, found again, and forgotten', async () => {
  await render(<WholePage />);
  changeRecipe({ types: ['contract'] });
  await chooseInMenu('Menu', 'Mes vues');
  await page.getByRole('textbox', { name: 'Nom de la vue affichée' }).fill('Contrats');
  await page.getByRole('button', { name: 'Garder cette vue' }).click();
  resetRecipe();
  await page.getByRole('dialog').getByRole('button', { name: 'Contrats', exact: true }).click();
  expect(state().recipe.types).toEqual(['contract']);
  await chooseInMenu('Menu', 'Mes vues');
  await page.getByRole('button', { name: 'Supprimer « Contrats »' }).click();
  await expect.element(page.getByText('Aucune vue gardée.')).toBeVisible();
  expect(localStorage.getItem('maillage.views')).toBe('[]');
});

test('two territories are laid side by side', async () => {
  changeView({ panel: 'compare', from: 'mel', to: 'cergy-pontoise' });
  await render(<WholePage />);
  const table = page.getByRole('table').filter({ hasText: 'Relations avec ses membres' });
  await expect.element(table.getByRole('columnheader', { name: 'Cergy-Pontoise' })).toBeVisible();
  await expect.element(table.getByRole('rowheader', { name: 'Partenaires communs' })).toBeInTheDocument();
});

test('a sheet says what a territory does with its members, and puts it in the middle', async () => {
  select('mel');
  await render(<WholePage />);
  await expect.element(page.getByRole('heading', { name: /Avec ses membres · \d+/ })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /Avec d’autres · \d+/ })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Placer au centre' }).click();
  expect(state().view).toMatchObject({ id: 'ego', center: 'mel' });
  await page.getByRole('button', { name: 'Par niveau' }).click();
  expect(state().view.rings).toBe('level');
});

test('a second view stands beside the first, with the same selection', async () => {
  await render(<WholePage />);
  await chooseInMenu('Menu', 'Côte à côte');
  await page.getByRole('combobox', { name: 'Seconde vue' }).selectOptions('Relations');
  await expect.element(page.getByRole('grid', { name: 'Tableau des relations' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Seconde vue' }).selectOptions('Forces');
  await expect.poll(() => document.querySelectorAll('.svg-view').length).toBe(1);
  expect(document.querySelectorAll('.graph-view').length).toBe(1);
});

test('the map may be the second view: what it needs is loaded', async () => {
  onTestFinished(followTerritory());
  await render(<WholePage />);
  changeView({ second: 'map' });
  await expect.poll(() => document.querySelector('.svg-view')?.innerHTML.includes('svg-maps')).toBe(true);
});

describe('what can be saved', () => {
  test('is offered for the view, as picture, grid, bars and tables', async () => {
    await render(<WholePage />);
    await chooseInMenu('Partager', 'Exporter et imprimer');
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      for (const name of [
        'Image vectorielle (SVG)',
        'Image (PNG)',
        'Grille des acteurs (SVG)',
        'Répartitions (SVG)',
        'Acteurs, CSV',
        'Relations, XLSX (Excel)',
      ])
        await page.getByRole('button', { name }).click();
      await expect
        .poll(() => [...saved].sort())
        .toEqual(['acteurs-x-acteurs.svg', 'acteurs.csv', 'colonnes.png', 'colonnes.svg', 'relations.xlsx', 'repartition.svg']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
