/**
 * The list of actors and their relations.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import type { list as fr } from '../fr/list.ts';
import { impliedText, some } from './numbers.ts';

export const list = {
  title: 'List of actors and their relations',
  groups: {
    support: 'Support bodies',
    group: 'Groups and schemes',
    set: 'Unnamed sets',
    service: 'Services',
    person: 'Persons',
    none: 'Without level',
  },
  actorSummary: (relations: Count): CountedText =>
    relations.value === 0 ? ['no relation shown'] : counted`${some(relations, 'relation')}${impliedText(relations)}`,
  inGroup: (n: Count) => some(n, 'actor'),
  comprised: 'in a set that cooperates',
  possible: 'perhaps, under an unmatched name',
  without: 'no cooperation recorded',
  hidden: 'relations hidden by a filter',
  expandAll: 'Unfold all',
  collapseAll: 'Fold all',
  nothing: 'No actor matches the filters.',
} satisfies typeof fr;
