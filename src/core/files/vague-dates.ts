/**
 * Reads uncertain dates as people write them: «vers 2010», «2015 ?», «avant 2015», «entre 2014 et 2016», «fin 2018», «été 2020», «2e
 * trimestre 2019», «années 2010». Each pattern reads its own words and calls the reader for the rest, so patterns can be combined: «avant
 * fin 2018». If words are imprecise («fin 2018», «été 2020»), the widest interval they may mean is taken, so that the result is never
 * wrong.
 */
import { dateBetween, isCertain, namedDates, neighbour, yearNamed } from '../model/dates.ts';

/** Reads a plain date from a text without accents and capitals; null if it is not one. */
export type PlainReader = (text: string) => string | null;

/** The date in a text without accents, capitals and apostrophes (see model/dates.ts); null if there is none. */
export function vagueDate(text: string, plain: PlainReader): string | null {
  const written = plain(text);
  if (written !== null) return written;
  // Only the first matching pattern is tried: trying all of them at every level would take exponential time for some texts.
  for (const { pattern, read } of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const groups = found.slice(1).map((group) => group ?? '');
    return read(groups, (rest) => vagueDate(rest.trim(), plain));
  }
  return null;
}

/** Makes the date of one pattern from its groups; `again` reads a part of the text. */
type PatternReader = (groups: readonly string[], again: PlainReader) => string | null;

/**
 * Months in which a season may begin and end, covering both the meteorological and the astronomical seasons: summer is June to September.
 */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  printemps: [3, 6],
  spring: [3, 6],
  ete: [6, 9],
  summer: [6, 9],
  automne: [9, 12],
  autumn: [9, 12],
  fall: [9, 12],
};
const ORDINALS: readonly RegExp[] = [
  /^(?:1|1er|1ere|1st|premier|premiere|first)$/,
  /^(?:2|2e|2eme|2nd|second|seconde|deuxieme)$/,
  /^(?:3|3e|3eme|3rd|troisieme|third)$/,
  /^(?:4|4e|4eme|4th|quatrieme|fourth)$/,
];
/** Number of months of a part of a year, by the first letter of its name: trimestre, quarter; semestre, half. */
const MONTHS_OF_PART: Readonly<Record<string, number>> = { t: 3, q: 3, s: 6, h: 6 };

/** Words before a part of a year: «au», «à l’», «in the». */
const AT = '(?:(?:a|au|en|l|la|le|les|du|de|d|in|at|the) )*';

/** The patterns, in the order in which they are tried. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: PatternReader }[] = [
  // Words and signs around the whole text.
  { pattern: /^[([]+(.+?)[)\]]+$/, read: ([rest = ''], again) => again(rest) },
  {
    pattern: /^(.+?)[\s(]*(?:\?[\s?]*|(?:, )?(?:probablement|sans doute|peut[ -]etre|probably|perhaps))\)?$/,
    read: ([rest = ''], again) => doubted(again(rest), '?'),
  },
  {
    pattern: /^(?:probablement|sans doute|peut[ -]etre|probably|perhaps)\s+(.+)$/,
    read: ([rest = ''], again) => doubted(again(rest), '?'),
  },
  { pattern: /^(.+?)[\s(]*(?:~|environ|env\.?|approximativement|or so)\)?$/, read: ([rest = ''], again) => doubted(again(rest), '~') },
  {
    pattern: /^(?:(?:vers|environ|env|circa|ca|c|about|around|autour de|aux alentours de)(?:[\s.-]+|(?=\d))|[~≈]\s*)(.+)$/,
    read: ([rest = ''], again) => doubted(again(rest), '~'),
  },
  // One end is known. «Avant 2015» excludes 2015, «au plus tard 2015» includes it.
  {
    pattern: /^(?:pas avant|au plus tot|not before|no earlier than|at the earliest)\s+(?:en |in |le |la |l )?(.+)$/,
    read: ([rest = ''], again) => notEarlier(again(rest)),
  },
  { pattern: /^(.+)\s+(?:au plus tot|at the earliest)$/, read: ([rest = ''], again) => notEarlier(again(rest)) },
  {
    pattern: /^(?:pas apres|au plus tard|not after|no later than|at the latest|by)\s+(?:en |in |le |la |l )?(.+)$/,
    read: ([rest = ''], again) => notLater(again(rest)),
  },
  { pattern: /^(.+)\s+(?:au plus tard|at the latest)$/, read: ([rest = ''], again) => notLater(again(rest)) },
  { pattern: /^(?:avant|before)\s+(?:le |la |l |the )?(.+)$/, read: ([rest = ''], again) => before(again(rest)) },
  { pattern: /^(?:apres|after)\s+(?:le |la |l |the )?(.+)$/, read: ([rest = ''], again) => after(again(rest)) },
  // One date within an interval. «2014-2016» as a start or an end also only says that the date lies in between.
  {
    pattern: /^(?:entre|between)\s+(?:le |la |l |the )?(.+?)\s+(?:et|and)\s+(?:le |la |l |the )?(.+)$/,
    read: ([first = '', last = ''], again) => between(first, last, again),
  },
  {
    pattern: /^(?:de |du |d |from )?(.+?)\s+(?:a|au|to|ou|or|[-–—])\s+(?:le |la |l |the )?(.+)$/,
    read: ([first = '', last = ''], again) => between(first, last, again),
  },
  { pattern: /^(\d{4})[-–—/](\d{4})$/, read: ([first = '', last = ''], again) => between(first, last, again) },
  // Parts of years, and several years together.
  {
    pattern: new RegExp(
      `^${AT}(debut|early|beginning|start|milieu|mi|mid|middle|fin|late|end|courant|during)(?:[\\s.-]+|(?=\\d))(?:(?:de|d|du|des|of) )*(.+)$`,
    ),
    read: ([part = '', rest = ''], again) => partOf(part, again(rest)),
  },
  {
    pattern: new RegExp(`^${AT}(printemps|ete|automne|spring|summer|autumn|fall)\\s+(?:de |of )?(?:l annee )?(\\d{4})$`),
    read: ([season = '', year = '']) => months(year, SEASONS[season]),
  },
  // Winter of a year may be the one that begins or the one that ends in it.
  {
    pattern: new RegExp(`^${AT}(?:hiver|winter)\\s+(?:de |of )?(\\d{4})$`),
    read: ([year = '']) => dateBetween(`${neighbour(year, -1)}-12`, `${neighbour(year, 1)}-03`),
  },
  {
    pattern: new RegExp(`^${AT}([\\da-z]+)\\s+(trimestre|quarter|semestre|half)\\s+(?:de |of )?(?:l annee )?(\\d{4})$`),
    read: ([ordinal = '', part = '', year = '']) => partOfYear(year, part, ORDINALS.findIndex((spelt) => spelt.test(ordinal)) + 1),
  },
  { pattern: /^([tqsh])([1-4])[\s-]*(\d{4})$/, read: ([part = '', nth = '', year = '']) => partOfYear(year, part, Number(nth)) },
  { pattern: /^(\d{4})[\s-]*([tqsh])([1-4])$/, read: ([year = '', part = '', nth = '']) => partOfYear(year, part, Number(nth)) },
  { pattern: new RegExp(`^${AT}annees (\\d\\d)?(\\d)0$`), read: ([century = '', ten = '']) => decade(century, ten) },
  { pattern: new RegExp(`^${AT}(\\d\\d)?(\\d)0s$`), read: ([century = '', ten = '']) => decade(century, ten) },
  { pattern: /^(?:en|in|on|le|l an|l annee|annee|the year)\s+(.+)$/, read: ([rest = ''], again) => again(rest) },
];

/** A doubtful or approximate date. An interval cannot carry a mark, so it is widened by one unit at both ends instead. */
function doubted(date: string | null, doubt: '?' | '~'): string | null {
  const named = date === null ? null : namedDates(date);
  if (date === null || named === null) return null;
  if (isCertain(date)) return `${date}${doubt}`;
  // In «vers 2015 ?», doubt takes precedence over approximation.
  if (named.doubt !== '') return `${named.first}?`;
  return stretch(named.first === '' ? '' : neighbour(named.first, -1), named.last === '' ? '' : neighbour(named.last, 1));
}

/** The ends between which a date certainly lies: 2014 and 2016 for `2015?`. */
function endsOf(date: string | null): { readonly first: string; readonly last: string } | null {
  const named = date === null ? null : namedDates(date);
  if (named === null || named.doubt === '') return named;
  return { first: neighbour(named.first, -1), last: neighbour(named.last, 1) };
}

/** The date «one between first and last», either of which may be open; null if no day lies between them. */
function stretch(first: string, last: string): string | null {
  const date = dateBetween(first, last);
  return namedDates(date) === null ? null : date;
}

function notEarlier(date: string | null): string | null {
  const ends = endsOf(date);
  return ends === null ? null : stretch(ends.first, '');
}

function notLater(date: string | null): string | null {
  const ends = endsOf(date);
  return ends === null ? null : stretch('', ends.last);
}

/** «Avant 2015» ends with 2014; «avant fin 2018» may be any day except the last of that period. */
function before(date: string | null): string | null {
  return date !== null && isCertain(date) ? stretch('', neighbour(date, -1)) : notLater(date);
}

function after(date: string | null): string | null {
  return date !== null && isCertain(date) ? stretch(neighbour(date, 1), '') : notEarlier(date);
}

/** «Entre janvier et mars 2015»: the first date gets the year of the last if it has none. */
function between(first: string, last: string, again: PlainReader): string | null {
  const end = again(last);
  if (end === null) return null;
  const [from, to] = [endsOf(again(first) ?? again(`${first} ${yearNamed(end)}`)), endsOf(end)];
  return from === null || to === null || from.first === '' || to.last === '' ? null : stretch(from.first, to.last);
}

/** The beginning, middle or end of a year; for a month or an interval, all of it. */
function partOf(part: string, date: string | null): string | null {
  if (date === null || !/^\d{4}$/.test(date) || /^(?:courant|during)$/.test(part)) return date;
  if (/^(?:debut|early|beginning|start)$/.test(part)) return months(date, [1, 6]);
  return months(date, /^mi/.test(part) ? [4, 9] : [7, 12]);
}

/** A quarter or half of a year, by its number from 1; null if there is no such part. */
function partOfYear(year: string, part: string, nth: number): string | null {
  const length = MONTHS_OF_PART[part.charAt(0)] ?? 0;
  return nth < 1 || nth * length > 12 ? null : months(year, [(nth - 1) * length + 1, nth * length]);
}

function months(year: string, stretchOf: readonly [first: number, last: number] | undefined): string | null {
  if (stretchOf === undefined) return null;
  const [first, last] = stretchOf.map((month) => `${year}-${String(month).padStart(2, '0')}`);
  return stretch(first ?? '', last ?? '');
}

/** A decade. Without a century, the digits are read as two-digit years are: «années 90», «années 10». */
function decade(century: string, ten: string): string | null {
  const tens = `${century || (Number(ten) < 5 ? '20' : '19')}${ten}`;
  return stretch(`${tens}0`, `${tens}9`);
}
