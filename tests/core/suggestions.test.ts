/**
 * Which actors are suggested to each other, and why: a common place or partner pairs two actors, a theme alone never does, and
 * actors known to be far apart are never paired.
 */
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, DEFAULT_OPTIONS } from '../../src/core/analysis/analysis.ts';
import { type Reason, reasonText, type Suggestion } from '../../src/core/analysis/suggestions.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { ActorId, Dataset, RelationId } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { unitOfKey } from '../../src/core/reference/territory.ts';
import type { Laid } from '../../src/core/territory/overlay.ts';
import { kilometresBetween, type Positions, positionsOf } from '../../src/core/territory/positions.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { laidOver } from '../support/territories.ts';

const suggestionsOf = (dataset: Dataset, positions: Positions = new Map()): Analysis['suggestions'] =>
  finished(analyse(dataset, DEFAULT_RECIPE, DEFAULT_OPTIONS, { positions })).suggestions;

/** `{ y: ['near', …] }`: whom an actor is to meet, and the ids of the reasons. */
const reachOf = (from: string, { reach }: Analysis['suggestions']) =>
  Object.fromEntries(reach.filter((one) => one.from === from).map((one) => [one.to, one.reasons.map(({ id }) => id)]));

/** A place so many kilometres to the north of 47° N. */
const north = (kilometres: number) => ({ longitude: 2, latitude: 47 + kilometres / ((6371 * Math.PI) / 180) });

interface Invented {
  /** id;code of communes. */
  readonly communes: readonly string[];
  /** Further rows of actors. */
  readonly actors?: readonly string[];
  readonly relations?: readonly string[];
  readonly statements?: readonly string[];
}

/** Communes, each but `x` with two partners of its own, which are bodies that work everywhere. */
function invented({ communes, actors = [], relations = [], statements = [] }: Invented): Dataset {
  const ids = communes.map((row) => row.split(';')[0] ?? '').filter((id) => id !== 'x');
  return read(
    [
      'acteurs.csv',
      [
        'id;nom;genre;niveaux;code;millesime',
        ...communes.map((row) => `${row.split(';')[0]};${row.split(';')[0]};collectivité;commune;${row.split(';')[1] ?? ''};2026`),
        ...ids.flatMap((id) => [`${id}1;${id} un;organisme d’appui;;;`, `${id}2;${id} deux;organisme d’appui;;;`]),
        ...actors,
      ].join('\n'),
    ],
    [
      'relations.csv',
      ['type;de;vers;themes', ...ids.flatMap((id) => [`partenariat;${id};${id}1;`, `partenariat;${id};${id}2;`]), ...relations].join('\n'),
    ],
    ['constats.csv', ['nature;texte;acteurs;themes', ...statements].join('\n')],
  ).dataset;
}

describe('a commune without recorded cooperation', () => {
  test('is brought near to peers of its intercommunality, of its département, and near by, each with its reason', () => {
    const dataset = invented({
      communes: ['x;59001', 'epci;59002', 'dept;59003', 'near;62001', 'else;62002'],
      actors: ['i;Intercommunalité;collectivité;intercommunalité;;'],
      relations: ['appartenance territoriale;x;i;', 'appartenance territoriale;epci;i;'],
    });
    const positions = new Map([
      ['x', north(0)],
      ['near', north(20)],
      ['else', north(80)],
    ]);
    expect(reachOf('x', suggestionsOf(dataset, positions))).toEqual({
      epci: ['same-territory', 'same-department', 'same-level', 'active'],
      near: ['near', 'same-level', 'active'],
      dept: ['same-department', 'same-level', 'active'],
    });
    // Without positions nothing is near, and nothing is made up.
    expect(Object.keys(reachOf('x', suggestionsOf(dataset)))).toEqual(['epci', 'dept']);
  });

  test('is paired with nobody for a theme alone, near or far; a theme is only told beside another reason', () => {
    const dataset = invented({
      communes: ['x;59001', 'far;67001', 'dept;59003'],
      relations: ['partenariat;far;far1;mobilité', 'partenariat;dept;dept1;mobilité'],
      statements: ['opinion;On en parle;x;mobilité'],
    });
    expect(reachOf('x', suggestionsOf(dataset))).toEqual({ dept: ['same-department', 'same-level', 'same-themes', 'active'] });
    const positions = new Map([
      ['x', north(0)],
      ['far', north(300)],
    ]);
    expect(reachOf('x', suggestionsOf(dataset, positions)).far).toBeUndefined();
  });

  test('is not paired with whom it is tied to, with a peer of one partner, with another level, or with a person', () => {
    const dataset = invented({
      communes: ['x;59001', 'two;59002', 'three;59003'],
      actors: [
        'one;One;collectivité;commune;59004;2026',
        'i;Métropole;collectivité;intercommunalité;;',
        'e;EPT;collectivité;intercommunalité;;',
        'p;Personne;personne;;;',
      ],
      relations: [
        ...['one;two1', 'e;two1', 'e;two2', 'p;two1', 'p;two2'].map((pair) => `partenariat;${pair};`),
        ...['x;i', 'e;i'].map((pair) => `appartenance territoriale;${pair};`),
      ],
    });
    expect(Object.keys(reachOf('x', suggestionsOf(dataset))).sort()).toEqual(['three', 'two']);
  });

  test('is not paired with the body that it already works with, near as that may be', () => {
    const dataset = invented({
      communes: ['y;59001'],
      actors: ['ept;EPT;collectivité;intercommunalité;;', 'metro;Métropole;collectivité;intercommunalité;;'],
      relations: ['appartenance territoriale;ept;metro;', 'partenariat;ept;metro;', 'partenariat;metro;y1;'],
    });
    const positions = new Map([
      ['ept', north(0)],
      ['metro', north(5)],
    ]);
    expect(reachOf('ept', suggestionsOf(dataset, positions))).toEqual({});
    const untied = { ...dataset, relations: dataset.relations.filter(({ members }) => !members.some(({ actor }) => actor === 'ept')) };
    const tied = {
      ...untied,
      relations: [...untied.relations, ...read(['relations.csv', 'type;de;vers\npartenariat;metro;y2\n']).dataset.relations],
    };
    expect(reachOf('ept', suggestionsOf(tied, positions))).toEqual({ metro: ['near', 'same-level', 'active'] });
  });

  test('has three peers at the most: those with most partners among equals', () => {
    const dataset = invented({
      communes: ['x;59001', 'a;59002', 'b;59003', 'c;59004', 'd;59005'],
      relations: ['partenariat;b;a1;', 'partenariat;c;a1;', 'partenariat;d;a1;', 'partenariat;d;a2;'],
    });
    expect(Object.keys(reachOf('x', suggestionsOf(dataset)))).toEqual(['d', 'b', 'c']);
  });

  test('has those with most partners first, of whichever of its intercommunalities', () => {
    const dataset = invented({
      communes: ['x', 'a', 'b'],
      actors: ['i;I;collectivité;intercommunalité;;', 'j;J;collectivité;intercommunalité;;'],
      relations: [
        ...['x;i', 'x;j', 'a;i', 'b;j'].map((pair) => `appartenance territoriale;${pair};`),
        'partenariat;b;a1;',
        'partenariat;b;a2;',
      ],
    });
    expect(Object.keys(reachOf('x', suggestionsOf(dataset)))).toEqual(['b', 'a']);
  });

  test('is compared with the twenty peers of a département that have most partners, no further', () => {
    const communes = Array.from({ length: 21 }, (_, i) => `c${i};590${10 + i}`);
    // c0 has most partners, c20 fewest.
    const relations = communes.flatMap((_, i) => Array.from({ length: 21 - i }, (_, j) => `partenariat;c${i};c${(i + 1 + j) % 21}1;`));
    const withTheme = (i: number) =>
      reachOf(
        'x',
        suggestionsOf(
          invented({
            communes: ['x;59001', ...communes],
            relations,
            statements: ['opinion;On en parle;x;mobilité', `opinion;On en parle;c${i};mobilité`],
          }),
        ),
      );
    expect(Object.keys(withTheme(19))).toEqual(['c19', 'c0', 'c1']);
    expect(Object.keys(withTheme(20))).toEqual(['c0', 'c1', 'c2']);
  });

  test('has the nearest first among those that are near', () => {
    const communes = Array.from({ length: 8 }, (_, i) => `c${i};620${10 + i}`);
    const positions = new Map([['x', north(0)], ...communes.map((_, i) => [`c${i}`, north(40 - 4 * i)] as const)]);
    expect(Object.keys(reachOf('x', suggestionsOf(invented({ communes: ['x;59001', ...communes] }), positions)))).toEqual([
      'c7',
      'c6',
      'c5',
    ]);
  });
});

describe('distance', () => {
  const at = (kilometres: number, { communes = ['x;59001', 'y;62001'], ...rest }: Partial<Invented> = {}) =>
    reachOf(
      'x',
      suggestionsOf(
        invented({ communes, ...rest }),
        new Map([
          ['x', north(0)],
          ['y', north(kilometres)],
        ]),
      ),
    );

  test('is a reason up to 50 km, and from 100 km on no other counts', () => {
    expect([at(49.9), at(50.1)]).toEqual([{ y: ['near', 'same-level', 'active'] }, {}]);
    const sameDepartment = { communes: ['x;59001', 'y;59002'] };
    expect([at(99.9, sameDepartment), at(100.1, sameDepartment)]).toEqual([{ y: ['same-department', 'same-level', 'active'] }, {}]);
  });

  test.each([
    ['Paris and Marseille', { longitude: 2.352, latitude: 48.857 }, { longitude: 5.37, latitude: 43.297 }, 661],
    ['Lille and Strasbourg', { longitude: 3.06, latitude: 50.63 }, { longitude: 7.75, latitude: 48.58 }, 408],
    ['a place and itself', { longitude: 2, latitude: 47 }, { longitude: 2, latitude: 47 }, 0],
  ])('of %s', (_, a, b, kilometres) => {
    expect(Math.abs(kilometresBetween(a, b) - kilometres)).toBeLessThan(3);
    expect(kilometresBetween(a, b)).toBe(kilometresBetween(b, a));
  });
});

describe('partners in common', () => {
  /** x works with its intercommunality alone. */
  const withPartner = (kind: string) =>
    invented({
      communes: ['x', 'y'],
      actors: [`i;Entre;${kind};;`],
      relations: ['partenariat;x;i;', 'partenariat;y;i;', 'appartenance territoriale;x;i;'],
    });

  test('pair two actors whose place is not known, and that is said', () => {
    const suggestions = suggestionsOf(withPartner('collectivité;intercommunalité'));
    const { detours } = suggestions;
    expect(reachOf('x', suggestions)).toEqual({ y: ['distance-unknown', 'common-partners', 'same-level', 'active'] });
    expect(detours.map(({ from, to, reasons }) => [from, to, reasons.map(({ id }) => id)])).toContainEqual([
      'x',
      'y',
      ['distance-unknown', 'common-partners', 'same-level'],
    ]);
  });

  test('are local authorities: a body that works everywhere brings nobody together', () => {
    const { reach, detours } = suggestionsOf(withPartner('organisme d’appui;'));
    expect([...reach, ...detours].filter(({ from, to }) => from === 'x' && to === 'y')).toEqual([]);
  });

  test('count for nothing between two that are known to be far apart', () => {
    const positions = new Map([
      ['x', north(0)],
      ['y', north(300)],
    ]);
    const { reach, detours } = suggestionsOf(withPartner('collectivité;intercommunalité'), positions);
    expect([...reach, ...detours].filter(({ from, to }) => from === 'x' && to === 'y')).toEqual([]);
  });
});

test('a région in common brings nobody together', () => {
  const dataset = invented({
    communes: ['x', 'y'],
    actors: ['r;Région;collectivité;région;76;2026'],
    relations: ['appartenance territoriale;x;r;', 'appartenance territoriale;y;r;'],
  });
  const { reach, detours } = suggestionsOf(dataset);
  expect([...reach, ...detours].filter(({ from, to }) => from === 'x' || to === 'x')).toEqual([]);
});

test('a way round is proposed to those who answered one call, not to those who meet in a group already', () => {
  const pairs = (type: string) =>
    suggestionsOf(
      read(
        [
          'acteurs.csv',
          'id;nom;genre;niveaux\ni;I;collectivité;intercommunalité\na;A;collectivité;commune\nb;B;collectivité;commune\ng;Cadre;instance, dispositif;\n',
        ],
        ['relations.csv', `type;de;vers;cadre\n${type};i;a|b;g\nappartenance territoriale;a;i;\nappartenance territoriale;b;i;\n`],
      ).dataset,
    ).detours.map(({ from, to }) => `${from} ${to}`);
  expect([pairs('appel à projets, AMI'), pairs('groupe de travail')]).toEqual([['a b'], []]);
});

describe('of the shipped network', () => {
  const shipped = shippedDataset();
  const names = new Map(shipped.actors.map(({ id, name }): [string, string] => [id, name]));

  test('nobody is paired but for a place or a partner in common, whatever the themes', () => {
    const grounds = new Set(['same-territory', 'near', 'same-department', 'common-partners']);
    const plain = suggestionsOf(shipped);
    const groundless = [plain, overFrance()]
      .flatMap(({ reach, detours }) => [...reach, ...detours])
      .filter(({ reasons }) => !reasons.some(({ id }) => grounds.has(id)));
    expect(groundless.map(({ from, to }) => [names.get(from) ?? from, names.get(to) ?? to])).toEqual([]);
    // Strasbourg and Caen share themes with bodies that are far away; nothing is known that would bring them near.
    const isNamed = (id: string) => [...plain.reach, ...plain.detours].some(({ from, to }) => from === id || to === id);
    expect(['strasbourg', 'caen-la-mer'].filter(isNamed)).toEqual([]);
  });

  test('over all of France, no pair is further apart than 100 km, and Villeneuve-d’Ascq is brought near to Lille', () => {
    const laid = overLivelyLille();
    const positions = positionsOf(laid);
    const { reach, detours } = overFrance();
    expect(reach.length).toBeGreaterThan(0);
    const known = [...reach, ...detours].flatMap(({ from, to }) => {
      const [a, b] = [positions.get(from), positions.get(to)];
      return a === undefined || b === undefined ? [] : [[from, to, kilometresBetween(a, b)] as const];
    });
    expect(known.length).toBeGreaterThan(1000);
    expect(known.filter(([, , kilometres]) => kilometres > 100)).toEqual([]);
    const ascq = laid.actorOf.get(unitOfKey(laid.territory, 'commune:59009') ?? -1) ?? '';
    const pairs = reach.filter(({ from }) => from === ascq);
    expect(new Set(pairs.map(({ to }) => to)).size).toBe(pairs.length);
    const lille = pairs.find(({ to }) => to === 'lille');
    expect(lille?.reasons).toEqual(
      expect.arrayContaining([
        { id: 'same-territory', territory: 'mel' },
        { id: 'near', kilometres: 8 },
        { id: 'same-department', code: '59' },
      ]),
    );
    // Départements and régions have no place from which anything would be near.
    expect([...positions.keys()].filter((id) => /^(?:department|region):/.test(id))).toEqual([]);
  });

  /** The shipped network over France, with two partnerships made up: with two partners, Lille is somebody to turn to. */
  let lively: Laid | null = null;
  function overLivelyLille(): Laid {
    lively ??= laidOver('france', withLivelyLille());
    return lively;
  }

  function withLivelyLille(): Dataset {
    const [some] = shipped.relations.filter(({ type }) => type === 'contract');
    const made = ['roubaix', 'tourcoing'].map((town) => ({
      ...(some as NonNullable<typeof some>),
      id: `made-${town}` as RelationId,
      type: 'partnership' as const,
      members: ['lille', town].map((actor) => ({ actor: actor as ActorId, role: 'party' as const })),
    }));
    return { ...shipped, relations: [...shipped.relations, ...made] };
  }

  let france: Analysis['suggestions'] | null = null;
  function overFrance(): Analysis['suggestions'] {
    const laid = overLivelyLille();
    france ??= suggestionsOf(laid.dataset, positionsOf(laid));
    return france;
  }
});

test('reasons are told in words of both languages', () => {
  const nameOf = (id: string) => id.toUpperCase();
  const told = (reason: Reason) => [reasonText(reason, nameOf, 'fr'), reasonText(reason, nameOf, 'en')];
  expect(told({ id: 'near', kilometres: 12 })).toEqual(['à environ 12\u00a0km à vol d’oiseau', 'about 12\u00a0km apart as the crow flies']);
  expect(told({ id: 'common-partners', partners: ['a'] })).toEqual(['un partenaire commun\u00a0: A', 'a common partner: A']);
  expect(told({ id: 'common-partners', partners: ['a', 'b', 'c'] })[0]).toBe('3 partenaires communs\u00a0: A, B, C');
  expect(told({ id: 'common-partners', partners: ['a', 'b', 'c', 'd'] })[1]).toBe('4 common partners: A, B, C…');
  expect(told({ id: 'distance-unknown' })[0]).toBe('distance inconnue, rapprochement par les seuls partenaires');
});

test('nobody is named more than twice among the ways round, of which there are ten at the most', () => {
  const star = Array.from({ length: 14 }, (_, i) => `c${i}`);
  const { detours } = suggestionsOf(
    read(
      [
        'acteurs.csv',
        `id;nom;genre;niveaux\ni;I;collectivité;intercommunalité\n${star.map((id) => `${id};${id};collectivité;commune\n`).join('')}`,
      ],
      ['relations.csv', `type;de;vers\n${star.map((id) => `partenariat;i;${id}\n`).join('')}`],
    ).dataset,
  );
  const uses = (list: readonly Suggestion[], id: string) => list.filter(({ from, to }) => from === id || to === id).length;
  expect(detours).toHaveLength(10);
  expect(Math.max(...star.map((id) => uses(detours, id)))).toBe(2);
});
