/**
 * Rows that stand for several actors, on the page: what is selected has its own row for as long as it is, what the reader opens stays open and
 * is in the address, and a filter changes what a row counts and not where it stands.
 */
import { beforeEach, expect, test } from 'vitest';
import { showNetwork } from '../../src/app/state/document.ts';
import { changeView, select } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { addressToHash, hashToAddress } from '../../src/core/session/address.ts';
import { render } from '../support/render.tsx';
import { leaveUndrawn } from '../support/undrawn-picture.ts';
import { startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

leaveUndrawn();

beforeEach(() => startAfresh());

const state = () => useStore.getState();
/** The rows of the columns that the page has drawn last. */
const rows = () => state().rows.seen?.layers.flat() ?? [];

/** A group with 90 communes that nothing else joins. */
function network() {
  const communes = Array.from({ length: 90 }, (_, i) => `c${i}`);
  const text = [
    [
      'acteurs.csv',
      ['id;nom;genre;niveaux', 'g;Charte;instance, dispositif;', ...communes.map((id) => `${id};${id};collectivité;commune`)],
    ],
    ['relations.csv', ['id;type;de;vers;cadre;statut', `r;groupe de travail;${communes.join('|')};;g;en vigueur`]],
  ] as const;
  return readDataset(text.map(([name, lines]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) })));
}

test('a selected actor has its own row, and those that the reader opens stay', async () => {
  await render(<WholePage />);
  showNetwork({ name: 'Charte', ...network() });
  await expect.poll(rows).toEqual(['g', 'open-rows:c0']);
  select('c77');
  await expect.poll(rows).toEqual(expect.arrayContaining(['g', 'open-rows:c0', 'c77']));
  expect(rows().length).toBe(3);
  select(null);
  await expect.poll(rows).toEqual(['g', 'open-rows:c0']);
  changeView({ open: ['open-rows:c0'] });
  await expect.poll(() => rows().length).toBe(91);
  expect(hashToAddress(addressToHash({ ...state(), step: null })).view.open).toEqual(['open-rows:c0']);
});
