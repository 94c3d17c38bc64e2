/**
 * Walking through a network by keyboard: the description of each stop, and of its relations. In English; the compiler checks that entries
 * and types are those of the French file.
 */
import type { walking as fr } from '../fr/walking.ts';
import { plural } from './numbers.ts';

export const walking = {
  relations: (n) => plural(n, 'relation'),
  members: (n) => `${n} members`,
  state: {
    comprised: 'comprised in a set that cooperates',
    possible: 'perhaps a cooperation, under an unmatched name',
    without: 'no cooperation recorded in the sources',
    hidden: 'relations hidden by a filter',
  },
  lead: (type, other, status) => `${type} with ${other}, ${status}`,
} satisfies typeof fr;
