/**
 * The page without names of persons, as an audience sees it: no text, field or label contains one, whichever view is open. Names
 * are planted in everything that a network and its reader can bring to the page.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { writtenStory } from '../../src/app/derived/open-document.ts';
import { loadAllParts } from '../../src/app/lazy-part.ts';
import { presentStep, toggleExploring, toggleNames } from '../../src/app/presenting/presenting.ts';
import { announce, openDialog } from '../../src/app/state/presence.ts';
import { changeRecipe, changeView, openPanel, select, setPresenting, showView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { PANEL_IDS, VIEW_IDS } from '../../src/core/session/view.ts';
import { render } from '../support/render.tsx';
import { startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const NAME = 'Zofia Wiśniewska';
/** As any program would look for her. */
const TOLD = /wi[sś]niewska|zofia/i;

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { dataset, issues } = readDataset([
  file(
    'acteurs.csv',
    `id,nom,autres_noms,genre,fonction,niveaux,note
p1,${NAME},Z. Wiśniewska,personne,Adjointe (${NAME}),,
p2,Directrice,,personne,Assistante de ${NAME},,
a1,Lille,Ville de ${NAME},collectivité,,commune,Note de ${NAME}
a2,Roubaix,,collectivité,,commune,`,
  ),
  file('sources.csv', `id,titre\ns1,Entretien avec ${NAME}`),
  file(
    'relations.csv',
    `id,type,de,vers,intitule,themes,source,lieu,citation,dit_par,note
r1,partenariat,a1,a2,Le projet de ${NAME},thème de ${NAME}|mobilité,s1,p. 1,comme le dit ${NAME},p1,selon Mme WIŚNIEWSKA
r2,rattachement,p1,a1,,,s1,p. 2,${NAME} à Lille,,`,
  ),
  file('constats.csv', `id,nature,texte,acteurs,source,citation\nc1,constat,${NAME} le dit.,a1,s1,${NAME} le dit`),
  file(
    'recit.csv',
    `id,titre,texte,note,vue,montrer,preuves
e1,${NAME} réunit,Texte de ${NAME},Note de ${NAME},view=relations&query=${encodeURIComponent(NAME)},a1|wisniewska,r1|c1`,
  ),
]);
const network = () => ({ name: `Entretien avec ${NAME}`, dataset, issues, skipped: 0, remains: NO_REMAINS });

/** Everything on the page that is read, typed or said: text, values, labels, titles. */
function toldOnPage(): readonly string[] {
  const texts = [document.body.textContent ?? ''];
  for (const element of document.querySelectorAll('*')) {
    for (const { value } of element.attributes) texts.push(value);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) texts.push(element.value, element.placeholder);
    texts.push(...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''));
  }
  // Ids stay on a screen: the page knows its rows by them.
  return texts.filter((text) => TOLD.test(text));
}

// Nothing is looked at before it is there: names would not be found in a part that is still on its way.
beforeAll(loadAllParts);

beforeEach(async () => {
  setPresenting(null);
  await startAfresh(network());
  announce('');
});

const everyKind = () => changeRecipe({ kinds: ['collectivity', 'organisation', 'group', 'set', 'service', 'person'] });

describe('a screen without names', () => {
  test('with names, the search of this test finds them', async () => {
    await render(<WholePage />);
    everyKind();
    await expect.poll(() => toldOnPage().length).toBeGreaterThan(1);
  });

  // One page for all views, and one for all panels and dialogs: to mount it anew for each takes longer than to look.
  test('the views, with the sheets of all rows', async () => {
    await render(<WholePage />);
    everyKind();
    changeView({ nameless: true });
    for (const id of VIEW_IDS) {
      showView(id);
      await expect.poll(() => (document.body.textContent ?? '').length).toBeGreaterThan(100);
      for (const row of [null, 'a1', 'p1', 'p2', 'r1', 'r2']) {
        select(row);
        await expect.poll(() => document.querySelector('.sheet') !== null).toBe(row !== null);
        await expect.poll(() => [id, row, ...toldOnPage()]).toEqual([id, row]);
      }
    }
  });

  test('what was asked for before names were hidden: filters, the search field of a table, a message', async () => {
    await render(<WholePage />);
    showView('relations');
    changeView({ query: 'wiśniewska' });
    changeRecipe({ themes: [`thème de ${NAME}`] });
    announce(`Ouvert : ${NAME}`);
    const field = page.getByRole('textbox', { name: 'Filtrer les lignes' });
    await expect.element(field).toHaveValue('wiśniewska');
    toggleNames();
    await expect.element(field).toHaveValue('');
    // The filter asks for the theme as it is told now, and finds its row.
    await expect.element(page.getByText('1 ligne')).toBeVisible();
    await expect.poll(toldOnPage).toEqual([]);
    announce(`Ouvert : ${NAME}`);
    await expect.element(page.getByText('Ouvert : [')).toBeVisible();
    await field.fill('mme wisniewska');
    await expect.element(field).toHaveValue('');
    expect(decodeURIComponent(window.location.hash)).not.toMatch(TOLD);
    expect(toldOnPage()).toEqual([]);
  });

  test('telling the story, leaving its path and opening its panel', async () => {
    await render(<WholePage />);
    changeView({ nameless: true });
    presentStep('e1');
    await expect.element(page.getByRole('status').filter({ hasText: 'Étape 1 sur 1' })).toBeInTheDocument();
    await expect.poll(() => document.querySelector('.presented-step')).not.toBeNull();
    expect(toldOnPage()).toEqual([]);
    toggleExploring();
    openPanel('story');
    await page.getByRole('button', { name: /réunit$/ }).click();
    await expect.element(page.getByLabelText('Titre', { exact: false }).first()).toHaveAttribute('readonly');
    expect(toldOnPage()).toEqual([]);
    // What will be saved keeps its names.
    expect(writtenStory(useStore.getState())[0]?.title.fr).toBe(`${NAME} réunit`);
  });

  test('the panels and the dialogs', async () => {
    await render(<WholePage />);
    everyKind();
    changeView({ id: 'levels', nameless: true, from: 'a1', to: 'p1' });
    for (const id of PANEL_IDS) {
      openPanel(null);
      await expect.poll(() => document.querySelector('.analysis')).toBeNull();
      openPanel(id);
      await expect.poll(() => document.querySelector('.analysis')).not.toBeNull();
      await expect.poll(() => [id, ...toldOnPage()]).toEqual([id]);
    }
    openPanel(null);
    for (const dialog of ['open', 'issues', 'views', 'export', 'legend', 'help'] as const) {
      openDialog(dialog);
      await expect.poll(() => document.querySelector('[role=dialog]')).not.toBeNull();
      expect([dialog, ...toldOnPage()]).toEqual([dialog]);
      openDialog(null);
      await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
    }
  });

  test('a quote that names her is said to be left out, with its source', async () => {
    await render(<WholePage />);
    changeView({ nameless: true });
    select('r1');
    await expect.element(page.getByText('[citation retirée : elle nomme une personne]').first()).toBeVisible();
    await expect.element(page.getByText('p. 1', { exact: false }).first()).toBeVisible();
  });
});
