/**
 * The differences of two networks in groups, each of which can be taken as a whole: by table and what becomes of the rows, or by the actors
 * that they are about.
 */
import { addTo } from '../../core/basics/lists-by-key.ts';
import { COMPARED, type Comparison } from '../../core/importing/compare.ts';
import type { Difference } from '../../core/importing/take.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';

/** The differences of one row: one for a row that is added or gone, one a field for one that is changed. */
export interface RowGroup {
  readonly key: string;
  readonly kind: Difference['kind'];
  readonly table: Difference['table'];
  readonly id: string;
  readonly differences: readonly Difference[];
}

export interface Group {
  readonly key: string;
  /** What becomes of its rows; null where they are of several kinds. */
  readonly kind: Difference['kind'] | null;
  /** Id of the actor that it is about; null for one by table, or without an actor. */
  readonly actor: string | null;
  readonly rows: readonly RowGroup[];
}

/** Relations first, since they are what a network is about. */
export const TABLE_ORDER: readonly Difference['table'][] = ['relations', ...COMPARED.filter((table) => table !== 'relations'), 'rows'];

const KINDS = ['added', 'changed', 'gone'] as const;

/** The differences row by row, in the order of tables and kinds. */
export function rowGroups(differences: readonly Difference[]): readonly RowGroup[] {
  const rows = new Map<string, Difference[]>();
  for (const one of differences) addTo(rows, `${one.kind} ${one.table} ${one.id}`, one);
  const groups = [...rows].flatMap(([key, of]): RowGroup[] => {
    const [first] = of;
    return first === undefined ? [] : [{ key, kind: first.kind, table: first.table, id: first.id, differences: of }];
  });
  const rank = ({ table, kind }: RowGroup) => TABLE_ORDER.indexOf(table) * KINDS.length + KINDS.indexOf(kind);
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

/** A group for each table and kind. */
export function byTable(rows: readonly RowGroup[]): readonly Group[] {
  const groups = new Map<string, RowGroup[]>();
  for (const row of rows) addTo(groups, `${row.table} ${row.kind}`, row);
  return [...groups].map(([key, of]) => ({ key, kind: of[0]?.kind ?? null, actor: null, rows: of }));
}

/** A group for each actor with what differs of it and of its relations and statements; a relation stands with each of its members. Last what names none. */
export function byActor(rows: readonly RowGroup[], before: Dataset, { other }: Pick<Comparison, 'other'>): readonly Group[] {
  const groups = new Map<string, RowGroup[]>();
  const rest: RowGroup[] = [];
  for (const row of rows) {
    const actors = actorsOf(row, [before, other]);
    for (const actor of actors) addTo(groups, actor, row);
    if (actors.size === 0) rest.push(row);
  }
  const most = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    ...most.map(([actor, of]): Group => ({ key: actor, kind: null, actor, rows: of })),
    ...(rest.length === 0 ? [] : [{ key: '', kind: null, actor: null, rows: rest }]),
  ];
}

function actorsOf({ table, id }: RowGroup, datasets: readonly Dataset[]): ReadonlySet<string> {
  if (table === 'actors') return new Set([id]);
  const ids = datasets.flatMap(({ relations, statements }): readonly string[] => {
    if (table === 'relations')
      return (
        byId<{ readonly id: string } & (typeof relations)[number]>(relations)
          .get(id as never)
          ?.members.map(({ actor }) => actor) ?? []
      );
    if (table === 'statements') return byId(statements).get(id as never)?.actors ?? [];
    return [];
  });
  return new Set(ids);
}
