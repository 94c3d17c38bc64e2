/**
 * The sheets for the tables of a workshop: questions, corrections asked of each actor, blank slips.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { workshop as fr } from '../fr/workshop.ts';

export const workshop = {
  questions: ['What is right?', 'What is surprising?', 'What is missing?', 'What is there no agreement on?'],
  boxes: '☐ right ☐ to correct ☐ to remove',
  yours: 'What the sources say of your cooperation',
  comprised: (sets) => `No cooperation recorded in your name; you are comprised in a set that cooperates: ${sets}.`,
  none: 'No cooperation recorded in the sources entered. That does not mean that there is none.',
  missing: 'What is missing: with whom, what, since when, who can confirm it',
  readBy: 'Read by (function): ……………………………………  on: ………………',
  published: 'What you add may be published under the name of your organisation.',
  slip: {
    title: 'A cooperation to add',
    from: 'Between',
    to: 'and',
    dates: 'Since, until, or planned for',
    source: 'Where is it written, or who says so (function)',
  },
  foot: (sources, date) => `Sources: ${sources}. Incomplete data: what they lack may exist. Printed on ${date}.`,
} satisfies typeof fr;
