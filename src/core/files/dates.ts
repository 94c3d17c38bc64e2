/**
 * Dates as people write them: «31/12/2014», «déc-14», «décembre 2014», «1er janvier 2015», «vers 2015», «2015 ?», «depuis 2012»; and as
 * spreadsheets count them: 42173. A date is read only where there is one reading. Where several are possible, it is read as far as they
 * agree («05/06/2015»: the year), and where the text says more or less than a date, as its date: both are told from a date that is
 * written out.
 */

import { foldedWords } from '../basics/names.ts';

/** What a text says as a date. */
export interface DateReading {
  /** Year, month or day: 2011, 2014-12, 2015-06-18. */
  readonly date: string;
  /** Whether that is what the text says, no more and no less: not for «2015 ?», nor for «début 2015», nor for 42173. */
  readonly isExact: boolean;
}

/** Which bound of a period a column holds: «depuis 2015» says something as a start only. */
export type Bound = 'start' | 'end';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
/** Days of the months of a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Numbers that are read as the days that a spreadsheet counts: from 1954 to 2064. Smaller ones are too like years and figures, greater
 * ones are days that no cooperation has seen.
 */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

/** Words around a date that leave it in doubt, or say which part of it is meant. */
const DOUBT_BEFORE =
  /^(?:vers|environ|env|circa|ca|c|about|around|probablement|peut etre|sans doute|debut|mi|fin|courant|early|mid|late|~|≈|\()[\s.-]*/;
const DOUBT_AFTER = /[\s(]*(?:\?+|environ|env\.?|~)[\s)]*$/;
const BRACKETS = /^[([]+|[)\]]+$/g;
/** Words that name the bound itself. */
const SINCE = /^(?:depuis|a partir de|a compter de|a partir du|a compter du|des|since|from)\s+(?:l an |le )?/;
const UNTIL = /^(?:jusqu en|jusqu a|jusqu au|jusque|until|till)\s+(?:la fin de )?/;

/**
 * What a cell says as a date; null where it says none. `dayFirst`: other cells of the column show that the day comes before the month.
 */
export function readDate(written: string, bound: Bound | null = null, dayFirst = false): DateReading | null {
  const plain = plainDate(written, dayFirst) ?? dayOfSerial(written);
  if (plain !== null) return plain;
  // No date is longer; what is, is a sentence.
  if (written.length > 60) return null;
  const words = written
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, ' ')
    .trim();
  const withoutBound = bound === 'start' ? words.replace(SINCE, '') : bound === 'end' ? words.replace(UNTIL, '') : words;
  const bare = withoutBound.replace(BRACKETS, '').replace(DOUBT_AFTER, '').replace(DOUBT_BEFORE, '').replace(DOUBT_AFTER, '').trim();
  const read = plainDate(bare, dayFirst) ?? dateWithMonth(bare);
  return read === null ? null : { date: read.date, isExact: read.isExact && bare === words };
}

/** Words that speak of time beside months and figures, folded. */
const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'depuis jusque jusqu partir compter des en a au aux de du d la le les l an ans annee annees mois jour fin debut mi milieu courant ' +
    'vers environ env avant apres entre et ou puis printemps ete automne hiver trimestre semestre er eme e premier deuxieme troisieme ' +
    'since from until till before after about around in the of early mid late year month spring summer autumn winter quarter st nd rd th'
  ).split(' '),
);

/**
 * Whether a text speaks of time and of nothing else, in words that a reader understands: «depuis décembre» does, «voir Mme Martin» does
 * not, and neither does a day that a spreadsheet counted.
 */
export function speaksOfTime(written: string): boolean {
  if (dayOfSerial(written) !== null) return false;
  return foldedWords(written).every((word) => /^\d+(?:er|eme|e|st|nd|rd|th)?$/.test(word) || MONTH_OF.has(word) || TIME_WORDS.has(word));
}

/** Whether a cell shows that days are written before months: «31/12/2014». */
export function showsDayFirst(written: string): boolean {
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})$/.exec(written);
  return found !== null && Number(found[1]) > 12 && Number(found[1]) <= 31 && Number(found[2]) <= 12;
}

/** Dates in figures alone. */
function plainDate(text: string, dayFirst: boolean): DateReading | null {
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (yearFirst !== null) {
    const [, year = '', month, day] = yearFirst;
    // «2014-6» may be half a date, «2014/15» two years: two figures each, as the standard has it.
    if ((month !== undefined && month.length < 2) || (day !== undefined && day.length < 2)) return null;
    return dateOf(year, month === undefined ? null : Number(month), day === undefined ? null : Number(day));
  }
  const monthAndYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthAndYear !== null) return dateOf(monthAndYear[2] ?? '', Number(monthAndYear[1]), null);
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (yearLast === null) return null;
  const [, first = '', separator, second = '', written = ''] = yearLast;
  const year = fullYear(written);
  const french = dateOf(year, Number(second), Number(first));
  // Points between figures are written where the day comes first; strokes and hyphens everywhere.
  if (dayFirst || separator === '.') return french;
  const american = dateOf(year, Number(first), Number(second));
  if (french === null || american === null || french.date === american.date) return french ?? american;
  return { date: year, isExact: false };
}

/** Dates with the name of a month, of a text without accents and capitals. */
function dateWithMonth(text: string): DateReading | null {
  const found = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?[\s.-]+)?([a-z]+)\.?[\s.-]+(?:(\d{1,2})(?:st|nd|rd|th)?,\s*)?(\d{4}|\d{2})$/.exec(text);
  const month = MONTH_OF.get(found?.[2] ?? '');
  if (found === null || month === undefined) return null;
  const day = found[1] ?? found[3];
  return dateOf(fullYear(found[4] ?? ''), month, day === undefined ? null : Number(day));
}

/**
 * The day that a spreadsheet writes as a number: the days from 1900 on, and one more, since it gives that year a 29 February. (Those of
 * the system of 1904, which old Macintoshes had, cannot be told from them, and would be read four years too early.)
 */
function dayOfSerial(written: string): DateReading | null {
  const serial = /^\d{5}$/.test(written) ? Number(written) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  // 1 is the first of January, and the day that was not comes off.
  let [year, month, after] = [1900, 1, serial - 2];
  while (after >= (isLeap(year) ? 366 : 365)) {
    after -= isLeap(year) ? 366 : 365;
    year++;
  }
  while (after >= daysOf(year, month)) {
    after -= daysOf(year, month);
    month++;
  }
  const day = dateOf(String(year), month, after + 1);
  return day === null ? null : { ...day, isExact: false };
}

/** Spreadsheets write the last two figures: from 1950 to 2049. */
function fullYear(written: string): string {
  return written.length === 4 ? written : `${Number(written) < 50 ? 20 : 19}${written}`;
}

function dateOf(year: string, month: number | null, day: number | null): DateReading | null {
  if (month === null) return { date: year, isExact: true };
  if (month < 1 || month > 12) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  if (day === null) return { date: `${year}-${two(month)}`, isExact: true };
  if (day < 1 || day > daysOf(Number(year), month)) return null;
  return { date: `${year}-${two(month)}-${two(day)}`, isExact: true };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has, counted from 1. */
function daysOf(year: number, month: number): number {
  return month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);
}
