/**
 * Walking through a network by keyboard: the description of each stop, and of its relations. In French, the reference version: every other
 * language must have the same entries with the same types.
 */
import { plural } from './numbers.ts';

export const walking = {
  relations: (n: number) => plural(n, 'relation'),
  members: (n: number) => `${n} membres`,
  /** The state of an actor without a visible cooperation. */
  state: {
    comprised: 'comprise dans un ensemble qui coopère',
    possible: 'peut-être une coopération, sous un nom non reconnu',
    without: 'pas de coopération recensée dans les sources',
    hidden: 'relations masquées par un filtre',
  },
  lead: (type: string, other: string, status: string) => `${type} avec ${other}, ${status}`,
};
