/**
 * Uncertain dates in English: before, after, between, about or perhaps a date; and which end of a period it is. The compiler checks that
 * entries and types are those of the French file.
 */
import type { dates as french } from '../fr/dates.ts';

export const dates: typeof french = {
  uncertain: ({ date }) => `perhaps ${date}`,
  approximate: ({ date }) => `about ${date}`,
  between: ({ first, last }) => `between ${first} and ${last}`,
  before: ({ date }) => `before ${date}`,
  after: ({ date }) => `after ${date}`,
  start: ({ words }) => `start ${words}`,
  end: ({ words }) => `end ${words}`,
};
