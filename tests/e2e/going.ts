/**
 * Going about the page as a reader does: to a view by its space, to an entry of a menu, to the filters. Each waits for what it presses,
 * and none for a time.
 */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The places of each space, by the words on their buttons. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Réseau: ['Colonnes', 'Autour de…', 'Par instrument'],
  Territoire: ['Carte'],
  Tableaux: ['Liste', 'Acteurs', 'Relations', 'Sources'],
  Constats: ['Isolement', 'Pivots', 'Niveaux', 'Instruments', 'Niveaux × niveaux', 'Acteurs × acteurs', 'Chronologie', 'Répartition'],
};

/** The button of exactly that name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes to a place by two presses: its space, and where that has more than one, the place itself. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  const [space, places] = Object.entries(PLACES).find(([, names]) => names.includes(place)) ?? ['', []];
  await page.getByRole('navigation', { name: 'Espaces' }).getByRole('button', { name: space, exact: true }).click();
  if (places.length > 1)
    await page.getByRole('navigation', { name: 'Vues de cet espace' }).getByRole('button', { name: place, exact: true }).click();
}

/** Chooses an entry of a menu of the bar. */
export async function chooseInMenu(page: Page, menu: string, entry: string): Promise<void> {
  await button(page, menu).click();
  // An entry is named after what it does, then says more.
  await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click();
}

/** Presses a button of the bar, which on a phone is an entry of its menu. */
export async function pressInBar(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').waitFor();
  const own = page.getByRole('banner').getByRole('button', { name, exact: true });
  await ((await own.isVisible()) ? own.click() : chooseInMenu(page, 'Menu', name));
}

/** Opens the dialog of what can be saved and printed. */
export async function openExports(page: Page): Promise<void> {
  await chooseInMenu(page, 'Partager', 'Exporter et imprimer');
}

/** Opens the filters beside the picture, in a window with room for them, unless a test before left them open. */
export async function openFilters(page: Page): Promise<void> {
  const filters = page.getByRole('complementary', { name: 'Légende et filtres' });
  if (await filters.isVisible()) return;
  await button(page, 'Filtrer').click();
  await filters.waitFor();
}

/** Waits until no dialog is open; that of a long reading may be open beside another for a while. */
export async function noDialog(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
}
