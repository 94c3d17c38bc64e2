/**
 * The types of relations as a column, for loops over all relations of a country that look at the type first. A number of a type means
 * nothing by itself: ask `typesWith` for the numbers of the types that are wanted.
 */
import { columnOf, Numbering } from '../model/columns.ts';
import type { Dataset, Relation } from '../model/dataset.ts';
import type { RelationType } from '../model/vocabulary.ts';

const TYPES = new Numbering<RelationType>();

/** For each relation, the number of its type. */
export const typeNumbers = columnOf(({ type }: Relation) => TYPES.of(type));

/** For each number of a type, 1 if a test holds for the type. To be made after the column that it is used with. */
export function typesWith(holds: (type: RelationType) => boolean): Uint8Array {
  return Uint8Array.from(TYPES.values, (type) => (holds(type) ? 1 : 0));
}

/** The type that a number stands for. */
export function typeOfNumber(number: number): RelationType {
  return TYPES.values[number] as RelationType;
}

/** The relations of one of some types, in the order of the dataset. */
export function relationsOfType({ relations }: Pick<Dataset, 'relations'>, ...wanted: readonly RelationType[]): readonly Relation[] {
  const types = typeNumbers(relations);
  const isWanted = typesWith((type) => wanted.includes(type));
  const found: Relation[] = [];
  for (let row = 0; row < types.length; row++) if (isWanted[types[row] as number] === 1) found.push(relations[row] as Relation);
  return found;
}
