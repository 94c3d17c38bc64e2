/**
 * Texts in a picture: headings of its bands and rings, and the warning that it is incomplete.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import { type CountedText, counted } from '../counted.ts';
import type { picture as fr } from '../fr/picture.ts';
import { ofNumber } from '../plural.ts';
import { plural, some } from './numbers.ts';

const STEPS: Readonly<Record<number, string>> = { 1: 'one step away', 2: 'two steps away' };

const ROWS = {
  region: ['region', 'regions'],
  department: ['department', 'departments'],
  intercommunality: ['intercommunality', 'intercommunalities'],
  commune: ['commune', 'communes'],
  group: ['group or scheme', 'groups, schemes'],
  organisation: ['organisation', 'organisations'],
  actor: ['actor', 'actors'],
} as const;

export const picture = {
  hiddenByFilter: 'hidden by a filter',
  nowhere: 'Without a place, or off the map',
  columns: {
    region: 'Regions',
    department: 'Departments',
    intercommunality: 'Intercommunalities',
    groups: 'Groups and schemes',
    commune: 'Communes',
    support: 'Support and others',
  },
  headFigures: (tied, all): CountedText => counted`${tied} of ${all} ${ofNumber('en', all.value, 'cooperates', 'cooperate')}`,
  emptyHead: { region: 'none', department: 'none', intercommunality: 'none', commune: 'none' },
  withCombined: (empty, n) => counted`${empty} · +${n} dual`,
  groupsHead: (n): CountedText => counted`${some(n, 'group or scheme', 'groups, schemes')}`,
  asPicture: 'See the picture',
  asCards: 'See as cards',
  cards: 'Network as cards',
  foldedStrip: (cooperations, partners): CountedText =>
    counted`connected part: ${some(cooperations, 'cooperation', 'cooperations')}, ${some(partners, 'other actor', 'other actors')}`,
  foldedRows: (what, n, cooperations): CountedText => {
    const [one, many] = ROWS[what];
    return counted`+ ${some(n, one, many)}${cooperations === null ? [] : counted` · ${some(cooperations, 'cooperation', 'cooperations')}`}`;
  },
  steps: (n) => STEPS[n] ?? '',
  othersRing: 'groups, support, others',
  rail: (without, comprised, possible): CountedText => {
    const others: CountedText = comprised.value === 0 ? [] : counted` · half full: in a set that cooperates (${comprised})`;
    const open: CountedText = possible.value === 0 ? [] : counted` · perhaps, under an unmatched name (${possible})`;
    return counted`No cooperation recorded in the sources (${without})${others}${open}`;
  },
  communesBelow: (standings) => counted`Communes without a cooperation of their own · ${standings}`,
  partial: (skipped) => `Incomplete data: ${plural(skipped, 'row')} not read.`,
} satisfies typeof fr;
