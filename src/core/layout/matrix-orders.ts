/**
 * The row orders of the matrix of actors. In a file of its own, because addresses need the ids of the orders, but not the cluster search
 * that one of them uses.
 */

/** Orders of the rows. */
export const MATRIX_ORDERS = [
  { id: 'level', fr: 'niveau', en: 'level' },
  { id: 'territory', fr: 'territoire', en: 'territory' },
  { id: 'cluster', fr: 'grappe', en: 'cluster' },
] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number]['id'];
