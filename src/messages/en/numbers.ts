/**
 * Numbers in sentences, in English: with the noun that agrees with them, from least to most, and how many of them are implied. Other
 * topics are written with these.
 */
import { type Count, type CountedText, counted, impliedOf } from '../counted.ts';
import type { numbers as fr } from '../fr/numbers.ts';
import { ofNumber } from '../plural.ts';

/** “3 communes”, where the figure keeps its name. */
export const some = (count: Count, one: string, many = `${one}s`): CountedText =>
  counted`${count} ${ofNumber('en', count.value, one, many)}`;

/** “3 communes”. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${ofNumber('en', n, one, many)}`;

/** “, 3 of them implied”; empty where none is. */
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
