/**
 * The order of the rows of columns as a value. A layout that is given the order of an earlier one keeps it: nobody who was there changes
 * rank, and what is new is fitted in. What has gone keeps its place in the order, and two rows never change places in it. So after an undo
 * the picture is as it was.
 */
import { addTo } from '../basics/lists-by-key.ts';
import type { Strip } from './column-strips.ts';

export interface RowOrder {
  /** For each layer of columns (see column-strips.ts), the keys of its items from top to bottom. */
  readonly layers: readonly (readonly string[])[];
  /** Ids of nodes that have lines. A strip stands where the first of its nodes stands. */
  readonly nodes: readonly string[];
}

/** A strip, with a row for every node and as it is drawn; and the order of what is drawn. */
interface OrderedRows {
  readonly whole: Strip;
  readonly strip: Strip;
  readonly layers?: Strip['layers'];
}

/** An earlier order, with what is new in strips that follow one another. The layers of folded strips are not known. */
export function rowOrderOf(strips: readonly OrderedRows[], last: RowOrder | null): RowOrder {
  const count = strips.reduce((most, { strip }) => Math.max(most, strip.layers.length), last?.layers.length ?? 0);
  const layers = Array.from({ length: count }, (_, layer) =>
    withNew(
      last?.layers[layer] ?? [],
      strips.map(({ strip, layers: own = [] }) => (own[layer] ?? []).map((item) => strip.items[item]?.key ?? '')),
    ),
  );
  return { layers, nodes: withNewNodes(last?.nodes ?? [], strips) };
}

/** A list with what several shorter ones have in addition: each new entry after the one above it, or before the one below. */
function withNew(before: readonly string[], lists: readonly (readonly string[])[]): readonly string[] {
  const known = new Set(before);
  const [above, below] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const others: string[] = [];
  for (const list of lists) {
    let upper: string | null = null;
    const first: string[] = [];
    for (const key of list) {
      if (known.has(key)) {
        if (upper === null) above.set(key, first);
        upper = key;
      } else if (upper === null) first.push(key);
      else addTo(below, upper, key);
    }
    if (upper === null) others.push(...first);
  }
  return [...before.flatMap((key) => [...(above.get(key) ?? []), key, ...(below.get(key) ?? [])]), ...others];
}

/** New nodes after the first node of their strip, so that it stays where it is; those of a new strip before the strip below. */
function withNewNodes(before: readonly string[], strips: readonly Pick<OrderedRows, 'whole'>[]): readonly string[] {
  const places = placesOf(before);
  const [above, below] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const waiting: string[] = [];
  for (const { whole } of strips) {
    const ids = whole.nodes.map(({ id }) => id);
    const first = firstOf(ids, places);
    const fresh = ids.filter((id) => !places.has(id));
    if (first === undefined) waiting.push(...fresh);
    else {
      above.set(first, waiting.splice(0));
      below.set(first, fresh);
    }
  }
  return [...before.flatMap((id) => [...(above.get(id) ?? []), id, ...(below.get(id) ?? [])]), ...waiting];
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, place) => [key, place]));
}

/** The one of several keys that has the first place; undefined if none has a place. */
function firstOf(keys: readonly string[], places: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined;
  for (const key of keys)
    if (places.has(key) && (first === undefined || (places.get(key) as number) < (places.get(first) as number))) first = key;
  return first;
}

/** Looks up places in an order. */
export interface KnownPlaces {
  /** For each item of a strip that the order has, its place among the items of its layer. */
  readonly itemsOf: (strip: Strip) => ReadonlyMap<number, number>;
  /** The strips in the order in which they stood; new ones before the first smaller one. */
  readonly inOrder: (strips: readonly Strip[]) => readonly Strip[];
}

/** The places in an earlier order; without one, nothing is known and strips stand as they are given. O(rows of the order). */
export function knownPlaces(last: RowOrder | null): KnownPlaces {
  if (last === null) return { itemsOf: () => NOTHING_KNOWN, inOrder: (strips) => strips };
  const layers = last.layers.map(placesOf);
  const nodes = placesOf(last.nodes);
  return {
    itemsOf: ({ items }) =>
      new Map(
        items.flatMap(({ key, layer }, item): [number, number][] => {
          const place = layers[layer]?.get(key);
          return place === undefined ? [] : [[item, place]];
        }),
      ),
    inOrder: (strips) => {
      const tops = new Map(
        strips.flatMap((strip): [Strip, number][] => {
          const first = firstOf(
            strip.nodes.map(({ id }) => id),
            nodes,
          );
          return first === undefined ? [] : [[strip, nodes.get(first) as number]];
        }),
      );
      const order = [...tops].sort(([, a], [, b]) => a - b).map(([strip]) => strip);
      for (const strip of strips) {
        if (tops.has(strip)) continue;
        const before = order.findIndex((other) => other.nodes.length < strip.nodes.length);
        order.splice(before === -1 ? order.length : before, 0, strip);
      }
      return order;
    },
  };
}

const NOTHING_KNOWN: ReadonlyMap<number, number> = new Map();
