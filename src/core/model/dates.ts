/**
 * Dates as far as a source tells them: a year, a month or a day, sure or not. They are plain text in the notation of EDTF (ISO 8601-2):
 * `2015-06`; `2015?`, uncertain; `2010~`, about then; `[2014..2016]`, one date between two; `[..2014]`, no later; `[2013..]`, no earlier.
 * The empty text is an unknown date. Everything that compares dates asks here for the earliest and the latest day that is meant.
 */

/** Which end of a period a date is. */
export type Bound = 'start' | 'end';

/** What a date names: a year, month or day for either end; of a set that is open at an end, the empty text there. */
export interface NamedDates {
  readonly first: string;
  readonly last: string;
  /** `?`: uncertain, `~`: approximate; only where both ends are one date. */
  readonly doubt: '' | '?' | '~';
}

/** Before and after all days that a date of four figures can name. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

const SINGLE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)([?~]?)$/;
const SET = /^\[(\d{4}(?:-\d{2}(?:-\d{2})?)?|)\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?|)\]$/;

/** Days of the months of a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a text in this notation names; null for the empty text, for one that is not written so, and for days that no calendar has. */
export function namedDates(date: string): NamedDates | null {
  const single = SINGLE.exec(date);
  if (single !== null) {
    const [, named = '', doubt = ''] = single;
    return isInCalendar(named) ? { first: named, last: named, doubt: doubt as NamedDates['doubt'] } : null;
  }
  const [, first = '', last = ''] = SET.exec(date) ?? [];
  if (first === '' && last === '') return null;
  const areDates = [first, last].every((end) => end === '' || isInCalendar(end));
  return areDates && firstDayOf(first) <= lastDayOf(last) ? { first, last, doubt: '' } : null;
}

/** One date between two, each a year, month or day; empty for an open end. Between a date and itself there is that date. */
export function dateBetween(first: string, last: string): string {
  return first === last ? first : `[${first}..${last}]`;
}

/**
 * The first day that may be meant, as 2015-06-18; a day before all others where nothing bounds it. What is uncertain or approximate may
 * be off by one unit of what is named: `2015?` begins in 2014, `2015-06~` in May.
 */
export function earliestDay(date: string): string {
  return daysMeant(date).earliest;
}

/** The last day that may be meant; a day after all others where nothing bounds it. */
export function latestDay(date: string): string {
  return daysMeant(date).latest;
}

/** A picture at a date asks for every relation, of few different dates: what they mean is kept, and forgotten when it is too much. */
const MOST_KEPT = 10_000;
const kept = new Map<string, { readonly earliest: string; readonly latest: string }>();

function daysMeant(date: string): { readonly earliest: string; readonly latest: string } {
  const known = kept.get(date);
  if (known !== undefined) return known;
  const { first, last, doubt } = namedDates(date) ?? { first: '', last: '', doubt: '' };
  const isOff = doubt !== '';
  const days = { earliest: firstDayOf(isOff ? neighbour(first, -1) : first), latest: lastDayOf(isOff ? neighbour(last, 1) : last) };
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(date, days);
  return days;
}

/** Whether a date is known as exactly as it is named; so is the empty text, which names none. */
export function isCertain(date: string): boolean {
  const named = namedDates(date);
  return named === null || (named.doubt === '' && named.first === named.last);
}

/** The year that a date names, also where it is not sure of it; empty where it names none, or several. */
export function yearNamed(date: string): string {
  const named = namedDates(date);
  const year = named?.first.slice(0, 4) ?? '';
  return year === named?.last.slice(0, 4) ? year : '';
}

/** The year, month or day before (−1) or after (1) a year, month or day; the last years of four figures have no neighbour but themselves. */
export function neighbour(date: string, by: -1 | 1): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return isYear(year + by) ? written(year + by) : date;
  const next = year * 12 + (month - 1) + by;
  const [nextYear, nextMonth] = [Math.floor(next / 12), (((next % 12) + 12) % 12) + 1];
  if (day === undefined) return isYear(nextYear) ? written(nextYear, nextMonth) : date;
  if (day + by >= 1 && day + by <= daysOf(year, month)) return written(year, month, day + by);
  return isYear(nextYear) ? written(nextYear, nextMonth, by === 1 ? 1 : daysOf(nextYear, nextMonth)) : date;
}

/** How many days a month has, counted from 1. */
export function daysOf(year: number, month: number): number {
  return month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return month >= 1 && day >= 1 && day <= daysOf(year, month);
}

/** The first day of a year, month or day; before all days where the end is open. */
function firstDayOf(date: string): string {
  return date === '' ? FIRST_DAY : `${date}${FIRST_DAY.slice(date.length)}`;
}

function lastDayOf(date: string): string {
  if (date === '') return LAST_DAY;
  if (date.length !== 7) return `${date}${LAST_DAY.slice(date.length)}`;
  return `${date}-${daysOf(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

function isYear(year: number): boolean {
  return year >= 0 && year <= 9999;
}

function written(year: number, ...rest: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
