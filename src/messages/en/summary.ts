/**
 * The summary of a picture: the finding as a title, and its figures.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import { type Count, type CountedText, counted, joinedTexts } from '../counted.ts';
import type { summary as fr } from '../fr/summary.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const LEVELS = {
  region: 'the region',
  department: 'the department',
  intercommunality: 'the intercommunality',
  commune: 'the commune',
};
const SHARES = { all: 'Everything', 'nearly-all': 'Nearly everything', most: 'Most of it' };

const bodies = (n: Count) => some(n, 'body or authority', 'bodies and authorities');

export const summary = {
  picture: 'Network of actors and relations.',
  nothing: 'No cooperation is shown.',
  title: (finding, absent): CountedText => (absent === '' ? counted`${finding}.` : counted`${finding}; ${absent}.`),
  wayThrough: (share, level) => `${SHARES[share]} goes through ${LEVELS[level]}`,
  absent: (level) => `${LEVELS[level]} does not appear`,
  onlyThrough: (level, name) => `${LEVELS[level]} appears only through one actor, ${name}, which also exercises another level`,
  onlyBeside: (level) => `${LEVELS[level]} appears only through actors that also exercise another level`,
  onlyCombined: (level, name) => `${LEVELS[level]} appears only combined${name === '' ? '' : ` (${name})`}`,
  tied: {
    'named=body': (n) => some(n, 'named body or authority', 'named bodies and authorities'),
    'kind=set': (n) => some(n, 'unnamed set'),
    'kind=group': (n) => some(n, 'group or scheme', 'groups and schemes'),
    'kind=service': (n) => some(n, 'internal service'),
    'kind=person': (n) => some(n, 'person'),
  },
  tiedActors: (n) => some(n, 'actor'),
  ties: (all, who, tellsImplied): CountedText => {
    const [last = [], ...others] = [...who].reverse();
    const list = others.length === 0 ? last : counted`${joinedTexts(others.reverse(), ', ')} and ${last}`;
    const implied = tellsImplied && all.implied > 0 ? counted`${impliedText(all)},` : [];
    return counted`${some(all, 'cooperation')}${implied} between ${list}`;
  },
  inForce: (n) => counted`; ${n} in force${impliedText(n)}`,
  vertical: (n) => counted`${n} ${ofNumber('en', n.value, 'ties', 'tie')} communes to an intercommunality`,
  regional: (n) => counted`${n} ${ofNumber('en', n.value, 'ties', 'tie')} an intercommunality to a region`,
  unseen: (n) => counted`${some(n, 'cooperation')} hidden by the filters.`,
  comprised: (n) => counted`${bodies(n)} comprised in a set that cooperates.`,
  possible: (n) => counted`${bodies(n)} perhaps, under an unmatched name.`,
  without: (n) => counted`${bodies(n)} without cooperation recorded in the sources.`,
  hidden: (n) => counted`${bodies(n)} with relations hidden by a filter.`,
} satisfies typeof fr;
