/**
 * Files are known by name or by columns, columns and words in both languages; no word of a list may mean two things.
 */
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import type { SheetRow } from '../../src/core/files/formats/sheet.ts';
import { isCompanion, recogniseTable } from '../../src/core/files/recognise.ts';
import { type Column, columnLabel, TABLES, type Table } from '../../src/core/model/tables.ts';
import { messages, textFile } from '../support/datasets.ts';
import { parseRow } from '../support/rows.ts';

const sheet = (file: string, ...rows: readonly (readonly string[])[]) => ({
  file,
  rows: rows.map((cells, i): SheetRow => ({ line: i + 1, cells })),
});
const languages = ['french', 'name'] as const;
const tables = TABLES.map((table): Table => table);
const termLists = tables.flatMap((table) =>
  table.columns.flatMap((column) => (column.type.kind === 'term' ? [{ table, column, list: column.type.list }] : [])),
);

describe.each(tables.map((table) => [table.name, table] as const))('the table %s', (_name, table) => {
  test.each(languages)('is known by its file name and all its columns (%s)', (language) => {
    const file = `${language === 'french' ? table.file : table.name}.csv`;
    const { raw, issues } = recogniseTable(
      sheet(
        file,
        table.columns.map((column) => column[language]),
      ),
    );
    expect(issues).toEqual([]);
    expect(raw?.table).toBe(table.name);
    expect([...(raw?.headers.keys() ?? [])]).toEqual(table.columns.map((column) => column.name));
  });

  test.each(languages)('is known by its columns alone (%s)', (language) => {
    const headers = table.columns.map((column) => column[language].toUpperCase().replaceAll('_', ' '));
    expect(recogniseTable(sheet('Classeur1.csv', headers)).raw?.table).toBe(table.name);
  });

  test.each(languages)('is known by its file name alone, and misses each required column and no other (%s)', (language) => {
    const file = `${language === 'french' ? table.file : table.name}.csv`;
    const required = table.columns.filter((column: Column) => column.required).map(columnLabel);
    const { issues } = recogniseTable(sheet(file, ['colonne à moi']));
    expect(issues.filter((issue) => issue.severity === 'error').map((issue) => issue.place.column)).toEqual(required);
  });
});

test.each(termLists.map(({ table, column, list }) => [`${table.file}.${column.french}`, list] as const))(
  'each word of %s means one thing',
  (_name, list) => {
    const spellings = list.flatMap((entry) =>
      [...new Set([entry.id, entry.fr, entry.en, ...entry.fr.split(','), ...entry.en.split(',')].map(fold))].map((word) => [
        word,
        entry.id,
      ]),
    );
    const owners = new Map<string | undefined, Set<string | undefined>>();
    for (const [word, id] of spellings) owners.set(word, (owners.get(word) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([word]) => word)).toEqual([]);
  },
);

test('every word is read in French, in English and as id, with or without accents', () => {
  for (const { table, column, list } of termLists) {
    for (const entry of list) {
      for (const word of [entry.id, entry.fr, entry.en, entry.fr.toUpperCase(), entry.fr.normalize('NFD').replace(/\p{Diacritic}/gu, '')]) {
        const parsed = parseRow(table.name as 'relations', { [column.name]: word });
        const faults = parsed.faults.filter((fault) => fault.column === column.name);
        expect([word, faults]).toEqual([word, []]);
      }
    }
  }
});

test('files that only accompany a dataset are passed over, and no others', () => {
  for (const name of ['README.md', 'data/LICENCE', 'license.txt', 'lisez-moi.txt', 'datapackage.json'])
    expect(isCompanion(textFile(name, ''))).toBe(true);
  for (const name of ['acteurs.csv', 'relations.csv', 'x.zip']) expect(isCompanion(textFile(name, ''))).toBe(false);
});

test('an empty file is told, and one of neither known name nor columns too', () => {
  expect(messages(recogniseTable(sheet('acteurs.csv')))[0]).toContain('ce fichier est vide.');
  expect(messages(recogniseTable(sheet('notes.csv', ['a', 'b'])))[0]).toContain('ni le nom du fichier ni ses colonnes');
});
