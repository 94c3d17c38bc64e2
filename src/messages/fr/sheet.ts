/**
 * The sheets of actors and relations, with their evidence.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

export const sheet = {
  print: 'Imprimer la fiche',
  relation: 'Relation',
  close: 'Fermer la fiche',
  taller: 'Toute la hauteur',
  lower: 'À mi-hauteur',
  identifiers: 'Identifiants',
  code: 'code INSEE',
  siren: 'SIREN',
  year: (year: string) => `(référence ${year})`,
  noCode: 'Sans identifiant',
  became: 'Depuis',
  otherNames: 'Autres noms',
  function: 'Fonction',
  within: 'Parmi',
  size: (min: Count, max: Count | null): CountedText =>
    max === null ? counted`au moins ${min}` : min.value === max.value ? [min] : counted`de ${min} à ${max}`,
  members: 'Effectif',
  note: 'Remarque',
  identity: { certain: '', deduced: 'identité déduite', doubtful: 'identité douteuse' },
  articulations: (n: Count) => counted`${some(n, 'articulation')}${impliedText(n)}`,
  comprised: 'Pas d’articulation en propre ; comprise dans un ensemble qui coopère :',
  belonging: 'Appartenance',
  people: 'Personnes et services',
  events: 'Présence',
  underNames: 'Pas de coopération recensée à ce nom\u00a0; peut-être sous un nom non reconnu, qui peut être le sien\u00a0:',
  possibleIdentities: 'Peut-être le même acteur',
  noArticulation: 'Pas de coopération recensée dans les sources.',
  hiddenByFilter: (n: Count) => counted`${some(n, 'relation')} ${ofNumber('fr', n.value, 'masquée', 'masquées')} par un filtre.`,
  showHidden: 'Tout réafficher',
  statements: 'Ce que dit la source',
  saidBy: (name: string) => `dit par ${name}`,
  implied: 'Implicite',
  unknownDate: 'date non précisée',
  from: (date: string) => `depuis ${date}`,
  until: (date: string) => `jusqu’à ${date}`,
  between: (start: string, end: string) => (start === end ? start : `${start} – ${end}`),
  themes: 'Thèmes',
  membersOf: 'Membres',
  beside: 'Autres articulations entre ces acteurs',
  besides: (n: number) => `${n} ${ofNumber('fr', n, 'autre articulation', 'autres articulations')} entre ces acteurs`,
};
