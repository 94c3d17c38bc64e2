/**
 * How the rows of the matrix of actors may be sorted. Apart from the matrix itself, since an address names an order long
 * before anybody needs the clusters that one of them is made by.
 */

/** Orders of the rows. */
export const MATRIX_ORDERS = [
  { id: 'level', fr: 'niveau', en: 'level' },
  { id: 'territory', fr: 'territoire', en: 'territory' },
  { id: 'cluster', fr: 'grappe', en: 'cluster' },
] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number]['id'];
