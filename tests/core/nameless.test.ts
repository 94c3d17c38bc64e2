/**
 * No name of a person in a network without names, in whatever way and in whatever field it is written. Names are planted in every text
 * of every table, step and address; the search for them afterwards knows nothing of how they are found.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressToHash, hashToAddress } from '../../src/core/address.ts';
import type { Actor, ActorId, Dataset, StepId } from '../../src/core/dataset.ts';
import { typedWithoutNames, withoutPersonNames, withoutPlaceNames } from '../../src/core/nameless.ts';
import { publicCopy } from '../../src/core/public-copy.ts';
import { TABLES } from '../../src/core/tables.ts';
import { shippedDataset } from '../support/datasets.ts';
import { textsIn } from '../support/encodings.ts';

const shipped = shippedDataset();
/** Some rows of each table: names are planted in them hundreds of times. */
const small: Dataset = {
  ...shipped,
  actors: shipped.actors.filter(({ id }) =>
    ['mel', 'lille', 'crida', 'communes-mel', 'gt-techniciens-mel', 'fresnes', 'clara-schmidt', 'region-npdc'].includes(id),
  ),
  relations: shipped.relations.filter(({ id }) => ['r-mel-contrat', 'r-mel-reseau', 'r-aff-clara-schmidt'].includes(id)),
  statements: shipped.statements.slice(0, 2),
  story: shipped.story.slice(0, 2),
};

/** Names as files hold them, with what of them must never be read, in small letters without accents. */
const NAMES: readonly { readonly name: string; readonly secret: readonly string[] }[] = [
  { name: 'Luka Šimić', secret: ['simic', 'luka'] },
  { name: 'Maja Wiśniewska', secret: ['wisniewska', 'maja'] },
  { name: 'Thị Hoa Nguyễn', secret: ['nguyen'] },
  { name: 'Emre Şahin', secret: ['sahin', 'emre'] },
  { name: 'Åsa Åström', secret: ['astrom'] },
  { name: 'Ștefan Țurcanu', secret: ['stefan', 'turcanu'] },
  { name: 'Pál Erdős', secret: ['erdos'] },
  { name: 'Anne Le Goff', secret: ['goff', 'anne'] },
  { name: 'SCHMIDT Clara', secret: ['schmidt', 'clara'] },
  { name: 'Jean Claude Martinet', secret: ['martinet', 'claude'] },
  { name: 'Siobhán O\u02bcBrien', secret: ['brien', 'siobhan'] },
  { name: 'Anne\u2011Sophie Saint\u2011Germès', secret: ['germes', 'sophie'] },
  { name: 'Bœrge Kœnig', secret: ['koenig', 'boerge'] },
  { name: 'Uwe Groß', secret: ['gross'] },
  { name: 'Jürgen Müller', secret: ['muller', 'mueller', 'jurgen', 'juergen'] },
  { name: 'Łukasz Wójcik', secret: ['lukasz', 'wojcik'] },
  { name: 'Ольга Иванова', secret: ['ольга', 'иванова'] },
  { name: '王 小明', secret: ['小明'] },
];

/** Functions that say nothing, or that hide a name. */
const FUNCTIONS = ['', '—', '?', 'M.', 'Directrice', 'Adjointe (NAME)', 'Assistant de NAME', 'NAME', 'Chargée de mission'];

/** Ways of writing a name in a text. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => encodeURIComponent(name),
  (name) => name.replaceAll(/[\s-]/g, '_'),
  (name) => [...name].join('\u00ad'),
  (name) => name.replaceAll(/[ -]/g, '\u2011'),
  (name) => name.replaceAll("'", '\u2019').replaceAll('\u02bc', '\u2019'),
  (name) => [...name].map((letter) => (letter.charCodeAt(0) > 127 ? `&#${letter.codePointAt(0)};` : letter)).join(''),
  (name) => [...name].map((letter) => (letter.charCodeAt(0) > 127 ? `&#x${letter.codePointAt(0)?.toString(16)};` : letter)).join(''),
  (name) =>
    [...name].map((letter) => (letter.charCodeAt(0) > 127 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join(''),
  (name) =>
    name
      .replaceAll('é', '&eacute;')
      .replaceAll('è', '&egrave;')
      .replaceAll('ü', '&uuml;')
      .replaceAll('œ', '&oelig;')
      .replaceAll('ß', '&szlig;'),
  // The surname alone, in capitals, with an initial; the first name alone.
  (name) => name.split(' ').at(-1) ?? '',
  (name) => (name.split(' ').at(-1) ?? '').toUpperCase(),
  (name) => `${name.charAt(0)}. ${name.split(' ').at(-1)}`,
  (name) => `Mme ${name.split(' ').at(-1)}`,
  (name) => name.split(' ')[0] ?? '',
  (name) => name.split(' ').reverse().join(' '),
  (name) => name.replaceAll(' ', ''),
];

/** A text as a reader who knows every way of writing letters would take it: decoded, without accents, in small letters. */
function read(text: string): string {
  const decoded = text
    .replace(/(%[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&([a-z])(?:acute|grave|uml);/gi, '$1')
    .replaceAll('&oelig;', 'œ')
    .replaceAll('&szlig;', 'ß');
  const pairs: Record<string, string> = { ł: 'l', ß: 'ss', œ: 'oe' };
  return decoded
    .replace(/[\u00ad\u200b-\u200d]/g, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łßœ]/g, (letter) => pairs[letter] ?? letter);
}

/** Whether a text tells a word of a name as a word of its own. */
const tells = (text: string, secret: string) =>
  read(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word === secret || word === read(secret));

/** Everything in a dataset that a reader can meet, addresses and ids of copies included. */
const everything = (dataset: Dataset) => [...textsIn(dataset), ...dataset.story.map(({ view }) => view)];

/** The dataset with a text put at the end of every text of every row: fields are taken from the description of the tables. */
function planted(dataset: Dataset, text: string): Dataset {
  const add = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return PLANTED_FIELDS.has(key) ? `${value} (${text})`.trim() : value;
    if (Array.isArray(value)) return LISTS.has(key) ? [...value, text] : value.map((item) => add(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([own, inner]) => [own, own === 'fr' || own === 'en' ? add(inner, key) : add(inner, own)]),
    );
  };
  const view = { ...hashToAddress('').view, query: text, sort: text, columns: [text], from: text, to: text, center: text, perimeter: text };
  const recipe = { ...hashToAddress('').recipe, themes: [text] };
  const step = shipped.story[0] as Dataset['story'][number];
  const rows = add({ ...dataset, story: dataset.story.map(({ view: _, ...rest }) => rest) }, '') as Dataset;
  return {
    ...rows,
    story: [
      ...rows.story.map((row, i) => ({ ...row, view: dataset.story[i]?.view ?? '' })),
      { ...step, id: 'planted' as StepId, view: addressToHash({ recipe, view, selected: null, step: null }).slice(1) },
    ],
  };
}

const columnsOf = (kind: 'text' | 'list') =>
  TABLES.flatMap(({ columns }) => columns.filter(({ type }) => type.kind === kind).map(({ name }) => name as string));
/** Text columns; codes are checked by another reader, and English texts stand beside the French ones in the model. */
const PLANTED_FIELDS = new Set([...columnsOf('text').filter((name) => name !== 'code'), 'words']);
const LISTS = new Set(columnsOf('list'));

function withPerson(name: string, task: string, base: Dataset = shipped): Dataset {
  const person = shipped.actors.find(({ id }) => id === 'clara-schmidt') as Actor;
  return {
    ...base,
    actors: [
      ...base.actors,
      { ...person, id: 'someone' as ActorId, name, otherNames: [], function: task.replace('NAME', name), evidence: [] },
    ],
  };
}

describe('names planted in every text', () => {
  test('cover every text column of every table', () => {
    const texts = textsIn(planted(shipped, 'Zzyzx'));
    for (const field of [
      'title',
      'publisher',
      'licence',
      'name',
      'nature',
      'noCode',
      'became',
      'function',
      'implied',
      'note',
      'place',
      'quote',
    ])
      expect([field, PLANTED_FIELDS.has(field)]).toEqual([field, true]);
    expect(texts.filter((text) => text.includes('Zzyzx')).length).toBeGreaterThan(1000);
  });

  test.each(NAMES)('$name is told in no form, no field and no mode', ({ name, secret }) => {
    for (const [i, form] of FORMS.entries()) {
      const task = FUNCTIONS[i % FUNCTIONS.length] ?? '';
      const dataset = planted(withPerson(name, task, small), form(name));
      for (const [mode, copy] of [
        ['nameless', withoutPersonNames(dataset)],
        ['public', publicCopy(dataset, 'fr').dataset],
      ] as const)
        for (const word of secret) {
          const told = everything(copy).filter((text) => tells(text, word));
          expect([mode, form(name), task, word, told.slice(0, 2)]).toEqual([mode, form(name), task, word, []]);
        }
    }
  });

  test('whatever the function says, the name of a person goes', () => {
    for (const task of FUNCTIONS)
      for (const { name, secret } of NAMES) {
        const copy = withoutPersonNames(withPerson(name, task));
        const someone = copy.actors.find(({ id }) => id === 'someone');
        for (const word of secret) expect([name, task, tells(`${someone?.name} ${someone?.function}`, word)]).toEqual([name, task, false]);
      }
  });

  test('a name of five thousand letters is no fault', () => {
    const name = `Clara ${'Å'.repeat(5000)}`;
    const copy = withoutPersonNames({ ...withPerson(name, ''), statements: [] });
    expect(everything(copy).some((text) => text.includes('Å'.repeat(100)))).toBe(false);
  });
});

describe('what stays', () => {
  test('quotes are those of the source, or are left out where that is said', () => {
    const quotes = new Set(
      [...shipped.actors, ...shipped.relations, ...shipped.statements].flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
    );
    for (const copy of [withoutPersonNames(shipped), publicCopy(shipped, 'fr').dataset]) {
      const kept = [...copy.actors, ...copy.relations, ...copy.statements].flatMap(({ evidence }) => evidence);
      expect(kept.some(({ quote }) => quote !== '')).toBe(true);
      for (const { quote, place } of kept)
        expect([quote, quote === '' ? place.includes('citation retirée') : quotes.has(quote)]).toEqual([quote, true]);
    }
  });

  test('ordinary words in small letters, towns with a hyphen, and cells that hold only a function', () => {
    const dataset = withPerson('Jean Petit', '');
    const text = 'un petit groupe à Saint-Petit, et petit à petit';
    const copy = withoutPersonNames({ ...dataset, relations: dataset.relations.map((relation) => ({ ...relation, note: text })) });
    expect(new Set(copy.relations.map(({ note }) => note))).toEqual(new Set([text]));
    for (const { id, name } of shipped.actors.filter(({ id: own }) => own.startsWith('p-')))
      expect(copy.actors.find((actor) => actor.id === id)?.name).toBe(name);
  });

  test('communes named as ordinary words are taken out only where they are meant', () => {
    const [relation] = shipped.relations;
    const note = 'Il a vu Vers et il va à Eu. Vers 2015, il y a eu un contrat. Le maire d’Eu et Fresnes. Fresnes dit non.';
    const dataset = { ...shipped, relations: relation === undefined ? [] : [{ ...relation, note }] };
    const copy = withoutPlaceNames(dataset, ['Il', 'Eu', 'Vers', 'Fresnes'], '[une commune]');
    expect(copy.relations[0]?.note).toBe(
      'Il a vu [une commune] et il va à [une commune]. Vers 2015, il y a eu un contrat. Le maire d’[une commune] et [une commune]. [une commune] dit non.',
    );
  });

  test('what is typed stays unless it tells a name', () => {
    expect(typedWithoutNames(shipped, 'mobilité')).toBe('mobilité');
    for (const typed of ['clara', 'SCHMIDT', 'clara sch', 'orliac'])
      expect([typed, typedWithoutNames(shipped, typed)]).toEqual([typed, '']);
  });

  test('ids, kinds, members and dates of any dataset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), ({ name }) => {
        const dataset = withPerson(name, '');
        const copy = withoutPersonNames(dataset);
        const bare = (list: Dataset) =>
          list.relations.map(({ id, type, members, status, period }) => [id, type, members, status, period.start]);
        expect(bare(copy)).toEqual(bare(dataset));
        expect(copy.actors.map(({ id, kind, levels, code }) => [id, kind, levels, code])).toEqual(
          dataset.actors.map(({ id, kind, levels, code }) => [id, kind, levels, code]),
        );
      }),
      { seed: 7, numRuns: 20 },
    );
  });
});
