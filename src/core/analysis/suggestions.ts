/**
 * Who could meet whom, each suggestion with its reasons in words and no score: bring those without recorded cooperation
 * near a peer who has some, and double the passages on which others hang. Only those are paired who have a place or a partner
 * in common: the same intercommunality or département, a short way, partners. A theme alone pairs nobody, and nobody is paired
 * who is known to be far. To be talked over, never applied by itself: no suggestion says that somebody should. Only bodies are
 * named, never persons.
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

/** Why two actors might meet. Actors by id, themes in their own words. */
export type Reason =
  | { readonly id: 'same-territory'; readonly territory: string }
  /** As the crow flies, in whole kilometres. */
  | { readonly id: 'near'; readonly kilometres: number }
  | { readonly id: 'same-department'; readonly code: string }
  /** Local authorities that both have worked with. */
  | { readonly id: 'common-partners'; readonly partners: readonly string[] }
  /** No place is known of one of them, so that only partners speak for this pair. */
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
  /** Sum over all actors of those who would drop off if it went, before minus after; counted exactly. */
  readonly spared: number;
  /** Ids of the actors and hubs, persons left out, that would no longer be the only way between the two. */
  readonly passages: readonly string[];
}

export interface Suggestions {
  /** For each local authority without partner, or with its intercommunality only, up to three peers. */
  readonly reach: readonly Suggestion[];
  /** Ties that would double a passage, most spared first. */
  readonly detours: readonly DetourSuggestion[];
}

/** Kinds of isolation out of which a peer could help. */
const OUT_OF_REACH = isolationBits(['I0', 'I1']);
const PEERS = 3;
/** Partners from which somebody is a peer to learn from. */
const ACTIVE_FROM = 2;
/** Peers looked at in each territory or département, or among the partners of a partner: those with most partners. */
const CIRCLE = 20;
/** Peers looked at for being near: the nearest ones. */
const NEAREST = 5;
const DETOURS = 10;
/** Actors at the far ends of the network between which detours are sought: pairs of them are tried. */
const DETOUR_ENDS = 300;
/** Kilometres up to which two places are near: less than an hour by road, for most. */
const NEAR = 50;
/** Kilometres from which nothing else makes up for the distance. */
const FAR = 100;
/** Sides, in degrees, of the squares in which neighbours are sought: at least as long as `NEAR`, all over France. */
const SQUARE = { longitude: 0.75, latitude: 0.5 };

export interface SuggestionsGiven {
  readonly dataset: Dataset;
  readonly partners: SimpleNetwork;
  readonly isolation: GradedIsolation;
  readonly parents: TerritorialParents;
  /** The projection that passages are told on, with its blocks. */
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

/** Where an actor is, as far as the data or the reference say. */
interface Places {
  /** Ids of the intercommunalities that hold it. */
  readonly territories: (actor: Actor) => readonly string[];
  /** Codes of the départements that hold it. */
  readonly departments: (actor: Actor) => readonly string[];
}

function placesOf({ dataset, parents }: SuggestionsGiven): Places {
  const actors = byId(dataset.actors);
  /** Régions hold too much for that to bring anybody together. */
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

/** A list for each actor, found once: pairs ask for the same ones again and again. */
function kept(find: (actor: Actor) => readonly string[]): (actor: Actor) => readonly string[] {
  const lists = new Map<Actor, readonly string[]>();
  return (actor) => {
    const list = lists.get(actor) ?? find(actor);
    lists.set(actor, list);
    return list;
  };
}

/** What speaks for a pair, whether or not it is tied; null where nothing does but themes, or the two are known to be far apart. */
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

/** What a reason is worth when pairs are sorted: the same territory first, then the way, then partners, then what both care about. */
function worthOf(reason: Reason): number {
  switch (reason.id) {
    case 'same-territory':
      return 16;
    case 'near':
      // A place in between is worth more than a département that both share.
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

/** Ids of the local authorities that are partners of both. Support bodies do not count: a bank that works everywhere says nothing of two places. */
function commonPartners({ network, actors, nodeOf }: SimpleNetwork, a: Actor, b: Actor): readonly string[] {
  const [first, second] = [nodeOf.get(a.id), nodeOf.get(b.id)];
  if (first === undefined || second === undefined) return [];
  return [...neighboursOf(network, first)].flatMap((node) => {
    const partner = actors[node];
    return partner !== undefined && isAuthority(partner) && areTied(network, second, node) ? [partner.id] : [];
  });
}

/** Themes of relations and statements that each actor appears in. */
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
  // Those with most partners first: nobody is compared with everybody.
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

/** The peers of the same level that are near an actor, the nearest first; none where its place is not known. */
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
      // Who meets in a group meets already, though the picture has the group between them. Actors are numbered alike in both.
      const kin = spared === 0 || areTied(partners.network, a.node, b.node) ? null : kinship(a.actor, b.actor);
      return kin === null ? [] : [{ a, b, spared, ...kin }];
    }),
  );
  found.sort((x, y) => y.spared - x.spared || y.worth - x.worth);
  const uses = new Map<number, number>();
  const told: DetourSuggestion[] = [];
  for (const { a, b, spared, reasons } of found) {
    if (told.length === DETOURS) break;
    // Nobody is named more than twice, so that the list speaks of many.
    if ([a, b].some(({ node }) => (uses.get(node) ?? 0) >= 2)) continue;
    const passages = detours.passages(a.node, b.node).filter((node) => !isPerson(whole.actors[node]));
    // A way round persons alone would tell of nobody else.
    if (passages.length === 0) continue;
    for (const { node } of [a, b]) uses.set(node, (uses.get(node) ?? 0) + 1);
    told.push({ from: a.actor.id, to: b.actor.id, reasons, spared, passages: passages.map((node) => whole.keys[node] ?? '') });
  }
  return told;
}

/** How many names are told of a longer list. */
const NAMES = 3;

/** A reason in words, ready to follow a dash. */
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
