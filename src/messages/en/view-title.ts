/**
 * What the view on screen shows: one finding as the title, and one line of figures below it.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, type CountedText, counted, joinedTexts } from '../counted.ts';
import type { viewTitle as fr } from '../fr/view-title.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const cooperations = (n: Count) => counted`${some(n, 'cooperation')}${impliedText(n)}`;
const bodies = (n: Count) => some(n, 'local authority or body', 'local authorities and bodies');
const comma = (n: Count) => (n.implied === 0 ? '' : ',');

export const viewTitle = {
  filtered: (title): CountedText => counted`${title}, under these filters`,
  sentence: (text): CountedText => counted`${text}.`,
  nothing: 'No cooperation is shown',
  noneRecorded: (actors) => counted`${some(actors, 'actor')}, no recorded cooperation`,
  empty: 'This network is still empty',
  emptyText: 'No actor and no relation.',
  finding: (finding, missing): CountedText => [missing === '' ? finding : `${finding}; ${missing}`],
  ties: (n, actors): CountedText => counted`${cooperations(n)}${comma(n)} between ${some(actors, 'actor')}`,
  cooperations,
  inForce: (n): CountedText => counted`; ${n} in force${impliedText(n)}`,
  unseen: (n): CountedText => counted`${some(n, 'cooperation')} hidden by the filters${impliedText(n)}.`,
  without: (n): CountedText => counted`${bodies(n)} without recorded cooperation.`,
  comprised: (n): CountedText => counted`${some(n, 'other is', 'others are')} in a set that cooperates.`,
  possible: (n): CountedText => counted`${some(n, 'other', 'others')} may cooperate, under an unmatched name.`,
  hidden: (n): CountedText => counted`${some(n, 'other has', 'others have')} relations hidden by a filter.`,
  around: (name, n, partners): CountedText => {
    const others: CountedText = partners.value === 0 ? [] : counted`${comma(n)} with ${some(partners, 'partner')}`;
    return counted`${name}: ${cooperations(n)}${others}`;
  },
  aroundNone: (name, why): CountedText => [`${name}: ${why}`],
  alone: {
    comprised: 'in a set that cooperates',
    possible: 'perhaps a cooperation, under an unmatched name',
    without: 'no cooperation recorded in the sources',
    hidden: 'no cooperation shown',
  },
  inForceAlone: (n): CountedText => counted`${n} in force${impliedText(n)}.`,
  mostTypes: (types): CountedText =>
    counted`${types.length === 1 ? 'Type' : 'Most often'}: ${joinedTexts(
      types.map(({ name, count }) => counted`${name} ${count}`),
      ' · ',
    )}.`,
  instruments: (types, most, n): CountedText =>
    counted`${some(types, 'type')} of cooperation${types.value === 1 ? '' : '; the most frequent'}: ${most} (${n}${impliedText(n)})`,
  paths: (from, to) => `What connects ${from} and ${to}`,
  compare: (from, to) => `${from} and ${to}, side by side`,
  pivots: 'Who holds the network together, and who would drop off without them',
  instrumentsText: 'One picture a type, at the same places.',
  otherCommunes: (parts): CountedText => counted`Communes: ${joinedTexts(parts, ', ')}.`,
  communes: {
    comprised: (n): CountedText => counted`${n} in a set that cooperates`,
    possible: (n): CountedText => counted`${n} perhaps`,
    membership: (n): CountedText => counted`${n} named without cooperation`,
    nothing: (n): CountedText => counted`${n} with nothing recorded`,
  },
  tiesShown: (n): CountedText => counted`${some(n, 'cooperation')} shown${impliedText(n)}.`,
  actors: (all, tied, without): CountedText =>
    counted`${some(all, 'actor')}: ${tied} in a cooperation, ${without} without recorded cooperation`,
  actorsText: 'One row for each actor (local authority, body, set, group…).',
  relations: (all, own): CountedText => counted`${some(all, 'relation')}, of which ${cooperations(own)}`,
  cooperationsText: 'One row for each relation.',
  relationsText: 'One row for each relation; the others say that somebody belongs or was present.',
  sources: (all, proving): CountedText =>
    counted`${some(all, 'source')}, of which ${proving} ${ofNumber('en', proving.value, 'supports', 'support')} relations`,
  sourcesText: 'One row for each source; every relation has at least one.',
  unproven: (n): CountedText => counted`${some(n, 'relation has', 'relations have')} no source.`,
  levels: (a, b, n): CountedText => counted`Between levels, most often: ${a} and ${b} (${cooperations(n)})`,
  noLevels: 'No cooperation from one level to another',
  matrix: (n, pairs, possible): CountedText =>
    counted`${some(n, 'actor')} with a partner shown; ${some(pairs, 'connected pair')} out of ${possible} possible`,
  matrixMost: (name, n): CountedText => counted`Most partners: ${name} (${n}).`,
  dated: (dated, all): CountedText => counted`${some(dated, 'dated cooperation')}${impliedText(dated)}${comma(dated)} out of ${all}`,
  noDates: 'No cooperation shown is dated by the sources',
  undated: (n): CountedText => counted`${n} without known date${impliedText(n)}: shown whatever the year, marked “?”.`,
  figures: (n): CountedText => counted`Distribution of ${cooperations(n)}`,
  isolation: (without, all): CountedText => counted`${bodies(without)} out of ${all} shown, without recorded cooperation`,
  byClass: (classes): CountedText =>
    counted`By level: ${joinedTexts(
      classes.map(({ name, count }) => counted`${name} ${count}`),
      ', ',
    )}.`,
} satisfies typeof fr;
