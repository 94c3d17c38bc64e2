/**
 * Matches actors of a network with units of the reference: by code or SIREN, by what became of a code no longer in use, and by name only
 * for bodies whose name is unique. A commune without a code is never matched by its name, since too many share one.
 */
import { fold } from '../basics/names.ts';
import { isAuthority } from '../model/actor-kinds.ts';
import { columnOf } from '../model/columns.ts';
import type { Actor } from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import type { Level } from '../model/vocabulary.ts';
import { levelOf, type Territory, type Unit, unitOfKey } from '../reference/territory.ts';

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
  ({ actors }, territory: Territory): ActorUnits => {
    const units = unitColumn(territory)(actors);
    const ids = actors.map(({ id }) => id);
    let byId: ReadonlyMap<string, Unit> | null = null;
    return {
      units,
      get byId() {
        byId ??= new Map(ids.flatMap((id, row): [string, Unit][] => (units[row] === NO_UNIT ? [] : [[id, units[row] as Unit]])));
        return byId;
      },
    };
  },
);

/** The units of the actors of a dataset. */
export interface ActorUnits {
  /** By row of the table of actors; NO_UNIT for none. */
  readonly units: Int32Array;
  /** By id. Built on first use, since it takes long for a whole country. */
  readonly byId: ReadonlyMap<string, Unit>;
}

export const NO_UNIT = -1;

function unitColumn(territory: Territory): (actors: readonly Actor[]) => Int32Array {
  const known = unitColumns.get(territory);
  if (known !== undefined) return known;
  const column = columnOf((actor: Actor) => unitOfActor(actor, territory));
  unitColumns.set(territory, column);
  return column;
}

const unitColumns = new WeakMap<Territory, (actors: readonly Actor[]) => Int32Array>();

function unitOfActor(actor: Actor, territory: Territory): Unit {
  if (!isAuthority(actor)) return NO_UNIT;
  const { findBody, heirs } = knownBodies(territory);
  // A body of two levels is placed at the smaller territory (the greater unit number), as in the level bands.
  return actor.levels.reduce((found, level) => {
    const code = codeAt(actor, level);
    const key = `${level}:${code}`;
    const unit = code === '' ? findBody(actor, level) : (unitOfKey(territory, key) ?? heirs.get(key) ?? null);
    return Math.max(found, unit ?? NO_UNIT);
  }, NO_UNIT);
}

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
