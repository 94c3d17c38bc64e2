/**
 * The help: it begins with what it says of the view or panel at which one stands, and a field finds what is written in it, by keyboard,
 * whatever the accents.
 */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HelpDialog } from '../../src/app/panels/HelpDialog.tsx';
import { openDialog } from '../../src/app/state/presence.ts';
import { changeView } from '../../src/app/state/session.ts';
import { DEFAULT_VIEW, PANEL_IDS, VIEW_IDS } from '../../src/core/session/view.ts';
import { HELP } from '../../src/messages/help.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { render } from '../support/render.tsx';

beforeEach(() => {
  changeView(DEFAULT_VIEW);
  openDialog('help');
});

test('begins with the panel that is open, or else with the view', async () => {
  changeView({ id: 'timeline' });
  await render(<HelpDialog />);
  await expect.element(page.getByRole('heading', { name: 'Ici : Chronologie' })).toBeVisible();
  changeView({ panel: 'pivots' });
  await expect.element(page.getByRole('heading', { name: 'Ici : Pivots' })).toBeVisible();
  changeView({ language: 'en' });
  await expect.element(page.getByRole('heading', { name: 'Here: Pivots' })).toBeVisible();
});

test('finds what is written in it, without regard to accents, and marks and counts it', async () => {
  await render(<HelpDialog />);
  // The field has the focus.
  await userEvent.keyboard('telecommande');
  const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  await expect.poll(marks).toEqual(['télécommande', 'télécommande']);
  await expect.element(page.getByRole('status')).toHaveTextContent('2 passages');
  await expect.element(page.getByRole('heading', { name: 'Présenter à une salle' })).toBeVisible();
  expect(page.getByRole('heading', { name: 'Ici' }).elements()).toEqual([]);
  await userEvent.keyboard(' zzz');
  await expect.element(page.getByRole('status')).toHaveTextContent('Aucun passage.');
});

test.each(LANGUAGES)('says something of every view and panel in %s', (language) => {
  const told = HELP[language].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (typeof block === 'object' && 'places' in block ? block.places.map(([place]) => place) : [])),
  );
  expect([...told].sort()).toEqual([...VIEW_IDS, ...[...PANEL_IDS, 'story'].map((panel) => `panel-${panel}`)].sort());
});
