/**
 * Remarks are values until they are written: they have the same text after the transfer to another thread or through JSON, and the
 * names of columns, files and words in them are in the language of the remark.
 */
import { expect, test } from 'vitest';
import { formatIssue } from '../../src/core/telling/issue-text.ts';
import { read } from '../support/datasets.ts';

const { issues } = read(
  ['acteurs.csv', 'id;nom;niveaux\na;A;comune\nb;B;canton\n'],
  ['relations.csv', 'de;vers;statut\na;zz;en viguer\na;b;rien\n'],
  ['notes.csv', 'x;y\n1;2\n'],
);
const lines = (language: 'fr' | 'en', told = issues) => told.map((issue) => formatIssue(issue, language).replaceAll('\u00a0', ' '));

test.each(['fr', 'en'] as const)('a remark is plain, and says the same as a copy of it (%s)', (language) => {
  expect(lines(language, structuredClone(issues))).toEqual(lines(language));
  expect(lines(language, JSON.parse(JSON.stringify(issues)))).toEqual(lines(language));
});

test.each([
  ['a column that the file lacks', 'acteurs.csv:1: error: colonne « genre »', 'acteurs.csv:1: error: column “kind”'],
  ['a word that may be meant', 'Vouliez-vous dire « en vigueur » ?', 'Did you mean “in force”?'],
  ['the words of a list', 'Mots admis : « région » « département »', 'Words allowed: “region” “department”'],
  ['a table whose columns are not ours', 'Dites quelle colonne est quoi.', 'Say which column is what.'],
  ['a column that the file has, as it is written', 'relations.csv:2: error: colonne « statut »', 'relations.csv:2: error: column “statut”'],
])('%s', (_, fr, en) => {
  expect(lines('fr').join('\n')).toContain(fr);
  expect(lines('en').join('\n')).toContain(en);
});
