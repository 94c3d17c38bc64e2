/**
 * Measures as the size or tint of symbols, and their bands as a filter.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { counted, type Measured } from '../counted.ts';
import type { measures as fr } from '../fr/measures.ts';

export const measures = {
  title: 'Measures',
  size: 'Size of symbols',
  tint: 'Tint of symbols',
  usual: 'usual',
  bandFrom: (value: Measured) => counted`from ${value}`,
  metricPending: 'The measure is shown as soon as it is computed.',
  wholeNetwork: 'Computed on the network shown, as drawn: a relation of many members runs through its group.',
  bandFilter: 'Only actors for whom the measure is…',
  anyBand: 'all',
} satisfies typeof fr;
