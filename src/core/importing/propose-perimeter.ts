/**
 * The territory that a list of authorities is probably about: «12 des 15 communes sont dans Plaine Commune». It is only proposed, because a
 * few authorities of a larger territory look the same as all those of a small one.
 */
import { communesOf, parentsOf, type Territory, type Unit, unitKey } from '../reference/territory.ts';

/** A territory to be shown around what was identified. */
export interface PerimeterProposal {
  readonly unit: Unit;
  /** Its key as a perimeter: «intercommunality:200057867». */
  readonly key: string;
  /** How many of the identified communes and authorities lie in it, itself included. */
  readonly inside: number;
  /** How many were identified. Units around the territory (the région of a département) say nothing for or against it and do not count. */
  readonly of: number;
  /** How many communes the territory has. */
  readonly communes: number;
}

/** The share of what was identified that must lie in the territory. */
const LEAST_SHARE = 0.75;
/** One commune alone lies in some territory too, which says nothing. */
const LEAST_INSIDE = 2;

/**
 * The smallest intercommunality, département or région (by its communes) with at least three quarters of the identified units; null if
 * there is none. The order of the units does not matter. O(units).
 */
export function proposedPerimeter(identified: Iterable<Unit>, territory: Territory): PerimeterProposal | null {
  // A body with a single commune is counted as that commune: Paris is a commune and a département.
  const communesIn = (unit: Unit) => communesOf(territory, unit);
  const units = new Set([...identified].map((unit) => (communesIn(unit).length === 1 ? (communesIn(unit)[0] ?? unit) : unit)));
  const inside = new Map<Unit, number>();
  for (const unit of units) for (const holder of holdersOf(unit, territory)) inside.set(holder, (inside.get(holder) ?? 0) + 1);
  const candidates = [...inside].flatMap(([unit, count]): readonly PerimeterProposal[] => {
    const around = holdersOf(unit, territory).filter((holder) => holder !== unit && units.has(holder)).length;
    const of = units.size - around;
    const isEnough = count >= LEAST_INSIDE && count >= LEAST_SHARE * of;
    return isEnough ? [{ unit, key: unitKey(territory, unit), inside: count, of, communes: communesIn(unit).length }] : [];
  });
  // Of two with as many communes, the narrower level, which has the greater number.
  const [best] = candidates.toSorted((a, b) => a.communes - b.communes || b.unit - a.unit);
  return best ?? null;
}

/** The territories in which all communes of a unit lie, with the unit itself unless it is a commune. */
function holdersOf(unit: Unit, territory: Territory): readonly Unit[] {
  const [first, ...others] = communesOf(territory, unit);
  if (first === undefined) return [];
  const common = new Set(parentsOf(territory, first));
  for (const commune of others) {
    const parents = parentsOf(territory, commune);
    for (const holder of common) if (!parents.includes(holder)) common.delete(holder);
  }
  return [...common];
}
