/**
 * For every actor, all kinds of isolation that apply to it, and those that the sources leave open. Computed on partners, since belonging is
 * not cooperation. Answers have three values (Kleene 1952): where an actor may be among the unnamed members of a relation («6 à 10
 * communes»), or may be meant by a name that is not matched, each question is answered without and with those ties, and is unknown if the answers differ. An actor known to be in a set
 * counts as tied to the partners of the set. If it has no articulation of its own, it is «comprised», which is a kind of its own and not
 * «without cooperation». The kinds are not combined into a score. They only say that nothing is recorded, never that an actor is alone.
 */

import { LEVELS, type Level, smallestLevel, type Term } from '../model/vocabulary.ts';
import { buildNetwork, type Network, neighboursOf } from '../network/network.ts';
import type { PossibleIdentities } from '../network/possible-identities.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import type { TerritorialParents } from '../network/territorial-parents.ts';
import { type KnownSets, type UnnamedPlace, unnamedPlaces } from '../network/unnamed.ts';
import type { Bridge } from './metrics/blocks.ts';
import type { Components } from './metrics/components.ts';
import { type Hanging, hangingOf } from './metrics/hanging.ts';

/** The kinds. Where only one is shown, it is the first in this order that applies. */
export const ISOLATION_KINDS = [
  { id: 'IC', fr: 'compris dans un ensemble qui coopère', en: 'comprised in a set that cooperates' },
  { id: 'I0', fr: 'pas de coopération recensée', en: 'no cooperation recorded' },
  { id: 'I1', fr: 'relié seulement à son intercommunalité', en: 'tied to its intercommunality only' },
  { id: 'I2', fr: 'un seul partenaire', en: 'a single partner' },
  { id: 'I3', fr: 'aucun lien horizontal', en: 'no tie with its own level' },
  { id: 'I4', fr: 'aucun lien vers un échelon plus large', en: 'no tie to a broader level' },
  { id: 'I4b', fr: 'aucun lien avec sa propre intercommunalité', en: 'no tie with its own intercommunality' },
  { id: 'I5', fr: 'petit îlot', en: 'small island' },
  { id: 'I6', fr: 'suspendu à un seul acteur', en: 'hangs on a single actor' },
  { id: 'I7', fr: 'suspendu à un seul lien', en: 'hangs on a single tie' },
  {
    id: 'I8',
    fr: 'présent peut-être, parmi des membres non nommés ou sous un nom non reconnu',
    en: 'perhaps among unnamed members or under an unmatched name',
  },
] as const satisfies readonly Term[];
export type IsolationKind = (typeof ISOLATION_KINDS)[number]['id'];

/** Greatest number of nodes of an island that is called small. */
export const SMALL_ISLAND = 5;

/** One bit for each kind, in the order of ISOLATION_KINDS; one entry for each actor of the projection. */
export interface GradedIsolation {
  /** Kinds that certainly apply. */
  readonly holds: Uint16Array;
  /** Kinds that the sources leave open. */
  readonly unknown: Uint16Array;
}

const BITS = Object.fromEntries(ISOLATION_KINDS.map((kind, i) => [kind.id, 1 << i])) as Readonly<Record<IsolationKind, number>>;

/** A set of kinds as bits. */
export function isolationBits(kinds: readonly IsolationKind[]): number {
  return kinds.reduce((bits, kind) => bits | BITS[kind], 0);
}

/** The kinds in a set of bits, in order. */
export function isolationKinds(bits: number): readonly IsolationKind[] {
  return ISOLATION_KINDS.filter((_, i) => (bits & (1 << i)) !== 0).map((entry) => entry.id);
}

export interface IsolationGiven {
  /** The network of partners: actors and pairs, no hubs. */
  readonly partners: SimpleNetwork;
  readonly parents: TerritorialParents;
  /** For each actor, the sets with an articulation that it is known to be in. */
  readonly known: KnownSets;
  /** For each actor, the actors that it may be the same as. */
  readonly identities: PossibleIdentities;
  /** Those of them without an articulation of their own, regardless of the recipe, by id. */
  readonly comprised: ReadonlyMap<string, unknown>;
  readonly components: Components;
  readonly bridges: readonly Bridge[];
  readonly hanging: Hanging;
}

/** The kinds of every actor of the projection. O(n + m + Σ members of unnamed sets). */
export function gradeIsolation(given: IsolationGiven): GradedIsolation {
  const { partners, parents, known, identities, comprised } = given;
  const { network, actors } = partners;
  const levels = actors.map((actor) => smallestLevel(actor.levels) ?? null);
  const possible = unnamedPlaces(partners, parents, known, identities);
  const through = knownPartners(partners, known);
  const [base, placed] = through.size === 0 ? [network, given] : networkWith(network, through);
  const open = openComponents(possible, placed.components);
  const recorded = placeBits(base, placed);
  // Cut vertices are computed twice: with the recorded ties only, and with all ties that unnamed members may have. Cases in between (only
  // some of these ties) are not tried.
  const filled = possible.size === 0 ? recorded : placeBits(...networkWith(base, possiblePartners(possible)));
  const [holds, unknown] = [new Uint16Array(actors.length), new Uint16Array(actors.length)];
  actors.forEach((actor, node) => {
    const direct = neighboursOf(network, node);
    const own = joined(direct, through.get(node) ?? [], node);
    const isComprised = comprised.has(actor.id);
    const subject = { level: levels[node] ?? null, parents: parents.of(actor.id).flatMap((id) => partners.nodeOf.get(id) ?? []) };
    const places = (possible.get(node) ?? []).map((place) => place.partners);
    // Evaluate the kinds without any possible tie, with each possible place alone, and with all of them. More ties can only remove a kind,
    // except for «only its intercommunality» and «a single partner»; for these, trying each place alone is enough.
    const worlds = [[], ...places, places.flat()].map((extra) => ofPartners(joined(own, extra, node), subject, levels));
    const always = worlds.reduce((bits, world) => bits & world);
    const ever = worlds.reduce((bits, world) => bits | world);
    const [now, then] = [recorded[node] ?? 0, filled[node] ?? 0];
    // A tie to another part may end an island. It cannot make an island out of a larger part.
    const islandUnsure = open.has(placed.components.of[node] ?? 0) ? now & BITS.I5 : 0;
    const hangingUnsure = (now ^ then) & HANGING_KINDS;
    const isAlone = places.length > 0 && own.length === 0;
    // An actor comprised in a set is not without cooperation, even if a filter hides the set.
    const ofPartnersAlways = isComprised ? always & ~BITS.I0 : always;
    holds[node] = (isComprised ? BITS.IC : 0) | ofPartnersAlways | (now & ~islandUnsure & ~hangingUnsure) | (isAlone ? BITS.I8 : 0);
    unknown[node] = (ever & ~always & (isComprised ? ~BITS.I0 : ~0)) | islandUnsure | hangingUnsure;
  });
  return { holds, unknown };
}

const HANGING_KINDS = isolationBits(['I6', 'I7']);

interface Subject {
  readonly level: Level | null;
  readonly parents: readonly number[];
}

/** The kinds that follow from the partners of a node. */
function ofPartners(partners: ArrayLike<number>, { level, parents }: Subject, levels: readonly (Level | null)[]): number {
  let bits = 0;
  const list = Array.from(partners);
  if (list.length === 0) bits |= BITS.I0;
  const isOnlyParents = list.length > 0 && list.every((other) => parents.includes(other));
  if (isOnlyParents) bits |= BITS.I1;
  if (list.length === 1 && !isOnlyParents) bits |= BITS.I2;
  if (level !== null) {
    if (!list.some((other) => levels[other] === level)) bits |= BITS.I3;
    const hasBroader = LEVELS[0].id !== level;
    if (hasBroader && !list.some((other) => isBroader(levels[other] ?? null, level))) bits |= BITS.I4;
  }
  if (parents.length > 0 && !list.some((other) => parents.includes(other))) bits |= BITS.I4b;
  return bits;
}

/** The kinds that follow from the position of a node in the network: small island, hanging on an actor or a bridge. */
function placeBits(
  network: Network,
  { components, bridges, hanging }: Pick<IsolationGiven, 'components' | 'bridges' | 'hanging'>,
): Uint16Array {
  const largest = components.sizes.reduce((most, size) => Math.max(most, size), 0);
  return Uint16Array.from({ length: network.order }, (_, node) => {
    const size = components.sizes[components.of[node] ?? 0] ?? 0;
    let bits = 0;
    if (size < largest && size <= SMALL_ISLAND) bits |= BITS.I5;
    if ((hanging.actor[node] ?? -1) !== -1) bits |= BITS.I6;
    if (bridges[hanging.bridge[node] ?? -1] !== undefined) bits |= BITS.I7;
    return bits;
  });
}

/** For each node, the nodes that it is tied to through the sets it is known to be in, if these sets are tied. */
function knownPartners({ network, nodeOf }: SimpleNetwork, known: KnownSets): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const [id, sets] of known) {
    const node = nodeOf.get(id);
    const partners = sets.flatMap((set) => {
      const at = nodeOf.get(set.id);
      return at === undefined ? [] : [...neighboursOf(network, at)];
    });
    if (node !== undefined && partners.length > 0) found.set(node, partners);
  }
  return found;
}

function possiblePartners(possible: ReadonlyMap<number, readonly UnnamedPlace[]>): ReadonlyMap<number, readonly number[]> {
  return new Map([...possible].map(([node, places]) => [node, places.flatMap((place) => place.partners)]));
}

/** The network with additional ties (by node), and its blocks. */
function networkWith(
  network: Network,
  more: ReadonlyMap<number, readonly number[]>,
): [Network, Pick<IsolationGiven, 'components' | 'bridges' | 'hanging'>] {
  const [sources, targets]: [number[], number[]] = [[], []];
  for (let node = 0; node < network.order; node++) {
    for (const other of [...neighboursOf(network, node), ...(more.get(node) ?? [])]) {
      sources.push(node);
      targets.push(other);
    }
  }
  const filled = buildNetwork(network.order, sources, targets);
  return [filled, hangingOf(filled)];
}

/** Components that a tie of an unnamed member could join to another. Whether their nodes are on an island is uncertain. */
function openComponents(possible: ReadonlyMap<number, readonly UnnamedPlace[]>, { of }: Components): ReadonlySet<number> {
  const open = new Set<number>();
  for (const [node, places] of possible) {
    for (const other of places.flatMap((place) => place.partners)) {
      if (of[node] !== of[other]) open.add(of[node] ?? 0).add(of[other] ?? 0);
    }
  }
  return open;
}

function joined(own: ArrayLike<number>, extra: readonly number[], node: number): readonly number[] {
  return [...new Set([...Array.from(own), ...extra])].filter((other) => other !== node);
}

function isBroader(a: Level | null, b: Level): boolean {
  const rank = (level: Level) => LEVELS.findIndex((entry) => entry.id === level);
  return a !== null && rank(a) < rank(b);
}
