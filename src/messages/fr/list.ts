/**
 * The list of actors and their relations.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import { impliedText, some } from './numbers.ts';

export const list = {
  title: 'Liste des acteurs et de leurs relations',
  groups: {
    support: 'Organismes d’appui',
    group: 'Instances et dispositifs',
    set: 'Ensembles non nommés',
    service: 'Services',
    person: 'Personnes',
    none: 'Sans niveau',
  },
  actorSummary: (relations: Count): CountedText =>
    relations.value === 0 ? ['aucune relation affichée'] : counted`${some(relations, 'relation')}${impliedText(relations)}`,
  inGroup: (n: Count) => some(n, 'acteur'),
  comprised: 'dans un ensemble qui coopère',
  possible: 'peut-être, sous un nom non reconnu',
  without: 'pas de coopération recensée',
  hidden: 'relations masquées par un filtre',
  expandAll: 'Tout déplier',
  collapseAll: 'Tout replier',
  nothing: 'Aucun acteur ne correspond aux filtres.',
};
