/**
 * Files that a real spreadsheet wrote (tests/fixtures/libreoffice, with a note of their origin): every encoding and
 * delimiter gives the same network, and what the spreadsheet spoilt is repaired or told.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedDataset } from '../../src/core/files/parse-dataset.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { messages } from '../support/datasets.ts';

function readFolder(name: string): ParsedDataset {
  const folder = new URL(`../fixtures/libreoffice/${name}/`, import.meta.url);
  return readDataset(readdirSync(folder).map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) })));
}

describe.each(['cp1252', 'utf16'])('LibreOffice, columns as text, %s', (folder) => {
  const parsed = readFolder(folder);

  test('opens without a fault, accents, quotes, line breaks and zeros as they were', () => {
    expect(parsed.issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
    const [bourg, mel, formula] = parsed.dataset.actors;
    expect(bourg).toMatchObject({ code: '01053', note: 'Deux lignes :\nla seconde, avec « guillemets » et un ; dedans' });
    expect(mel).toMatchObject({ siren: '245900410', otherNames: ['MEL'], note: 'Dite "la MEL"' });
    expect(formula).toMatchObject({ name: 'Œuvre d’Étampes', note: '=2+3' });
  });

  test('holds the relations, of two members and of three', () => {
    expect(parsed.dataset.relations.map(({ type, status, members }) => [type, status, members.length])).toEqual([
      ['working-group', 'in-force', 3],
      ['call-for-projects', 'planned', 2],
    ]);
    expect(parsed.dataset.relations[1]?.note).toBe('-10 %');
  });
});

test('a code that LibreOffice took for a number gets its zero back, and the reader says so', () => {
  const parsed = readFolder('guessed');
  expect(parsed.dataset.actors.map(({ code, siren, codeYear }) => [code, siren, codeYear])).toEqual([
    ['01053', '', '2019'],
    ['', '245900410', '2019'],
    ['', '', ''],
  ]);
  expect(messages(parsed).filter((line) => !line.includes(' info:'))).toEqual([
    'acteurs.csv:2: warning: colonne « code » : code 1053 lu 01053 : le tableur avait retiré le zéro. Mettez la colonne au format Texte.',
  ]);
  expect(parsed.dataset.relations.map((relation) => relation.period.start)).toEqual(['2014-12', '2015-06-18']);
});
