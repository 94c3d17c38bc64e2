/**
 * The members of all relations as row numbers in the table of actors, in typed arrays. Code that visits every member of a large network
 * reads these columns; looking up each id in a map takes ten times as long.
 */
import { type Dataset, EMPTY_DATASET, type Member, type Relation } from './dataset.ts';
import { keptFor } from './kept-answers.ts';

export interface MemberRows {
  /** For each relation row, where its members begin in `actor`; one more entry at the end. */
  readonly first: Uint32Array;
  /** For each member, its row in the table of actors; the number of actors if it is not in the table, as in a part of a dataset. */
  readonly actor: Uint32Array;
  /** The row of an actor, by its id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * The member rows of a dataset; cached as long as actors and members stay the same. After a change, only added or changed relations are
 * looked up again. O(members).
 */
export const memberRows = keptFor({ actors: () => [], relations: ({ members }) => [members] }, (dataset: Dataset): MemberRows => {
  const rows = rowsAfter(last, dataset);
  last = { dataset, rows };
  return rows;
});

/** The last result, reused for the relations that stay the same. A cache only: it does not affect results. */
let last: { readonly dataset: Dataset; readonly rows: MemberRows } | null = null;

function rowsAfter(before: typeof last, { actors, relations }: Dataset): MemberRows {
  const rowOf = new Map<string, number>(actors.map(({ id }, row) => [id, row]));
  const first = new Uint32Array(relations.length + 1);
  for (let row = 0; row < relations.length; row++) {
    first[row + 1] = (first[row] as number) + (relations[row] as Relation).members.length;
  }
  const actor = new Uint32Array(first[relations.length] as number);
  const old = before?.dataset ?? EMPTY_DATASET;
  // For each actor row of the last dataset, its row now; the number of actors (no row) if it was removed.
  const now = new Uint32Array(old.actors.length + 1).fill(actors.length);
  for (const [row, from] of rowsBefore(old.actors, actors, (a, b) => a.id === b.id).entries()) if (from !== -1) now[from] = row;
  const from = rowsBefore(old.relations, relations, (a, b) => a === b);
  const known = before?.rows;
  for (let row = 0; row < relations.length; row++) {
    const { members } = relations[row] as Relation;
    const [at, fromRow] = [first[row] as number, from[row] as number];
    const start = known === undefined || fromRow === -1 ? -1 : (known.first[fromRow] as number);
    for (let i = 0; i < members.length; i++) {
      const there = known === undefined || start === -1 ? actors.length : (now[known.actor[start + i] as number] as number);
      // Who is new in the table of actors may have been a member before. Of a part of a dataset not every member is there.
      actor[at + i] = there === actors.length ? (rowOf.get((members[i] as Member).actor) ?? actors.length) : there;
    }
  }
  return { first, actor, rowOf };
}

/** Number of rows searched from the expected position: more than an edit usually removes in one place. */
const REACH = 32;

/**
 * For each row of a list, its position in the list before, or -1. Both lists are read in parallel, skipping rows that only one of them
 * has. May miss rows that moved, but never pairs different rows.
 */
function rowsBefore<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from(after, (row) => {
    for (let at = next; at < Math.min(before.length, next + REACH); at++) {
      if (!isSame(before[at] as T, row)) continue;
      next = at + 1;
      return at;
    }
    return -1;
  });
}

/** Calls a function with the actor row of each member of the relation in a given row. */
export function forEachMember({ first, actor }: MemberRows, relation: number, call: (actor: number) => void): void {
  const end = first[relation + 1] as number;
  for (let at = first[relation] as number; at < end; at++) call(actor[at] as number);
}
