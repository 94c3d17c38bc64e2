/**
 * The sheets of actors and relations, with their evidence.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import type { sheet as fr } from '../fr/sheet.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

export const sheet = {
  print: 'Print this sheet',
  relation: 'Relation',
  close: 'Close the sheet',
  taller: 'Whole height',
  lower: 'Half height',
  identifiers: 'Identifiers',
  code: 'INSEE code',
  siren: 'SIREN',
  year: (year: string) => `(reference ${year})`,
  noCode: 'Without identifier',
  became: 'Since then',
  otherNames: 'Other names',
  function: 'Function',
  within: 'Among',
  size: (min: Count, max: Count | null): CountedText =>
    max === null ? counted`at least ${min}` : min.value === max.value ? [min] : counted`${min} to ${max}`,
  members: 'Number of members',
  note: 'Remark',
  identity: { certain: '', deduced: 'identity deduced', doubtful: 'identity doubtful' },
  articulations: (n: Count) => counted`${some(n, 'cooperation')}${impliedText(n)}`,
  comprised: 'No cooperation in its name; comprised in a set that cooperates:',
  belonging: 'Belonging',
  people: 'Persons and services',
  events: 'Presence',
  underNames: 'No cooperation recorded under this name; perhaps under an unmatched name, which may be its own:',
  possibleIdentities: 'Possibly the same actor',
  noArticulation: 'No cooperation recorded in the sources.',
  hiddenByFilter: (n: Count) => counted`${some(n, 'relation')} hidden by a filter.`,
  showHidden: 'Show everything again',
  statements: 'What the source says',
  saidBy: (name: string) => `said by ${name}`,
  implied: 'Implied',
  unknownDate: 'date not stated',
  from: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  between: (start: string, end: string) => (start === end ? start : `${start} – ${end}`),
  themes: 'Themes',
  membersOf: 'Members',
  beside: 'Other articulations between these actors',
  besides: (n) => `${n} other ${ofNumber('en', n, 'articulation', 'articulations')} between these actors`,
} satisfies typeof fr;
