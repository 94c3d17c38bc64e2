/**
 * Lays a network over a perimeter: every commune of the perimeter, and every body that contains it, becomes an actor beside those that the
 * sources name, with its legal belonging and its membership in unnamed sets that include all communes. The part of the network without
 * relation to the perimeter is left out and counted. Actors are matched with units of the reference by code, SIREN or successor, and by
 * name only if the name is unique. The result is a new dataset; the original is not changed.
 */

import { fold } from '../basics/names.ts';
import { isAuthority, isKnownByBelonging, isUnnamedSet } from '../model/actor-kinds.ts';
import {
  type Actor,
  type ActorId,
  type Dataset,
  type Evidence,
  type Relation,
  type RelationId,
  type Source,
  type SourceId,
  UNDESCRIBED,
} from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import type { Level } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import { FRANCE, type Perimeter } from '../reference/perimeters.ts';
import {
  communesOf,
  levelOf,
  levelsHeld,
  NATURES,
  parentsOf,
  type Territory,
  type Unit,
  unitKey,
  unitOfKey,
} from '../reference/territory.ts';

export interface Laid {
  /** The part of the network that touches the perimeter, with all communes and bodies of the perimeter. */
  readonly dataset: Dataset;
  readonly territory: Territory;
  readonly perimeter: Perimeter;
  /** The actor that represents each commune and body of the perimeter. */
  readonly actorOf: ReadonlyMap<Unit, ActorId>;
  /** The unit of each actor, in the perimeter or not: its place on the map. */
  readonly unitOf: ReadonlyMap<string, Unit>;
  /** Ids of the actors that the network itself names; all others come from the reference. */
  readonly named: ReadonlySet<string>;
  /** Number of bodies and groups of the network left out because they have no relation with the perimeter. */
  readonly aside: number;
}

/** Id of the source of every belonging that the reference adds. */
export function referenceSourceId(year: number): string {
  return `reference-${year}`;
}

/**
 * Lays a network over a perimeter. O(units of the perimeter + relations). If a change affects neither members nor the matching with the
 * reference, only one pass over the rows.
 */
export function layOver(dataset: Dataset, territory: Territory, perimeter: Perimeter): Laid {
  const { keptActors, keptRelations, added, belongings, ...universe } = universeOf(
    dataset,
    territory,
    perimeter,
    unitsOfActors(dataset, territory),
  );
  const rowsKept = <T extends { readonly id: string }>(rows: readonly T[], kept: ReadonlySet<string> | null) =>
    kept === null ? rows : rows.filter(({ id }) => kept.has(id));
  return {
    dataset: {
      sources: [...dataset.sources, referenceSource(territory)],
      types: dataset.types,
      actors: [...rowsKept(dataset.actors, keptActors), ...added],
      relations: [...rowsKept(dataset.relations, keptRelations), ...belongings],
      statements:
        keptActors === null
          ? dataset.statements
          : dataset.statements.filter(({ actors }) => actors.every((actor) => keptActors.has(actor))),
      story: dataset.story,
    },
    territory,
    perimeter,
    ...universe,
  };
}

interface Universe extends Pick<Laid, 'actorOf' | 'unitOf' | 'named' | 'aside'> {
  /** Ids of the rows of the network that touch the perimeter; null if all do. */
  readonly keptActors: ReadonlySet<string> | null;
  readonly keptRelations: ReadonlySet<string> | null;
  /** The rows that the reference adds. */
  readonly added: readonly Actor[];
  readonly belongings: readonly Relation[];
}

/** Which rows of a network stay over a perimeter, and which ones the reference adds. `found`: the units of the network's actors. */
export const universeOf = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members }) => [type, members],
  },
  (dataset, territory: Territory, perimeter: Perimeter, found: ReadonlyMap<string, Unit>): Universe => {
    const kept = keptPart(dataset, found, insideUnits(territory, perimeter), perimeter.key === FRANCE);
    const [actorOf, unitOf] = [new Map<Unit, ActorId>(), new Map(found)];
    for (const actor of kept.actors) {
      const unit = unitOf.get(actor.id);
      // Two actors may match one unit (two régions of 2015, one of today): the first one represents it.
      if (unit !== undefined && !actorOf.has(unit)) actorOf.set(unit, actor.id);
    }
    const rows = referenceRows(territory);
    const added: Actor[] = [];
    const units = [...perimeter.bodies, ...perimeter.communes];
    for (const unit of units) {
      if (actorOf.has(unit)) continue;
      const actor = rows.actor(unit);
      actorOf.set(unit, actor.id);
      unitOf.set(actor.id, unit);
      added.push(actor);
    }
    const bodies = new Set(perimeter.bodies);
    const known = new Set(kept.relations.filter((relation) => relation.type === 'territorial-belonging').map(belongingKey));
    const belongings: Relation[] = [];
    for (const unit of units) {
      for (const whole of parentsOf(territory, unit)) {
        const isDirect = whole !== territory.region[unit] || unit < territory.firstIntercommunality;
        if (!isDirect || !bodies.has(whole)) continue;
        const [part, holder] = [actorOf.get(unit), actorOf.get(whole)];
        if (part === undefined || holder === undefined || part === holder) continue;
        if (known.size === 0 || !known.has(`${part} ${holder}`)) belongings.push(rows.belonging(part, holder));
      }
    }
    const sets = fullSets({ ...dataset, actors: kept.actors, relations: kept.relations }, territory, actorOf, unitOf);
    return {
      keptActors: kept.isAll ? null : new Set(kept.actors.map(({ id }) => id)),
      keptRelations: kept.isAll ? null : new Set(kept.relations.map(({ id }) => id)),
      added,
      belongings: [...belongings, ...sets],
      actorOf,
      unitOf,
      named: new Set(kept.actors.map((actor) => actor.id as string)),
      aside: kept.aside,
    };
  },
);

/** For each intercommunality of a laid network, its number of communes in the reference, by actor id. */
export function referenceCommunes({ dataset, territory, unitOf }: Laid): Readonly<Record<string, number>> {
  return Object.fromEntries(
    dataset.actors.flatMap(({ id, levels }) => {
      const unit = unitOf.get(id);
      const isKnown = levels.includes('intercommunality') && unit !== undefined && unit < territory.firstCommune;
      return isKnown ? [[id, communesOf(territory, unit).length]] : [];
    }),
  );
}

/**
 * The units of the actors of a dataset: by code or SIREN, else by the successor of that code, else by an unambiguous name. Cached as long
 * as these columns stay the same. O(actors).
 */
export const unitsOfActors = keptFor(
  {
    actors: (actor) => {
      const { kind, levels, code, siren, name, otherNames } = actor;
      const isByName = isAuthority(actor) && levels.some((level) => codeAt(actor, level) === '');
      return [kind, levels, code, siren, ...(isByName ? [name, otherNames] : [])];
    },
  },
  (dataset, territory: Territory): ReadonlyMap<string, Unit> => {
    const { findBody, heirs } = knownBodies(territory);
    const found = new Map<string, Unit>();
    for (const actor of dataset.actors) {
      if (!isAuthority(actor)) continue;
      for (const level of actor.levels) {
        const code = codeAt(actor, level);
        const key = `${level}:${code}`;
        const unit = code === '' ? findBody(actor, level) : (unitOfKey(territory, key) ?? heirs.get(key) ?? null);
        // A body of two levels is placed at the smaller territory (the greater unit number), as in the level bands.
        if (unit !== null && (found.get(actor.id) ?? -1) < unit) found.set(actor.id, unit);
      }
    }
    return found;
  },
);

/** The code that identifies an actor in the reference at a level: SIREN for intercommunalities, else the INSEE code. */
function codeAt({ code, siren }: Actor, level: Level): string {
  return level === 'intercommunality' ? siren : code;
}

interface KnownBodies {
  readonly findBody: (actor: Actor, level: Level) => Unit | null;
  /** The successor of each code no longer in use, by level and code. */
  readonly heirs: ReadonlyMap<string, Unit | undefined>;
}

const bodiesOf = new WeakMap<Territory, KnownBodies>();

/** Lookup of bodies by name and by former code; cached for the territory. */
function knownBodies(territory: Territory): KnownBodies {
  const known = bodiesOf.get(territory);
  if (known !== undefined) return known;
  const made: KnownBodies = {
    findBody: bodyFinder(territory),
    heirs: new Map(territory.formers.map((former) => [`${former.level}:${former.code}`, former.heirs[0]])),
  };
  bodiesOf.set(territory, made);
  return made;
}

/** Words before the name of a body that say what it is. */
const NATURE_WORDS =
  /^(cc|ca|cu|ept|communaute (de communes|d agglomeration|urbaine)|metropole|departement|region|conseil (general|departemental|regional))( (de|du|des|d|la|le|les|l))* /;

/**
 * Finds régions (including those of 2015), départements and intercommunalities by name, if the name is unique at that level. Communes
 * without a code are never found by name, because too many share one.
 */
function bodyFinder(territory: Territory): (actor: Actor, level: Level) => Unit | null {
  const bare = (name: string) => fold(name).replace(NATURE_WORDS, '');
  const named = new Map<string, Unit | null>();
  const add = (key: string, unit: Unit) => named.set(key, named.has(key) && named.get(key) !== unit ? null : unit);
  for (const { level, name, heirs } of territory.formers) {
    if (level === 'region' && heirs[0] !== undefined) add(`${level} ${bare(name)}`, heirs[0]);
  }
  for (let unit = 0; unit < territory.firstCommune; unit++) add(`${levelOf(territory, unit)} ${bare(territory.names[unit] ?? '')}`, unit);
  return ({ name, otherNames }, level) => {
    if (level === 'commune') return null;
    const found = [...new Set([name, ...otherNames].flatMap((written) => named.get(`${level} ${bare(written)}`) ?? []))];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

/** The units whose relations belong to the perimeter: its communes, itself, and the bodies inside it, but not those that contain it. */
function insideUnits(territory: Territory, perimeter: Perimeter): ReadonlySet<Unit> {
  const inside = new Set<Unit>(perimeter.communes);
  if (perimeter.key.startsWith('communes:')) return inside;
  const own = perimeter.unit;
  for (const body of perimeter.bodies) {
    const isNarrower = own === null || body === own || RANK[levelOf(territory, body)] > RANK[levelOf(territory, own)];
    if (isNarrower) inside.add(body);
  }
  return inside;
}

const RANK: Readonly<Record<Level, number>> = { region: 0, department: 1, intercommunality: 2, commune: 3 };

interface Part {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly aside: number;
  /** Whether all rows are kept. */
  readonly isAll: boolean;
}

/** The actors and relations that involve given units. For the whole of France everything is kept. */
function keptPart(dataset: Dataset, unitOf: ReadonlyMap<string, Unit>, inside: ReadonlySet<Unit>, isWhole: boolean): Part {
  if (isWhole) return { actors: dataset.actors, relations: dataset.relations, aside: 0, isAll: true };
  const isInside = new Set<string>();
  for (const actor of dataset.actors) {
    const unit = unitOf.get(actor.id);
    if (unit !== undefined && inside.has(unit)) isInside.add(actor.id);
  }
  for (const actor of dataset.actors) if (actor.within !== null && isInside.has(actor.within)) isInside.add(actor.id);
  const kept = new Set(isInside);
  const articulations = articulationsOf(dataset);
  const relations = new Set<Relation>();
  for (const relation of dataset.relations) {
    if (!articulations.has(relation) || !relation.members.some(({ actor }) => isInside.has(actor))) continue;
    relations.add(relation);
    for (const { actor } of relation.members) kept.add(actor);
  }
  // Persons and services are kept with the body that they belong to, at any depth. Attendance at the same event keeps nobody.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const relation of dataset.relations) {
      if (relation.type !== 'affiliation' && relation.type !== 'attachment') continue;
      if (!relation.members.some(({ actor, role }) => role !== 'member' && kept.has(actor))) continue;
      for (const { actor } of relation.members) kept.add(actor);
    }
  }
  for (const relation of dataset.relations) if (relation.members.every(({ actor }) => kept.has(actor))) relations.add(relation);
  return {
    actors: dataset.actors.filter((actor) => kept.has(actor.id)),
    relations: dataset.relations.filter((relation) => relations.has(relation)),
    isAll: false,
    aside: dataset.actors.filter((actor) => !isKnownByBelonging(actor) && !kept.has(actor.id)).length,
  };
}

const NO_WORDS: readonly string[] = [];

interface ReferenceRows {
  /** The actor for a unit that the network does not name. */
  readonly actor: (unit: Unit) => Actor;
  /** The relation that one territory is within another. */
  readonly belonging: (part: ActorId, whole: ActorId) => Relation;
}

const rowsOf = new WeakMap<Territory, ReferenceRows>();

/** The rows that the reference adds. Each is created once for a territory, so that caches recognise it as the same object. */
function referenceRows(territory: Territory): ReferenceRows {
  const known = rowsOf.get(territory);
  if (known !== undefined) return known;
  const evidence = referenceEvidence(territory);
  const actors: Actor[] = [];
  const belongings = new Map<ActorId, Relation[]>();
  const rows: ReferenceRows = {
    actor: (unit) => {
      const own = actors[unit] ?? actorOfUnit(territory, unit, evidence);
      actors[unit] = own;
      return own;
    },
    belonging: (part, whole) => {
      const own = belongings.get(part) ?? [];
      if (own.length === 0) belongings.set(part, own);
      const found = own.find(({ members }) => members[1]?.actor === whole);
      if (found !== undefined) return found;
      const made = belonging(part, whole, evidence);
      own.push(made);
      return made;
    },
  };
  rowsOf.set(territory, rows);
  return rows;
}

function referenceEvidence({ year }: Territory): readonly Evidence[] {
  return [{ source: referenceSourceId(year) as SourceId, place: '', quote: '', speaker: null }];
}

function actorOfUnit(territory: Territory, unit: Unit, evidence: readonly Evidence[]): Actor {
  const level = levelOf(territory, unit);
  return {
    ...UNDESCRIBED,
    id: unitKey(territory, unit) as ActorId,
    name: territory.names[unit] ?? '',
    kind: 'collectivity',
    nature: NATURES.find(({ id }) => id === territory.natures[unit])?.fr ?? '',
    levels: levelsHeld(territory, unit),
    code: level === 'intercommunality' ? '' : (territory.codes[unit] ?? ''),
    siren: territory.siren(unit),
    codeYear: String(territory.year),
    evidence,
  };
}

const ALWAYS = { start: '', end: '', words: '' } as const;

function belonging(part: ActorId, whole: ActorId, evidence: readonly Evidence[]): Relation {
  return {
    id: `${part} ${whole}` as RelationId,
    type: 'territorial-belonging',
    title: '',
    members: [
      { actor: part, role: 'member' },
      { actor: whole, role: 'whole' },
    ],
    status: 'in-force',
    certainty: 'explicit',
    implied: '',
    period: ALWAYS,
    themes: NO_WORDS,
    note: '',
    evidence,
  };
}

/**
 * Set memberships that follow from counts: a set counted as having at least as many communes as its territory has in the reference includes
 * them all. Only for sets with an articulation; memberships already recorded are left out.
 */
function fullSets(
  dataset: Dataset,
  territory: Territory,
  actorOf: ReadonlyMap<Unit, ActorId>,
  unitOf: ReadonlyMap<string, Unit>,
): readonly Relation[] {
  const evidence = referenceEvidence(territory);
  const { relations } = dataset;
  const sets = dataset.actors.filter(
    (actor) => isUnnamedSet(actor) && actor.levels.includes('commune') && actor.size !== null && actor.size.min === actor.size.max,
  );
  // Most networks have none, and need no look at all their cooperations.
  if (sets.length === 0) return [];
  const cooperating = new Set<string>();
  for (const relation of articulationsOf(dataset)) for (const { actor } of relation.members) cooperating.add(actor);
  const known = new Set(relations.filter((relation) => relation.type === 'set-membership').map(belongingKey));
  return sets.flatMap((set) => {
    const unit = unitOf.get(set.within ?? '');
    if (unit === undefined || unit >= territory.firstCommune || !cooperating.has(set.id)) return [];
    const communes = communesOf(territory, unit);
    const counted = set.size?.min ?? 0;
    if (communes.length === 0 || counted < communes.length) return [];
    return communes.flatMap((commune) => {
      const part = actorOf.get(commune);
      if (part === undefined || known.has(`${part} ${set.id}`)) return [];
      const implied = `La source compte ${counted} communes, le découpage de ${territory.year} en compte ${communes.length} : toutes en sont.`;
      return [{ ...belonging(part, set.id, evidence), type: 'set-membership', certainty: 'implied', implied } satisfies Relation];
    });
  });
}

function belongingKey({ members }: Relation): string {
  const at = (role: 'member' | 'whole') => members.find((member) => member.role === role)?.actor ?? '';
  return `${at('member')} ${at('whole')}`;
}

function referenceSource({ year, provenance }: Territory): Source {
  return {
    id: referenceSourceId(year) as SourceId,
    title: `Découpage administratif ${year}`,
    publisher: provenance.publishers,
    from: `${year}-01-01`,
    to: `${year}-01-01`,
    licence: provenance.licences,
    note: [provenance.source, ...provenance.notes].join('. '),
  };
}
