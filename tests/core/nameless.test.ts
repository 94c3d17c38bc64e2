/**
 * Names of persons are planted in every text column of every table and in every part of an address, in the forms in which people
 * and machines write them: none may be left on a screen without names or in a public copy. The search for what was planted shares
 * no code with the removal, and compares words by the rules of the language (Intl).
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS, readCsv } from '../../src/core/files/formats/csv.ts';
import { writeNetworkFile, writeNetworkJson } from '../../src/core/files/network-file.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import type { Dataset, Evidence } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf } from '../../src/core/model/history.ts';
import { NO_REMAINS, type Remains } from '../../src/core/model/remains.ts';
import { type Column, ITEM_SEPARATOR, TABLES, type TableName } from '../../src/core/model/tables.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { nameGuard, withoutPersonNames, withoutPlaces } from '../../src/core/publishing/nameless.ts';
import { namelessCopy, publicCopy } from '../../src/core/publishing/public-copy.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { DEFAULT_VIEW } from '../../src/core/session/view.ts';
import { DATA_PLACE, presentationFile } from '../../src/paper/presentation-file.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset, textFile } from '../support/datasets.ts';
import { spellingsOf } from '../support/encodings.ts';
import { session } from '../support/sessions.ts';
import { runs } from '../support/soak.ts';

interface Name {
  readonly first: string;
  readonly last: string;
}

/** As the row of the person writes it: «SCHMIDT Clara» for one, the usual order for the others. */
const written = ({ first, last }: Name) => (last === 'Schmidt' ? `${last.toUpperCase()} ${first}` : `${first} ${last}`);

const NAMES: readonly Name[] = [
  ['Petar', 'Šimić'],
  ['Zofia', 'Wiśniewska'],
  ['Linh', 'Nguyễn'],
  ['Ayşe', 'Şahin'],
  ['İpek', 'Yıldız'],
  ['Björn', 'Åström'],
  ['Ioana', 'Ștefan'],
  ['Pál', 'Erdős'],
  ['Łukasz', 'Żółkowski'],
  ['Guðrún', 'Þórsdóttir'],
  ['Đorđe', 'Đurić'],
  ['Anne', 'Le Goff'],
  ['Marc', 'de La Tour'],
  ['Clara', 'Schmidt'],
  ['Jean Claude', 'Martin'],
  ['Seán', 'O’Brien'],
  ['Loïc', 'Lebœuf'],
  ['Jürgen', 'Großmann'],
  ['Rose-Marie', 'Saint-Germès'],
  ['Inès', 'Durand-Lévêque'],
  ['Владимир', 'Петров'],
  ['Γιώργος', 'Παπαδόπουλος'],
  ['יוסף', 'אברמוביץ'],
  ['小龙', '李'],
].map(([first = '', last = '']) => ({ first, last }));

const latin = (text: string) => /^[\p{sc=Latin}\s’-]+$/u.test(text);
const hex = (text: string, form: (code: string) => string) =>
  Array.from(text, (letter) => (/[\w ]/.test(letter) ? letter : form((letter.codePointAt(0) ?? 0).toString(16)))).join('');
/** With a sign put into the middle of the last word. */
const broken = (text: string, sign: string) => `${text.slice(0, -2)}${sign}${text.slice(-2)}`;

/** The forms in which a person may be named. */
function formsOf({ first, last }: Name): readonly string[] {
  const whole = `${first} ${last}`;
  const initials = first.split(/[ -]/).map((part) => `${part.charAt(0)}.`);
  const forms = [
    whole,
    `${last} ${first}`,
    `${last}, ${first}`,
    `${first} ${last.toUpperCase()}`,
    `${last.toUpperCase()} ${first}`,
    whole.toUpperCase(),
    whole.toLowerCase(),
    whole.normalize('NFD'),
    whole.normalize('NFD').replace(/\p{M}/gu, ''),
    whole.replaceAll(/[ -]/g, '\u2011'),
    whole.replaceAll(/[ -]/g, '_').toLowerCase(),
    whole.replaceAll(' ', '\u00a0'),
    whole.replaceAll(' ', '\u202f'),
    whole.replaceAll(' ', '  '),
    whole.replaceAll(/[ -]/g, '+'),
    whole.replaceAll('’', '\u02bc'),
    whole.replaceAll('’', "'"),
    whole.replaceAll('’', ''),
    whole.replaceAll(/œ/g, 'oe').replaceAll(/ß/g, 'ss').replaceAll('Œ', 'OE'),
    broken(whole, '\u00ad'),
    broken(whole, '\u200b'),
    encodeURIComponent(whole),
    encodeURIComponent(encodeURIComponent(whole)),
    whole.replace(/[^\0-\x7f ]/g, (letter) => `&#${letter.codePointAt(0)};`),
    hex(whole, (code) => `&#x${code};`),
    hex(whole, (code) => `\\u${code.padStart(4, '0')}`),
    whole
      .replaceAll(' ', '&nbsp;')
      .replaceAll('é', '&eacute;')
      .replaceAll('Š', '&Scaron;')
      .replaceAll('œ', '&oelig;')
      .replaceAll('ß', '&szlig;'),
    last,
    last.toUpperCase(),
    `M. ${last}`,
    `Mme ${last.toUpperCase()}`,
    `madame ${last.toLowerCase()}`,
    `${initials[0]} ${last}`,
    `${initials[0]}${last}`,
    `${initials.join('-')} ${last}`,
    `${initials.join('').replaceAll('.', '')} ${last}`,
    `${last} ${initials[0]}`,
    `${first} ${last.replace(/^de La |^Le /, '').charAt(0)}.`,
    first,
    first.toUpperCase(),
    broken(last, '\u00ad'),
    encodeURIComponent(last),
    hex(last, (code) => `&#x${code};`),
  ];
  if (latin(whole)) forms.push(broken(last, '-'), whole.replaceAll(/[ ’-]/g, ''), `MmeX${last}`.replace('X', ''));
  return [...new Set(forms)];
}

/** Sentences that hold a form; the last is the form alone. */
const AROUND = [
  (form: string) => `Selon ${form}, cela avance.`,
  (form: string) => `Adjointe (${form})`,
  (form: string) => `Assistant de ${form}`,
  (form: string) => `${form} : un projet, la note_${form}_2015.`,
  (form: string) => form,
];

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const tableNamed = (name: TableName) => TABLES.find((table) => table.name === name) as { readonly columns: readonly Column[] };
const HOLDS_TEXT = new Set<Column['type']['kind']>(['text', 'list', 'quote']);

/** Every part of an address that may hold anything, each with the text. */
function addressWith(text: string): string {
  const keys = [...Object.keys(DEFAULT_RECIPE), ...Object.keys(DEFAULT_VIEW), 'select', 'step', 'lang', 'names', 'unknown'];
  return keys.map((key) => `${key}=${encodeURIComponent(text)}`).join('&');
}

/**
 * A file of a table with a row for each text: columns that may hold text hold it, the others what makes the row sound. What is text
 * is read off the table itself, so that a new column is planted on the day it is added.
 */
function planted(name: TableName, texts: readonly string[], sound: (i: number) => Readonly<Record<string, string>>) {
  const { columns } = tableNamed(name);
  const value = (column: Column, text: string, own: Readonly<Record<string, string>>) =>
    own[column.name] ??
    (column.type.kind === 'address'
      ? addressWith(text)
      : column.type.kind === 'list'
        ? `mobilité${ITEM_SEPARATOR}${text}`
        : HOLDS_TEXT.has(column.type.kind)
          ? text
          : '');
  const rows = texts.map((text, i) => {
    const own = sound(i);
    return columns.map((column) => cell(value(column, text, own))).join(',');
  });
  return [`${name}.csv`, [columns.map((column) => column.name).join(','), ...rows].join('\n')] as const;
}

/** A network in which a person is named in every text, once in each form, and its public copy. What two tests look at is made once. */
function networkNaming(name: Name): { readonly dataset: Dataset; readonly copy: ReturnType<typeof publicCopy> } {
  const known = networks.get(name);
  if (known !== undefined) return known;
  const dataset = plantedNetwork(name);
  const made = { dataset, copy: publicCopy(dataset, 'fr') };
  networks.set(name, made);
  return made;
}
const networks = new Map<Name, ReturnType<typeof networkNaming>>();

function plantedNetwork(name: Name): Dataset {
  const texts = formsOf(name).flatMap((form, i) => [AROUND[i % AROUND.length], AROUND.at(-1)].map((around) => around?.(form) ?? form));
  const [actorsFile, actors] = planted('actors', texts, (i) => ({
    id: `o${i}`,
    kind: (['organisation', 'group', 'set', 'service'] as const)[i % 4] ?? 'group',
    source: 's0',
  }));
  const columns = tableNamed('actors').columns;
  const row = (own: Readonly<Record<string, string>>) => columns.map((column) => cell(own[column.name] ?? '')).join(',');
  const others = texts.map((text, i) => row({ id: `q${i}`, name: `Directrice ${i}`, kind: 'person', function: text, note: text }));
  const person = row({
    id: 'p',
    name: written(name),
    kind: 'person',
    function: 'Chargée de mission',
    source: 's0',
    place: 'p. 1',
    quote: written(name),
  });
  const towns = ['w0', 'w1'].map((id) => row({ id, name: `Commune ${id}`, kind: 'collectivity', levels: 'commune', speaker: '' }));
  const { dataset, issues } = read(
    planted('sources', texts, (i) => ({ id: `s${i}` })),
    [actorsFile, [actors, person, ...others, ...towns].join('\n')],
    planted('types', texts, (i) => ({ id: `t${i}` })),
    planted('relations', texts, (i) => ({ id: `r${i}`, type: 'partnership', from: 'w0', to: 'w1', source: 's0', speaker: 'p' })),
    planted('evidence', texts, (i) => ({ subject: `r${i}`, source: 's0', speaker: 'p' })),
    planted('statements', texts, (i) => ({ id: `c${i}`, kind: 'finding', source: 's0', actors: 'w0' })),
    planted('steps', texts, (i) => ({ id: `e${i}`, reveal: texts[i] ?? '', frame: 'w0', proofs: `r${i}` })),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataset.relations).toHaveLength(texts.length);
  return dataset;
}

const sameWord = new Intl.Collator('en', { sensitivity: 'base', usage: 'search' });

/** Words of a name that are names by themselves. */
const tellingWords = ({ first, last }: Name) =>
  `${first} ${last}`.split(/[ ’-]/).filter((word) => (word.length >= 3 || !latin(word)) && !['Saint', 'Tour'].includes(word));

/** The ways in which a reader or a program may read a text. */
function readings(text: string): readonly string[] {
  const found = new Set([text]);
  let next = text;
  for (let round = 0; round < 3; round++) {
    next = next
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
        try {
          return decodeURIComponent(run);
        } catch {
          return run;
        }
      })
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    found.add(next);
  }
  return [...found];
}

/** A search for a name: tells for a text what in it tells the name. */
function searchFor(name: Name): (text: string) => readonly string[] {
  const forms = formsOf(name).filter((form) => form.length >= 5);
  const parts = tellingWords(name);
  // The same words stand in many texts.
  const isTelling = new Map<string, boolean>([['', false]]);
  const tells = (word: string): boolean => {
    const known = isTelling.get(word) ?? parts.some((part) => sameWord.compare(word, part) === 0 || (!latin(part) && word.includes(part)));
    isTelling.set(word, known);
    return known;
  };
  return (text) =>
    readings(text).flatMap((reading) => {
      const bare = reading.replace(/\p{Cf}/gu, '');
      return [...forms.filter((form) => reading.includes(form) || bare.includes(form)), ...bare.split(/[^\p{L}\p{M}]+/u).filter(tells)];
    });
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const quotesOf = (dataset: Dataset): readonly Evidence[] =>
  [...dataset.actors, ...dataset.relations, ...dataset.statements].flatMap(({ evidence }) => evidence);

describe.each(NAMES)('$first $last, planted everywhere', (name) => {
  const { dataset, copy: published } = networkNaming(name);
  const nameless = withoutPersonNames(dataset);
  const { dataset: copy, removedNames } = published;
  const toldIn = searchFor(name);
  const isTold = (text: string) => toldIn(text).length > 0;
  const leaksIn = (shown: Dataset) => [...new Set(stringsIn(shown))].filter(isTold);

  test('is found by the search of this test in what was planted', () => {
    const texts = formsOf(name);
    expect(texts.filter(isTold).length).toBeGreaterThan(0.8 * texts.length);
    // Every column that holds text holds the name.
    const cells = cellsOf(dataset);
    for (const { name: table, columns } of TABLES)
      for (const column of columns as readonly Column[])
        if (HOLDS_TEXT.has(column.type.kind) || column.type.kind === 'address')
          expect([table, column.name, cells(table, column).some(isTold)]).toEqual([table, column.name, true]);
  });

  test('is nowhere on a screen without names', () => expect(leaksIn(nameless)).toEqual([]));
  test('is nowhere in the public copy', () => expect(leaksIn(copy)).toEqual([]));

  test('is in no encoding in the bytes of the public copy', () => {
    const file = presentationFile(`<title>Maillage</title>${DATA_PLACE}`, copy, { files: '', language: 'fr', skipped: 0 });
    const bytes = Buffer.from(file, 'utf8').toString('latin1');
    expect(removedNames).toContain(written(name));
    for (const form of [written(name), `${name.first} ${name.last}`, name.last])
      for (const spelling of spellingsOf(form)) expect([form, bytes.includes(spelling)]).toEqual([form, false]);
  });

  test('is in no quote, and every quote that stays is the source’s to the letter', () => {
    const originals = new Set(quotesOf(dataset).map(({ quote }) => quote));
    const isRight = ({ quote, withheld, place, source }: Evidence) =>
      (quote === '' ? withheld === 'person' : originals.has(quote)) && place !== '' && source !== '';
    const told = [...quotesOf(nameless), ...quotesOf(copy)];
    expect(told.length).toBeGreaterThan(originals.size);
    expect(told.filter((evidence) => !isRight(evidence))).toEqual([]);
  });
});

// The removal itself is tried above with every name.
describe.each(NAMES.filter((_, i) => i % 6 === 0))('$first $last, in network files', (name) => {
  const { dataset, copy: published } = networkNaming(name);
  const { dataset: copy } = published;
  const toldIn = searchFor(name);
  const isTold = (text: string) => toldIn(text).length > 0;

  test('is in no text of the public copy, nor of a network of which it was deleted, unless with its history', () => {
    const whole: Document = { id: 'whole', title: written(name), dataset, remains: remainsNaming(name), settings: {} };
    const bare: Document = { id: 'public', title: 'Copie publique', dataset: copy, remains: NO_REMAINS, settings: {} };
    expect(leaksOfFile(historyOf(bare), true, isTold)).toEqual([]);
    // What was deleted can be had back as long as the history is there, and only so long.
    const { history } = session(whole, [{ kind: 'edit', to: { ...bare, id: 'whole' }, transaction: null }]);
    expect(leaksOfFile(history, false, isTold)).toEqual([]);
    expect(leaksOfFile(history, true, isTold)).toEqual(['changes.json', 'x.json']);
    // The search finds what is there.
    expect(leaksOfFile(historyOf(whole), false, isTold)).toEqual(expect.arrayContaining(['document.json', 'acteurs.csv', 'x.json']));
  });
});

/** A column that was not understood and names somebody. */
function remainsNaming(name: Name): Remains {
  return read(['acteurs.csv', `id;nom;genre;${written(name)}\nx;Ici;collectivité;${written(name)}`]).remains;
}

/** The files of a network file, and the JSON with the same, of which some text, or the name of the file, tells a name. */
function leaksOfFile(history: History, withHistory: boolean, isTold: (text: string) => boolean): readonly string[] {
  const options = { language: 'fr', program: 'Maillage (test)', savedAt: '2026-11-30T08:00:00.000Z', withHistory } as const;
  const files = { ...unzipSync(writeNetworkFile(history, options)), 'x.json': writeNetworkJson(history, options) };
  return Object.entries(files).flatMap(([file, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    // Of JSON every text, the names of fields among them.
    const texts = file.endsWith('.json')
      ? (text.match(/"(?:[^"\\]|\\.)*"/gu) ?? []).map((quoted) => `${JSON.parse(quoted)}`)
      : text.split(/[;\n]/u);
    return texts.some(isTold) || isTold(file) ? [file] : [];
  });
}

/** What a dataset holds in its columns, as its files say. */
function cellsOf(dataset: Dataset): (table: TableName, column: Column) => readonly string[] {
  const files = datasetToCsv(dataset, CSV_FLAVOURS.canonical).map(
    ({ name, text }) => [name, readCsv(textFile(name, text)).sheet.rows] as const,
  );
  const rowsOf = new Map(files);
  return (table, column) => {
    const [header, ...rows] = rowsOf.get(`${table}.csv`) ?? [];
    const at = header?.cells.indexOf(column.name) ?? -1;
    return rows.map(({ cells }) => cells[at] ?? '');
  };
}

/** A network with some rows of persons, told in the note and the quote of one relation. */
function telling(persons: readonly string[], note: string): Dataset {
  const { dataset } = read(
    [
      'acteurs.csv',
      `id,nom,genre,fonction,niveaux\n${persons.join('\n')}\nz,Lille,collectivité,,commune\nw,Roubaix,collectivité,,commune\nplaine,Plaine Commune,collectivité,,intercommunalité\n`,
    ],
    ['sources.csv', 'id,titre\ns,Atelier\n'],
    ['relations.csv', `type,de,vers,note,source,citation,lieu\npartenariat,z,w,${cell(note)},s,${cell(note)},p. 1\n`],
  );
  return dataset;
}
const noteOf = (dataset: Dataset) => dataset.relations[0]?.note;

describe('what is a name', () => {
  test.each([
    // As people are named.
    ['x,Jean Claude Martin,personne,élu', 'M. Martin et Jean Martin, J.-C. Martin, Claude', 'M. [Élu] et [Élu], [Élu]'],
    ['x,SCHMIDT Clara,personne,—', 'Mme Schmidt, C. Schmidt et Clara S.', 'Mme [Une personne], [Une personne] et [Une personne].'],
    ['x,Anne Le Goff,personne,maire', 'Mme Le Goff, LE GOFF, madame Goff', 'Mme [Maire], [Maire], madame [Maire]'],
    ['x,Marc de La Tour,personne,M.', 'M. de La Tour et La Tour', 'M. [Une personne] et [Une personne]'],
    ['x,Jean Petit,personne,', 'un petit groupe, petit à petit, M. PETIT', 'un petit groupe, petit à petit, M. [Une personne]'],
    ['x,Pierre Martin,personne,élu', 'une pierre, la pierre martinienne', 'une pierre, la pierre martinienne'],
    [
      'x,Clara Schmidt (née Durand),personne,',
      'Mme Durand, née à Lille ; c.schmidt et schmidt_c',
      'Mme [Une personne], née à Lille ; [Une personne] et [Une personne]',
    ],
    ['x,Zoé d’Ormesson,personne,', 'Ormesson, Z. d’Ormesson', '[Une personne], [Une personne]'],
    ['x,Nguyễn Văn An,personne,élu', 'M. An, An Nguyen, un an', 'M. [Élu], [Élu], un an'],
    ['x,Cl&eacute;a Dupr&eacute;,personne,', 'Dupré a vu Cléa', '[Une personne] a vu [Une personne]'],
    [
      'x,Clara Schmidt,personne,',
      'C l a r a S c h m i d t, Schmi-\ndt, AvecSchmidt2, 𝐒𝐜𝐡𝐦𝐢𝐝𝐭',
      '[Une personne], [Une personne], Avec[Une personne]2, [Une personne]',
    ],
    // Others, and other things.
    ['x,A. Petit,personne,', 'à petit prix, A. Petit', 'à petit prix, [Une personne]'],
    ['x,Le Maire,personne,', 'Le maire de Lille, M. Le Maire', 'Le maire de Lille, M. [Une personne]'],
    ['x,Mme Schmidt,personne,élue', 'Mme la maire, Mme SCHMIDT', 'Mme la maire, Mme [Élue]'],
    ['x,J. Schmidt,personne,', 'Schmidt, j’ai vu', '[Une personne], j’ai vu'],
    ['x,Dominique Conseil,personne,', 'Conseil municipal', 'Conseil municipal'],
    [
      'x,Pierre Martin,personne,élu',
      'Saint-Pierre, Pierre Mauroy, Saint-Martin-d’Hères',
      'Saint-Pierre, Pierre Mauroy, Saint-Martin-d’Hères',
    ],
    ['x,Jean Lille,personne,élu', 'Lille et la ville de Lille ; M. Lille', 'Lille et la ville de Lille ; M. [Élu]'],
    ['x,Lorraine Maire,personne,', 'la Lorraine ; le Maire de Lille, Mme Maire', 'la Lorraine ; le Maire de Lille, Mme [Une personne]'],
    ['x,Marc Hé,personne,', 'un marché, des marchés', 'un marché, des marchés'],
    ['x,Jo Li,personne,', 'un joli projet ; Jo Li', 'un joli projet ; [Une personne]'],
    ['x,Li Na,personne,', 'lina, M. Le Maire', 'lina, M. Le Maire'],
    ['x,Ann Un,personne,', 'Un projet. Une action, un.', 'Un projet. Une action, un.'],
    ['x,Paul Marchand,personne,', '12 m marchand, 20% de marchandises, R&D', '12 m marchand, 20% de marchandises, R&D'],
    // Two of one name: nobody is taken for the other.
    ['x,Anne Martin,personne,maire\ny,Paul Martin,personne,élu', 'Mme Martin et Paul Martin', 'Mme [Une personne] et [Élu]'],
  ])('%s: «%s»', (person, note, expected) =>
    expect(noteOf(withoutPersonNames(telling([...person.split('\n').map((row) => `${row},`)], note)))).toBe(expected),
  );

  test.each([
    ['Chargée de mission, Plaine Commune', 'Chargée de mission', 'Chargée de mission, Plaine Commune'],
    ['Directrice', '', 'Directrice'],
    ['Clara Schmidt', '—', 'Une personne'],
    ['Clara Schmidt', '?', 'Une personne'],
    ['Clara Schmidt', 'M.', 'Une personne'],
    ['Directrice Schmidt', 'Directrice', 'Directrice'],
    ['Directrice Clara Schmidt', 'Directrice Clara Schmidt', 'Directrice une personne'],
    ['Directrice, Clara Schmidt', 'Directrice', 'Directrice'],
    ['Clara Schmidt', 'Clara Schmidt', 'une personne'],
    ['Clara Schmidt', 'Adjointe (Clara Schmidt)', 'Adjointe (une personne)'],
    ['MAIRE Jean', 'élu', 'Élu'],
    ['Chargée de mission zorglub, Plaine Commune', 'chargée de mission zorglub', 'Chargée de mission zorglub'],
    ['?', 'élue', 'Élue'],
  ])('a row called «%s» with function «%s» is told as «%s»', (name, task, expected) => {
    const dataset = telling([`x,${cell(name)},personne,${cell(task)},`], '');
    expect(withoutPersonNames(dataset).actors[0]?.name.toLocaleLowerCase('fr')).toBe(expected.toLocaleLowerCase('fr'));
  });

  test('a name of 5,000 letters, of 5,000 words, and a thousand names throw nothing and are gone through', () => {
    const long = [
      'A'.repeat(5000),
      'Ab '.repeat(2500),
      'Directrice '.repeat(1000),
      'a-'.repeat(2500),
      '%C3'.repeat(1700),
      '&'.repeat(5000),
    ];
    for (const name of long) {
      const dataset = telling([`x,${cell(name)},personne,élue,`], `Avec ${name} et d’autres. ${name}`);
      const nameless = withoutPersonNames(dataset);
      expect(nameless.actors[0]?.name).toMatch(/^(Élue|Directrice )/);
    }
    const many = Array.from(
      { length: 1000 },
      (_, i) => `x${i},Prénom${String.fromCharCode(97 + (i % 26))} Nom${i.toString(26).replace(/\d/g, 'z')}q,personne,élue,`,
    );
    const dataset = telling(many, 'un texte ordinaire sans personne dedans, '.repeat(5000));
    expect(noteOf(withoutPersonNames(dataset))).toBe(noteOf(dataset));
  });
});

describe('quotes', () => {
  test('are the source’s to the letter, or left out with place and source', () => {
    const dataset = telling(['x,Clara Schmidt,personne,élue,'], 'SCHMIDT Clara, élue');
    expect(withoutPersonNames(dataset).relations[0]?.evidence).toEqual([
      { source: 's', place: 'p. 1', quote: '', speaker: null, withheld: 'person' },
    ]);
    const shipped = shippedDataset();
    const originals = new Map(
      [...shipped.relations, ...shipped.statements, ...shipped.actors].map((row) => [row.id as string, row.evidence]),
    );
    const nameless = withoutPersonNames(shipped);
    let left = 0;
    for (const row of [...nameless.relations, ...nameless.statements, ...nameless.actors])
      for (const [i, { quote, withheld }] of row.evidence.entries())
        if (withheld === undefined) expect(quote).toBe(originals.get(row.id)?.[i]?.quote);
        else left += quote === '' ? 1 : Number.NaN;
    expect(left).toBeGreaterThan(3);
    const whole = new Set([...originals.values()].flat().map(({ quote }) => quote));
    for (const { quote, withheld } of quotesOf(publicCopy(shipped, 'fr').dataset)) {
      expect(whole.has(quote)).toBe(withheld === undefined || whole.has(''));
      expect(quote === '' || withheld === undefined).toBe(true);
    }
  });

  test('survive the files of a copy with the reason why they are not there', () => {
    const copy = withoutPersonNames(telling(['x,Clara Schmidt,personne,élue,'], 'SCHMIDT Clara, élue'));
    for (const flavour of Object.values(CSV_FLAVOURS)) {
      const files = datasetToCsv(copy, flavour);
      expect(read(...files.map(({ name, text }) => [name, text] as const)).dataset).toEqual(copy);
    }
  });

  test('of any dataset are never changed', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const originals = new Set(quotesOf(dataset).map(({ quote }) => quote));
        for (const { quote, withheld } of [...quotesOf(withoutPersonNames(dataset)), ...quotesOf(publicCopy(dataset, 'fr').dataset)])
          expect(withheld === undefined ? originals.has(quote) : quote === '').toBe(true);
      }),
      { seed: 66, numRuns: runs(40) },
    );
  });
});

describe('places that become a number', () => {
  const without = (names: readonly string[], note: string) => withoutPlaces(telling([], note), names, '[une commune]').relations[0];

  test.each([
    [
      ['Il', 'Eu', 'Vers'],
      'Il a vu. Eu égard à cela, il va vers Lille. Vers 2015, IL y a eu.',
      'Il a vu. Eu égard à cela, il va vers Lille. Vers 2015, [une commune] y a eu.',
    ],
    [['Il', 'Eu', 'Vers'], 'La ville d’Eu, celle de Vers et Il', 'La ville d’[une commune], celle de [une commune] et [une commune]'],
    [['Vers'], 'Vers-sur-Selles et Sevrey-Vers', 'Vers-sur-Selles et Sevrey-Vers'],
    [['Sens'], 'Le sens de la visite. Sens unique à Sens', 'Le sens de la visite. Sens unique à [une commune]'],
    [['Fresnes'], 'Fresnes agit. À FRESNES, des fresnes', '[une commune] agit. À [une commune], des fresnes'],
    [['Saint-Étienne'], 'Saint Etienne, SAINT-ÉTIENNE', '[une commune], [une commune]'],
    [['Eu'], 'Eu', '[une commune]'],
    [
      ['Le Mans', 'La Rivière'],
      'Le Mans, au Mans ; la rivière, à la Rivière',
      '[une commune], [une commune] ; la rivière, à [une commune]',
    ],
  ])('%j in «%s»', (names, note, expected) => {
    const relation = without(names, note);
    expect(relation?.note).toBe(expected);
    // A quote that names one is left out; one that does not stays to the letter.
    expect(relation?.evidence[0]).toEqual({
      source: 's',
      place: 'p. 1',
      speaker: null,
      ...(expected === note ? { quote: note } : { quote: '', withheld: 'commune' }),
    });
  });
});

describe('addresses of steps', () => {
  const persons = ['clara,Clara Schmidt,personne,élue,'];
  const withStep = (view: string) => ({
    ...telling(persons, ''),
    story: [
      {
        id: 'e' as never,
        title: { fr: 'Un', en: '' },
        text: { fr: '', en: '' },
        note: { fr: '', en: '' },
        view,
        reveal: [],
        frame: [],
        proofs: [],
      },
    ],
  });
  const viewOf = (view: string) => withoutPersonNames(withStep(view)).story[0]?.view;

  test('stay to the letter where they tell nothing', () => {
    for (const view of ['', 'view=map', 'view=ego&center=z&select=w', 'only=z,w', 'query=ordinaire&unknown=1'])
      expect(viewOf(view)).toBe(view);
  });
  test('keep ids that the data have, and lose what tells a name, in small letters too', () => {
    expect(viewOf('view=ego&center=clara&query=schmidt')).toBe('view=ego&center=clara');
    expect(viewOf('view=actors&query=Clara%20S%C4%87hmidt')).toBe('view=actors&query=Clara%20S%C4%87hmidt'.replace(/.*/, 'view=actors'));
    expect(viewOf('sort=-schmidt&columns=name,schmidt&from=Schmidt&x=Clara+Schmidt')).toBe('columns=name');
  });
  test('a theme is told as in the rows that bear it, and a filter that loses all shows nothing', () => {
    expect(viewOf('themes=Selon Schmidt,mobilité')).toBe(`themes=${encodeURIComponent('Selon [Élue]')},mobilit%C3%A9`);
    expect(viewOf('only=schmidt')).toBe('only=-');
  });
});

test('the whole copy without names has ids that say nothing, and keeps the official territories of its views', () => {
  const dataset = telling(['clara-schmidt,Clara Schmidt,personne,élue,'], '');
  const view = 'view=ego&center=clara-schmidt&perimeter=department:59&open=department:59';
  const step = { id: 'e' as never, title: { fr: 'Un', en: '' }, text: { fr: '', en: '' }, note: { fr: '', en: '' }, view, proofs: [] };
  const copy = namelessCopy({ ...dataset, story: [{ ...step, reveal: ['clara-schmidt', 'commune:59350'], frame: [] }] });
  expect(JSON.stringify(copy)).not.toMatch(/schmidt|clara/i);
  expect(copy.actors).toHaveLength(dataset.actors.length);
  expect(copy.story[0]).toMatchObject({
    view: 'view=ego&center=a1&perimeter=department:59&open=department:59',
    reveal: ['a1', 'commune:59350'],
  });
});

describe('texts beside the data', () => {
  const dataset = telling(['x,Clara Schmidt,personne,élue,'], '');
  const guard = nameGuard(dataset);
  test('messages and what is searched for tell no name', () => {
    expect(guard.text('Étape 1 : Clara Schmidt')).toBe('Étape 1 : [Élue]');
    expect(guard.query('mme schmidt')).toBe('');
    expect(guard.query('lille')).toBe('lille');
    const told = hashToAddress('view=actors&query=schmidt&select=x');
    expect(guard.address(told)).toEqual(hashToAddress('view=actors&select=x'));
    const untold = hashToAddress('view=actors&query=lille');
    expect(guard.address(untold)).toBe(untold);
  });
});
