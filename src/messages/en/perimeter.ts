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

export const perimeter = {
  documented: (name, documented, communes, comprised): CountedText => {
    const also: CountedText = comprised.value === 0 ? [] : counted`, ${comprised} ${IN_SET}`;
    return counted`${name}: ${documented} of ${communesOf(communes)} with a recorded cooperation${impliedText(documented)}${also}`;
  },
  onlyComprised: (name, comprised, communes): CountedText =>
    counted`${name}: ${comprised} of ${communesOf(communes)} ${IN_SET}, none with a cooperation in its name`,
  undocumented: (name, communes): CountedText => {
    const whole: CountedText = communes.value === 1 ? ['its commune'] : counted`its ${communes} communes`;
    return counted`${name}: no cooperation recorded for ${whole}`;
  },
  ties: (n): CountedText => counted`${some(n, 'cooperation')} shown${impliedText(n)}.`,
  aside: (n): CountedText =>
    counted`${n} ${ofNumber('en', n.value, 'actor or group', 'actors or groups')} of the network without a tie to this territory set aside.`,
  fold: (communes, documented, comprised): CountedText => {
    const others: CountedText = comprised.value === 0 ? [] : counted`, ${comprised} in a set`;
    return counted`${communesOf(communes)}, ${documented} documented${others}`;
  },
  position: { approximate: 'approximate', known: 'known' },
} satisfies typeof fr;
