/**
 * The history of the open network: what was done, in words, and the restore points.
 * In English, checked against the French entries by the compiler.
 */

import type { history as fr } from '../fr/history.ts';
import { plural } from './numbers.ts';

export const history: typeof fr = {
  title: 'History',
  open: 'History and restore points',
  close: 'Close the history',
  points: 'Restore points',
  pointsHelp:
    'A point keeps the whole network as it is at that moment. Some are kept by themselves: before the first change of a day, before a change of many rows, and what was undone and then replaced.',
  pointName: 'Name of the point (“Before the workshop”)',
  keepPoint: 'Keep this point',
  pointKept: (name: string) => `Point kept: ${name}`,
  noPoint: 'None yet.',
  reasons: {
    named: 'named point',
    day: 'start of the day',
    much: 'before a change of many rows',
    undone: 'what had been undone, then replaced',
    elsewhere: 'changes of a tab from which another took over',
  },
  look: 'View',
  lookAt: (name: string) => `View ${name}`,
  restore: 'Restore',
  restoreOf: (name: string) => `Restore ${name}`,
  restored: (name: string) => `Restored: ${name}. “Undo” takes it back.`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  removed: 'Deleted.',
  putBack: 'Put back',
  putBackOf: (name: string) => `Put back ${name}`,
  unreadable: 'This point could not be read: nothing has changed.',
  refused: 'This browser refused: nothing was kept.',
  looking: (name: string, date: string) => `You are viewing a restore point: ${name}, ${date}. It can only be read.`,
  back: 'Back to the network',
  changes: 'Changes',
  changesHelp: (most: number) =>
    `The last ${most}. Choose one to go back to just after it: what this undoes can be redone, and stays as a restore point if you replace it.`,
  noChange: 'None yet.',
  undone: 'undone',
  now: 'present state',
  origin: 'When the network was opened',
  oldest: 'Before these changes',
  backBy: (n: number) => `Undoes ${plural(n, 'change')}.`,
  forthBy: (n: number) => `Redoes ${plural(n, 'change')}.`,
  go: 'Go to this point',
  wentBack: (n: number) => `${plural(n, 'change')} undone.`,
  wentForth: (n: number) => `${plural(n, 'change')} redone.`,
};
