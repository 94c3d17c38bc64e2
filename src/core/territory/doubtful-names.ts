/**
 * Names that may be those of communes, but of which this is not certain: they have no code, or one that the reference does not know, and the
 * name is shared by several communes, spelt otherwise, or simply not yet matched. As long as that is open, none of these communes can be
 * said to be without recorded cooperation.
 */
import { mayBeTerritory, meaningOf, nearestFirst, nearnessTo } from '../importing/identify.ts';
import type { Actor, ActorId, Evidence, Relation } from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import type { Perimeter } from '../reference/perimeters.ts';
import { departmentCode } from '../reference/reference-file.ts';
import { communesOf, type Territory, type Unit, unitOfKey } from '../reference/territory.ts';
import { belonging, referenceEvidence } from './reference-rows.ts';
import { type ActorUnits, NO_UNIT } from './units-of-actors.ts';

/** An actor that is no unit of the reference for certain, and the communes that its name may mean, the nearest to the others first. */
export interface DoubtfulName {
  readonly actor: ActorId;
  readonly communes: readonly Unit[];
}

/** Whether the name of an actor without a unit is open. Where the network itself says why there is no code, nothing is. */
function isOpen(actor: Actor): boolean {
  const { levels, noCode, became } = actor;
  return mayBeTerritory(actor) && noCode === '' && became === '' && (levels.length === 0 || levels.includes('commune'));
}

/**
 * The doubtful names of a dataset, in its order. `found`: the units of its actors. The very same list as long as it says the same, so that
 * what follows from it is not computed again when another name was corrected. O(actors), and a search for each new doubtful name.
 */
export const doubtfulNames = keptFor(
  {
    actors: (actor) => {
      const { name, kind, levels, code, siren } = actor;
      return isOpen(actor) ? [name, kind, levels, code, siren] : null;
    },
  },
  ({ actors }, territory: Territory, { units }: ActorUnits): readonly DoubtfulName[] => {
    const nearness = nearnessTo(
      units.filter((unit) => unit !== NO_UNIT),
      territory,
    );
    const found: DoubtfulName[] = [];
    for (const [row, actor] of actors.entries()) {
      if (units[row] !== NO_UNIT || !isOpen(actor) || isElsewhere(actor, territory)) continue;
      const communes = nearestFirst(actor.name, meaning(actor, territory), nearness, territory).filter(
        (unit) => unit >= territory.firstCommune,
      );
      if (communes.length > 0) found.push({ actor: actor.id, communes });
    }
    const before = last.get(territory) ?? [];
    if (saysTheSame(before, found)) return before;
    last.set(territory, found);
    return found;
  },
);

/** Whether an actor has an identifier that may be that of a territory which is not loaded. */
function isElsewhere({ code, siren }: Actor, territory: Territory): boolean {
  if (code === '') return siren !== '';
  const department = unitOfKey(territory, `department:${departmentCode(code)}`);
  return department !== null && communesOf(territory, department).length === 0;
}

const last = new WeakMap<Territory, readonly DoubtfulName[]>();

function saysTheSame(one: readonly DoubtfulName[], other: readonly DoubtfulName[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The meaning of each actor object, found once for a territory. */
function meaning(actor: Actor, territory: Territory): ReturnType<typeof meaningOf> {
  const known = meanings.get(territory) ?? new WeakMap<Actor, ReturnType<typeof meaningOf>>();
  meanings.set(territory, known);
  const made = known.get(actor) ?? meaningOf(actor, territory);
  known.set(actor, made);
  return made;
}

const meanings = new WeakMap<Territory, WeakMap<Actor, ReturnType<typeof meaningOf>>>();

/** The actor that represents a unit over a perimeter. */
interface ActorOf {
  readonly get: (unit: Unit) => ActorId | undefined;
}

const NO_RELATIONS: readonly never[] = [];

/**
 * Relations that say which communes of a perimeter a doubtful name may mean. Made once for the list of names, the perimeter and its actors.
 */
export function identitiesOver(
  doubtful: readonly DoubtfulName[],
  territory: Territory,
  perimeter: Perimeter,
  actorOf: ActorOf,
): readonly Relation[] {
  if (doubtful.length === 0) return NO_RELATIONS;
  const known = madeIdentities.get(actorOf);
  if (known?.doubtful === doubtful) return known.rows;
  const inside = new Set(perimeter.communes);
  const evidence = referenceEvidence(territory);
  const rows = doubtful.flatMap(({ actor, communes }) =>
    communes.flatMap((unit): Relation[] => {
      const commune = inside.has(unit) ? actorOf.get(unit) : undefined;
      return commune === undefined || commune === actor ? [] : [possibleIdentity(actor, commune, evidence)];
    }),
  );
  madeIdentities.set(actorOf, { doubtful, rows });
  return rows;
}

const madeIdentities = new WeakMap<ActorOf, { readonly doubtful: readonly DoubtfulName[]; readonly rows: readonly Relation[] }>();

function possibleIdentity(name: ActorId, commune: ActorId, evidence: readonly Evidence[]): Relation {
  return {
    ...belonging(name, commune, evidence),
    type: 'possible-identity',
    members: [
      { actor: name, role: 'party' },
      { actor: commune, role: 'party' },
    ],
    certainty: 'implied',
    implied: 'Le nom écrit peut être celui de cette commune ; aucun code ne le dit.',
  };
}
