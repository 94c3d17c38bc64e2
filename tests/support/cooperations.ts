/**
 * Sixty thousand cooperations between real communes, made up by a seeded generator: nine in ten inside a département, of every type
 * and status. For tests and benchmarks of large networks; only names and codes in it are real.
 */
import { seededRandom } from '../../src/core/basics/random.ts';
import type { Territory, Unit } from '../../src/core/reference/territory.ts';

export interface Cooperations {
  readonly actors: string;
  readonly relations: string;
}

const TYPES = ['contractualisation', 'groupe de travail', 'partenariat', 'mise en réseau', 'financement', 'plan commun'];
const STATUSES = ['en vigueur', 'en vigueur', 'en vigueur', 'passé', 'prévu'];

/** Pairs of different communes of a territory, each pair once. */
export function cooperationPairs(territory: Territory, count: number, seed = 1): readonly (readonly [Unit, Unit])[] {
  const random = seededRandom(seed);
  const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);
  const byDepartment = new Map<number, Unit[]>();
  for (const unit of communes) {
    const department = territory.department[unit] ?? -1;
    const list = byDepartment.get(department);
    if (list === undefined) byDepartment.set(department, [unit]);
    else list.push(unit);
  }
  const taken = new Set<number>();
  const pairs: [Unit, Unit][] = [];
  const any = (list: readonly Unit[]) => list[random.integer(0, list.length - 1)] ?? 0;
  while (pairs.length < count) {
    const a = any(communes);
    const near = byDepartment.get(territory.department[a] ?? -1) ?? communes;
    const b = random.real() < 0.9 ? any(near) : any(communes);
    const key = Math.min(a, b) * territory.count + Math.max(a, b);
    if (a === b || taken.has(key)) continue;
    taken.add(key);
    pairs.push([a, b]);
  }
  return pairs;
}

/** The same as the two files that a user would open. */
export function cooperationFiles(territory: Territory, count: number, seed = 1): Cooperations {
  const random = seededRandom(seed + 1);
  const pairs = cooperationPairs(territory, count, seed);
  const used = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const code = (unit: Unit) => territory.codes[unit] ?? '';
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  return {
    actors: [
      'id,nom,genre,niveaux,code,millesime',
      ...used.map((unit) => `${code(unit)},${quoted(territory.names[unit] ?? '')},collectivité,commune,${code(unit)},${territory.year}`),
    ].join('\n'),
    relations: [
      'id,type,de,vers,statut',
      ...pairs.map(
        ([a, b], i) =>
          `c${i},${TYPES[random.integer(0, TYPES.length - 1)]},${code(a)},${code(b)},${STATUSES[random.integer(0, STATUSES.length - 1)]}`,
      ),
    ].join('\n'),
  };
}
