/**
 * Which column of a table says what: a value that can be corrected, kept for files of the same shape, and written as `mapping.json`. See
 * propose.ts for how one is guessed and apply.ts for how a table is read with one.
 */
import { fold } from '../../basics/names.ts';
import type { RelationType } from '../../model/vocabulary.ts';
import { isEnd, type Meaning, meaningOf } from './meanings.ts';

/** What is read from one column. */
export interface ColumnUse {
  readonly means: Meaning;
  /** For something about an actor (a code, a level…): the index of the column that names the actor. */
  readonly of?: number;
  /** For a column of names: what stands between several names in one cell; empty if a cell holds one name. */
  readonly separators?: readonly string[];
}

/** What every row says, where no column says it. */
export interface Constants {
  readonly from?: string;
  readonly to?: string;
  readonly frame?: string;
  readonly type?: string;
  readonly status?: string;
  readonly source?: string;
}

/** What the rows of a table are. */
export const ROWS_ARE = ['relations', 'actors', 'matrix'] as const;
export type RowsAre = (typeof ROWS_ARE)[number];

export interface Mapping {
  /**
   * Whether a row is a relation, an actor, or the row of a matrix: an actor, with a tie for each filled cell. Of a matrix, one column names the
   * actors of the rows (`namesOfMatrix`), and the other columns with an actor say what the one in their heading is (`to` or `frame`).
   */
  readonly rows: RowsAre;
  readonly hasHeader: boolean;
  /** One for each column, in the order of the file. */
  readonly columns: readonly ColumnUse[];
  readonly constants: Constants;
  /** The types of relation that words of the table mean, by word; words that are not listed are read as they are. */
  readonly types?: Readonly<Record<string, RelationType>>;
  /**
   * Whether relations of a directed type go from «qui» to «avec qui». If it is not said, the headings decide (`sideOf`): where neither
   * tells its side, both are equals.
   */
  readonly isDirected?: boolean;
}

/** The mapping with another meaning for a column. Something about an actor is about the nearest column of names unless it said otherwise. */
export function withMeaning(mapping: Mapping, at: number, means: Meaning): Mapping {
  const names = mapping.columns.flatMap((use, i) => (isEnd(use.means) && i !== at ? [i] : []));
  const nearest = names.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
  return withUse(mapping, at, meaningOf(means).sort === 'of-end' && nearest !== undefined ? { means, of: nearest } : { means });
}

/** The mapping with another reading of a column. */
export function withUse(mapping: Mapping, at: number, use: ColumnUse): Mapping {
  const columns = mapping.columns.map((known, i): ColumnUse => {
    if (i === at) return use;
    // What was said about an actor of this column is about nobody once it names none.
    const { of, ...rest } = known;
    return of === at && !isEnd(use.means) ? { means: 'keep' } : of === undefined ? rest : known;
  });
  return { ...mapping, columns };
}

/**
 * The key under which a mapping is remembered: tables with the same headings in the same order have the same shape. Null for a table
 * without headings, whose shape says nothing.
 */
export function shapeOf(headings: readonly string[] | null): string | null {
  return headings === null ? null : headings.map(fold).join(' | ');
}

/** The same mapping for a table whose columns stand in another order; null if a column that is read is missing. */
export function mappingFor(headings: readonly string[], mapping: Mapping, known: readonly string[]): Mapping | null {
  const places = known.map((heading) => headings.findIndex((candidate) => fold(candidate) === fold(heading)));
  const isMissing = mapping.columns.some(({ means }, i) => means !== 'keep' && means !== 'leave' && (places[i] ?? -1) === -1);
  if (isMissing) return null;
  const columns = headings.map((_, at): ColumnUse => {
    const use = mapping.columns[places.indexOf(at)];
    if (use === undefined) return { means: 'keep' };
    const of = use.of === undefined ? undefined : places[use.of];
    return of === undefined || of === -1 ? use : { ...use, of };
  });
  return { ...mapping, columns };
}

/** Which names of a matrix are groups, of which the others are members; null if all are tied one by one. */
export type GroupsOfMatrix = 'rows' | 'columns' | null;

/** The column of a matrix that names the actors of its rows: «qui», or the groups if there are members in the headings. -1 for none. */
export function namesOfMatrix({ columns }: Mapping): number {
  const from = columns.findIndex(({ means }) => means === 'from');
  return from === -1 ? columns.findIndex(({ means }) => means === 'frame') : from;
}

/** Whether a column is one of a matrix: an actor or a group in its heading, ties in its cells. */
export function isOfMatrix(mapping: Mapping, at: number): boolean {
  return mapping.rows === 'matrix' && isEnd(mapping.columns[at]?.means ?? 'keep') && at !== namesOfMatrix(mapping);
}

export function groupsOf(mapping: Mapping): GroupsOfMatrix {
  if (mapping.columns[namesOfMatrix(mapping)]?.means === 'frame') return 'rows';
  return mapping.columns.some(({ means }, at) => means === 'frame' && isOfMatrix(mapping, at)) ? 'columns' : null;
}

/** The same matrix with other groups. */
export function withGroups(mapping: Mapping, groups: GroupsOfMatrix): Mapping {
  const names = namesOfMatrix(mapping);
  const columns = mapping.columns.map((use, at): ColumnUse => {
    if (at === names) return { ...use, means: groups === 'rows' ? 'frame' : 'from' };
    return isOfMatrix(mapping, at) ? { ...use, means: groups === 'columns' ? 'frame' : 'to' } : use;
  });
  return { ...mapping, columns };
}
