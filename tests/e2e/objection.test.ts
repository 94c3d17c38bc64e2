/**
 * A person objects to being named, in the built site: the name is gone from all that the browser keeps of the network, from the second tab, from a
 * restore point and from what can be undone, and does not come back when it is typed or opened again.
 */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { chooseInMenu, pressInBar } from './going.ts';
import { address, valuesOf } from './own-network.ts';
import { goTo, openPage } from './support.ts';

const NAME = 'Zéphirine Quatrebarbes';
const FUNCTION = 'Chargée de mission ESS, Communauté du val';
const FILES = {
  'acteurs.csv': `id,nom,autres_noms,genre,niveaux,fonction,note,contact du dossier
val,Communauté du val,,collectivité,intercommunalité,,Selon Quatrebarbes en mars.,QUATREBARBES Zéphirine
bourg,Bourg,,collectivité,commune,,,
zephirine-quatrebarbes,${NAME},Z. Quatrebarbes,personne,,chargée de mission ESS,,`,
  'relations.csv': `id,type,de,vers,note,source,citation
r1,convention,val,bourg,Suivie par Mme Quatrebarbes.,compte-rendu,« zephirine quatrebarbes suit la convention »
r2,affiliation,zephirine-quatrebarbes,val,,,`,
};

const filed = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));

async function open(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await pressInBar(page, 'Ouvrir');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(filed(files));
}

const STORES = ['projects', 'snapshots', 'slices', 'entries', 'points', 'pointDocuments', 'aside'];

/** Everything that the browser keeps, as one text of letters without accents. */
async function kept(page: Page): Promise<string> {
  const values = await Promise.all(STORES.map((store) => valuesOf(page, store)));
  const storage = await page.evaluate(() => JSON.stringify(window.localStorage));
  const text = JSON.stringify(values) + storage;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

test('the name becomes the function in all that is kept, here and in the other tab, and does not come back', async () => {
  const { page } = await openPage({ width: 1440, height: 900 });
  await open(page, FILES);
  await expect.poll(() => address(page)).toMatch(/network=/);

  // A restore point and an edit with the name in it, and a second tab that follows.
  await page.getByRole('button', { name: /^Historique/ }).click();
  await page.getByLabel(/^Nom du point/).fill('Avant l’entretien avec Mme Quatrebarbes');
  await page.getByRole('button', { name: 'Garder ce point' }).click();
  await expect.poll(async () => (await valuesOf(page, 'points')).length).toBeGreaterThan(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).click();
  await goTo(page, `${address(page)}&view=actors&select=zephirine-quatrebarbes`);
  const sheet = page.locator('.sheet');
  await sheet.getByText(NAME).first().waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.sheet').getByText(NAME).first().waitFor();
  expect(await kept(page)).toContain('quatrebarbes');

  await page.bringToFront();
  await sheet.getByRole('button', { name: 'Remplacer le nom par la fonction…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remplacer le nom par la fonction ?' });
  await dialog.getByText('Cette action ne peut pas être annulée.').waitFor();
  await dialog.getByText(`devient « ${FUNCTION} »`).waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Remplacer définitivement' }).click();
  await expect.poll(() => page.locator('.toast').textContent()).toContain(FUNCTION);
  await sheet.getByRole('heading', { name: FUNCTION }).waitFor();

  expect(await kept(page)).not.toContain('quatrebarbes');
  await expect.poll(() => other.locator('body').textContent()).not.toMatch(/quatrebarbes/i);
  await expect.poll(() => other.url()).not.toMatch(/quatrebarbes/i);
  expect(page.url()).not.toMatch(/quatrebarbes/i);

  // Opened again, nothing has it: not the network, not what can be undone, not the restore point.
  await other.close();
  await page.reload();
  await page.getByRole('heading', { name: FUNCTION }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(/quatrebarbes/i);

  // In a table that comes later the person is given by the function, and that is said.
  await open(page, {
    'suivi.csv': `Structure;Partenaire;Nature du lien;Contact\nCommunauté du val;Bourg;convention;${NAME}\nBourg;Mission locale;groupe de travail;\n`,
  });
  await page.getByLabel('Les lignes vont').selectOption('open');
  await page.getByText('1 personne qui s’est opposée\u00a0: remplacée par sa fonction.').waitFor();
});

test('old names are reviewed: one is kept, one is replaced', async () => {
  const { page } = await openPage();
  await open(page, { ...FILES, 'acteurs.csv': `${FILES['acteurs.csv']}\nluc,Luc Desmet,,personne,,,,\n` });
  await expect.poll(() => address(page)).toMatch(/network=/);
  await chooseInMenu(page, 'Menu', 'Personnes nommées');
  const dialog = page.getByRole('dialog', { name: 'Personnes nommées' });
  await dialog.getByRole('heading', { name: '2 noms sans date' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Garder le nom de Luc Desmet' }).click();
  await dialog.getByRole('heading', { name: '1 nom sans date' }).waitFor();
  await dialog.getByRole('button', { name: `Remplacer par la fonction le nom de ${NAME}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remplacer définitivement' }).click();
  await expect.poll(() => dialog.textContent()).not.toContain('Quatrebarbes');
  await dialog.getByText('1 autre nom est plus récent, ou gardé.').waitFor();
});
