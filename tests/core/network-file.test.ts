/**
 * A network written as one file opens again as it was, to the letter: rows, story, own types, what was not understood, settings, and what
 * can be undone. What is damaged, changed by other programs or of a newer version is told, and nothing is half understood.
 */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { migrated } from '../../src/core/files/format-version.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { type NetworkFileOptions, writeNetworkFile, writeNetworkJson } from '../../src/core/files/network-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead, type ReadNetwork } from '../../src/core/files/read-network.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf, markedSaved, unsavedTables } from '../../src/core/model/history.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { documents } from '../support/arbitraries.ts';
import { messages, read, shippedDataset } from '../support/datasets.ts';
import { session, wishes } from '../support/sessions.ts';
import { runs } from '../support/soak.ts';

const OPTIONS: NetworkFileOptions = { language: 'fr', program: 'Maillage (test)', savedAt: '2026-11-30T08:00:00.000Z', withHistory: true };
const NOBODY = { id: 'made', title: 'made' };

const opened = (file: InputFile): ReadNetwork => readDataset([file]);
const asFile = (history: History, options = OPTIONS): InputFile => ({ name: 'x.maillage', bytes: writeNetworkFile(history, options) });
const asJson = (history: History, options = OPTIONS): InputFile => ({ name: 'x.json', bytes: writeNetworkJson(history, options) });
const historyIn = (file: InputFile): History => historyOfRead(opened(file), NOBODY);

/** A small network with a row and a column that were not understood, own type, uncertain date, story and two edits, one undone. */
function example(): History {
  const { dataset, remains } = read(
    [
      'acteurs.csv',
      'id;nom;genre;niveaux;Couleur\nagglo;Agglomération du Val;collectivité;intercommunalité;vert\nbourg;Bourg-le-Val;collectivité;commune;\nx;;service;;\n',
    ],
    ['relations.csv', 'type;de;vers;debut;source;citation\nJumelage;agglo;bourg;vers 2010;Compte rendu;«ensemble»\n'],
    ['recit.csv', 'titre;montrer\nUn lien;bourg\n'],
  );
  const document: Document = { id: 'val', title: 'Le Val', dataset, remains, settings: { perimeter: 'department:01' } };
  const renamed = { ...document, title: 'Le Val (corrigé)' };
  return session(document, [
    { kind: 'edit', to: renamed, transaction: null },
    {
      kind: 'edit',
      to: { ...renamed, dataset: { ...dataset, actors: dataset.actors.map((actor) => ({ ...actor, note: ' n ' })) } },
      transaction: null,
    },
    { kind: 'undo' },
  ]).history;
}

/** The files in an archive, with some replaced (null: taken out). */
function repacked(file: InputFile, changed: Readonly<Record<string, string | null>>): InputFile {
  const entries: Record<string, Uint8Array> = unzipSync(file.bytes);
  for (const [name, text] of Object.entries(changed)) {
    if (text === null) delete entries[name];
    else entries[name] = new TextEncoder().encode(text);
  }
  return { name: file.name, bytes: zipSync(entries) };
}
const textIn = (file: InputFile, name: string) => new TextDecoder().decode(unzipSync(file.bytes)[name]);
const errorsOf = ({ issues }: ReadNetwork) => issues.filter(({ severity }) => severity === 'error').map(({ remark }) => remark.key);
const keysOf = ({ issues }: ReadNetwork) => issues.map(({ remark }) => remark.key);

describe.each([
  ['one file', asFile],
  ['one JSON', asJson],
] as const)('%s', (_name, write) => {
  test('gives back any document with what was done to it, and the same bytes when it is written again', () => {
    fc.assert(
      fc.property(documents, wishes, fc.constantFrom(...LANGUAGES), (document, done, language) => {
        const { history } = session(document, done);
        const options = { ...OPTIONS, language };
        const file = write(history, options);
        const again = historyIn(file);
        expect(again).toEqual(markedSaved(history));
        expect(unsavedTables(again).size).toBe(0);
        // Compared as a whole: the runner takes long for arrays of a hundred thousand bytes.
        for (const same of [history, again]) expect(Buffer.compare(write(same, options).bytes, file.bytes)).toBe(0);
      }),
      { seed: 2026, numRuns: runs(40) },
    );
  });

  test('without the history holds the document alone, and nothing of what was', () => {
    const history = example();
    const file = write(history, { ...OPTIONS, withHistory: false });
    expect(historyIn(file)).toEqual(markedSaved(historyOf(history.document)));
    const old = Buffer.from(
      file.name.endsWith('.json')
        ? file.bytes
        : Object.values(unzipSync(file.bytes))
            .map((bytes) => Buffer.from(bytes))
            .join('\n'),
    ).toString();
    expect(old).toContain('Le Val (corrigé)');
    expect(old).not.toContain('" n "');
  });

  test('opens the shipped network as it is', () => {
    const dataset = shippedDataset();
    const history = historyOf({ id: 'rtes', title: 'RTES', dataset, remains: { columns: [], rows: [], cells: [] }, settings: {} });
    expect(historyIn(write(history)).document).toEqual(history.document);
  });

  test('of a newer version is refused, whole, and says so', () => {
    const file = write(example());
    const newer =
      file.name === 'x.json'
        ? { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('"version": 1', '"version": 2')) }
        : repacked(file, { 'document.json': textIn(file, 'document.json').replace('"version": 1', '"version": 2') });
    const parsed = opened(newer);
    expect(keysOf(parsed)).toEqual(['documentNewer']);
    expect(messages(parsed)[0]).toContain('version plus récente de Maillage (format 2 ; celle-ci lit jusqu’au format 1)');
    expect(parsed.dataset.actors).toEqual([]);
    expect(parsed.stored).toBeUndefined();
  });

  test('opened together with other files is refused, and nothing is read', () => {
    const file = write(example());
    const twice = readDataset([file, { ...write(example()), name: file.name.replace('x', 'y') }]);
    expect(keysOf(twice)).toEqual(['severalNetworks']);
    expect(twice.dataset.actors).toEqual([]);
  });
});

describe('a file with faults', () => {
  const file = asFile(example());
  const fault = (changed: Readonly<Record<string, string | null>>) => opened(repacked(file, changed));

  test('what was not understood is in it again, with its first place, and the rest opens', () => {
    const parsed = opened(file);
    expect(parsed.skipped).toBe(1);
    expect(parsed.stored?.title).toBe('Le Val (corrigé)');
    expect(parsed.remains).toEqual(example().document.remains);
    expect(parsed.dataset.actors).toHaveLength(2);
  });
  test('tables that another program changed are read; the history is not', () => {
    const parsed = fault({ 'acteurs.csv': textIn(file, 'acteurs.csv').replace('Bourg-le-Val', 'Bourg-la-Vallée') });
    expect(keysOf(parsed)).toContain('tablesChanged');
    expect(parsed.dataset.actors.map(({ name }) => name)).toContain('Bourg-la-Vallée');
    expect(parsed.stored).toMatchObject({ id: 'val', title: 'Le Val (corrigé)', settings: { perimeter: 'department:01' }, history: null });
    // Kept texts are those of the tables, so that none is lost.
    expect(parsed.remains.rows).toHaveLength(1);
  });
  test.each([
    ['is malformed', '{"format": "maillage"', 'jsonBroken'],
    ['has no version', '{"format": "maillage"}', 'documentBroken'],
    ['lacks a field', '{"format": "maillage", "version": 1}', 'documentBroken'],
    ['is something else', '{"name": "x"}', 'jsonOther'],
  ])('a document.json that %s is told, and the tables are read', (_what, text, key) => {
    const parsed = fault({ 'document.json': text });
    expect(errorsOf(parsed)).toContain(key);
    expect(parsed.dataset.actors).toHaveLength(2);
    expect(parsed.stored).toBeUndefined();
  });
  test('the tables alone are an ordinary network', () => {
    const parsed = fault({ 'document.json': null, 'changes.json': null });
    expect(parsed.dataset).toEqual(example().document.dataset);
    expect(parsed.stored).toBeUndefined();
  });
  test.each([
    ['of another document', (text: string) => text.replace('"document": "val"', '"document": "autre"')],
    ['that does not fit', (text: string) => text.replaceAll('Le Val (corrigé)', 'Autre')],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 9')],
    ['without its shape', (text: string) => text.replace('"past"', '"passed"')],
  ])('a history %s is told; the network is whole', (_what, change) => {
    const parsed = fault({ 'changes.json': change(textIn(file, 'changes.json')) });
    expect(keysOf(parsed)).toContain('historyLost');
    expect(parsed.stored?.history).toBeNull();
    expect(historyOfRead(parsed, NOBODY).document).toEqual(example().document);
  });
  test('corrections that do not fit are told, and the tables stand', () => {
    const history = session(example().document, [
      {
        kind: 'edit',
        to: {
          ...example().document,
          dataset: { ...example().document.dataset, actors: example().document.dataset.actors.map((actor) => ({ ...actor, note: ' n ' })) },
        },
        transaction: null,
      },
    ]).history;
    const odd = asFile(history);
    expect(historyIn(odd).document.dataset.actors[0]?.note).toBe(' n ');
    const spoilt = repacked(odd, { 'document.json': textIn(odd, 'document.json').replaceAll('"Bourg-le-Val"', '"Ailleurs"') });
    expect(errorsOf(opened(spoilt))).toContain('correctionsLost');
    expect(opened(spoilt).dataset.actors[1]).toMatchObject({ name: 'Bourg-le-Val', note: 'n' });
  });
  test('a JSON whose rows do not fit each other is refused with the row', () => {
    const json = (change: (dataset: Dataset) => unknown) => {
      const value = JSON.parse(new TextDecoder().decode(asJson(example()).bytes));
      return opened({
        name: 'x.json',
        bytes: new TextEncoder().encode(JSON.stringify({ ...value, dataset: { ...value.dataset, ...(change(value.dataset) as object) } })),
      });
    };
    const unfit = json(({ actors }) => ({ actors: actors.slice(1) }));
    expect(messages(unfit)[0]).toMatch(/nomme « agglo », qui n’existe pas/);
    expect(unfit.dataset.actors).toEqual([]);
    expect(errorsOf(json(({ actors }) => ({ actors: [...actors, actors[0]] })))).toEqual(['rowTwice']);
    expect(errorsOf(json(({ relations }) => ({ relations: relations.map((relation) => ({ ...relation, type: 'rien' })) })))).toEqual([
      'rowUnfit',
    ]);
    expect(messages(json(({ actors }) => ({ actors: actors.map((actor) => ({ ...actor, kind: 'chose' })) })))[0]).toContain(
      'dataset.actors.0.kind',
    );
  });
  test('what is damaged in it is told, and what else there is opens', () => {
    const at = Buffer.from(file.bytes).indexOf('changes.json') + 40;
    const parsed = opened({ name: 'x.maillage', bytes: file.bytes.map((byte, i) => (i === at ? byte ^ 4 : byte)) });
    expect(keysOf(parsed)).toContain('entryDamaged');
    expect(historyOfRead(parsed, NOBODY).document).toEqual(example().document);
  });
});

test('the texts inside say what it is, in both languages, and that it holds everything', () => {
  const file = asFile(example());
  const readMe = textIn(file, 'LISEZ-MOI.txt');
  for (const words of [
    'Le Val (corrigé)',
    'Excel et LibreOffice',
    'y compris les noms de personnes',
    'Excel and LibreOffice',
    'holds everything',
  ])
    expect(readMe).toContain(words);
  expect(textIn(asFile(example(), { ...OPTIONS, withHistory: false }), 'LISEZ-MOI.txt')).toContain(
    'L’historique des modifications n’y est pas.',
  );
  expect(textIn(file, 'LICENCE.txt')).toContain('Compte rendu\u00a0: non indiquées');
  expect(Object.keys(unzipSync(file.bytes))).toEqual([
    'LISEZ-MOI.txt',
    'LICENCE.txt',
    'document.json',
    'sources.csv',
    'acteurs.csv',
    'types.csv',
    'relations.csv',
    'recit.csv',
    'changes.json',
  ]);
});

test('content of an older version goes through every migration after it, once, in order', () => {
  const step = (name: string) => (content: Readonly<Record<string, unknown>>) => ({ ...content, done: `${content.done ?? ''}${name}` });
  const migrations = ['a', 'b', 'c'].map((name) => ({
    document: step(name),
    changes: step(name.toUpperCase()),
    network: step(`-${name}`),
  }));
  expect(migrated('document', { version: 1 }, migrations)).toEqual({ ok: true, value: { version: 4, done: 'abc' } });
  expect(migrated('changes', { version: 3 }, migrations)).toEqual({ ok: true, value: { version: 4, done: 'C' } });
  expect(migrated('network', { version: 4 }, migrations)).toEqual({ ok: true, value: { version: 4 } });
  expect(migrated('document', { version: 5 }, migrations)).toEqual({ ok: false, newer: 5 });
  for (const version of [0, 1.5, '1', undefined]) expect(migrated('document', { version }, migrations)).toEqual({ ok: false, newer: null });
});
