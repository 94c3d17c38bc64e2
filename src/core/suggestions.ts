/**
 * Who could meet whom, each suggestion with its reasons in words and no score: bring those without recorded cooperation
 * near a peer who has some, and double the passages on which others hang. To be talked over, never applied by itself: no
 * suggestion says that somebody should. Only bodies are named, never persons.
 */
import type { Actor, Dataset } from './dataset.ts';
import { type GradedIsolation, isolationBits } from './graded-isolation.ts';
import { isBody } from './isolation.ts';
import type { Blocks } from './metrics/blocks.ts';
import type { Components } from './metrics/components.ts';
import { findDetours } from './metrics/detours.ts';
import { areTied, degreeOf, neighboursOf } from './network.ts';
import type { Projection } from './projection.ts';
import type { TerritorialParents } from './territorial-parents.ts';
import { type Bilingual, type Level, smallestLevel } from './vocabulary.ts';

/** Why two actors might meet. Actors by id, themes in their own words. */
export type Reason =
  | { readonly id: 'same-territory'; readonly territory: string }
  | { readonly id: 'same-department'; readonly code: string }
  | { readonly id: 'same-level'; readonly level: Level }
  | { readonly id: 'same-themes'; readonly themes: readonly string[] }
  | { readonly id: 'relay'; readonly relay: string }
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
  /** For each body without partner, or with its intercommunality only, up to three peers. */
  readonly reach: readonly Suggestion[];
  /** Ties that would double a passage, most spared first. */
  readonly detours: readonly DetourSuggestion[];
}

/** Kinds of isolation out of which a peer could help. */
const OUT_OF_REACH = isolationBits(['I0', 'I1']);
const PEERS = 3;
/** Peers looked at in each territory, département or theme. */
const CIRCLE = 20;
const DETOURS = 10;
/** Actors at the far ends of the network between which detours are sought: pairs of them are tried. */
const DETOUR_ENDS = 300;

export interface SuggestionsGiven {
  readonly dataset: Dataset;
  readonly partners: Projection;
  readonly isolation: GradedIsolation;
  readonly parents: TerritorialParents;
  /** The projection that passages are told on, with its blocks. */
  readonly whole: Projection;
  readonly blocks: Blocks;
  readonly components: Components;
}

export function suggest(given: SuggestionsGiven): Suggestions {
  const kinship = kinshipOf(given);
  return { reach: reachSuggestions(given, kinship), detours: detourSuggestions(given, kinship) };
}

/** What two actors have in common, whether or not they are tied. */
type Kinship = (a: Actor, b: Actor) => readonly Reason[];

function kinshipOf({ dataset, parents }: SuggestionsGiven): Kinship {
  const themes = themesOf(dataset);
  return (a, b) => {
    const reasons: Reason[] = [];
    const territory = parents.containing(a.id).find((id) => id !== b.id && parents.containing(b.id).includes(id));
    if (territory !== undefined) reasons.push({ id: 'same-territory', territory });
    const [own, other] = [departmentOf(a), departmentOf(b)];
    if (own !== null && own === other) reasons.push({ id: 'same-department', code: own });
    const level = smallestLevel(a.levels);
    if (level !== undefined && level === smallestLevel(b.levels)) reasons.push({ id: 'same-level', level });
    const shared = [...(themes.get(a.id) ?? [])].filter((theme) => themes.get(b.id)?.has(theme) === true);
    if (shared.length > 0) reasons.push({ id: 'same-themes', themes: shared.slice(0, 3) });
    return reasons;
  };
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

/** The département that an INSEE code of a commune begins with; null where the actor has none. */
function departmentOf(actor: Actor): string | null {
  if (!actor.levels.includes('commune') || actor.code.length !== 5) return null;
  return actor.code.slice(0, actor.code.startsWith('97') || actor.code.startsWith('98') ? 3 : 2);
}

/** What a reason is worth when peers are sorted: nearness first, then what they care about. */
const WORTH: Readonly<Record<Reason['id'], number>> = {
  'same-territory': 8,
  'same-department': 4,
  'same-themes': 2,
  'same-level': 0,
  relay: 1,
  active: 0,
};
const worth = (reasons: readonly Reason[]) => reasons.reduce((sum, reason) => sum + WORTH[reason.id], 0);

function reachSuggestions({ dataset, partners, isolation, parents }: SuggestionsGiven, kinship: Kinship): readonly Suggestion[] {
  const { network, actors } = partners;
  const themes = themesOf(dataset);
  const circlesOf = (actor: Actor) => {
    const level = smallestLevel(actor.levels);
    const department = departmentOf(actor);
    return [
      ...parents.containing(actor.id).map((territory) => `territory ${level} ${territory}`),
      ...(department === null ? [] : [`department ${level} ${department}`]),
      ...[...(themes.get(actor.id) ?? [])].map((theme) => `theme ${level} ${theme}`),
    ];
  };
  // Peers by what they share, those with most partners first: nobody is compared with everybody.
  const active = actors.flatMap((actor, node) => (isBody(actor) && degreeOf(network, node) > 1 ? [{ actor, node }] : []));
  active.sort((a, b) => degreeOf(network, b.node) - degreeOf(network, a.node) || a.node - b.node);
  const circles = new Map<string, { readonly actor: Actor; readonly node: number }[]>();
  for (const peer of active) {
    for (const circle of circlesOf(peer.actor)) {
      const list = circles.get(circle) ?? [];
      if (list.length < CIRCLE) list.push(peer);
      circles.set(circle, list);
    }
  }
  return actors.flatMap((actor, node) => {
    const bits = (isolation.holds[node] ?? 0) | (isolation.unknown[node] ?? 0);
    if (actor.kind !== 'collectivity' || (bits & OUT_OF_REACH) === 0) return [];
    const peers = new Set(circlesOf(actor).flatMap((circle) => circles.get(circle) ?? []));
    return [...peers]
      .filter((peer) => peer.actor !== actor && !areTied(network, node, peer.node))
      .map((peer) => ({ peer, reasons: kinship(actor, peer.actor) }))
      .sort((a, b) => worth(b.reasons) - worth(a.reasons) || degreeOf(network, b.peer.node) - degreeOf(network, a.peer.node))
      .slice(0, PEERS)
      .map(({ peer, reasons }) => ({
        from: actor.id,
        to: peer.actor.id,
        reasons: [...reasons, ...relays(partners, node, peer.node), { id: 'active', partners: degreeOf(network, peer.node) } as const],
      }));
  });
}

/** A partner of both, if there is one. */
function relays({ network, actors }: Projection, a: number, b: number): readonly Reason[] {
  const relay = [...neighboursOf(network, a)]
    .map((node) => ({ node, actor: actors[node] }))
    .find(({ node, actor }) => actor && isBody(actor) && areTied(network, b, node));
  return relay?.actor === undefined ? [] : [{ id: 'relay', relay: relay.actor.id }];
}

function detourSuggestions({ whole, blocks, components }: SuggestionsGiven, kinship: Kinship): readonly DetourSuggestion[] {
  const detours = findDetours(whole.network.order, blocks, components);
  const ends = whole.actors
    .flatMap((actor, node) => (isBody(actor) && degreeOf(whole.network, node) > 0 ? [{ actor, node }] : []))
    .sort((a, b) => degreeOf(whole.network, a.node) - degreeOf(whole.network, b.node))
    .slice(0, DETOUR_ENDS);
  const found = ends.flatMap((a, i) =>
    ends.slice(i + 1).flatMap((b) => {
      const spared = components.of[a.node] === components.of[b.node] ? detours.spared(a.node, b.node) : 0;
      return spared === 0 ? [] : [{ a, b, spared }];
    }),
  );
  found.sort((x, y) => y.spared - x.spared);
  // Reasons are dear to find: only for those that spare most. A way round persons alone would tell of nobody else.
  const told = found
    .slice(0, 20 * DETOURS)
    .map((pair) => ({
      ...pair,
      reasons: kinship(pair.a.actor, pair.b.actor),
      passages: detours.passages(pair.a.node, pair.b.node).filter((node) => whole.actors[node]?.kind !== 'person'),
    }))
    .filter(({ passages }) => passages.length > 0);
  told.sort((x, y) => y.spared - x.spared || worth(y.reasons) - worth(x.reasons));
  const uses = new Map<number, number>();
  const isFresh = ({ a, b }: { readonly a: { readonly node: number }; readonly b: { readonly node: number } }) => {
    const most = Math.max(uses.get(a.node) ?? 0, uses.get(b.node) ?? 0);
    if (most >= 2) return false;
    for (const end of [a, b]) uses.set(end.node, (uses.get(end.node) ?? 0) + 1);
    return true;
  };
  return told
    .filter(isFresh)
    .slice(0, DETOURS)
    .map(({ a, b, spared, reasons, passages }) => ({
      from: a.actor.id,
      to: b.actor.id,
      reasons,
      spared,
      passages: passages.map((node) => whole.keys[node] ?? ''),
    }));
}

/** A reason in words, ready to follow a dash. */
export function reasonText(reason: Reason, nameOf: (id: string) => string, language: keyof Bilingual): string {
  const isFrench = language === 'fr';
  switch (reason.id) {
    case 'same-territory':
      return isFrench ? `même territoire\u00a0: ${nameOf(reason.territory)}` : `same territory: ${nameOf(reason.territory)}`;
    case 'same-department':
      return isFrench ? `même département (${reason.code})` : `same département (${reason.code})`;
    case 'same-level':
      return isFrench ? 'même échelon' : 'same level';
    case 'same-themes':
      return `${isFrench ? 'thèmes communs\u00a0: ' : 'shared themes: '}${reason.themes.join(', ')}`;
    case 'relay':
      return isFrench ? `un partenaire commun\u00a0: ${nameOf(reason.relay)}` : `a common partner: ${nameOf(reason.relay)}`;
    case 'active':
      return isFrench ? `${reason.partners} partenaires recensés` : `${reason.partners} recorded partners`;
  }
}
