/**
 * The official territories of a year as columns: régions, départements, intercommunalities, communes, each numbered from 0. Immutable and
 * independent of any dataset; both are joined by code. The whole of France has 36,000 units, so there is no object per unit. Unknown values
 * are empty, -1 or NaN and are never guessed.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { LEVELS, type Level } from '../model/vocabulary.ts';

/** Natures of intercommunalities, in legal terms. EPT have no tax of their own and lie inside the Métropole du Grand Paris. */
export const NATURES = [
  { id: 'CC', fr: 'communauté de communes', en: 'community of communes' },
  { id: 'CA', fr: 'communauté d’agglomération', en: 'community of agglomeration' },
  { id: 'CU', fr: 'communauté urbaine', en: 'urban community' },
  { id: 'METRO', fr: 'métropole', en: 'metropolis' },
  { id: 'MET69', fr: 'métropole de Lyon', en: 'metropolis of Lyon' },
  { id: 'EPT', fr: 'établissement public territorial', en: 'territorial public body' },
] as const;
export type Nature = (typeof NATURES)[number]['id'];

/** Years of the reference, newest first. */
export const TERRITORY_YEARS = [2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019] as const;
export const NEWEST_YEAR = TERRITORY_YEARS[0];

/** The number of a unit: its index in the columns. */
export type Unit = number;

/** A unit that no longer exists in this year, or a former code or name, with its successors. */
export interface Former {
  readonly level: Exclude<Level, 'department'>;
  readonly code: string;
  /** Empty if the reference has only the code. */
  readonly name: string;
  /** Units of this year, the one with the largest part first; empty if no part of it is in the loaded territory. */
  readonly heirs: readonly Unit[];
}

export interface Provenance {
  readonly source: string;
  readonly publishers: string;
  readonly licences: string;
  readonly notes: readonly string[];
}

export interface Territory {
  readonly year: number;
  readonly provenance: Provenance;
  /** Codes of the régions whose communes are loaded. */
  readonly loaded: readonly string[];
  /** Number of units. Their order: régions, départements, intercommunalities and EPT, communes. */
  readonly count: number;
  /** First unit of each level, in that order. */
  readonly firstDepartment: Unit;
  readonly firstIntercommunality: Unit;
  readonly firstCommune: Unit;
  /** INSEE code, or SIREN for intercommunalities. A région and a département may have the same code. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Nature of an intercommunality; empty for the others. */
  readonly natures: readonly (Nature | '')[];
  /** Inhabitants; -1 if unknown. For bodies the sum over their communes, 0 if none are loaded. */
  readonly population: Int32Array;
  /** Degrees; NaN if unknown. For bodies the mean of their communes. */
  readonly longitude: Float32Array;
  readonly latitude: Float32Array;
  /** 1 if the position is unknown and was placed near neighbouring communes. */
  readonly approximate: Uint8Array;
  /** The units that contain a unit, -1 for none: région of a département or commune; département, EPCI, EPT of a commune. */
  readonly region: Int32Array;
  readonly department: Int32Array;
  readonly epci: Int32Array;
  readonly ept: Int32Array;
  /** SIREN of a unit, empty if unknown. The reference has none for départements and régions. */
  readonly siren: (unit: Unit) => string;
  readonly formers: readonly Former[];
  /** Levels of the bodies that hold several, by key. */
  readonly doubleLevels: ReadonlyMap<string, readonly Level[]>;
  /** Codes of the départements and régions in which an intercommunality has communes, loaded or not. */
  readonly departmentsOf: (unit: Unit) => readonly string[];
  readonly regionsOf: (unit: Unit) => readonly string[];
}

/** The level of a unit. For bodies that hold two levels see `levelsHeld`. */
export function levelOf(territory: Territory, unit: Unit): Level {
  if (unit >= territory.firstCommune) return 'commune';
  if (unit >= territory.firstIntercommunality) return 'intercommunality';
  return unit >= territory.firstDepartment ? 'department' : 'region';
}

/** The levels that a body holds: Paris is a commune and a département, Corsica a région and a département. */
export function levelsHeld(territory: Territory, unit: Unit): readonly Level[] {
  return territory.doubleLevels.get(unitKey(territory, unit)) ?? LEVEL_SETS[levelOf(territory, unit)];
}

/** Shared list objects, since there are 36,000 units. */
const LEVEL_SETS: Readonly<Record<Level, readonly Level[]>> = {
  region: ['region'],
  department: ['department'],
  intercommunality: ['intercommunality'],
  commune: ['commune'],
};

/** The key of a unit in addresses and files: «commune:59350». Unique within a year. */
export function unitKey(territory: Territory, unit: Unit): string {
  return `${levelOf(territory, unit)}:${territory.codes[unit] ?? ''}`;
}

const indices = new WeakMap<Territory, ReadonlyMap<string, Unit>>();

/** The unit of a key; null if the loaded part of this year has none. O(units) on the first call. */
export function unitOfKey(territory: Territory, key: string): Unit | null {
  let index = indices.get(territory);
  if (index === undefined) {
    index = new Map(territory.codes.map((_, unit) => [unitKey(territory, unit), unit]));
    indices.set(territory, index);
  }
  return index.get(key) ?? null;
}

/** Every unit with that code or SIREN: «75» is both Paris and Nouvelle-Aquitaine. */
export function unitsOfCode(territory: Territory, code: string): readonly Unit[] {
  return LEVELS.flatMap(({ id }) => unitOfKey(territory, `${id}:${code}`) ?? []);
}

const memberLists = new WeakMap<Territory, ReadonlyMap<Unit, readonly Unit[]>>();

/** The loaded communes of a unit, by code; for a commune itself. O(communes) on the first call. */
export function communesOf(territory: Territory, unit: Unit): readonly Unit[] {
  if (unit >= territory.firstCommune) return [unit];
  let lists = memberLists.get(territory);
  if (lists === undefined) {
    const found = new Map<Unit, Unit[]>();
    for (let commune = territory.firstCommune; commune < territory.count; commune++) {
      for (const parent of parentsOf(territory, commune)) addTo(found, parent, commune);
    }
    lists = found;
    memberLists.set(territory, lists);
  }
  return lists.get(unit) ?? [];
}

/** The units that contain a unit, nearest first: for a commune its EPT, EPCI, département and région, if it has them. */
export function parentsOf(territory: Territory, unit: Unit): readonly Unit[] {
  const parents = [territory.ept, territory.epci, territory.department, territory.region].map((column) => column[unit] ?? -1);
  if (unit >= territory.firstIntercommunality && unit < territory.firstCommune) {
    const keys = [
      ...territory.departmentsOf(unit).map((code) => `department:${code}`),
      ...territory.regionsOf(unit).map((code) => `region:${code}`),
    ];
    return keys.flatMap((key) => unitOfKey(territory, key) ?? []);
  }
  return parents.filter((parent) => parent >= 0);
}

/** The intercommunality shown for a commune: its EPT around Paris, otherwise its EPCI; −1 for none. */
export function intercommunalityOf(territory: Territory, commune: Unit): Unit {
  const ept = territory.ept[commune] ?? -1;
  return ept >= 0 ? ept : (territory.epci[commune] ?? -1);
}
