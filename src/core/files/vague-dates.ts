/**
 * Dates that are not sure, as people write them: «vers 2010», «2015 ?», «avant 2015», «entre 2014 et 2016», «fin 2018», «été 2020», «2e
 * trimestre 2019», «années 2010». Each pattern reads what it is about and asks for the rest again, so that they combine: «avant fin 2018».
 * Where words leave room («fin 2018», «été 2020»), the widest that they may mean is taken: a date that is wide is never wrong.
 */
import { dateBetween, isCertain, namedDates, neighbour, yearNamed } from '../model/dates.ts';

/** A date written out, of a text without accents and capitals; null where it is none. */
export type PlainReader = (text: string) => string | null;

/** What a text says as a date (see model/dates.ts), of a text without accents, capitals and apostrophes; null where it says none. */
export function vagueDate(text: string, plain: PlainReader): string | null {
  const written = plain(text);
  if (written !== null) return written;
  // The first pattern that fits decides: to try the others after it would take time without bound for a text that is none.
  for (const { pattern, read } of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const groups = found.slice(1).map((group) => group ?? '');
    return read(groups, (rest) => vagueDate(rest.trim(), plain));
  }
  return null;
}

/** The date of one pattern: from what its groups found, and a way to read a part of the text again. */
type PatternReader = (groups: readonly string[], again: PlainReader) => string | null;

/** Months in which a season may begin and end: summer from June (for those who watch the weather) to September (for those who watch the sun). */
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
/** How many months a part of a year has, by the first letter of its name: trimestre, quarter; semestre, half. */
const MONTHS_OF_PART: Readonly<Record<string, number>> = { t: 3, q: 3, s: 6, h: 6 };

/** «au», «à l’», «in the»: before a part of a year. */
const AT = '(?:(?:a|au|en|l|la|le|les|du|de|d|in|at|the) )*';

/** In the order in which they are tried. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: PatternReader }[] = [
  // Words around the whole of it.
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
  // One end is known. «Avant 2015» has an end that is not in it, «au plus tard 2015» one that is.
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
  // One date of a stretch; of «2014-2016» as a start or an end no more is sure than that it lies there.
  {
    pattern: /^(?:entre|between)\s+(?:le |la |l |the )?(.+?)\s+(?:et|and)\s+(?:le |la |l |the )?(.+)$/,
    read: ([first = '', last = ''], again) => between(first, last, again),
  },
  {
    pattern: /^(?:de |du |d |from )?(.+?)\s+(?:a|au|to|ou|or|[-–—])\s+(?:le |la |l |the )?(.+)$/,
    read: ([first = '', last = ''], again) => between(first, last, again),
  },
  { pattern: /^(\d{4})[-–—/](\d{4})$/, read: ([first = '', last = ''], again) => between(first, last, again) },
  // Parts of years, and years together.
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
  // Of the winter of a year nobody knows whether it is the one before or the one after.
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

/** A date that is doubted, or about there; a stretch is made wider instead by what its ends are counted in. */
function doubted(date: string | null, doubt: '?' | '~'): string | null {
  const named = date === null ? null : namedDates(date);
  if (date === null || named === null) return null;
  if (isCertain(date)) return `${date}${doubt}`;
  // «Vers 2015 ?»: in doubt is more than about.
  if (named.doubt !== '') return `${named.first}?`;
  return stretch(named.first === '' ? '' : neighbour(named.first, -1), named.last === '' ? '' : neighbour(named.last, 1));
}

/** The ends of a date between which it surely lies, in what it names: 2014 and 2016 for `2015?`. */
function endsOf(date: string | null): { readonly first: string; readonly last: string } | null {
  const named = date === null ? null : namedDates(date);
  if (named === null || named.doubt === '') return named;
  return { first: neighbour(named.first, -1), last: neighbour(named.last, 1) };
}

/** One date between two ends, either of which may be open; null where no day lies between them. */
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

/** «Avant 2015» ends with 2014; «avant fin 2018» may be any day of that year's end but its last. */
function before(date: string | null): string | null {
  return date !== null && isCertain(date) ? stretch('', neighbour(date, -1)) : notLater(date);
}

function after(date: string | null): string | null {
  return date !== null && isCertain(date) ? stretch(neighbour(date, 1), '') : notEarlier(date);
}

/** «Entre janvier et mars 2015»: the year of the last is that of the first, where that has none. */
function between(first: string, last: string, again: PlainReader): string | null {
  const end = again(last);
  if (end === null) return null;
  const [from, to] = [endsOf(again(first) ?? again(`${first} ${yearNamed(end)}`)), endsOf(end)];
  return from === null || to === null || from.first === '' || to.last === '' ? null : stretch(from.first, to.last);
}

/** The beginning, middle or end of a year; of a month or a stretch, all of it. */
function partOf(part: string, date: string | null): string | null {
  if (date === null || !/^\d{4}$/.test(date) || /^(?:courant|during)$/.test(part)) return date;
  if (/^(?:debut|early|beginning|start)$/.test(part)) return months(date, [1, 6]);
  return months(date, /^mi/.test(part) ? [4, 9] : [7, 12]);
}

/** A quarter or a half of a year, by its number from 1; null where the year has no such part. */
function partOfYear(year: string, part: string, nth: number): string | null {
  const length = MONTHS_OF_PART[part.charAt(0)] ?? 0;
  return nth < 1 || nth * length > 12 ? null : months(year, [(nth - 1) * length + 1, nth * length]);
}

function months(year: string, stretchOf: readonly [first: number, last: number] | undefined): string | null {
  if (stretchOf === undefined) return null;
  const [first, last] = stretchOf.map((month) => `${year}-${String(month).padStart(2, '0')}`);
  return stretch(first ?? '', last ?? '');
}

/** Ten years; without their century those of the last hundred, as figures of two are read: «années 90», «années 10». */
function decade(century: string, ten: string): string | null {
  const tens = `${century || (Number(ten) < 5 ? '20' : '19')}${ten}`;
  return stretch(`${tens}0`, `${tens}9`);
}
