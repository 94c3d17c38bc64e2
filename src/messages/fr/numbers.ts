/**
 * Numbers in sentences, in French: with a noun that agrees, as a range, and with the number of implied ones. Other topics use these
 * functions.
 */
import { type Count, type CountedText, counted, impliedOf } from '../counted.ts';
import { ofNumber } from '../plural.ts';

/** «3 communes», with a named figure. */
export const some = (count: Count, one: string, many = `${one}s`): CountedText =>
  counted`${count} ${ofNumber('fr', count.value, one, many)}`;

/** «3 communes». */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${ofNumber('fr', n, one, many)}`;

/** «25 000 000»: a number in two digits, for estimates. */
export const roughly = (n: number): string => n.toLocaleString('fr', { maximumSignificantDigits: 2 });

/** «, dont 3 implicites»; empty for none. */
export const impliedText = (count: Count): CountedText =>
  count.implied === 0 ? [] : counted`, dont ${impliedOf(count)} ${ofNumber('fr', count.implied, 'implicite', 'implicites')}`;

export const numbers = {
  impliedText,
  /** «24, dont 3 implicites». */
  withImplied: (count: Count): CountedText => counted`${count}${impliedText(count)}`,
  /** «rien de recensé : 45». */
  named: (name: string, count: Count): CountedText => counted`${name}\u00a0: ${count}`,
  /** «3 sur 6». */
  outOf: (count: Count, all: Count): CountedText => counted`${count} sur ${all}`,
  /** «de 2 à 3», «au moins 2», «2»; `max` is null if unknown. */
  interval: (min: number, max: number | null): string =>
    max === null ? `au moins ${min}` : min === max ? String(min) : `de ${min} à ${max}`,
  /** The same without «de», for use after a word that requires this: «2 à 3». */
  shortInterval: (min: number, max: number | null): string =>
    max === null ? `au moins ${min}` : min === max ? String(min) : `${min} à ${max}`,
};
