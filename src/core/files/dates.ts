/**
 * Dates as people write them: «31/12/2014», «déc-14», «décembre 2014», «1er janvier 2015», «vers 2015», «2015 ?», «depuis 2012»; and as
 * spreadsheets count them: 42173. A date is read as far as the text says one, and no further: where several readings are possible, as
 * far as they agree («05/06/2015»: the year); where the words leave it open, as the stretch that they leave (vague-dates.ts).
 */

import { foldedWords } from '../basics/names.ts';
import { type Bound, dateBetween, daysOf, isLeap, namedDates } from '../model/dates.ts';
import { vagueDate } from './vague-dates.ts';

/** What a text says as a date. */
export interface DateReading {
  /** As model/dates.ts has it: 2011, 2014-12, 2015-06-18, `2015?`, `[2014..2016]`. */
  readonly date: string;
  /** Whether the text is that date in figures or with the name of a month: not for «2015 ?», nor for «début 2015», nor for 42173. */
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
 * Numbers that are read as the days that a spreadsheet counts: from 1954 to 2064. Smaller ones are too like years and figures, greater
 * ones are days that no cooperation has seen.
 */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

/** Words that name the bound itself. */
const SINCE = /^(?:depuis|a partir de|a compter de|a partir du|a compter du|des|since|from)\s+(?:l an |le )?/;
const UNTIL = /^(?:jusqu en|jusqu a|jusqu au|jusque|until|till)\s+/;
/** «Depuis au moins 2012» began no later, «jusqu’en 2014 au moins» ended no earlier. */
const AT_LEAST = /(?:^|\s)(?:au moins|at least)(?=\s|$)/;

/**
 * What a cell says as a date; null where it says none. `bound`: the end of a period that its column holds, since «depuis 2015» says
 * something as a start only; `dayFirst`: other cells of the
 * column show that the day comes before the month.
 */
export function readDate(written: string, bound: Bound | null = null, dayFirst = false): DateReading | null {
  const plain = plainDate(written, dayFirst) ?? dayOfSerial(written);
  if (plain !== null) return plain;
  // No date is longer; what is, is a sentence.
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

/** A reading inside other words: where it is a year only because day and month cannot be told apart, any day of that year. */
function wholeDate(read: DateReading | null): string | null {
  return read === null || read.isExact ? (read?.date ?? null) : dateBetween(`${read.date}-01`, `${read.date}-12`);
}

/** A text without the words that say which end of a period it is, where they say the end that is asked for. */
function boundTold(words: string, bound: Bound | null): string {
  if (bound === null) return words;
  const atLeast = words.replace(AT_LEAST, '').trim();
  const date = atLeast.replace(bound === 'start' ? SINCE : UNTIL, '');
  if (date === atLeast) return words;
  return atLeast === words ? date : `${bound === 'start' ? 'no later than' : 'no earlier than'} ${date}`;
}

/** Words that speak of time beside months and figures, folded. */
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
 * Whether a text speaks of time and of nothing else, in words that a reader understands: «depuis décembre» does, «voir Mme Martin» does
 * not, and neither does a day that a spreadsheet counted.
 */
export function speaksOfTime(written: string): boolean {
  if (dayOfSerial(written) !== null) return false;
  return foldedWords(written).every((word) => FIGURES.test(word) || MONTH_OF.has(word) || TIME_WORDS.has(word));
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
