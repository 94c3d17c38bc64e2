/**
 * The command line as users call it: what it prints, and its exit codes. Run in this process, with the shipped network or small
 * files.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LAYOUT_IDS } from '../../src/core/layout/layout.ts';
import { maillage } from '../support/terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maillage-'));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('maillage check', () => {
  test('says what the shipped network holds, and nothing against it', () => {
    const { code, lines } = maillage('check', 'data');
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d+ acteurs, \d+ relations, 1 source, \d+ constats ; 0 erreur,/);
  });

  test('gives each fault as file:line: severity: message, and exit code 1', () => {
    const path = write('relations.csv', 'type;de;vers\nfinancment;A;B\npartenariat;A;\n');
    const { code, lines } = maillage('check', path, '--lang', 'en');
    expect(code).toBe(1);
    expect(lines[2]).toBe(
      'relations.csv:2: warning: column “type”: “financment” is not in the list of types: kept as a type of this network. The nearest of the list: “funding”.',
    );
    expect(lines[3]).toMatch(/^relations\.csv:3: error: /);
  });

  test('finds quotes that are not in the text', () => {
    const path = write(
      'relations.csv',
      'id;type;de;vers;source;citation\nr1;partenariat;A;B;S;ils   travaillent ensemble\nr2;partenariat;A;C;S;ils se taisent\n',
    );
    const text = write('source.txt', 'On dit qu’**ils travaillent\nensemble** depuis longtemps.');
    const { code, lines } = maillage('check', path, '--source-text', text);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('citation introuvable'))).toEqual([expect.stringContaining('r2')]);
  });

  test('reads a zip as it reads a folder', () => {
    const names = ['acteurs.csv', 'relations.csv', 'sources.csv', 'preuves.csv', 'constats.csv'];
    const files = names.map((name) => [`reseau/${name}`, new Uint8Array(readFileSync(join(ROOT, 'data', name)))]);
    const path = join(folder, 'reseau.zip');
    writeFileSync(path, zipSync(Object.fromEntries(files)));
    expect(maillage('check', path)).toEqual(maillage('check', 'data'));
  });

  test('a path that does not exist is exit code 2', () => expect(maillage('check', join(folder, 'nowhere')).code).toBe(2));
});

describe('maillage draw', () => {
  test.each(['columns', 'force'])('writes the picture as SVG (%s)', (layout) => {
    const out = join(folder, `${layout}.svg`);
    expect(maillage('draw', 'data', out, '--layout', layout, '--width', '1200').code).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="1200"');
    expect(svg).toContain('>Cergy-Pontoise</text>');
  });

  test('draws those around an actor, and refuses one that nobody is', () => {
    const out = join(folder, 'ego.svg');
    expect(maillage('draw', 'data', out, '--layout', 'ego', '--center', 'cergy-pontoise').code).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('>Cergy-Pontoise</text>');
    expect(svg).not.toContain('Caen la Mer');
    const wrong = maillage('draw', 'data', out, '--layout', 'ego', '--center', 'atlantide');
    expect(wrong.code).toBe(2);
    expect(wrong.lines.join('\n')).toContain('atlantide');
  });

  test('refuses data with errors, unless told that part will do, and then says so on the picture', () => {
    const path = write('relations.csv', 'type;de;vers\npartenariat;A;B\npartenariat;A;\n');
    const out = join(folder, 'partial.svg');
    expect(maillage('draw', path, out).code).toBe(1);
    expect(maillage('draw', path, out, '--partial').code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Données incomplètes');
  });

  test('refuses a size that is none and a place where nothing can be written, with exit code 2', () => {
    for (const width of ['99', '20001', '12.5', 'large'])
      expect(maillage('draw', 'data', join(folder, 'x.svg'), '--width', width).code).toBe(2);
    const { code, lines } = maillage('draw', 'data', join(folder, 'nowhere/x.svg'));
    expect([code, lines.join()]).toEqual([2, expect.stringContaining('écriture impossible')]);
  });

  test('tells the words it knows when one is wrong', () => {
    expect(maillage('draw', 'data', join(folder, 'x.svg'), '--layout', 'plan')).toEqual({
      code: 2,
      lines: [`--layout : ${LAYOUT_IDS.join(', ')}`],
    });
    expect(maillage('draw', 'data').lines[0]).toMatch(/^usage: maillage draw/);
    expect(maillage('drawn', 'data').lines.join()).toContain('draw');
    expect(maillage('help').lines.join()).toContain('maillage check PATH');
  });
});

describe('maillage', () => {
  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(maillage('--version')).toEqual({ code: 0, lines: [version] });
  });

  test('proposes the nearest command', () => {
    const { code, lines } = maillage('chek', 'data');
    expect(code).toBe(2);
    expect(lines.join()).toContain('Did you mean “check”?');
  });

  test('explains one command in the language asked for, and refuses another language', () => {
    const { code, lines } = maillage('help', 'check', '--lang', 'en');
    expect([code, lines.length]).toEqual([0, 2]);
    expect(lines[1]).toContain('tells all that is wrong');
    expect(maillage('help', '--lang', 'de').code).toBe(2);
    expect(maillage('check', 'data', '--nonsense').code).toBe(2);
  });

  test('is content with a reader that has seen enough', () => {
    const command = 'node bin/maillage.js analyse data --format json; echo "code $?" >&2';
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${command}) | head -1`], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{\n', 'code 0\n']);
  });

  test('asks for an installation, in both languages, where there is none', () => {
    mkdirSync(join(folder, 'clone/bin'), { recursive: true });
    writeFileSync(join(folder, 'clone/package.json'), '{ "type": "module" }');
    copyFileSync(join(ROOT, 'bin/maillage.js'), join(folder, 'clone/bin/maillage.js'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'clone/bin/maillage.js'), 'check', 'x'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('lancez d’abord « npm install »');
    expect(stderr).toContain('run “npm install”');
  });
});
