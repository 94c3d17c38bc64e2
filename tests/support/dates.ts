/**
 * Random dates as the data have them (src/core/model/dates.ts): known to the year, month or day, and others that are not sure or open at
 * an end. The empty text, an unknown date, is among them.
 */
import fc from 'fast-check';
import { dateBetween, latestDay, namedDates } from '../../src/core/model/dates.ts';

/** A year, month or day between 2008 and 2018. */
export const sureDate = fc
  .tuple(fc.integer({ min: 2008, max: 2018 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => {
    const ofMonth = `${year}-${String(month).padStart(2, '0')}`;
    const inMonth = Math.min(day, Number(latestDay(ofMonth).slice(8)));
    return `${ofMonth}-${String(inMonth).padStart(2, '0')}`.slice(0, length);
  });

const stretch = fc
  .tuple(fc.oneof(fc.constant(''), sureDate), fc.oneof(fc.constant(''), sureDate))
  .map(([first, last]) => [dateBetween(first, last), dateBetween(last, first)].find((date) => namedDates(date) !== null) ?? '');

export const uncertainDate = fc.oneof(
  fc.constant(''),
  sureDate,
  fc.tuple(sureDate, fc.constantFrom('?', '~')).map((parts) => parts.join('')),
  stretch,
);
