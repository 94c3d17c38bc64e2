/**
 * `maillage merge`: two states of a network become one. What the other has more is added, what is open is filled in, what both say differently is
 * told and settled for one side; merging again changes nothing, and it can be undone.
 */
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNetworkFile } from '../../src/core/files/network-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead } from '../../src/core/files/read-network.ts';
import type { ActorId } from '../../src/core/model/dataset.ts';
import { undone } from '../../src/core/model/history.ts';
import { objected, objectionPlan } from '../../src/core/publishing/objection.ts';
import { textFile } from '../support/datasets.ts';
import { maillageDone } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-merge-'));

function network(name: string, actors: string, relations: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'acteurs.csv'), `id,nom,genre,niveaux,note\n${actors}`);
  writeFileSync(join(path, 'relations.csv'), `id,type,de,vers,statut,debut,fin\n${relations}`);
  return path;
}

const historyIn = (path: string) =>
  historyOfRead(readDataset([{ name: path, bytes: new Uint8Array(readFileSync(path)) }]), { id: 'x', title: 'x' });

const ours = network(
  'a',
  'a,Alpha,organisme d’appui,,notre remarque\nb,Beta,organisme d’appui,,\nc,Gamma,organisme d’appui,,\n',
  'r1,partenariat,a,b,en vigueur,2015,\nr2,financement,b,c,,,\n',
);
const theirs = network(
  'b',
  'a,Alpha,organisme d’appui,,leur remarque\nb,Beta,organisme d’appui,,complétée\nd,Delta,organisme d’appui,,\n',
  'r1,partenariat,a,b,passé,2016,2019\nr3,partenariat,a,d,,,\n',
);

const found = (path: string) => {
  const { actors, relations } = historyIn(path).document.dataset;
  return {
    notes: actors.map(({ id, note }) => `${id} ${note}`),
    relations: relations.map(({ id, status, period }) => `${id} ${status} ${period.start}–${period.end}`),
  };
};

test('nothing is written without a place to write to', async () => {
  const { code, lines } = await maillageDone('merge', ours, theirs);
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe('Rien n’a été écrit : donnez le fichier ou le dossier où écrire.');
});

test('what is more is added, what is open is filled in, disagreements are told and ours stays', async () => {
  const out = join(folder, 'ours.maillage');
  const { code, lines } = await maillageDone('merge', ours, theirs, out, '--lang', 'en');
  expect(code).toBe(0);
  expect(lines.slice(2)).toEqual([
    '3 disagreements: the first network was kept (--theirs follows the second).',
    '  ≠ a (Alpha), note: "notre remarque" ≠ "leur remarque"',
    '  ≠ r1, status: "in-force" ≠ "past"',
    '  ≠ r1, period: {"start":"2015","end":"","words":""} ≠ {"start":"2016","end":"2019","words":""}',
  ]);
  expect(found(out)).toEqual({
    notes: ['a notre remarque', 'b complétée', 'c ', 'd '],
    relations: ['r1 in-force 2015–2019', 'r2 unknown –', 'r3 unknown –'],
  });
});

test('--theirs follows the other; a row that it lacks stays; the merge can be undone', async () => {
  const out = join(folder, 'theirs.maillage');
  await maillageDone('merge', ours, theirs, out, '--theirs');
  expect(found(out)).toEqual({
    notes: ['a leur remarque', 'b complétée', 'c ', 'd '],
    relations: ['r1 past 2016–2019', 'r2 unknown –', 'r3 unknown –'],
  });
  const before = undone(historyIn(out));
  expect(before.ok && before.value.document.dataset.relations.map(({ id }) => id)).toEqual(['r1', 'r2']);
});

test('merging again, or a network with itself, changes nothing; a file is not replaced unless told to', async () => {
  const [once, twice] = [join(folder, 'once.json'), join(folder, 'twice.json')];
  await maillageDone('merge', ours, theirs, once, '--theirs');
  await maillageDone('merge', once, theirs, twice);
  await maillageDone('merge', twice, twice, join(folder, 'thrice.json'));
  for (const path of [twice, join(folder, 'thrice.json')])
    expect(historyIn(path).document.dataset).toEqual(historyIn(once).document.dataset);
  const written = statSync(once).size;
  expect((await maillageDone('merge', ours, theirs, once)).code).toBe(2);
  expect(statSync(once).size).toBe(written);
});

test('a person who has objected to being named in the first is given by the function, and that is said', async () => {
  const actors = (rows: string) => `id,nom,genre,fonction\nmel,MEL,organisme d’appui,\n${rows}`;
  const relations = 'id,type,de,vers\nr1,convention,mel,mel2\n';
  const read = readDataset(
    [actors('mel2,CRESS,organisme d’appui,\nx,Zéphirine Quatrebarbes,personne,chargée de mission\n'), relations].map((text, i) =>
      textFile(['acteurs.csv', 'relations.csv'][i] ?? '', text),
    ),
  );
  const history = historyOfRead(read, { id: 'd', title: 'Premier' });
  const plan = objectionPlan({ history, points: [], others: [] }, 'x' as ActorId);
  if (plan === null) throw new Error('names nobody');
  const options = { language: 'fr', program: 'test', savedAt: '2026-01-01T00:00:00Z', withHistory: true } as const;
  const first = join(folder, 'objected.maillage');
  writeFileSync(first, writeNetworkFile(objected(history, plan.rewriting(new Set(), 'key'), 'objection'), options));
  const second = join(folder, 'named');
  mkdirSync(second);
  writeFileSync(
    join(second, 'acteurs.csv'),
    actors('mel2,CRESS,organisme d’appui,\ny,QUATREBARBES Zéphirine,personne,chargée de mission\n'),
  );
  writeFileSync(join(second, 'relations.csv'), relations);
  const out = join(folder, 'merged.json');
  const { code, lines } = await maillageDone('merge', first, second, out);
  expect([code, lines[0]]).toEqual([0, '1 personne qui s’est opposée : remplacée par sa fonction.']);
  expect(readFileSync(out, 'utf8')).not.toMatch(/quatrebarbes/i);
});
