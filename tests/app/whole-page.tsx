/**
 * Mounts the application as large as the window, as index.html does: otherwise tests mount it into an element without a height, in
 * which the page grows as long as its legend. Also resets the state that an earlier test left.
 */
import { page } from 'vitest/browser';
import { App } from '../../src/app/page/App.tsx';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { showNetwork } from '../../src/app/state/document.ts';
import { askRow, drawRelationFrom, openDialog, openFilters } from '../../src/app/state/presence.ts';
import { changeView, resetRecipe, select } from '../../src/app/state/session.ts';
import type { OpenNetwork } from '../../src/app/state/store.ts';
import { DEFAULT_VIEW } from '../../src/core/session/view.ts';

/** Shows a network, by default the example, as at first, in a usual window, with nothing kept in the browser, selected or open. */
export async function startAfresh(network: OpenNetwork | null = null): Promise<void> {
  localStorage.clear();
  if (network === null) showExample();
  else showNetwork(network);
  changeView(DEFAULT_VIEW);
  resetRecipe();
  select(null);
  openDialog(null);
  askRow(null);
  drawRelationFrom(null);
  openFilters(false);
  await page.viewport(1440, 900);
}

/** Chooses an entry of a menu of the bar. */
export async function chooseInMenu(menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click();
}

export function WholePage() {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <App />
    </div>
  );
}
