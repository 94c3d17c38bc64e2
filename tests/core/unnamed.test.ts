/**
 * Members that a source counts without naming them: bounds on who takes part, compared in small cases with every way of filling the
 * places, and who may be meant. The examples are those of methods §2.12.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownSets } from '../../src/core/network/comprised.ts';
import { NO_IDENTITIES } from '../../src/core/network/possible-identities.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { partnerNetwork } from '../../src/core/network/simple-network.ts';
import { territorialParents } from '../../src/core/network/territorial-parents.ts';
import { mostPlaced, participationBounds, participations, type UnnamedPlace, unnamedPlaces } from '../../src/core/network/unnamed.ts';
import { read } from '../support/datasets.ts';

describe('bounds on the number who take part', () => {
  test('one group of 6 to 10, nobody named, among 85: 6 to 10', () => {
    expect(participationBounds(85, 0, [{ size: { min: 6, max: 10 }, named: 0 }])).toEqual({ min: 6, max: 10 });
  });

  test('with three known elsewhere, who may be among them or not: 6 to 13', () => {
    expect(participationBounds(85, 3, [{ size: { min: 6, max: 10 }, named: 0 }])).toEqual({ min: 6, max: 13 });
  });

  test('no more than the population, whatever groups declare', () => {
    const groups = [
      { size: { min: 4, max: 9 }, named: 1 },
      { size: { min: 2, max: null }, named: 2 },
    ];
    expect(participationBounds(7, 3, groups)).toEqual({ min: 4, max: 7 });
    expect(participationBounds(3, 3, groups)).toEqual({ min: 3, max: 3 });
  });

  test('no upper bound where neither a size nor the population gives one', () => {
    expect(participationBounds(null, 1, [{ size: { min: 2, max: null }, named: 0 }])).toEqual({ min: 2, max: null });
    expect(participationBounds(null, 1, [{ size: { min: 2, max: 4 }, named: 1 }])).toEqual({ min: 2, max: 4 });
    expect(participationBounds(null, 2, [])).toEqual({ min: 2, max: 2 });
  });

  test('are exactly what the fillings of every place give, in populations of up to six', () => {
    const cases = fc.integer({ min: 1, max: 6 }).chain((population) =>
      fc.record({
        population: fc.constant(population),
        tied: fc.nat(2 ** population - 1),
        groups: fc.array(
          fc
            .record({ named: fc.nat(2 ** population - 1), more: fc.nat(population), spread: fc.option(fc.nat(3), { nil: null }) })
            .map(({ named, more, spread }) => {
              const min = Math.min(population, ones(named) + more);
              return { named, size: { min, max: spread === null ? null : min + spread } };
            }),
          { maxLength: 3 },
        ),
      }),
    );
    fc.assert(
      fc.property(cases, ({ population, tied, groups }) => {
        const known = groups.reduce((set, { named }) => set | named, tied);
        let worlds = new Set([known]);
        for (const { named, size } of groups) {
          const next = new Set<number>();
          for (let filling = 0; filling < 2 ** population; filling++) {
            const isFilling = (filling & named) === named && ones(filling) >= size.min && ones(filling) <= (size.max ?? population);
            if (isFilling) for (const world of worlds) next.add(world | filling);
          }
          worlds = next;
        }
        const counts = [...worlds].map(ones);
        const declared = groups.map(({ named, size }) => ({ size, named: ones(named) }));
        expect(participationBounds(population, ones(known), declared)).toEqual({ min: Math.min(...counts), max: Math.max(...counts) });
      }),
      { numRuns: 500 },
    );
  });
});

/** Number of members of a set written as bits. */
function ones(bits: number): number {
  return bits.toString(2).replaceAll('0', '').length;
}

describe('the most that can be given a place at once', () => {
  const place = (set: number, max: number | null): UnnamedPlace => ({ set, partners: [], max });

  test('an earlier choice is given up where that makes room', () => {
    const both = [place(0, 1), place(1, 1)];
    const places = new Map([
      [10, both],
      [11, both],
      [12, [place(0, 1)]],
    ]);
    expect(mostPlaced([10, 12], places)).toBe(2);
    expect(mostPlaced([10, 11, 12], places)).toBe(2);
    expect(mostPlaced([13], places)).toBe(0);
  });

  test('is that of the best of all seatings', () => {
    const cases = fc.record({
      sizes: fc.array(fc.option(fc.nat(2), { nil: null, freq: 5 }), { minLength: 4, maxLength: 4 }),
      choices: fc.array(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(cases, ({ sizes, choices }) => {
        const best = (actor: number, free: readonly number[]): number => {
          const own = choices[actor];
          if (own === undefined) return 0;
          const seated = own
            .filter((set) => (free[set] ?? 0) > 0)
            .map(
              (set) =>
                1 +
                best(
                  actor + 1,
                  free.map((count, i) => (i === set ? count - 1 : count)),
                ),
            );
          return Math.max(best(actor + 1, free), ...seated);
        };
        const places = new Map(choices.map((sets, actor) => [actor, sets.map((set) => place(set, sizes[set] ?? null))]));
        const room = sizes.map((size) => size ?? choices.length);
        expect(mostPlaced([...choices.keys()], places)).toBe(best(0, room));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a dataset with «6 à 10 communes» of an intercommunality', () => {
  const ACTORS = [
    'id;nom;genre;niveaux;effectif_min;effectif_max;parmi',
    'mel;Métropole;collectivité;intercommunalité;;;',
    'autre;Autre intercommunalité;collectivité;intercommunalité;;;',
    'x;X;collectivité;commune;;;',
    'y;Y;collectivité;commune;;;',
    'z;Z;collectivité;commune;;;',
    'hors;Hors;collectivité;commune;;;',
    'toutes;Les 85 communes;ensemble non nommé;commune;85;85;mel',
    'six;6 à 10 communes;ensemble non nommé;commune;6;10;mel',
    'muet;Des communes;ensemble non nommé;commune;;;mel',
    'epci;Des intercommunalités;ensemble non nommé;intercommunalité;2;3;mel',
  ];
  const BELONGING = ['x;mel', 'y;mel', 'toutes;mel', 'hors;autre'].map((ends) => `appartenance territoriale;${ends}`);
  const of = (...ties: readonly string[]) => {
    const { dataset } = read(['acteurs.csv', ACTORS.join('\n')], ['relations.csv', ['type;de;vers', ...BELONGING, ...ties].join('\n')]);
    const [partners, parents] = [partnerNetwork(dataset, FULL_RECIPE), territorialParents(dataset)];
    return {
      partners,
      parents,
      known: knownSets(dataset),
      told: participations(partners, parents, knownSets(dataset), NO_IDENTITIES, {}).find(({ territory }) => territory.id === 'mel'),
    };
  };

  test('tells of 6 to 10 that take part and of 75 to 79 that do not', () => {
    const { told } = of('groupe de travail;mel;six');
    expect(told).toMatchObject({
      population: 85,
      named: 2,
      namedRelated: 0,
      related: { min: 6, max: 10 },
      unrelated: { min: 75, max: 79 },
    });
    expect(told?.sets.map(({ id }) => id)).toEqual(['six']);
  });

  test('counts named ones as perhaps among them and perhaps not', () => {
    expect(of('groupe de travail;mel;six', 'partenariat;x;y').told).toMatchObject({ namedRelated: 2, related: { min: 6, max: 12 } });
  });

  test('a set without size leaves the number open up to the population; one without tie says nothing', () => {
    expect(of('groupe de travail;mel;muet').told).toMatchObject({ related: { min: 1, max: 85 }, unrelated: { min: 0, max: 84 } });
    expect(of().told).toMatchObject({ related: { min: 0, max: 0 }, unrelated: { min: 85, max: 85 } });
  });

  test('may mean the communes recorded to belong there, of its level, and nobody else', () => {
    const { partners, parents, known } = of('groupe de travail;mel;six', 'partenariat;epci;hors');
    const told = [...unnamedPlaces(partners, parents, known, NO_IDENTITIES)].map(([node, places]) => ({
      actor: partners.keys[node],
      sets: places.map(({ set, max, partners: tied }) => [partners.keys[set], max, tied.map((other) => partners.keys[other])]),
    }));
    expect(told).toEqual(['x', 'y'].map((actor) => ({ actor, sets: [['six', 10, ['mel']]] })));
  });
});
