/**
 * Numbers in sentences, in English: with a noun that agrees, as a range, and with the number of implied ones. Other topics use these
 * functions.
 */
import { type Count, type CountedText, counted, impliedOf } from '../counted.ts';
import type { numbers as fr } from '../fr/numbers.ts';
import { ofNumber } from '../plural.ts';

/** “3 communes”, with a named figure. */
export const some = (count: Count, one: string, many = `${one}s`): CountedText =>
  counted`${count} ${ofNumber('en', count.value, one, many)}`;

/** “3 communes”. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${ofNumber('en', n, one, many)}`;

/** “25,000,000”: a number in two digits, for estimates. */
export const roughly = (n: number): string => n.toLocaleString('en', { maximumSignificantDigits: 2 });

/** “, 3 of them implied”; empty for none. */
export const impliedText = (count: Count): CountedText => (count.implied === 0 ? [] : counted`, ${impliedOf(count)} of them implied`);

const interval = (min: number, max: number | null): string =>
  max === null ? `at least ${min}` : min === max ? String(min) : `${min} to ${max}`;

export const numbers = {
  impliedText,
  withImplied: (count) => counted`${count}${impliedText(count)}`,
  named: (name, count) => counted`${name}: ${count}`,
  outOf: (count, all) => counted`${count} out of ${all}`,
  interval,
  shortInterval: interval,
} satisfies typeof fr;
