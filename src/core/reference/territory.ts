/**
 * The official territories of one year as columns: régions, départements, intercommunalities, communes, each a number from
 * 0. Immutable and apart from any dataset; the two are joined by code. Whole France is 36,000 of them, so that nothing here
 * is an object a unit. What the reference does not know is empty, -1 or NaN, never guessed.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { LEVELS, type Level } from '../model/vocabulary.ts';

/** Natures of intercommunalities, with the words of the law. EPT have no tax of their own and lie inside the Métropole du Grand Paris. */
export const NATURES = [
  { id: 'CC', fr: 'communauté de communes', en: 'community of communes' },
  { id: 'CA', fr: 'communauté d’agglomération', en: 'community of agglomeration' },
  { id: 'CU', fr: 'communauté urbaine', en: 'urban community' },
  { id: 'METRO', fr: 'métropole', en: 'metropolis' },
  { id: 'MET69', fr: 'métropole de Lyon', en: 'metropolis of Lyon' },
  { id: 'EPT', fr: 'établissement public territorial', en: 'territorial public body' },
] as const;
export type Nature = (typeof NATURES)[number]['id'];

/** Years of the reference, the newest first. */
export const TERRITORY_YEARS = [2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019] as const;
export const NEWEST_YEAR = TERRITORY_YEARS[0];

/** The number of a unit: its place in the columns. */
export type Unit = number;

/** A code, name or intercommunality that this year no longer has, and what became of it. */
export interface Former {
  readonly level: Exclude<Level, 'department'>;
  readonly code: string;
  /** Empty where the reference has the code alone. */
  readonly name: string;
  /** Units of this year, the one with most of it first; empty where all of it has left the loaded part. */
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
  /** Number of units. Order: régions, départements, intercommunalities and EPT, communes. */
  readonly count: number;
  /** First unit of each level, in the order above. */
  readonly firstDepartment: Unit;
  readonly firstIntercommunality: Unit;
  readonly firstCommune: Unit;
  /** Official code (INSEE) or SIREN of an intercommunality. The same code may stand for a région and a département. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Nature of an intercommunality; empty for the others. */
  readonly natures: readonly (Nature | '')[];
  /** Inhabitants; -1 where unknown. Sums for what holds communes, 0 where none are loaded. */
  readonly population: Int32Array;
  /** Degrees; NaN where unknown. Means of their communes for what holds some. */
  readonly longitude: Float32Array;
  readonly latitude: Float32Array;
  /** 1 where the position was placed near its neighbours for want of a known one. */
  readonly approximate: Uint8Array;
  /** Units that hold a unit, -1 for none: région of a département or commune; département, EPCI, EPT of a commune. */
  readonly region: Int32Array;
  readonly department: Int32Array;
  readonly epci: Int32Array;
  readonly ept: Int32Array;
  /** SIREN of a unit, empty where unknown. Départements and régions have none in the reference. */
  readonly siren: (unit: Unit) => string;
  readonly formers: readonly Former[];
  /** Levels of the bodies that hold several, by key. */
  readonly doubleLevels: ReadonlyMap<string, readonly Level[]>;
  /** Codes of the départements and régions in which an intercommunality has communes, loaded or not. */
  readonly departmentsOf: (unit: Unit) => readonly string[];
  readonly regionsOf: (unit: Unit) => readonly string[];
}

/** The level of a unit. Bodies that hold two are told by `levelsOf`. */
export function levelOf(territory: Territory, unit: Unit): Level {
  if (unit >= territory.firstCommune) return 'commune';
  if (unit >= territory.firstIntercommunality) return 'intercommunality';
  return unit >= territory.firstDepartment ? 'department' : 'region';
}

/** The levels that a body holds: Paris is a commune and a département, Corsica a région and a département. */
export function levelsHeld(territory: Territory, unit: Unit): readonly Level[] {
  return territory.doubleLevels.get(unitKey(territory, unit)) ?? LEVEL_SETS[levelOf(territory, unit)];
}

/** Shared, since whole France has 36,000 of them. */
const LEVEL_SETS: Readonly<Record<Level, readonly Level[]>> = {
  region: ['region'],
  department: ['department'],
  intercommunality: ['intercommunality'],
  commune: ['commune'],
};

/** «commune:59350»: the key of a unit in addresses and files, one for each unit of a year. */
export function unitKey(territory: Territory, unit: Unit): string {
  return `${levelOf(territory, unit)}:${territory.codes[unit] ?? ''}`;
}

const indices = new WeakMap<Territory, ReadonlyMap<string, Unit>>();

/** The unit of a key, or null where the loaded part of this year has none. First call O(units). */
export function unitOfKey(territory: Territory, key: string): Unit | null {
  let index = indices.get(territory);
  if (index === undefined) {
    index = new Map(territory.codes.map((_, unit) => [unitKey(territory, unit), unit]));
    indices.set(territory, index);
  }
  return index.get(key) ?? null;
}

/** Every unit with that code or SIREN: «75» is Paris and Nouvelle-Aquitaine. */
export function unitsOfCode(territory: Territory, code: string): readonly Unit[] {
  return LEVELS.flatMap(({ id }) => unitOfKey(territory, `${id}:${code}`) ?? []);
}

const memberLists = new WeakMap<Territory, ReadonlyMap<Unit, readonly Unit[]>>();

/** The loaded communes of a unit, by code. A commune is its own only member. First call O(communes). */
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

/** The units that hold a unit, nearest first: for a commune its EPT, EPCI, département, région, those that it has. */
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

/** The intercommunality by which a commune is told: its EPT around Paris, else its EPCI; −1 for none. */
export function intercommunalityOf(territory: Territory, commune: Unit): Unit {
  const ept = territory.ept[commune] ?? -1;
  return ept >= 0 ? ept : (territory.epci[commune] ?? -1);
}
