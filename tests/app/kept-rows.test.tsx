/**
 * The rows of the columns through edits: nobody else changes rank when somebody comes or is tied to others, undoing gives the picture back,
 * edits in a table count too, and «Ranger» lays out afresh. Where columns would say nothing, forces are drawn.
 */
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { placementIn } from '../../src/app/derived/drawing.ts';
import { measuredIn } from '../../src/app/derived/universe.ts';
import { shippedNetwork, showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument, redo, showNetwork, undo } from '../../src/app/state/document.ts';
import { changeView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { PlacementColumns } from '../../src/core/layout/layout.ts';
import type { ActorId, Dataset, RelationId } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { NO_SURROUNDINGS } from '../../src/scene/surroundings.ts';
import { render } from '../support/render.tsx';
import { leaveUndrawn } from '../support/undrawn-picture.ts';
import { startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

leaveUndrawn();

beforeEach(() => startAfresh());

const state = () => useStore.getState();
const ranger = () => page.getByRole('button', { name: 'Ranger', exact: true });

/** The columns as they are on the page, or in a fresh layout. */
function placed(isFresh = false): PlacementColumns {
  const { columns } = placementIn({
    dataset: measuredIn(state()),
    recipe: DEFAULT_RECIPE,
    layout: 'columns',
    look: 'light',
    language: 'fr',
    surroundings: NO_SURROUNDINGS,
    order: isFresh ? null : state().rows.kept,
  });
  if (columns === undefined) throw new Error('no columns');
  return columns;
}

/** Where everybody stands. */
function heights(isFresh = false): ReadonlyMap<string, number> {
  return new Map([...placed(isFresh).nodes].map(([id, { y }]) => [id, y]));
}

/** Compares two of them by where they stand. */
function byHeight(of: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => (of.get(a) ?? 0) - (of.get(b) ?? 0);
}

/** Ties two actors by a relation like the first one of the network. */
function join(one: string, other: string, id = 'more'): void {
  const edit = (document: Document): Document => {
    const { dataset } = document;
    const members = [one, other].map((actor) => ({ actor: actor as ActorId, role: 'party' as const }));
    const [row] = dataset.relations.filter(({ type }) => type === 'partnership');
    if (row === undefined) throw new Error('no partnership');
    const relations: Dataset['relations'] = [...dataset.relations, { ...row, id: id as RelationId, members }];
    return { ...document, dataset: { ...dataset, relations } };
  };
  changeDocument({ key: 'stepMoved' }, edit);
}

/** Once the page has drawn the columns of the present network. */
async function drawn(): Promise<void> {
  await expect.poll(() => state().rows.seen?.nodes.length ?? 0).toBeGreaterThan(30);
}

test('a new tie changes nobody’s rank, undo and redo give each picture back, and «Ranger» lays out afresh', async () => {
  await render(<WholePage />);
  await drawn();
  const first = heights();
  await expect.element(ranger()).not.toBeInTheDocument();
  // The two stand in strips far from each other, which become one.
  join('mel', 'sud-val-de-seine');
  const second = heights();
  expect(second).not.toEqual(heights(true));
  const tied = (id: string) => placed().nodes.get(id)?.strip === 'mel';
  for (let column = 0; column < 6; column++) {
    const inColumn = (id: string) => first.has(id) && tied(id) && placed().nodes.get(id)?.column === column;
    expect([...second.keys()].filter(inColumn).sort(byHeight(second))).toEqual([...first.keys()].filter(inColumn).sort(byHeight(first)));
  }
  await expect.element(ranger()).toBeVisible();
  undo();
  expect(heights()).toEqual(first);
  await expect.element(ranger()).not.toBeInTheDocument();
  redo();
  expect(heights()).toEqual(second);
  await ranger().click();
  expect(heights()).toEqual(heights(true));
  await expect.element(page.getByRole('status').filter({ hasText: 'Colonnes rangées' })).toBeVisible();
  await expect.element(ranger()).not.toBeInTheDocument();
});

test('what is done in a table is fitted into the columns that were drawn before', async () => {
  await render(<WholePage />);
  await drawn();
  changeView({ id: 'relations' });
  join('mel', 'sud-val-de-seine', 'one');
  join('lille', 'est-ensemble', 'two');
  changeView({ id: 'columns' });
  await expect.element(ranger()).toBeVisible();
  undo();
  undo();
  expect(heights()).toEqual(heights(true));
});

test('another network begins afresh', async () => {
  await render(<WholePage />);
  await drawn();
  join('mel', 'sud-val-de-seine');
  expect(state().rows.kept).not.toBeNull();
  showExample();
  expect(state().rows).toEqual({ kept: null, seen: null });
  expect(shippedNetwork().dataset.relations.length).toBeGreaterThan(0);
});

test('a graph without levels and groups opens with forces, and the next network in columns again', () => {
  const csv = 'type,de,vers\npartenariat,a,b\npartenariat,b,c\npartenariat,c,a';
  const graph = readDataset([{ name: 'relations.csv', bytes: new TextEncoder().encode(csv) }]);
  expect(graph.dataset.relations.length).toBe(3);
  showNetwork({ name: 'Graphe', ...graph });
  expect(state().view.id).toBe('force');
  showExample();
  expect(state().view.id).toBe('columns');
  // Whoever has chosen another view keeps it.
  changeView({ id: 'relations' });
  showNetwork({ name: 'Graphe', ...graph });
  expect(state().view.id).toBe('relations');
});
