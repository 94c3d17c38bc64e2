/**
 * The plain field that stands in the place of the search until somebody wants to search: nothing that was done in it is lost when the
 * real field comes. All is done in one go, before anything can have been loaded.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SearchBox } from '../../src/app/page/SearchBox.tsx';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { select } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { render } from '../support/render.tsx';

beforeEach(() => showExample());
afterEach(() => select(null));

/** The mouse may still lie where another test left it: the field does not notice it here, and nothing is loaded before a test begins. */
const renderBox = () =>
  render(
    <div style={{ pointerEvents: 'none' }}>
      <SearchBox />
    </div>,
  );

const field = () => page.getByRole('combobox');

/** Puts the cursor into the field and writes. */
function write(text: string): HTMLInputElement {
  const input = field().element() as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return input;
}

test('a text that was written keeps its field, with the focus, and is searched', async () => {
  await renderBox();
  const plain = write('est ensemble');
  await expect.element(page.getByRole('option', { name: /Est Ensemble/ }).first()).toBeVisible();
  expect(field().element()).not.toBe(plain);
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('est ensemble');
});

test('Enter takes the first result', async () => {
  await renderBox();
  write('est ensemble').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect.poll(() => useStore.getState().selected).toBe('est-ensemble');
});

test('a field that was left again takes no focus', async () => {
  await renderBox();
  const plain = write('est');
  plain.blur();
  await expect.poll(() => field().element() === plain).toBe(false);
  await expect.element(field()).toHaveValue('est');
  await expect.element(field()).not.toHaveFocus();
});
