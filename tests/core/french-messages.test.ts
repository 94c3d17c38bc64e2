/**
 * French typography: a space that no line breaks at stands before signs of two parts and inside quotation marks, in every text of the messages and
 * of the terminal.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textPlaces } from '../support/string-texts.ts';

/** The places where a line could break before «: ; ! ? »» or after ««». */
const breakable = (text: string) => text.match(/.{0,20}(?: [:;!?»](?!\p{L})|« ).{0,5}/gu) ?? [];

test('a line breaks nowhere before a sign of two parts or inside of quotation marks', () => {
  const folder = new URL('../../src/messages/fr/', import.meta.url);
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const texts = files.flatMap(({ name, text }) => textPlaces(text).map(({ from, to }) => ({ name, text: text.slice(from, to) })));
  // The texts were found: most such signs in the sources stand in them.
  expect(texts.filter(({ text }) => /\\u00a0|\u00a0/.test(text)).length).toBeGreaterThan(500);
  expect(texts.flatMap(({ name, text }) => breakable(text).map((place) => `${name}: ${place}`))).toEqual([]);
});

test('nor in what the terminal puts together', () => {
  const folder = new URL('../../src/cli/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const texts = [...files, '../core/telling/analysis-text.ts'].map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const found = texts.flatMap(({ name, text }) =>
    textPlaces(text).flatMap(({ from, to }) => breakable(text.slice(from, to)).map((place) => `${name}: ${place}`)),
  );
  expect(found).toEqual([]);
});

test('numbers agree with their nouns, in full', () => {
  const folder = new URL('../../src/messages/', import.meta.url);
  const texts = ['fr', 'en'].flatMap((language) =>
    readdirSync(new URL(`${language}/`, folder)).map((name) => ({
      name: `${language}/${name}`,
      text: readFileSync(new URL(`${language}/${name}`, folder), 'utf8'),
    })),
  );
  const abbreviated = texts.flatMap(({ name, text }) => (text.match(/\p{L}+\((?:e?s|x)\)/gu) ?? []).map((word) => `${name}: ${word}`));
  expect(abbreviated).toEqual([]);
  // French nouns whose plural is not made by an s alone must give it.
  const nouns = texts.flatMap(({ name, text }) =>
    name.startsWith('fr/') ? [...text.matchAll(/\b(?:plural|some)\([^(),]+, '([^']+)'\)/gu)].map(([, noun = '']) => ({ name, noun })) : [],
  );
  expect(nouns.length).toBeGreaterThan(50);
  expect(nouns.filter(({ noun }) => /(?:au|eu|al|ou|s|x|z)$| /u.test(noun))).toEqual([]);
});

test('texts are told from code and comments', () => {
  const part = '$' + '{n}';
  const source = `// a : b\nconst x = (n: number) => (n ? 'c :' : \`d ${part} ?\`);\n/* h ; */ const y = "i\\" !";`;
  expect(textPlaces(source).map(({ from, to }) => source.slice(from, to))).toEqual(['c :', 'd ', ' ?', 'i\\" !']);
});
