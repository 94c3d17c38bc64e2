/**
 * Who is who: the actors of a network that was read from anyone's table, matched with the official territories. Certain matches can be
 * taken, proposed ones are asked, the rest stays as it is written. Nothing is changed until `identified` is called with what was decided.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { editDistance, fold } from '../basics/names.ts';
import type { Actor, ActorId, Dataset } from '../model/dataset.ts';
import { buildMatcher, type Match, type Matcher, townNames } from '../reference/matching.ts';
import { levelOf, type Territory, type Unit } from '../reference/territory.ts';

/** What an actor may be. */
export interface Identification extends Match {
  readonly actor: ActorId;
}

const MATCHERS = new WeakMap<Territory, Matcher>();

function matcherOf(territory: Territory): Matcher {
  const known = MATCHERS.get(territory);
  if (known !== undefined) return known;
  const match = buildMatcher(territory);
  // The same names are asked for again after each choice of a person who imports them.
  const answers = new Map<string, Match>();
  const remembering: Matcher = (written, hint = {}) => {
    const question = [written, hint.department, hint.level, hint.code].join('\n');
    const answer = answers.get(question) ?? match(written, hint);
    answers.set(question, answer);
    return answer;
  };
  MATCHERS.set(territory, remembering);
  return remembering;
}

/**
 * What the actors may be, in their order; only those that may be territories: local authorities, and bodies of which only the name is
 * known. Proposed units in a département where many others lie come first. `within`: the units among which the actors are, if that is
 * known: others are only proposed, after these, and the only one of its name among them is certain. O(actors).
 */
export function identifications(
  dataset: Pick<Dataset, 'actors'>,
  territory: Territory,
  within: ReadonlySet<Unit> | null = null,
): readonly Identification[] {
  const found = dataset.actors.flatMap((actor): Identification[] =>
    mayBeTerritory(actor) ? [{ actor: actor.id, ...narrowedTo(within, meaningOf(actor, territory)) }] : [],
  );
  const nearness = nearnessTo(
    found.flatMap(({ certainty, units }) => (certainty === 'certain' ? units : [])),
    territory,
  );
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return found.map((one) => {
    const units = insideFirst(within, nearestFirst(names.get(one.actor) ?? '', one, nearness, territory));
    return one.certainty === 'unknown' && units.length > 0 ? { ...one, certainty: 'proposed', reason: 'near', units } : { ...one, units };
  });
}

function narrowedTo(within: ReadonlySet<Unit> | null, match: Match): Match {
  if (within === null) return match;
  const inside = match.units.filter((unit) => within.has(unit));
  if (match.certainty === 'certain') return inside.length === 0 ? { ...match, certainty: 'proposed' } : match;
  return match.reason === 'namesakes' && inside.length === 1 ? { ...match, certainty: 'certain', units: inside } : match;
}

function insideFirst(within: ReadonlySet<Unit> | null, units: readonly Unit[]): readonly Unit[] {
  return within === null ? units : units.toSorted((a, b) => Number(within.has(b)) - Number(within.has(a)));
}

/** Whether an actor may be a territory: a local authority, or a body of which only the name is known. */
export function mayBeTerritory({ kind }: Actor): boolean {
  return kind === 'collectivity' || kind === 'organisation';
}

/** What the name and code of an actor mean, whatever the others are. */
export function meaningOf(actor: Actor, territory: Territory): Match {
  const [level] = actor.levels;
  const code = level === 'intercommunality' ? actor.siren || actor.code : actor.code || actor.siren;
  const hint = { ...(level !== undefined && { level }), ...(code !== '' && { code }) };
  const answer = matcherOf(territory)(actor.name, hint);
  return isFarFetched(actor, answer, territory) ? UNKNOWN : answer;
}

/** How near a unit is to others: how many of these are in its département. */
export type Nearness = (unit: Unit) => number;

export function nearnessTo(others: Iterable<Unit>, territory: Territory): Nearness {
  const departments = new Map<Unit, number>();
  for (const unit of others) {
    const department = territory.department[unit];
    if (department !== undefined) departments.set(department, (departments.get(department) ?? 0) + 1);
  }
  return (unit) => departments.get(territory.department[unit] ?? -1) ?? 0;
}

/**
 * The units that a name may mean, the nearest first. Of a name that means nothing by itself: the communes near the others whose names begin
 * with it.
 */
export function nearestFirst(name: string, { certainty, units }: Match, nearness: Nearness, territory: Territory): readonly Unit[] {
  if (certainty === 'certain') return units;
  // «Saint-Ouen» among communes of Seine-Saint-Denis is Saint-Ouen-sur-Seine, also where the others of that name are not loaded.
  const longer = units.some((unit) => nearness(unit) > 0) ? [] : beginningWith(name, territory).filter((unit) => nearness(unit) > 0);
  return [...new Set([...longer, ...units])].toSorted((a, b) => nearness(b) - nearness(a));
}

const UNKNOWN: Match = { certainty: 'unknown', units: [], reason: 'none' };

/** For a body of which only the name is known, a territory with a merely similar name is no proposal, but for one letter. */
function isFarFetched({ kind, name }: Actor, { reason, units }: Match, territory: Territory): boolean {
  if (kind !== 'organisation' || reason !== 'near') return false;
  const folded = fold(name);
  return folded.length < 6 || !units.some((unit) => editDistance(folded, fold(territory.names[unit] ?? '')) <= 1);
}

const BY_BEGINNING = new WeakMap<Territory, ReadonlyMap<string, readonly Unit[]>>();

/** The communes whose names begin with the words of a text and go on. O(words of all names) once, then O(communes found). */
function beginningWith(name: string, territory: Territory): readonly Unit[] {
  // «Ville de Pierrefitte» begins the name of Pierrefitte-sur-Seine.
  return [fold(name), ...townNames(fold(name))].flatMap((town) => byBeginning(territory).get(town) ?? []);
}

/** The communes by each beginning of their folded names that ends with a word and is not the whole name. */
function byBeginning(territory: Territory): ReadonlyMap<string, readonly Unit[]> {
  const known = BY_BEGINNING.get(territory);
  if (known !== undefined) return known;
  const made = new Map<string, Unit[]>();
  for (let unit = territory.firstCommune; unit < territory.count; unit++) {
    const folded = fold(territory.names[unit] ?? '');
    for (let end = folded.indexOf(' '); end !== -1; end = folded.indexOf(' ', end + 1)) addTo(made, folded.slice(0, end), unit);
  }
  BY_BEGINNING.set(territory, made);
  return made;
}

/**
 * The dataset with actors identified: official name, level and code of the unit that was decided for each. The name that was written stays
 * among the other names.
 */
export function identified(dataset: Dataset, decided: ReadonlyMap<ActorId, Unit>, territory: Territory): Dataset {
  if (decided.size === 0) return dataset;
  const actors = dataset.actors.map((actor) => {
    const unit = decided.get(actor.id);
    return unit === undefined ? actor : asUnit(actor, unit, territory);
  });
  return { ...dataset, actors };
}

function asUnit(actor: Actor, unit: Unit, territory: Territory): Actor {
  const level = levelOf(territory, unit);
  const name = territory.names[unit] ?? actor.name;
  const code = territory.codes[unit] ?? '';
  const otherNames = [...new Set([...actor.otherNames, actor.name])].filter((other) => other !== name);
  const isBody = level === 'intercommunality';
  return {
    ...actor,
    name,
    otherNames,
    kind: 'collectivity',
    nature: actor.nature || (territory.natures[unit] ?? ''),
    levels: actor.levels.includes(level) ? actor.levels : [level],
    code: isBody ? '' : code,
    siren: isBody ? code : actor.siren,
    codeYear: String(territory.year),
  };
}
