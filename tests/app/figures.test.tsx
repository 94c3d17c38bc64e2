/**
 * One set of figures, on the page itself: every view, panel and sheet is opened in four states, every digit in sight stands in an
 * element that names its count, and figures of one name are the same wherever they stand.
 *
 * Digits that are no figures, and need no name (`withoutExempt`): what the data say in words of their own (names such as
 * «85 communes de la MEL», titles, quotes, notes, places, dates as the source says them), codes and SIREN, names of territories
 * of the reference, years and dates, paper sizes and keys; messages that pass (what was just done, said once and gone). The help, the
 * explanations of columns and hints to fields, and the two pages of declarations are prose and are not walked.
 */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { datasetIn, laidIn } from '../../src/app/derived/universe.ts';
import { loadAllParts } from '../../src/app/lazy-part.ts';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { openDialog, openFilters } from '../../src/app/state/presence.ts';
import { changeView, restore, select } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { COUNTS } from '../../src/core/analysis/count-names.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { PANEL_IDS, VIEW_IDS } from '../../src/core/session/view.ts';
import { combinations } from '../support/combinations.ts';
import { render } from '../support/render.tsx';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

/** The four looks: as opened, a perimeter, hidden kinds, filters. */
const LOOKS = [
  ['the shipped network', ''],
  ['a perimeter', '#perimeter=intercommunality:200093201'],
  ['hidden kinds', '#kinds=collectivity,organisation'],
  ['filters', '#statuses=in-force&certainties=explicit'],
] as const;

const KNOWN: ReadonlySet<string> = new Set(COUNTS.map(({ id }) => id));

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
  showExample();
});

const state = () => useStore.getState();

/** Everything that the data and the reference say in words of their own, longest first. */
function ownWords(): readonly string[] {
  const dataset = datasetIn(state());
  const laid = laidIn(state());
  const found = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string' && /\d/.test(value) && /\p{L}/u.test(value)) found.add(value);
    else if (Array.isArray(value)) value.forEach(add);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add([dataset.actors, dataset.relations, dataset.statements, dataset.sources, dataset.story]);
  if (laid !== null) add(laid.perimeter.name);
  return [...found].sort((a, b) => b.length - a.length);
}

/** A text without what needs no name. */
function withoutExempt(text: string, own: readonly string[]): string {
  let left = text;
  for (const words of own) if (left.includes(words)) left = left.split(words).join('');
  return left
    .replace(/\b(\d+[AB]?\d*)\b/g, (code) => (isCode(code) ? '' : code))
    .replace(/(1er janvier )?\b(19|20)\d\d(-\d\d){0,2}\b/g, '') // years, and dates as files and people write them
    .replace(/\b\d+\.\d+\.\d+\b/g, '') // versions
    .replace(/\bA\d\b/g, '') // sizes of paper
    .replace(/§ ?\d+/g, ''); // places in a source
}

/** Whether some digits are the code or SIREN of an actor or of a unit of the perimeter in use. */
function isCode(digits: string): boolean {
  if (digits.length < 5) return false;
  const isOfActor = datasetIn(state()).actors.some(({ code, siren }) => code === digits || siren === digits);
  return isOfActor || (laidIn(state())?.territory.codes.includes(digits) ?? false);
}

interface Walked {
  /** Texts with a digit and no name. */
  readonly nameless: readonly string[];
  /** Values by name. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every text of the page. */
function walk(own: readonly string[]): Walked {
  const nameless: string[] = [];
  const named = new Map<string, Set<string>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || element.closest('style, script, option') !== null || !/\d/.test(text)) continue;
    // The vector picture repeats the labels of the drawing: names, and folded territories with their counts.
    if (element.closest('.svg-view, .toast, .hint, .live-region, .year-output, .timeline-scale, #labels') !== null) continue;
    const figure = element.closest('[data-count]');
    if (figure === null) {
      if (/\d/.test(withoutExempt(text, own))) nameless.push(`${element.className || element.tagName}: ${text}`);
      continue;
    }
    const name = figure.getAttribute('data-count') ?? '';
    named.set(name, (named.get(name) ?? new Set()).add(figure.getAttribute('value') ?? ''));
  }
  return { nameless, named };
}

/** Once the state is drawn, and what it loads or computes on demand is there and drawn too. */
async function settled(): Promise<void> {
  await frames();
  await expect.poll(() => state().analysis.state !== 'running' && document.querySelector('.picture-loading') === null).toBe(true);
  await frames();
}

async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe.each(combinations(LOOKS, ([name]) => name !== 'hidden kinds'))('%s', (_name, hash) => {
  test('every digit has a name, and figures of one name are the same', async () => {
    restore(hashToAddress(hash));
    onTestFinished(followTerritory());
    // Loaded ahead, so that no part is looked at before it is there; with the filters beside every view.
    await loadAllParts();
    openFilters(true);
    await render(<WholePage />);
    await expect.poll(() => document.querySelector('.side .legend-row')).not.toBeNull();
    if (hash.includes('perimeter')) await expect.poll(() => laidIn(state())).not.toBeNull();
    const own = ownWords();
    const all = new Map<string, Map<string, string>>();
    const [nameless, unknown]: [string[], string[]] = [[], []];
    const look = (where: string) => {
      const walked = walk(own);
      nameless.push(...walked.nameless.map((text) => `${where}: ${text}`));
      for (const [name, values] of walked.named) {
        if (!KNOWN.has(name.split(':')[0] ?? '')) unknown.push(name);
        // A row of a list that is narrowed by what is typed, or unfolded, is a figure of that place alone.
        const places = all.get(name) ?? new Map<string, string>();
        for (const value of values) if (!places.has(value)) places.set(value, where);
        all.set(name, places);
      }
    };
    for (const id of VIEW_IDS) {
      changeView({ id, panel: null });
      await settled();
      look(`view ${id}`);
    }
    // Panels, sheets and dialogs beside the smallest view: the figures of the others are known already.
    changeView({ id: 'levels' });
    for (const panel of PANEL_IDS) {
      changeView({ panel, ...(panel === 'compare' ? { from: 'mel', to: 'cergy-pontoise' } : { from: 'lille', to: 'region-npdc' }) });
      await settled();
      look(`panel ${panel}`);
    }
    changeView({ panel: null });
    for (const id of ['mel', 'lille', 'communes-mel', 'r-mel-contrat']) {
      select(id);
      await settled();
      look(`sheet ${id}`);
    }
    select(null);
    for (const dialog of ['territory', 'legend', 'views', 'export'] as const) {
      openDialog(dialog);
      await settled();
      look(`dialog ${dialog}`);
    }
    openDialog(null);
    expect([...new Set(nameless)]).toEqual([]);
    expect([...new Set(unknown)]).toEqual([]);
    const differing = [...all].filter(([name, places]) => places.size > 1 && !/^(more|rows|measure)\b/.test(name));
    expect(differing.map(([name, places]) => [name, ...[...places].map(([value, where]) => `${value} in ${where}`)])).toEqual([]);
    // And they are those of the core, under the recipe that the page shows.
    const counts = countsOf(datasetIn(state()), state().recipe, laidIn(state()));
    for (const id of ['articulations', 'bodies', 'communes'] as const) {
      const told = all.get(id);
      if (told !== undefined) expect([id, ...told.keys()]).toEqual([id, String(counts.of(id).value)]);
    }
    expect(all.size).toBeGreaterThan(60);
  });
});
