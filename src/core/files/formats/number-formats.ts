/**
 * Numbers of a workbook → texts as a reader sees them in its cells. The number format of a cell says what its number is: a date, a
 * percentage, a code with leading zeros. Amounts are never rounded, and codes get neither decimals nor an exponent.
 */

/** What a number format makes of a number. */
export type NumberFormat =
  | { readonly kind: 'number' /** Least number of digits before the decimal sign. */; readonly digits: number }
  | { readonly kind: 'percent'; readonly decimals: number }
  /** Which parts of a date the format shows. */
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasMonth: boolean; readonly hasYear: boolean; readonly hasTime: boolean };

export const GENERAL: NumberFormat = { kind: 'number', digits: 1 };

const DAY: NumberFormat & { readonly kind: 'date' } = { kind: 'date', hasDay: true, hasMonth: true, hasYear: true, hasTime: false };
const TIME: NumberFormat = { kind: 'date', hasDay: false, hasMonth: false, hasYear: false, hasTime: true };

/** The formats that a workbook names by number only (ECMA-376-1, 18.8.30), with those that are dates in East Asian editions. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9) return { kind: 'percent', decimals: 0 };
  if (id === 10) return { kind: 'percent', decimals: 2 };
  if (id === 17) return { ...DAY, hasDay: false };
  if (id === 22) return { ...DAY, hasTime: true };
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DAY;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  return GENERAL;
}

/** The format of a code such as `dd/mm/yyyy`, `0.0%` or `00000`. */
export function formatOfCode(code: string): NumberFormat {
  // The first section is that of positive numbers. Texts in it, and signs after a backslash, are not placeholders.
  const [section = ''] = code.replace(/"[^"]*"|\\.|_./g, '').split(';');
  const plain = section.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^general$/i.test(plain.trim()) || plain.trim() === '@') return GENERAL;
  const digits = /[0#?]/.test(plain);
  if (plain.includes('%')) return { kind: 'percent', decimals: /[.,]([0#?]+)/.exec(plain)?.[1]?.length ?? 0 };
  if (/[ymdhsj]|aa/i.test(plain) && !(digits && !/[ymdhs]/i.test(plain))) {
    const signs = plain.toLowerCase().replace(/am\/pm|a\/p/g, '');
    // «m» is a minute after an hour or before a second.
    const months = signs.replace(/(h+\]?[^a-z0-9]*)m+|m+(?=[^a-z0-9]*s)/g, '$1').replace(/\[m+\]/g, '');
    return {
      kind: 'date',
      hasDay: /[dj]/.test(months),
      hasMonth: months.includes('m'),
      hasYear: /[ya]/.test(months),
      hasTime: /[hs]/.test(signs),
    };
  }
  const [whole = ''] = plain.split('.');
  // A group separator, and the exponent of scientific formats, are no digits.
  return /e[+-]/i.test(plain) ? GENERAL : { kind: 'number', digits: Math.max(1, whole.match(/0/g)?.length ?? 0) };
}

/** A number in its format. `epoch1904`: whether days are counted from 1904, as old Macs did. */
export function formatNumber(value: number, format: NumberFormat, epoch1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (format.kind === 'percent') return `${plainNumber(Number((value * 100).toFixed(Math.min(format.decimals, 10))))}%`;
  if (format.kind === 'number') return padded(plainNumber(value), format.digits);
  return dateText(value, format, epoch1904) ?? plainNumber(value);
}

/** A number with at most 15 digits, as spreadsheets hold them, and with a decimal comma; an exponent only beyond 15 digits. */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (Number.isInteger(rounded) && magnitude < 1e15) return String(rounded + 0);
  if (magnitude >= 1e15) return rounded.toExponential().replace('.', ',').replace('e', 'E');
  const text = String(rounded);
  return (text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text).replace('.', ',');
}

function padded(text: string, digits: number): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
  return /[E]/.test(text) ? text : `${sign}${whole.padStart(digits, '0')}${rest}`;
}

/** Days between 1 January 1904, 1 January 1970 and the day that Excel counts as zero, 31 December 1899. */
const DAYS_TO_1904 = 1462;
const DAYS_TO_1970 = 25569;
/** Excel knows no day after the year 9999. */
const MOST_DAYS = 2_958_466;

function dateText(value: number, format: NumberFormat & { readonly kind: 'date' }, epoch1904: boolean): string | null {
  const isTimeOnly = !format.hasDay && !format.hasMonth && !format.hasYear;
  const serial = epoch1904 && !isTimeOnly ? value + DAYS_TO_1904 : value;
  if (serial < 0 || serial >= MOST_DAYS) return null;
  // Times are stored as shares of a day, which are not exact.
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const carried = seconds === 86_400 ? 1 : 0;
  const days = Math.floor(serial) + carried;
  const time = clock(carried === 1 ? 0 : seconds);
  if (isTimeOnly) {
    // A duration such as 26:30 is longer than a day.
    const [hours = '', ...rest] = time.split(':');
    return [String(Number(hours) + 24 * days).padStart(2, '0'), ...rest].join(':');
  }
  // Excel counts a 29 February 1900, which was not.
  const { year, month, day } = civil((days < 60 ? days + 1 : days) - DAYS_TO_1970);
  const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const shown = format.hasDay ? 3 : format.hasMonth ? 2 : 1;
  const date = parts.slice(0, shown).join('-');
  return format.hasTime && shown === 3 && seconds > 0 ? `${date} ${time}` : date;
}

/** Seconds of a day as hours and minutes, with seconds if there are any. */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** The date of a number of days since 1 January 1970 (Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms»). */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}
