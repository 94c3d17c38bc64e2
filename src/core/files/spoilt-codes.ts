/**
 * Repairs codes and SIREN that a spreadsheet has spoilt, and says why: a leading zero that was taken for a number's («1004», département
 * «1»), a number written with decimals («245900410,0»), the SIRET of an establishment in place of the SIREN of its body. Only where no
 * other code can be meant.
 */
import type { Remark } from '../../messages/remarks.ts';
import { LEVELS, type Level } from '../model/vocabulary.ts';
import { meantTerm } from '../model/words.ts';
import { isSiren } from './cells.ts';

export interface RepairedCode {
  readonly code: string;
  readonly remark: Remark;
}

/** Digits of the codes of each level, where all of them are digits. */
const LENGTHS: Readonly<Record<Level, number>> = { region: 2, department: 2, intercommunality: 9, commune: 5 };

/** The repaired code of a unit of a level (a word of the list of levels); null if there is nothing to repair. */
export function repairedCode(written: string, levels: string): RepairedCode | null {
  const whole = withoutDecimals(written);
  const code = whole ?? written.trim();
  const level = meantTerm(LEVELS, levels) as Level | null;
  if (level !== null && level !== 'intercommunality' && /^\d+$/.test(code) && code.length === LENGTHS[level] - 1)
    return { code: `0${code}`, remark: { key: 'codeWithoutZero', values: { code } } };
  return whole === null ? null : { code, remark: { key: 'codeWithDecimals', values: { written, code } } };
}

/** The repaired SIREN; null if there is nothing to repair. */
export function repairedSiren(written: string): RepairedCode | null {
  const whole = withoutDecimals(written);
  const digits = (whole ?? written).replace(/[\s\u00a0\u202f]/g, '');
  const siren = digits.slice(0, 9);
  if (/^\d{14}$/.test(digits) && isSiren(siren)) return { code: siren, remark: { key: 'siretAsSiren', values: { written, siren } } };
  return whole === null ? null : { code: digits, remark: { key: 'codeWithDecimals', values: { written, code: digits } } };
}

/** The digits of a whole number that is written with decimals; null for any other text. */
function withoutDecimals(written: string): string | null {
  return /^([\d\s\u00a0\u202f]+)[.,]0+$/.exec(written.trim())?.[1] ?? null;
}
