/**
 * The filters in use, one text each.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { filters as fr } from '../fr/filters.ts';
import { ofNumber } from '../plural.ts';

export const filters = {
  of: (list, parts) => `${list}: ${parts}`,
  only: (names) => `only ${names}`,
  onlyNothing: 'only none',
  without: (names) => `without ${names}`,
  with: (names) => `with ${names}`,
  others: (n) => `${n} ${ofNumber('en', n, 'other', 'others')}`,
  theme: (theme) => `theme: ${theme}`,
  source: (title) => `source: ${title}`,
  territory: (name) => `territory: ${name}`,
  actors: (n) => `only ${n} actors`,
  on: (date) => `in ${date}`,
  between: (since, on) => `from ${since} to ${on}`,
} satisfies typeof fr;
