/**
 * Measures as the size or tint of symbols, and their bands as a filter.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { counted, type Measured } from '../counted.ts';

export const measures = {
  title: 'Mesures',
  size: 'Taille des symboles',
  tint: 'Teinte des symboles',
  usual: 'habituelle',
  bandFrom: (value: Measured) => counted`à partir de ${value}`,
  metricPending: 'La mesure s’affiche dès que le calcul est fait.',
  wholeNetwork: 'Calculé sur le réseau affiché, tel que dessiné : une relation à plusieurs membres passe par son instance.',
  bandFilter: 'Seulement les acteurs où la mesure est…',
  anyBand: 'tous',
};
