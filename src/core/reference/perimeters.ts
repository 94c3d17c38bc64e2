/**
 * Perimeters: every commune of an intercommunality, EPT, département, région, of France, or of a list made by hand. A perimeter is
 * identified by a key («department:94»), which is part of addresses; its content depends on the year of the reference.
 */
import { fold } from '../basics/names.ts';
import { LEVELS } from '../model/vocabulary.ts';
import { departmentCode, type FranceFile } from './reference-file.ts';
import { communesOf, levelOf, parentsOf, type Territory, type Unit, unitOfKey } from './territory.ts';

export const FRANCE = 'france';
const LIST = 'communes';
/** Separates the codes of a list, because «+» and «,» have other meanings in addresses. */
const BETWEEN = '-';

export interface Perimeter {
  readonly key: string;
  readonly name: string;
  /** The unit of the perimeter; null for France and for a list. */
  readonly unit: Unit | null;
  /** Sorted by code. */
  readonly communes: readonly Unit[];
  /** Every intercommunality, EPT, département and région with a commune in the perimeter, including the perimeter itself. */
  readonly bodies: readonly Unit[];
  /** Codes of a list that do not exist in this year. */
  readonly missing: readonly string[];
}

/** The key of a list of communes. */
export function listKey(codes: readonly string[]): string {
  return `${LIST}:${codes.join(BETWEEN)}`;
}

/** Codes of the régions whose files a perimeter needs; null if the key does not exist in this year. */
export function regionsNeeded(france: FranceFile, key: string): readonly string[] | null {
  const [level = '', code = ''] = splitKey(key);
  const regionOf = new Map(france.departments.map(([department, , region]) => [department, region]));
  switch (level) {
    case FRANCE:
      return france.regions.map(([region]) => region);
    case LIST: {
      const codes = code.split(BETWEEN).filter((commune) => commune !== '');
      return codes.length === 0 ? null : [...new Set(codes.flatMap((commune) => regionOf.get(departmentCode(commune)) ?? []))];
    }
    case 'region':
      return france.regions.some(([region]) => region === code) ? [code] : null;
    case 'department': {
      const region = regionOf.get(code);
      return region === undefined ? null : [region];
    }
    case 'intercommunality':
      return [...france.intercommunalities, ...france.territorialBodies].find(([siren]) => siren === code)?.[4] ?? null;
    case 'commune': {
      const region = regionOf.get(departmentCode(code));
      return region === undefined ? null : [region];
    }
    default:
      return null;
  }
}

/**
 * The keys that a written key, code, SIREN or name may refer to: several if régions and départements share a code, none if unknown. Whole
 * names are compared, folded.
 */
export function perimeterKeys(france: FranceFile, written: string): readonly string[] {
  if (fold(written) === FRANCE) return [FRANCE];
  if (regionsNeeded(france, written) !== null) return [written];
  const bodies = [...france.intercommunalities, ...france.territorialBodies];
  const named = [
    ...france.regions.map(([code, name]) => ({ key: `region:${code}`, code, name })),
    ...france.departments.map(([code, name]) => ({ key: `department:${code}`, code, name })),
    ...bodies.map(([code, name]) => ({ key: `intercommunality:${code}`, code, name })),
  ];
  const byCode = named.filter(({ code }) => code === written);
  return (byCode.length > 0 ? byCode : named.filter(({ name }) => fold(name) === fold(written))).map(({ key }) => key);
}

/** The files that a perimeter needs, including the map, as paths in data/territory; none if its key does not exist in this year. */
export function perimeterFiles(france: FranceFile, year: number, key: string): readonly string[] {
  const codes = regionsNeeded(france, key);
  return codes === null ? [] : ['outlines.json', `${year}/france.json`, ...codes.map((code) => `${year}/${code}.tsv`)];
}

/** The perimeter of a key in the loaded part of a territory; null if it does not exist there. O(communes). */
export function perimeterOf(territory: Territory, key: string): Perimeter | null {
  const [level, code] = splitKey(key);
  if (level === FRANCE) {
    const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);
    return made(territory, key, 'France', null, communes, []);
  }
  if (level === LIST) {
    const codes = code.split(BETWEEN);
    const communes = codes.flatMap((commune) => unitOfKey(territory, `commune:${commune}`) ?? []);
    const missing = codes.filter((commune) => unitOfKey(territory, `commune:${commune}`) === null);
    const name = communes.length <= 3 ? communes.map((commune) => territory.names[commune]).join(', ') : `${communes.length} communes`;
    return communes.length === 0 ? null : made(territory, key, name, null, communes, missing);
  }
  if (!LEVELS.some((entry) => entry.id === level)) return null;
  const unit = unitOfKey(territory, key);
  if (unit === null) return null;
  const communes = communesOf(territory, unit);
  return communes.length === 0 ? null : made(territory, key, territory.names[unit] ?? '', unit, communes, []);
}

function made(
  territory: Territory,
  key: string,
  name: string,
  unit: Unit | null,
  communes: readonly Unit[],
  missing: readonly string[],
): Perimeter {
  const bodies = new Set(unit === null || levelOf(territory, unit) === 'commune' ? [] : [unit]);
  for (const commune of communes) for (const parent of parentsOf(territory, commune)) bodies.add(parent);
  return { key, name, unit, communes, bodies: [...bodies].sort((a, b) => a - b), missing };
}

function splitKey(key: string): [string, string] {
  const colon = key.indexOf(':');
  return colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)];
}
