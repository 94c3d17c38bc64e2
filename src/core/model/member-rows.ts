/**
 * The members of all relations as row numbers in the table of actors, in typed arrays. Code that visits every member of a large network
 * reads these columns; looking up each id in a map takes ten times as long.
 */
import type { Actor, Dataset, Member, Relation } from './dataset.ts';
import { keptFor } from './kept-answers.ts';
import { runsBetween } from './row-runs.ts';

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
  const rows = rowsAfter(dataset);
  last.unshift({ dataset, rows });
  last.length = Math.min(last.length, KEPT);
  return rows;
});

/** The last results, reused for the relations that stay the same. A cache only: it does not affect results. */
const last: { readonly dataset: Dataset; readonly rows: MemberRows }[] = [];
/** The network, the network over its perimeter, and the part that is drawn. */
const KEPT = 3;

function rowsAfter({ actors, relations }: Dataset): MemberRows {
  const apart = (one: { readonly dataset: Dataset }) => Math.abs(one.dataset.relations.length - relations.length);
  const before = last.reduce<(typeof last)[number] | null>((best, one) => (best === null || apart(one) < apart(best) ? one : best), null);
  const rowOf =
    before !== null && before.dataset.actors === actors
      ? before.rows.rowOf
      : new Map<string, number>(actors.map(({ id }, row): [string, number] => [id, row]));
  const first = new Uint32Array(relations.length + 1);
  for (let row = 0; row < relations.length; row++) {
    first[row + 1] = (first[row] as number) + (relations[row] as Relation).members.length;
  }
  const actor = new Uint32Array(first[relations.length] as number);
  const lookUp = (start: number, end: number) => {
    for (let row = start; row < end; row++) {
      const { members } = relations[row] as Relation;
      const at = first[row] as number;
      for (let i = 0; i < members.length; i++) actor[at + i] = rowOf.get((members[i] as Member).actor) ?? actors.length;
    }
  };
  if (before === null) {
    lookUp(0, relations.length);
    return { first, actor, rowOf };
  }
  const now = rowsNow(before, actors, rowOf);
  let row = 0;
  for (const { from, to, length } of runsBetween(before.dataset.relations, relations)) {
    lookUp(row, to);
    const old = before.rows.actor.subarray(before.rows.first[from], before.rows.first[from + length]);
    const at = first[to] as number;
    if (now === null) actor.set(old, at);
    else for (let i = 0; i < old.length; i++) actor[at + i] = now[old[i] as number] as number;
    row = to + length;
    // Who is new in the table of actors may have been a member before: of a part of a dataset not every member is there.
    if (now !== null) for (let i = to; i < row; i++) if (hasUnknown(i)) lookUp(i, i + 1);
  }
  lookUp(row, relations.length);
  return { first, actor, rowOf };

  function hasUnknown(relation: number): boolean {
    for (let at = first[relation] as number; at < (first[relation + 1] as number); at++) if (actor[at] === actors.length) return true;
    return false;
  }
}

/** For each actor row of an earlier dataset, its row now; the number of actors if it is gone. Null if the table is the same. */
function rowsNow({ dataset }: (typeof last)[number], actors: readonly Actor[], rowOf: ReadonlyMap<string, number>): Uint32Array | null {
  if (dataset.actors === actors) return null;
  const now = new Uint32Array(dataset.actors.length + 1).fill(actors.length);
  let old = 0;
  const lookUp = (end: number) => {
    for (; old < end; old++) now[old] = rowOf.get((dataset.actors[old] as Actor).id) ?? actors.length;
  };
  for (const { from, to, length } of runsBetween(dataset.actors, actors)) {
    lookUp(from);
    for (let i = 0; i < length; i++) now[from + i] = to + i;
    old = from + length;
  }
  lookUp(dataset.actors.length);
  return now;
}

/** Calls a function with the actor row of each member of the relation in a given row. */
export function forEachMember({ first, actor }: MemberRows, relation: number, call: (actor: number) => void): void {
  const end = first[relation + 1] as number;
  for (let at = first[relation] as number; at < end; at++) call(actor[at] as number);
}
