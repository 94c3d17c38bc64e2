/**
 * What graph files are written from, whatever their format: nodes and edges with texts, as other programs for networks take them. Attributes
 * have the headings of our tables; together with the names below, a reader of ours knows a graph of ours and puts its relations together
 * again (own-graph.ts).
 */

/**
 * Attributes of edges, beside the columns of relations: which relation an edge is a part of, and the roles of its two ends, each with the id of
 * its actor («lille=participant|gt=cadre»): programs that know no direction save an edge from either end.
 */
export const EDGE_MARKS = { relation: 'relation', roles: 'roles' } as const;

/** The roles of the ends of an edge as one text. */
export function writtenRoles(ends: readonly (readonly [actor: string, role: string])[]): string {
  return ends.map(([actor, role]) => `${actor}=${role}`).join('|');
}

/** The ends and roles in such a text. */
export function readRoles(text: string): readonly (readonly [actor: string, role: string])[] {
  return text.split('|').flatMap((part) => {
    const at = part.indexOf('=');
    return at === -1 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
  });
}

/** Attributes of edges whose type the network itself describes: what its table of types says. */
export const TYPE_MARKS = {
  id: 'type_id',
  fr: 'type_fr',
  en: 'type_en',
  family: 'type_family',
  layer: 'type_layer',
  directed: 'type_directed',
  mutual: 'type_mutual',
} as const;
/** The title of the source, beside its id: a file of a graph has no place for sources. */
export const SOURCE_TITLE = 'source_title';

export interface WrittenNode {
  readonly id: string;
  readonly label: string;
  /** In the order of the attributes; empty for none. */
  readonly values: readonly string[];
}

export interface WrittenEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  /** The type of the relation. Parallel edges differ by it, or by their ids. */
  readonly kind: string;
  readonly label: string;
  /** The days from and to which it may hold; empty where nothing bounds it. */
  readonly start: string;
  readonly end: string;
  readonly values: readonly string[];
}

export interface WrittenGraph {
  readonly title: string;
  readonly nodeAttributes: readonly string[];
  readonly edgeAttributes: readonly string[];
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
}
