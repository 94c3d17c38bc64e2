/**
 * What the browser prints, read from a PDF: each view on the paper that it needs, with its title, its figures, its legend, its sources and
 * the date, whole, and nothing of the controls of the page.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readPdf } from '../support/pdf.ts';
import { button, chooseInMenu } from './going.ts';
import { openPage } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-print-'));

/** A text as it is compared: without spaces, which the ends of lines swallow, with one apostrophe, and in small letters. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '').replaceAll('ʼ', '’').toLowerCase();

/** Prints as the menu of the browser does, and reads the result. The page fetches the code for it when it is first touched: waits for that. */
async function printed(page: Page, name: string) {
  const isReady = async () => {
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 310);
    return page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const { printing } = document.documentElement.dataset;
      window.dispatchEvent(new Event('afterprint'));
      return printing !== undefined;
    });
  };
  await expect.poll(isReady).toBe(true);
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const { pages } = await readPdf(path);
  return pages.map(({ width, height, text, inkAtEdges, missingFonts }) => ({
    paper: `${Math.round(width)} × ${Math.round(height)}`,
    text: bare(text),
    inkAtEdges,
    missingFonts,
  }));
}

const [LANDSCAPE, PORTRAIT] = ['297 × 210', '210 × 297'];
/** Words of controls, which no paper has. */
const CONTROLS = ['Filtrer', 'Enregistrer', 'Partager', 'Côte à côte', 'Placer au centre', 'Choisir les colonnes', 'Tout déplier'];
/** What stands on every paper. */
const FOOT = ['Sources : Atelier RTES', 'Licence Ouverte', 'Édité le', 'avec Maillage'];

test.each([
  ['columns', '', LANDSCAPE, ['Nord-Pas-de-Calais', 'Caisse des Dépôts, direction régionale', 'Tourcoing', 'groupe de travail']],
  ['force', '#view=force&types=contract', LANDSCAPE, ['Filtres en vigueur', 'sous ces filtres', 'Tourcoing', 'PACTE']],
  ['around', '#view=ego&center=mel', LANDSCAPE, ['Métropole européenne de Lille', 'Crida', 'groupe de travail']],
  ['isolation', '#panel=isolation', LANDSCAPE, ['sans coopération recensée', 'Champagne-Ardenne', 'L’Atelier Île-de-France']],
  ['multiples', '#view=multiples', LANDSCAPE, ['Contractualisation', 'Appui Caisse des Dépôts', 'Désignation de référents']],
  ['levels', '#view=levels', PORTRAIT, ['région', 'intercommunalité', '15/288', 'Ne se rencontrent jamais']],
  ['matrix', '#view=matrix&theme=dark', PORTRAIT, ['Contrats', 'non précisé', 'Épiceries sociales et solidaires']],
  ['figures', '#view=figures&theme=projector', PORTRAIT, ['Contractualisation', 'Économie circulaire', 'Début non précisé']],
])('%s takes one A4', async (name, path, paper, words) => {
  const { page } = await openPage({ path, width: 1440, height: 900, led: true });
  await page.locator('.page-title').waitFor();
  const title = await page.locator('.page-title').textContent();
  const figures = await page.locator('.finding .figures').textContent();
  const pages = await printed(page, name);
  expect(pages.map((one) => one.paper)).toEqual([paper]);
  const [only] = pages;
  for (const part of [title, figures, ...FOOT, ...words]) expect(only?.text).toContain(bare(part ?? ''));
  for (const control of CONTROLS) expect(only?.text).not.toContain(bare(control));
  expect(only).toMatchObject({ inkAtEdges: 0, missingFonts: [] });
  // Nothing of it stays.
  await page.waitForFunction(() => document.documentElement.dataset.printing === undefined);
  await expect.poll(() => page.locator('.printed').count()).toBe(0);
});

test.each([
  ['list', 'list', 'Région · 5 acteurs', ['Champagne-Ardenne', 'Est Ensemble', 'RTES']],
  ['actors', 'actors', 'Nom', ['Métropole européenne de Lille', 'Tourcoing']],
  ['relations', 'relations', 'Citation', ['un réseau informel existe toujours', 'contractualisation']],
  ['timeline', 'timeline', 'Contrats', ['2012', 'Sans date connue · 35', 'Désignation de référents']],
])('%s takes as many A4 as it needs, whole', async (name, view, heading, words) => {
  const { page } = await openPage({ path: `#view=${view}`, width: 1440, height: 900, led: true });
  await page.locator('.page-title').waitFor();
  const pages = await printed(page, name);
  expect(pages.length).toBeLessThanOrEqual(6);
  const all = pages.map((one) => one.text).join('');
  for (const part of [heading, ...FOOT, ...words]) expect(all).toContain(bare(part));
  for (const control of CONTROLS) expect(all).not.toContain(bare(control));
  // The headings of a table stand on each of its sheets.
  if (view === 'relations') for (const one of pages) expect(one.text).toContain(bare(heading));
  for (const one of pages) expect(one).toMatchObject({ inkAtEdges: 0, missingFonts: [] });
});

test.each([
  ['mel', 'Métropole européenne de Lille', ['SIREN 245900410', 'dit par', '17 articulations', 'Groupe de travail des techniciens ESS']],
  ['lille', 'Lille', ['code INSEE 59350', 'à un pas', 'Plan d’actions ESS de la MEL', 'dit par']],
])('the sheet of %s takes one A4, with its relations and their sources', async (id, name, words) => {
  const { page } = await openPage({ path: `#select=${id}`, width: 1440, height: 900, led: true });
  await page.locator('.sheet-title').waitFor();
  const pages = await printed(page, id);
  expect(pages.map((one) => one.paper)).toEqual([PORTRAIT]);
  const text = pages[0]?.text;
  for (const part of [name, ...FOOT, ...words]) expect(text).toContain(bare(part));
  for (const control of CONTROLS) expect(text).not.toContain(bare(control));
  expect(pages[0]).toMatchObject({ inkAtEdges: 0, missingFonts: [] });
});

test('the menu prints the view though a sheet is open, the sheet prints itself, and Ctrl+P prints what is open', async () => {
  const { page } = await openPage({ path: '#select=lille', script: countPrinting });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await page.locator('.sheet-title').waitFor();
  await button(page, 'Imprimer la fiche').click();
  await expect.poll(asked).toEqual(['sheet']);
  await chooseInMenu(page, 'Partager', 'Imprimer cette vue');
  await expect.poll(asked).toEqual(['sheet', 'view']);
  await page.keyboard.press('Control+p');
  await expect.poll(asked).toEqual(['sheet', 'view', 'sheet']);
  await button(page, 'Fermer la fiche').click();
  await page.keyboard.press('Control+p');
  await expect.poll(asked).toEqual(['sheet', 'view', 'sheet', 'view']);
});

/** Notes what stands on paper each time that the page asks the browser to print, in place of its window. */
function countPrinting(): void {
  const asked: string[] = [];
  Object.assign(window, {
    asked,
    print: () => {
      asked.push(document.documentElement.dataset.printing ?? 'the page itself');
      window.dispatchEvent(new Event('afterprint'));
    },
  });
}
