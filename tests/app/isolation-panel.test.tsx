/**
 * The panel on isolation over a perimeter: «cité par une source» is said only of actors that a source cites, every commune of the
 * reference is counted, and the table by intercommunality is sorted by any of its columns. Actors comprised in a set have a heading
 * and a symbol of their own.
 */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { laidIn } from '../../src/app/derived/universe.ts';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { restore } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { epciRows } from '../../src/core/telling/epci-table.ts';
import { standingsOf } from '../../src/core/territory/standing.ts';
import { render } from '../support/render.tsx';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const state = () => useStore.getState();

beforeEach(async () => {
  await page.viewport(1440, 900);
  showExample();
});

async function opened(perimeter: string): Promise<HTMLElement> {
  restore(hashToAddress(`#perimeter=${perimeter}&view=list&panel=isolation`));
  onTestFinished(followTerritory());
  await render(<WholePage />);
  // Until the analysis of this perimeter is there, the panel shows the one before.
  await expect.poll(() => state().analysis.state === 'done' && laidIn(state())?.perimeter.key === perimeter).toBe(true);
  await expect.poll(() => document.querySelector('.epci-table')).not.toBeNull();
  return document.querySelector('.sheet.analysis') as HTMLElement;
}

test('names no body as told of by a source that only the reference knows, and gives every number of communes', async () => {
  const panel = await opened('department:59');
  for (const more of panel.querySelectorAll<HTMLElement>('.panel-list + .link')) more.click();
  await expect.poll(() => panel.querySelectorAll('li').length).toBeGreaterThan(50);
  const laid = laidIn(state());
  const named = new Set(laid?.dataset.actors.filter(({ id }) => laid.named.has(id)).map(({ name }) => name));
  const cited = [...panel.querySelectorAll('li')].filter((item) => item.textContent?.includes('cité par une source'));
  for (const item of cited) expect(named).toContain(item.querySelector('button')?.textContent?.trim());
  expect(panel.textContent).toContain('aucune source ne dit rien de lui');
  expect(panel.textContent).not.toContain('le nombre de communes n’est pas donné');
});

test('the table by intercommunality has the rows of the core, and is sorted by what is pressed', async () => {
  const panel = await opened('department:59');
  const laid = laidIn(state());
  if (laid === null) throw new Error('no perimeter');
  const rows = epciRows(laid, standingsOf(laid));
  const column = (index: number) =>
    [...panel.querySelectorAll('.epci-table tbody tr')].map((row) => row.children[index]?.textContent ?? '');
  expect(column(0).length).toBe(rows.length);
  expect(column(1).map(Number)).toEqual(rows.map(({ communes }) => communes));
  await page.getByRole('button', { name: 'Communes', exact: true }).click();
  const sorted = rows.map(({ communes }) => communes).sort((a, b) => b - a);
  expect(column(1).map(Number)).toEqual(sorted);
  await expect.element(page.getByRole('columnheader', { name: /^Communes/ })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Communes', exact: true }).click();
  expect(column(1).map(Number)).toEqual([...sorted].reverse());
});

test('communes of a set that counts them all are comprised in it, under a heading of their own', async () => {
  const panel = await opened('intercommunality:249500109');
  const heading = () => [...panel.querySelectorAll('h3')].find((title) => title.textContent?.startsWith('Compris dans un ensemble'));
  await expect.poll(() => heading()?.querySelector('data')?.value).toBe('13');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('13 communes sur 13 comprises dans un ensemble qui coopère');
});

test('who is only comprised in a set has a half-full symbol in every list, link and search result, as in the picture', async () => {
  restore(hashToAddress('#panel=isolation'));
  await render(<WholePage />);
  const symbolOf = (within: string, name: string) =>
    [...document.querySelectorAll(within)].find((element) => element.textContent?.includes(name))?.querySelector('svg')?.innerHTML ?? null;
  await expect.poll(() => symbolOf('.panel-list .actor-link', 'Roubaix')).not.toBeNull();
  const half = symbolOf('.panel-list .actor-link', 'Roubaix');
  expect(symbolOf('.panel-list .actor-link', 'Tourcoing')).toBe(half);
  // Its lower half is cut out by a drawing inside the drawing; nobody without cooperation has one.
  expect(half).toContain('<svg');
  expect(symbolOf('.panel-list .actor-link', 'Fresnes')).not.toContain('<svg');
  await page.getByRole('combobox', { name: 'Chercher un acteur' }).fill('Roubaix');
  await expect.poll(() => symbolOf('.search-hit', 'Roubaix')).toBe(half);
});
