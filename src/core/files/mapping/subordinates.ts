/**
 * Gives codes, levels, persons and other things about an actor to the column that names the actor: the one whose heading shares a word, the
 * one whose side the heading says («SIREN structure»), the one that changes with them, else the nearest.
 */
import { fold } from '../../basics/names.ts';
import { ACTOR_KINDS } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { nameKey } from '../actor-names.ts';
import { type Candidate, type ColumnView, KEPT, SAMPLE, SIMILAR, type Uses } from './column-views.ts';
import type { FoundTable } from './found-table.ts';
import type { Mapping } from './mapping.ts';
import { isEnd, MEANINGS, type Meaning, meaningOf } from './meanings.ts';
import { isSurelyPerson } from './persons.ts';

/** Codes, levels and other things about an actor go with the column that names it. */
export function placeSubordinates(
  rows: Mapping['rows'],
  table: FoundTable,
  columns: readonly ColumnView[],
  candidates: readonly Candidate[],
  uses: Uses,
): void {
  const names = uses.flatMap(({ means }, at) => (isEnd(means) ? [at] : []));
  const taken = new Set<string>();
  for (const { at } of columns) {
    if (uses[at]?.means !== 'keep') continue;
    const [found] = candidates
      .filter(({ column, means }) => column === at && meaningOf(means).sort === 'of-end' && (means !== 'id' || rows === 'actors'))
      .toSorted((a, b) => b.weight - a.weight);
    if (found === undefined) continue;
    const of = rows === 'actors' ? onlyName(names) : nameOf(at, found.means, names, table, columns, uses);
    // A second code of the same actor is kept as it is; a second person is one more.
    if (of === null || (found.means !== 'person' && taken.has(`${found.means} ${of.column}`))) continue;
    taken.add(`${found.means} ${of.column}`);
    // Nobody is put into a body by a guess.
    const weight = found.means === 'person' && !of.isTold ? SIMILAR : found.weight;
    uses[at] = { means: found.means, of: of.column, weight };
  }
  // A function is that of a person: of the nearest one beside a name, or of the nearest name that is one itself.
  for (const [at, { means, weight }] of uses.entries()) {
    if (means !== 'function') continue;
    const beside = nearestTo(
      at,
      columns.filter((column) => uses[column.at]?.means === 'person').map((column) => column.at),
    );
    const named = nearestTo(
      at,
      names.filter((name) => isOfPersons(name, columns, uses)),
    );
    const of = beside === undefined ? named : uses[beside]?.of;
    uses[at] = of === undefined ? KEPT : { means, of, weight };
  }
}

/** Whether some names in a column are those of persons, by themselves or by the kind beside them. */
function isOfPersons(name: number, columns: readonly ColumnView[], uses: Uses): boolean {
  const kinds = columns.filter(({ at }) => uses[at]?.means === 'kind' && uses[at]?.of === name);
  const isPerson = (cell: string) => meantTerm(ACTOR_KINDS, cell) === 'person';
  return columns[name]?.cells.some(isSurelyPerson) === true || kinds.some(({ cells }) => cells.some(isPerson));
}

function nearestTo(at: number, columns: readonly number[]): number | undefined {
  return columns.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
}

/** The name that something about an actor is about, and whether anything but its place says so. */
interface NameFound {
  readonly column: number;
  readonly isTold: boolean;
}

function onlyName([column]: readonly number[]): NameFound | null {
  return column === undefined ? null : { column, isTold: true };
}

/** Words for a commune, which may be on either side. */
const COMMUNE = /^(?:communes?|villes?|com|libgeo)$/;

function nameOf(
  at: number,
  means: Meaning,
  names: readonly number[],
  table: FoundTable,
  columns: readonly ColumnView[],
  uses: Uses,
): NameFound | null {
  const words = (column: number) => wordsOf(columns[column]?.heading ?? '');
  const shared = names.filter((name) => words(name).some((word) => word.length >= 3 && words(at).includes(word)));
  const [only] = shared;
  if (only !== undefined && shared.length === 1) return { column: only, isTold: true };
  // An INSEE code is that of a commune.
  const communes = names.filter((name) => words(name).some((word) => COMMUNE.test(word)));
  const isOfCommune = means === 'code' || words(at).some((word) => COMMUNE.test(word));
  if (isOfCommune && communes.length === 1) return onlyName(communes);
  const sides = isOfCommune ? [] : sidesIn(columns[at]?.heading ?? '');
  const told = names.filter((name) => sides.some((side) => side === uses[name]?.means));
  if (told.length === 1) return onlyName(told);
  const own = names.filter((name) => oneToOne(table, at, name) > 0.95);
  const column = nearestTo(at, own.length === 1 ? own : names);
  return column === undefined ? null : { column, isTold: own.length === 1 || names.length === 1 };
}

/** The words of a heading, in the singular. */
function wordsOf(heading: string): readonly string[] {
  return fold(heading)
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word));
}

/** The sides of a relation that a heading about an actor says, before or after what it says of it: «SIREN du partenaire», «Structure SIREN». */
function sidesIn(heading: string): readonly Meaning[] {
  const words = fold(heading).split(' ');
  const parts = words.flatMap((_, i) => (i === 0 ? [] : [words.slice(0, i).join(' '), words.slice(i).join(' ')]));
  return MEANINGS.filter(({ id, sure, likely }) => isEnd(id) && [...sure, ...likely].some((known) => parts.includes(known))).map(
    ({ id }) => id,
  );
}

/** How nearly the values of two columns belong together one to one, 0 … 1: a code is that of the name that changes with it. */
function oneToOne({ rows }: FoundTable, a: number, b: number): number {
  const [pairs, left, right] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const [one, other] = [(cells[a] ?? '').trim(), nameKey((cells[b] ?? '').trim())];
    if (one === '' || other === '') continue;
    pairs.add(`${one}\n${other}`);
    left.add(one);
    right.add(other);
  }
  return pairs.size === 0 ? 0 : Math.min(left.size, right.size) / pairs.size;
}
