/**
 * The page of importing: an officer's own table, with its questions, becomes a network or rows of the open one. With the real worker and the
 * real reference.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openFiles } from '../../src/app/files/opening.ts';
import { startImport } from '../../src/app/importing/import-session.ts';
import { undo } from '../../src/app/state/document.ts';
import { changeView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { type FileReader, fileReader } from '../../src/app/workers/reading-client.ts';
import { PREPARING } from '../../src/messages/preparing.ts';
import { render } from '../support/render.tsx';
import { chooseInMenu, startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const ROWS = ['Ville d’Aubervilliers;Plaine Commune;entraide', 'Stains;ALEC;entraide', 'Saint-Ouen;L’ALEC;groupe de travail'];
const table = (rows: readonly string[] = ROWS, head = 'Structure;Partenaire;Type de lien') =>
  new File([`Suivi;;\n${head}\n${rows.join('\n')}\n`], 'suivi.csv');
const state = () => useStore.getState();
const dataset = () => state().history.document.dataset;
const names = () => dataset().actors.map(({ name }) => name);
const integrate = page.getByRole('button', { name: 'Intégrer', exact: true });

/** Opens a file, and waits until all is told of it. */
async function importing(file: File): Promise<void> {
  await openFiles([file]);
  await told();
}

async function told(): Promise<void> {
  await expect.poll(() => [state().importing?.territory, state().importing?.isBehind]).toEqual(['ready', false]);
}

beforeEach(() => startAfresh());

describe('a table of one’s own', () => {
  test('shows its questions, and becomes a network on its territory only when it is integrated', async () => {
    await render(<WholePage />);
    const example = state().history;
    await importing(table());
    await expect.element(page.getByRole('heading', { level: 1, name: 'Importer «\u00a0suivi.csv\u00a0»' })).toHaveFocus();
    expect(state().history).toBe(example);
    await expect.element(page.getByText('3 points non vérifiés')).toBeVisible();
    await expect.element(page.getByText('Structure = qui', { exact: false })).toBeVisible();

    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Territoire officiel, Saint-Ouen' }), 'commune:93070');
    await page.getByText('«\u00a0ALEC\u00a0» et «\u00a0L’ALEC\u00a0» sont un seul acteur').click();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '«\u00a0entraide\u00a0» veut dire' }), 'partnership');
    await told();
    await expect.element(page.getByText('non vérifié', { exact: false })).not.toBeInTheDocument();
    await expect.element(page.getByRole('radio', { name: 'Montrer Plaine Commune', exact: false })).toBeChecked();
    await integrate.click();

    await expect.poll(() => state().importing).toBeNull();
    expect(state().history.document.title).toBe('suivi');
    expect(names()).toEqual(['Aubervilliers', 'Plaine Commune', 'Stains', 'ALEC', 'Saint-Ouen-sur-Seine']);
    expect(dataset().types).toEqual([]);
    expect(state().view.perimeter).toBe('intercommunality:200057867');
  });

  test('can be left: the network is as it was', async () => {
    await render(<WholePage />);
    const { history } = state();
    await importing(table());
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
    expect([state().importing, state().history]).toEqual([null, history]);
    await expect.element(page.getByRole('button', { name: 'Ouvrir' })).toBeVisible();
  });

  test('is read with other columns as they are chosen, and the next of its shape in the same way', async () => {
    await render(<WholePage />);
    await importing(table(ROWS, 'Structure;Partenaire;Divers'));
    await page.getByRole('button', { name: 'Quelle colonne dit quoi' }).click();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Ce que dit la colonne «\u00a0Divers\u00a0»' }), 'note');
    await told();
    await integrate.click();
    await expect.poll(() => dataset().relations.map(({ note }) => note)).toEqual(['entraide', 'entraide', 'groupe de travail']);

    await importing(new File(['Structure;Partenaire;Divers\nStains;Pierrefitte;vu\n'], 'autre.csv'));
    await page.getByRole('button', { name: 'Ce que c’est' }).click();
    await expect.element(page.getByText('Lu comme la dernière fois', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Quelle colonne dit quoi' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Ce que dit la colonne «\u00a0Divers\u00a0»' })).toHaveValue('note');
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  test('of structures without a partner is asked about in one question: all tied to one body, or a list', async () => {
    await render(<WholePage />);
    const file = new File(
      ['Nom de la structure;Type de structure;Date d’adhésion\nStains;Commune;2015\nPlaine Commune;EPT;2016\n'],
      'a.csv',
    );
    await importing(file);
    const question = page.getByRole('group', {
      name: 'Seule la colonne «\u00a0Nom de la structure\u00a0» nomme des acteurs',
      exact: false,
    });
    await question.getByRole('textbox', { name: 'Avec qui, pour toutes les lignes' }).fill('CRESS');
    await userEvent.keyboard('{Enter}');
    await told();
    await expect.element(page.getByText('3 acteurs et 2 relations à ajouter')).toBeVisible();
    await expect.element(page.getByText('Stains – CRESS relation (type non précisé), 2015')).toBeVisible();
    await expect.element(question).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();

    await importing(file);
    await question.getByRole('button', { name: 'Non, une simple liste d’acteurs' }).click();
    await told();
    await expect.element(page.getByText('2 acteurs et 0 relation à ajouter')).toBeVisible();
    await expect.element(page.getByText('non vérifié', { exact: false })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  test('whose cells may hold several names is read by the answer', async () => {
    await render(<WholePage />);
    await importing(new File(['De;À\nStains;CRESS, APES\n'], 'a.csv'));
    await page.getByRole('button', { name: 'Oui, séparés par «\u00a0,\u00a0»' }).click();
    await told();
    await expect.element(page.getByText('3 acteurs et 2 relations à ajouter')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  test('with names of one territory makes one actor of them, unless one says otherwise', async () => {
    await render(<WholePage />);
    await importing(new File(['De;À\nVille de Stains;CRESS\nStains;APES\n'], 'a.csv'));
    await expect.element(page.getByText('3 acteurs et 2 relations à ajouter')).toBeVisible();
    await expect.element(page.getByText('non vérifié', { exact: false })).not.toBeInTheDocument();
    await page.getByText('«\u00a0Ville de Stains\u00a0» et «\u00a0Stains\u00a0» sont un seul acteur').click();
    await told();
    await expect.element(page.getByText('4 acteurs et 2 relations à ajouter')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  test('of one column gets the other side for all its rows', async () => {
    await render(<WholePage />);
    await importing(new File(['Commune;Observations\nStains;vu\nBobigny;\n'], 'membres.csv'));
    await page.getByRole('button', { name: 'Ce que c’est' }).click();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Chaque ligne est' }), 'relations');
    await told();
    const columns = page.getByRole('button', { name: 'Quelle colonne dit quoi' });
    if (columns.element().getAttribute('aria-expanded') === 'false') await columns.click();
    const question = page.getByRole('group', { name: 'Seule la colonne «\u00a0Commune\u00a0»', exact: false });
    const other = question.getByRole('textbox', { name: 'Avec qui, pour toutes les lignes' });
    await other.fill('CRESS');
    await userEvent.keyboard('{Enter}');
    await told();
    await expect.element(page.getByText('3 acteurs et 2 relations à ajouter')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });
});

describe('what was decided about names', () => {
  test('holds for the next file with the same names, shown as such, until it is forgotten', async () => {
    await render(<WholePage />);
    await importing(table());
    const official = page.getByRole('combobox', { name: 'Territoire officiel, Saint-Ouen' });
    await userEvent.selectOptions(official, 'commune:93070');
    await page.getByText('«\u00a0ALEC\u00a0» et «\u00a0L’ALEC\u00a0» sont un seul acteur').click();
    await told();
    await integrate.click();
    await expect.poll(() => state().importing).toBeNull();

    await importing(new File(['De;À\nSaint-Ouen;ALEC\nStains;L’ALEC\n'], 'autre.csv'));
    await expect.element(official).toHaveValue('commune:93070');
    expect(document.querySelectorAll('.import-page .doubtful')).toHaveLength(0);
    await expect.element(page.getByText('comme la dernière fois').first()).toBeVisible();
    await expect.element(page.getByText('3 acteurs et 2 relations à ajouter')).toBeVisible();
    // One name is forgotten by choosing nothing for it; the rest by one button.
    await userEvent.selectOptions(official, '');
    await told();
    await expect.element(official).toHaveValue('');
    await page.getByRole('button', { name: 'Tout oublier' }).click();
    await told();
    await expect.element(page.getByText('4 acteurs et 2 relations à ajouter')).toBeVisible();
    await expect.element(page.getByText('comme la dernière fois')).not.toBeInTheDocument();
    expect(window.localStorage.getItem('maillage.names')).toBeNull();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });
});

describe('a matrix', () => {
  const MATRIX = 'Communes;SIVOM du Centre;Syndicat des eaux\nStains;x;\nBobigny;x;x\nPantin;;x\n';

  test('is read with other groups, without one of its columns, and as a list, as it is chosen', async () => {
    await render(<WholePage />);
    await importing(new File([MATRIX], 'matrice.csv'));
    await expect.element(page.getByText('5 acteurs et 2 relations à ajouter')).toBeVisible();
    for (const name of ['Ce que c’est', 'Quelle colonne dit quoi']) {
      const step = page.getByRole('button', { name });
      if (step.element().getAttribute('aria-expanded') === 'false') await step.click();
    }
    const groups = page.getByRole('combobox', { name: 'Les groupes, dont les autres sont membres' });
    await expect.element(groups).toHaveValue('columns');
    await userEvent.selectOptions(groups, 'none');
    await told();
    await expect.element(page.getByText('5 acteurs et 4 relations à ajouter')).toBeVisible();
    const column = page.getByRole('combobox', { name: 'Ce que dit la colonne «\u00a0Syndicat des eaux\u00a0»' });
    await userEvent.selectOptions(column, 'leave');
    await told();
    await expect.element(page.getByText('4 acteurs et 2 relations à ajouter')).toBeVisible();
    await userEvent.selectOptions(column, 'to');
    await told();
    await expect.element(page.getByText('5 acteurs et 4 relations à ajouter')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Chaque ligne est' }), 'actors');
    await told();
    await expect.element(groups).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });
});

test('while names are hidden, the cells of a file are shown only when asked for', async () => {
  await render(<WholePage />);
  changeView({ nameless: true });
  await importing(new File(['De;À;Référente\nStains;ALEC;Marie Exemple\n'], 'a.csv'));
  await expect.element(page.getByText('Les noms de personnes sont masqués', { exact: false })).toBeVisible();
  expect(document.querySelector('.import-page')?.textContent).not.toContain('Exemple');
  await page.getByRole('button', { name: 'Montrer les cellules' }).click();
  const columns = page.getByRole('button', { name: 'Quelle colonne dit quoi' });
  if (columns.element().getAttribute('aria-expanded') === 'false') await columns.click();
  await expect.element(page.getByRole('cell', { name: 'Marie Exemple' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
});

test('«Préparer ses données» opens from «Ouvrir» and from the help, and tells each chapter', async () => {
  await render(<WholePage />);
  const ways = [() => page.getByRole('button', { name: 'Ouvrir', exact: true }).click(), () => chooseInMenu('Menu', 'Aide')];
  for (const open of ways) {
    await open();
    await page.getByRole('button', { name: 'Préparer ses données' }).click();
    const dialog = page.getByRole('dialog', { name: 'Préparer ses données' });
    for (const { title } of PREPARING.fr.chapters) await expect.element(dialog.getByRole('heading', { name: title })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  }
});

describe('a choice whose result takes long', () => {
  test('shows its progress, and can be taken back; what was told before holds, and can be integrated', async () => {
    await render(<WholePage />);
    const inputs = [{ name: 'suivi.csv', bytes: new Uint8Array(await table().arrayBuffer()) }];
    const real = fileReader();
    await real.read(inputs, null, {});
    let stop: (() => void) | null = null;
    let isSlow = false;
    const slowly: FileReader['tell'] = (_choices, _document, watching) => {
      watching?.tell?.({ phase: 'judging', share: 0.4 });
      return new Promise((_, fail) => {
        stop = () => fail(new Error('stopped'));
      });
    };
    await startImport('suivi.csv', inputs, {
      ...real,
      tell: (...asked) => (isSlow ? slowly(...asked) : real.tell(...asked)),
      cancel: () => {
        stop?.();
        real.cancel();
      },
    });
    await told();
    const before = state().importing?.told;
    isSlow = true;
    await page.getByRole('button', { name: 'Quelle colonne dit quoi' }).click();
    const meaning = page.getByRole('combobox', { name: 'Ce que dit la colonne «\u00a0Type de lien\u00a0»' });
    await userEvent.selectOptions(meaning, 'note');
    await expect.element(page.getByText('40\u00a0%')).toBeVisible();
    isSlow = false;
    await page.getByRole('button', { name: 'Revenir au choix précédent' }).click();
    await expect.element(meaning).toHaveValue('type');
    expect([state().importing?.told, state().importing?.isBehind]).toEqual([before, false]);
    await integrate.click();
    await expect.poll(() => dataset().relations).toHaveLength(3);
  });
});

describe('into the open network', () => {
  async function openOwn(): Promise<void> {
    await render(<WholePage />);
    await importing(table());
    await integrate.click();
    await expect.poll(() => state().importing).toBeNull();
  }

  test('the same file changes nothing, and a later one is one change, which is undone as one', async () => {
    await openOwn();
    const before = dataset();
    await importing(table());
    // It comes from a file that the network knows: the open network is proposed.
    await expect.element(page.getByText('rien ne change', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();

    await importing(table([...ROWS, 'La Courneuve;ALEC;entraide']));
    await expect.element(page.getByText('1 acteur et 1 relation à ajouter')).toBeVisible();
    await integrate.click();
    await expect.poll(() => names()).toContain('La Courneuve');
    expect(state().history.past.at(-1)?.label).toEqual({ key: 'tableImported', values: { name: 'suivi.csv' } });
    undo();
    expect(dataset()).toEqual(before);
  });

  test('what the file lacks stays, unless one says otherwise', async () => {
    await openOwn();
    await importing(table(ROWS.slice(0, 2)));
    const drop = page.getByRole('checkbox', { name: 'Retirer du réseau ce qui n’est plus dans le fichier' });
    await expect.element(drop).not.toBeChecked();
    await page.getByText('Retirer du réseau ce qui n’est plus dans le fichier').click();
    await told();
    await integrate.click();
    await expect.poll(() => dataset().relations).toHaveLength(2);
    expect(names()).not.toContain('Saint-Ouen');
  });
});

describe('pasted cells', () => {
  test.each([
    ['of a spreadsheet', 'text/html', '<table><tr><td>Structure</td><td>Partenaire</td></tr><tr><td>Stains</td><td>ALEC</td></tr></table>'],
    ['as lines with tabs', 'text/plain', 'Structure\tPartenaire\nStains\tALEC\n'],
  ])('%s are imported', async (_, type, text) => {
    await render(<WholePage />);
    paste(type, text);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Importer «\u00a0cellules collées', exact: false })).toBeVisible();
    await expect.poll(() => state().importing?.told?.overview.actors.added.count).toBe(2);
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  test('a text that is no table does nothing', async () => {
    await render(<WholePage />);
    paste('text/plain', 'une phrase, sans tableau');
    paste('text/plain', 'deux lignes\nsans colonnes');
    // A table pasted after them is the first that is read.
    paste('text/plain', 'Structure\tPartenaire\nStains\tALEC\n');
    await expect.poll(() => state().importing?.told?.sheets).toEqual(['cellules collées.tsv']);
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
  });

  function paste(type: string, text: string): void {
    const clipboardData = new DataTransfer();
    clipboardData.setData(type, text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }
});
