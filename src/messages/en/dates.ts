/**
 * Dates that are not sure, in English: before, after or between others, about or perhaps one; and which end of a period they are. The
 * French file says what each sentence is given; the compiler asks here for the same ones.
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
