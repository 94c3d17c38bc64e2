/**
 * axe-core finds nothing on any screen: WCAG 2.2 A and AA, light and dark, wide and narrow, in both languages. A view that was
 * checked fully in one theme is checked in the others only for what a theme can change. `npm test` has every part of the page once and
 * every theme, size and language on some screens, `npm run combinations` all. (presenting.test.ts checks the steps of the story.)
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { combinations } from '../support/combinations.ts';
import { violations } from './axe.ts';
import { goTo, launch, openPage, type PageOptions } from './support.ts';

interface Screen {
  readonly name: string;
  readonly options?: PageOptions;
  /** The button that is pressed before the look. */
  readonly open?: string;
  /** The entry that is then chosen in its menu. */
  readonly entry?: string;
  /** What is waited for. */
  readonly ready?: string;
  /** Its parts are on other screens as well, in another theme, size or language. */
  readonly isFamiliar?: boolean;
}

const PHONE = { width: 390, height: 844 };
const TOUCH = { ...PHONE, hasTouch: true, isMobile: true };
const THEMES = ['light', 'dark', 'projector'];
/** The views that are no picture of the first screen, with what is there once they are. */
const VIEWS = [
  ['ego', '.view-choice'],
  ['multiples', '.small-picture'],
  ['actors', '.data-grid [role=rowheader]'],
  ['relations', '.data-grid [role=rowheader]'],
  ['levels', '.matrix.large'],
  ['matrix', '.matrix-cell'],
  ['timeline', '.timeline-bar'],
  ['figures', '.bar'],
] as const;
const SCREENS: readonly Screen[] = [
  { name: 'the first screen' },
  { name: 'the first screen, dark', options: { path: '#theme=dark' } },
  { name: 'the first screen in English', options: { path: '#lang=en' }, isFamiliar: true },
  { name: 'an actor’s sheet', options: { path: '#select=mel' }, ready: '.sheet .card' },
  { name: 'an actor’s sheet, dark', options: { path: '#select=est-ensemble&theme=dark' }, ready: '.sheet .card' },
  { name: 'a relation’s sheet', options: { path: '#select=r-gt-epiceries' }, ready: '.sheet blockquote' },
  { name: 'the list', options: { path: '#view=list' }, ready: '.tree-row' },
  {
    name: 'the list, dark, with a sheet',
    options: { path: '#view=list&select=lille&theme=dark' },
    ready: '.sheet .card',
    isFamiliar: true,
  },
  { name: 'a filtered picture', options: { path: '#types=contract' }, ready: '.filter-chips' },
  { name: 'two views and a year', options: { width: 1440, path: '#second=relations&on=2014&since=2011' }, ready: '.time-bar' },
  { name: 'two territories', options: { width: 1440, path: '#panel=compare&from=mel&to=cergy-pontoise' }, ready: '.comparison' },
  { name: 'the projector', options: { width: 1920, height: 1080, path: '#theme=projector&select=mel' }, ready: '.sheet .card' },
  { name: 'the views that one keeps', open: 'Menu', entry: 'Mes vues' },
  { name: 'what can be saved', open: 'Partager', entry: 'Exporter et imprimer' },
  { name: 'the declaration of accessibility', open: 'Menu', entry: 'Accessibilité : non conforme' },
  { name: 'the page on personal data', open: 'Menu', entry: 'Données personnelles' },
  { name: 'a phone with the grid', options: { ...PHONE, path: '#view=matrix' }, ready: '.matrix-cell' },
  ...['isolation', 'pivots', 'levels', 'instruments', 'paths&from=roubaix&to=region-npdc'].map((panel) => ({
    name: `the analysis, ${panel.split('&')[0]}`,
    options: { path: `#panel=${panel}` },
    ready: 'aside.analysis .meaning',
    isFamiliar: panel === 'instruments',
  })),
  {
    name: 'the analysis, dark, in English',
    options: { path: '#panel=levels&theme=dark&lang=en' },
    ready: 'aside.analysis .meaning',
    isFamiliar: true,
  },
  { name: 'a perimeter, its panel', options: { path: '#perimeter=intercommunality:200093201&panel=territory' }, ready: '.commune-rows' },
  {
    name: 'a perimeter folded, dark, in English',
    options: { path: '#perimeter=region:76&theme=dark&lang=en' },
    ready: '.chip',
    isFamiliar: true,
  },
  { name: 'a perimeter as a list', options: { path: '#perimeter=region:76&view=list' }, ready: '.fold-rows' },
  { name: 'a perimeter on the map', options: { path: '#perimeter=department:94&view=map' }, ready: '.chip' },
  { name: 'a phone with a perimeter', options: { ...PHONE, path: '#perimeter=department:94&panel=territory' }, ready: '.commune-rows' },
  { name: 'the dialog to choose a territory', options: { path: '#view=map&panel=territory' }, open: 'Choisir un territoire…' },
  { name: 'symbols by a measure', options: { path: '#size=betweenness&tint=degree' }, ready: '.band-key', isFamiliar: true },
  { name: 'a phone with the analysis', options: { ...PHONE, path: '#panel=pivots' }, ready: 'aside.analysis .meaning', isFamiliar: true },
  { name: 'the dialog to open files', open: 'Ouvrir' },
  { name: 'the story, being written', options: { path: '#panel=story' }, ready: '.story-step' },
  {
    name: 'the story, being written, dark, on a phone',
    options: { ...PHONE, path: '#panel=story&theme=dark' },
    ready: '.story-step',
    isFamiliar: true,
  },
  {
    name: 'the story, told, on a phone, in English',
    options: { ...PHONE, path: '#step=etape-mel&lang=en' },
    ready: '.step-line',
    isFamiliar: true,
  },
  { name: 'the filters', open: 'Filtrer' },
  { name: 'a menu', open: 'Partager' },
  { name: 'the help', open: 'Menu', entry: 'Aide' },
  { name: 'the help, dark, in English', options: { path: '#theme=dark&lang=en' }, open: 'Menu', entry: 'Help', isFamiliar: true },
  { name: 'a phone with the legend', options: PHONE, open: 'Légende et filtres', isFamiliar: true },
  // A finger does not hover: what hovering reveals is always in sight there.
  { name: 'a phone of touch with the legend, dark', options: { ...TOUCH, path: '#theme=dark' }, open: 'Légende et filtres' },
  { name: 'a phone with a sheet', options: { ...PHONE, path: '#select=mel' }, ready: '.sheet .card', isFamiliar: true },
];

const LOOKED_AT = combinations(SCREENS, ({ isFamiliar }) => isFamiliar !== true);
/** Screens by the window that they stand in, each window with one page: to open it anew for each would take longer than to look. */
const WINDOWS = [...new Set(LOOKED_AT.map(windowOf))].map((window) => ({
  window,
  options: JSON.parse(window) as PageOptions,
  screens: LOOKED_AT.filter((screen) => windowOf(screen) === window),
}));

/** Everything that a page is opened with but its address, as text. */
function windowOf({ options = {} }: Screen): string {
  const { path: _path, ...window } = options;
  return JSON.stringify(window);
}

test.each(WINDOWS)('the screens of $window', async ({ options: window, screens }) => {
  const { page } = await openPage({ ...window, led: true });
  for (const { name, options, open, entry, ready } of screens) {
    // By way of the first screen where what is waited for stands on the screen before as well.
    if (ready !== undefined && (await page.locator(ready).count()) > 0) {
      await goTo(page, '#');
      await page.locator(ready).first().waitFor({ state: 'detached' });
    }
    await goTo(page, options?.path ?? '#');
    await page.locator('h1').waitFor();
    if (ready !== undefined) await page.locator(ready).first().waitFor();
    if (open !== undefined) await page.getByRole('button', { name: open, exact: true }).first().click();
    if (entry !== undefined) await page.getByRole('menuitem', { name: entry }).click();
    // What was opened: the filters stand beside the picture, all else lies over it.
    const opened = page.locator(open === 'Filtrer' ? '.side' : entry === undefined ? '[role="dialog"], [role="menu"]' : '[role="dialog"]');
    if (open !== undefined) await opened.first().waitFor();
    expect([name, ...(await violations(page))]).toEqual([name]);
    if (open === 'Filtrer') await page.getByRole('button', { name: open, exact: true }).click();
    else if (open !== undefined) await page.keyboard.press('Escape');
    if (open !== undefined) await opened.first().waitFor({ state: 'hidden' });
  }
});

const VIEWS_IN_THEMES = VIEWS.flatMap(([view, ready]) => THEMES.map((theme) => ({ view, ready, theme })));

test('every view, in every theme', async () => {
  const { page } = await openPage({ path: '#view=list', led: true });
  // Colours are the same words in every view (theme.css): one view of drawings and one of cells tell whether they can be read.
  const looks = combinations(VIEWS_IN_THEMES, ({ view, theme }) => theme === THEMES[0] || view === 'levels' || view === 'figures');
  for (const { view, ready, theme } of looks) {
    await goTo(page, `#view=${view}&theme=${theme}`);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.locator(ready).first().waitFor();
    const look = theme === THEMES[0] ? 'all' : 'colours';
    expect([view, theme, ...(await violations(page, look))]).toEqual([view, theme]);
  }
});

test('the page of a broken dataset', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(fileURLToPath(new URL('../fixtures/broken/relations.csv', import.meta.url)));
  await page.locator('.issue-table').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('what looks as on an earlier screen is read once, but nothing that has changed escapes', async () => {
  const page = await (await launch()).newPage();
  await page.setContent(
    '<!doctype html><html lang="fr"><title>Essai</title><main style="background: #fff; color: #222"><h1>Un titre</h1>' +
      '<p id="one">Des mots</p><p id="two">D’autres mots</p></main></html>',
  );
  expect(await violations(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const found = async (change: string) => {
    await page.evaluate(change);
    return (await violations(page)).map((violation) => violation.replace(/ (?=Fix)[\s\S]*/, ''));
  };
  const pale = "document.head.append(Object.assign(document.createElement('style'), { id: 'pale', textContent: '#two { color: #ccc }' }))";
  expect(await found(pale)).toEqual(['color-contrast: #two']);
  expect(await found("document.getElementById('pale').remove()")).toEqual([]);
  // Nothing about the words has changed but what they stand on.
  expect(await found("document.querySelector('main').style.background = '#333'")).toEqual([
    'color-contrast: h1',
    'color-contrast: #one',
    'color-contrast: #two',
  ]);
  expect(await found("document.querySelector('main').style.background = '#fff'")).toEqual([]);
  const small = '<button style="width: 9px; height: 9px; padding: 0" aria-label="';
  expect(await found(`document.getElementById('one').innerHTML = '${small}a"></button>${small}b"></button>'`)).toEqual([
    'target-size: button[aria-label="a"]',
    'target-size: button[aria-label="b"]',
  ]);
  await page.close();
});
