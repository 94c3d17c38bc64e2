/**
 * A presentation on the built site: the whole story by keyboard at the size of a projector, leaving the path and returning, the
 * speaker's window, the black screen, hiding names; a story written by the reader, saved with the data and opened again; the
 * presentation as one file, opened from the disk without a network.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { said } from '../../src/core/model/story.ts';
import { shippedDataset } from '../support/datasets.ts';
import { violations } from './axe.ts';
import { chooseInMenu, goToPlace, openExports, pressInBar } from './going.ts';
import { openFromDisk, openPage, watchFetching } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-presenting-'));
const { story } = shippedDataset();
const title = (i: number) => said(story[i]?.title ?? { fr: '', en: '' }, 'fr');
const heading = (page: Page) => page.locator('h1').first().textContent();
const isAt = (page: Page, i: number) => expect.poll(() => heading(page)).toBe(title(i));

/** Opens the site and begins to present, as a speaker does: two presses. */
async function present(options: Parameters<typeof openPage>[0] = {}) {
  // A projector of today has twice as many points each way; drawn without a graphics card, they would take most of the time.
  const watched = await openPage({ width: 1280, height: 720, ...options });
  const allFetched = watchFetching(watched.page);
  await pressInBar(watched.page, 'Présenter');
  await watched.page.locator('.story-panel').getByRole('button', { name: 'Présenter', exact: true }).click();
  await isAt(watched.page, 0);
  await watched.page.locator('.step-line').waitFor();
  return { ...watched, allFetched };
}

/** Heights of the letters of everything that is written on the page and can be seen, smallest first. */
const letters = (page: Page) =>
  page.evaluate(() => {
    const found: { text: string; size: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('.unseen, .skip, .toast, option, noscript, script, style, title')) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || getComputedStyle(element).visibility === 'hidden') continue;
      const zoom =
        element instanceof SVGElement
          ? ((element as unknown as SVGGraphicsElement).getScreenCTM?.()?.a ?? 1)
          : (element.currentCSSZoom ?? 1);
      found.push({ text, size: Number.parseFloat(getComputedStyle(element).fontSize) * zoom });
    }
    return found.sort((a, b) => a.size - b.size);
  });

describe('the story', () => {
  test('is told from end to end by one key, and back: nothing smaller than 18 pixels, and axe-core finds nothing', async () => {
    const { page } = await present({ width: 1920, height: 1080 });
    for (let i = 0; i < story.length; i++) {
      await isAt(page, i);
      await page.locator('.pane canvas, .pane svg, .pane table').first().waitFor();
      await expect.poll(() => page.locator('.step-sources').textContent()).toContain('Atelier RTES');
      const [smallest] = await letters(page);
      expect([title(i), smallest?.text, (smallest?.size ?? 0) >= 18]).toEqual([title(i), smallest?.text, true]);
      expect([title(i), ...(await violations(page))]).toEqual([title(i)]);
      await page.keyboard.press('PageDown');
    }
    // One press too many does nothing.
    await isAt(page, story.length - 1);
    // Smaller: four times fewer points to draw.
    await page.setViewportSize({ width: 960, height: 540 });
    for (let i = story.length - 2; i >= 0; i--) {
      await page.keyboard.press('PageUp');
      await isAt(page, i);
    }
  });

  test('follows arrows, space, Home, End and the number of a step', async () => {
    const { page } = await present({ led: true });
    for (const [keys, at] of [
      [['ArrowRight'], 1],
      [[' '], 2],
      [['ArrowLeft'], 1],
      [['End'], 9],
      [['Home'], 0],
      [['1', '0', 'Enter'], 9],
      [['4', 'Enter'], 3],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await isAt(page, at);
    }
    await page.keyboard.press('s');
    await page
      .getByRole('dialog', { name: 'Étapes' })
      .getByRole('button', { name: title(5) })
      .click();
    await isAt(page, 5);
  });

  test('is left at a question, and E leads back to the step as it was', async () => {
    const { page } = await present({ led: true });
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await isAt(page, 3);
    await page.keyboard.press('e');
    await page.getByText('Présentation en pause').waitFor();
    await goToPlace(page, 'Liste');
    await page.getByRole('combobox', { name: /Chercher/ }).fill('Caen e');
    // Letters typed into a field are the field's.
    await page.getByText('Présentation en pause').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('e');
    await isAt(page, 3);
    await page.locator('.graph-view canvas').first().waitFor();
    expect(page.url()).toContain('view=ego&');
  });

  test('goes black at the key of a clicker, and comes back', async () => {
    const { page } = await present({ led: true });
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      const black = page.locator('.black-screen');
      await black.waitFor();
      expect(await black.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
      expect(await black.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
      await page.keyboard.press(key);
      await black.waitFor({ state: 'detached' });
    }
    await isAt(page, 0);
  });

  test('has notes, the next step and the time in a window of their own, whose keys lead too', async () => {
    const { page } = await present();
    const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
    await notes.getByText(said(story[0]?.note ?? { fr: '', en: '' }, 'fr')).waitFor();
    await notes.getByText(title(1)).first().waitFor();
    expect(await notes.getByRole('timer').textContent()).toMatch(/^\d+:\d\d$/);
    expect(await notes.evaluate(() => document.compatMode)).toBe('CSS1Compat');
    await notes.keyboard.press('PageDown');
    await isAt(page, 1);
    await notes.getByText(said(story[1]?.note ?? { fr: '', en: '' }, 'fr')).waitFor();
    // The note is for the speaker alone.
    expect(await page.locator('body').textContent()).not.toContain(story[1]?.note.fr);
    await notes.getByRole('button', { name: 'Écran noir' }).click();
    await page.locator('.black-screen').waitFor();
    await page.keyboard.press('b');
    await notes.close();
    await page.keyboard.press('PageDown');
    await isAt(page, 2);
  });

  test('leaves out names of persons at one key, everywhere', async () => {
    const { page } = await present({ led: true });
    await page.keyboard.press('m');
    await expect.poll(() => page.url()).toContain('names=none');
    await page.keyboard.press('e');
    await goToPlace(page, 'Relations');
    await page.locator('.data-grid [role=rowheader]').first().waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Schmidt');
    await page.getByRole('combobox', { name: /Chercher/ }).fill('Schmidt');
    await page.getByText('Aucun résultat').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Quitter la présentation' }).click();
    await expect.poll(() => page.url()).not.toContain('names=none');
  });

  test('is at the same step after a reload, and the back button leads a step back', async () => {
    const { page } = await present();
    await page.keyboard.press('End');
    await isAt(page, 9);
    await page.keyboard.press('PageUp');
    await isAt(page, 8);
    await page.reload();
    await isAt(page, 8);
    await page.goBack();
    await isAt(page, 9);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  });

  test('is told in English, without the network, and on a phone', async () => {
    const { page, allFetched } = await present({ path: '#lang=fr', width: 390, height: 844, fresh: true });
    // The cable is pulled once what the room may ask for is there.
    await allFetched();
    await page.context().setOffline(true);
    await page.keyboard.press('PageDown');
    await isAt(page, 1);
    await page.getByRole('button', { name: 'Étape suivante' }).click();
    await isAt(page, 2);
    await page.keyboard.press('Escape');
    await chooseInMenu(page, 'Menu', 'English');
    await page.locator('.story-panel').getByRole('button', { name: 'Present', exact: true }).click();
    await expect.poll(() => heading(page)).toBe(story[0]?.title.en);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('a story of one’s own', () => {
  test('is made of what is on screen, put in order, undone, saved with the data, and opened again', async () => {
    const { page } = await openPage({ width: 1440, height: 900, path: '#view=map&panel=story' });
    const panel = page.locator('.story-panel');
    await panel.getByRole('button', { name: 'Ajouter cette vue' }).click();
    await panel.getByLabel('Titre : ce que l’on constate').fill('La carte d’abord');
    await panel.getByLabel('Note pour qui présente').fill('Demander où chacun se trouve.');
    await panel.getByRole('combobox', { name: /Mis en avant/ }).selectOption({ label: 'Lille' });
    const steps = panel.locator('.story-step');
    await expect.poll(() => steps.count()).toBe(11);
    for (const i of [11, 10]) await panel.getByRole('button', { name: `Avancer l’étape ${i}`, exact: true }).click();
    await expect.poll(() => steps.nth(8).textContent()).toContain('La carte d’abord');
    await panel.getByText('Le récit a changé').waitFor();
    await panel.getByRole('button', { name: 'Supprimer l’étape 2', exact: true }).click();
    await expect.poll(() => steps.count()).toBe(10);
    await page.getByRole('button', { name: 'Annuler : étape supprimée' }).click();
    await expect.poll(() => steps.count()).toBe(11);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Enregistrer le jeu de données' }).click(),
    ]);
    const file = join(folder, 'mine.zip');
    await saved.saveAs(file);
    await panel.getByText('Le récit est enregistré').waitFor();

    const { page: other } = await openPage({ width: 1440, height: 900 });
    await other.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await other.locator('input[type="file"]').first().setInputFiles(file);
    await expect.poll(() => other.locator('.network-name').textContent()).toContain('mine.zip');
    await other.getByRole('button', { name: 'Présenter', exact: true }).click();
    const ninth = other.locator('.story-panel .story-step .actor-link').nth(8);
    await expect.poll(() => ninth.textContent()).toContain('La carte d’abord');
    await ninth.click();
    await other.locator('.story-panel').getByRole('button', { name: 'Présenter cette étape' }).click();
    await expect.poll(() => heading(other)).toBe('La carte d’abord');
    expect(other.url()).toContain('view=map');
  });

  test('that other data no longer fit, as after an update, says what it misses there', async () => {
    const { page } = await openPage({ width: 1440, height: 900, path: '#panel=story' });
    const panel = page.locator('.story-panel');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Enregistrer le récit seul' }).click(),
    ]);
    const files = [join(folder, 'recit.csv'), join(folder, 'relations.csv')] as const;
    await saved.saveAs(files[0]);
    writeFileSync(files[1], 'type,de,vers\npartenariat,Lille,Roubaix\n');
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([...files]);
    await expect.poll(() => page.locator('.network-name').textContent()).toContain('relations.csv');
    await expect.poll(() => panel.locator('.story-step').count()).toBe(10);
    await panel.getByText('nomment ce qui n’est plus dans les données').waitFor();
    await panel.locator('.story-step .actor-link').nth(2).click();
    await panel.getByText('N’existe plus dans les données').first().waitFor();
    // Told all the same: a broken step is shown without what it misses.
    await panel.getByRole('button', { name: 'Présenter cette étape' }).click();
    await expect.poll(() => heading(page)).toBe(title(2));
  });
});

describe('the presentation as one file', () => {
  /** The files that were exported: what two tests open is made once. */
  const exports = new Map<string, Promise<string>>();

  function exported(button: string): Promise<string> {
    const file = exports.get(button) ?? exportedAnew(button);
    exports.set(button, file);
    return file;
  }

  async function exportedAnew(button: string): Promise<string> {
    const { page } = await openPage({ width: 1440, height: 900 });
    await openExports(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }

  test('opens from the disk with no network: story, views, search, filters, sheets, analysis', async () => {
    const path = await exported('Exporter la présentation');
    expect(readFileSync(path).length).toBeLessThanOrEqual(2_000_000);
    const { page, faults, close } = await openFromDisk(path);
    await page.locator('.graph-view canvas').first().waitFor();
    expect(await heading(page)).toContain('L’essentiel passe par l’intercommunalité');
    // A legend entry is a filter here too.
    await page.getByRole('region', { name: 'Légende' }).getByRole('button', { name: 'Appui DLA' }).click();
    await page.locator('.filter-chips').waitFor();
    for (const [view, part] of [
      ['Liste', '.tree-row'],
      ['Acteurs', '.read-table th'],
      ['Niveaux × niveaux', '.matrix.large'],
      ['Acteurs × acteurs', '.matrix-cell'],
      ['Répartition', '.bar'],
      ['Par instrument', '.small-picture'],
    ] as const) {
      await goToPlace(page, view);
      await page.locator(part).first().waitFor();
    }
    await chooseInMenu(page, 'Menu', 'Réseau en forces');
    await page.locator('.graph-view canvas').first().waitFor();
    await page.getByRole('combobox', { name: /Chercher/ }).fill('est ensemble');
    await page
      .getByRole('option', { name: /Est Ensemble/ })
      .first()
      .click();
    await page.locator('.sheet .card').first().waitFor();
    await goToPlace(page, 'Isolement');
    await page.getByText('n’ont pas de coopération recensée').first().waitFor();
    // What it cannot do is not offered.
    expect(await page.getByRole('button', { name: 'Ouvrir', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Territoire', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Présenter', exact: true }).click();
    await page.locator('.story-panel').getByRole('button', { name: 'Présenter', exact: true }).click();
    for (let i = 0; i < story.length; i++) {
      await isAt(page, i);
      await page.keyboard.press('PageDown');
    }
    const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
    await notes.getByRole('timer').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('keeps in the browser what is changed in it, as a copy that it offers when it is opened again', async () => {
    const path = await exported('Exporter la présentation');
    const { page, faults, close } = await openFromDisk(path, '#panel=story');
    const steps = page.locator('.story-panel .story-step');
    await expect.poll(() => steps.count()).toBe(story.length);
    await page.getByRole('button', { name: 'Supprimer l’étape 1', exact: true }).click();
    await page.getByText('Cette page est un fichier ouvert du disque').waitFor();
    await page.getByText('il est gardé dans ce navigateur').waitFor();
    await page.reload();
    await expect.poll(() => steps.count()).toBe(story.length - 1);
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path).href);
    await page.getByRole('button', { name: 'Présenter', exact: true }).click();
    await expect.poll(() => steps.count()).toBe(story.length);
    await page.getByRole('button', { name: 'L’ouvrir' }).click();
    await expect.poll(() => page.locator('.network-name').textContent()).toContain('Ma copie');
    await page.getByRole('button', { name: 'Présenter', exact: true }).first().click();
    await expect.poll(() => steps.count()).toBe(story.length - 1);
    expect(faults).toEqual([]);
    await close();
  });

  test('as public copy has its story, without a name or a note', async () => {
    const { page, faults, close } = await openFromDisk(await exported('Copie publique'), '#step=e4');
    await isAt(page, 3);
    await page.locator('.graph-view canvas').first().waitFor();
    const text = await page.content();
    for (const word of ['Schmidt', 'Fresnes', 'Strasbourg', story[3]?.note.fr ?? '?'])
      expect([word, text.includes(word)]).toEqual([word, false]);
    expect(faults).toEqual([]);
    await close();
  });

  test('says so where the page for it is missing', async () => {
    const { page, faults } = await openPage({ width: 1440, height: 900, fresh: true });
    await page.route('**/presentation.html', (route) => route.fulfill({ status: 404, body: '' }));
    await openExports(page);
    await page.getByRole('button', { name: 'Exporter la présentation', exact: true }).click();
    await page.getByRole('status').getByText('L’export a échoué : presentation.html: 404').waitFor();
    // The browser itself notes what was not found.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    faults.length = 0;
  });
});
