/**
 * Reads the files of the reference (data/territory/<year>) → Territory. france.json lists every body above the communes. Each région has a
 * file of columns, one per line, so that a perimeter loads only the files it needs. Written by `npm run territory`. A malformed file throws
 * an error, because these files are not edited by hand.
 */
import type { Level } from '../model/vocabulary.ts';
import type { Former, Nature, Territory, Unit } from './territory.ts';

/** The content of france.json for a year. */
export interface FranceFile {
  readonly year: number;
  readonly source: string;
  readonly publishers: string;
  readonly licences: string;
  readonly notes: readonly string[];
  /** Code, name, number of communes. */
  readonly regions: readonly (readonly [string, string, number])[];
  /** Code, name, code of the région. */
  readonly departments: readonly (readonly [string, string, string])[];
  /** SIREN, name, nature, départements, régions. */
  readonly intercommunalities: readonly BodyRow[];
  readonly territorialBodies: readonly BodyRow[];
  /** Keys of bodies that hold several levels, with those levels. */
  readonly doubleLevels: readonly (readonly [string, readonly Level[]])[];
  /** Régions of 2015: code, name, code of today's région. */
  readonly formerRegions: readonly (readonly [string, string, string])[];
  /**
   * Intercommunalities that no longer exist: SIREN, name, last year, number of communes, then each heir followed by its number of communes.
   */
  readonly gone: readonly (readonly [string, string, number, number, readonly (string | number)[]])[];
}
type BodyRow = readonly [string, string, string, readonly string[], readonly string[]];

/** The territory of a year, with the communes of the given files (by code of région). O(units). */
export function readTerritory(france: FranceFile, regionFiles: ReadonlyMap<string, string>): Territory {
  const bodies = [...france.intercommunalities, ...france.territorialBodies];
  const firstDepartment = france.regions.length;
  const firstIntercommunality = firstDepartment + france.departments.length;
  const firstCommune = firstIntercommunality + bodies.length;
  const loaded = france.regions.map(([code]) => code).filter((code) => regionFiles.has(code));
  const files = loaded.map((code) => columnsOf(regionFiles.get(code) ?? '', `${france.year}/${code}.tsv`));
  const count = firstCommune + files.reduce((sum, file) => sum + file.length, 0);

  const codes = [...france.regions, ...france.departments, ...bodies].map(([code]) => code);
  const names = [...france.regions, ...france.departments, ...bodies].map(([, name]) => name);
  const natures = new Array<Nature | ''>(count).fill('');
  bodies.forEach(([, , nature], i) => {
    natures[firstIntercommunality + i] = nature as Nature;
  });
  const [region, department, epci, ept] = [filled(count), filled(count), filled(count), filled(count)];
  const population = new Int32Array(count);
  const [longitude, latitude] = [new Float32Array(count).fill(Number.NaN), new Float32Array(count).fill(Number.NaN)];
  const approximate = new Uint8Array(count);

  const regionUnits = new Map(france.regions.map(([code], i) => [code, i]));
  const departmentUnits = new Map(france.departments.map(([code], i) => [code, firstDepartment + i]));
  const bodyUnits = new Map(bodies.map(([code], i) => [code, firstIntercommunality + i]));
  france.departments.forEach(([, , code], i) => {
    region[firstDepartment + i] = regionUnits.get(code) ?? -1;
  });

  let unit = firstCommune;
  files.forEach((file, f) => {
    const first = unit;
    for (const own of file.texts('code')) {
      codes.push(own);
      department[unit++] = departmentUnits.get(departmentCode(own)) ?? -1;
    }
    for (const name of file.texts('nom')) names.push(name);
    region.fill(regionUnits.get(loaded[f] ?? '') ?? -1, first, unit);
    for (const [column, list, of] of [
      ['epci', 'epcis', epci],
      ['ept', 'epts', ept],
    ] as const) {
      const local = file.texts(list).map((id) => bodyUnits.get(id) ?? -1);
      file.numbers(column, (i, index) => {
        of[first + i] = local[index] ?? -1;
      });
    }
    population.fill(-1, first, unit);
    file.numbers('population', (i, value) => {
      population[first + i] = value;
    });
    file.numbers('lon200', (i, value) => {
      longitude[first + i] = value / 200;
    });
    file.numbers('lat200', (i, value) => {
      latitude[first + i] = value / 200;
    });
    file.numbers('approche', (i) => {
      approximate[first + i] = 1;
    });
  });
  gather({ firstCommune, count, population, longitude, latitude }, [region, department, epci, ept]);

  // Parsed on first use, because they are rarely needed.
  let formerList: readonly Former[] | null = null;
  let sirens: readonly string[] | null = null;
  return {
    year: france.year,
    provenance: { source: france.source, publishers: france.publishers, licences: france.licences, notes: france.notes },
    loaded,
    count,
    firstDepartment,
    firstIntercommunality,
    firstCommune,
    codes,
    names,
    natures,
    population,
    longitude,
    latitude,
    approximate,
    region,
    department,
    epci,
    ept,
    siren: (of) => {
      if (of < firstCommune) return of >= firstIntercommunality ? (codes[of] ?? '') : '';
      sirens ??= files.flatMap((file) => file.texts('siren'));
      return wholeSiren(codes[of] ?? '', sirens[of - firstCommune] ?? '');
    },
    get formers() {
      if (formerList === null) {
        const communes = new Map(codes.slice(firstCommune).map((code, i): [string, Unit] => [code, firstCommune + i]));
        const formers = files.flatMap((file) => {
          const [oldName, to] = [file.texts('ancien-nom'), file.texts('ancien-vers')];
          return file.texts('ancien-code').map((code, i) => ({ code, name: oldName[i] ?? '', to: to[i] ?? '' }));
        });
        formerList = [
          ...formers.map(({ code, name, to }): Former => ({ level: 'commune', code, name, heirs: present([communes.get(to)]) })),
          ...france.formerRegions.map(
            ([code, name, to]): Former => ({ level: 'region', code, name, heirs: present([regionUnits.get(to)]) }),
          ),
          ...france.gone.map(([code, name, , , heirs]): Former => {
            const units = heirs.flatMap((heir) => (typeof heir === 'string' ? [bodyUnits.get(heir)] : []));
            return { level: 'intercommunality', code, name, heirs: present(units) };
          }),
        ];
      }
      return formerList;
    },
    doubleLevels: new Map(france.doubleLevels),
    departmentsOf: (of) => bodies[of - firstIntercommunality]?.[3] ?? [],
    regionsOf: (of) => bodies[of - firstIntercommunality]?.[4] ?? [],
  };
}

/** The code of the département in the code or postcode of a commune: three characters overseas, otherwise two. */
export function departmentCode(communeCode: string): string {
  return communeCode.slice(0, communeCode.startsWith('97') || communeCode.startsWith('98') ? 3 : 2);
}

interface Columns {
  /** Number of communes. */
  readonly length: number;
  readonly texts: (name: string) => readonly string[];
  /** Calls back for each non-empty number of a column. */
  readonly numbers: (name: string, visit: (row: number, value: number) => void) => void;
}

const [TAB, MINUS, ZERO] = [9, 45, 48] as const;

/** A line without a tab is an empty column; a tab followed by nothing is one empty value. */
function columnsOf(text: string, file: string): Columns {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    const end = line.indexOf('\t');
    lines.set(end < 0 ? line : line.slice(0, end), end < 0 ? '' : line.slice(end));
  }
  const lineOf = (name: string) => {
    const line = lines.get(name);
    if (line === undefined) throw new Error(`${file}: column ${name} is missing`);
    return line;
  };
  const texts = (name: string) => lineOf(name).split('\t').slice(1);
  const codes = texts('code');
  return {
    length: codes.length,
    texts: (name) => (name === 'code' ? codes : texts(name)),
    numbers: (name, visit) => {
      const line = lineOf(name);
      // Parsed digit by digit: creating half a million strings would take most of the time.
      let [row, value, sign, digits] = [-1, 0, 1, 0];
      for (let i = 0; i <= line.length; i++) {
        const character = i === line.length ? TAB : line.charCodeAt(i);
        if (character === TAB) {
          if (digits > 0) visit(row, sign * value);
          row++;
          value = digits = 0;
          sign = 1;
        } else if (character === MINUS) sign = -1;
        else {
          value = 10 * value + character - ZERO;
          digits++;
        }
      }
    },
  };
}

/**
 * The nine-digit SIREN of a commune: 21, département, serial number, check digit. Stored as the difference between serial number and code.
 */
function wholeSiren(code: string, written: string): string {
  if (written === '' || written.startsWith('=')) return written.slice(1);
  const serial = Number(code.slice(2)) + Number(written);
  const first = `21${code.slice(0, 2)}${String(serial).padStart(4, '0')}`;
  return `${first}${checkDigit(first)}`;
}

/** The check digit for eight digits, by Luhn's formula. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

type Gathered = Pick<Territory, 'firstCommune' | 'count' | 'population' | 'longitude' | 'latitude'>;

/** Sums inhabitants and averages positions of communes for the bodies that contain them. */
function gather({ firstCommune, count, population, longitude, latitude }: Gathered, holders: readonly Int32Array[]): void {
  const [placed, lon, lat] = [new Int32Array(firstCommune), new Float64Array(firstCommune), new Float64Array(firstCommune)];
  for (let unit = firstCommune; unit < count; unit++) {
    for (const column of holders) {
      const holder = column[unit] ?? -1;
      if (holder < 0) continue;
      population[holder] = (population[holder] ?? 0) + Math.max(0, population[unit] ?? 0);
      if (Number.isNaN(longitude[unit])) continue;
      placed[holder] = (placed[holder] ?? 0) + 1;
      lon[holder] = (lon[holder] ?? 0) + (longitude[unit] ?? 0);
      lat[holder] = (lat[holder] ?? 0) + (latitude[unit] ?? 0);
    }
  }
  for (let holder = 0; holder < firstCommune; holder++) {
    const number = placed[holder] ?? 0;
    if (number === 0) continue;
    longitude[holder] = (lon[holder] ?? 0) / number;
    latitude[holder] = (lat[holder] ?? 0) / number;
  }
}

function filled(count: number): Int32Array {
  return new Int32Array(count).fill(-1);
}

function present(units: readonly (Unit | undefined)[]): readonly Unit[] {
  return units.filter((unit) => unit !== undefined);
}
