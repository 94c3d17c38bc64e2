/**
 * `maillage convert` between folder, zip, network file and JSON: nothing changes on the way, what a format cannot hold is told, and nothing
 * is replaced unasked. All commands read all of these formats.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead } from '../../src/core/files/read-network.ts';
import { shippedDataset } from '../support/datasets.ts';
import { maillage, maillageDone } from '../support/terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAVED = join(ROOT, 'tests/fixtures/saved');
const folder = mkdtempSync(join(tmpdir(), 'maillage-convert-'));
const out = (name: string) => join(folder, name);
const inputOf = (path: string) =>
  statSync(path).isDirectory()
    ? readdirSync(path).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(path, name))) }))
    : [{ name: path, bytes: new Uint8Array(readFileSync(path)) }];
const historyAt = (path: string) => historyOfRead(readDataset(inputOf(path)), { id: 'made', title: 'made' });

describe('a network', () => {
  test('is taken from a folder to a network file, to JSON, to a zip and back to a folder, without changing a row', async () => {
    const way = [join(SAVED, 'version-0.5'), out('a.maillage'), out('b.json'), out('c.zip'), out('d')];
    for (const [i, to] of way.slice(1).entries()) {
      const { code, lines } = await maillageDone('convert', way[i] ?? '', to);
      expect(code).toBe(0);
      expect(lines.join()).toContain('4 acteurs, 2 relations');
    }
    const datasets = way.map((path) => historyAt(path).document.dataset);
    for (const dataset of datasets) expect(dataset).toEqual(datasets[0]);
    expect(historyAt(out('b.json')).document.id).toBe(historyAt(out('a.maillage')).document.id);
    expect(historyAt(out('a.maillage')).document.title).toBe('version-0.5');
    // The same tables, byte for byte, as version 0.5 wrote.
    for (const { name, bytes } of inputOf(out('d'))) expect(Buffer.compare(bytes, readFileSync(join(SAVED, 'version-0.5', name)))).toBe(0);
  });

  test('does not replace a file, but when told to: the program itself', async () => {
    writeFileSync(out('there.json'), 'precious');
    const refused = spawnSync(process.execPath, [join(ROOT, 'bin/maillage.js'), 'convert', 'data', out('there.json')], {
      encoding: 'utf8',
      cwd: ROOT,
    });
    expect(refused.status).toBe(2);
    expect(refused.stdout + refused.stderr).toContain('existe déjà. / is there already. --force');
    expect(readFileSync(out('there.json'), 'utf8')).toBe('precious');
    expect((await maillageDone('convert', 'data', out('there.json'), '--force')).code).toBe(0);
    expect(historyAt(out('there.json')).document.dataset.actors.length).toBeGreaterThan(100);
  });
});

describe('maillage convert', () => {
  const from = join(SAVED, 'version-1.maillage');

  test('keeps title, settings, history and what was not understood in a network file and in JSON', async () => {
    expect((await maillageDone('convert', from, out('e.json'), '--partial')).code).toBe(0);
    expect((await maillageDone('convert', out('e.json'), out('e.maillage'))).code).toBe(0);
    expect(historyAt(out('e.maillage'))).toEqual(historyAt(from));
  });

  test('tells what tables cannot hold', async () => {
    const { code, lines } = await maillageDone('convert', from, out('f'), '--partial', '--lang', 'en');
    expect(code).toBe(0);
    expect(lines.slice(1)).toEqual([
      'Lost: the title (“Le Val, corrigé”) and the id of the network; a .maillage or .json file keeps them.',
      'Lost: the settings of the network.',
      'Lost: 3 changes that could still be undone or redone.',
      'Held in part: 1 actor.',
    ]);
    expect(readFileSync(join(out('f'), 'actors.csv'), 'utf8')).toContain('Couleur');
  });

  const WRITTEN = ['i.xlsx', 'i.ods', 'i.gexf', 'i.graphml', 'i.gephi.zip'];
  test.each(WRITTEN)('writes %s, which opens again as the same actors and relations, and tells what is not in it', async (name) => {
    const { code, lines } = await maillageDone('convert', 'data', out(name));
    expect(code).toBe(0);
    const [given, read] = [shippedDataset(), historyAt(out(name)).document.dataset];
    const ends = ({ relations }: typeof given) => relations.map(({ id, type, members, period }) => ({ id, type, members, period }));
    expect(ends(read)).toEqual(ends(given));
    expect(read.actors.map(({ id, name: written, code: official }) => [id, written, official])).toEqual(
      given.actors.map(({ id, name: written, code: official }) => [id, written, official]),
    );
    const isGraph = !/\.(?:xlsx|ods)$/.test(name);
    expect(lines.some((line) => line === `Perdu : ${given.statements.length} constats, ${given.story.length} étapes du récit.`)).toBe(
      isGraph,
    );
    if (!isGraph) expect([read, lines.slice(1)]).toEqual([given, [expect.stringContaining('Perdu : le titre')]]);
  });

  test('leaves out the history when asked to', async () => {
    expect((await maillageDone('convert', from, out('g.maillage'), '--no-history', '--partial')).code).toBe(0);
    const { past, future, document } = historyAt(out('g.maillage'));
    expect([past, future]).toEqual([[], []]);
    expect(document).toEqual(historyAt(from).document);
  });

  test('does not write what has errors, unless told to; then no row is lost', async () => {
    mkdirSync(out('faulty'));
    writeFileSync(join(out('faulty'), 'relations.csv'), 'type;de;vers\npartenariat;A;B\npartenariat;C;\n');
    const refused = await maillageDone('convert', out('faulty'), out('h.maillage'));
    expect(refused.code).toBe(1);
    expect(refused.lines.at(-1)).toContain('Rien n’a été écrit');
    expect(statSync(out('h.maillage'), { throwIfNoEntry: false })).toBeUndefined();
    expect((await maillageDone('convert', out('faulty'), out('h.maillage'), '--partial')).code).toBe(0);
    expect(historyAt(out('h.maillage')).document.remains.rows).toHaveLength(1);
  });

  test('does not mix a network with other files of a folder, and writes no other ending', async () => {
    mkdirSync(out('mixed'));
    writeFileSync(join(out('mixed'), 'recit.csv'), 'titre\nUn autre\n');
    const faulty = ['convert', out('faulty'), out('mixed'), '--partial'];
    expect((await maillageDone(...faulty)).code).toBe(2);
    const { code, lines } = await maillageDone(...faulty, '--force');
    expect([code, lines.join()]).toEqual([2, expect.stringContaining('seraient lus avec ceux du réseau : recit.csv')]);
    expect(readdirSync(out('mixed'))).toEqual(['recit.csv']);
    expect((await maillageDone('convert', 'data', out('x.docx'))).code).toBe(2);
    expect((await maillageDone('convert', out('nowhere'), out('x.json'))).code).toBe(2);
  });
});

describe('every command that reads a network', () => {
  const words = ['check', 'analyse', 'match'];
  const files = [
    ['draw', 'svg'],
    ['report', 'html'],
    ['poster', 'svg'],
    ['sheets', 'html'],
  ] as const;
  /** What all of them print and write, of the network at a path. */
  const told = (path: string) => ({
    printed: words.map((command) => maillage(command, path)),
    written: files.map(([command, ending]) => {
      const file = out(`${command}.${ending}`);
      expect(maillage(command, path, file).code).toBe(0);
      return readFileSync(file, 'utf8');
    }),
  });
  let known: ReturnType<typeof told>;
  beforeAll(() => {
    known = told(join(SAVED, 'version-0.5'));
  }, 60_000);

  test.each(['a.maillage', 'b.json', 'c.zip', 'd'])('reads %s', (name) => {
    const { printed, written } = told(out(name));
    expect(printed).toEqual(known.printed);
    expect(printed.at(-1)?.lines).toHaveLength(4);
    for (const [i, text] of written.entries()) expect(text).toBe(known.written[i]);
  });
});
