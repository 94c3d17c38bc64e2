/**
 * An index of the names of all communes and bodies of France, so that they can be found before any région is loaded. It contains names,
 * codes and the bodies that contain each commune, as a text of about 700 kB (240 kB compressed), made from the reference when the
 * application is built.
 */

import { addTo } from '../basics/lists-by-key.ts';
import { LEVELS, type Level } from '../model/vocabulary.ts';
import { nameScan } from '../reference/name-scan.ts';
import { departmentCode } from '../reference/reference-file.ts';
import { levelOf, type Territory, type Unit } from '../reference/territory.ts';
import type { Search, SearchHit } from './search.ts';

/** A commune or body of the reference. */
export interface Place {
  /** Its key in the reference: «commune:23096». */
  readonly key: string;
  readonly level: Level;
  readonly name: string;
  readonly code: string;
  /** Name and code of its département, or of all départements in which a body has communes: «Creuse (23)». Empty for a région. */
  readonly department: string;
  /** The perimeter in which to show it: for a commune its EPT or intercommunality, or itself without one; for a body itself. */
  readonly perimeter: string;
  /** For sorting only. For a commune, its inhabitants rounded to a power of two; for a body, a rank above that of all communes. */
  readonly size: number;
}

/** Separators of columns and of values in the text. */
const LINE = '\n';
const CELL = '\t';
/** Bodies rank before communes that match equally well: «Creuse» should give the département first. */
const BODY_SIZE = 100;

const communeSerial = (code: string) => Number(code.slice(departmentCode(code).length));

/**
 * Writes the index. Lines: bodies (level, code, name, départements); then codes, names, bodies and sizes of the communes, sorted by code. A
 * code is stored as its distance from the previous one in the département, empty for 1; a body as its index among the intercommunalities of
 * the département.
 */
export function writePlaceIndex(territory: Territory): string {
  const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);
  communes.sort((a, b) => ((territory.codes[a] ?? '') < (territory.codes[b] ?? '') ? -1 : 1));
  const bodies = Array.from({ length: territory.firstCommune }, (_, unit) =>
    [levelOf(territory, unit), territory.codes[unit], territory.names[unit], departmentCodes(territory, unit).join(' ')].join(CELL),
  );
  const holders = new Map<string, readonly Unit[]>();
  const [codes, ranks, sizes]: [string[], string[], string[]] = [[], [], []];
  let [department, serial] = ['', 0];
  for (const unit of communes) {
    const code = territory.codes[unit] ?? '';
    const isFirst = departmentCode(code) !== department;
    if (isFirst) [department, serial] = [departmentCode(code), 0];
    const distance = communeSerial(code) - serial;
    serial = communeSerial(code);
    codes.push(`${isFirst ? `${department}:` : ''}${distance === 1 && !isFirst ? '' : distance}`);
    const own = holders.get(department) ?? intercommunalitiesIn(territory, department);
    holders.set(department, own);
    const holder = own.indexOf((territory.ept[unit] ?? -1) >= 0 ? (territory.ept[unit] ?? -1) : (territory.epci[unit] ?? -1));
    ranks.push(holder < 0 ? '' : String(holder));
    sizes.push(Math.round(Math.log2(1 + Math.max(0, territory.population[unit] ?? 0))).toString(36));
  }
  const names = communes.map((unit) => territory.names[unit]);
  return [bodies.length, ...bodies, codes.join(CELL), names.join(CELL), ranks.join(CELL), sizes.join('')].join(LINE);
}

function departmentCodes(territory: Territory, unit: Unit): readonly string[] {
  const level = levelOf(territory, unit);
  return level === 'department' ? [territory.codes[unit] ?? ''] : level === 'intercommunality' ? territory.departmentsOf(unit) : [];
}

function intercommunalitiesIn(territory: Territory, department: string): readonly Unit[] {
  const found: Unit[] = [];
  for (let unit = territory.firstIntercommunality; unit < territory.firstCommune; unit++) {
    if (territory.departmentsOf(unit).includes(department)) found.push(unit);
  }
  return found;
}

/** Reads an index: régions, départements, intercommunalities, then communes by code. O(places). */
export function readPlaceIndex(text: string): readonly Place[] {
  const lines = text.split(LINE);
  const count = Number(lines[0]);
  const rows = lines.slice(1, count + 1).map((line) => line.split(CELL));
  const [codes = [], names = [], ranks = [], [sizes = ''] = []] = lines.slice(count + 1).map((line) => line.split(CELL));
  const departmentNames = new Map(rows.filter(([level]) => level === 'department').map(([, code, name]) => [code ?? '', name ?? '']));
  const titleOf = (department: string) => `${departmentNames.get(department) ?? ''} (${department})`;
  const holders = new Map<string, string[]>();
  const bodies = rows.map(([written, code = '', name = '', departments = '']): Place => {
    const level = LEVELS.find(({ id }) => id === written)?.id ?? 'region';
    const own = departments.split(' ').filter((department) => department !== '');
    const key = `${level}:${code}`;
    if (level === 'intercommunality') for (const department of own) addTo(holders, department, key);
    return { key, level, name, code, department: own.map(titleOf).join(', '), perimeter: key, size: BODY_SIZE };
  });
  let [department, title, serial] = ['', '', 0];
  let own: readonly string[] = [];
  const communes = codes.map((written, i): Place => {
    const colon = written.indexOf(':');
    if (colon >= 0) {
      department = written.slice(0, colon);
      [title, serial, own] = [titleOf(department), 0, holders.get(department) ?? []];
    }
    const distance = written.slice(colon + 1);
    serial += distance === '' ? 1 : Number(distance);
    const code = `${department}${String(serial).padStart(5 - department.length, '0')}`;
    const [key, rank = ''] = [`commune:${code}`, ranks[i]];
    const perimeter = rank === '' ? key : (own[Number(rank)] ?? key);
    return { key, level: 'commune', name: names[i] ?? '', code, department: title, perimeter, size: Number.parseInt(sizes[i] ?? '0', 36) };
  });
  return [...bodies, ...communes];
}

/** A search among places. Places for which `isKnown` is true are left out, because another search finds them. */
export function placeSearch(places: readonly Place[]): (isKnown: (key: string) => boolean) => Search {
  const scan = nameScan(
    places.map(({ name, code, department, level, size }) => ({ name, code, around: department, isBody: level !== 'commune', size })),
  );
  return (isKnown) => ({
    search: (query, limit = 20) =>
      // Extra results, because some may be left out.
      scan(query, 3 * limit)
        .flatMap(({ index, closeness }): readonly SearchHit[] => {
          const place = places[index];
          if (place === undefined || isKnown(place.key)) return [];
          return [{ kind: 'place', id: place.key, label: place.name, detail: place.department, closeness }];
        })
        .slice(0, limit),
  });
}
