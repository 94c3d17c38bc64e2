/**
 * Legend and sheets, found as readers find them, by role and name. Runs in a real browser against the shipped network or a small
 * one.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { writtenNetwork } from '../../src/app/derived/open-document.ts';
import { RejectedPage } from '../../src/app/panels/IssuesPage.tsx';
import { LegendLine } from '../../src/app/panels/LegendLine.tsx';
import { LegendPanel } from '../../src/app/panels/LegendPanel.tsx';
import { PathsPanel } from '../../src/app/panels/PathsPanel.tsx';
import { Sheet } from '../../src/app/panels/Sheet.tsx';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { showNetwork } from '../../src/app/state/document.ts';
import { changeView, resetRecipe, restore, select } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { droppedBy } from '../../src/core/analysis/metrics/hanging.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { untiedActors } from '../../src/core/network/comprised.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { simpleNetwork } from '../../src/core/network/simple-network.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { DEFAULT_VIEW } from '../../src/core/session/view.ts';
import { render } from '../support/render.tsx';
import { leaveUndrawn } from '../support/undrawn-picture.ts';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

leaveUndrawn();

beforeEach(async () => {
  await page.viewport(1440, 900);
  showExample();
  changeView(DEFAULT_VIEW);
  resetRecipe();
});

const recipe = () => useStore.getState().recipe;

describe('the legend', () => {
  test('switches a type off and on', async () => {
    await render(<LegendPanel />);
    // The box itself is out of sight; readers press the symbol or the words.
    const type = page.getByText('Groupe de travail', { exact: true });
    await type.click();
    expect(recipe().types).not.toContain('working-group');
    await type.click();
    expect(recipe().types).toEqual(DEFAULT_RECIPE.types);
  });

  test('keeps one type alone with «seul», and shows everything again', async () => {
    await render(<LegendPanel />);
    await page.getByRole('button', { name: 'Afficher seul : Appui DLA' }).click({ force: true });
    expect(recipe().types).toEqual(['dla-support']);
    await page.getByRole('button', { name: 'Tout réafficher' }).click();
    expect(recipe()).toEqual(DEFAULT_RECIPE);
  });

  test('shows persons together with what ties them', async () => {
    await render(<LegendPanel />);
    await page.getByText('Personne', { exact: true }).click();
    expect(recipe().kinds).toContain('person');
    expect(recipe().types).toContain('affiliation');
  });

  test('puts the four types that come first in the order asked for', async () => {
    await render(<LegendPanel />);
    const section = page.getByRole('region', { name: 'Relations', exact: true });
    const names = await section.getByRole('checkbox').elements();
    expect(names.slice(0, 4).map((element) => element.closest('label')?.querySelector('.legend-label')?.textContent)).toEqual([
      'Contractualisation',
      'Groupe de travail',
      'Appui DLA',
      'Appui Caisse des Dépôts',
    ]);
  });
});

describe('the legend in one line', () => {
  test('hides a family of relations and shows it again, and so a state of lines', async () => {
    await render(<LegendLine />);
    const groups = page.getByRole('button', { name: 'Groupes' });
    await groups.click();
    expect(recipe().types).not.toContain('working-group');
    expect(recipe().types).not.toContain('consultation');
    expect(recipe().types).toContain('contract');
    await groups.click();
    expect(recipe().types).toEqual(DEFAULT_RECIPE.types);
    await page.getByRole('button', { name: 'pas encore' }).click();
    for (const status of ['planned', 'proposed', 'optional'] as const) expect(recipe().statuses).not.toContain(status);
    expect(recipe().statuses).toContain('in-force');
  });

  test('has no sign for what the network does not have', async () => {
    const csv = 'id,type,de,vers,statut\nr1,contrat,Abancourt,Bierne,en vigueur\n';
    showNetwork({ name: 'Essai', ...readDataset([{ name: 'relations.csv', bytes: new TextEncoder().encode(csv) }]) });
    await render(<LegendLine />);
    const words = page.getByRole('region', { name: 'Légende' }).getByRole('button').elements();
    expect(words.map((element) => element.textContent?.trim())).toEqual(['Articulations', 'Contrats', 'en vigueur']);
  });

  test('says what its words mean', async () => {
    await render(<LegendLine />);
    await page.getByRole('button', { name: 'Articulations' }).click();
    await expect.element(page.getByText('lien explicite et sourcé', { exact: false })).toBeVisible();
    await expect.element(page.getByText('sans articulation en propre', { exact: false })).toBeVisible();
  });
});

describe('the sheets', () => {
  test('of an actor tells quote, source, status, certainty, date and what became of it', async () => {
    select('est-ensemble');
    await render(<Sheet />);
    const sheet = page.getByRole('complementary', { name: 'Est Ensemble' });
    await expect.element(sheet.getByRole('heading').first()).toBeVisible();
    for (const words of [
      'accompagnée par la direction régionale de la Caisse des dépôts',
      'L’exemple d’Est Ensemble, § 1',
      'dit par Julie Orliac',
      'en vigueur · « depuis décembre », depuis 2014-12',
      'implicite',
      'Métropole du Grand Paris',
      'Absente de la référence de 2019',
    ]) {
      expect(sheet.element().textContent?.replaceAll('\u00a0', ' ')).toContain(words);
    }
  });

  test('of a relation names its members with their roles, and each opens another sheet', async () => {
    select('r-gt-techniciens');
    await render(<Sheet />);
    const sheet = page.getByRole('complementary');
    await expect.element(sheet.getByRole('heading').first()).toBeVisible();
    expect(sheet.element().textContent).toMatch(/Métropole européenne de Lille\s*animateur/);
    expect(sheet.element().textContent).toMatch(/6 à 10 communes\s*participant/);
    await sheet.getByRole('button', { name: '6 à 10 communes', exact: true }).click();
    expect(useStore.getState().selected).toBe('communes-gt-techniciens');
    await expect.element(page.getByText('de 6 à 10', { exact: true })).toBeVisible();
  });

  test('of a relation leads to the others between the same actors, whose line in the picture may be one with its own', async () => {
    select('r-gt-techniciens');
    await render(<Sheet />);
    await expect.element(page.getByRole('heading', { name: 'Autres articulations entre ces acteurs' })).toBeInTheDocument();
    await page.getByRole('button', { name: /^Concertation : Métropole européenne de Lille/ }).click();
    expect(useStore.getState().selected).toBe('r-gt-consultation');
    select('r-mel-reseau');
    await expect.element(page.getByRole('heading', { name: 'Mise en réseau des communes membres' })).toBeInTheDocument();
    expect(page.getByRole('heading', { name: 'Autres articulations entre ces acteurs' }).elements()).toEqual([]);
  });

  test('of an authority without cooperation says so without accusing', async () => {
    select('plaine-commune');
    await render(<Sheet />);
    await expect.element(page.getByText('Pas de coopération recensée dans les sources.')).toBeVisible();
  });

  test('says what a filter hides', async () => {
    select('mel');
    useStore.setState({ recipe: { ...DEFAULT_RECIPE, types: ['contract'] } });
    await render(<Sheet />);
    expect(page.getByRole('complementary').element().textContent).toContain('masquées par un filtre');
  });

  test('are in English when the page is', async () => {
    changeView({ language: 'en' });
    select('r-gt-techniciens');
    await render(<Sheet />);
    expect(page.getByRole('complementary').element().textContent).toMatch(/Members.*facilitator.*in force/s);
  });
});

describe('the page of faults', () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const relations = file('relations.csv', 'type;de;vers;statut\ncontractualisation;a;b;en vigeur\npartenariat;a;;en vigueur\n');

  test('gives every fault its row: file, line, gravity, what to do', async () => {
    const parsed = readDataset([relations]);
    await render(<RejectedPage rejected={{ name: 'relations.csv', parsed }} />);
    const rows = [...document.querySelectorAll('.issue-table tbody tr')];
    expect(rows).toHaveLength(parsed.issues.length);
    const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')));
    expect(cells).toContainEqual(['relations.csv, ligne 2', 'erreur', expect.stringContaining('« en vigeur »')]);
    expect(cells).toContainEqual(['relations.csv, ligne 3', 'erreur', expect.stringContaining('deux membres')]);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^2 erreurs empêchent/);
  });

  test('of files that hold nothing offers no picture of it', async () => {
    await render(<RejectedPage rejected={{ name: 'vide.csv', parsed: readDataset([file('relations.csv', 'bonjour')]) }} />);
    await expect.element(page.getByText('Rien n’a pu être lu.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Revenir au réseau précédent' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Afficher ce qui a pu être lu' }).elements()).toEqual([]);
  });

  test('speaks English when the page does', async () => {
    changeView({ language: 'en' });
    await render(<RejectedPage rejected={{ name: 'relations.csv', parsed: readDataset([relations]) }} />);
    await expect.element(page.getByRole('row', { name: /relations\.csv, line 2 error.*en vigeur/ })).toBeVisible();
  });
});

describe('a panel commands the picture while it is open', () => {
  const broughtOut = () => useStore.getState().broughtOut;
  const dataset = () => writtenNetwork(useStore.getState());

  async function opened(hash: string): Promise<void> {
    restore(hashToAddress(hash));
    await render(<WholePage />);
    await expect.poll(() => broughtOut().length).toBeGreaterThan(0);
  }

  test('closing it leads back to the table that was left for it', async () => {
    restore(hashToAddress('#view=relations'));
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Constats' }).click();
    await page.getByRole('button', { name: 'Pivots', exact: true }).click();
    expect(useStore.getState().view).toMatchObject({ id: 'columns', panel: 'pivots' });
    await page.getByRole('button', { name: 'Fermer l’analyse' }).click();
    expect(useStore.getState().view).toMatchObject({ id: 'relations', panel: null });
    // Beside a picture it leaves one there.
    await page.getByRole('button', { name: 'Réseau', exact: true }).click();
    await page.getByRole('button', { name: 'Constats' }).click();
    await page.getByRole('button', { name: 'Fermer l’analyse' }).click();
    expect(useStore.getState().view).toMatchObject({ id: 'columns', panel: null });
  });

  test('Isolement brings out who has no recorded cooperation; a sheet takes its place, and closing gives the picture back', async () => {
    await opened('#panel=isolation');
    // Those that it lists: hollow in the picture, and half full.
    const hollow = [...untiedActors(dataset()).keys()];
    expect(hollow).toEqual(expect.arrayContaining(['roubaix', 'fresnes']));
    expect([...broughtOut()].sort()).toEqual([...hollow].sort());
    select('fresnes');
    await expect.poll(broughtOut).toEqual([]);
    select(null);
    await expect.poll(() => broughtOut().length).toBe(hollow.length);
    await page.getByRole('button', { name: 'Fermer l’analyse' }).click();
    await expect.poll(broughtOut).toEqual([]);
    expect(useStore.getState()).toMatchObject({ marked: [], hovered: null, selected: null, view: { ...DEFAULT_VIEW, panel: null } });
  });

  test('Pivots leaves out who would drop off if the first withdraws, then those of the one that is pressed, then none', async () => {
    await opened('#panel=pivots');
    const { network, keys, nodeOf } = simpleNetwork(dataset(), DEFAULT_RECIPE);
    const keptWithout = (id: string) => {
      const dropped = droppedBy(network, nodeOf.get(id) ?? -1);
      expect(dropped.length).toBeGreaterThan(0);
      return keys.filter((_, node) => !dropped.includes(node));
    };
    expect(broughtOut()).toEqual(keptWithout('mel'));
    const card = page.getByRole('listitem').filter({ hasText: 'Si Cergy-Pontoise se retire' });
    await card.getByRole('button', { name: 'Montrer sur le réseau' }).click();
    await expect.poll(broughtOut).toEqual(keptWithout('cergy-pontoise'));
    await page.getByRole('button', { name: 'Ne plus montrer' }).click();
    await expect.poll(broughtOut).toEqual([]);
  });

  test('Niveaux brings out the levels that never meet, and who holds an absent level together with another', async () => {
    await opened('#panel=levels');
    const levels = new Set(dataset().actors.flatMap((actor) => (broughtOut().includes(actor.id) ? [actor.levels.join('+')] : [])));
    expect([...levels].sort()).toEqual(['commune', 'department+intercommunality', 'region']);
  });

  test('Instruments brings out the relations of the most frequent type, then of the one that is pressed', async () => {
    await opened('#panel=instruments');
    const ofType = (type: string) => dataset().relations.flatMap((relation) => (relation.type === type ? [relation.id] : []));
    expect(broughtOut()).toEqual(ofType('advice'));
    await page
      .getByRole('rowheader', { name: /^Groupe de travail/ })
      .getByRole('button')
      .click();
    await expect.poll(broughtOut).toEqual(ofType('working-group'));
  });

  test('Chemins keeps one route, and none while no two actors are chosen', async () => {
    await opened('#panel=paths&from=lille&to=region-npdc');
    expect(broughtOut()[0]).toBe('lille');
    expect(broughtOut().at(-1)).toBe('region-npdc');
    changeView({ to: '' });
    await expect.poll(broughtOut).toEqual([]);
  });
});

test('where no path is, an end that is comprised in a set leads on from that set', async () => {
  await render(<PathsPanel />);
  changeView({ from: 'roubaix', to: 'region-npdc' });
  await expect.element(page.getByText('Aucun chemin affiché ne relie')).toBeInTheDocument();
  await page.getByRole('button', { name: '85 communes de la MEL' }).click();
  expect(useStore.getState().view).toMatchObject({ from: 'communes-mel', to: 'region-npdc' });
  await expect.element(page.getByText('Aucun chemin affiché ne relie')).not.toBeInTheDocument();
});

test('the sheet of a relation shows the columns that were kept as they are, but not while names are hidden', async () => {
  const text = 'Financeur;Bénéficiaire;Montant\nLille;CRESS;12 000 €\n';
  const read = readDataset([{ name: 'aides.csv', bytes: new TextEncoder().encode(text) }]);
  showNetwork({ name: 'aides', ...read });
  select(read.dataset.relations[0]?.id ?? null);
  await render(<Sheet />);
  await expect.element(page.getByRole('term').filter({ hasText: 'Montant' })).toBeVisible();
  await expect.element(page.getByRole('definition').filter({ hasText: '12 000 €' })).toBeVisible();
  changeView({ nameless: true });
  await expect.element(page.getByRole('term').filter({ hasText: 'Montant' })).not.toBeInTheDocument();
});
