/**
 * Damaged files of every format: bytes changed, cut off, joined or made up, from one seed. No reader throws or gives anything but rows of text,
 * and whatever is told about them can be written in both languages. `npm run fuzz` tries two hundred thousand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/core/basics/random.ts';
import { FORMATS, formatOf } from '../../src/core/files/formats/index.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';

const isLong = process.env.MAILLAGE_FUZZ === '1';
const COUNT = isLong ? 200_000 : 2000;

/** Files are read by the format of their content, and every fourth by another one, whose reader must not trust it either. */
const BY_ANOTHER = 4;

const random = seededRandom(16);
const below = (n: number) => (n === 0 ? 0 : random.integer(0, n - 1));
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const text = (name: string, written: string): InputFile => ({ name, bytes: new TextEncoder().encode(written) });
const folders = ['workbooks', 'graphs', 'archives'].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));
const WHOLE: readonly InputFile[] = [
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !/\.(py|md)$/.test(name) && name !== 'expected.json')
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })),
  ),
  text('a.csv', 'type;de;vers\r\n"convention";"Étrelles";="01004"\r\n"a ""b""", "c" ;d;é\r\n'),
  text('a.tsv', 'Nom\tSiège\n"LES EAUX" DU NORD\tBourg\n'),
  text('a.net', '*Vertices 3\n1 "Alpha"\n2 "Beta"\n*Arcs :1 "x"\n1 2 3\n*Edgeslist\n1 2 3\n*Matrix\n0 1 1\n1 0 1\n'),
  text('a.html', '<table><tr><td rowspan=2>a<td colspan=3>b</tr><tr><td>&eacute;<br>x</tr></table>'),
  { name: 'a.txt', bytes: Uint8Array.from([0xfe, 0xff, 0, 0x61, 0, 0x3b, 0, 0x62]) },
];

/** Pieces that readers look for. */
const PIECES = [
  'PK\x03\x04',
  'PK\x01\x02',
  '<table>',
  '</',
  '"',
  '&#0;',
  '\r',
  '\0',
  '*Matrix\n',
  '=“"',
  '\x8e',
  '999999999',
  ']]>',
  '<!--',
];

function damaged({ name, bytes }: InputFile): InputFile {
  const changed = [...bytes];
  for (let i = 1 + below(4); i > 0; i--) {
    const at = below(changed.length + 1);
    switch (below(5)) {
      case 0:
        changed[at] = below(256);
        break;
      case 1:
        changed.length = at;
        break;
      case 2:
        changed.splice(at, below(30), ...Array.from({ length: below(30) }, () => below(256)));
        break;
      case 3:
        changed.splice(at, 0, ...Array.from(pick(PIECES), (sign) => sign.charCodeAt(0) & 0xff));
        break;
      case 4: {
        const other = pick(WHOLE).bytes;
        changed.splice(at, changed.length, ...other.subarray(below(other.length), below(other.length)));
        break;
      }
    }
  }
  return { name, bytes: Uint8Array.from(changed) };
}

test('no damaged file makes a reader throw, and all that is told can be written', { timeout: isLong ? 7_200_000 : 180_000 }, () => {
  for (let i = 0; i < COUNT; i++) {
    const file = damaged(pick(WHOLE));
    const known = formatOf(file);
    const format = i % BY_ANOTHER === 0 ? pick(FORMATS) : typeof known === 'string' ? null : known;
    if (format === null) continue;
    const { sheets, issues } = format.read(file);
    for (const issue of issues.slice(0, 20)) {
      for (const language of ['fr', 'en'] as const) expect(formatIssue(issue, language)).not.toMatch(/undefined|NaN|\[object/);
    }
    const cells = sheets.flatMap(({ rows }) =>
      rows
        .slice(0, 200)
        .map(({ line, cells: texts }) => Number.isInteger(line) && line > 0 && texts.every((cell) => typeof cell === 'string')),
    );
    expect(cells.every(Boolean)).toBe(true);
  }
});
