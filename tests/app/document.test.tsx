/**
 * Editing the open document on the page: every edit is undone and redone by button or key under its name, the story is stored in
 * one place only, unsaved changes are known, and values that version 0.5 kept in the browser can still be opened.
 */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startComparing } from '../../src/app/comparing/compare-session.ts';
import { isExample, isStorySaved, unsavedIn, writtenNetwork, writtenStory } from '../../src/app/derived/open-document.ts';
import { datasetIn } from '../../src/app/derived/universe.ts';
import { saveDataset, saveStory } from '../../src/app/files/dataset-files.ts';
import { showFiles } from '../../src/app/files/show-files.ts';
import { takeUpDraft } from '../../src/app/keeping/old-story-draft.ts';
import { followViews, forgetView, keepView, savedViews } from '../../src/app/keeping/saved-views.ts';
import { shippedNetwork, showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument, changeStory, followObjection, redo, showNetwork, undo } from '../../src/app/state/document.ts';
import { askAboutArrived, askRow, openDialog } from '../../src/app/state/presence.ts';
import { changeView, openPanel, select } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { said, withMove } from '../../src/core/model/story.ts';
import kept from '../fixtures/kept/version-0.5.json' with { type: 'json' };
import { render } from '../support/render.tsx';
import { startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const network = shippedNetwork();
const state = () => useStore.getState();
const story = () => writtenStory(state());
const first = () => story()[0]?.id ?? '';
const move = () => changeStory({ key: 'stepMoved' }, withMove(story(), first(), 1));

beforeEach(() => startAfresh());

describe('undo and redo on the page', () => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  test('are there once something was edited, and say what they would do', async () => {
    openPanel('story');
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Ajouter cette vue' }).click();
    await expect.element(button('Annuler : étape ajoutée')).toBeVisible();
    await expect.element(button('Rien à rétablir')).toBeDisabled();
    await page.getByRole('button', { name: 'Supprimer l’étape 1', exact: true }).click();
    expect(story().length).toBe(network.dataset.story.length);
    await button('Annuler : étape supprimée').click();
    await button('Annuler : étape ajoutée').click();
    expect(story()).toEqual(network.dataset.story);
    await expect.element(button('Rien à annuler')).toBeDisabled();
    await expect.element(page.getByRole('status').filter({ hasText: 'Annulé : étape ajoutée' })).toBeVisible();
    await button('Rétablir : étape ajoutée').click();
    await expect.element(button('Rétablir : étape supprimée')).toBeVisible();
    changeView({ language: 'en' });
    await expect.element(button('Undo: step added')).toBeVisible();
    await expect.element(button('Redo: step removed')).toBeVisible();
  });

  test('are not there for who only looks', async () => {
    await render(<WholePage />);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.getByRole('button', { name: /Annuler|Rétablir/ }).elements()).toEqual([]);
  });

  test('follow the keys, but not in a text field and not behind a dialog', async () => {
    openPanel('story');
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Supprimer l’étape 1', exact: true }).click();
    const [full, less] = [network.dataset.story.length, network.dataset.story.length - 1];
    for (const [keys, length] of [
      ['{Control>}z{/Control}', full],
      ['{Control>}{Shift>}Z{/Shift}{/Control}', less],
      ['{Control>}z{/Control}', full],
      ['{Control>}y{/Control}', less],
      // Nothing more to do again.
      ['{Control>}y{/Control}', less],
      ['z', less],
    ] as const) {
      await userEvent.keyboard(keys);
      expect([keys, story().length]).toEqual([keys, length]);
    }
    await page.getByRole('combobox', { name: /Chercher/ }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(story().length).toBe(less);
    (document.activeElement as HTMLElement).blur();
    openDialog('help');
    await page.getByRole('dialog').getByRole('heading', { name: 'Clavier' }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(story().length).toBe(less);
  });

  test('take a text that was typed as one step, and each field as its own', async () => {
    openPanel('story');
    await render(<WholePage />);
    await page.getByRole('button', { name: said(network.dataset.story[0]?.title ?? { fr: '', en: '' }, 'fr'), exact: true }).click();
    await page.getByLabelText('Titre : ce que l’on constate').fill('');
    await userEvent.keyboard('Neuf');
    await page.getByLabelText('Note pour qui présente').fill('À dire');
    await expect.element(button('Annuler : note d’étape modifiée')).toBeVisible();
    await button('Annuler : note d’étape modifiée').click();
    expect(story()[0]?.title.fr).toBe('Neuf');
    await button('Annuler : titre d’étape modifié').click();
    expect(story()).toEqual(network.dataset.story);
    await expect.element(button('Rien à annuler')).toBeVisible();
  });
});

describe('the example', () => {
  const words = page.getByText('L’exemple reste tel qu’il est');

  test('is never edited: its first edit makes a copy under an id and a title of its own, which is said once', async () => {
    await render(<WholePage />);
    openPanel('story');
    select('mel');
    const example = state().history;
    move();
    expect(isExample(state())).toBe(false);
    const copy = state().history.document;
    expect(copy.title).toBe(`Ma copie\u00a0: ${network.name}`);
    expect(story()).not.toEqual(network.dataset.story);
    // What was shown of the example is shown of the copy.
    expect([state().selected, state().view.panel]).toEqual(['mel', 'story']);
    await expect.element(words).toBeVisible();
    await page.getByRole('button', { name: 'Compris' }).click();
    await expect.element(words).not.toBeInTheDocument();
    move();
    expect([state().history.document.id, state().news]).toEqual([copy.id, null]);
    undo();
    undo();
    // Undone, it is as the example was, and stays a copy.
    expect(state().history.document).toEqual({ ...example.document, id: copy.id, title: copy.title });
    undo();
    expect(state().history.document.id).toBe(copy.id);
    showExample();
    expect(state().history.document).toEqual(example.document);
  });

  test('stays the example while nothing is changed: undo, a file written, an edit that changes nothing', () => {
    const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    onTestFinished(() => press.mockRestore());
    undo();
    redo();
    saveDataset('fr');
    changeStory({ key: 'stepMoved' }, story());
    expect([isExample(state()), state().news]).toEqual([true, null]);
  });

  test('is copied with the title that an edit gives it', () => {
    changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title: 'À moi' }));
    expect([isExample(state()), state().history.document.title]).toEqual([false, 'À moi']);
    undo();
    expect(state().history.document.title).toBe(`Ma copie\u00a0: ${network.name}`);
  });
});

describe('the one document', () => {
  test('undoes edits of data and of story in the order in which they were made', () => {
    move();
    changeDocument({ key: 'stepMoved' }, (document) => ({
      ...document,
      dataset: { ...document.dataset, actors: document.dataset.actors.toReversed() },
    }));
    expect([...unsavedIn(state())].sort()).toEqual(['actors', 'story']);
    expect(writtenNetwork(state()).actors).toEqual(network.dataset.actors.toReversed());
    undo();
    expect([...unsavedIn(state())]).toEqual(['story']);
    undo();
    expect(state().history.document.dataset).toEqual(network.dataset);
    redo();
    redo();
    expect(writtenNetwork(state()).actors).toEqual(network.dataset.actors.toReversed());
  });

  test('keeps the network that pictures and figures are made of while the story is written', () => {
    const before = [writtenNetwork(state()), datasetIn(state())];
    move();
    changeView({ nameless: false });
    expect([writtenNetwork(state()), datasetIn(state())].every((dataset, i) => dataset === before[i])).toBe(true);
  });

  test('is saved when it was saved, as far as it was saved', () => {
    // Downloads are made by a press on a link.
    const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    onTestFinished(() => press.mockRestore());
    changeDocument({ key: 'stepMoved' }, (document) => ({ ...document, title: 'Autre' }));
    move();
    saveStory('fr');
    expect(isStorySaved(state())).toBe(true);
    expect([...unsavedIn(state())]).toEqual(['head']);
    saveDataset('fr');
    expect([...unsavedIn(state())]).toEqual([]);
    undo();
    expect(isStorySaved(state())).toBe(false);
    redo();
    expect(isStorySaved(state())).toBe(true);
    expect(press).toHaveBeenCalledTimes(2);
  });

  test('has its own story: another network that is opened brings its own, or none', () => {
    move();
    showNetwork({ name: 'relations.csv', dataset: EMPTY_DATASET, issues: [], skipped: 0, remains: NO_REMAINS });
    expect(story()).toEqual([]);
    showNetwork(network);
    expect(story()).toBe(network.dataset.story);
    expect(isStorySaved(state())).toBe(true);
  });
});

test('a network of one’s own begins with nothing, and says how to go on', async () => {
  await render(<WholePage />);
  openDialog('open');
  await page.getByRole('button', { name: 'Commencer un réseau vide' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ce réseau est encore vide' })).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter un acteur…' }).click();
  await page.getByRole('textbox', { name: 'Nom *' }).fill('CRESS Exemple');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: /^1 acteur, aucune coopération recensée/ })).toBeVisible();
  expect(state().history.document.title).toBe('Nouveau réseau');
});

test('what holds names as they were is given up where a person has objected in another tab', () => {
  const { history, opened } = state();
  const { dataset, remains, issues, skipped } = network;
  const read = { dataset, remains, issues, skipped };
  startComparing('Autre', read);
  expect(state().comparing?.name).toBe('Autre');
  followObjection(history, opened);
  expect(state().comparing).toBeNull();
  askAboutArrived({ name: 'Autre', network: read, sharedActors: 1, file: null });
  askRow({ table: 'actors', row: null, texts: {} });
  followObjection(history, opened);
  expect([state().arrived, state().rowForm]).toEqual([null, null]);
});

describe('views that are kept', () => {
  const names = () => savedViews(state().history.document).map(({ name }) => name);
  const keepNow = (name: string) => keepView(state().history.document, { name, hash: '#view=list' });

  test('are those of the open network; its copy has them from the start, and its own from then on', () => {
    onTestFinished(followViews());
    keepNow('Liste');
    keepNow('Autre');
    keepNow('Liste');
    expect(names()).toEqual(['Liste', 'Autre']);
    move();
    expect([isExample(state()), names()]).toEqual([false, ['Liste', 'Autre']]);
    forgetView(state().history.document, 'Autre');
    keepNow('Ici');
    expect(names()).toEqual(['Ici', 'Liste']);
    showNetwork(network);
    expect(names()).toEqual([]);
    showExample();
    expect(names()).toEqual(['Liste', 'Autre']);
  });
});

describe('what version 0.5 kept in this browser', () => {
  beforeEach(() => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  });

  const draft = JSON.parse(kept['maillage.story']).story as ReturnType<typeof story>;

  test('opens: the story that was not saved is taken up in a copy of the example, which is said, and can be undone', async () => {
    openPanel('story');
    await render(<WholePage />);
    expect(takeUpDraft(network.name)).toBe(true);
    expect([isExample(state()), story()]).toEqual([false, draft]);
    await expect.element(page.getByText('Le récit que vous aviez écrit sans l’enregistrer a été retrouvé')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Titre écrit et pas encore enregistré' })).toBeVisible();
    await page.getByRole('button', { name: 'Annuler : récit repris (4 étapes)' }).click();
    expect(story()).toEqual(network.dataset.story);
  });

  test('opens: the story is taken up by files of the name that it was written for, and by no others', () => {
    localStorage.setItem('maillage.story', JSON.stringify({ network: 'mon-reseau.zip', story: draft }));
    const parsed = { dataset: EMPTY_DATASET, issues: [], skipped: 0, remains: NO_REMAINS };
    expect(takeUpDraft(network.name)).toBe(false);
    showFiles('autre.zip', parsed);
    expect(story()).toEqual([]);
    showFiles('mon-reseau.zip', parsed);
    expect(story()).toEqual(draft);
    // It stays in the browser until the network that has it is kept there.
    expect(localStorage.getItem('maillage.story')).not.toBe(null);
  });

  test('is not taken for news where the network has this very story', () => {
    localStorage.setItem('maillage.story', JSON.stringify({ network: network.name, story: network.dataset.story }));
    expect(takeUpDraft(network.name)).toBe(false);
    expect([isExample(state()), state().news, localStorage.getItem('maillage.story')]).toEqual([true, null, null]);
  });

  test('opens: views under their names', async () => {
    openDialog('views');
    await render(<WholePage />);
    await page.getByRole('button', { name: 'Autour de la MEL', exact: true }).click();
    expect([state().view.id, state().view.center, state().selected]).toEqual(['ego', 'mel', 'mel']);
    openDialog('views');
    await expect.element(page.getByText('mon-reseau.zip')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Contrats', exact: true }).click();
    expect(state().recipe.types).toEqual(['contract']);
    // The network that it was kept in has it as well, and no other.
    const names = () => savedViews(state().history.document).map(({ name }) => name);
    const parsed = { dataset: EMPTY_DATASET, issues: [], skipped: 0, remains: NO_REMAINS };
    showFiles('mon-reseau.zip', parsed);
    expect(names()).toEqual(['Premier écran']);
    showFiles('autre.zip', parsed);
    expect(names()).toEqual([]);
  });
});
