/**
 * Seeded walks of user actions (`npm run soak`: ten times as many). After each step the picture equals one drawn from scratch, the
 * address restores the state, the console stays silent, and no WebGL context is left behind.
 */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aroundOf, busiestOf, focusOf, graphOf, sceneOf } from '../../src/app/derived/drawing.ts';
import { writtenNetwork, writtenStory } from '../../src/app/derived/open-document.ts';
import { drawnGraph } from '../../src/app/graph-view/drawn-graph.ts';
import { SigmaPicture } from '../../src/app/graph-view/sigma-picture.ts';
import { leavePresenting, presentStep, toggleExploring } from '../../src/app/presenting/presenting.ts';
import { shippedNetwork } from '../../src/app/shipped/shipped-network.ts';
import { showNetwork } from '../../src/app/state/document.ts';
import { hover, openDialog } from '../../src/app/state/presence.ts';
import { changeRecipe, changeView, openPanel, resetRecipe, restore, select, showView } from '../../src/app/state/session.ts';
import { type State, useStore } from '../../src/app/state/store.ts';
import { type Random, seededRandom } from '../../src/core/basics/random.ts';
import { typesOf } from '../../src/core/model/relation-types.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES } from '../../src/core/model/vocabulary.ts';
import { switched, withKind } from '../../src/core/network/recipe.ts';
import { addressToHash, hashToAddress } from '../../src/core/session/address.ts';
import { DEFAULT_VIEW, isPicture, THEMES, VIEW_IDS } from '../../src/core/session/view.ts';
import { NO_SURROUNDINGS } from '../../src/scene/surroundings.ts';
import { render } from '../support/render.tsx';
import { runs, SOAK_LIMIT } from '../support/soak.ts';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const PICTURE_WALKS = runs(12);
/** Fewer: a step of the whole page takes several times as long. */
const PAGE_WALKS = runs(6);
const STEPS = 12;

const network = shippedNetwork();
const ids = [...network.dataset.actors, ...network.dataset.relations].map(({ id }): string => id);
const state = () => useStore.getState();

beforeEach(async () => {
  await page.viewport(1280, 800);
  showNetwork(network);
  restore({ ...hashToAddress(''), selected: null });
});
afterEach(() => vi.restoreAllMocks());

/** One of a list. */
function one<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random.real() * list.length)] as T;
}

/** What readers do, each by a pair of name and deed. Layouts are of the network alone: the map needs files that tests of its own load. */
const ACTIONS: readonly ((random: Random) => void)[] = [
  (random) => {
    const { id } = one(random, RELATION_TYPES);
    changeRecipe({ types: switched(RELATION_TYPES, state().recipe.types, id, !state().recipe.types.includes(id)) });
  },
  (random) => {
    const { id } = one(random, LEVELS);
    changeRecipe({ levels: switched(LEVELS, state().recipe.levels, id, !state().recipe.levels.includes(id)) });
  },
  (random) => {
    const { id } = one(random, ACTOR_KINDS);
    changeRecipe(withKind(state().recipe, typesOf(network.dataset), id, !state().recipe.kinds.includes(id)));
  },
  (random) => changeRecipe({ statuses: [one(random, STATUSES).id] }),
  (random) => changeRecipe({ projection: one(random, ['hub', 'hull', 'pairs'] as const) }),
  (random) => changeRecipe({ on: one(random, [null, '2011', '2013', '2015']), since: one(random, [null, '2011']) }),
  (random) => changeRecipe({ themes: one(random, [[], ['politique ESS'], ['épiceries sociales et solidaires']]) }),
  (random) => changeRecipe({ within: one(random, ['', 'mel', 'est-ensemble']) }),
  (random) =>
    showView(
      one(
        random,
        VIEW_IDS.filter((id) => id !== 'map'),
      ),
    ),
  (random) => changeView({ theme: one(random, THEMES), language: one(random, ['fr', 'en'] as const) }),
  (random) => changeView({ center: one(random, ['', 'mel', 'lille', 'crida']), rings: one(random, ['distance', 'level'] as const) }),
  (random) => changeView({ second: one(random, [null, 'list', 'force', 'matrix'] as const) }),
  (random) => openPanel(one(random, [null, 'compare', 'territory'] as const)),
  (random) => select(one(random, ids)),
  () => select(null),
  (random) => hover(one(random, [null, ...ids])),
  () => resetRecipe(),
  (random) => void presentStep(one(random, writtenStory(state()))?.id ?? ''),
  () => toggleExploring(),
  () => leavePresenting(),
];

/** The picture of a state, and what it brings out. */
function pictureOf(shown: State) {
  const { recipe: wanted, view, hovered, selected } = shown;
  const dataset = writtenNetwork(shown);
  const layout = isPicture(view.id) ? view.id : 'columns';
  const center = layout === 'ego' ? view.center || busiestOf(dataset) : '';
  const recipe = layout === 'ego' ? aroundOf(dataset, wanted, center) : wanted;
  const { theme, language, rings } = view;
  const scene = sceneOf({ dataset, recipe, layout, look: theme, language, surroundings: NO_SURROUNDINGS, center, rings });
  const graph = graphOf(dataset, recipe);
  return { scene, focus: focusOf(graph, hovered) ?? focusOf(graph, selected) };
}

test('the picture that followed every step is the one drawn from scratch', { timeout: SOAK_LIMIT }, () => {
  const container = document.createElement('div');
  container.style.cssText = 'position: fixed; inset: 0; width: 800px; height: 600px';
  document.body.append(container);
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: true, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never,
  );
  const nothing = () => {};
  const picture = new SigmaPicture(container, pictureOf(state()).scene, {
    onHover: nothing,
    onSelect: nothing,
    onView: nothing,
    onRoom: nothing,
    onLost: nothing,
  });
  try {
    for (let walk = 0; walk < PICTURE_WALKS; walk++) {
      const random = seededRandom(1_000 + walk);
      for (let step = 0; step < STEPS; step++) {
        one(random, ACTIONS)(random);
        const { scene, focus } = pictureOf(state());
        picture.show(scene, focus);
        const fresh = drawnGraph(scene);
        const [followed, made] = [picture.drawn, fresh].map((graph) => ({
          nodes: new Map(graph.mapNodes((key, attributes) => [key, attributes])),
          edges: new Map(graph.mapEdges((key, attributes, source, target) => [key, { ...attributes, source, target }])),
        }));
        expect([walk, step, followed]).toEqual([walk, step, made]);
      }
    }
    expect(container.querySelectorAll('canvas').length).toBeLessThan(12);
  } finally {
    picture.end();
    container.remove();
  }
});

test('the whole page follows every step, silently, from an address to an address', { timeout: SOAK_LIMIT }, async () => {
  const errors = vi.spyOn(console, 'error');
  const screen = await render(<WholePage />);
  await expect.poll(() => document.querySelectorAll('.graph-view canvas').length).toBeGreaterThan(3);
  let contexts = 0;
  for (let walk = 0; walk < PAGE_WALKS; walk++) {
    const random = seededRandom(2_000 + walk);
    for (let step = 0; step < STEPS; step++) {
      one(random, ACTIONS)(random);
      if (random.real() < 0.2) await userEvent.keyboard(one(random, ['i', 'r', '{ArrowRight}', '{ArrowUp}', '{Enter}', '{Escape}']));
      const { recipe, view, selected } = state();
      const address = { recipe, view, selected, step: null };
      expect(hashToAddress(addressToHash(address))).toEqual(address);
      expect(document.querySelectorAll('[role="alert"]').length).toBe(0);
    }
    openDialog(null);
    await expect.poll(() => document.querySelector('h1')?.textContent).toBeTruthy();
    // One picture by WebGL at most, whatever stands beside it: three canvases of sigma draw with it, and the ground of a map.
    contexts = Math.max(contexts, document.querySelectorAll('.graph-view').length);
  }
  expect(contexts).toBeLessThanOrEqual(1);
  expect(errors.mock.calls).toEqual([]);
  changeView(DEFAULT_VIEW);
  await screen.unmount();
  expect(document.querySelectorAll('canvas').length).toBe(0);
});
