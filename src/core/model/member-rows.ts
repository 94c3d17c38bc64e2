/**
 * The members of all relations as row numbers in the table of actors, in typed arrays. Code that visits every member of a large network
 * reads these columns; looking up each id in a map takes ten times as long.
 */
import type { Dataset } from './dataset.ts';
import { keptFor } from './kept-answers.ts';

export interface MemberRows {
  /** For each relation row, where its members begin in `actor`; one more entry at the end. */
  readonly first: Uint32Array;
  /** For each member, its row in the table of actors; the number of actors if it is not in the table, as in a part of a dataset. */
  readonly actor: Uint32Array;
  /** The row of an actor, by its id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The member rows of a dataset; cached as long as actors and members stay the same. O(members). */
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

/** Calls a function with the actor row of each member of the relation in a given row. */
export function forEachMember({ first, actor }: MemberRows, relation: number, call: (actor: number) => void): void {
  const end = first[relation + 1] as number;
  for (let at = first[relation] as number; at < end; at++) call(actor[at] as number);
}
