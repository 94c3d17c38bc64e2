/**
 * The tables in which a network is edited, as a person uses them: typing over cells, pasting and filling blocks, new rows, columns of one's own,
 * finding and replacing, merging, removing, forms, and a relation drawn from one actor to another. Every edit is one step to undo.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../src/app/state/document.ts';
import { changeView, openPanel, select, showView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { byId } from '../../src/core/model/dataset-index.ts';
import { render } from '../support/render.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';
import { startAfresh, WholePage } from './whole-page.tsx';

leaveUndrawn();

const state = useStore.getState;
const dataset = () => state().history.document.dataset;
const actor = (name: string) => dataset().actors.find((one) => one.name === name);
const grid = () => page.getByRole('grid', { name: /^Tableau des/ });
const told = () => document.querySelector('.table-told')?.textContent ?? '';

/** The cell of a row, by what its first cell says, in a column. */
function cellOf(row: string, column: string): HTMLElement {
  const heads = [...document.querySelectorAll<HTMLElement>('.data-grid [role=columnheader]')];
  const at = heads.find((head) => head.textContent?.trim() === column)?.getAttribute('aria-colindex');
  const line = [...document.querySelectorAll<HTMLElement>('.data-grid [role=row]')].find(
    (one) => one.querySelector('[role=rowheader]')?.textContent === row,
  );
  const cell = line?.querySelector<HTMLElement>(`[aria-colindex="${at}"]`);
  if (cell === null || cell === undefined) throw new Error(`no cell “${row}”, “${column}”`);
  return cell;
}

async function typeInto(row: string, column: string, text: string): Promise<void> {
  await userEvent.click(cellOf(row, column));
  await userEvent.keyboard(`${text}{Enter}`);
}

/** Pastes a text into the cell with the focus, as a spreadsheet gives it. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Number of relations of the example. */
let relationsBefore = 0;

beforeEach(async () => {
  await startAfresh();
  relationsBefore = dataset().relations.length;
});

async function showTable(kind: 'actors' | 'relations' | 'sources', query = ''): Promise<void> {
  showView(kind);
  changeView({ query });
  await render(<WholePage />);
  await expect.element(grid()).toBeVisible();
}

describe('a cell', () => {
  test('is changed by typing over it; undo says what it takes back', async () => {
    await showTable('actors', 'fresnes');
    await typeInto('Fresnes', 'Nom', 'Fresnes-sur-Marne');
    await expect.poll(() => actor('Fresnes-sur-Marne')?.id).toBe('fresnes');
    await expect.element(page.getByRole('button', { name: /^Annuler\s: 1 cellule modifiée/ })).toBeVisible();
    undo();
    await expect.poll(() => actor('Fresnes')?.id).toBe('fresnes');
  });

  test('with a word that is not in its list keeps the text, marked, and says which words are', async () => {
    await showTable('relations', 'crida');
    await typeInto('évaluation', 'Statut', 'un jour');
    await expect.poll(told).toMatch(/^Statut\s: .*un jour.*n’est pas dans la liste/);
    expect(cellOf('évaluation', 'Statut').className).toContain('faulty');
    expect(state().history.document.remains.cells.map(({ text }) => text)).toEqual(['un jour']);
    await typeInto('évaluation', 'Statut', 'passé');
    await expect.poll(() => state().history.document.remains.cells).toEqual([]);
  });

  test('that is computed cannot be typed in, and says so', async () => {
    await showTable('actors', 'fresnes');
    await userEvent.click(cellOf('Fresnes', 'Partenaires'));
    await userEvent.keyboard('7');
    await expect.poll(told).toBe('Cette colonne est calculée.');
    expect(state().history.past).toEqual([]);
  });
});

describe('a block of cells', () => {
  test('is pasted over cells, and makes the rows that are missing, in one step', async () => {
    await showTable('relations', 'crida');
    await userEvent.click(cellOf('Nouvelle relation\u00a0: type…', 'Type'));
    paste('groupe de travail\tCARENE\tFresnes\r\njumelage\tFresnes\tVille de Nantes\r\n');
    await expect.poll(() => dataset().relations.length).toBe(relationsBefore + 2);
    expect(dataset().types.map(({ fr }) => fr)).toContain('jumelage');
    expect(actor('Ville de Nantes')?.levels).toEqual(['commune']);
    undo();
    expect(dataset().relations.length).toBe(relationsBefore);
  });

  test('is filled down from its first row, emptied, and copied', async () => {
    await showTable('actors', 'metropole');
    const rows = () =>
      [...document.querySelectorAll('.data-grid [role=rowheader]')]
        .map((cell) => cell.textContent ?? '')
        .filter((name) => name !== '' && !name.endsWith('…'));
    const [first = '', second = ''] = rows();
    changeView({ columns: ['name', 'note'] });
    await expect.poll(() => document.querySelectorAll('.data-grid [role=columnheader]').length).toBe(4);
    await typeInto(first, 'Remarque', 'revoir');
    await expect.poll(() => actor(first)?.note).toBe('revoir');
    await userEvent.click(cellOf(first, 'Remarque'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(() => document.querySelectorAll('.data-grid .in-block').length).toBe(2);
    await userEvent.keyboard('{Control>}d{/Control}');
    await expect.poll(() => actor(second)?.note).toBe('revoir');
    const copied = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }));
    expect(copied.getData('text/plain')).toBe('revoir\nrevoir');
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => [actor(first)?.note, actor(second)?.note]).toEqual(['', '']);
  });
});

describe('a new row', () => {
  test('waits among the rows to complete until it has what it needs', async () => {
    await showTable('relations', 'crida');
    await userEvent.click(cellOf('Nouvelle relation\u00a0: type…', 'Type'));
    await userEvent.keyboard('groupe de travail{Tab}');
    await expect.poll(() => state().history.document.remains.rows.length).toBe(1);
    // Until then the network says that it is incomplete.
    await expect.element(page.getByText(/^Réseau incomplet\s: 1 ligne non lue, à reprendre/)).toBeVisible();
    await userEvent.keyboard('CARENE{Tab}');
    await userEvent.keyboard('Fresnes{Tab}');
    await expect.poll(() => dataset().relations.length).toBe(relationsBefore + 1);
    expect(state().history.document.remains.rows).toEqual([]);
    await expect.element(page.getByText(/^Réseau incomplet/)).not.toBeInTheDocument();
    expect(dataset().relations.at(-1)).toMatchObject({ type: 'working-group', members: [{ actor: 'carene' }, { actor: 'fresnes' }] });
  });
});

test('a column of one’s own is added, filled and kept with the network', async () => {
  await showTable('actors', 'fresnes');
  await page.getByRole('button', { name: 'Ajouter une colonne' }).click();
  await page.getByRole('textbox', { name: 'Nom de la nouvelle colonne' }).fill('Suivi');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => state().history.document.remains.columns.map(({ header }) => header)).toEqual(['Suivi']);
  changeView({ columns: ['name', 'own:0:Suivi'] });
  await expect.element(grid().getByRole('columnheader', { name: 'Suivi' })).toBeVisible();
  await typeInto('Fresnes', 'Suivi', 'rappeler');
  await expect.poll(() => state().history.document.remains.columns[0]?.cells).toEqual([{ row: 'fresnes', text: 'rappeler' }]);
});

test('a text is found and replaced in all cells that are shown, as one step', async () => {
  await showTable('relations');
  await page.getByRole('button', { name: 'Rechercher, remplacer' }).click();
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('épiceries sociales et solidaires');
  await page.getByRole('textbox', { name: 'Remplacer par' }).fill('épiceries solidaires');
  await page.getByRole('combobox', { name: 'Dans' }).selectOptions('Thèmes');
  await page.getByRole('button', { name: 'Remplacer tout' }).click();
  await expect.poll(() => dataset().relations.some(({ themes }) => themes.includes('épiceries sociales et solidaires'))).toBe(false);
  expect(dataset().relations.some(({ themes }) => themes.includes('épiceries solidaires'))).toBe(true);
  expect(state().history.past).toHaveLength(1);
});

describe('rows', () => {
  test('are merged into one, with a choice where they differ', async () => {
    await showTable('actors', 'fresnes');
    await typeInto('Nouvel acteur…', 'Nom', 'Mairie de Fresnes');
    await expect.poll(() => actor('Mairie de Fresnes')?.levels).toEqual(['commune']);
    changeView({ query: 'fresnes' });
    for (const name of ['Fresnes', 'Mairie de Fresnes'])
      await page.getByRole('checkbox', { name: `Choisir\u00a0: ${name}`, exact: true }).click();
    await page.getByRole('button', { name: 'Fusionner…' }).click();
    await page.getByText('Mairie de Fresnes', { exact: true }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fusionner' }).click();
    await expect.poll(() => actor('Mairie de Fresnes')).toMatchObject({ id: 'fresnes', code: '94034' });
    expect(actor('Mairie de Fresnes')?.otherNames).toContain('Fresnes');
  });

  test('are removed with what hangs on them, which is told before', async () => {
    await showTable('actors', 'crida');
    await page.getByRole('checkbox', { name: 'Choisir\u00a0: Crida' }).click();
    await page.getByRole('button', { name: 'Supprimer…' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent(/1 relation perd un membre et reste|1 relation disparaît/);
    await dialog.getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => actor('Crida')).toBeUndefined();
    undo();
    await expect.poll(() => actor('Crida')?.id).toBe('crida');
  });

  test('of a set are replaced by its members', async () => {
    await showTable('actors', '13 communes');
    await page.getByRole('checkbox', { name: /^Choisir\s: 13 communes/ }).click();
    await page.getByRole('button', { name: 'Remplacer par ses membres…' }).click();
    await page.getByRole('textbox', { name: 'Membres' }).fill('Ville de Cergy\nVille de Pontoise');
    await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click();
    await expect.poll(() => actor('13 communes')).toBeUndefined();
    const named = (name: string) =>
      dataset().relations.filter(({ members }) => members.some((member) => member.actor === actor(name)?.id)).length;
    expect(named('Ville de Cergy')).toBeGreaterThan(0);
    expect(named('Ville de Cergy')).toBe(named('Ville de Pontoise'));
  });
});

describe('a form', () => {
  test('makes a relation by keyboard alone, and opens its sheet', async () => {
    await showTable('relations');
    (page.getByRole('button', { name: 'Ajouter une relation…' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('combobox', { name: 'Type' })).toHaveFocus();
    await userEvent.keyboard('groupe de travail{Tab}Fresnes{Tab}CARENE{Tab}{Tab}{Tab}{Tab}2016{Enter}');
    await expect.poll(() => dataset().relations.length).toBe(relationsBefore + 1);
    const made = dataset().relations.at(-1);
    expect(made).toMatchObject({ type: 'working-group', period: { start: '2016' } });
    expect(state().selected).toBe(made?.id);
  });

  test('changes an actor from its sheet, and writes only what was changed', async () => {
    select('fresnes');
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Modifier…' }).click();
    const name = page.getByRole('combobox', { name: 'Nom *' });
    await name.fill('Fresnes (Val-de-Marne)');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => byId(dataset().actors).get('fresnes')?.name).toBe('Fresnes (Val-de-Marne)');
    expect(byId(dataset().actors).get('fresnes')?.code).toBe('94034');
    await expect.element(page.getByRole('heading', { name: 'Fresnes (Val-de-Marne)' })).toBeVisible();
  });
});

test('a relation is drawn from a sheet by choosing the other end anywhere; Escape gives up', async () => {
  select('fresnes');
  await render(<WholePage />);
  await page.getByRole('button', { name: 'Relier à…' }).click();
  await expect.element(page.getByText(/Fresnes.*est relié à…/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(state().linking).toBeNull();
  expect(state().selected).toBe('fresnes');
  await page.getByRole('button', { name: 'Relier à…' }).click();
  openPanel(null);
  select('carene');
  await expect.element(page.getByRole('dialog', { name: 'Nouvelle relation' })).toBeVisible();
  expect((page.getByRole('combobox', { name: 'De' }).element() as HTMLInputElement).value).toBe('Fresnes');
  expect((page.getByRole('combobox', { name: 'Vers' }).element() as HTMLInputElement).value).toBe('CARENE');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
  await expect.poll(() => dataset().relations.length).toBe(relationsBefore + 1);
});

test('while names of persons are hidden, nothing can be typed, and the table says why', async () => {
  changeView({ nameless: true });
  await showTable('actors', 'fresnes');
  await userEvent.click(cellOf('Fresnes', 'Nom'));
  await userEvent.keyboard('x{Enter}');
  expect(state().history.past).toEqual([]);
  await expect.poll(told).toMatch(/^Les noms des personnes sont masqués/);
});
