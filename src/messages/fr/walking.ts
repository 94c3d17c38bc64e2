/**
 * Walking through a network: what stands at each stop, and where its relations lead.
 * In French: the source, whose entries and types every other language has.
 */
import { plural } from './numbers.ts';

export const walking = {
  relations: (n: number) => plural(n, 'relation'),
  members: (n: number) => `${n} membres`,
  /** How an actor stands to whom no line leads, or none that is told. */
  state: {
    comprised: 'comprise dans un ensemble qui coopère',
    without: 'pas de coopération recensée dans les sources',
    hidden: 'relations masquées par un filtre',
  },
  lead: (type: string, other: string, status: string) => `${type} avec ${other}, ${status}`,
};
