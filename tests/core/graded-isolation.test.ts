/**
 * Kinds of isolation (methods §2.2), each computed again from its definition on random datasets of communes and intercommunalities:
 * by sets of partners, deletions, recounts. With unnamed members, every case that the sources leave open is tried.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gradeIsolation,
  ISOLATION_KINDS,
  type IsolationKind,
  isolationBits,
  isolationKinds,
} from '../../src/core/analysis/graded-isolation.ts';
import { findBlocks, findBridges } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { findHanging } from '../../src/core/analysis/metrics/hanging.ts';
import { comprisedActors, knownSets } from '../../src/core/network/comprised.ts';
import { possibleIdentities } from '../../src/core/network/possible-identities.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { partnerNetwork } from '../../src/core/network/simple-network.ts';
import { territorialParents } from '../../src/core/network/territorial-parents.ts';
import { read } from '../support/datasets.ts';

type Pair = readonly [string, string];

/** Actors of every case, by the first letter of their id; sets belong to the intercommunality of their number. */
const WORDS: Readonly<Record<string, string>> = {
  c: 'collectivité;commune;;;',
  e: 'collectivité;intercommunalité;;;',
  d: 'collectivité;département;;;',
  r: 'collectivité;région;;;',
  o: 'organisme d’appui;;;;',
};
const RANK: Readonly<Record<string, number>> = { c: 1, s: 1, e: 2, d: 3, r: 4 };
const rankOf = (id: string) => RANK[id.charAt(0)] ?? null;
const wordsOf = (id: string) => WORDS[id.charAt(0)] ?? `ensemble non nommé;commune;6;10;e${id.charAt(1)}`;

interface Case {
  readonly ids: readonly string[];
  /** Commune, intercommunality. */
  readonly belonging: readonly Pair[];
  readonly ties: readonly Pair[];
}

/** What is told of each actor: the kinds that hold and those that are unknown. */
function told({
  ids,
  belonging,
  ties,
}: Case): Readonly<Record<string, { holds: readonly IsolationKind[]; unknown: readonly IsolationKind[] }>> {
  const rows = [
    ...belonging.map((pair) => `appartenance territoriale;${pair.join(';')}`),
    // The unnamed take part in a group; everyone else is a partner.
    ...ties.map(([a, b]) => (b.startsWith('s') ? `groupe de travail;${a};${b}` : `partenariat;${a};${b}`)),
  ];
  const actors = ids.map((id) => `${id};${id};${wordsOf(id)}`);
  const { dataset } = read(
    ['acteurs.csv', ['id;nom;genre;niveaux;effectif_min;effectif_max;parmi', ...actors].join('\n')],
    ['relations.csv', ['type;de;vers', ...rows].join('\n')],
  );
  const partners = partnerNetwork(dataset, FULL_RECIPE);
  const components = findComponents(partners.network);
  const blocks = findBlocks(partners.network, components);
  const bridges = findBridges(blocks);
  const hanging = findHanging(partners.network, components, blocks, bridges);
  const { holds, unknown } = gradeIsolation({
    partners,
    parents: territorialParents(dataset),
    known: knownSets(dataset),
    identities: possibleIdentities(dataset),
    comprised: comprisedActors(dataset),
    components,
    bridges,
    hanging,
  });
  const entries = partners.actors.map(({ id }, node) => [
    id,
    { holds: isolationKinds(holds[node] ?? 0), unknown: isolationKinds(unknown[node] ?? 0) },
  ]);
  return Object.fromEntries(entries);
}

/** The nodes that can be reached, a removed actor and a removed tie left out. */
function reached(from: string, ties: readonly Pair[], without = '', cut: Pair | null = null): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found) {
    for (const tie of ties) {
      if (tie === cut || !tie.includes(id)) continue;
      const other = tie[0] === id ? tie[1] : tie[0];
      if (other !== without) found.add(other);
    }
  }
  return found;
}

/** The kinds as methods §2.2 words them; ties are different pairs. */
function predicates(id: string, { ids, belonging, ties }: Case): ReadonlySet<IsolationKind> {
  const partners = ties.filter((tie) => tie.includes(id)).map(([a, b]) => (a === id ? b : a));
  const parents = belonging.filter(([part]) => part === id).map(([, whole]) => whole);
  const rank = rankOf(id);
  const own = reached(id, ties);
  const isOnlyParents = partners.length > 0 && partners.every((other) => parents.includes(other));
  const largest = Math.max(...ids.map((other) => reached(other, ties).size));
  const isCutOffWithout = (w: string) => {
    const piece = reached(id, ties, w);
    return [...own].some((other) => other !== w && !piece.has(other) && reached(other, ties, w).size >= piece.size);
  };
  const isOnSmallerSide = (tie: Pair) => {
    const side = reached(id, ties, '', tie);
    return side.size < own.size && side.size <= own.size - side.size;
  };
  const answers: Readonly<Record<IsolationKind, boolean>> = {
    IC: false,
    I0: partners.length === 0,
    I1: isOnlyParents,
    I2: partners.length === 1 && !isOnlyParents,
    I3: rank !== null && !partners.some((other) => rankOf(other) === rank),
    I4: rank !== null && rank < 4 && !partners.some((other) => (rankOf(other) ?? 0) > rank),
    I4b: parents.length > 0 && !partners.some((other) => parents.includes(other)),
    I5: own.size < largest && own.size <= 5,
    I6: [...own].some((w) => w !== id && isCutOffWithout(w)),
    I7: ties.some((tie) => own.has(tie[0]) && isOnSmallerSide(tie)),
    I8: false,
  };
  return new Set(ISOLATION_KINDS.map((kind) => kind.id).filter((kind) => answers[kind]));
}

/** Random cases: some communes in one intercommunality, some in two or in none; ties of any two. */
function cases(ids: readonly string[], mostTies: number): fc.Arbitrary<Case> {
  const communes = ids.filter((id) => id.startsWith('c'));
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): Pair => [a, b])).filter(([a]) => !a.startsWith('s'));
  return fc.record({
    ids: fc.constant(ids),
    belonging: fc.subarray(communes.flatMap((commune) => ['e0', 'e1'].map((whole): Pair => [commune, whole]))),
    ties: fc.subarray(pairs, { maxLength: mostTies }),
  });
}

const NAMED = ['c0', 'c1', 'c2', 'c3', 'c4', 'e0', 'e1', 'd0', 'r0', 'o0'];
const WITH_SETS = ['c0', 'c1', 'c2', 'e0', 'e1', 'r0', 's0', 's1'];

describe('where everyone is named', () => {
  test('exactly the kinds hold that their words say, and nothing is unknown', () => {
    fc.assert(
      fc.property(cases(NAMED, 14), (given) => {
        const found = told(given);
        for (const id of given.ids) expect({ id, ...found[id] }).toEqual({ id, holds: [...predicates(id, given)], unknown: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('an island of five is small, one of six is not, and the largest is none', () => {
    const chain = (letter: string, from: number, count: number) => Array.from({ length: count }, (_, i) => `${letter}${from + i}`);
    const parts = [chain('c', 0, 7), chain('o', 0, 6), chain('r', 0, 5)];
    const ties = parts.flatMap((ids) => ids.slice(1).map((id, i): Pair => [ids[i] ?? '', id]));
    const found = told({ ids: parts.flat(), belonging: [], ties });
    expect(parts.map(([first = '']) => found[first]?.holds.includes('I5'))).toEqual([false, false, true]);
  });

  test('every kind occurs in such cases, but those of unnamed members', () => {
    const seen = new Set<IsolationKind>();
    for (const given of fc.sample(cases(NAMED, 14), { numRuns: 200, seed: 5 })) {
      for (const { holds } of Object.values(told(given))) for (const kind of holds) seen.add(kind);
    }
    expect(ISOLATION_KINDS.map((kind) => kind.id).filter((kind) => !seen.has(kind))).toEqual(['IC', 'I8']);
  });
});

describe('where «6 à 10 communes» of an intercommunality take part in a group', () => {
  const given: Case = {
    ids: ['c0', 'c1', 'c2', 'e0', 'e1', 'r0', 's0'],
    belonging: [
      ['c0', 'e0'],
      ['c1', 'e0'],
      ['c2', 'e1'],
    ],
    ties: [
      ['e0', 's0'],
      ['c1', 'r0'],
      ['e0', 'r0'],
    ],
  };

  test('a commune of it without partner may be one of them: I8 holds, being without cooperation is unknown', () => {
    const { holds, unknown } = told(given).c0 ?? { holds: [], unknown: [] };
    expect(holds).toEqual(['I3', 'I8']);
    // As one of them, it would hang on whom they are tied to.
    expect(unknown).toEqual(['I0', 'I1', 'I4', 'I4b', 'I5', 'I6', 'I7']);
  });

  test('a commune of it with a partner may have another: a single partner is unknown, I8 does not hold', () => {
    const { holds, unknown } = told(given).c1 ?? { holds: [], unknown: [] };
    expect(holds).toEqual(['I3']);
    expect(unknown).toEqual(['I2', 'I4b', 'I6', 'I7']);
  });

  test('a commune of another intercommunality is certainly without partner', () => {
    expect(told(given).c2).toEqual({ holds: ['I0', 'I3', 'I4', 'I4b', 'I5'], unknown: [] });
  });

  test('a set that nobody is tied to may be nobody', () => {
    const untied = { ...given, ties: given.ties.slice(1) };
    expect(told(untied).c0).toEqual({ holds: ['I0', 'I3', 'I4', 'I4b', 'I5'], unknown: [] });
  });

  test('an island is not certain either for the partner of one who may be among them', () => {
    const island = told({ ...given, ids: [...given.ids, 'o0'], ties: [...given.ties, ['c0', 'o0']] });
    expect(island.o0?.holds).not.toContain('I5');
    expect(island.o0?.unknown).toContain('I5');
  });
});

/** The sets that an actor may be among: those of its intercommunalities that somebody is tied to. */
function possibleSets(id: string, { ids, belonging, ties }: Case): readonly string[] {
  const own = belonging.filter(([part]) => part === id).map(([, whole]) => whole);
  return ids.filter((set) => set.startsWith('s') && own.includes(`e${set.charAt(1)}`) && ties.some(([, b]) => b === set));
}

/** The ties when some actors are members of some sets: they share the partners of the set. */
function inWorld(given: Case, seats: readonly Pair[]): Case {
  const added = seats.flatMap(([member, set]) => given.ties.flatMap(([a, b]): Pair[] => (b === set && a !== member ? [[a, member]] : [])));
  const ties = [...given.ties];
  for (const [a, b] of added) if (!ties.some((tie) => tie.includes(a) && tie.includes(b))) ties.push([a, b]);
  return { ...given, ties };
}

/** Every way of taking some of a list. */
function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((__, i) => (bits & (1 << i)) !== 0));
}

describe('on any network with unnamed members', () => {
  const OF_PARTNERS = ISOLATION_KINDS.map((kind) => kind.id).slice(0, 6);

  test('kinds of partners hold if so in every case, and are unknown if the cases differ', () => {
    fc.assert(
      fc.property(cases(WITH_SETS, 9), (given) => {
        const found = told(given);
        for (const id of given.ids) {
          const worlds = subsets(possibleSets(id, given)).map((sets) => {
            const seats = sets.map((set): Pair => [id, set]);
            return predicates(id, inWorld(given, seats));
          });
          const holds = OF_PARTNERS.filter((kind) => worlds.every((world) => world.has(kind)));
          const unknown = OF_PARTNERS.filter((kind) => !holds.includes(kind) && worlds.some((world) => world.has(kind)));
          expect({ id, holds: found[id]?.holds.filter((kind) => OF_PARTNERS.includes(kind)) }).toEqual({ id, holds });
          expect({ id, unknown: found[id]?.unknown.filter((kind) => OF_PARTNERS.includes(kind)) }).toEqual({ id, unknown });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an island that is certain is one however the places are filled', () => {
    fc.assert(
      fc.property(cases(WITH_SETS, 7), (given) => {
        const found = told(given);
        const seats = given.ids.flatMap((id) => possibleSets(id, given).map((set): Pair => [id, set]));
        for (const some of subsets(seats)) {
          const world = inWorld(given, some);
          for (const id of given.ids) {
            if (found[id]?.holds.includes('I5'))
              expect({ id, some, isIsland: predicates(id, world).has('I5') }).toMatchObject({ isIsland: true });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('hanging is certain if it is so with no place filled and with all, and unknown if these differ', () => {
    fc.assert(
      fc.property(cases(WITH_SETS, 9), (given) => {
        const found = told(given);
        const seats = given.ids.flatMap((id) => possibleSets(id, given).map((set): Pair => [id, set]));
        const filled = inWorld(given, seats);
        for (const id of given.ids) {
          const worlds = [predicates(id, given), predicates(id, filled)];
          for (const kind of ['I6', 'I7'] as const) {
            const count = worlds.filter((world) => world.has(kind)).length;
            const { holds = [], unknown = [] } = found[id] ?? {};
            expect({ id, kind, holds: holds.includes(kind), unknown: unknown.includes(kind) }).toEqual({
              id,
              kind,
              holds: count === 2,
              unknown: count === 1,
            });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('I8 is for those without recorded partner who may be among a set, and no kind both holds and is unknown', () => {
    fc.assert(
      fc.property(cases(WITH_SETS, 7), (given) => {
        const found = told(given);
        for (const id of given.ids) {
          const { holds = [], unknown = [] } = found[id] ?? {};
          const isAlone = !given.ties.some((tie) => tie.includes(id));
          expect({ id, isPossible: holds.includes('I8') }).toEqual({ id, isPossible: isAlone && possibleSets(id, given).length > 0 });
          expect(holds.filter((kind) => unknown.includes(kind))).toEqual([]);
          expect(unknown).not.toContain('I8');
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('sets of kinds go into bits and come back in order', () => {
  const all = ISOLATION_KINDS.map((kind) => kind.id);
  fc.assert(
    fc.property(fc.subarray(all), (kinds) => {
      expect(isolationKinds(isolationBits([...kinds].reverse()))).toEqual(kinds);
    }),
  );
});
