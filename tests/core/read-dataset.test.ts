/**
 * Reading the files that people really have: by Excel in France, by LibreOffice, by hand; whole and broken. Faults name
 * file, line, column and remedy, and nothing at all makes the reader throw.
 */

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { readDataset, readingSteps } from '../../src/core/files/read-dataset.ts';
import type { ReadingProgress } from '../../src/core/files/read-files.ts';
import { anyFile } from '../support/arbitraries.ts';
import { messages, read, shippedFiles, textFile } from '../support/datasets.ts';

const ACTORS = 'id;nom;genre;niveaux\nlille;Lille;collectivité;commune\nmel;Métropole européenne de Lille;collectivité;intercommunalité\n';
const RELATIONS = 'type;de;vers;statut\ngroupe de travail;mel;lille;en vigueur\n';

describe('files as they come', () => {
  test('Excel in France: semicolons, byte order mark, carriage returns', () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const parsed = read(['acteurs.csv', crlf(ACTORS)], ['relations.csv', crlf(RELATIONS)]);
    expect(parsed.dataset.actors.map((actor) => actor.name)).toEqual(['Lille', 'Métropole européenne de Lille']);
    expect(parsed.dataset.relations[0]?.status).toBe('in-force');
  });

  test('Windows-1252, which Excel calls «CSV»', () => {
    const bytes = Uint8Array.from([...ACTORS].map((character) => character.charCodeAt(0)));
    expect(readDataset([{ name: 'acteurs.csv', bytes }]).dataset.actors[1]?.name).toBe('Métropole européenne de Lille');
  });

  test('a first line sep=; is a hint and no row, and lines keep their numbers', () => {
    const parsed = read(['acteurs.csv', `sep=;\n${ACTORS}lille;Double;collectivité;commune\n`]);
    expect(parsed.dataset.actors).toHaveLength(2);
    expect(messages(parsed)[0]).toMatch(/^acteurs\.csv:5: error: colonne « id »/);
  });

  test('tabs, and English words and columns', () => {
    const parsed = read(
      ['actors.csv', 'id\tname\tkind\tlevels\na\tLille\tlocal authority\tcommune\n'],
      ['relations.csv', 'type\tfrom\tto\nworking group\ta\tLille\n'],
    );
    expect(parsed.dataset.actors[0]).toMatchObject({ kind: 'collectivity', levels: ['commune'] });
    expect(messages(parsed).join()).toContain('au moins deux membres différents');
  });

  test('a line break inside quotes does not shift the numbers of the lines after it', () => {
    const parsed = read(['acteurs.csv', 'id,nom,genre,note\na,A,service,"un\ndeux\r\ntrois"\nb,B,sevice,\n']);
    expect(messages(parsed)).toEqual([
      'acteurs.csv:5: error: colonne « genre » : « sevice » n’est pas dans la liste. Vouliez-vous dire « service » ?',
    ]);
  });

  test('a file is known by its columns when its name says nothing', () => {
    expect(read(['Mes liens 2024.csv', RELATIONS.replace('mel', 'MEL')]).dataset.relations).toHaveLength(1);
  });

  test('relations alone make actors of the names they hold', () => {
    const parsed = read(['relations.csv', 'type;de;vers\nfinancement;Région;Saint-Étienne\npartenariat;région;St Etienne\n']);
    expect(parsed.dataset.actors.map((actor) => actor.name)).toEqual(['Région', 'Saint-Étienne']);
    expect(parsed.dataset.relations).toHaveLength(2);
    expect(messages(parsed).join()).toContain('2 acteurs ont été créés');
  });

  test('actors alone are a network without relations', () => {
    const parsed = read(['acteurs.csv', ACTORS]);
    expect(parsed.issues).toEqual([]);
    expect(parsed.dataset.relations).toEqual([]);
  });

  test('a source may be written out where there is no file of sources', () => {
    const parsed = read(
      ['acteurs.csv', ACTORS],
      ['relations.csv', 'type;de;vers;source;citation\npartenariat;mel;lille;Compte rendu de mars;«ensemble»\n'],
    );
    expect(parsed.dataset.sources[0]?.title).toBe('Compte rendu de mars');
    expect(parsed.dataset.relations[0]?.evidence[0]?.quote).toBe('«ensemble»');
  });

  test('a zip with folders, a README and what macOS adds', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const bytes = zipSync({
      'reseau/acteurs.csv': encode(ACTORS),
      'reseau/relations.csv': encode(RELATIONS),
      'reseau/README.md': encode('x'),
      '__MACOSX/._acteurs.csv': encode('x'),
    });
    const parsed = readDataset([{ name: 'reseau.zip', bytes }]);
    expect(parsed.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(parsed.dataset.relations).toHaveLength(1);
  });
});

describe('faults', () => {
  const faultOf = (actors: string, relations = '') =>
    messages(read(['acteurs.csv', actors], ...(relations === '' ? [] : [['relations.csv', relations] as const]))).join('\n');

  test.each([
    ['a required column that is missing', 'id;nom\nx;X\n', 'acteurs.csv:1: error: colonne « genre » : cette colonne obligatoire manque.'],
    [
      'an unknown column, with a suggestion',
      'id;nom;genre;niveau\nx;X;service;\n',
      'acteurs.csv:1: warning: colonne « niveau » : colonne inconnue, non lue, gardée telle quelle. Vouliez-vous dire « niveaux » ?',
    ],
    [
      'a column that is there twice',
      'id;nom;genre;nom\nx;X;service;Y\n',
      'acteurs.csv:1: error: colonne « nom » : cette colonne est présente deux fois.',
    ],
    [
      'an identifier taken twice',
      `${ACTORS}lille;L;service;\n`,
      'acteurs.csv:4: error: colonne « id » : l’identifiant « lille » est déjà pris (acteurs.csv, ligne 2).',
    ],
    ['an empty required cell', 'id;nom;genre\nx;;service\n', 'acteurs.csv:2: error: colonne « nom » : cellule obligatoire vide.'],
    ['more cells than columns', 'id;nom;genre\nx;X;service;trop\n', 'acteurs.csv:2: error: 4 cellules pour 3 colonnes.'],
    ['a quote that is never closed', 'id;nom;genre\nx;"X;service\n', 'guillemet'],
    ['a SIREN with a slip', 'id;nom;genre;siren\nx;X;collectivité;245900411\n', 'n’est pas un SIREN'],
    ['a date that is none', 'id;nom;genre;millesime\nx;X;service;18 juin\n', 'Écrivez l’année, le mois ou le jour'],
    [
      'a code that lost its zero',
      'id;nom;genre;niveaux;code\nx;X;collectivité;commune;1053\n',
      'warning: colonne « code » : code 1053 lu 01053',
    ],
    ['bounds the wrong way round', 'id;nom;genre;effectif_min;effectif_max\nx;X;ensemble non nommé;10;6\n', 'dépasse le maximal (6)'],
    ['an authority without level', 'id;nom;genre\nx;X;collectivité\n', 'sans niveau'],
    ['an e-mail address', 'id;nom;genre;note\nx;X;service;agent@example.org\n', 'adresse électronique. Retirez-la'],
    ['a telephone number', 'id;nom;genre;note\nx;X;service;01 02 03 04 05\n', 'numéro de téléphone'],
  ])('%s', (_what, actors, message) => expect(faultOf(actors)).toContain(message));

  test.each([
    [
      'an unknown end, with the nearest name',
      'type;de;vers\npartenariat;mel;lile\n',
      'relations.csv:2: error: colonne « vers » : « lile » n’existe pas. Vouliez-vous dire « lille » ?',
    ],
    ['a single member', 'type;de;vers\npartenariat;mel;\n', 'au moins deux membres différents'],
    ['an end before its start', 'type;de;vers;debut;fin\npartenariat;mel;lille;2015;2013-02\n', 'la fin (2013-02) précède le début (2015)'],
    ['a quote without source', 'type;de;vers;citation\npartenariat;mel;lille;ensemble\n', 'une citation sans source'],
  ])('%s', (_what, relations, message) => expect(faultOf(ACTORS, relations)).toContain(message));

  test('a name that two actors bear', () => {
    expect(
      faultOf('id;nom;genre\na;Fresnes;collectivité\nb;Fresnes;collectivité\nc;C;service\n', 'type;de;vers\npartenariat;Fresnes;c\n'),
    ).toContain('« Fresnes » désigne plusieurs acteurs : a, b.');
  });

  test('what refers to a faulty row points to that row and is no second error', () => {
    const parsed = read(['acteurs.csv', 'id;nom;genre\na;A;service\nb;;service\n'], ['relations.csv', 'type;de;vers\npartenariat;a;b\n']);
    expect(parsed.issues.filter((issue) => issue.severity === 'error')).toHaveLength(1);
    expect(messages(parsed).join()).toContain('« b » n’a pas pu être lu (acteurs.csv, ligne 3)');
    expect(parsed.skipped).toBe(2);
  });

  test('evidence and memberships of things that do not exist', () => {
    const parsed = read(
      ['acteurs.csv', ACTORS],
      ['relations.csv', RELATIONS],
      ['preuves.csv', 'objet;source\nrien;S\n'],
      ['participations.csv', 'relation;acteur;role\nr9;lille;cadre\n'],
    );
    expect(messages(parsed).join('\n')).toMatch(/preuves\.csv:2: error.*« rien » n’existe pas/);
    expect(messages(parsed).join('\n')).toMatch(/participations\.csv:2: error.*« r9 » n’existe pas/);
  });

  test('what cannot be opened is refused with what to do, an unknown file with what is read', () => {
    expect(messages(readDataset([textFile('reseau.csv', '%PDF-1.7')])).join()).toContain('document PDF. Demandez le tableau d’origine');
    expect(messages(readDataset([{ name: 'x.bin', bytes: Uint8Array.of(1, 2, 3, 0, 5) }])).join()).toContain('Formats lus : .xlsx');
    expect(messages(readDataset([textFile('x.zip', 'no zip')])).join()).toContain('archive zip est illisible');
  });

  test('what could be read is there beside the faults', () => {
    const parsed = read(['acteurs.csv', `${ACTORS}x;;service;\n`], ['relations.csv', `${RELATIONS}partenariat;mel;nulle-part;\n`]);
    expect(parsed.dataset.actors).toHaveLength(2);
    expect(parsed.dataset.relations).toHaveLength(1);
    expect(parsed.skipped).toBe(2);
  });
});

describe('in steps', () => {
  const rows = (line: (i: number) => string) => Array.from({ length: 2500 }, (_, i) => `${line(i)}\n`).join('');
  const actors = textFile('acteurs.csv', `id;nom;genre\n${rows((i) => `a${i};N${i};service`)}`);
  const relations = textFile('relations.csv', `type;de;vers;source\n${rows((i) => `partenariat;a${i};a${(i + 1) % 2500};S`)}`);
  const zip = { name: 'tout.zip', bytes: zipSync({ 'acteurs.csv': actors.bytes, 'relations.csv': relations.bytes }) };
  const told = (files: readonly InputFile[]) => {
    const progress: ReadingProgress[] = [];
    const steps = readingSteps(files);
    for (;;) {
      const step = steps.next();
      if (step.done) return { progress, parsed: step.value };
      progress.push(step.value);
    }
  };

  test.each([
    ['actors and relations', [actors, relations]],
    ['relations alone, which are gone through twice', [relations]],
    ['an archive', [zip]],
    ['the shipped network', shippedFiles()],
    ['an empty file', [textFile('relations.csv', '')]],
    ['no file', []],
    ['an archive that is none, and a file', [textFile('x.zip', 'x'), relations]],
  ])('what is told rises to the end, and the result is the same: %s', (_, files) => {
    const { progress, parsed } = told(files);
    const shares = progress.map(({ share }) => share);
    for (const [i, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual((shares[i - 1] ?? 0) - 1e-9);
    expect(shares.at(-1)).toBe(1);
    expect(progress.map(({ phase }) => phase)).toEqual(
      progress
        .map(({ phase }) => phase)
        .toSorted()
        .toReversed(),
    );
    expect(parsed).toEqual(readDataset(files));
  });

  test('rows are told by the thousand, faulty ones too, and each file is', () => {
    const faulty = textFile('relations.csv', `type;de;vers\n${rows(() => 'partenariat;;')}`);
    for (const files of [
      [actors, relations],
      [actors, faulty],
    ])
      expect(told(files).progress.map(({ phase }) => phase)).toEqual([
        ...Array.from({ length: 2 }, () => 'reading'),
        ...Array.from({ length: 5 + 1 }, () => 'judging'),
      ]);
  });
});

test('no files at all make the reader throw, and every fault lies inside its file', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyFile, { maxLength: 3, selector: (file) => file.name }), (files) => {
      const parsed = readDataset(files);
      for (const { place } of parsed.issues) {
        const file = files.find((candidate) => candidate.name === place.file);
        if (file === undefined || place.line === null) continue;
        const lines = new TextDecoder().decode(file.bytes).split(/\r\n|\r|\n/).length;
        expect(place.line).toBeLessThanOrEqual(lines);
        expect(place.line).toBeGreaterThan(0);
      }
    }),
    { seed: 41, numRuns: 400 },
  );
});
