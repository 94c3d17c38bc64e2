/**
 * The computations behind the views for exploring: filters that combine, relations in time, the walk, the layout around an actor,
 * hulls, the matrix, tables, distributions and profiles. Each is compared with a simpler computation of the same result.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { distributions, themesOf } from '../../src/core/analysis/distribution.ts';
import { levelMatrix } from '../../src/core/analysis/level-table.ts';
import { territoryProfile } from '../../src/core/analysis/territory-profile.ts';
import { actorMatrix } from '../../src/core/layout/actor-matrix.ts';
import { RING_KINDS } from '../../src/core/layout/layout.ts';
import { MATRIX_ORDERS } from '../../src/core/layout/matrix-orders.ts';
import { aroundActor, busiestActor } from '../../src/core/network/around.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, mayHoldOn, type Recipe } from '../../src/core/network/recipe.ts';
import { insideOf, selectionOf } from '../../src/core/network/selection.ts';
import { partnerNetwork } from '../../src/core/network/simple-network.ts';
import { datedYears, holdingOf, timeMarks, transitionsBetween } from '../../src/core/network/time.ts';
import { dataTable, distributionsTable, levelsTable, TABLE_KINDS } from '../../src/core/telling/data-tables.ts';
import { filtersOf } from '../../src/core/telling/recipe-words.ts';
import { leadText, nodeText, walkThrough } from '../../src/core/telling/walk.ts';
import { barsToSvg } from '../../src/scene/bars-svg.ts';
import { layOut } from '../../src/scene/draw.ts';
import { isInsideHull } from '../../src/scene/hulls.ts';
import { matrixToSvg } from '../../src/scene/matrix-svg.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { datasets, recipes } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { isCooperation } from '../support/recount.ts';
import { sceneOf } from '../support/scenes.ts';
import { isArticulation, SHIPPED_TYPES } from '../support/types.ts';

const shipped = shippedDataset();
const articulations = shipped.relations.filter((relation) => isCooperation(shipped, relation));

/** Four relations of every kind of date, and a territory with two communes. */
const DATED = read(
  [
    'acteurs.csv',
    'id;nom;genre;niveaux\nepci;Agglomération;collectivité;intercommunalité\na;Abancourt;collectivité;commune\nb;Bierne;collectivité;commune\nr;Région;collectivité;région\nseule;Seule;collectivité;commune\n',
  ],
  [
    'relations.csv',
    'id;type;de;vers;statut;debut;fin;themes;source\nancien;financement;r;epci;passé;2010;2012;mobilité;s\nrecent;contractualisation;epci;a;en vigueur;2014;;mobilité|épiceries;s\nouvert;financement;epci;b;passé;2012;;;s\nsansdate;partenariat;a;b;en vigueur;;;;s\nt1;appartenance territoriale;a;epci;;;;;s\nt2;appartenance territoriale;b;epci;;;;;s\n',
  ],
  ['sources.csv', 'id;titre;editeur;debut;fin;licence\ns;Source;Nous;2015-01;2015-08;libre\n'],
).dataset;

describe('what is shown', () => {
  test('is the same for graph, ties, summary and tables, under any recipe', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const shown = selectionOf(dataset, recipe);
        const graph = buildGraph(dataset, recipe);
        expect(graph.filterNodes((_node, { kind }) => kind === 'actor')).toEqual([...shown.actors]);
        const drawn = new Set(graph.mapEdges((_edge, tie) => tie.relation.id));
        const passing = dataset.relations.filter(shown.has).map((relation) => relation.id);
        expect([...drawn].every((id) => passing.includes(id))).toBe(true);
        expect(dataTable('relations', dataset, recipe, 'fr').rows.map((row) => row.id)).toEqual(passing);
        expect(dataTable('actors', dataset, recipe, 'fr').rows.map((row) => row.id)).toEqual([...shown.actors]);
        expect(countsOf(dataset, recipe).of('articulations').value).toBe(
          dataset.relations.filter((relation) => isArticulation(relation.type) && shown.has(relation)).length,
        );
      }),
      { seed: 501, numRuns: 200 },
    );
  });

  test('grows with no filter: each one takes away, none adds', () => {
    const narrowed: readonly Partial<Recipe>[] = [
      { themes: ['épiceries sociales et solidaires'] },
      { certainties: ['explicit'] },
      { within: 'mel' },
      { only: ['mel', 'lille', 'region-npdc'] },
      { on: '2013' },
      { statuses: ['in-force'] },
    ];
    const all = selectionOf(shipped, DEFAULT_RECIPE);
    for (const first of narrowed) {
      const one = selectionOf(shipped, { ...DEFAULT_RECIPE, ...first });
      const kept = shipped.relations.filter(one.has);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThan(shipped.relations.filter(all.has).length);
      for (const second of narrowed) {
        const both = selectionOf(shipped, { ...DEFAULT_RECIPE, ...first, ...second });
        const other = selectionOf(shipped, { ...DEFAULT_RECIPE, ...second });
        for (const relation of shipped.relations)
          if (both.has(relation)) expect([one.has(relation), other.has(relation)]).toEqual([true, true]);
      }
    }
  });

  test('of a territory is what it, its members or the sets within it take part in', () => {
    const inside = insideOf(shipped, 'mel');
    expect([...inside]).toContain('lille');
    const shown = selectionOf(shipped, { ...DEFAULT_RECIPE, within: 'mel' });
    const expected = articulations.filter((relation) => relation.members.some((member) => inside.has(member.actor)));
    expect(articulations.filter(shown.has).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(shown.actors.has('region-npdc')).toBe(true);
    expect(shown.actors.has('est-ensemble')).toBe(false);
  });
});

describe('the filters in use', () => {
  test('are none for the default, and each is undone by what it says', () => {
    expect(filtersOf(shipped, DEFAULT_RECIPE, 'fr')).toEqual([]);
    fc.assert(
      fc.property(recipes, (recipe) => {
        let left: Recipe = recipe;
        for (let step = 0; step < 40; step++) {
          const [first] = filtersOf(shipped, left, 'en');
          if (first === undefined) break;
          left = { ...left, ...first.without };
        }
        expect({ ...left, projection: DEFAULT_RECIPE.projection, since: null }).toEqual({ ...DEFAULT_RECIPE });
      }),
      { seed: 502, numRuns: 200 },
    );
  });

  test('are said by whichever list is shorter, in both languages', () => {
    const one = filtersOf(shipped, { ...DEFAULT_RECIPE, types: ['contract'], themes: ['clauses sociales'], within: 'mel' }, 'fr');
    expect(one.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'relations : seulement contractualisation',
      'thème : clauses sociales',
      'territoire : Métropole européenne de Lille',
    ]);
    const without = filtersOf(shipped, { ...DEFAULT_RECIPE, statuses: DEFAULT_RECIPE.statuses.filter((id) => id !== 'past') }, 'en');
    expect(without.map(({ text }) => text)).toEqual(['statuses: without past']);
    const added = filtersOf(shipped, { ...DEFAULT_RECIPE, kinds: [...DEFAULT_RECIPE.kinds, 'person'] }, 'fr');
    expect(added.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(['acteurs : avec personne']);
  });
});

describe('time', () => {
  const relation = (id: string) => {
    const found = DATED.relations.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  test.each([
    ['ancien', '2009', 'no'],
    ['ancien', '2011', 'yes'],
    ['ancien', '2013', 'no'],
    ['recent', '2013', 'no'],
    ['recent', '2014', 'yes'],
    ['recent', '2015', 'yes'],
    // The source speaks of 2015: later than that nobody knows.
    ['recent', '2016', 'maybe'],
    ['ouvert', '2013', 'maybe'],
    ['sansdate', '2011', 'maybe'],
  ])('«%s» in %s: %s', (id, date, holds) => expect(holdingOf(DATED)(relation(id), date)).toBe(holds));

  test('between two dates tells what began, ended, stayed, and what nobody dates', () => {
    const changes = transitionsBetween(DATED, '2011', '2014');
    expect([...changes].filter(([id]) => !id.startsWith('t'))).toEqual([
      ['ancien', 'ended'],
      ['recent', 'began'],
      ['ouvert', 'began'],
      ['sansdate', 'unknown'],
    ]);
    expect(timeMarks(DATED, { on: '2014', since: '2011' }).get('ancien')).toBe('−');
    expect(timeMarks(DATED, { on: '2014', since: null }).get('recent')).toBeUndefined();
    expect(timeMarks(DATED, { on: '2014', since: null }).get('sansdate')).toBe('?');
    expect(timeMarks(DATED, { on: null, since: null }).size).toBe(0);
  });

  test('never hides what may hold, and holds nothing that may not', () => {
    const date = fc.constantFrom('2010', '2011-06', '2014-12', '2015', '2020');
    fc.assert(
      fc.property(datasets, date, (dataset, on) => {
        const holding = holdingOf(dataset);
        for (const one of dataset.relations) expect(holding(one, on) === 'no').toBe(!mayHoldOn(one.period, on));
      }),
      { seed: 503, numRuns: 100 },
    );
  });

  test('spans the years of relations and of who speaks of them', () => {
    expect(datedYears(DATED)).toEqual({ first: 2010, last: 2015 });
    expect(datedYears(shipped)).toEqual({ first: 2011, last: 2015 });
    expect(datedYears({ ...shipped, relations: [] })).toBeNull();
    // As many dates as a country has: more than a function takes arguments.
    const many = Array.from({ length: 200_000 }, () => DATED.relations[0]).flatMap((one) => one ?? []);
    expect(datedYears({ ...DATED, relations: many })).toEqual({ first: 2010, last: 2015 });
  });

  test('marks one sign a relation in the picture', () => {
    // In columns, relations of one look between the same two actors are one line, with one sign.
    const scene = sceneOf(shipped, { layout: 'force', recipe: { ...DEFAULT_RECIPE, on: '2014' } });
    const signs = new Set(scene.edges.filter((edge) => edge.mark !== '').map((edge) => edge.relation));
    const lines = sceneOf(shipped, { recipe: { ...DEFAULT_RECIPE, on: '2014' } }).edges.filter((edge) => edge.mark !== '');
    for (const id of signs) expect([id, lines.filter((edge) => edge.relations.includes(id)).length]).toEqual([id, 1]);
    const maybe = articulations.filter(
      (one) => holdingOf(shipped)(one, '2014') === 'maybe' && selectionOf(shipped, DEFAULT_RECIPE).has(one),
    );
    expect(signs.size).toBe(maybe.length);
  });
});

describe('the walk', () => {
  const graph = buildGraph(shipped, DEFAULT_RECIPE);
  const scene = sceneOf(shipped);
  const walk = walkThrough(shipped, graph, scene.nodes);

  test('reaches every node of the picture by the arrows, R and I alone', () => {
    const reached = new Set<string>(walk.start === null ? [] : [walk.start]);
    for (const node of reached) {
      const next = [...walk.row(node), ...walk.members(node), ...walk.leads(node).map(({ to }) => to), walk.parent(node), ...walk.isolates];
      for (const other of next) if (other !== null) reached.add(other);
    }
    expect(scene.nodes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('goes from a commune to its intercommunality and back to it among the members', () => {
    expect(walk.parent('lille')).toBe('mel');
    expect(walk.members('mel')).toContain('lille');
  });

  test('never leads out of the picture, under any recipe', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const [ties, picture] = [buildGraph(dataset, recipe), sceneOf(dataset, { recipe })];
        const drawn = new Set(picture.nodes.map(({ id }) => id));
        const steps = walkThrough(dataset, ties, picture.nodes);
        for (const { id } of picture.nodes) {
          const ahead = [...steps.row(id), ...steps.members(id), ...steps.leads(id).map(({ to }) => to), steps.parent(id) ?? id];
          expect(ahead.every((node) => drawn.has(node))).toBe(true);
          expect(steps.row(id)).toContain(id);
        }
      }),
      { seed: 504, numRuns: 60 },
    );
  });

  test('tells where one is, as a sentence', () => {
    expect(nodeText(graph, 'mel', undefined, 'fr')).toBe('Métropole européenne de Lille, intercommunalité, 17 relations');
    expect(nodeText(graph, 'caen-la-mer', 'without', 'fr')).toContain('pas de coopération recensée');
    const few = buildGraph(shipped, { ...DEFAULT_RECIPE, types: ['evaluation'] });
    expect(nodeText(few, 'est-ensemble', undefined, 'fr')).toContain('masquées par un filtre');
    const [lead] = walk.leads('region-npdc');
    expect(lead === undefined ? '' : leadText(graph, lead, 'fr')).toMatch(/^contractualisation avec .*, en vigueur$/);
  });
});

describe('around an actor', () => {
  test('stand those within two steps of cooperation, and nobody else', () => {
    const recipe = aroundActor(shipped, DEFAULT_RECIPE, 'mel');
    const graph = buildGraph(shipped, DEFAULT_RECIPE);
    const expected = new Set(['mel', ...graph.neighbors('mel'), ...graph.neighbors('mel').flatMap((node) => graph.neighbors(node))]);
    expect(new Set(recipe.only)).toEqual(expected);
    expect(busiestActor(shipped)).toBe('mel');
  });

  test.each(RING_KINDS)('the rings $fr hold the same actors, apart from each other, the centre at the origin', ({ id }) => {
    const placement = layOut(shipped, 'ego', { center: 'mel', rings: id });
    expect(placement.positions.get('mel')).toEqual({ x: 0, y: 0 });
    const { only } = aroundActor(shipped, DEFAULT_RECIPE, 'mel');
    for (const node of only) expect(placement.positions.has(node)).toBe(true);
    const points = [...placement.positions.values()];
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
    expect(placement.rings?.length).toBeGreaterThan(1);
  });

  test('no filter moves anybody', () => {
    const at = (recipe: Recipe) => {
      const { only } = aroundActor(shipped, recipe, 'mel');
      const { positions } = layOut(shipped, 'ego', { center: 'mel' });
      return new Map(only.map((node) => [node, positions.get(node)]));
    };
    const whole = at(DEFAULT_RECIPE);
    for (const [node, point] of at({ ...DEFAULT_RECIPE, statuses: ['in-force'] })) expect(point).toEqual(whole.get(node));
  });
});

describe('hulls', () => {
  test('go around all members of their relation, in place of its lines', () => {
    const scene = sceneOf(shipped, { layout: 'force', recipe: { ...DEFAULT_RECIPE, projection: 'hull' } });
    expect(scene.hulls.length).toBeGreaterThan(5);
    const places = new Map(scene.nodes.map((node) => [node.id, node]));
    for (const { relation, nodes, points } of scene.hulls) {
      expect(scene.edges.some((edge) => edge.relation === relation)).toBe(false);
      expect(nodes.length).toBeGreaterThanOrEqual(3);
      for (const node of nodes) expect(isInsideHull(points, places.get(node) ?? { x: Number.NaN, y: 0 })).toBe(true);
    }
    const drawn = new Set([...scene.edges.map((edge) => edge.relation), ...scene.hulls.map((hull) => hull.relation)]);
    expect(drawn.size).toBe(countsOf(shipped, DEFAULT_RECIPE).of('articulations').value);
  });
});

describe('the matrix of actors', () => {
  test.each(MATRIX_ORDERS)('sorted by $en holds each pair of partners twice, whatever the order', ({ id }) => {
    const matrix = actorMatrix(shipped, DEFAULT_RECIPE, id);
    const { network } = partnerNetwork(shipped, DEFAULT_RECIPE);
    expect(matrix.cells.length).toBe(2 * network.size);
    expect(new Set(matrix.actors.map((actor) => actor.id)).size).toBe(matrix.actors.length);
    const found = new Set(matrix.cells.map(({ row, column }) => `${row} ${column}`));
    for (const { row, column } of matrix.cells) expect(found.has(`${column} ${row}`)).toBe(true);
    for (const { row, column, relations } of matrix.cells) {
      const [a, b] = [matrix.actors[row]?.id, matrix.actors[column]?.id];
      for (const { members } of relations) {
        const ids = members.map((member) => member.actor);
        expect([a, b].every((actor) => actor !== undefined && ids.includes(actor))).toBe(true);
      }
    }
    expect(matrix.breaks.every((row) => row > 0 && row < matrix.actors.length)).toBe(true);
  });

  test('and the distributions are pictures that any program opens', () => {
    const svg = matrixToSvg(actorMatrix(shipped, DEFAULT_RECIPE, 'level'), SHIPPED_TYPES, PALETTES.light, 'fr', 'Acteurs & <acteurs>');
    expect(svg).toContain('Acteurs &amp; &lt;acteurs&gt;');
    expect(svg).not.toMatch(/NaN|undefined/);
    const bars = barsToSvg(distributions(shipped, DEFAULT_RECIPE).of, PALETTES.light, 'fr', 'Répartition');
    expect(bars).toContain('contractualisation');
    expect(bars).not.toMatch(/NaN|undefined/);
  });
});

test('distributions add up to the relations shown', () => {
  fc.assert(
    fc.property(datasets, recipes, (dataset, recipe) => {
      const { total, of } = distributions(dataset, recipe);
      const sum = (id: string) => of.find((one) => one.id === id)?.shares.reduce((all, { count }) => all + count.value, 0);
      expect(total).toEqual(countsOf(dataset, recipe).of('articulations'));
      for (const id of ['type', 'status', 'year']) expect(sum(id)).toBe(total.value);
      expect(sum('theme')).toBeGreaterThanOrEqual(total.value);
      if (recipe.only.length === 0 && recipe.within === '')
        expect(sum('without')).toBeLessThanOrEqual(actorsWithoutArticulation(dataset).length);
    }),
    { seed: 505, numRuns: 100 },
  );
  const counted = new Map(themesOf(shipped).map(({ theme, count }) => [theme, count.value]));
  expect(counted.get('épiceries sociales et solidaires')).toBe(
    articulations.filter(({ themes }) => themes.includes('épiceries sociales et solidaires')).length,
  );
});

describe('the tables', () => {
  test.each(TABLE_KINDS)('of %s have a cell for every column, and the same numbers as the picture', (kind) => {
    for (const language of ['fr', 'en'] as const) {
      const { columns, rows } = dataTable(kind, shipped, FULL_RECIPE, language);
      expect(rows.every((row) => row.cells.length === columns.length)).toBe(true);
      columns.forEach((column, i) => {
        expect(rows.every((row) => (typeof row.cells[i] === 'number') === column.isNumber)).toBe(true);
      });
    }
  });

  test('count what a filter hides of an actor', () => {
    const recipe: Recipe = { ...DEFAULT_RECIPE, statuses: ['in-force'] };
    const { columns, rows } = dataTable('actors', shipped, recipe, 'fr');
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    for (const row of rows) {
      const all = articulations.filter(({ members }) => members.some(({ actor }) => actor === row.id));
      const inSight = all.filter(selectionOf(shipped, recipe).has);
      expect([row.id, row.cells[at('articulations')], row.cells[at('hidden')]]).toEqual([
        row.id,
        inSight.length,
        all.length - inSight.length,
      ]);
    }
  });
});

test('levels and distributions are tables too, with the figures of their views', () => {
  const levels = levelsTable(shipped, DEFAULT_RECIPE, 'fr');
  const { size } = levelMatrix(partnerNetwork(shipped, DEFAULT_RECIPE)).inner;
  expect(levels.rows.reduce((sum, { cells }) => sum + Number(cells[2]), 0)).toBe(size);
  const contracts = articulations.filter(({ type }) => type === 'contract');
  const spread = distributionsTable(shipped, DEFAULT_RECIPE, 'fr').rows;
  expect(spread.find(({ cells }) => cells[1] === 'contractualisation')?.cells).toEqual([
    'par type',
    'contractualisation',
    'articulations',
    contracts.length,
    contracts.filter(({ certainty }) => certainty === 'implied').length,
    articulations.length,
  ]);
});

test('a territory’s relations are with its members, among them, or with others, and none is lost', () => {
  for (const id of ['mel', 'cergy-pontoise', 'est-ensemble']) {
    const profile = territoryProfile(shipped, DEFAULT_RECIPE, id);
    if (profile === null) throw new Error(id);
    const inside = insideOf(shipped, id);
    const expected = articulations.filter(
      (relation) =>
        selectionOf(shipped, DEFAULT_RECIPE).has(relation) &&
        relation.members.some(({ actor, role }) => role !== 'frame' && inside.has(actor)),
    );
    const found = new Set([...profile.withMembers, ...profile.amongMembers, ...profile.withOthers]);
    // A single member with its frame alone is in none of the three.
    for (const relation of expected.filter(({ members }) => members.filter(({ role }) => role !== 'frame').length > 1))
      expect(found.has(relation)).toBe(true);
    expect(profile.partners.every((actor) => !inside.has(actor.id))).toBe(true);
  }
  expect(territoryProfile(shipped, DEFAULT_RECIPE, 'nobody')).toBeNull();
  const dated = territoryProfile(DATED, DEFAULT_RECIPE, 'epci');
  expect(dated?.withMembers.map(({ id }) => id)).toEqual(['recent', 'ouvert']);
  expect(dated?.amongMembers.map(({ id }) => id)).toEqual(['sansdate']);
  expect(dated?.withOthers.map(({ id }) => id)).toEqual(['ancien']);
});
