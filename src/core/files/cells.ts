/**
 * Reads one cell: its text and the type of its column → a value, or a fault. Whether an id exists is checked later, by the readers of
 * tables. A fault loses only the cell, or those of its items that cannot be read.
 */

import type { Remark } from '../../messages/remarks.ts';
import type { Severity } from '../model/issue.ts';
import { type CellType, ITEM_SEPARATOR } from '../model/tables.ts';
import type { Term } from '../model/vocabulary.ts';
import { meantTerm, nearestTerm, termId } from '../model/words.ts';
import { readDate } from './dates.ts';

/** The result of reading a cell. */
export interface CellReading {
  /** The value for the type of column: text, items, a number or null. */
  readonly value: string | number | null | readonly string[];
  readonly fault: Remark | null;
  /** With `info`, the value was read nevertheless. */
  readonly severity: Severity;
  /** The text that the value does not contain; empty if the value contains everything. */
  readonly kept: string;
}

const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;

const NO_ITEMS: readonly string[] = [];

/** The value of an empty cell, by type of column. */
export function emptyValue(type: CellType): CellReading['value'] {
  const isList = type.kind === 'list' || ('many' in type && type.many);
  return isList ? NO_ITEMS : type.kind === 'count' || type.kind === 'term' ? null : '';
}

/** The items of a trimmed cell with several items. */
export function itemsOf(cell: string): readonly string[] {
  if (!cell.includes(ITEM_SEPARATOR)) return cell === '' ? NO_ITEMS : [cell];
  return cell
    .split(ITEM_SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Reads a cell, which must be trimmed, not empty and without contact details. */
export function readCell(type: CellType, cell: string, dayFirst: boolean): CellReading {
  switch (type.kind) {
    case 'text':
    case 'quote':
    case 'address':
      return whole(cell);
    case 'list':
      return whole(itemsOf(cell));
    case 'reference':
      return whole(type.many ? itemsOf(cell) : cell);
    case 'id':
      return IDENTIFIER.test(cell) ? whole(cell) : without('', cell, { key: 'notAnIdentifier', values: { cell: shortened(cell) } });
    case 'count':
      return countOf(cell);
    case 'siren': {
      const digits = withoutSpaces(cell);
      return isSiren(digits) ? whole(digits) : without('', cell, { key: 'notASiren', values: { cell: shortened(cell) } });
    }
    case 'date':
      return dateOf(type, cell, dayFirst);
    case 'term':
      return type.many ? termsOf(type.list, cell) : termOfCell(type.list, cell, type.isOpen === true);
  }
}

function whole(value: CellReading['value']): CellReading {
  return { value, fault: null, severity: 'info', kept: '' };
}

function without(value: CellReading['value'], kept: string, fault: Remark): CellReading {
  return { value, fault, severity: 'error', kept };
}

function withoutSpaces(cell: string): string {
  return cell.replace(/[\s\u00a0\u202f]/g, '');
}

function countOf(cell: string): CellReading {
  const digits = withoutSpaces(cell);
  // Numbers too large to be represented exactly are rejected.
  if (/^\d+$/.test(digits) && Number.isSafeInteger(Number(digits))) return whole(Number(digits));
  return without(null, cell, { key: 'notAWholeNumber', values: { cell: shortened(cell) } });
}

function dateOf(type: CellType & { readonly kind: 'date' }, cell: string, dayFirst: boolean): CellReading {
  const read = readDate(cell, type.bound ?? null, dayFirst);
  if (read === null) return without('', cell, { key: 'notADate', values: { cell: shortened(cell) } });
  if (read.isExact) return whole(read.date);
  return { value: read.date, severity: 'info', kept: cell, fault: { key: 'dateReadAs', values: { cell, date: read.date } } };
}

function termsOf(list: readonly Term[], cell: string): CellReading {
  const words = itemsOf(cell);
  const unknown = words.filter((word) => meantTerm(list, word) === null);
  const known = [...new Set(words.flatMap((word) => meantTerm(list, word) ?? []))];
  const [first] = unknown;
  return first === undefined ? whole(known) : without(known, unknown.join(ITEM_SEPARATOR), unknownWord(first, list));
}

function termOfCell(list: readonly Term[], cell: string, isOpen: boolean): CellReading {
  const id = termId(list, cell);
  if (id !== null || isOpen) return whole(id);
  const meant = meantTerm(list, cell);
  if (meant === null) return without(null, cell, unknownWord(cell, list));
  const term = list.find((entry) => entry.id === meant) ?? null;
  // The synonym says more than the word of the list, so it is kept.
  return { value: meant, severity: 'info', kept: cell, fault: { key: 'wordReadAs', values: { word: shortened(cell), term } } };
}

function unknownWord(word: string, list: readonly Term[]): Remark {
  return { key: 'notInList', values: { word: shortened(word), guess: nearestTerm(list, word), list } };
}

/** A text shortened for quoting in a remark. */
export function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

/** Whether a text has nine digits with a valid Luhn checksum, as SIREN have (INSEE). */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
