/**
 * What the reader promises besides the plain cases: what it ignores, what an empty cell means, what it counts, in which order
 * faults come. Each test was added because the reader could be broken without any other test failing.
 */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { messages, read, textFile } from '../support/datasets.ts';

const ACTORS = 'id;nom;genre;niveaux\nlille;Lille;collectivité;commune\n';
const encode = (text: string) => new TextEncoder().encode(text);
const actorOf = (header: string, cells: string) => read(['acteurs.csv', `id;nom;genre;${header}\n${cells}\n`]);
const relationOf = (header: string, cells: string) => read(['relations.csv', `type;de;vers;${header}\npartenariat;A;B;${cells}\n`]);

describe('archives and hidden files', () => {
  test('an archive inside an archive is not opened', () => {
    const bytes = zipSync({ 'dedans.zip': zipSync({ 'acteurs.csv': encode(ACTORS) }) });
    expect(readDataset([{ name: 'dehors.zip', bytes }]).dataset.actors).toEqual([]);
  });
  test('what macOS keeps for itself is passed over, in an archive and beside it', () => {
    const bytes = zipSync({ 'acteurs.csv': encode(ACTORS), '__MACOSX/acteurs.csv': encode(ACTORS) });
    expect(readDataset([{ name: 'x.zip', bytes }, textFile('._acteurs.csv', ACTORS)]).issues).toEqual([]);
  });
  test('an archive that would fill the memory is refused', () => {
    const bytes = zipSync({ 'acteurs.csv': new Uint8Array(100_000_001) }, { level: 1 });
    expect(messages(readDataset([{ name: 'x.zip', bytes }]))[0]).toContain('dépasse 100 Mo');
  });
});

describe('columns and cells', () => {
  test('one column that fits is too little to know a table by', () =>
    expect(messages(read(['Mes notes.csv', 'type;autre\nx;y\n'])).join()).toContain('ce tableau n’est pas dans nos colonnes'));
  test('empty cells after the last column are no fault', () =>
    expect(read(['acteurs.csv', 'id;nom;genre\nx;X;service;;;\n']).issues).toEqual([]));
  test('a code of four digits is only mended for a commune', () =>
    expect(actorOf('niveaux;code', 'x;X;collectivité;région;1053').dataset.actors[0]?.code).toBe('1053'));
  test('either half of a word of two halves is read, in English too', () =>
    expect(read(['actors.csv', 'id,name,kind\nx,X,scheme\n']).dataset.actors[0]?.kind).toBe('group'));
  test('an actor that is no set has no size', () => expect(actorOf('effectif_min', 'x;X;service;6').dataset.actors[0]?.size).toBeNull());
  test.each([
    ['6;10', { min: 6, max: 10 }],
    ['6;', { min: 6, max: null }],
    [';10', { min: 0, max: 10 }],
    ['10;6', { min: 6, max: 10 }],
    [';', null],
  ])('bounds «%s» are the size %j', (cells, size) =>
    expect(actorOf('effectif_min;effectif_max', `x;X;ensemble non nommé;${cells}`).dataset.actors[0]?.size).toEqual(size),
  );
  test('an empty status is not stated, and never in force', () =>
    expect(relationOf('statut', '').dataset.relations[0]).toMatchObject({ status: 'unknown', certainty: 'explicit' }));
  test('an end less exact than its start is no earlier', () =>
    expect(messages(relationOf('debut;fin', '2015-06;2015')).join()).not.toContain('précède'));
  test('who says it is an actor, by name', () =>
    expect(relationOf('source;citation;dit_par', 'S;oui;b').dataset.relations[0]?.evidence[0]?.speaker).toBe('b'));
});

test('rows of a file whose required column is missing are counted as left out', () =>
  expect(read(['acteurs.csv', 'id;nom\nx;X\ny;Y\n']).skipped).toBe(2));

test('faults come file by file as given, and from top to bottom', () => {
  const parsed = read(
    ['relations.csv', 'statut;de;vers\nrien;lille;lille\n;lille;y\n'],
    ['acteurs.csv', `${ACTORS}x;X;rien;\ny;;service;\n`],
  );
  const places = parsed.issues.map(({ place }) => `${place.file}:${place.line}`);
  expect(places).toEqual(['relations.csv:null', 'relations.csv:2', 'relations.csv:2', 'relations.csv:3', 'acteurs.csv:3', 'acteurs.csv:4']);
});

test('relations and actors are always written, other tables only when they have rows', () => {
  const { dataset } = read(['acteurs.csv', ACTORS]);
  expect(datasetToCsv(dataset, CSV_FLAVOURS.excel).map((file) => file.name)).toEqual(['acteurs.csv', 'relations.csv']);
});
