/**
 * The words that people write in their tables and the word of the list that they mean: certain for synonyms, proposed for neighbours, and
 * never a word that is merely spelt alike.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { rowsToTakeUp } from '../../src/core/model/remains.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES, type TermWithSynonyms } from '../../src/core/model/vocabulary.ts';
import { meantTerm, nearestTerm } from '../../src/core/model/words.ts';
import { read } from '../support/datasets.ts';

const LISTS: readonly (readonly TermWithSynonyms[])[] = [LEVELS, ACTOR_KINDS, RELATION_TYPES, STATUSES];

type Case = readonly [list: readonly TermWithSynonyms[], word: string, id: string];

test.each([
  [RELATION_TYPES, 'Convention', 'contract'],
  [RELATION_TYPES, 'CONVENTIONS DE PARTENARIAT', 'contract'],
  [RELATION_TYPES, 'Contrat', 'contract'],
  [RELATION_TYPES, 'Adhésion', 'groupement-membership'],
  [RELATION_TYPES, 'Membre de', 'groupement-membership'],
  [RELATION_TYPES, 'Groupes de travail', 'working-group'],
  [RELATION_TYPES, 'GT', 'working-group'],
  [RELATION_TYPES, 'subventions', 'funding'],
  [RELATION_TYPES, 'membership', 'groupement-membership'],
  [RELATION_TYPES, 'Agreement', 'contract'],
  [STATUSES, 'En cours', 'in-force'],
  [STATUSES, 'Signée', 'in-force'],
  [STATUSES, 'terminés', 'past'],
  [STATUSES, 'Projet', 'planned'],
  [LEVELS, 'EPCI', 'intercommunality'],
  [LEVELS, 'communes', 'commune'],
  [ACTOR_KINDS, 'Association', 'organisation'],
  [ACTOR_KINDS, 'syndicat mixte', 'group'],
] as readonly Case[])('%#: is certain', (list, word, id) => {
  expect(meantTerm(list, word)).toBe(id);
});

test.each([
  [RELATION_TYPES, 'Réseau', 'networking'],
  [RELATION_TYPES, 'Entente', 'contract'],
  [RELATION_TYPES, 'Mutualisation', 'partnership'],
  [RELATION_TYPES, 'Convention pluriannuelle 2019-2021', 'contract'],
  [RELATION_TYPES, 'Groupe de travail mobilité', 'working-group'],
  [RELATION_TYPES, 'financment', 'funding'],
  [RELATION_TYPES, 'conventoin', 'contract'],
  [STATUSES, 'abandonné', 'past'],
  [LEVELS, 'agglo', 'intercommunality'],
] as readonly Case[])('%#: is only proposed', (list, word, id) => {
  expect([meantTerm(list, word), nearestTerm(list, word)?.id]).toEqual([null, id]);
});

test.each(['Jumelage', 'Zzz', 'x', '', 'Parrainage d’entreprise'])('«%s» is no type of the list', (word) => {
  expect([meantTerm(RELATION_TYPES, word), nearestTerm(RELATION_TYPES, word)]).toEqual([null, null]);
});

describe('the lists', () => {
  test('have each synonym once, so that none hides another', () => {
    for (const list of LISTS) {
      const words = list.flatMap(({ also = [], near = [] }) => [...new Set([...also, ...near].map(fold))]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
      for (const { id, also = [] } of list) for (const word of also) expect([word, meantTerm(list, word)]).toEqual([word, id]);
      for (const { id, near = [] } of list)
        for (const word of near) expect([word, meantTerm(list, word), nearestTerm(list, word)?.id]).toEqual([word, null, id]);
    }
  });

  test('mean the same in capitals, in the plural and with spaces around', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), fc.nat(), fc.boolean(), (list, at, isPlural) => {
        const words = list.flatMap(({ id, also = [] }) => also.map((word) => [id, word] as const));
        const [id, word] = words[at % words.length] ?? ['', ''];
        const written = isPlural && /.{3}[^s]$/.test(word) ? `${word}s` : word;
        expect(meantTerm(list, ` ${written.toUpperCase()} `)).toBe(id);
      }),
      { seed: 5 },
    );
  });
});

const ACTORS = ['acteurs.csv', 'id;nom;genre;niveaux\na;A;Association;\nb;B;collectivité;EPCI\n'] as const;

describe('in a file', () => {
  const parsed = read(ACTORS, [
    'relations.csv',
    'id;type;de;vers;statut\nr;Convention;a;b;signée\nq;convention;b;a;Signée\np;contrat;a;b;abandonné\n',
  ]);

  test('a synonym is read as the word of the list, told once, kept as it is, and asks for no attention', () => {
    expect(parsed.dataset.types).toEqual([]);
    expect(parsed.dataset.relations.map(({ type, status }) => [type, status])).toEqual([
      ['contract', 'in-force'],
      ['contract', 'in-force'],
      ['contract', 'unknown'],
    ]);
    expect(parsed.issues.filter(({ remark }) => remark.key === 'wordReadAs').map(({ place }) => [place.line, place.column])).toEqual([
      [2, 'genre'],
      [2, 'statut'],
      [2, 'type'],
      [4, 'type'],
    ]);
    expect(parsed.remains.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Association', 'Convention', 'convention', 'contrat', 'signée', 'abandonné']),
    );
    // Only «abandonné».
    expect(rowsToTakeUp(parsed.remains)).toBe(1);
  });

  test('is written again as it was, and reads the same', () => {
    for (const flavour of [CSV_FLAVOURS.canonical, CSV_FLAVOURS.excel]) {
      const files = datasetToCsv(parsed.dataset, flavour, parsed.remains).map(({ name, text }) => [name, text] as const);
      expect(files.map(([, text]) => text).join()).toMatch(/Convention/);
      const again = read(...files);
      expect(again.dataset).toEqual(parsed.dataset);
      expect(again.remains.cells.map(({ text }) => text).toSorted()).toEqual(parsed.remains.cells.map(({ text }) => text).toSorted());
    }
  });

  test('a network that has a type of that name keeps it', () => {
    const own = read(ACTORS, ['types.csv', 'id;nom\nc;Convention\n'], ['relations.csv', 'id;type;de;vers\nr;convention;a;b\n']);
    expect(own.dataset.relations[0]?.type).toBe('c');
  });

  test('anyone’s column of types and kinds is read with them', () => {
    const { dataset } = read(['a.csv', 'Commune;Type d’acteur;Partenaire;Nature du lien\nAlpha;Ville;Beta;Conventions de partenariat\n']);
    expect(dataset.relations.map(({ type }) => type)).toEqual(['contract']);
    expect(dataset.actors[0]).toMatchObject({ kind: 'collectivity', levels: ['commune'] });
  });
});
