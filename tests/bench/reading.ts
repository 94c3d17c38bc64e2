/**
 * How the time of reading, checking and writing grows with what is read: each input is doubled up to 200,000 rows, and the exponent of
 * time is printed (1: twice the rows, twice the time). `npm run bench -- --reading`; `--only WORDS` for the inputs whose name holds them.
 */
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';

const MOST_ROWS = 200_000;
const WANTED_EXPONENT = 1.15;
/** Doublings that the exponent is taken over: the last three, where what is constant no longer counts. */
const DOUBLINGS = 3;
/** An input that takes longer is not doubled again. */
const LIMIT = 60_000;

type Files = readonly (readonly [name: string, text: string])[];
interface Input {
  readonly name: string;
  readonly of: (rows: number) => Files;
}

const lines = (rows: number, line: (i: number) => string) => Array.from({ length: rows }, (_, i) => line(i)).join('\n');
/** Names of made-up places that differ in more than a number. */
const place = (i: number) =>
  `${['Saint', 'Val', 'Mont', 'Bois', 'Pont'][i % 5]}-${i.toString(36)}-${['sur', 'en', 'lès'][i % 3]}-${(i * 7919).toString(26)}`;
const actors = (count: number) => `id;nom;genre;niveaux\n${lines(count, (i) => `a${i};${place(i)};collectivité;commune`)}\n`;
const relations = (rows: number, count: number) =>
  `id;type;de;vers;source;citation\n${lines(rows, (i) => `r${i};partenariat;a${i % count};a${(i * 31 + 1) % count};s${i % 100};ensemble ${i}`)}\n`;
const plain = (rows: number): Files => [
  ['acteurs.csv', actors(rows)],
  ['relations.csv', relations(rows, rows)],
];
const few: Files = [
  ['acteurs.csv', actors(10)],
  ['relations.csv', relations(10, 10)],
];
/** A relation of which one cell is long, and another whose cell is one letter longer. */
const cell = (unit: string, column = 'note'): Input => ({
  name: `a cell of n times ${JSON.stringify(unit)} (${column})`,
  of: (n) => {
    const row = (id: string, text: string) =>
      Object.values({ id, type: 'partenariat', de: 'a1', vers: 'a2', [column]: `"${text}"` }).join(';');
    const header = Object.keys({ id: '', type: '', de: '', vers: '', [column]: '' }).join(';');
    const text = unit.repeat(n / unit.length);
    return [
      ['acteurs.csv', actors(10)],
      ['relations.csv', `${header}\n${row('r1', text)}\n${row('r2', `${text}x`)}\n`],
    ];
  },
});

const INPUTS: readonly Input[] = [
  { name: 'actors and relations', of: plain },
  {
    name: 'relations whose source is a text of its own',
    of: (n) => [
      ['relations.csv', `type;de;vers;source\n${lines(n, (i) => `partenariat;A${i % 50};B${i % 50};Compte rendu ${place(i)}`)}\n`],
    ],
  },
  {
    name: 'ends that name nobody',
    of: (n) => [
      ['acteurs.csv', actors(n)],
      ['relations.csv', `type;de;vers\n${lines(n, (i) => `partenariat;a${i};${place(i + 7 * n)}`)}\n`],
    ],
  },
  {
    name: 'members of one relation',
    of: (n) => [
      ['acteurs.csv', actors(n)],
      ['relations.csv', 'id;type;de;vers\nr;groupe de travail;a0;a1\n'],
      ['participations.csv', `relation;acteur;role\n${lines(n - 2, (i) => `r;a${i + 2};participant`)}\n`],
    ],
  },
  {
    name: 'members of one relation, of a role of their own',
    of: (n) => [
      ['acteurs.csv', actors(n)],
      ['relations.csv', 'id;type;de;vers\nr;groupe de travail;a0;a1\n'],
      ['participations.csv', `relation;acteur;role\n${lines(n - 2, (i) => `r;a${i + 2};financeur`)}\n`],
    ],
  },
  {
    name: 'members of one relation, in a cell',
    of: (n) => [['relations.csv', `id;type;de;vers\nr;partenariat;${lines(n, (i) => `a${i}`).replaceAll('\n', '|')};b\n`]],
  },
  {
    name: 'evidence of unknown subjects',
    of: (n) => [...plain(Math.min(n, 20_000)), ['preuves.csv', `objet;source;citation\n${lines(n, (i) => `x${place(i)};s1;oui`)}\n`]],
  },
  {
    name: 'evidence of one relation',
    of: (n) => [...few, ['preuves.csv', `objet;source;citation\n${lines(n, (i) => `r1;s1;oui ${i}`)}\n`]],
  },
  {
    name: 'memberships of unknown relations',
    of: (n) => [...few, ['participations.csv', `relation;acteur;role\n${lines(n, (i) => `x${i};a1;participant`)}\n`]],
  },
  { name: 'one id for all rows', of: (n) => [['acteurs.csv', `id;nom;genre\n${lines(n, (i) => `a;N${i};service`)}\n`]] },
  {
    name: 'one name for all actors, and relations that name it',
    of: (n) => [
      ['acteurs.csv', `id;nom;genre\n${lines(n, (i) => `a${i};Fresnes;service`)}\n`],
      ['relations.csv', `type;de;vers\n${lines(n, (i) => `partenariat;a${i};Fresnes`)}\n`],
    ],
  },
  {
    name: 'equal rows without id',
    of: (n) => [
      ['acteurs.csv', `nom;genre\n${lines(n, () => 'Fresnes;service')}\n`],
      ['relations.csv', `type;de;vers\n${lines(n, () => 'partenariat;A;B')}\n`],
    ],
  },
  {
    name: 'unknown words of the lists',
    of: (n) => [['acteurs.csv', `id;nom;genre;niveaux\n${lines(n, (i) => `a${i};N${i};sort ${i};canton ${i}`)}\n`]],
  },
  {
    name: 'unknown columns and rows that do not stand',
    of: (n) => [['acteurs.csv', `id;nom;genre;page\n${lines(n, (i) => `a${i};${i % 2 ? '' : 'N'};service;${i}`)}\n`]],
  },
  {
    name: 'dates of every kind',
    of: (n) => [
      [
        'relations.csv',
        `type;de;vers;debut\n${lines(n, (i) => `partenariat;A;B${i};${['2015 ?', 'déc-14', '05/06/2015', 'depuis décembre', '31/12/2014'][i % 5]}`)}\n`,
      ],
    ],
  },
  {
    name: 'steps, and names in one step',
    of: (n) => [
      ...few,
      ['recit.csv', `titre;montrer\n${lines(n, (i) => `Étape ${i};a1`)}\nTous;${lines(n, (i) => `x${i}`).replaceAll('\n', '|')}\n`],
    ],
  },
  { name: 'edge list', of: (n) => [['liens.csv', `source,target\n${lines(n, (i) => `${place(i)},${place(i * 3 + 1)}`)}\n`]] },
  {
    name: 'edge list on rows that do not stand',
    of: (n) => [['liens.csv', `source,target\n${lines(n, (i) => `${place(i)},${i % 2 ? '' : place(i)}`)}\n`]],
  },
  {
    name: 'GraphML',
    of: (n) => [
      [
        'g.graphml',
        `<graphml><graph>${lines(n, (i) => `<node id="n${i}"/>`)}${lines(n, (i) => `<edge source="n${i}" target="n${(i * 7 + 1) % n}"/>`)}</graph></graphml>`,
      ],
    ],
  },
  {
    name: 'GraphML on one line',
    of: (n) => [
      [
        'g.graphml',
        `<graphml><graph>${lines(n, (i) => `<node id="n${i}"/>`)}${lines(n, (i) => `<edge source="n${i}" target="n${(i * 7 + 1) % n}"/>`)}</graph></graphml>`.replaceAll(
          '\n',
          '',
        ),
      ],
    ],
  },
  {
    name: 'GEXF',
    of: (n) => [
      [
        'g.gexf',
        `<gexf><graph><nodes>${lines(n, (i) => `<node id="${i}" label="N ${i}"/>`)}</nodes><edges>${lines(n, (i) => `<edge source="${i}" target="${(i * 7 + 1) % n}"/>`)}</edges></graph></gexf>`,
      ],
    ],
  },
  ...['a', 'a ', '0', '06', '@', 'a@', '.', 'a.', 'é', 'e\u0301', '\u0301', '|', 'a|', '""', '?', '-', ' ', '\n', "'", '=', '('].map(
    (unit) => cell(unit),
  ),
  ...['a', 'a|', 'e\u0301', 'vers '].flatMap((unit) =>
    ['id', 'vers', 'cadre', 'type', 'source', 'debut', 'themes', 'dit_par'].map((column) => cell(unit, column)),
  ),
  { name: 'a line of quotes', of: (n) => [['acteurs.csv', `id;nom;genre\na;${'"x" '.repeat(n)};service\n`]] },
  { name: 'quotes that are never closed', of: (n) => [['acteurs.csv', `id;nom;genre\n${lines(n, (i) => `a${i};"N${i};service`)}\n`]] },
  {
    name: 'headings',
    of: (n) => [['acteurs.csv', `id;nom;genre;${lines(n, (i) => `Colonne ${i}`).replaceAll('\n', ';')}\na;A;service\n`]],
  },
];

const encoder = new TextEncoder();

/** Milliseconds of the processor, not of the clock: other programs may be at work. */
function time(files: readonly InputFile[]): { readonly read: number; readonly write: number } {
  const elapsed = () => process.cpuUsage().user / 1000;
  const start = elapsed();
  const parsed = readDataset(files);
  const read = elapsed() - start;
  datasetToCsv(parsed.dataset, CSV_FLAVOURS.repository, parsed.remains);
  return { read, write: elapsed() - start - read };
}

/** Prints the exponent of each input, and of writing what it gave. Returns how many exceed what is wanted. */
export function benchReading(only = '', most = MOST_ROWS): number {
  let missed = 0;
  console.log(`${'input'.padEnd(62)}      rows   read, ms  exponent  write, ms  exponent`);
  for (const input of INPUTS) {
    if (!input.name.includes(only)) continue;
    const series: { rows: number; read: number; write: number }[] = [];
    for (let rows = most / 2 ** (DOUBLINGS + 2); rows <= most; rows *= 2) {
      const files = input.of(rows).map(([name, text]): InputFile => ({ name, bytes: encoder.encode(text) }));
      const first = time(files);
      // A short turn may be disturbed: the better of two counts.
      const second = first.read > 2000 ? first : time(files);
      series.push({ rows, read: Math.min(first.read, second.read), write: Math.min(first.write, second.write) });
      if (first.read > LIMIT) break;
    }
    const [end, start] = [series.at(-1), series.at(-1 - DOUBLINGS) ?? series[0]];
    if (end === undefined || start === undefined) continue;
    // What takes no time has no exponent: some milliseconds are what a turn differs by.
    const exponent = (a: number, b: number) => Math.log2((b + 5) / (a + 5)) / Math.log2(end.rows / start.rows);
    const [read, write] = [exponent(start.read, end.read), exponent(start.write, end.write)];
    if (read > WANTED_EXPONENT || write > WANTED_EXPONENT) missed++;
    const isMissed = read > WANTED_EXPONENT || write > WANTED_EXPONENT ? '  MISSED' : '';
    console.log(
      `${input.name.slice(0, 62).padEnd(62)}  ${String(end.rows).padStart(8)} ${end.read.toFixed(0).padStart(10)} ${read.toFixed(2).padStart(9)} ${end.write.toFixed(0).padStart(10)} ${write.toFixed(2).padStart(9)}${isMissed}`,
    );
  }
  return missed;
}
