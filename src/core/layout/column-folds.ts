/**
 * Folds rows of a connected part that has too many for a picture. Nodes of one column with the very same partners become one row that stands
 * for them, with all their lines (structural equivalence; Lorrain & White 1971): the members of one group that nothing else joins, the
 * communes of the same two syndicats. The largest such sets go first, and only as many as are needed. If that is not enough, the nodes with
 * fewest lines among those that are joined are folded as well, by column and by the one of the busiest nodes that they are nearest to, and of their lines only those to
 * that node are drawn: the row says how many actors and cooperations it stands for. All of it depends on the network alone.
 */
import { addTo } from '../basics/lists-by-key.ts';
import {
  type Bundle,
  type ColumnNetwork,
  type ColumnNode,
  kindOf,
  layeredStrip,
  pairsOf,
  rowsNeeded,
  rowsOfStrip,
  type Strip,
} from './column-strips.ts';

/** Several nodes of one column that may stand in one row. */
export interface RowFold {
  /** Id of the row that stands for them, made from that of the first of them. */
  readonly id: string;
  readonly column: number;
  /** Ids of all that it can stand for, in the order of rows without lines; and of those without a row of their own. */
  readonly members: readonly string[];
  readonly folded: readonly string[];
  /** Of nodes with various partners, the one to which lines are drawn; null where all partners are the same and every line is drawn. */
  readonly beside: string | null;
}

/** What is not folded, by ids of nodes: the folds with these members, which the reader opened, and single rows that something asks for. */
export interface OpenedRows {
  readonly rows: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
}

/** A connected part as it is drawn. */
export interface FoldedRows {
  /** With one node for each fold that is not open. */
  readonly strip: Strip;
  /** The same with every fold folded: its order is that of all rows but those that were opened. */
  readonly base: Strip;
  readonly folds: readonly RowFold[];
}

/** Before the id of the first of the nodes that a row stands for; and before that of a strip. So an address says what is open. */
export const ROWS_PREFIX = 'open-rows:';
export const STRIP_PREFIX = 'open-strip:';

/** Fewer nodes keep their rows: a row that stands for two saves one row and hides two names. */
const LEAST_MEMBERS = 3;

/** A part with rows folded until it has at most so many, or as it is if it has no more. */
export function foldRows(whole: Strip, most: number, opened: OpenedRows = NOTHING_OPENED): FoldedRows {
  const known = remembered.get(whole);
  if (known !== undefined && known.most === most && known.opened === opened) return known.rows;
  const closed = known !== undefined && known.most === most ? known.closed : closedRows(whole, most);
  const rows = opened === NOTHING_OPENED ? closed : openedRows(whole, closed, opened);
  remembered.set(whole, { most, opened, closed, rows });
  return rows;
}

export const NOTHING_OPENED: OpenedRows = { rows: new Set(), needed: new Set() };
/** The last answer for each strip, since a layout tries several sizes of the same rows. */
const remembered = new WeakMap<Strip, { most: number; opened: OpenedRows; closed: FoldedRows; rows: FoldedRows }>();

function closedRows(whole: Strip, most: number): FoldedRows {
  if (rowsOfStrip(whole) <= most) return { strip: whole, base: whole, folds: [] };
  const alike = alikeIn(whole);
  const fits = (folds: readonly RowFold[]) => rowsWith(whole, folds) <= most;
  // The rows that remain become fewer with every fold, so the least number of folds is found by halving.
  const few = alike.slice(
    0,
    least(0, alike.length, (count) => fits(alike.slice(0, count))),
  );
  if (fits(few)) return foldedWith(whole, few);
  const order = busiestTogether(whole, alike, most * (whole.layers.length - 2));
  const withBusiest = (count: number) => besideBusiest(whole, alike, order.slice(0, count));
  // Not every node more is a row more, since lines pass as well; the answer fits in any case.
  const kept = greatest(1, order.length, (count) => fits(withBusiest(count)));
  return foldedWith(whole, withBusiest(kept));
}

function foldedWith(whole: Strip, folds: readonly RowFold[]): FoldedRows {
  const strip = withFolds(whole, folds);
  return { strip, base: strip, folds };
}

function openedRows(whole: Strip, closed: FoldedRows, { rows, needed }: OpenedRows): FoldedRows {
  const shown = closed.folds.map((fold) => {
    if (fold.members.some((id) => rows.has(id))) return { ...fold, folded: [] };
    const folded = fold.members.filter((id) => !needed.has(id));
    return folded.length === fold.members.length ? fold : { ...fold, folded };
  });
  return shown.every((fold, i) => fold === closed.folds[i]) ? closed : { strip: withFolds(whole, shown), base: closed.base, folds: shown };
}

/** The least number from `low` to `high` that is enough; `high` if none is. */
function least(low: number, high: number, isEnough: (count: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isEnough(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The greatest number from `low` to `high` that is still possible. */
function greatest(low: number, high: number, isPossible: (count: number) => boolean): number {
  return least(low, high, (count) => !isPossible(count + 1));
}

/** Nodes of one column that have the very same partners, most first. A body of two columns always has its own row. */
function alikeIn({ nodes, bundles }: Strip): readonly RowFold[] {
  const partners = partnersOf(bundles);
  const sets = new Map<string, ColumnNode[]>();
  for (const node of nodes)
    if (node.first === node.last) addTo(sets, `${node.first} ${[...(partners.get(node.id) ?? [])].sort().join(' ')}`, node);
  return [...sets.values()]
    .filter((members) => members.length >= LEAST_MEMBERS)
    .map((members) => foldOf(members, null))
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

function foldOf(members: readonly ColumnNode[], beside: string | null): RowFold {
  const ids = members.map(({ id }) => id);
  return { id: `${ROWS_PREFIX}${ids[0]}`, column: members[0]?.first ?? 0, members: ids, folded: ids, beside };
}

function partnersOf(bundles: readonly Bundle[]): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  for (const { source, target } of bundles) {
    addTo(partners, source, target);
    addTo(partners, target, source);
  }
  return partners;
}

/**
 * Ids of the nodes and folds of a strip that come first: the one with most lines, and then always the one with most lines among those that
 * are joined with the ones before. So each of them has a line to another. O(nodes × rows).
 */
function busiestTogether(whole: Strip, folds: readonly RowFold[], most: number): readonly string[] {
  const rowOf = rowsByMember(folds);
  const total = new Map<string, number>(whole.nodes.map(({ id }) => [rowOf.get(id) ?? id, 0]));
  const partners = new Map<string, string[]>();
  for (const { source, target, lines } of whole.bundles) {
    const [a, b] = [rowOf.get(source) ?? source, rowOf.get(target) ?? target];
    for (const [row, other] of [
      [a, b],
      [b, a],
    ] as const) {
      total.set(row, (total.get(row) ?? 0) + lines.length);
      addTo(partners, row, other);
    }
  }
  // Of as many, the first by rank, as nodes stand in the strip.
  const rank = new Map([...total.keys()].map((row, i) => [row, i]));
  const isBefore = (a: string, b: string) => {
    const [more, less] = [total.get(a) ?? 0, total.get(b) ?? 0];
    return more > less || (more === less && (rank.get(a) ?? 0) < (rank.get(b) ?? 0));
  };
  const joined = new Set([[...total.keys()].filter((row) => !row.startsWith(ROWS_PREFIX)).reduce((a, b) => (isBefore(b, a) ? b : a))]);
  const order: string[] = [];
  const isTaken = new Set<string>();
  while (joined.size > 0 && order.length < most) {
    const next = [...joined].reduce((a, b) => (isBefore(b, a) ? b : a));
    joined.delete(next);
    isTaken.add(next);
    order.push(next);
    for (const other of partners.get(next) ?? []) if (!isTaken.has(other)) joined.add(other);
  }
  return order;
}

function rowsByMember(folds: readonly RowFold[]): ReadonlyMap<string, string> {
  return new Map(folds.flatMap(({ id, folded }) => folded.map((member): [string, string] => [member, id])));
}

/** A fold for each column and so many of the nodes without a row, at least; and most of the nodes beside which they are folded. */
const MEMBERS = 10;
const MOST_BESIDE = 8;

/**
 * The folds that are among the rows to keep, and those of all nodes that are not, by column and by the one of the first nodes kept that is
 * reached in fewest steps. Bodies of two columns keep their rows.
 */
function besideBusiest(whole: Strip, folds: readonly RowFold[], keep: readonly string[]): readonly RowFold[] {
  const kept = new Set(keep);
  const own = folds.filter(({ id }) => kept.has(id));
  const inFold = rowsByMember(own);
  const rest = whole.nodes.filter(({ id, first, last }) => first === last && !kept.has(id) && !inFold.has(id));
  const nodes = new Set(whole.nodes.map(({ id }) => id));
  const columns = whole.layers.length - 2;
  const count = Math.min(MOST_BESIDE, Math.max(1, Math.floor(rest.length / (columns * MEMBERS))));
  const reached = keep.filter((id) => nodes.has(id)).slice(0, count);
  const partners = partnersOf(whole.bundles);
  const nearest = new Map(reached.map((id) => [id, id]));
  for (const id of reached) {
    for (const next of partners.get(id) ?? []) {
      if (nearest.has(next)) continue;
      nearest.set(next, nearest.get(id) as string);
      reached.push(next);
    }
  }
  const sets = new Map<string, ColumnNode[]>();
  for (const node of rest) addTo(sets, `${node.first} ${nearest.get(node.id) ?? ''}`, node);
  return [...own, ...[...sets.values()].map((members) => foldOf(members, nearest.get(members[0]?.id ?? '') ?? ''))];
}

/** A strip with one node for each fold that stands for anybody, which has their lines. Lines inside a fold are none. */
function withFolds(whole: Strip, folds: readonly RowFold[]): Strip {
  if (folds.every(({ folded }) => folded.length === 0)) return whole;
  const { nodes, lines } = foldedNetwork(whole, folds);
  return { ...layeredStrip(nodes, pairsOf(lines, nodes), whole.layers.length - 2), id: whole.id };
}

/** The rows of that strip. Many numbers of folds are tried, so only they are counted. */
function rowsWith(whole: Strip, folds: readonly RowFold[]): number {
  const { nodes, lines } = foldedNetwork(whole, folds);
  const first = new Map(nodes.map((node) => [node.id, node.first]));
  const pairs = new Map<string, { source: string; target: string; kinds: Set<string> }>();
  for (const line of lines) {
    const { source, target } = line;
    if (source === target) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const isForward = (first.get(a) as number) <= (first.get(b) as number);
    const pair = pairs.get(`${a} ${b}`) ?? { source: isForward ? a : b, target: isForward ? b : a, kinds: new Set<string>() };
    pairs.set(`${a} ${b}`, pair);
    pair.kinds.add(kindOf(line));
  }
  const ends = [...pairs.values()].map(({ source, target, kinds }) => ({ source, target, weight: kinds.size }));
  return rowsNeeded(nodes, ends, whole.layers.length - 2);
}

/** The nodes and lines of a strip with one node for each fold that stands for anybody. */
function foldedNetwork(whole: Strip, folds: readonly RowFold[]): Pick<ColumnNetwork, 'nodes' | 'lines'> {
  const rowOf = rowsByMember(folds);
  const nodeOf = new Map(whole.nodes.map((node) => [node.id, node]));
  const rows = folds.flatMap(({ id, column, folded: [first] }): ColumnNode[] =>
    first === undefined
      ? []
      : [{ id, first: column, last: column, holdsName: true, under: null, rank: (nodeOf.get(first) as ColumnNode).rank }],
  );
  const nodes = [...whole.nodes.filter(({ id }) => !rowOf.has(id)), ...rows];
  const besideOf = new Map(folds.flatMap(({ id, beside }) => (beside === null ? [] : [[id, beside] as const])));
  // Whoever has been given a row again has all its lines.
  const unfolded = new Set(folds.flatMap(({ members }) => members.filter((id) => !rowOf.has(id))));
  const isDrawn = (row: string, other: string) => (besideOf.get(row) ?? other) === other || unfolded.has(other);
  const lines = whole.bundles.flatMap((bundle) =>
    bundle.lines.flatMap((line) => {
      const [source, target] = [rowOf.get(line.source) ?? line.source, rowOf.get(line.target) ?? line.target];
      return isDrawn(source, target) && isDrawn(target, source) ? [{ ...line, source, target }] : [];
    }),
  );
  return { nodes, lines };
}
