/**
 * `maillage territory`, `maillage match` and `--within` on the reference, driven as from a terminal.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { standingsOf } from '../../src/core/territory/standing.ts';
import { maillage } from '../support/terminal.ts';
import { laidOver } from '../support/territories.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-territory-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('maillage territory', () => {
  test('tells what a body is, what holds it and what it holds', () => {
    const { code, lines } = maillage('territory', 'Métropole Européenne de Lille');
    expect(code).toBe(0);
    expect(lines).toEqual(expect.arrayContaining(['Métropole Européenne de Lille, métropole', '  SIREN : 200093201', '  communes : 95']));
    expect(lines.join('\n')).toContain('fait partie de : Nord, département ; Hauts-de-France, région');
    expect(lines.join('\n')).toContain('245900410');
    expect(lines.some((line) => line.includes('75 autres'))).toBe(true);
    expect(maillage('territory', '200093201', '--members').lines.filter((line) => /^ {4}\d{5} {2}/.test(line)).length).toBe(95);
  });

  test('tells the levels that a body holds', () => {
    expect(maillage('territory', 'Métropole de Lyon', '--lang', 'en').lines.join('\n')).toContain(
      'levels held: intercommunality + department (Métropole de Lyon, 2015)',
    );
  });

  test('lists all that a name or code may mean', () => {
    expect(maillage('territory', '94')).toEqual({
      code: 1,
      lines: ['« 94 » peut être :', '  region:94  Corse, région', '  department:94  Val-de-Marne, département'],
    });
    expect(maillage('territory', 'Saint-Denis').lines.length).toBe(5);
    expect(maillage('territory', 'département:94').lines[0]).toBe('Val-de-Marne, département');
  });

  test('proposes what is near to a name that it does not know', () => {
    const { code, lines } = maillage('territory', 'Strasbour');
    expect([code, lines.join()]).toEqual([1, expect.stringContaining('« Strasbourg » ?')]);
  });

  test('tells what has changed', () => {
    const { lines } = maillage('territory', 'Métropole Européenne de Lille', '--since', '2019');
    expect(lines.join('\n')).toContain('Depuis 2019 : 3 changements');
    expect(lines.join('\n')).toContain('CC de la Haute Deûle (245901061) : n’existe plus');
  });

  test('writes the same for programs', () => {
    const document = JSON.parse(maillage('territory', 'Est Ensemble', '--json').lines.join('\n')) as Record<string, unknown>;
    expect(document).toMatchObject({ key: 'intercommunality:200057875', nature: 'EPT', year: 2026, levels: ['intercommunality'] });
    expect((document.communes as string[]).length).toBe(9);
  });

  test('knows the boundaries of other years, and refuses years that it has none of', () => {
    expect(maillage('territory', '245900410', '--year', '2019').lines).toContain('  communes : 90');
    expect(maillage('territory', 'Lille', '--year', '2018')).toEqual({
      code: 2,
      lines: ['--year : 2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019'],
    });
  });
});

describe('maillage match', () => {
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('gives codes with their certainty, and candidates where it is not certain', () => {
    const path = file('noms.csv', 'Nom;Département\nSt Ouen;93\nVille de Lille;\nSaint-Denis;\nSaint-Denis;974\nXyzzy;\n');
    const { code, lines } = maillage('match', path);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'ligne,ecrit,certitude,code,nom,niveau,departement,autres_candidats,motif',
      '2,St Ouen,proposé,,,,,93070 Saint-Ouen-sur-Seine (93),orthographe proche',
      '3,Ville de Lille,certain,59350,Lille,commune,59,,seul de ce nom',
      expect.stringMatching(/^4,Saint-Denis,proposé,,,,,.*93066 Saint-Denis \(93\).*,plusieurs de ce nom/),
      '5,Saint-Denis,certain,97411,Saint-Denis,commune,974,,seule de ce nom dans le département',
      '6,Xyzzy,inconnu,,,,,,aucun nom proche',
    ]);
  });

  test('reads a list of names without heading, and a column of another name', () => {
    // The code is that of the name, whatever the order of the columns.
    for (const text of [
      'siren;nom;insee;nom_com\n200000172;CC Faucigny-Glières;74042;Bonneville\n200000172;CC Faucigny-Glières;74312;Vougy\n',
      'nom_com;insee;nom;siren\nBonneville;74042;CC Faucigny-Glières;200000172\nVougy;74312;CC Faucigny-Glières;200000172\n',
    ]) {
      const [, ...rows] = maillage('match', file('membres.csv', text)).lines.join('\n').split('\n');
      expect(rows.map((row) => row.split(',').slice(1, 4).join())).toEqual(['Bonneville,certain,74042', 'Vougy,certain,74312']);
    }
    expect(maillage('match', file('liste.txt', 'Lille\nRoubaix\n'), '--lang', 'en').lines.length).toBe(3);
    const path = file('autre.csv', 'id,membre\n1,Lille\n');
    expect(maillage('match', path).lines[0]).toContain('--column parmi : id, membre');
    expect(maillage('match', path, '--column', 'membre').lines[1]).toContain('59350');
    expect(maillage('match', path, '--column', 'nom').code).toBe(2);
  });

  test('a code that contradicts the name is told', () => {
    expect(maillage('match', file('codes.csv', 'code_insee,commune\n59512,Lille\n59350,Lille\n')).lines.slice(1)).toEqual([
      '2,Lille,proposé,,,,,59512 Roubaix (59)|59350 Lille (59),le code et le nom ne disent pas la même chose',
      '3,Lille,certain,59350,Lille,commune,59,,code officiel',
    ]);
  });

  test('a file that does not exist or is empty is named', () => {
    expect(maillage('match', join(folder, 'absent.csv')).code).toBe(2);
    expect(maillage('match', file('vide.csv', '')).lines.join()).toContain('vide.csv');
  });
});

describe('maillage analyse --within', () => {
  test('counts the communes by intercommunality: the same rows as text, JSON and CSV', () => {
    const of = (...options: readonly string[]) => maillage('analyse', 'data', '--within', 'department:59', ...options).lines.join('\n');
    const { perimeter } = JSON.parse(of('--format', 'json')) as {
      perimeter: {
        communes: number;
        documented: number;
        standings: Record<string, number>;
        intercommunalities: readonly (Record<string, number> & { readonly name: string; readonly siren: string })[];
      };
    };
    const columns = ['communes', 'documented', 'comprised', 'possible', 'membership', 'nothing', 'documentedAtMost'] as const;
    const sum = (column: string) => perimeter.intercommunalities.reduce((total, row) => total + (row[column] ?? Number.NaN), 0);
    expect(sum('communes')).toBe(perimeter.communes);
    expect(sum('documented')).toBe(perimeter.documented);
    for (const id of ['comprised', 'possible', 'membership', 'nothing']) expect(sum(id)).toBe(perimeter.standings[id]);
    const csv = of('--format', 'csv', '--table', 'epci')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
    expect(csv.length).toBe(perimeter.intercommunalities.length);
    const text = of().split('\n');
    for (const [i, row] of perimeter.intercommunalities.entries()) {
      const numbers = columns.map((column) => String(row[column]));
      expect(csv[i]?.split(/[,;]/).slice(-columns.length)).toEqual(numbers);
      expect(
        text
          .find((line) => line.includes(row.siren) && row.siren !== '')
          ?.trim()
          .split(/\s+/)
          .slice(-columns.length),
      ).toEqual(numbers);
    }
    expect(maillage('analyse', 'data', '--format', 'csv', '--table', 'epci').code).toBe(2);
  });

  test('counts every commune of a territory of the reference, as the application does', () => {
    for (const [within, key] of [
      ['mel', 'intercommunality:200093201'],
      ['department:94', 'department:94'],
      ['Occitanie', 'region:76'],
    ] as const) {
      const document = JSON.parse(maillage('analyse', 'data', '--within', within, '--format', 'json').lines.join('\n')) as {
        perimeter: { key: string; communes: number; standings: Record<string, number> };
      };
      const laid = laidOver(key);
      expect(document.perimeter).toMatchObject({ key, communes: laid.perimeter.communes.length, standings: standingsOf(laid).counts });
    }
  });

  test('says the interval over the communes of the source beside those of the reference', () => {
    expect(maillage('analyse', 'data', '--within', 'mel').lines).toContain(
      '6 à 10 communes (Métropole européenne de Lille) : 6–10 sur les 85 communes que compte la source ; 95 en 2026.',
    );
  });

  test('takes the boundaries of another year', () => {
    expect(maillage('analyse', 'data', '--within', 'mel', '--year', '2019').lines[0]).toContain('découpage 2019 : 90 communes');
  });

  test('asks which one where a code has two meanings', () => {
    expect(maillage('analyse', 'data', '--within', '94')).toEqual({ code: 2, lines: ['--within 94 : region:94, department:94 ?'] });
  });
});

describe('maillage draw', () => {
  const draw = (...options: string[]) => {
    const out = join(folder, 'picture.svg');
    const { code } = maillage('draw', 'data', out, ...options);
    return { code, svg: code === 0 ? readFileSync(out, 'utf8') : '' };
  };

  test('puts every commune of a perimeter on the map, as symbol or as dot, and says whose map it is', () => {
    const { svg } = draw('--layout', 'map', '--within', 'mel');
    const dots = /<g id="ground">(.*)<\/g>/.exec(svg)?.[1] ?? '';
    expect(dots.match(/a[\d.]+ [\d.]+ 0 1 0/g)?.length).toBe(2 * 92);
    expect(svg).toContain('GeoNames (CC BY 4.0)');
    for (const name of ['Lille', 'Roubaix', 'Tourcoing']) expect(svg).toContain(`>${name}</text>`);
  });

  test('folds a région, and draws the network on the map of France', () => {
    expect(draw('--within', 'Occitanie').svg).toContain('586 communes, 0 documentée');
    expect(draw('--layout', 'map').svg).toContain('id="map"');
  });

  test('refuses a territory that is none', () => {
    expect(draw('--within', 'Atlantide').code).toBe(2);
  });
});
