/**
 * A network over a perimeter: how many of its communes have a recorded cooperation, and how many actors are left out.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import { type Count, type CountedText, counted } from '../counted.ts';
import type { perimeter as fr } from '../fr/perimeter.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const IN_SET = 'comprised in a set that cooperates';
const communesOf = (n: Count) => some(n, 'commune');

const alsoComprised = (n: Count | null): CountedText => (n === null || n.value === 0 ? [] : counted`, ${n} ${IN_SET}`);

export const perimeter = {
  documented: (name, documented, communes, comprised): CountedText =>
    counted`${name}: ${documented} of ${communesOf(communes)} with a recorded cooperation${impliedText(documented)}${alsoComprised(comprised)}`,
  documentedBetween: (name, documented, most, communes, comprised): CountedText =>
    counted`${name}: ${documented} to ${most} of ${communesOf(communes)} with a recorded cooperation${impliedText(documented)}${alsoComprised(comprised)}`,
  doubtfulNames: (n): CountedText =>
    counted`${some(n, 'unmatched name')} ${ofNumber('en', n.value, 'perhaps means a commune', 'perhaps mean communes')} of this territory: to be matched.`,
  onlyComprised: (name, comprised, communes): CountedText =>
    counted`${name}: ${comprised} of ${communesOf(communes)} ${IN_SET}, none with a cooperation in its name`,
  undocumented: (name, communes): CountedText => {
    const whole: CountedText = communes.value === 1 ? ['its commune'] : counted`its ${communes} communes`;
    return counted`${name}: no cooperation recorded for ${whole}`;
  },
  ties: (n): CountedText => counted`${some(n, 'cooperation')} shown${impliedText(n)}.`,
  aside: (n): CountedText =>
    counted`${n} ${ofNumber('en', n.value, 'actor or group', 'actors or groups')} of the network without a tie to this territory set aside.`,
  fold: (communes, documented, comprised, possible): CountedText => {
    const open: CountedText = possible.value === 0 ? [] : counted`, ${possible} perhaps under an unmatched name`;
    const others: CountedText = comprised.value === 0 ? [] : counted`, ${comprised} in a set`;
    return counted`${communesOf(communes)}, ${documented} documented${others}${open}`;
  },
  position: { approximate: 'approximate', known: 'known' },
} satisfies typeof fr;
