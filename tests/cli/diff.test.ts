/**
 * `maillage diff` as users call it: equal networks in different files are the same; what differs is told row by row and field by field.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maillage, maillageDone } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-diff-'));

function network(name: string, actors: readonly string[], relations: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'acteurs.csv'), ['id,nom,genre,niveaux,code,note', ...actors].join('\n'));
  writeFileSync(join(path, 'relations.csv'), ['id,type,de,vers,statut', ...relations].join('\n'));
  return path;
}

const ACTORS = ['a,Alpha,organisme d’appui,,,une remarque', 'b,Beta,organisme d’appui,,,', 'c,Gamma,organisme d’appui,,,'];
const one = network('one', ACTORS, ['r1,partenariat,a,b,en vigueur', 'r2,financement,b,c,passé']);

test('a network is the same as itself, in another order and another format', async () => {
  const other = network('order', ACTORS.toReversed(), ['r2,financement,b,c,passé', 'r1,partenariat,a,b,en vigueur']);
  const json = join(folder, 'one.json');
  expect((await maillageDone('convert', one, json)).code).toBe(0);
  for (const path of [one, other, json]) {
    const { code, lines } = maillage('diff', one, path);
    expect([code, lines]).toEqual([
      0,
      ['Acteurs : 0 de plus, 0 qui diffèrent, 3 pareils, 0 de moins.', 'Relations : 0 de plus, 0 qui diffèrent, 2 pareils, 0 de moins.'],
    ]);
  }
});

test('what is added, changed, emptied and gone is told, in words and as JSON', () => {
  const other = network(
    'changed',
    ['a,Alpha,organisme d’appui,,,', 'b,Beta nouveau,organisme d’appui,,,', 'd,Delta,organisme d’appui,,,'],
    ['r1,partenariat,a,b,passé', 'r3,partenariat,a,d,'],
  );
  const { code, lines } = maillage('diff', one, other, '--lang', 'en');
  expect([code, lines]).toEqual([
    1,
    [
      'Actors: 1 added, 2 changed, 0 the same, 1 gone.',
      '  + d (Delta)',
      '  - c (Gamma)',
      '  ~ a (Alpha)',
      '      note: "une remarque" → ""',
      '  ~ b (Beta)',
      '      name: "Beta" → "Beta nouveau"',
      'Relations: 1 added, 1 changed, 0 the same, 1 gone.',
      '  + r3',
      '  - r2',
      '  ~ r1',
      '      status: "in-force" → "past"',
    ],
  ]);
  const document = JSON.parse(maillage('diff', one, other, '--format', 'json').lines.join('\n'));
  expect(document.actors).toMatchObject({ added: ['d'], gone: ['c'], same: [] });
  expect(document.relations.changed).toEqual([{ id: 'r1', fields: [{ field: 'status', before: 'in-force', after: 'past' }] }]);
  // The other way round, what was added is gone.
  expect(JSON.parse(maillage('diff', other, one, '--format', 'json').lines.join('\n')).actors).toMatchObject({ added: ['c'], gone: ['d'] });
});

test('columns and rows that are not understood are compared, too', () => {
  const table = (name: string, amounts: readonly [string, string], rest: string) => {
    mkdirSync(join(folder, name));
    const path = join(folder, name, 'aides.csv');
    writeFileSync(path, `Financeur;Bénéficiaire;Montant\nAlpha;Beta;${amounts[0]}\nAlpha;Gamma;${amounts[1]}\n${rest}\n`);
    return path;
  };
  const [first, again] = [table('aides', ['100', '200'], 'Delta;Delta;3'), table('encore', ['100', '200'], 'Delta;Delta;3')];
  const changed = table('autres', ['100', '250'], 'Delta;Delta;4');
  const told = (path: string) => {
    const { code, lines } = maillage('diff', first, path, '--lang', 'en');
    return { code, lines: lines.filter((line) => line.startsWith('  ') || line.startsWith('Rows')) };
  };
  expect(told(again)).toEqual({ code: 0, lines: [] });
  expect(told(changed)).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(/^ {2}~ /),
      '      Montant: "200" → "250"',
      'Rows not understood: 1 added, 1 gone.',
      expect.stringMatching(/^ {2}\+ delta .*4$/),
      expect.stringMatching(/^ {2}- delta .*3$/),
    ],
  });
});

test('a wrong format, and a path that is not there, are wrong calls', () => {
  expect(maillage('diff', one, one, '--format', 'xml').code).toBe(2);
  expect(maillage('diff', one, join(folder, 'nothing')).code).toBe(2);
});
