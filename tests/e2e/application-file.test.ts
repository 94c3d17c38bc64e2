/**
 * The whole application as one file, opened from a folder of the disk without a network, as from a USB key: who cooperates with whom,
 * which communes are isolated, telling it to a room, and a network of one's own, opened, changed, kept and saved. Whatever the page asks
 * for beside itself, and whatever the browser complains of, fails the test.
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { said } from '../../src/core/model/story.ts';
import { shippedDataset } from '../support/datasets.ts';
import { chooseInMenu, goToPlace, openExports } from './going.ts';
import { openList, title } from './own-network.ts';
import { goTo, openFromDisk, openPage } from './support.ts';

/** Bytes: a file that can be sent by e-mail and that a slow office laptop opens in a few seconds. */
const LARGEST = 6_000_000;

/** Nobody's columns but an officer's own. */
const TABLE =
  'Structure;Partenaire;Type de lien\nVille d’Aubervilliers;Plaine Commune;partenariat\nStains;Plaine Commune;groupe de travail\n';

const folder = join(mkdtempSync(join(tmpdir(), 'maillage-application-')), 'clé usb');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const heading = (page: Page) => page.locator('h1').first().textContent();

/** The file, as a reader has it who has downloaded it from the help. */
async function downloaded(): Promise<string> {
  const { page } = await openPage();
  await chooseInMenu(page, 'Menu', 'Aide');
  const link = page.getByRole('link', { name: /^Télécharger Maillage en un seul fichier/ });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  mkdirSync(folder);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  const size = readFileSync(path).length;
  expect(size).toBeLessThanOrEqual(LARGEST);
  const told = (size / 1e6).toLocaleString('fr', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  expect(await link.textContent()).toBe(`Télécharger Maillage en un seul fichier (${told})`);
  return path;
}

/** Shows the network, one actor, and the filters. */
async function explore(page: Page): Promise<void> {
  await page.locator('.graph-view canvas').first().waitFor();
  expect(await heading(page)).toContain('L’essentiel passe par l’intercommunalité');
  await page.getByRole('region', { name: 'Légende' }).getByRole('button', { name: 'Appui DLA' }).click();
  await page.locator('.filter-chips').waitFor();
  await page.goBack();
  await page.getByRole('combobox', { name: /Chercher/ }).fill('est ensemble');
  await page
    .getByRole('option', { name: /Est Ensemble/ })
    .first()
    .click();
  await page.locator('.sheet .card').first().waitFor();
}

/** A commune that the network does not hold, its territory on the map, and who is isolated there. */
async function findIsolated(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /Chercher/ }).fill('Guéret');
  await page.getByText('Guéret : voir son territoire').click();
  await expect.poll(() => heading(page)).toMatch(/^CA du Grand Guéret.*pour les 25 communes$/);
  await goToPlace(page, 'Carte');
  await page.locator('.graph-view canvas').first().waitFor();
  await goToPlace(page, 'Isolement');
  await page.getByText('n’ont pas de coopération recensée').first().waitFor();
  // Another year is not in the file: that is said instead of a failure.
  await page.evaluate(() => window.location.assign(window.location.hash.replace(/&?year=\d+/, '').concat('&year=2019')));
  await page.getByText('ne contient que celui de 2026').first().waitFor();
  await page.goto('about:blank');
}

async function tell(page: Page): Promise<void> {
  const { story } = shippedDataset();
  await press(page, 'Présenter');
  await page.locator('.story-panel').getByRole('button', { name: 'Présenter', exact: true }).click();
  // The first screen has the title of the first step, too.
  await page.locator('.step-line').waitFor();
  for (const step of story.slice(0, 3)) {
    await expect.poll(() => heading(page)).toBe(said(step.title, 'fr'));
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Prints the report from the dialog of exports. The page for paper must have its fonts and styles. */
async function printed(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      const printed = document.querySelector<HTMLIFrameElement>('.print-iframe')?.contentWindow;
      if (printed)
        printed.print = () => document.body.setAttribute('data-printed', printed.getComputedStyle(printed.document.body).fontFamily);
    });
    seen.observe(document.body, { childList: true });
  });
  await page.getByRole('button', { name: 'Imprimer, ou PDF' }).last().click();
  await expect.poll(() => page.locator('body').getAttribute('data-printed')).toContain('Source Sans 3 Variable');
}

describe('the application in one file', () => {
  test('is offered in the help with its size, and does from the disk, offline, what the site does', async () => {
    const path = await downloaded();
    const { page, faults, close } = await openFromDisk(path);
    // Where there is one, the browser's own window that asks for a file cannot be pressed by a test.
    await page.context().addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
    await explore(page);
    await findIsolated(page);
    await page.goto(pathToFileURL(path).href);
    await tell(page);

    // A table of one's own, whose communes are found in the official list, becomes a network that is kept and saved.
    await goTo(page, '#');
    await press(page, 'Ouvrir');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Choisir des fichiers…')]);
    await chooser.setFiles({ name: 'suivi.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
    // Proposed once the official list is read.
    await page
      .getByText(/Montrer Plaine Commune/)
      .first()
      .waitFor();
    await press(page, 'Intégrer');
    await expect.poll(() => title(page)).toBe('suivi');
    await press(page, 'Présenter');
    await press(page, 'Ajouter cette vue');
    await page.locator('.story-panel .story-step').waitFor();
    await page.keyboard.press('Control+s');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger le fichier')]);
    const saved = readDataset([{ name: 'x.maillage', bytes: new Uint8Array(readFileSync(await file.path())) }]);
    expect(saved.dataset.actors.map(({ code }) => code)).toContain('93001');
    expect(saved.dataset.story).toHaveLength(1);
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path).href);
    await expect.poll(() => title(page)).toBe('suivi');
    await openList(page, 1);
    await page.getByText('Maillage est ici un fichier ouvert du disque').waitFor();
    await page.keyboard.press('Escape');

    // What goes out of it: the presentation as a file of its own, and paper.
    await openExports(page);
    const [talk] = await Promise.all([page.waitForEvent('download'), press(page, 'Exporter la présentation')]);
    expect(readFileSync(await talk.path(), 'utf8')).toContain('Aubervilliers');
    await printed(page);
    expect(faults).toEqual([]);
    await close();
  });

  test('lies beside the page under an address of the site', async () => {
    const answer = await fetch(new URL('maillage.html', inject('baseUrl')));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    // Nothing may be fetched, and no script run but the page's own.
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^' ]+' 'sha256-[^' ]+' 'wasm-unsafe-eval'; style-src 'sha256-[^' ]+';/,
    );
    expect(policy).not.toMatch(/connect-src|unsafe-inline|https?:/);
  });

  test('the site runs and prints under the policy that docs/hosting.md gives for servers', async () => {
    const documented = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
    const policies = [...documented.matchAll(/Content-Security-Policy "([^"]*)"/g)].map(([, policy]) => policy);
    expect([policies.length, new Set(policies).size]).toEqual([2, 1]);
    const { page, assertQuiet } = await openPage({ fresh: true, path: '#view=list' });
    await page.route(/\/(\?|#|$)|\.js$/, async (route) => {
      // The server may have closed a connection that was idle for a while, as on a busy machine.
      const response = await route.fetch({ maxRetries: 3 });
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policies[0] ?? '' } });
    });
    await page.reload();
    await goToPlace(page, 'Isolement');
    await page.getByText('n’ont pas de coopération recensée').first().waitFor();
    await openExports(page);
    await printed(page);
    assertQuiet();
  });
});
