/**
 * One's own network is there tomorrow: it is kept from the moment it is opened, with every change and what can be undone, under an
 * address of its own; what is not kept is said.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import KEPT_BY_0_5 from '../fixtures/kept/version-0.5.json' with { type: 'json' };
import { drawNothing } from '../support/undrawn-picture.ts';
import { violations } from './axe.ts';
import { goToPlace } from './going.ts';
import { address, chooseByKeyboard, keptOperations, list, OWN, openList, openOwn, pressByKeyboard, rename, title } from './own-network.ts';
import { chooseByInput, openPage } from './support.ts';

describe('one’s own network', () => {
  test('is there after a reload, under its own address, with filters, changes, undo and redo', async () => {
    const { page } = await openPage();
    const own = await openOwn(page);
    const name = (await title(page)) ?? '';
    await openList(page, 1);
    expect(await list(page).textContent()).toContain('affiché');
    expect(await violations(page)).toEqual([]);
    await rename(page, name, 'Le val');
    await page.keyboard.press('Escape');
    await goToPlace(page, 'Liste');
    await expect.poll(() => address(page)).toBe(`${own}&view=list`);
    await expect.poll(() => keptOperations(page)).toBe(1);

    await page.reload();
    await expect.poll(() => title(page)).toBe('Le val');
    expect(address(page)).toBe(`${own}&view=list`);
    await page.locator('.tree-label').first().waitFor();
    await page.getByRole('button', { name: 'Annuler : réseau renommé' }).click();
    await expect.poll(() => title(page)).toBe(name);
    await expect.poll(() => keptOperations(page)).toBe(2);
    await page.reload();
    await expect.poll(() => title(page)).toBe(name);
    await page.getByRole('button', { name: 'Rétablir : réseau renommé' }).click();
    await expect.poll(() => title(page)).toBe('Le val');

    // Tomorrow: the page without anything in its address opens where it was left.
    await page.goto(page.url().replace(/#.*$/, ''));
    await expect.poll(() => title(page)).toBe('Le val');
    expect(address(page)).toBe(`${own}&view=list`);
    await page.locator('.tree-label').first().waitFor();
  });

  test('leaves the example its own address: back and forth between the two', async () => {
    const { page } = await openPage();
    const example = await title(page);
    const own = await openOwn(page);
    const name = await title(page);
    await page.goBack();
    await expect.poll(() => title(page)).toBe(example);
    expect(address(page)).toBe('');
    await page.goForward();
    await expect.poll(() => title(page)).toBe(name);
    expect(address(page)).toBe(own);
    // The example, chosen, stays what the page opens with.
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page.getByRole('button', { name: 'Revenir au réseau livré' }).click();
    await expect.poll(() => title(page)).toBe(example);
    expect(address(page)).toBe('');
    await page.reload();
    await expect.poll(() => title(page)).toBe(example);
  });

  test('is a copy once the example is changed, which stays as it is under its own address', async () => {
    const { page } = await openPage({ path: '#view=list&panel=story' });
    const example = (await title(page)) ?? '';
    const steps = page.locator('.story-panel .story-step');
    await expect.poll(() => steps.count()).toBe(10);
    await page.getByRole('button', { name: 'Supprimer l’étape 1', exact: true }).click();
    await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}&view=list&panel=story$/);
    expect(await title(page)).toBe(`Ma copie\u00a0: ${example}`);
    expect(await page.locator('.notice').textContent()).toContain('L’exemple reste tel qu’il est');
    expect(await violations(page)).toEqual([]);
    const own = page.url();
    await page.getByText('il est gardé dans ce navigateur').waitFor();
    await page.goBack();
    await expect.poll(() => title(page)).toBe(example);
    await expect.poll(() => steps.count()).toBe(10);
    expect(address(page)).toBe('#view=list&panel=story');
    await page.goForward();
    await expect.poll(() => steps.count()).toBe(9);
    await page.reload();
    await expect.poll(() => steps.count()).toBe(9);
    expect(page.url()).toBe(own);
    await page.getByRole('button', { name: 'Annuler : étape supprimée' }).click();
    await expect.poll(() => steps.count()).toBe(10);
    expect(page.url()).toBe(own);
    // A second copy has another title.
    await page.goto(page.url().replace(/#.*$/, '#panel=story'));
    await expect.poll(() => title(page)).toBe(example);
    await page.getByRole('button', { name: 'Supprimer l’étape 2', exact: true }).click();
    await expect.poll(() => title(page)).toBe(`Ma copie\u00a0: ${example} (2)`);
    await openList(page, 2);
  });

  test('of version 0.5, a story that was in no file, is found as such a copy, once', async () => {
    const { page } = await openPage();
    const example = (await title(page)) ?? '';
    await page.evaluate(([draft]) => localStorage.setItem('maillage.story', draft ?? ''), [KEPT_BY_0_5['maillage.story']]);
    await page.goto('about:blank');
    await page.goto(`${inject('baseUrl')}#panel=story`);
    await expect.poll(() => title(page)).toBe(`Ma copie\u00a0: ${example}`);
    await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}&panel=story$/);
    await page.getByRole('button', { name: 'Titre écrit et pas encore enregistré' }).waitFor();
    await page.getByText('a été retrouvé').waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('maillage.story'))).toBe(null);
    await page.reload();
    await page.getByRole('button', { name: 'Titre écrit et pas encore enregistré' }).waitFor();
    await page.goto(`${inject('baseUrl')}#panel=story`);
    await expect.poll(() => title(page)).toBe(example);
    await openList(page, 1);
  });

  test('by keyboard alone: is opened, renamed, duplicated, removed with a way back, and taken back to an earlier state', async () => {
    const { page } = await openPage();
    await chooseByKeyboard(page, ...OWN);
    await expect.poll(() => address(page)).toMatch(/^#network=[0-9a-f]{24}$/);
    const own = address(page);
    const first = (await title(page)) ?? '';
    await pressByKeyboard(page, /^Ouvrir$/);
    await expect.poll(() => list(page).count()).toBe(1);
    await pressByKeyboard(page, /^Renommer /);
    await page.getByLabel('Nouveau nom').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Le val');
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page).first().textContent()).toContain('Le val');
    await pressByKeyboard(page, /^Dupliquer Le val$/);
    await expect.poll(() => list(page).count()).toBe(2);
    await pressByKeyboard(page, /^Supprimer Le val \(copie\)$/);
    await expect.poll(() => list(page).count()).toBe(1);
    await pressByKeyboard(page, /^Rétablir Le val \(copie\)$/);
    await expect.poll(() => list(page).count()).toBe(2);
    await pressByKeyboard(page, /^Ouvrir Le val \(copie\)$/);
    await expect.poll(() => title(page)).toBe('Le val (copie)');
    expect(address(page)).not.toBe(own);
    // The one that is open can be removed as well: the example is shown then.
    await pressByKeyboard(page, /^Ouvrir$/);
    await expect.poll(() => list(page).count()).toBe(2);
    await pressByKeyboard(page, /^Supprimer Le val \(copie\)$/);
    await expect.poll(() => address(page)).toBe('');
    await expect.poll(() => title(page)).toContain('Atelier RTES');
    // Back to the first, and to its name of before.
    await expect.poll(() => page.locator('.modal').count()).toBe(0);
    await pressByKeyboard(page, /^Ouvrir$/);
    await expect.poll(() => list(page).count()).toBe(1);
    await pressByKeyboard(page, /^Ouvrir Le val$/);
    await expect.poll(() => title(page)).toBe('Le val');
    await page.keyboard.press('Control+Alt+z');
    await page.getByRole('heading', { name: 'Historique', exact: true }).waitFor();
    await pressByKeyboard(page, /^À l’ouverture du réseau/);
    await pressByKeyboard(page, /^Aller à ce point$/);
    await expect.poll(() => title(page)).toBe(first);
  });

  test('that is not in this browser is not replaced by another under its address', async () => {
    const { page } = await openPage({ path: `#network=${'0'.repeat(24)}&view=list` });
    await expect.poll(() => page.locator('.notice').textContent()).toContain('gardé dans ce navigateur\u00a0: voici l’exemple');
    expect(address(page)).toBe('');
    expect(await title(page)).toContain('Atelier RTES');
    await page.getByRole('button', { name: 'Compris' }).click();
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
  });

  test('does not have what an address of another network names: that is said, and how much it is', async () => {
    const { page } = await openPage({ path: '#select=mel&only=mel,nulle-part,autre-part&step=etape-inconnue' });
    const notice = page.locator('.notice');
    await expect.poll(() => notice.textContent()).toContain('Cette adresse nomme 3 fiches ou étapes qui ne sont pas dans ce réseau');
    await page.evaluate(() => window.location.assign('#select=nulle-part'));
    await expect.poll(() => notice.textContent()).toContain('nomme 1 fiche ou étape qui n’est pas');
    await page.getByRole('button', { name: 'Compris' }).click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.evaluate(() => window.location.assign('#only=nulle-part,autre-part'));
    await expect.poll(() => notice.textContent()).toContain('nomme 2 fiches');
    // Official units may come with a perimeter; what this network has is no news.
    await page.evaluate(() => window.location.assign('#select=commune:59009&center=mel'));
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('that the browser has cleared is told once, not at every visit', async () => {
    const { page } = await openPage();
    await openOwn(page);
    await openList(page, 1);
    const start = page.url().replace(/#.*$/, '');
    await page.goto('about:blank');
    await page.goto(`${start}#view=list`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, fail) => {
          const request = indexedDB.deleteDatabase('maillage');
          request.onsuccess = () => resolve();
          request.onerror = () => fail(request.error);
        }),
    );
    for (const count of [1, 0]) {
      await page.goto('about:blank');
      await page.goto(start);
      await page.locator('.graph-view canvas').first().waitFor();
      await expect.poll(() => page.locator('.notice').count()).toBe(count);
    }
  });

  test('is there after the page was killed', async () => {
    const { page: again } = await openPage({ path: '#view=list' });
    const page = await again.context().newPage();
    await page.goto(inject('baseUrl'));
    await openOwn(page);
    const name = (await title(page)) ?? '';
    await openList(page, 1);
    await rename(page, name, 'Avant la panne');
    await expect.poll(() => keptOperations(page)).toBe(1);
    const url = page.url();
    const crash = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => {});
    await crash;
    await again.goto(url);
    await expect.poll(() => title(again)).toBe('Avant la panne');
  });
});

/** A page in a browser whose reader has forbidden all sites to keep anything. */
async function pageThatKeepsNothing(): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'maillage-forbidden-'));
  mkdirSync(join(profile, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const executablePath = findChromium();
  const options = { args: CHROMIUM_ARGS, locale: 'fr-FR', ...(executablePath && { executablePath }) };
  const context = await chromium.launchPersistentContext(profile, options);
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  await context.addInitScript(chooseByInput);
  await context.addInitScript(drawNothing);
  const page = await context.newPage();
  await page.goto(inject('baseUrl'));
  return page;
}

test('where the browser keeps nothing, the page says so, and asks before it is closed with what is in no file', async () => {
  const page = await pageThatKeepsNothing();
  await openOwn(page);
  await expect.poll(() => page.locator('.notice').textContent()).toContain('le navigateur refuse d’écrire sur cet ordinateur');
  await openList(page, 0);
  expect(await page.locator('.kept-networks').textContent()).toContain('Aucun encore.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter cette vue' }).click();
  await page.locator('.story-panel .story-step').waitFor();
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  expect(await page.locator('.story-panel .story-step').count()).toBe(1);
});

describe('room for what is kept', () => {
  test('runs out: the page says so and offers a file; once there is room, keeping goes on without a reload', async () => {
    const { page } = await openPage({ fresh: true, path: '#panel=story' });
    const { origin } = new URL(page.url());
    const session = await page.context().newCDPSession(page);
    const notice = page.getByText('le navigateur n’a plus de place');
    const add = page.getByRole('button', { name: 'Ajouter cette vue' });
    await add.click();
    await page.getByText('il est gardé dans ce navigateur').waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // Chromium looks at its room at most every half minute: a step every few seconds is enough to meet it.
    const addedStep = async () => {
      await add.click();
      return notice.count();
    };
    await expect.poll(addedStep, { interval: 4000 }).toBe(1);
    const steps = await page.locator('.story-panel .story-step').count();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(() => notice.count()).toBe(1);
    // The same file as «Enregistrer» makes; here as in a browser that can only download.
    await page.evaluate(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
    await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le fichier' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.maillage$/);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    // A change is kept, with all that was not before it, once Chromium has looked at its room again.
    let added = 0;
    const keptStep = async () => {
      await add.click();
      added++;
      return page.getByText('il est gardé dans ce navigateur').count();
    };
    await expect.poll(keptStep, { interval: 4000 }).toBe(1);
    await expect.poll(() => notice.count()).toBe(0);
    await page.getByText('il est gardé dans ce navigateur').waitFor();
    await page.reload();
    await expect.poll(() => page.locator('.story-panel .story-step').count()).toBe(steps + added);
  });

  test('is made by erasing for good what was deleted; the browser’s promise is asked for once', async () => {
    const { page } = await openPage();
    await openOwn(page);
    const name = (await title(page)) ?? '';
    await page.getByText('peut effacer ce qu’il garde').waitFor();
    await page.getByRole('button', { name: 'Non merci' }).click();
    await openOwn(page);
    await page.getByRole('button', { name: 'L’ouvrir à la place' }).click();
    await expect.poll(() => title(page)).toBe(`${name} (2)`);
    await openList(page, 2);
    expect(await page.getByText('peut effacer ce qu’il garde').count()).toBe(0);
    await page.getByText('Ce navigateur ne s’est pas engagé').waitFor();
    expect(await list(page).first().textContent()).toMatch(/affiché · aujourd’hui \d\d:\d\d · 3 acteurs, 1 relation, \d+,\d\sMo/);
    await page.getByLabel('Trier par').selectOption({ label: 'nom' });
    await expect.poll(() => list(page).first().textContent()).toContain(name);
    await page.getByRole('button', { name: `Supprimer ${name}`, exact: true }).click();
    await page.getByRole('button', { name: `Effacer définitivement ${name}`, exact: true }).click();
    await expect.poll(() => page.locator('.kept-networks .removed').count()).toBe(0);
    await expect.poll(() => list(page).count()).toBe(1);
  });
});

test('titles of networks that are not open are not shown without names of persons, but on request', async () => {
  const { page } = await openPage({ width: 390, height: 844 });
  await openOwn(page);
  await openList(page, 1);
  const name = (await title(page)) ?? '';
  await rename(page, name, 'Entretien');
  await page.getByRole('button', { name: 'Dupliquer Entretien' }).click();
  await expect.poll(() => list(page).count()).toBe(2);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.location.assign(`${window.location.hash}&names=none`));
  await openList(page, 1);
  expect(await page.locator('.kept-networks').textContent()).not.toContain('(copie)');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Les afficher' }).click();
  await expect.poll(() => list(page).count()).toBe(2);
});

test('a network that the browser has cleared while it is open is kept again with the next change', async () => {
  const { page } = await openPage({ path: '#panel=story' });
  const add = page.getByRole('button', { name: 'Ajouter cette vue' });
  await add.click();
  await page.getByText('il est gardé dans ce navigateur').waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, fail) => {
        const request = indexedDB.open('maillage');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const names = [...request.result.objectStoreNames];
          const transaction = request.result.transaction(names, 'readwrite');
          for (const store of names) transaction.objectStore(store).clear();
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await add.click();
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await page.getByText('il est gardé dans ce navigateur').waitFor();
  await page.reload();
  await expect.poll(() => page.locator('.story-panel .story-step').count()).toBe(12);
});
