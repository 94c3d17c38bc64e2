/**
 * The tasks of an officer on the built site: open, search, read,
 * filter, follow, share, list, open their own files.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { startingTransform } from '../../src/app/graph-view/picture-handle.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { columnStructure } from '../../src/core/layout/column-network.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { describeIssue } from '../../src/core/telling/issue-text.ts';
import { fitTransform } from '../../src/scene/zoom.ts';
import { shippedDataset } from '../support/datasets.ts';
import { sceneOf } from '../support/scenes.ts';
import { chooseInMenu, goToPlace, noDialog, openFilters } from './going.ts';
import { openPage } from './support.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const scene = sceneOf(shippedDataset());

/** Where a node of the shipped network stands in the picture as it opens: whole, or from its left end where that is too small to read. */
async function placeOf(page: Page, id: string, surface: string) {
  const box = await page.locator(surface).boundingBox();
  const node = scene.nodes.find((candidate) => candidate.id === id);
  if (box === null || node === undefined) throw new Error(`${id} is not on ${surface}`);
  const transform = startingTransform(scene, box.width, box.height) ?? fitTransform(scene.bounds, box.width, box.height);
  return { x: box.x + node.x * transform.scale + transform.offsetX, y: box.y + node.y * transform.scale + transform.offsetY };
}

const sheet = (page: Page) => page.locator('aside.sheet');
const drawn = (page: Page) => page.locator('.graph-view canvas').first().waitFor();

async function openOwn(page: Page, files: readonly string[] | { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(files as string[]);
}

describe('the first screen', () => {
  test('is the network of the workshop, its finding as title, without a click', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true, drawn: true });
    await expect.poll(() => page.locator('h1').textContent()).toContain('passe par l’intercommunalité');
    await drawn(page);
    // What the graphics card has drawn, each layer alone: symbols and relations are missed where they are taken away.
    for (const layer of ['.sigma-nodes', '.sigma-edges']) {
      const canvas = page.locator(`.graph-view ${layer}`);
      const look = async (visibility: string) => {
        await canvas.evaluate((element, value) => {
          element.style.visibility = value;
        }, visibility);
        return (await page.locator('.graph-view').screenshot()).toString('base64');
      };
      const [whole, without] = [await look('visible'), await look('hidden')];
      expect([layer, whole === without]).toEqual([layer, false]);
      await look('visible');
    }
    expect(await page.locator('.figures').textContent()).toMatch(
      /\d+ coopérations, dont \d+ implicites, entre \d+ acteurs\s; \d+ en vigueur/,
    );
    expect(await page.getByRole('img', { name: /Réseau d’acteurs/ }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('a click on a symbol opens its sheet, a click on the paper closes it', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await drawn(page);
    const { x, y } = await placeOf(page, 'est-ensemble', '.graph-view');
    await page.mouse.click(x, y);
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Est Ensemble');
    expect(await sheet(page).textContent()).toContain('accompagnée par la direction régionale de la Caisse des dépôts');
    // The left margin of the whole picture holds nothing.
    await page.getByRole('button', { name: 'Tout voir' }).click();
    const box = await page.locator('.graph-view').boundingBox();
    // The picture may still be on its way to fit, so the margin is clicked until it is one.
    await expect
      .poll(async () => {
        await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) * 0.55);
        return sheet(page).count();
      })
      .toBe(0);
  });
});

describe('search', () => {
  test.each(['lille', 'LILLE', 'metropole europeenne'])('«%s», by keyboard alone, opens a sheet with its quotes', async (query) => {
    const { page } = await openPage({ led: true });
    await page.getByRole('combobox', { name: 'Chercher' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const title = query.startsWith('metro') ? 'Métropole européenne de Lille' : 'Lille';
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe(title);
    expect(await sheet(page).locator('blockquote').count()).toBeGreaterThan(0);
  });
});

describe('by keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '');

  test('Tab reaches the search, the sheet takes the focus, keeps it from name to name, and Escape leaves it in the page', async () => {
    const { page } = await openPage();
    await drawn(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('skip');
    // Past the four spaces.
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.keyboard.type('metropole europeenne');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('sheet');

    // The printer, then the cross; the button for the height of the sheet is there on a phone alone.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toContain('sheet-close');
    await sheet(page).getByRole('button', { name: 'Nord-Pas-de-Calais' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Nord-Pas-de-Calais');
    await expect.poll(() => focused(page)).toBe('sheet');
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet(page).count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('main');
  });

  test('the cross of a sheet opened from the list leaves the focus in the list’s part of the page', async () => {
    const { page } = await openPage({ path: '#view=list', led: true });
    await page.getByRole('row', { name: 'Région', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fermer la fiche' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('filter, follow, share', () => {
  test('contractualisation alone, from the metropole to its region; the address opens the same; back undoes', async () => {
    const { page } = await openPage({ width: 1440, height: 900, path: '#select=mel' });
    await openFilters(page);
    await page.getByRole('button', { name: 'Afficher seul : Contractualisation' }).click({ force: true });
    await expect
      .poll(() => page.locator('h1').textContent())
      .toMatch(/^4 coopérations, dont \d implicites?, entre \d+ acteurs, sous ces filtres$/);
    expect(await page.locator('.figures').textContent()).toContain('masquées par les filtres');
    await sheet(page).getByRole('button', { name: 'Nord-Pas-de-Calais' }).first().click();
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Nord-Pas-de-Calais');
    await expect.poll(() => new URL(page.url()).hash).toBe('#types=contract&select=region-npdc');

    const again = await openPage({ width: 1440, height: 900, path: new URL(page.url()).hash });
    await expect.poll(() => sheet(again.page).locator('h2').textContent()).toBe('Nord-Pas-de-Calais');
    expect(await again.page.locator('h1').textContent()).toMatch(/^4 coopérations/);
    await openFilters(again.page);
    expect(await again.page.getByRole('checkbox', { name: /Groupe de travail/ }).isChecked()).toBe(false);

    await page.goBack();
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Métropole européenne de Lille');
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toContain('passe par l’intercommunalité');
  });

  test('an address that names somebody of another network opens this one, with no empty place for a sheet', async () => {
    const { page } = await openPage({ width: 1440, height: 900, path: '#select=personne-ici', led: true });
    await drawn(page);
    expect(await sheet(page).count()).toBe(0);
    const main = await page.locator('main').boundingBox();
    expect((main?.x ?? 0) + (main?.width ?? 0)).toBe(1440);
  });

  test('«Partager» copies the address of the view', async () => {
    const { page } = await openPage({ path: '#view=force&select=grand-lyon', permissions: ['clipboard-read', 'clipboard-write'] });
    await chooseInMenu(page, 'Partager', 'Copier l’adresse de cette vue');
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain(
        'Adresse de cette vue copiée. Elle n’ouvre que sur cet ordinateur\u00a0: pour transmettre ce que vous voyez, exportez un fichier.',
      );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

describe('the list', () => {
  test.each(['', '&types=contract', '&statuses=planned,past&projection=pairs', '&levels=commune'])(
    'names the same actors as the picture: «%s»',
    async (filter) => {
      const { page } = await openPage({ path: `#view=list${filter}`, led: true });
      await page.getByRole('button', { name: 'Tout déplier' }).click();
      await page.locator('[role="row"][aria-level="3"]').first().waitFor();
      const listed = new Set(await page.locator('[role="row"][aria-level="2"] .tree-label').allTextContents());
      const { nodes } = sceneOf(shippedDataset(), { recipe: hashToAddress(`#${filter}`).recipe });
      const drawnNames = new Set(nodes.flatMap((node) => (node.label === null ? [] : [node.label.text])));
      expect([...listed].sort()).toEqual([...drawnNames].sort());
    },
  );

  test('is walked by arrows, opens a sheet with Enter, which Escape closes', async () => {
    const { page } = await openPage({ path: '#view=list', led: true });
    await page.getByRole('row', { name: 'Région', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Île-de-France');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('PACTE');
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  });
});

describe('without WebGL', () => {
  test('the vector picture takes over, says so, and answers to clicks', async () => {
    const script = () => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (original as (...args: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof original;
    };
    const { page } = await openPage({ width: 1440, height: 900, script });
    await page.locator('.svg-view svg').first().waitFor();
    expect(await page.locator('.picture .notice').textContent()).toContain('ne dispose pas de WebGL');
    const { x, y } = await placeOf(page, 'cergy-pontoise', '.svg-view');
    await page.mouse.click(x, y);
    await expect.poll(() => sheet(page).locator('h2').textContent()).toBe('Cergy-Pontoise');
  });

  test('a context taken away does the same, and «Réessayer» brings sigma back', async () => {
    const { page } = await openPage({ drawn: true });
    await drawn(page);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.graph-view canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.locator('.svg-view svg').first().waitFor();
    expect(await page.locator('.picture .notice').textContent()).toContain('a été interrompu');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await drawn(page);
  });

  test('a context that the browser gives back brings sigma back without a press', async () => {
    const { page } = await openPage({ drawn: true });
    await drawn(page);
    const losing = await page.evaluateHandle(() => {
      const contexts = [...document.querySelectorAll<HTMLCanvasElement>('.graph-view canvas')].map((canvas) => canvas.getContext('webgl2'));
      const found = contexts.flatMap((context) => context?.getExtension('WEBGL_lose_context') ?? []);
      for (const extension of found) extension.loseContext();
      return found;
    });
    await page.locator('.svg-view svg').first().waitFor();
    await losing.evaluate((extensions) => {
      // Only the first was heard of: the others were given up with the picture.
      for (const extension of extensions) extension.restoreContext();
    });
    await drawn(page);
    expect(await page.locator('.picture .notice').count()).toBe(0);
  });
});

describe('one’s own files', () => {
  test('broken ones give a page of faults with file and line; the network stays until one decides', async () => {
    const { page } = await openPage();
    await openOwn(page, [fixture('broken/acteurs.csv'), fixture('broken/relations.csv')]);
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/erreurs empêchent d’ouvrir/);
    const rows = await page.locator('.issue-table tbody tr').allTextContents();
    expect(rows.join('\n')).toMatch(/acteurs\.csv, ligne 3.*déjà pris/);
    expect(rows.join('\n')).toMatch(/acteurs\.csv, ligne 4.*Vouliez-vous dire «\scollectivité\s»/);
    expect(rows.join('\n')).toMatch(/relations\.csv, ligne 3.*«\sen vigeur\s»/);
    const { issues } = readDataset(
      ['acteurs.csv', 'relations.csv'].map((name) => ({ name, bytes: new Uint8Array(readFileSync(fixture(`broken/${name}`))) })),
    );
    expect(rows).toHaveLength(issues.length);
    for (const [i, issue] of issues.entries()) expect(rows[i]).toContain(describeIssue(issue, 'fr'));
    await page.getByRole('button', { name: 'Revenir au réseau précédent' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('passe par l’intercommunalité');

    await openOwn(page, [fixture('broken/acteurs.csv'), fixture('broken/relations.csv')]);
    await page.getByRole('button', { name: 'Afficher ce qui a pu être lu' }).click();
    await expect.poll(() => page.locator('.finding .notice').allTextContents()).toContainEqual(expect.stringContaining('Réseau incomplet'));
  });

  test('sound ones are drawn, as files and as a zip', async () => {
    const { page } = await openPage();
    await openOwn(page, [fixture('own/acteurs.csv'), fixture('own/relations.csv')]);
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^1 coopération entre 2 acteurs/);
    await goToPlace(page, 'Liste');
    await page.locator('.tree-label').first().waitFor();
    expect(await page.locator('.tree-label').allTextContents()).toEqual(
      expect.arrayContaining(['Agglomération du Val', 'Bourg-le-Val', 'Haut-le-Val']),
    );

    const zip = zipSync({
      'val/acteurs.csv': readFileSync(fixture('own/acteurs.csv')),
      'val/relations.csv': readFileSync(fixture('own/relations.csv')),
    });
    await page.reload();
    await openOwn(page, { name: 'val.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    // It names the actors of the open network.
    await page.getByRole('button', { name: 'L’ouvrir à la place' }).click();
    await expect.poll(() => page.locator('.network-name').textContent()).toBe('val.zip');
  });

  test('dropped on the page without a table of actors, they are asked who is who, then opened', async () => {
    const { page } = await openPage();
    const text = 'type;de;vers\npartenariat;Ville de Pantin;Est Ensemble\n';
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'relations.csv', { type: 'text/csv' }));
      return data;
    }, text);
    await page.dispatchEvent('.page', 'drop', { dataTransfer: transfer });
    await page.getByText('2 territoires reconnus avec certitude', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Intégrer', exact: true }).click();
    await expect.poll(() => page.locator('.network-name').textContent()).toBe('relations');
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Est Ensemble\s: 1 commune sur 9/);
  });

  test('the templates are a zip that the reader itself reads', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Télécharger les modèles/ }).click(),
    ]);
    const parsed = readDataset([{ name: 'modeles.zip', bytes: new Uint8Array(readFileSync(await download.path())) }]);
    expect(parsed.issues).toEqual([]);
    expect(parsed.dataset.actors.map((actor) => actor.id)).toContain('lille');
  });
});

describe('for everyone', () => {
  test('in English, the whole page is', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await chooseInMenu(page, 'Menu', 'English');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').textContent()).toContain('goes through the intercommunality');
    // Left out: the name of the network, which is the title of a French document, and those of French institutions.
    // biome-ignore lint/performance/useDomNodeTextContent: words of neighbouring elements would run together
    const parts = ['.side', '.spaces', '.header-buttons', '.finding', '.legend-line'].map((part) => page.locator(part).innerText());
    const placeholder = await page.getByRole('combobox', { name: 'Search' }).getAttribute('placeholder');
    const words = [...(await Promise.all(parts)), placeholder].join('\n');
    const french =
      /Légende|Statut|Ouvrir|Partager|Aide|Niveaux|Liste|en vigueur|(^|[\s’'])(le|la|les|des|du|et|une|par|dans|avec|sans|à|dont|entre)(\s|$)/gi;
    expect(words.replace(/Caisse des Dépôts|Pays de la Loire|Caen la Mer/g, '').match(french)).toBeNull();
    expect(new URL(page.url()).hash).toBe('#lang=en');
  });

  test('who asks for less motion sees the picture before and after a zoom, and nothing in between', async () => {
    const { page } = await openPage();
    await drawn(page);
    const zoomIn = page.getByRole('button', { name: 'Agrandir' });
    await zoomIn.click();
    const pictures = await zoomIn.evaluate(async (button) => {
      // The labels: the one drawing that can be read back at any time, and that moves with every other.
      const labels = document.querySelector<HTMLCanvasElement>('.sigma-labels');
      const look = () => labels?.toDataURL() ?? 'no labels';
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let last = ''; last !== look(); await frame()) last = look();
      const seen = new Set([look()]);
      (button as HTMLElement).click();
      for (let i = 0; i < 40; i++) {
        await frame();
        seen.add(look());
      }
      return seen.size;
    });
    expect(pictures).toBe(2);
  });

  test.each([320, 390, 720])('at %s pixels wide, nothing scrolls sideways and the legend opens over the picture', async (width) => {
    const { page } = await openPage({ width, height: 800, led: true });
    await page.locator('.cards .card').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Légende et filtres' }).click();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Contractualisation/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await noDialog(page);
  });

  test('on a phone each connected part is a card, under its name, with its relations; the picture is a press away and back', async () => {
    const { page } = await openPage({ width: 390, height: 844, led: true });
    const cards = page.locator('.cards .card');
    await cards.first().waitFor();
    const { strips } = columnStructure(shippedDataset(), '', false).cut;
    const heads = await cards.locator('h2').allTextContents();
    expect(heads.slice(0, strips.length)).toEqual(strips.map(({ id }) => shippedDataset().actors.find((actor) => actor.id === id)?.name));
    expect(heads.slice(strips.length)).toEqual(['Pas de coopération recensée · 14', 'Dans un ensemble qui coopère · 2']);
    expect((await cards.first().boundingBox())?.y).toBeLessThan(200);
    await cards.first().getByRole('button', { name: 'Contractualisation' }).click();
    await sheet(page).locator('blockquote').first().waitFor();
    const half = await sheet(page).boundingBox();
    await page.getByRole('button', { name: 'Toute la hauteur' }).click();
    await expect
      .poll(async () => ((await sheet(page).boundingBox())?.height ?? 0) > 1.5 * (half?.height ?? Number.POSITIVE_INFINITY))
      .toBe(true);
    await page.getByRole('button', { name: 'À mi-hauteur' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Voir le dessin' }).click();
    await drawn(page);
    await page.getByRole('button', { name: 'Voir en cartes' }).click();
    await cards.first().waitFor();
  });
});
