/**
 * Suggestions of actors who could meet, each with its reasons and without a score. There are two sorts: peers for authorities without
 * recorded cooperation, and ties that would give actors a second way to the rest of the network. A pair must have a place or a partner in
 * common: the same intercommunality or département, at most `NEAR` kilometres, or shared partners. A shared theme alone is not enough, and
 * pairs known to be more than `FAR` kilometres apart are never suggested. Suggestions are for discussion and are never applied
 * automatically; texts must not say that somebody should do something. Persons are never named.
 */

import type { Language } from '../../messages/language.ts';
import { SUGGESTIONS } from '../../messages/suggestions.ts';
import { isAuthority, isBody, isPerson } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { type Level, smallestLevel } from '../model/vocabulary.ts';
import { areTied, degreeOf, neighboursOf } from '../network/network.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import type { TerritorialParents } from '../network/territorial-parents.ts';
import { departmentCode } from '../reference/reference-file.ts';
import { kilometresBetween, type Position, type Positions } from '../territory/positions.ts';
import { type GradedIsolation, isolationBits } from './graded-isolation.ts';
import type { Blocks } from './metrics/blocks.ts';
import type { Components } from './metrics/components.ts';
import { findDetours } from './metrics/detours.ts';

/** Why two actors might meet. Actors are given by id, themes by their text. */
export type Reason =
  | { readonly id: 'same-territory'; readonly territory: string }
  /** Straight-line distance, in whole kilometres. */
  | { readonly id: 'near'; readonly kilometres: number }
  | { readonly id: 'same-department'; readonly code: string }
  /** Local authorities that are partners of both. */
  | { readonly id: 'common-partners'; readonly partners: readonly string[] }
  /** The position of at least one of them is unknown, so the pair is suggested only for its common partners. */
  | { readonly id: 'distance-unknown' }
  | { readonly id: 'same-level'; readonly level: Level }
  | { readonly id: 'same-themes'; readonly themes: readonly string[] }
  | { readonly id: 'active'; readonly partners: number };

/** Ids of two actors who could meet. */
export interface Suggestion {
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly Reason[];
}

export interface DetourSuggestion extends Suggestion {
  /** By how much the tie would reduce the sum, over all actors, of those cut off if that actor left. Exact. */
  readonly spared: number;
  /** Ids of the actors and hubs, without persons, that would no longer be the only way between the two. */
  readonly passages: readonly string[];
}

export interface Suggestions {
  /** Up to three peers for each local authority without a partner, or with its intercommunality as only partner. */
  readonly reach: readonly Suggestion[];
  /** Ties that would give a second way around a cut vertex, most spared first. */
  readonly detours: readonly DetourSuggestion[];
}

/** The kinds of isolation for which peers are suggested. */
const OUT_OF_REACH = isolationBits(['I0', 'I1']);
const PEERS = 3;
/** Minimum number of partners of a peer. */
const ACTIVE_FROM = 2;
/** Number of peers considered in each territory and département, and among the partners of each partner: those with most partners. */
const CIRCLE = 20;
/** Number of peers considered because they are near: the nearest ones. */
const NEAREST = 5;
const DETOURS = 10;
/** Number of candidate ends for detours, from the periphery of the network; all their pairs are tried. */
const DETOUR_ENDS = 300;
/** Distance in kilometres up to which two places are near: for most, less than an hour by road. */
const NEAR = 50;
/** Distance in kilometres beyond which a pair is never suggested. */
const FAR = 100;
/** Side lengths, in degrees, of the grid squares for finding neighbours: nowhere in France shorter than `NEAR`. */
const SQUARE = { longitude: 0.75, latitude: 0.5 };

export interface SuggestionsGiven {
  readonly dataset: Dataset;
  readonly partners: SimpleNetwork;
  readonly isolation: GradedIsolation;
  readonly parents: TerritorialParents;
  /** The whole network, on which passages are computed, with its blocks. */
  readonly whole: SimpleNetwork;
  readonly blocks: Blocks;
  readonly components: Components;
  readonly positions: Positions;
}

export function suggest(given: SuggestionsGiven): Suggestions {
  const places = placesOf(given);
  const kinship = kinshipOf(given, places);
  return { reach: reachSuggestions(given, places, kinship), detours: detourSuggestions(given, kinship) };
}

/** Where an actor is, according to the data or the reference. */
interface Places {
  /** Ids of the intercommunalities that contain it. */
  readonly territories: (actor: Actor) => readonly string[];
  /** Codes of the départements that contain it. */
  readonly departments: (actor: Actor) => readonly string[];
}

function placesOf({ dataset, parents }: SuggestionsGiven): Places {
  const actors = byId(dataset.actors);
  /** The territories of a level that contain an actor. Not used for régions, which are too large to be a reason. */
  const holders = (actor: Actor, level: Level) =>
    parents.containing(actor.id).flatMap((id) => {
      const holder = actors.get(id);
      return holder !== undefined && smallestLevel(holder.levels) === level ? [holder] : [];
    });
  return {
    territories: kept((actor) => holders(actor, 'intercommunality').map(({ id }) => id)),
    departments: kept((actor) => {
      const own = actor.levels.includes('commune') && actor.code.length === 5 ? [departmentCode(actor.code)] : [];
      const recorded = holders(actor, 'department').map(({ code }) => code);
      return [...new Set([...own, ...recorded.filter((code) => code !== '')])];
    }),
  };
}

/** Caches the list of each actor, because the same actors occur in many pairs. */
function kept(find: (actor: Actor) => readonly string[]): (actor: Actor) => readonly string[] {
  const lists = new Map<Actor, readonly string[]>();
  return (actor) => {
    const list = lists.get(actor) ?? find(actor);
    lists.set(actor, list);
    return list;
  };
}

/** The reasons for a pair, whether or not it is tied; null if only themes speak for it or the two are too far apart. */
type Kinship = (a: Actor, b: Actor) => { readonly reasons: readonly Reason[]; readonly worth: number } | null;

function kinshipOf({ dataset, partners, positions }: SuggestionsGiven, places: Places): Kinship {
  const themes = themesOf(dataset);
  return (a, b) => {
    const [here, there] = [positions.get(a.id), positions.get(b.id)];
    const kilometres = here === undefined || there === undefined ? null : kilometresBetween(here, there);
    if (kilometres !== null && kilometres > FAR) return null;
    const grounds: Reason[] = [];
    const territory = places.territories(a).find((id) => places.territories(b).includes(id));
    if (territory !== undefined) grounds.push({ id: 'same-territory', territory });
    if (kilometres !== null && kilometres <= NEAR) grounds.push({ id: 'near', kilometres: Math.round(kilometres) });
    const code = places.departments(a).find((own) => places.departments(b).includes(own));
    if (code !== undefined) grounds.push({ id: 'same-department', code });
    const common = commonPartners(partners, a, b);
    if (common.length > 0) {
      if (grounds.length === 0 && kilometres === null) grounds.push({ id: 'distance-unknown' });
      grounds.push({ id: 'common-partners', partners: common });
    }
    if (grounds.length === 0) return null;
    const shared = [...(themes.get(a.id) ?? [])].filter((theme) => themes.get(b.id)?.has(theme) === true);
    const level = smallestLevel(a.levels);
    const reasons: readonly Reason[] = [
      ...grounds,
      ...(level !== undefined && level === smallestLevel(b.levels) ? [{ id: 'same-level', level } as const] : []),
      ...(shared.length > 0 ? [{ id: 'same-themes', themes: shared.slice(0, 3) } as const] : []),
    ];
    return { reasons, worth: reasons.reduce((sum, reason) => sum + worthOf(reason), 0) };
  };
}

/** The weight of a reason for sorting pairs: same territory, then distance, then département, then partners, then themes. */
function worthOf(reason: Reason): number {
  switch (reason.id) {
    case 'same-territory':
      return 16;
    case 'near':
      // Any distance up to `NEAR` weighs more than a shared département.
      return 8 + 4 * (1 - reason.kilometres / NEAR);
    case 'same-department':
      return 4;
    case 'common-partners':
      return Math.min(3, reason.partners.length);
    case 'same-themes':
      return 0.5;
    default:
      return 0;
  }
}

/**
 * Ids of the local authorities that are partners of both. Support bodies are not counted: an organisation that works everywhere in France
 * is no sign that two places have something in common.
 */
function commonPartners({ network, actors, nodeOf }: SimpleNetwork, a: Actor, b: Actor): readonly string[] {
  const [first, second] = [nodeOf.get(a.id), nodeOf.get(b.id)];
  if (first === undefined || second === undefined) return [];
  return [...neighboursOf(network, first)].flatMap((node) => {
    const partner = actors[node];
    return partner !== undefined && isAuthority(partner) && areTied(network, second, node) ? [partner.id] : [];
  });
}

/** Themes of the relations and statements in which each actor appears. */
function themesOf(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const themes = new Map<string, Set<string>>();
  const add = (actor: string, words: readonly string[]) => {
    const own = themes.get(actor) ?? new Set();
    for (const word of words) own.add(word);
    themes.set(actor, own);
  };
  for (const relation of dataset.relations) for (const member of relation.members) add(member.actor, relation.themes);
  for (const statement of dataset.statements) for (const actor of statement.actors) add(actor, statement.themes);
  return themes;
}

interface Peer {
  readonly actor: Actor;
  readonly node: number;
}

function reachSuggestions({ partners, isolation, positions }: SuggestionsGiven, places: Places, kinship: Kinship): readonly Suggestion[] {
  const { network, actors } = partners;
  // Those with most partners first. The circles below avoid comparing every actor with every other.
  const active = actors
    .flatMap((actor, node) => (isBody(actor) && degreeOf(network, node) >= ACTIVE_FROM ? [{ actor, node }] : []))
    .sort((a, b) => degreeOf(network, b.node) - degreeOf(network, a.node) || a.node - b.node);
  const circlesOf = ({ actor, node }: Peer) =>
    [
      ...places.territories(actor).map((territory) => `territory ${territory}`),
      ...places.departments(actor).map((code) => `department ${code}`),
      ...[...neighboursOf(network, node)].map((partner) => `partner ${partner}`),
    ].map((circle) => `${smallestLevel(actor.levels)} ${circle}`);
  const circles = new Map<string, Peer[]>();
  for (const peer of active) {
    for (const circle of circlesOf(peer)) {
      const list = circles.get(circle) ?? [];
      circles.set(circle, list);
      if (list.length < CIRCLE) list.push(peer);
    }
  }
  const nearest = nearestOf(active, positions);
  return actors.flatMap((actor, node) => {
    const bits = (isolation.holds[node] ?? 0) | (isolation.unknown[node] ?? 0);
    if (!isAuthority(actor) || (bits & OUT_OF_REACH) === 0) return [];
    const peers = new Set([...circlesOf({ actor, node }).flatMap((circle) => circles.get(circle) ?? []), ...nearest(actor)]);
    return [...peers]
      .filter((peer) => peer.actor !== actor && !areTied(network, node, peer.node))
      .flatMap((peer) => {
        const found = kinship(actor, peer.actor);
        return found === null ? [] : [{ peer, ...found, count: degreeOf(network, peer.node) }];
      })
      .sort((a, b) => b.worth - a.worth || b.count - a.count)
      .slice(0, PEERS)
      .map(({ peer, reasons, count }) => ({
        from: actor.id,
        to: peer.actor.id,
        reasons: [...reasons, { id: 'active', partners: count } as const],
      }));
  });
}

/** The peers of the same level near an actor, nearest first; none if its position is unknown. */
function nearestOf(peers: readonly Peer[], positions: Positions): (actor: Actor) => readonly Peer[] {
  const squareOf = ({ longitude, latitude }: Position, east = 0, north = 0) =>
    `${Math.floor(longitude / SQUARE.longitude) + east} ${Math.floor(latitude / SQUARE.latitude) + north}`;
  const squares = new Map<string, { readonly peer: Peer; readonly position: Position }[]>();
  for (const peer of peers) {
    const position = positions.get(peer.actor.id);
    if (position === undefined) continue;
    const list = squares.get(squareOf(position)) ?? [];
    squares.set(squareOf(position), list);
    list.push({ peer, position });
  }
  return (actor) => {
    const position = positions.get(actor.id);
    if (position === undefined) return [];
    const around = [-1, 0, 1].flatMap((east) => [-1, 0, 1].flatMap((north) => squares.get(squareOf(position, east, north)) ?? []));
    const level = smallestLevel(actor.levels);
    return around
      .filter(({ peer }) => peer.actor !== actor && smallestLevel(peer.actor.levels) === level)
      .map(({ peer, position: other }) => ({ peer, kilometres: kilometresBetween(position, other) }))
      .filter(({ kilometres }) => kilometres <= NEAR)
      .sort((a, b) => a.kilometres - b.kilometres)
      .slice(0, NEAREST)
      .map(({ peer }) => peer);
  };
}

function detourSuggestions({ whole, partners, blocks, components }: SuggestionsGiven, kinship: Kinship): readonly DetourSuggestion[] {
  const detours = findDetours(whole.network.order, blocks, components);
  const ends = whole.actors
    .flatMap((actor, node) => (isBody(actor) && degreeOf(whole.network, node) > 0 ? [{ actor, node }] : []))
    .sort((a, b) => degreeOf(whole.network, a.node) - degreeOf(whole.network, b.node))
    .slice(0, DETOUR_ENDS);
  const found = ends.flatMap((a, i) =>
    ends.slice(i + 1).flatMap((b) => {
      const spared = components.of[a.node] === components.of[b.node] ? detours.spared(a.node, b.node) : 0;
      // Actors who meet in a group are partners already, though in the whole network the group is between them. Actors have the same
      // numbers in both networks.
      const kin = spared === 0 || areTied(partners.network, a.node, b.node) ? null : kinship(a.actor, b.actor);
      return kin === null ? [] : [{ a, b, spared, ...kin }];
    }),
  );
  found.sort((x, y) => y.spared - x.spared || y.worth - x.worth);
  const uses = new Map<number, number>();
  const told: DetourSuggestion[] = [];
  for (const { a, b, spared, reasons } of found) {
    if (told.length === DETOURS) break;
    // Each actor appears at most twice, for variety.
    if ([a, b].some(({ node }) => (uses.get(node) ?? 0) >= 2)) continue;
    const passages = detours.passages(a.node, b.node).filter((node) => !isPerson(whole.actors[node]));
    // If the tie only bypasses persons, no actor that may be named would be listed.
    if (passages.length === 0) continue;
    for (const { node } of [a, b]) uses.set(node, (uses.get(node) ?? 0) + 1);
    told.push({ from: a.actor.id, to: b.actor.id, reasons, spared, passages: passages.map((node) => whole.keys[node] ?? '') });
  }
  return told;
}

/** Maximum number of partner names written out in a reason. */
const NAMES = 3;

/** A reason in words, worded to follow a dash. */
export function reasonText(reason: Reason, nameOf: (id: string) => string, language: Language): string {
  const messages = SUGGESTIONS[language];
  switch (reason.id) {
    case 'same-territory':
      return messages.sameTerritory(nameOf(reason.territory));
    case 'near':
      return messages.near(reason.kilometres);
    case 'same-department':
      return messages.sameDepartment(reason.code);
    case 'common-partners': {
      const { length } = reason.partners;
      return messages.commonPartners(length, `${reason.partners.slice(0, NAMES).map(nameOf).join(', ')}${length > NAMES ? '…' : ''}`);
    }
    case 'distance-unknown':
      return messages.distanceUnknown;
    case 'same-level':
      return messages.sameLevel;
    case 'same-themes':
      return messages.sameThemes(reason.themes.join(', '));
    case 'active':
      return messages.active(reason.partners);
  }
}
