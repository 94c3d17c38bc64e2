/**
 * A quote is in its source word for word. Only marks that the file format adds, such as emphasis and the width of white space, may
 * differ.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsWithin } from '../../src/core/files/found-texts.ts';
import { missingQuotes } from '../../src/core/files/verify-quotes.ts';
import type { SourceId } from '../../src/core/model/dataset.ts';
import { read } from '../support/datasets.ts';

const TEXT = 'Un **groupe\nde travail** réunit\u00a0les   techniciens, « une fois par mois ».';
const missing = (quote: string) =>
  missingQuotes(read(['relations.csv', `type;de;vers;source;citation\npartenariat;A;B;S;"${quote}"\n`]).dataset, TEXT).map(
    (one) => one.quote,
  );

test.each(['groupe de travail', '**groupe** de travail réunit les techniciens', 'les\ntechniciens', '« une fois par mois »', 'Un groupe'])(
  '%j is in the text',
  (quote) => expect(missing(quote)).toEqual([]),
);

test.each([
  'groupes de travail',
  'Groupe de travail',
  'groupe de travail reunit',
  'groupe … techniciens',
  '«une fois par mois»',
  'groupede travail',
])('%j is not', (quote) => expect(missing(quote)).toEqual([quote]));

test('quotes of actors, relations, statements and further evidence are all looked at, of one source when asked', () => {
  const { dataset } = read(
    ['sources.csv', 'id;titre\ns;S\nt;T\n'],
    ['acteurs.csv', 'id;nom;genre;source;citation\na;A;service;s;un\nb;B;service;t;deux\n'],
    ['relations.csv', 'id;type;de;vers;source;citation\nr;partenariat;a;b;s;trois\n'],
    ['constats.csv', 'id;nature;texte;source;citation\nc;constat;Oui;s;quatre\n'],
    ['preuves.csv', 'objet;source;citation\nr;t;cinq\nc;t;six\n'],
  );
  expect(missingQuotes(dataset, '').map(({ subject, quote }) => `${subject} ${quote}`)).toEqual([
    'a un',
    'b deux',
    'r trois',
    'r cinq',
    'c quatre',
    'c six',
  ]);
  expect(missingQuotes(dataset, '', 't' as SourceId).map(({ quote }) => quote)).toEqual(['deux', 'cinq', 'six']);
  expect(missingQuotes(dataset, 'un deux trois quatre cinq six')).toEqual([]);
});

test('many texts are found at once as each is found alone', () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '🏛'), maxLength });
  fc.assert(
    fc.property(letters(60), fc.array(letters(6), { maxLength: 30 }), (text, sought) => {
      expect([...textsWithin(text, sought)].toSorted()).toEqual([...new Set(sought)].filter((one) => text.includes(one)).toSorted());
    }),
    { seed: 20153, numRuns: 500 },
  );
});

test('a quote of marks alone is nothing to look for', () => expect(missing('**')).toEqual([]));
