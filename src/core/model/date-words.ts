/**
 * Uncertain dates in words: «vers 2010», «entre 2014 et 2016», «avant 2015». A certain date is written as it is. Sheets, timeline, lists
 * and paper all use these functions.
 */
import { DATES } from '../../messages/dates.ts';
import type { Language } from '../../messages/language.ts';
import { type Bound, isCertain, namedDates, neighbour } from './dates.ts';

/** A date of the data in words; empty if it is unknown. */
export function dateInWords(date: string, language: Language): string {
  const named = namedDates(date);
  if (named === null || isCertain(date)) return date;
  const { first, last, doubt } = named;
  const words = DATES[language];
  if (doubt !== '') return doubt === '~' ? words.approximate({ date: first }) : words.uncertain({ date: first });
  if (first === '') return words.before({ date: neighbour(last, 1) });
  return last === '' ? words.after({ date: neighbour(first, -1) }) : words.between({ first, last });
}

/** One end of a period in words. If its date is uncertain, the text says which end it is: «début vers 2010», «fin avant 2015». */
export function boundInWords(bound: Bound, date: string, language: Language): string {
  return isCertain(date) ? date : DATES[language][bound]({ words: dateInWords(date, language) });
}
