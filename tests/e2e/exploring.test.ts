/**
 * The built site without a mouse: by keyboard alone, by
 * finger, at 320 pixels, in forced colours.
 */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { goToPlace, noDialog, openFilters } from './going.ts';
import { openPage } from './support.ts';

const drawn = (page: Page) => page.locator('.graph-view canvas').first().waitFor();
const active = (page: Page) => page.locator('[role="listbox"].walker [role="option"][aria-selected="true"]');

describe('by keyboard', () => {
  test('one stop of Tab leads into the picture, arrows along the levels, and each step is told', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await drawn(page);
    await page.getByRole('listbox', { name: /Parcourir le réseau/ }).focus();
    await expect.poll(() => active(page).textContent()).toBe('Métropole européenne de Lille, intercommunalité, 17 relations');
    await page.keyboard.press('ArrowDown');
    const member = await active(page).textContent();
    expect(member).toMatch(/commune|ensemble/);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => active(page).textContent()).toContain('Métropole européenne de Lille');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => active(page).textContent()).toContain('Cergy-Pontoise, intercommunalité');
    await page.keyboard.press('Backspace');
    await expect.poll(() => active(page).textContent()).toContain('Métropole européenne de Lille');
  });

  test('R goes along the relations and says them, Enter follows one, and opens the sheet where none is told', async () => {
    const { page } = await openPage({ path: '#select=mel', width: 1440, height: 900, led: true });
    await drawn(page);
    await page.getByRole('listbox', { name: /Parcourir le réseau/ }).focus();
    await page.keyboard.press('r');
    await page.getByRole('status').getByText('Relation 1 sur').waitFor();
    const told = await page.locator('.toast').textContent();
    expect(told).toMatch(/contractualisation avec .*, en vigueur/);
    await page.keyboard.press('Enter');
    await expect.poll(() => active(page).textContent()).toContain('Plan local de développement économique');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Plan local de développement économique' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('walker');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.sheet').count()).toBe(0);
  });

  test('I goes to the next actor without cooperation from anywhere, ? opens the help, / the search', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await drawn(page);
    await page.locator('body').press('i');
    await expect.poll(() => active(page).textContent()).toContain('pas de coopération recensée dans les sources');
    const first = await active(page).textContent();
    await page.keyboard.press('i');
    await expect.poll(() => active(page).textContent()).not.toBe(first);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Aide' }).waitFor();
    await page.keyboard.press('Escape');
    await noDialog(page);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });

  test('Tab leaves the picture again: it is no trap', async () => {
    const { page } = await openPage({ led: true });
    await drawn(page);
    await page.getByRole('listbox', { name: /Parcourir le réseau/ }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).not.toContain('walker');
  });
});

describe('the back button', () => {
  test('undoes a filter, a selection and a view, and the forward button does them again', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await drawn(page);
    await openFilters(page);
    await page.getByRole('button', { name: 'Afficher seul : Appui DLA' }).click({ force: true });
    await goToPlace(page, 'Relations');
    await page
      .getByRole('row', { name: /appui DLA/ })
      .first()
      .getByRole('button', { name: /^Fiche/ })
      .click();
    await expect.poll(() => page.url()).toContain('select=');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('select=');
    await page.goBack();
    // The space opens with its first view.
    await expect.poll(() => page.url()).toContain('view=list');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('#types=dla-support');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.goForward();
    await page.getByRole('button', { name: /Retirer le filtre « Relations/ }).waitFor();
  });

  test('takes the whole slide of a year back at once', async () => {
    const { page } = await openPage({ width: 1440, height: 900, led: true });
    await openFilters(page);
    await page.getByRole('button', { name: 'Limiter à une année' }).click();
    await page.getByRole('slider', { name: 'Année' }).focus();
    for (const year of ['2014', '2013', '2012']) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => page.url()).toContain(`on=${year}`);
    }
    await page.goBack();
    await expect.poll(() => page.url()).toContain('on=2015');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });
});

test('two presses answer what the source says exactly: who, where, in which words', async () => {
  const { page } = await openPage({ width: 1440, height: 900, led: true });
  await goToPlace(page, 'Relations');
  await page
    .getByRole('row', { name: /groupe de travail/ })
    .first()
    .getByRole('button', { name: /^Fiche/ })
    .click();
  const sheet = page.locator('.sheet');
  await sheet.locator('blockquote').first().waitFor();
  expect(await sheet.textContent()).toMatch(/dit par Clara Schmidt/);
});

test('a finger that is held points, and does not choose', async () => {
  const { page } = await openPage({ width: 390, height: 844, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Voir le dessin' }).click();
  await drawn(page);
  const picture = page.locator('.graph-view');
  // A mouse finds, from the top down, a place where something stands.
  const at = await picture.evaluate(async (element) => {
    const box = element.getBoundingClientRect();
    for (let y = box.top + 5; y < box.bottom; y += 10) {
      for (let x = box.left + 5; x < box.right; x += 10) {
        const place = { clientX: x, clientY: y };
        element.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', bubbles: true, ...place }));
        for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
        if ((element as HTMLElement).style.cursor !== 'pointer') continue;
        element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
        return place;
      }
    }
    return null;
  });
  expect(at).not.toBeNull();
  const tip = page.locator('.picture-tip');
  await tip.waitFor({ state: 'detached' });
  const finger = { pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true, ...at };
  await picture.dispatchEvent('pointerdown', finger);
  await tip.waitFor();
  await picture.dispatchEvent('pointerup', finger);
  expect(new URL(page.url()).hash).toBe('');
});

test.each(['', '#view=list', '#view=actors', '#view=matrix', '#view=timeline', '#view=figures', '#view=levels', '#on=2014'])(
  'at 320 pixels nothing but drawings and tables scrolls sideways: «%s»',
  async (path) => {
    const { page } = await openPage({ path, width: 320, height: 640, led: true });
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);

test('on a phone the legend, which is the filter, is in sight without looking for it', async () => {
  const { page } = await openPage({ width: 390, height: 844, led: true });
  const box = await page.getByRole('button', { name: 'Légende et filtres' }).boundingBox();
  expect(box !== null && box.x >= 0 && box.x + box.width <= 390).toBe(true);
});

test('the declarations have addresses of their own', async () => {
  const { page } = await openPage({ path: '#page=accessibilite' });
  await page.getByRole('dialog', { name: 'Accessibilité' }).getByText('non conforme').first().waitFor();
  await page.goto(new URL('donnees-personnelles/index.html', page.url()).href);
  await page.getByRole('dialog', { name: 'Données personnelles' }).getByText('aucun traceur').waitFor();
});

test('in forced colours what is pressed can still be told', async () => {
  const { page } = await openPage({ forcedColors: 'active' });
  await drawn(page);
  const pressed = page.getByRole('button', { name: 'Colonnes' });
  const look = (button: typeof pressed) => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await look(pressed)).not.toBe(await look(page.getByRole('button', { name: 'Par instrument' })));
});
