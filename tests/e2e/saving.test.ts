/**
 * «Enregistrer»: one file with everything, into the same file again without a question where the browser can, else a download; what is in
 * no file yet is said; nothing on the disk or in this browser is written over unasked. The picker of files is replaced by files of the
 * browser's own, which are written as those of the disk.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { violations } from './axe.ts';
import { noDialog } from './going.ts';
import { openPage } from './support.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/saved/version-1.maillage', import.meta.url));
const title = (page: Page) => page.locator('.network-name').textContent();
const saveButton = (page: Page) => page.getByRole('button', { name: /^Enregistrer( \(|$)/ });

/** A page on a view without a picture, with a picker that gives files of the browser. */
async function startPage(script = withPicker): Promise<Page> {
  return (await openPage({ script, path: '#view=list' })).page;
}

function withPicker(): void {
  const picker = async ({ suggestedName }: { suggestedName: string }) =>
    (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  Object.defineProperty(window, 'showSaveFilePicker', { value: picker, configurable: true });
}

function withoutPicker(): void {
  Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true });
}

async function openFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Drops a file from the disk on the page, as the reader's own hand does. */
async function dropFile(page: Page, path: string): Promise<void> {
  // Nothing takes the file before the page stands.
  await page.locator('.page').waitFor();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}

/** Adds a step to the story: a change of the document. */
async function change(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Ajouter cette vue' });
  if ((await add.count()) === 0) await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await add.click();
}

/** The files that were written: name and bytes. */
async function written(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const directory = (await navigator.storage.getDirectory()) as unknown as {
      entries: () => AsyncIterable<[string, FileSystemFileHandle]>;
    };
    const found: [string, number[]][] = [];
    for await (const [name, handle] of directory.entries())
      found.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
    return found;
  });
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
const networkIn = (bytes: Buffer) => readDataset([{ name: 'x.maillage', bytes: new Uint8Array(bytes) }]);
const NAME = 'le-val-corrige.maillage';

describe('a network file', () => {
  test('opens with its title and what can be undone, is saved into one file, and into the same again by a key', async () => {
    const page = await startPage();
    await openFile(page, FIXTURE);
    await expect.poll(() => title(page)).toBe('Le Val, corrigé');
    // Nothing is lost of a file with faults: what could not be read is there to be taken up.
    await page.locator('.notice', { hasText: '1 ligne' }).waitFor();
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toBe('Enregistrer');
    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click();
    await change(page);
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toMatch(/^Enregistrer \(/);

    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('y compris les noms de personnes');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Choisir le fichier…' }).click();
    await noDialog(page);
    const first = networkIn((await written(page)).get(NAME) ?? Buffer.alloc(0));
    expect(first.stored).toMatchObject({ id: 'val-1', title: 'Le Val, corrigé' });
    expect(first.stored?.history?.past.length).toBeGreaterThan(0);
    expect(first.dataset.story).toHaveLength(2);
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toBe('Enregistrer');

    await change(page);
    await expect
      .poll(() => saveButton(page).getAttribute('aria-label'))
      .toBe('Enregistrer (1\u0020modification n’est pas encore dans un fichier)');
    await page.keyboard.press('Control+s');
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toBe('Enregistrer');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(networkIn((await written(page)).get(NAME) ?? Buffer.alloc(0)).dataset.story).toHaveLength(3);

    // On another visit, the file is still known.
    await page.reload();
    // The story is open again, as the address says.
    await page.getByRole('button', { name: 'Ajouter cette vue' }).waitFor();
    await change(page);
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toContain('1');
    await page.keyboard.press('Control+s');
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toBe('Enregistrer');
    expect(networkIn((await written(page)).get(NAME) ?? Buffer.alloc(0)).dataset.story).toHaveLength(4);
  });

  test('that another program has changed is not replaced before the reader says so', async () => {
    const page = await startPage();
    await openFile(page, FIXTURE);
    await expect.poll(() => title(page)).toBe('Le Val, corrigé');
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Choisir le fichier…' }).click();
    await noDialog(page);
    await page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      const writable = await handle.createWritable();
      await writable.write('autre');
      await writable.close();
    }, NAME);
    await saveButton(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Ce fichier a changé');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await noDialog(page);
    expect((await written(page)).get(NAME)?.toString()).toBe('autre');
    await saveButton(page).click();
    await dialog.getByRole('button', { name: 'Remplacer' }).click();
    await noDialog(page);
    expect(networkIn((await written(page)).get(NAME) ?? Buffer.alloc(0)).stored?.id).toBe('val-1');
  });

  test('of a network that this browser has in another state is asked about, and overwrites nothing', async () => {
    const page = await startPage();
    await dropFile(page, FIXTURE);
    await expect.poll(() => title(page)).toBe('Le Val, corrigé');
    // The same again: nothing to ask.
    await openFile(page, FIXTURE);
    await noDialog(page);
    await change(page);
    await openFile(page, FIXTURE);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Ce réseau est déjà dans ce navigateur' }).waitFor();
    expect(await dialog.textContent()).toMatch(/Le fichier, enregistré le 30 novembre 2026/);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ouvrir le fichier comme une autre copie' }).click();
    await expect.poll(() => title(page)).toBe('Le Val, corrigé (2)');
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await expect.poll(() => page.locator('.kept-networks ul:not(.removed) li').count()).toBe(2);
    await page.keyboard.press('Escape');
    // The first one still has its change.
    await openFile(page, FIXTURE);
    await dialog.getByRole('button', { name: 'Ouvrir celui de ce navigateur' }).click();
    await expect.poll(() => title(page)).toBe('Le Val, corrigé');
    await expect.poll(() => saveButton(page).getAttribute('aria-label')).toContain('1');
  });

  test('of a newer version is refused with a sentence, and what was open stays', async () => {
    const page = await startPage();
    const before = await title(page);
    const json = readFileSync(FIXTURE.replace('.maillage', '.json'), 'utf8').replace('"version": 1', '"version": 7');
    await openFile(page, { name: 'demain.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await expect.poll(() => page.locator('main').textContent()).toContain('version plus récente de Maillage');
    await page.getByRole('button', { name: 'Revenir au réseau précédent' }).click();
    expect(await title(page)).toBe(before);
  });
});

test('where the browser cannot write a file again, each time is a download, without the history if the reader wants so', async () => {
  const page = await startPage(withoutPicker);
  await openFile(page, FIXTURE);
  await expect.poll(() => title(page)).toBe('Le Val, corrigé');
  await change(page);
  await saveButton(page).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('chaque enregistrement est un nouveau téléchargement');
  await dialog.getByText('Avec l’historique').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Télécharger le fichier' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(NAME);
  const parsed = networkIn(readFileSync(await download.path()));
  expect(parsed.stored).toMatchObject({ id: 'val-1', history: null });
  expect(parsed.dataset.story).toHaveLength(2);
  await expect.poll(() => saveButton(page).getAttribute('aria-label')).toBe('Enregistrer');
});
