/**
 * Another network, or another state of the open one, compared with it: what differs, and what of it is taken.
 * In English.
 */
import type { comparing as french } from '../fr/comparing.ts';
import { plural } from './numbers.ts';
import { TABLE_NAMES } from './table-names.ts';

const number = (n: number) => n.toLocaleString('en');

const takenText: (taken: Parameters<typeof french.will>[0]) => string = ({ added, changed, gone }) =>
  [
    ...(added === 0 ? [] : [plural(added, 'addition')]),
    ...(changed === 0 ? [] : [plural(changed, 'correction')]),
    ...(gone === 0 ? [] : [plural(gone, 'removal')]),
  ].join(', ');

export const comparing: typeof french = {
  ask: {
    title: (name) => `“${name}”: compare or open?`,
    intro: (open, actors) =>
      `The open network, “${open}”, has ${plural(actors, 'actor')} in common with this file. Comparing shows what differs, and you take what you want; opening replaces what is shown, and the open network stays in the list of your networks.`,
    compare: 'Compare and take what I want',
    open: 'Open it instead',
    cancel: 'Cancel',
  },
  title: (name) => `Compare “${name}”`,
  intro: {
    same: (open) =>
      `This is another state of the open network, “${open}”: the same rows are recognised by their ids. Tick what you take. Nothing changes before “Take”, and all of it can be undone.`,
    other: (open) =>
      `This is another network than the open one, “${open}”: actors and relations are recognised by code and by name. What is missing here is ticked; what contradicts the open network is not. Nothing changes before “Take”, and all of it can be undone.`,
  },
  hidden: 'Names of persons are hidden. Here, what differs is shown whole, with names: it has to be seen to be chosen.',
  show: 'Show what differs',
  same: 'Nothing differs: there is nothing to take.',
  by: { label: 'Arrange by', table: 'by table', actor: 'by actor' },
  tables: {
    ...TABLE_NAMES,
    rows: 'Rows not understood',
  },
  kinds: { added: 'more in the file', changed: 'different', same: 'the same', gone: 'not in the file' },
  groups: {
    added: (n) => `More in the file (${number(n)})`,
    changed: (n) => `Different, field by field (${number(n)})`,
    gone: (n) => `Not in the file: kept, unless you tick them to remove them (${number(n)})`,
    actor: (name, n) => `${name} (${number(n)})`,
    noActor: (n) => `Without actor (${number(n)})`,
  },
  does: { added: 'add:', gone: 'remove:' },
  showRows: 'Show',
  hideRows: 'Fold',
  rowsOf: (does, group) => `${does}: ${group}`,
  older: { added: 'you had removed it', changed: 'you have changed it since', gone: '' },
  along: 'comes along with what is taken',
  staying: 'stays: named by what stays',
  more: (n) => `Show the next ${n === 1 ? 'one' : number(n)}`,
  remarks: (n) => `${plural(n, 'remark')} on the file`,
  will: (taken) => (takenText(taken) === '' ? 'Nothing is ticked' : takenText(taken)),
  unchosen: (n) => `${number(n)} not ticked`,
  take: 'Take',
  cancel: 'Back to the network',
  taken: (taken) => `Taken: ${takenText(taken)}. Ctrl+Z undoes it.`,
};
