/**
 * The members of all relations as numbers: the rows of the table of actors. Whatever looks at every member of a large network reads
 * these columns; asking a map for each id takes ten times as long.
 */
import type { Dataset } from './dataset.ts';
import { keptFor } from './kept-answers.ts';

export interface MemberRows {
  /** Where the members of each relation begin in `actor`, by its row; one more at the end. */
  readonly first: Uint32Array;
  /** Row of each member in the table of actors; for a member that is not in it, as in a part of a dataset, one row past its end. */
  readonly actor: Uint32Array;
  /** Row of an actor by its id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The members of a dataset; kept as long as actors and members stay. O(members). */
export const memberRows = keptFor(
  { actors: () => [], relations: ({ members }) => [members] },
  ({ actors, relations }: Dataset): MemberRows => {
    const rowOf = new Map<string, number>(actors.map(({ id }, row) => [id, row]));
    const first = new Uint32Array(relations.length + 1);
    for (const [row, { members }] of relations.entries()) first[row + 1] = (first[row] as number) + members.length;
    const actor = new Uint32Array(first[relations.length] as number);
    let at = 0;
    for (const { members } of relations) {
      for (const member of members) {
        actor[at++] = rowOf.get(member.actor) ?? actors.length;
      }
    }
    return { first, actor, rowOf };
  },
);

/** Calls a function with the row of every member of a relation, given by its row. */
export function forEachMember({ first, actor }: MemberRows, relation: number, call: (actor: number) => void): void {
  const end = first[relation + 1] as number;
  for (let at = first[relation] as number; at < end; at++) call(actor[at] as number);
}
