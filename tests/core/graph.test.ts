/**
 * From relations to ties: a relation of many members becomes either a star or
 * pairs, never both, and a filter only removes ties.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/core/model/vocabulary.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, mayHoldOn, PROJECTIONS, type Recipe, showsActor, withKind } from '../../src/core/network/recipe.ts';
import { datasets, recipes } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { isCooperation } from '../support/recount.ts';
import { isArticulation, SHIPPED_TYPES } from '../support/types.ts';

const GROUP = read(
  [
    'acteurs.csv',
    'id;nom;genre\nmel;MEL;collectivité\nc;6 à 10 communes;ensemble non nommé\ng;Groupe;instance, dispositif\no;Crida;organisme d’appui\n',
  ],
  ['relations.csv', 'id;type;de;vers;cadre\nr;groupe de travail;mel;c|o;g\ns;"appel à projets, AMI";mel;c|o;\nt;financement;mel;c;\n'],
).dataset;

const ties = (recipe: Recipe, relation: string) =>
  buildGraph(GROUP, recipe)
    .filterEdges((_edge, tie) => tie.relation.id === relation)
    .map((edge) => edge.slice(relation.length + 1))
    .sort();

describe('a relation of many members', () => {
  test('is a star around its frame', () => expect(ties(FULL_RECIPE, 'r')).toEqual(['g c', 'g o', 'mel g']));
  test('is a star around a hub of its own where it has no frame', () => expect(ties(FULL_RECIPE, 's')).toEqual(['mel s', 's c', 's o']));
  test('is one tie where it has two members', () => expect(ties(FULL_RECIPE, 't')).toEqual(['mel c']));
  test('is a pair of each giver with each receiver, at the reader’s choice, without its frame; of everyone where all meet', () => {
    const pairs = { ...FULL_RECIPE, projection: 'pairs' } as const;
    expect(ties(pairs, 'r')).toEqual(['c o', 'mel c', 'mel o']);
    expect(ties(pairs, 's')).toEqual(['mel c', 'mel o']);
  });
  test('is pairs of everyone with everyone where somebody stands on neither side, and a star where pairs would lose it', () => {
    const { dataset } = read(
      ['acteurs.csv', 'id;nom;genre\nmel;MEL;service\nc;C;service\no;O;service\ng;G;service\n'],
      ['relations.csv', 'id;type;de;vers;cadre\nr;financement;mel;c;\ns;financement;mel;;c|g\n'],
      ['participations.csv', 'relation;acteur;role\nr;o;partie\n'],
    );
    const keys = buildGraph(dataset, { ...FULL_RECIPE, projection: 'pairs' })
      .edges()
      .sort();
    expect(keys).toEqual(['r mel c', 'r mel o', 'r o c', 's g c', 's mel c']);
  });
  test('is what is left of it when a kind is hidden', () => {
    expect(ties({ ...FULL_RECIPE, ...withKind(FULL_RECIPE, SHIPPED_TYPES, 'set', false) }, 'r')).toEqual(['g o', 'mel g']);
    expect(ties({ ...FULL_RECIPE, ...withKind(FULL_RECIPE, SHIPPED_TYPES, 'group', false) }, 'r')).toEqual(['mel r', 'r c', 'r o']);
  });
});

test('parallel ties are kept apart, and giver comes before receiver', () => {
  const graph = buildGraph(GROUP, { ...FULL_RECIPE, projection: 'pairs' });
  expect(graph.edges('mel', 'c')).toHaveLength(3);
  graph.forEachDirectedEdge((edge, _tie, source, target) =>
    expect([edge, source, target === 'mel']).toEqual([edge, source === 'c' ? 'c' : 'mel', false]),
  );
});

describe('a tie has a direction', () => {
  const arrows = (rows: string, memberships: string, recipe: Recipe = FULL_RECIPE) =>
    buildGraph(
      read(
        [
          'acteurs.csv',
          'id;nom;genre\nmel;MEL;collectivité\nc;C;service\no;O;service\ng;G;instance, dispositif\nh;H;instance, dispositif\n',
        ],
        ['relations.csv', `id;type;de;vers;cadre\n${rows}`],
        ['participations.csv', `relation;acteur;role\n${memberships}`],
      ).dataset,
      recipe,
    ).mapEdges((_edge, tie, source, target) => `${source} ${tie.directed ? '→' : '–'} ${target}`);

  test('from a giver to a receiver, and by way of the hub', () => {
    expect(arrows('r;financement;mel;c\n', '')).toEqual(['mel → c']);
    expect(arrows('r;financement;mel;c;g\n', '')).toEqual(['mel → g', 'g → c']);
  });
  test('never between two receivers, where no giver is written or the giver is hidden', () => {
    const kinds = withKind(FULL_RECIPE, SHIPPED_TYPES, 'collectivity', false);
    expect(arrows('r;financement;;c|o\n', '')).toEqual(['c – o']);
    for (const { id } of PROJECTIONS)
      expect(arrows('r;financement;mel;c|o\n', '', { ...FULL_RECIPE, ...kinds, projection: id })).toEqual(['c – o']);
  });
  test('never between two givers, two frames, or partners', () => {
    expect(arrows('r;financement;mel|c;\n', '')).toEqual(['mel – c']);
    expect(arrows('r;groupe de travail;mel;;g|h\n', '')).toEqual(['h – g', 'mel → g']);
    expect(arrows('r;partenariat;mel;c\n', '')).toEqual(['mel – c']);
  });
});

describe('any dataset under any recipe', () => {
  test('has ties between shown actors and hubs alone, none from a node to itself', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const graph = buildGraph(dataset, recipe);
        graph.forEachEdge((_edge, tie, source, target) => {
          expect(source).not.toBe(target);
          expect(recipe.types).toContain(tie.relation.type);
          expect(recipe.statuses).toContain(tie.relation.status);
        });
        graph.forEachNode((id, node) => {
          if (node.kind === 'actor') expect(showsActor(recipe, node.actor)).toBe(true);
          else expect(graph.degree(id)).toBeGreaterThanOrEqual(3);
        });
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('in the hub projection has one tie for each member that is not the hub', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const graph = buildGraph(dataset, FULL_RECIPE);
        for (const relation of dataset.relations) {
          const own = graph.filterEdges((_edge, tie) => tie.relation.id === relation.id);
          const hasFrame = relation.members.some((member) => member.role === 'frame');
          const expected = relation.members.length === 2 || hasFrame ? relation.members.length - 1 : relation.members.length;
          // What stays within one body is no cooperation, and not drawn.
          const isDrawn = !isArticulation(relation.type) || isCooperation(dataset, relation);
          expect(own).toHaveLength(isDrawn ? expected : 0);
        }
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  test('in pairs has no tie to a frame, as long as two members stand in it', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        buildGraph(dataset, { ...FULL_RECIPE, projection: 'pairs' }).forEachEdge((_edge, { relation }, source, target) => {
          const frames = relation.members.filter((member) => member.role === 'frame').map((member): string => member.actor);
          if (relation.members.length - frames.length >= 2)
            expect(frames.some((frame) => frame === source || frame === target)).toBe(false);
        });
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  test('draws an arrow only where one end gives or the other receives', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        buildGraph(dataset, recipe).forEachEdge((_edge, tie, source, target) => {
          if (!tie.directed) return;
          const side = (end: string) => {
            const role = tie.relation.members.find((member) => member.actor === end)?.role;
            return ROLES.find((entry) => entry.id === role)?.side ?? 'hub';
          };
          expect([side(source) === 'from' || side(target) === 'to', side(source) === 'to', side(target) === 'from']).toEqual([
            true,
            false,
            false,
          ]);
        });
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  test('loses actors and relations, and never gains, when types or statuses are hidden or a date is set', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const full = buildGraph(dataset, { ...FULL_RECIPE, projection: recipe.projection });
        const narrow = buildGraph(dataset, {
          ...FULL_RECIPE,
          projection: recipe.projection,
          types: recipe.types,
          statuses: recipe.statuses,
          on: recipe.on,
        });
        for (const edge of narrow.edges()) expect(full.hasEdge(edge)).toBe(true);
        for (const node of narrow.nodes()) expect(full.hasNode(node)).toBe(true);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});

describe('dates', () => {
  const period = (start: string, end: string) => ({ start, end, words: '' });
  test.each([
    ['', '', '2015', true],
    ['2012', '2013', '2013-06', true],
    ['2012', '2013', '2014', false],
    ['2014-12', '', '2014', true],
    ['2014-12', '', '2014-11', false],
    ['', '2011', '2012', false],
    ['2015-06-18', '2015-06-18', '2015-06', true],
  ])('«%s» to «%s» may hold on %s: %s', (start, end, date, holds) => expect(mayHoldOn(period(start, end), date)).toBe(holds));
});

test('at first, persons and services are hidden, and showing them shows what ties them', () => {
  const dataset = shippedDataset();
  const first = buildGraph(dataset, DEFAULT_RECIPE);
  expect(first.someNode((_id, node) => node.kind === 'actor' && node.actor.kind === 'person')).toBe(false);
  const withPersons = buildGraph(dataset, { ...DEFAULT_RECIPE, ...withKind(DEFAULT_RECIPE, SHIPPED_TYPES, 'person', true) });
  const persons = withPersons.filterNodes((_id, node) => node.kind === 'actor' && node.actor.kind === 'person');
  expect(persons).toHaveLength(21);
  for (const person of persons) expect(withPersons.degree(person)).toBeGreaterThan(0);
});
