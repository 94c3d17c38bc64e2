/**
 * What the readers of graph files find, whatever the format: nodes and edges with their attributes, by the names that the file gives them.
 * Nothing is judged here.
 */

/** The values of a node or an edge, by the names of its attributes as written. */
export type Attributes = ReadonlyMap<string, string>;

export interface PlainNode {
  readonly line: number;
  readonly id: string;
  /** Empty if the file has none. */
  readonly label: string;
  /** The text under `level`, `niveau`, `kind`, `genre`; empty if there is none. */
  readonly level: string;
  readonly kind: string;
  /** Its further attributes. */
  readonly values?: Attributes;
  /** The attributes of the file alone, as it names them, without what the format says of each node; without it, all. */
  readonly declared?: Attributes;
}

export interface PlainEdge {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  /** Its attributes. */
  readonly values?: Attributes;
  /** As of nodes. */
  readonly declared?: Attributes;
}
