/**
 * Reads dates as people write them («31/12/2014», «déc-14», «décembre 2014», «1er janvier 2015», «vers 2015», «2015 ?», «depuis 2012») and
 * as spreadsheets store them (42173). A date is read only as precisely as the text allows. If several readings are possible, what they have
 * in common is kept («05/06/2015»: the year). Words that leave the date open give an interval (vague-dates.ts).
 */

import { foldedWords } from '../basics/names.ts';
import { type Bound, dateBetween, daysOf, isLeap, namedDates } from '../model/dates.ts';
import { vagueDate } from './vague-dates.ts';

/** A date read from a text. */
export interface DateReading {
  /** In the notation of model/dates.ts: 2011, 2014-12, 2015-06-18, `2015?`, `[2014..2016]`. */
  readonly date: string;
  /** Whether the text is exactly this date, in figures or with the name of a month. False for «2015 ?», «début 2015» and 42173. */
  readonly isExact: boolean;
}

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
/**
 * Numbers in this range are read as spreadsheet days (1954 to 2064). Smaller numbers could be years or counts; greater ones are too far in
 * the future.
 */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

/** Words that name the bound itself. */
const SINCE = /^(?:depuis|a partir de|a compter de|a partir du|a compter du|des|since|from)\s+(?:l an |le )?/;
const UNTIL = /^(?:jusqu en|jusqu a|jusqu au|jusque|until|till)\s+/;
/** «Depuis au moins 2012» means no later than 2012, «jusqu’en 2014 au moins» no earlier than 2014. */
const AT_LEAST = /(?:^|\s)(?:au moins|at least)(?=\s|$)/;

/**
 * The date in a cell; null if there is none. `bound`: the end of a period that the column holds; «depuis 2015» only makes sense as a start.
 * `dayFirst`: other cells of the column show that days are written before months.
 */
export function readDate(written: string, bound: Bound | null = null, dayFirst = false): DateReading | null {
  const plain = plainDate(written, dayFirst) ?? dayOfSerial(written);
  if (plain !== null) return plain;
  // No date is longer; longer texts are sentences.
  if (written.length > 60) return null;
  if (namedDates(written) !== null) return { date: written, isExact: true };
  const words = written
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’\s]+/g, ' ')
    .trim();
  const date = dateWithMonth(words);
  if (date !== null) return date;
  const vague = vagueDate(boundTold(words, bound), (text) => wholeDate(plainDate(text, dayFirst) ?? dateWithMonth(text)));
  return vague === null ? null : { date: vague, isExact: false };
}

/**
 * The date inside a longer text. If only the year is certain, because day and month could be swapped, the result is any month of that year.
 */
function wholeDate(read: DateReading | null): string | null {
  return read === null || read.isExact ? (read?.date ?? null) : dateBetween(`${read.date}-01`, `${read.date}-12`);
}

/** A text without the words that name a bound, if they name the requested one. */
function boundTold(words: string, bound: Bound | null): string {
  if (bound === null) return words;
  const atLeast = words.replace(AT_LEAST, '').trim();
  const date = atLeast.replace(bound === 'start' ? SINCE : UNTIL, '');
  if (date === atLeast) return words;
  return atLeast === words ? date : `${bound === 'start' ? 'no later than' : 'no earlier than'} ${date}`;
}

/** Words about time other than months and numbers, folded. */
const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'depuis jusque jusqu partir compter des en a au aux de du d la le les l an ans annee annees mois jour fin debut mi milieu courant ' +
    'vers environ env avant apres entre et ou puis printemps ete automne hiver trimestre semestre er eme e premier premiere second seconde ' +
    'deuxieme troisieme quatrieme pas plus tot tard moins peut etre probablement sans doute autour alentours approximativement ' +
    'since from until till before after about around circa in on by at to and or not no than so the of between early mid late year month ' +
    'spring summer autumn fall winter quarter half first third fourth st nd rd th beginning start middle end during earliest latest ' +
    'earlier later least perhaps probably'
  ).split(' '),
);

/** «2014», «1er», «2010s», «T2». */
const FIGURES = /^(?:\d+(?:er|ere|eme|e|st|nd|rd|th|s)?|[tqsh][1-4])$/;

/**
 * Whether a text is only about time, in words that readers understand: true for «depuis décembre», false for «voir Mme Martin» and for
 * spreadsheet days.
 */
export function speaksOfTime(written: string): boolean {
  if (dayOfSerial(written) !== null) return false;
  return foldedWords(written).every((word) => FIGURES.test(word) || MONTH_OF.has(word) || TIME_WORDS.has(word));
}

/** Whether a cell can only be read with the day before the month: «31/12/2014». */
export function showsDayFirst(written: string): boolean {
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})$/.exec(written);
  return found !== null && Number(found[1]) > 12 && Number(found[1]) <= 31 && Number(found[2]) <= 12;
}

/** Reads dates written in figures only. */
function plainDate(text: string, dayFirst: boolean): DateReading | null {
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (yearFirst !== null) {
    const [, year = '', month, day] = yearFirst;
    // «2014-6» may be an incomplete date and «2014/15» two years, so month and day need two digits, as in the standard.
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
  // With points, the day always comes first; with slashes or hyphens, either order occurs.
  if (dayFirst || separator === '.') return french;
  const american = dateOf(year, Number(first), Number(second));
  if (french === null || american === null || french.date === american.date) return french ?? american;
  return { date: year, isExact: false };
}

/** Reads dates with the name of a month, in a text without accents and capitals. */
function dateWithMonth(text: string): DateReading | null {
  const found = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?[\s.-]+)?([a-z]+)\.?[\s.-]+(?:(\d{1,2})(?:st|nd|rd|th)?,\s*)?(\d{4}|\d{2})$/.exec(text);
  const month = MONTH_OF.get(found?.[2] ?? '');
  if (found === null || month === undefined) return null;
  const day = found[1] ?? found[3];
  return dateOf(fullYear(found[4] ?? ''), month, day === undefined ? null : Number(day));
}

/**
 * The day for a spreadsheet number: days since 1900, where spreadsheets wrongly count 29 February 1900. The 1904 system of old Macintosh
 * files looks the same and would be read four years too early.
 */
function dayOfSerial(written: string): DateReading | null {
  const serial = /^\d{5}$/.test(written) ? Number(written) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  // Number 1 is 1 January 1900; subtract one for that, and one for the nonexistent 29 February.
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

/** Two-digit years, as spreadsheets write them, mean 1950 to 2049. */
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
