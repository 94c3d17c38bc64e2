/**
 * Values derived for the matrix and the tables, remembered for the last arguments. A file apart from drawing.ts, because the first
 * screen needs none of it: this code is loaded with the views that use it.
 */
import { type ActorMatrix, actorMatrix } from '../../core/layout/actor-matrix.ts';
import type { MatrixOrder } from '../../core/layout/matrix-orders.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Remains } from '../../core/model/remains.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import { type DataTable, dataTable, type TableKind } from '../../core/telling/data-tables.ts';
import type { Language } from '../../messages/language.ts';
import { remembered } from './remembered.ts';

/** The matrix of actors of what is shown. */
export const matrixOf: (dataset: Dataset, recipe: Recipe, order: MatrixOrder) => ActorMatrix = remembered(actorMatrix, 2);

/** The table of the actors, relations or sources shown, with the columns of the network's own. */
export const tableOf = remembered(
  (kind: TableKind, dataset: Dataset, recipe: Recipe, language: Language, remains: Remains): DataTable =>
    dataTable(kind, dataset, recipe, language, remains),
  4,
);

/** Largest number of rows of a matrix: more could not be read. */
export const MOST_ACTORS = 150;

/** Number of partners of each actor, in the order of rows. */
function partnerCounts({ actors, cells }: ActorMatrix): readonly number[] {
  const counts = actors.map(() => 0);
  for (const { row } of cells) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}

/** The part of a matrix with the actors that have most partners; the whole matrix where it can be read. */
export function mostTied(matrix: ActorMatrix): ActorMatrix {
  if (matrix.actors.length <= MOST_ACTORS) return matrix;
  const counts = partnerCounts(matrix);
  const kept = counts
    .map((count, i) => ({ count, i }))
    .sort((a, b) => b.count - a.count || a.i - b.i)
    .slice(0, MOST_ACTORS)
    .map(({ i }) => i)
    .sort((a, b) => a - b);
  const at = new Map(kept.map((old, i) => [old, i]));
  return {
    actors: kept.flatMap((i) => matrix.actors[i] ?? []),
    cells: matrix.cells.flatMap(({ row, column, relations }) => {
      const [r, c] = [at.get(row), at.get(column)];
      return r === undefined || c === undefined ? [] : [{ row: r, column: c, relations }];
    }),
    breaks: matrix.breaks.flatMap((old) => at.get(old) ?? []),
  };
}
