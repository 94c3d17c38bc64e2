/**
 * Damaged files of every format: bytes changed, cut off, joined or made up, each from its number. No reader throws or gives anything but rows of text,
 * and whatever is told about them can be written in both languages. Some are read to the end, whatever is in doubt, and give a network that is
 * whole. Most are small texts, which cost little; `npm run fuzz` tries two hundred thousand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finished } from '../../src/core/basics/finished.ts';
import { fold } from '../../src/core/basics/names.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { ALL_READERS } from '../../src/core/files/formats/all-readers.ts';
import { kindOf } from '../../src/core/files/formats/kind-of-file.ts';
import type { InputFile, Worksheet } from '../../src/core/files/formats/sheet.ts';
import { judgingFileSteps, openingSteps, type ReadFiles } from '../../src/core/files/read-files.ts';
import type { Issue } from '../../src/core/model/issue.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES } from '../../src/core/model/vocabulary.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';

const isLong = process.env.MAILLAGE_FUZZ === '1';
const COUNT = isLong ? 200_000 : 5000;

/** Files are read by the format of their content, and every fourth by another one, whose reader must not trust it either. */
const BY_ANOTHER = 4;
/** Every fifth file is any of them; the others are small texts. */
const OF_ANY = 5;
/** Every so many are read as networks. */
const TO_THE_END = 12;

/** Every file has a generator of its own, so that a file which fails can be made again by its number alone. */
let random = seededRandom(0);
const below = (n: number) => (n === 0 ? 0 : random.integer(0, n - 1));
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const text = (name: string, written: string): InputFile => ({ name, bytes: new TextEncoder().encode(written) });
const folders = ['workbooks', 'graphs', 'archives', 'corpus'].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));
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

/** Tables as people keep them, and small files of graphs. */
const TEXTS: readonly InputFile[] = [
  ...WHOLE.slice(-5),
  text(
    'b.csv',
    'Structure;Partenaires;Type de lien;Depuis;Montant\nLille;"CRESS; Agglo du Lac";convention;2019;12 000 €\nVal d’Or;Lens;GT;vers 2020;\n',
  ),
  text('c.csv', 'Suivi 2024;;\n;;\nGroupe de travail;Membre;Avis\nGT Eau;Lille;oui\nGT Eau;Lens;\nTotal;2;\n'),
  text('d.csv', 'Commune;Code INSEE;Contact;Fonction\nLille;59350;Mme Martin;DGS\nLens;1004;Jo Petit, élu;\n'),
  text('e.csv', 'Commune;Syndicat des eaux;Syndicat des bois;SIVU\nLille;x;;1\nLens;;x;\nArras;x;oui;0\n'),
  text('f.csv', ';Lille;Lens;Arras\nLille;0;1;2\nLens;1;0;\nArras;2;;0\n'),
  text('g.csv', 'Source,Target,Type,Label\nAlpha,Beta,Undirected,x\nBeta,Gamma,Directed,\n'),
  text('h.csv', 'Alpha;Beta;2019\nBeta;Gamma;déc-14\n'),
  text('acteurs.csv', 'id;nom;genre;niveaux;parmi\na;Lille;collectivité;commune;\nb;Lens;ville;commune|EPCI;a\n'),
  text(
    'i.gexf',
    '<gexf><graph><nodes><node id="a" label="A"/><node id="b"><attvalues><attvalue for="0" value="1"/></attvalues></node></nodes><edges><edge source="a" target="b" kind="GT"><spells><spell start="2015"/></spells></edge></edges></graph></gexf>',
  ),
  text(
    'j.graphml',
    '<graphml><key id="n" for="node" attr.name="name"/><graph><node id="a" labels=":Commune"><data key="n">A</data></node><node id="b"/><edge source="a" target="b" label="AIDE"/></graph></graphml>',
  ),
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
  ';',
  '\n',
  '|',
  ';;\n',
  'Total',
];

function damaged({ name, bytes }: InputFile): InputFile {
  let changed = bytes;
  for (let i = 1 + below(4); i > 0; i--) {
    const at = below(changed.length + 1);
    switch (below(5)) {
      case 0:
        changed = spliced(changed, at, 1, [below(256)]);
        break;
      case 1:
        changed = changed.slice(0, at);
        break;
      case 2:
        changed = spliced(
          changed,
          at,
          below(30),
          Array.from({ length: below(30) }, () => below(256)),
        );
        break;
      case 3:
        changed = spliced(
          changed,
          at,
          0,
          Array.from(pick(PIECES), (sign) => sign.charCodeAt(0) & 0xff),
        );
        break;
      case 4: {
        const other = pick(WHOLE).bytes;
        changed = spliced(changed, at, changed.length, other.subarray(below(other.length), below(other.length)));
        break;
      }
    }
  }
  return { name, bytes: changed };
}

function spliced(bytes: Uint8Array, at: number, removed: number, added: ArrayLike<number>): Uint8Array {
  const behind = bytes.subarray(Math.min(bytes.length, at + removed));
  const made = new Uint8Array(at + added.length + behind.length);
  made.set(bytes.subarray(0, at));
  made.set(added, at);
  made.set(behind, at + added.length);
  return made;
}

function checkTold(issues: readonly Issue[]): void {
  for (const issue of issues.slice(0, 20)) {
    for (const language of ['fr', 'en'] as const) expect(formatIssue(issue, language)).not.toMatch(/undefined|NaN|\[object/);
  }
}

/**
 * The words of a text by which it can be found again: numbers, dates and signs may be written otherwise, words of our lists become terms,
 * and an actor has one spelling of those that differ in capitals and accents alone.
 */
const wordsOf = (written: string) => (written.match(/\p{L}{4,}/gu) ?? []).map(fold).filter((word) => !LISTED.has(word));
const LISTED = new Set(
  [ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES].flat().flatMap(({ fr, en }) => [...fold(fr).split(' '), ...fold(en).split(' ')]),
);

/**
 * The rows of tables of which something is lost: a word that is neither in the network nor among what is kept, nor is anything told about its
 * line. The first row of each sheet of which nothing is told holds the headings.
 */
function unaccounted(sheets: readonly Worksheet[], { dataset, remains, issues }: ReadFiles): readonly string[] {
  const left = fold(JSON.stringify([dataset, remains, issues.map(({ remark }) => remark)]));
  return sheets.flatMap(({ file, rows }) => {
    const told = new Set(issues.flatMap(({ place }) => (place.file === file ? [place.line] : [])));
    const [, ...below] = rows.filter(({ line }) => !told.has(line));
    return below.flatMap(({ line, cells }) => {
      const lost = cells.flatMap(wordsOf).filter((word) => !left.includes(word));
      return lost.length === 0 ? [] : [`${file}:${line}: ${lost.join(' ')}`];
    });
  });
}

/** Reads a file as a network, with everything that is in doubt taken as it is guessed, and checks what every network must be. */
function checkNetwork(file: InputFile): void {
  const opened = finished(openingSteps([file], ALL_READERS));
  const network = finished(judgingFileSteps(opened, undefined, { mappingOf: (_, { mapping }) => mapping }));
  const { dataset, issues, asked } = network;
  expect(asked).toEqual([]);
  expect(unaccounted(opened.sheets, network).join('\n')).toBe('');
  checkTold(issues);
  const ids = [dataset.sources, dataset.types, dataset.actors, dataset.relations].flatMap((rows) => rows.map(({ id }) => id as string));
  expect(new Set(ids).size).toBe(ids.length);
  const actors = new Set(dataset.actors.map(({ id }) => id));
  for (const { members } of dataset.relations) {
    expect(members.length).toBeGreaterThanOrEqual(2);
    expect(members.every(({ actor }) => actors.has(actor))).toBe(true);
  }
}

/** Reads a file with the reader of its format, or with any, and checks what every reader must give. */
function checkReading(file: InputFile, isByAnother: boolean): void {
  const kind = kindOf(file);
  const own = kind === 'unknown' || 'unopened' in kind ? null : ALL_READERS[kind.format];
  const read = isByAnother ? pick(Object.values(ALL_READERS)) : own;
  if (read === null) return;
  const { sheets, issues } = read(file);
  checkTold(issues);
  const cells = sheets.flatMap(({ rows }) =>
    rows
      .slice(0, 200)
      .map(({ line, cells: texts }) => Number.isInteger(line) && line > 0 && texts.every((cell) => typeof cell === 'string')),
  );
  expect(cells.every(Boolean)).toBe(true);
}

/** Makes the file of this number and checks it; what is wrong, or null. */
function faultOf(number: number): string | null {
  random = seededRandom(number);
  // The first numbers of neighbouring seeds go up and down together.
  for (let i = 0; i < 10; i++) random.real();
  const file = damaged(pick(number % OF_ANY === 0 ? WHOLE : TEXTS));
  try {
    if (number % TO_THE_END === 1) checkNetwork(file);
    else checkReading(file, number % BY_ANOTHER === 0);
    return null;
  } catch (error) {
    return `file ${number}, made of ${file.name}: ${error instanceof Error ? error.message : error}`;
  }
}

/** `npm run fuzz` is a test for each so many files, which show how far it is. */
const OF_TEST = 5000;

test.each(Array.from({ length: COUNT / OF_TEST }, (_, i) => i * OF_TEST))(
  'no damaged file makes a reader throw or lose a row, and all that is told can be written: from file %i on',
  { timeout: isLong ? 3_600_000 : 180_000 },
  (first) => {
    expect(Array.from({ length: OF_TEST }, (_, i) => faultOf(first + i)).filter((fault) => fault !== null)).toEqual([]);
  },
);
