/**
 * Networks that earlier versions saved open in this one: the archive and the folder of version 0.5, and the network file and JSON of each
 * version of the format. The published JSON Schemas are those of the present one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../src/core/files/format-version.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { writeNetworkFile, writeNetworkJson } from '../../src/core/files/network-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead } from '../../src/core/files/read-network.ts';
import { jsonSchemas } from '../../src/core/files/stored-shapes.ts';
import { redone, undone } from '../../src/core/model/history.ts';
import { shippedFiles } from '../support/datasets.ts';

const FIXTURES = new URL('../fixtures/saved/', import.meta.url);
const fixture = (name: string): InputFile => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FIXTURES))) });
const folder = (name: string): readonly InputFile[] => readdirSync(new URL(name, FIXTURES)).map((file) => fixture(`${name}${file}`));
const NOBODY = { id: 'made', title: 'made' };

describe('what version 0.5 saved', () => {
  test.each([
    ['archive', [fixture('version-0.5.zip')]],
    ['folder', folder('version-0.5/')],
  ])('as %s opens without a remark, with its story and all that it says', (_what, files) => {
    const { dataset, issues, remains } = readDataset(files);
    expect(issues).toEqual([]);
    expect(remains).toEqual({ columns: [], rows: [], cells: [] });
    expect(dataset.actors.map(({ name }) => name)).toEqual([
      'Agglomération du Val',
      'Bourg-le-Val',
      'Haut-le-Val',
      'Groupe de travail épiceries',
    ]);
    expect(dataset.actors[0]).toMatchObject({ otherNames: ['CAV'], note: '=à vérifier' });
    expect(dataset.actors[2]?.note).toBe('deux\nlignes');
    const [group, partnership] = dataset.relations;
    expect(group).toMatchObject({ type: 'working-group', themes: ['épiceries', 'mobilité'], period: { start: '2012' } });
    expect(group?.evidence.map(({ quote }) => quote)).toEqual(['«ensemble ; chaque mois»', 'encore']);
    expect(partnership?.members).toContainEqual({ actor: 'agglo', role: 'evaluator' });
    expect(dataset.statements[0]?.actors).toEqual(['bourg']);
    expect(dataset.story[0]).toMatchObject({ title: { fr: 'Un groupe', en: 'A group' }, view: 'view=ego&center=agglo', proofs: ['r1'] });
  });
});

describe.each(['version-1.maillage', 'version-1.json'])('%s', (name) => {
  const read = readDataset([fixture(name)]);
  const history = historyOfRead(read, NOBODY);

  test('opens with all that it holds', () => {
    const { id, title, settings, dataset, remains } = history.document;
    expect({ id, title, settings }).toEqual({ id: 'val-1', title: 'Le Val, corrigé', settings: { perimeter: 'department:01' } });
    expect(read.stored?.savedAt).toBe('2026-11-30T08:00:00.000Z');
    expect(dataset.types).toMatchObject([{ fr: 'Jumelage' }]);
    expect(dataset.relations[0]?.period.start).toBe('2010~');
    expect(dataset.actors[2]?.note).toBe(' à revoir ');
    expect(dataset.story).toHaveLength(1);
    expect(remains.rows[0]?.place).toEqual({ file: 'acteurs.csv', line: 5, column: null });
    expect(remains.columns).toMatchObject([{ header: 'Couleur', cells: [{ row: 'agglo', text: 'vert' }] }]);
  });

  test('what was done before it was saved can be undone and redone', () => {
    expect(history.past.map(({ label }) => label.key)).toEqual(['networkRenamed', 'other']);
    const back = undone(history);
    expect(back.ok && back.value.document.dataset.actors[2]?.note).toBe('');
    const on = redone(history);
    expect(on.ok && on.value.document.title).toBe('Le Val, annulé');
  });

  test('is the same again when this version has written it', () => {
    const options = { language: 'fr', program: 'Maillage 0.5.0', savedAt: '2026-11-30T08:00:00.000Z', withHistory: true } as const;
    const write = name.endsWith('.json') ? writeNetworkJson : writeNetworkFile;
    const again = readDataset([{ name, bytes: write(history, options) }]);
    expect(historyOfRead(again, NOBODY)).toEqual(history);
    if (name.endsWith('.json')) expect(Buffer.compare(write(history, options), fixture(name).bytes)).toBe(0);
  });
});

test('the published JSON Schemas are those of the shapes that are read (npm run datapackage)', () => {
  const published = new URL('../../public/schemas/', import.meta.url);
  const schemas = jsonSchemas();
  expect(readdirSync(published).toSorted()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}-${FORMAT_VERSION}.schema.json`)
      .toSorted(),
  );
  for (const [name, schema] of Object.entries(schemas))
    expect(JSON.parse(readFileSync(new URL(`${name}-${FORMAT_VERSION}.schema.json`, published), 'utf8'))).toEqual(schema);
});

test('a network file beside the tables of another network is refused', () =>
  expect(readDataset([fixture('version-1.json'), ...shippedFiles()]).issues.map(({ remark }) => remark.key)).toEqual(['severalNetworks']));
