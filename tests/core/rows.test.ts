/**
 * One cell at a time: what each kind of column takes, in the ways people write it, and what it refuses, with a remedy in
 * both languages. Whether an identifier exists is tested with parse-dataset.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/core/model/tables.ts';
import { writtenRemark } from '../../src/core/telling/issue-text.ts';
import { parseRow } from '../support/rows.ts';

const ACTOR = { id: 'a', name: 'A', kind: 'service' };
const actor = (cells: Readonly<Record<string, string>>) => parseRow('actors', { ...ACTOR, ...cells });
const value = (column: string, cell: string): unknown => {
  const parsed = actor({ [column]: cell });
  return parsed.faults.length === 0 ? Object.entries(parsed.row).find(([name]) => name === column)?.[1] : 'fault';
};

describe('a cell is taken', () => {
  test.each([
    ['min', '', null],
    ['min', '0', 0],
    ['min', '6', 6],
    ['min', '1 200', 1200],
    ['min', '1\u202f200', 1200],
    ['siren', '245 900 410', '245900410'],
    ['siren', '245\u00a0900\u00a0410', '245900410'],
    ['code', '01053', '01053'],
    ['code', '2A004', '2A004'],
    ['codeYear', '2019', '2019'],
    ['codeYear', '2014-12', '2014-12'],
    ['codeYear', '2015-06-18', '2015-06-18'],
    ['codeYear', 'juin 2015', '2015-06'],
    ['levels', 'commune|Département', ['commune', 'department']],
    ['levels', 'commune | COMMUNE |', ['commune']],
    ['otherNames', ' | MEL || Lille Métropole ', ['MEL', 'Lille Métropole']],
    ['kind', 'local authority', 'collectivity'],
    ['kind', 'instance', 'group'],
    ['identity', '', null],
    ['id', 'Épicerie-2.b:1_x', 'Épicerie-2.b:1_x'],
  ])('%s: %j is %j', (column, cell, expected) => expect(value(column, cell)).toEqual(expected));
});

describe('a cell is refused', () => {
  test.each([
    ['min', '-6'],
    ['min', '6,5'],
    ['min', 'six'],
    ['min', '6-10'],
    ['siren', '24590041'],
    ['siren', '2459004100'],
    ['siren', '245900411'],
    ['codeYear', '19'],
    ['codeYear', '2015-13'],
    ['codeYear', '2015-00'],
    ['codeYear', '2015-6'],
    ['codeYear', '2015-06-32'],
    ['codeYear', 'juin'],
    ['codeYear', '2015-02-30'],
    ['min', '99999999999999999999'],
    ['levels', 'commune|canton'],
    ['kind', 'colectivité'],
    ['id', 'a b'],
    ['id', '-a'],
    ['id', 'a|b'],
  ])('%s: %j, with what to do in both languages', (column, cell) => {
    const parsed = actor({ [column]: cell });
    const faults = parsed.faults;
    expect(faults.map((one) => one.column)).toEqual([column]);
    const [told] = faults.map(({ fault }) => ({ fr: writtenRemark(fault, 'fr'), en: writtenRemark(fault, 'en') }));
    expect(told?.fr.message).toContain(column === 'levels' ? 'canton' : cell);
    expect(told?.fr.remedy).toBeTruthy();
    expect(told?.en.remedy).toBeTruthy();
  });
});

test('every fault of a row is told, not the first alone', () => {
  const parsed = actor({ kind: 'x', siren: '1', min: 'x', note: 'a@b.example' });
  expect(parsed.faults.map((one) => one.column).sort()).toEqual(['kind', 'min', 'note', 'siren']);
});

test.each(TABLES.map((table) => [table.file, table] as const))(
  '%s: an empty row misses each required cell and no other',
  (_file, table) => {
    const parsed = parseRow(table.name, {});
    const required = table.columns.filter((column) => 'required' in column && column.required).map((column) => column.name);
    expect(parsed.faults.map((one) => one.column)).toEqual(required);
  },
);

test('any text in any cell gives a row with faults of its own column, and nothing is thrown', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('|', '1e3', '__proto__', '０', '245900410', 'commune|', '2015-02-30'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TABLES), fc.nat(), cell, (table, at, written) => {
      const column = table.columns[at % table.columns.length]?.name ?? '';
      const parsed = parseRow(table.name, { [column]: written });
      const required = new Set<string>(table.columns.filter((one) => 'required' in one && one.required).map((one) => one.name));
      for (const one of parsed.faults) expect(one.column === column || required.has(one.column)).toBe(true);
    }),
    { seed: 20153, numRuns: 500 },
  );
});
