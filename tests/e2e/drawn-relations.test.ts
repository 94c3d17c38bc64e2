/**
 * A relation is drawn from one symbol to another in the picture: by dragging the handle of the selected actor, with the mouse and with a finger, in
 * columns and with forces. Escape and empty ground give up; pressing the handle asks for the other end, as the keyboard does.
 */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage } from './support.ts';

const handle = (page: Page) => page.getByRole('button', { name: /^Relier « Métropole européenne de Lille »/ });
const tip = (page: Page) => page.locator('.picture-tip');
const form = (page: Page) => page.getByRole('dialog', { name: 'Nouvelle relation' });

/** The middle of the handle, once it stays where it is. */
async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  await handle(page).waitFor();
  let before = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await handle(page).boundingBox());
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
  const { x, y, width, height } = JSON.parse(before);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes the handle and goes over the picture until another actor is under the pointer; gives its name. */
async function dragToSomebody(page: Page): Promise<string> {
  const start = await middleOf(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let y = start.y - 20; y < start.y + 250; y += 7)
    for (let x = start.x + 60; x < start.x + 700; x += 45) {
      await page.mouse.move(x, y);
      const [text = ''] = await tip(page).allTextContents();
      if (text !== '' && !text.startsWith('Métropole européenne de Lille')) return text;
    }
  throw new Error('nobody met');
}

describe.each(['columns', 'force'])('in the view %s', (view) => {
  test('dragging the handle to another symbol opens the form with both ends', async () => {
    const { page } = await openPage({ width: 1440, height: 900, path: `#view=${view}&select=mel` });
    const told = await dragToSomebody(page);
    expect(await page.locator('.link-line').count()).toBe(1);
    await page.mouse.up();
    await form(page).waitFor();
    const ends = await form(page)
      .getByRole('combobox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(ends).toContain('Métropole européenne de Lille');
    expect(ends.some((value) => value !== '' && told.startsWith(value))).toBe(true);
  });
});

test('Escape and empty ground give up, and the picture stays where it was', async () => {
  const { page } = await openPage({ width: 1440, height: 900, path: '#select=mel' });
  await dragToSomebody(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => page.locator('.link-line').count()).toBe(0);
  const start = await middleOf(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 20, start.y - 60, { steps: 3 });
  await page.mouse.up();
  expect(await form(page).count()).toBe(0);
  expect(await middleOf(page)).toEqual(start);
  expect(page.url()).toContain('select=mel');
});

test('pressed, the handle asks for the other end', async () => {
  const { page } = await openPage({ width: 1440, height: 900, path: '#select=mel' });
  await handle(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/est relié à…/).waitFor();
  await page.keyboard.press('Escape');
});

test('a finger draws as the mouse does', async () => {
  const { page } = await openPage({ width: 1440, height: 900, path: '#select=mel', hasTouch: true });
  const told = await dragToSomebody(page);
  const { x, y } = await page.locator('.link-line circle').evaluate((end) => {
    const box = end.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const start = await middleOf(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { readonly x: number; readonly y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await touch('touchStart', [start]);
  for (const part of [0.3, 0.7, 1]) await touch('touchMove', [{ x: start.x + (x - start.x) * part, y: start.y + (y - start.y) * part }]);
  await touch('touchEnd', []);
  await form(page).waitFor();
  const ends = await form(page)
    .getByRole('combobox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(ends.some((value) => value !== '' && told.startsWith(value))).toBe(true);
});
