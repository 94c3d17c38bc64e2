/**
 * `maillage import` and `maillage mapping` as users call them: an officer's spreadsheet becomes a network, and is added to one; what is
 * not certain is asked and never guessed.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maillage, maillageDone } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-import-'));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text, 'latin1');
  return join(folder, name);
}

const SPREADSHEET = [
  'Suivi des partenariats;;;',
  'Structure;Partenaire;Nature du partenariat;Depuis',
  'Ville de Lille;Métropole européenne de Lille;Convention;2019',
  'St-Denis;Plaine Commune;convention;vers 2020',
  'Aubervilliers;Plaine Commune;Jumelage;',
].join('\r\n');

test('a spreadsheet in Windows-1252 becomes a network with official codes; the second time nothing changes', () => {
  const [path, into] = [write('Suivi 2024.csv', SPREADSHEET), join(folder, 'réseau')];
  const first = maillage('import', path, '--into', into);
  expect(first.code).toBe(0);
  expect(first.lines).toContainEqual(expect.stringContaining('Acteurs : 5 acteurs à ajouter, 0 à compléter'));
  expect(first.lines).toContainEqual(expect.stringMatching(/« St-Denis » est peut-être Saint-Denis \(93066\)/));
  const actors = readFileSync(join(into, 'acteurs.csv'), 'utf8');
  expect(actors).toMatch(/^ville-de-lille,Lille,.*,59350,/m);
  expect(maillage('check', into).code).toBe(0);
  const second = maillage('import', path, '--into', into);
  expect(second.lines).toContainEqual(
    expect.stringContaining('Relations : 0 relation à ajouter, 0 à compléter ou corriger, 3 sans changement'),
  );
  expect(readFileSync(join(into, 'acteurs.csv'), 'utf8')).toBe(actors);
});

test('--accept proposed takes the first that is proposed; without --into nothing is written', () => {
  const { lines } = maillage('import', write('a.csv', SPREADSHEET), '--accept', 'proposed', '--lang', 'en');
  expect(lines.at(-1)).toBe('Nothing was written: add --into FOLDER.');
  expect(maillage('import', write('a.csv', SPREADSHEET), '--accept', 'guessed').code).toBe(2);
});

test('a table without headings is asked about; its mapping file, corrected, says what is missing', () => {
  const path = write('liens.csv', 'Alpha;Beta\r\nBeta;Gamma\r\n');
  const into = join(folder, 'liens');
  const asked = maillage('import', path, '--into', into);
  expect([asked.code, existsSync(into)]).toEqual([1, false]);
  const mapping = maillage('mapping', path).lines.join('\n');
  const given = write(
    'mapping.json',
    mapping.replace('"hasHeader": false,', '"hasHeader": false, "constants": { "type": "partenariat" },'),
  );
  expect(maillage('import', path, '--mapping', given, '--into', into).code).toBe(0);
  expect(readFileSync(join(into, 'relations.csv'), 'utf8')).toMatch(/partenariat,,alpha\|beta/);
  expect(maillage('import', path, '--mapping', path).code).toBe(2);
});

test('every command reads a table in columns of one’s own, with official names where they are certain, and says what to ask else', async () => {
  const path = write('Suivi pour tous.csv', SPREADSHEET);
  const recognised = expect.stringContaining('Territoires officiels : 4 acteurs reconnus');
  const { code, lines } = maillage('analyse', path, '--within', '200093201');
  expect([code, lines]).toEqual([0, expect.arrayContaining([recognised])]);
  expect(lines.join()).toContain('95 communes, dont 1 citées par le réseau');
  // What programs read holds nothing beside.
  const document = maillage('analyse', path, '--format', 'json').lines.join('\n');
  expect(document[0]).toBe('{');
  expect(document).toContain('"Lille"');
  expect(() => JSON.parse(document)).not.toThrow();
  const drawing = join(folder, 'dessin.svg');
  expect([maillage('draw', path, drawing).code, readFileSync(drawing, 'utf8').includes('>Lille<')]).toEqual([0, true]);
  const unclear = write('sans titre.csv', 'Alpha;Beta\r\nBeta;Gamma\r\n');
  const given = write(
    'pour tous.json',
    maillage('mapping', unclear)
      .lines.join('\n')
      .replace('"hasHeader": false,', '"hasHeader": false, "constants": { "type": "partenariat" },'),
  );
  for (const words of [
    ['check', unclear],
    ['analyse', unclear],
    ['draw', unclear, drawing],
    ['convert', unclear, join(folder, 'x.json')],
  ]) {
    const asked = await maillageDone(...words);
    expect([words[0], asked.code, asked.lines.join()]).toEqual([words[0], 1, expect.stringContaining('maillage mapping')]);
    expect([words[0], (await maillageDone(...words, '--mapping', given)).code]).toEqual([words[0], 0]);
  }
});
