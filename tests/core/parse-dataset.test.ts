/**
 * Identifiers and references that files leave out or repeat: an identifier that the reader makes never equals one that a file
 * contains, and names that only look alike are never taken for the same.
 */
import { describe, expect, test } from 'vitest';
import { messages, read } from '../support/datasets.ts';

const errors = (parsed: ReturnType<typeof read>) => parsed.issues.filter((issue) => issue.severity === 'error');

describe('identifiers that the reader makes', () => {
  test('leave alone one that a later row bears', () => {
    const parsed = read(['relations.csv', 'id;type;de;vers\n;partenariat;A;B\nr2;financement;A;C\n']);
    expect(errors(parsed)).toEqual([]);
    expect(parsed.dataset.relations.map((relation) => relation.id)).toEqual([expect.stringMatching(/^partnership-[a-z]{9}$/), 'r2']);
  });

  test('leave alone one of a relation, when actors are made of names', () => {
    const parsed = read(['relations.csv', 'id;type;de;vers\nlille;partenariat;Lille;MEL\n']);
    expect(errors(parsed)).toEqual([]);
    expect(parsed.dataset.actors.map((actor) => actor.id)).toEqual(['lille-2', 'mel']);
  });

  test('leave alone one of an actor, when sources are made of titles', () => {
    const parsed = read(
      ['acteurs.csv', 'id;nom;genre;source\ncompte-rendu;Un;service;Compte rendu\nb;Deux;service;COMPTE-RENDU\n'],
      ['relations.csv', 'type;de;vers\npartenariat;compte-rendu;b\n'],
    );
    expect(parsed.dataset.sources.map((source) => source.id)).toEqual(['compte-rendu-2']);
    expect(parsed.dataset.actors.map((actor) => actor.evidence[0]?.source)).toEqual(['compte-rendu-2', 'compte-rendu-2']);
  });

  test('come from what a row says, so that rows of the same line in two files have their own', () => {
    const parsed = read(['a-relations.csv', 'type;de;vers\npartenariat;A;B\n'], ['b-relations.csv', 'type;de;vers\nfinancement;A;B\n']);
    expect(parsed.dataset.relations.map((relation) => relation.id)).toEqual([
      expect.stringMatching(/^partnership-/),
      expect.stringMatching(/^funding-/),
    ]);
  });
});

describe('sources', () => {
  const sources = 'id;titre\natelier;bilan\nbilan;Autre document\nx;!\n';
  const sourceOf = (cells: string) =>
    read(['sources.csv', sources], ['relations.csv', `type;de;vers;source;citation\npartenariat;A;B;${cells}\n`]);

  test('are named by id before title', () => expect(sourceOf('bilan;oui').dataset.relations[0]?.evidence[0]?.source).toBe('bilan'));
  test('are named by title too', () => expect(sourceOf('autre document;oui').dataset.relations[0]?.evidence[0]?.source).toBe('bilan'));
  test('are missed where a quote has none, even if a title is all signs', () =>
    expect(messages(sourceOf(';oui')).join()).toContain('une citation sans source'));
});

describe('contact details', () => {
  const messagesFor = (note: string) => messages(read(['acteurs.csv', `id;nom;genre;note\na;A;service;${note}\n`])).join();

  test.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '0612345678',
    '06\u00a012\u00a034\u00a056\u00a078',
    '06\u202f12\u202f34\u202f56\u202f78',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    'tél. : 0612345678, le matin',
  ])('%j is a telephone number and is refused', (note) => expect(messagesFor(note)).toContain('numéro de téléphone'));

  test.each(['245 900 410', '2015-06-18', 'de 2012 à 2014', '01053', '1 234 567 890', 'art. L. 5211-10', 'a @ b', 'compte @reseau'])(
    '%j is none, nor an e-mail address',
    (note) => expect(messagesFor(note)).toBe(''),
  );

  test('an address is refused wherever it stands, in any file, and is not kept', () => {
    const parsed = read(['relations.csv', 'type;de;vers;intitule\npartenariat;A;B;écrire à (prenom.nom@ville.example)\n']);
    expect(messages(parsed).join()).toContain('relations.csv:2: error: colonne « intitule » : adresse électronique');
    expect(parsed.dataset.relations.map(({ title }) => title)).toEqual(['écrire à ([…])']);
    expect(JSON.stringify([parsed.dataset, parsed.remains])).not.toContain('ville.example');
  });
});

test('a role of its own is given by the file of memberships, and the row’s role stays the first', () => {
  const parsed = read(
    ['relations.csv', 'id;type;de;vers;cadre\nr1;groupe de travail;A;B;\n'],
    ['acteurs.csv', 'id;nom;genre\na;A;service\nb;B;service\nc;C;service\n'],
    ['participations.csv', 'relation;acteur;role\nr1;C;financeur\nr1;a;cadre\n'],
  );
  expect(parsed.dataset.relations[0]?.members).toEqual([
    { actor: 'a', role: 'facilitator' },
    { actor: 'b', role: 'participant' },
    { actor: 'c', role: 'funder' },
  ]);
  expect(messages(parsed).join()).toContain('« a » est deux fois membre');
});
