/**
 * Walking through a network: what stands at each stop, and where its relations lead.
 * In English, checked against the French entries by the compiler.
 */
import type { walking as fr } from '../fr/walking.ts';
import { plural } from './numbers.ts';

export const walking = {
  relations: (n) => plural(n, 'relation'),
  members: (n) => `${n} members`,
  state: {
    comprised: 'comprised in a set that cooperates',
    without: 'no cooperation recorded in the sources',
    hidden: 'relations hidden by a filter',
  },
  lead: (type, other, status) => `${type} with ${other}, ${status}`,
} satisfies typeof fr;
