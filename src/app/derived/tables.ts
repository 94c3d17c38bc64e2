/**
 * Values derived for the matrix and the tables, remembered for the last arguments. A file apart from drawing.ts, because the first
 * screen needs none of it: this code is loaded with the views that use it.
 */
import { type ActorMatrix, actorMatrix } from '../../core/layout/actor-matrix.ts';
import type { MatrixOrder } from '../../core/layout/matrix-orders.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import { type DataTable, dataTable, type TableKind } from '../../core/telling/data-tables.ts';
import type { Language } from '../../messages/language.ts';
import { remembered } from './remembered.ts';

/** The matrix of actors of what is shown. */
export const matrixOf: (dataset: Dataset, recipe: Recipe, order: MatrixOrder) => ActorMatrix = remembered(actorMatrix, 2);

/** The table of the actors or relations shown. */
export const tableOf: (kind: TableKind, dataset: Dataset, recipe: Recipe, language: Language) => DataTable = remembered(dataTable, 4);
