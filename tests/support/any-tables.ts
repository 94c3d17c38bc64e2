/**
 * Files of tables as they may come in, for fast-check: columns in any order, columns that we do not know, rows of any length, cells that
 * cannot be read. And what is kept of them, in a form that can be compared.
 */
import fc from 'fast-check';
import type { Remains } from '../../src/core/model/remains.ts';
import { TABLES, type Table } from '../../src/core/model/tables.ts';

/** What is kept, without the places, which are those of the files that were read. */
export function withoutPlaces({ columns, rows, cells }: Remains) {
  const without = <T extends { readonly place: unknown }>({ place: _place, ...rest }: T) => rest;
  const byKey = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
  return {
    columns: columns.map(without).map((column) => ({ ...column, cells: byKey(column.cells) })),
    rows: TABLES.map(({ name }) => rows.filter(({ table }) => table === name).map(without)),
    cells: byKey(cells.map(without)),
  };
}

const WORDS = [
  'a',
  'b',
  'c',
  'a|b',
  'b|c|nobody',
  'A',
  'lille',
  'Lille',
  '!!',
  '??',
  'r1',
  's1',
  'a b',
  'groupe de travail',
  'Convention',
  'partenariat',
  'commune',
  'commune|canton',
  'collectivité',
  'service',
  'sevice',
  'ensemble non nommé',
  'constat',
  'cadre',
  'animateur',
  'participant',
  'financeur',
  '6',
  '10',
  'six',
  '2015',
  '2015 ?',
  'déc-14',
  '05/06/2015',
  '31/12/2014',
  'depuis décembre',
  '245900410',
  '245900411',
  '1053',
  'oui',
  '#a',
  '##a',
  '=1',
  "'=1",
  'x;y',
  'x,y',
  'x\ny',
  '"',
  '06 12 34 56 78',
  'a@b.example',
  '01/02/03/04/05',
  'É',
  '\u00a0',
  ' x ',
];
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const otherHeader = fc.constantFrom(
  'Page',
  'page',
  'Contact',
  '',
  'nom',
  'id',
  'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w',
  'x\ny;z',
  'sep=;',
  '=1',
  '__proto__',
  'constructor',
);

/** A file of a table: some of its columns in any order, some that it does not have, rows of any length. */
const anyTable = fc.constantFrom(...(TABLES as readonly Table[])).chain((table) =>
  fc
    .record({
      columns: fc.shuffledSubarray(table.columns.map((column) => column.french)),
      wanted: fc.boolean(),
      others: fc.array(otherHeader, { maxLength: 3 }),
      rows: fc.array(fc.array(cell, { maxLength: 24 }), { maxLength: 6 }),
      part: fc.constantFrom('', 'x/'),
    })
    .map(({ columns, wanted, others, rows, part }) => {
      const required = table.columns
        .filter((column) => column.required === true || ['id', 'from', 'to', 'source'].includes(column.name))
        .map((column) => column.french);
      const header = [...new Set([...(wanted ? required : []), ...columns]), ...others];
      return {
        name: `${part}${table.file}.csv`,
        header: header.some((one) => one !== '') ? header : ['Page', ...header],
        rows: rows.map((row) => row.slice(0, header.length + 2)),
      };
    }),
);
export const anyTables = fc.uniqueArray(anyTable, { minLength: 1, maxLength: 6, selector: ({ name }) => name });
