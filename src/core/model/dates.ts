/**
 * Dates as precise as a source gives them: a year, a month or a day, certain or not. They are plain text in EDTF notation (ISO 8601-2):
 * `2015-06`; `2015?`, uncertain; `2010~`, approximate; `[2014..2016]`, one date between two; `[..2014]`, no later than; `[2013..]`, no
 * earlier than. The empty text is an unknown date. To compare dates, use `earliestDay` and `latestDay`.
 */

/** Which end of a period a date stands for. */
export type Bound = 'start' | 'end';

/** What a date names: a year, month or day for each end of its interval; an open end is the empty text. */
export interface NamedDates {
  readonly first: string;
  readonly last: string;
  /** `?`: uncertain, `~`: approximate. Only for a single date, whose two ends are the same. */
  readonly doubt: '' | '?' | '~';
}

/** The first and the last day that a date with a four-digit year can name. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

const SINGLE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)([?~]?)$/;
const SET = /^\[(\d{4}(?:-\d{2}(?:-\d{2})?)?|)\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?|)\]$/;

/** Number of days of each month in a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Parses a date in this notation. Null for the empty text, for any other notation, and for days that do not exist. */
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

/** The date «one between first and last», each a year, month or day; empty for an open end. If both are the same, that date. */
export function dateBetween(first: string, last: string): string {
  return first === last ? first : `[${first}..${last}]`;
}

/**
 * The first day that may be meant, as 2015-06-18; `0000-01-01` when nothing bounds it. An uncertain or approximate date may be off by one
 * unit of its precision: `2015?` begins in 2014, `2015-06~` in May.
 */
export function earliestDay(date: string): string {
  return daysMeant(date).earliest;
}

/** The last day that may be meant; `9999-12-31` when nothing bounds it. */
export function latestDay(date: string): string {
  return daysMeant(date).latest;
}

/**
 * Pictures limited to a date ask this for every relation, but relations share few different dates. So results are cached, and the cache is
 * emptied when it has this many entries.
 */
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

/** Whether a date is exactly what it names, neither doubtful nor an interval. True for the empty text, which names nothing. */
export function isCertain(date: string): boolean {
  const named = namedDates(date);
  return named === null || (named.doubt === '' && named.first === named.last);
}

/** The year that a date names, even if uncertain; empty when it names none or several. */
export function yearNamed(date: string): string {
  const named = namedDates(date);
  const year = named?.first.slice(0, 4) ?? '';
  return year === named?.last.slice(0, 4) ? year : '';
}

/**
 * The year, month or day before (−1) or after (1) the given one. The first and last four-digit years have no further neighbour and give
 * themselves.
 */
export function neighbour(date: string, by: -1 | 1): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return isYear(year + by) ? written(year + by) : date;
  const next = year * 12 + (month - 1) + by;
  const [nextYear, nextMonth] = [Math.floor(next / 12), (((next % 12) + 12) % 12) + 1];
  if (day === undefined) return isYear(nextYear) ? written(nextYear, nextMonth) : date;
  if (day + by >= 1 && day + by <= daysOf(year, month)) return written(year, month, day + by);
  return isYear(nextYear) ? written(nextYear, nextMonth, by === 1 ? 1 : daysOf(nextYear, nextMonth)) : date;
}

/** Number of days of a month; months count from 1. */
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

/** The first day of a year, month or day; `0000-01-01` for an open end. */
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
