/**
 * Another network compared with a document and taken into it, one by one: comparing a document with itself finds nothing, taking nothing gives
 * the very same document, taking everything the content of the other, taking anything a document whose rows fit, and undoing gives back the
 * document to the byte.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeNetworkJson } from '../../src/core/files/network-file.ts';
import { comparedWith } from '../../src/core/importing/compare.ts';
import { incomingOf } from '../../src/core/importing/same-rows.ts';
import { differencesOf, formerRows, isOlder, isProposed, taken } from '../../src/core/importing/take.ts';
import { difference } from '../../src/core/model/change.ts';
import type { Actor, Dataset } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { historyOf, recorded, undone } from '../../src/core/model/history.ts';
import { misfitOf } from '../../src/core/model/misfits.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { documents } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

/** Another state of a document. */
const sameDocument = ({ dataset, remains }: Pick<Document, 'dataset' | 'remains'>) => ({
  dataset,
  remains,
  hasOwnIds: true,
  isSameDocument: true,
});
const otherNetwork = (document: Document) => ({ ...sameDocument(document), isSameDocument: false });
const keysOf = (document: Document, other: ReturnType<typeof sameDocument>) =>
  differencesOf(comparedWith(document, other)).map(({ key }) => key);

describe('any two states of a document', () => {
  test('differ in nothing from themselves, and nothing taken changes nothing', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        expect(keysOf(one, sameDocument(one))).toEqual([]);
        expect(comparedWith(one, sameDocument(one)).isSame).toBe(true);
        expect(taken(one, comparedWith(one, sameDocument(other)), new Set()).document).toBe(one);
      }),
      { numRuns: runs(200) },
    );
  });

  test('become the other when everything is taken, whose differences all have keys of their own', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const comparison = comparedWith(one, sameDocument(other));
        const keys = differencesOf(comparison).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const { document, along, staying } = taken(one, comparison, new Set(keys));
        expect([along.size, staying.size]).toEqual([0, 0]);
        const after = comparedWith(document, sameDocument(other));
        expect(differencesOf(after)).toEqual([]);
        const sorted = (dataset: Dataset) =>
          Object.fromEntries(Object.entries(dataset).map(([table, rows]) => [table, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]));
        expect(sorted(document.dataset)).toEqual(sorted(other.dataset));
      }),
      { numRuns: runs(200) },
    );
  });

  test('fit whatever is taken, have what was chosen and nothing else, and can be undone to the byte', () => {
    fc.assert(
      fc.property(documents, documents, fc.infiniteStream(fc.boolean()), (one, other, coins) => {
        const comparison = comparedWith(one, sameDocument(other));
        const all = differencesOf(comparison);
        const chosen = new Set(all.flatMap(({ key }) => (coins.next().value ? [key] : [])));
        const { document, along, staying } = taken(one, comparison, chosen);
        expect(misfitOf(document.dataset)).toBe(null);
        // Rows that were not understood are known by their number, which shifts.
        const known = all.filter(({ table }) => table !== 'rows').map(({ key }) => key);
        const left = new Set(keysOf(document, sameDocument(other)));
        expect(known.filter((key) => left.has(key))).toEqual(
          known.filter((key) => (!chosen.has(key) && !along.has(key)) || staying.has(key)),
        );
        const before = historyOf(one);
        const changed = recorded(before, {
          id: 'c',
          time: 0,
          label: { key: 'taken', values: {} },
          transaction: null,
          changes: difference(one, document),
        });
        if (!changed.ok) throw new Error('does not fit');
        expect(changed.value.document).toEqual(document);
        const back = undone(changed.value);
        if (!back.ok) throw new Error('cannot be undone');
        const options = { language: 'fr', program: 'test', savedAt: '', withHistory: false } as const;
        expect(writeNetworkJson(back.value, options)).toEqual(writeNetworkJson(before, options));
      }),
      { numRuns: runs(100) },
    );
  });
});

const file = (name: string, ...lines: readonly string[]) => [name, lines.join('\n')] as const;
const documentOf = (...files: readonly (readonly [string, string])[]): Document => {
  const { dataset, remains } = read(...files);
  return { id: 'd', title: 'Réseau', dataset, remains, settings: {} };
};
const RELATIONS = file('relations.csv', 'id,type,de,vers,statut,debut', 'r1,partenariat,a,b,en vigueur,2015', 'r2,financement,b,c,,');
const mine = documentOf(
  file(
    'acteurs.csv',
    'id,nom,genre,code,niveaux,note,Notre avis',
    'a,Alpha,organisme d’appui,,,une note,bon',
    'b,Beta,organisme d’appui,,,,',
    'c,Gamma,organisme d’appui,,,,',
  ),
  RELATIONS,
);

describe('a colleague’s state of the document', () => {
  const theirs = documentOf(
    file(
      'acteurs.csv',
      'id,nom,genre,code,niveaux,note,Notre avis',
      'a,Alpha,organisme d’appui,,,,très bon',
      'b,Beta nouveau,organisme d’appui,,,,',
      'd,Delta,organisme d’appui,,,,à voir',
    ),
    file('relations.csv', 'id,type,de,vers,statut,debut', 'r1,partenariat,a,b,passé,2015', 'r3,jumelage,a,d,,2021'),
  );
  const comparison = comparedWith(mine, sameDocument(theirs));
  const differences = differencesOf(comparison);
  const keyOf = (part: string) => differences.find(({ key }) => key.includes(part))?.key ?? part;

  test('is told row by row and field by field', () => {
    expect(differences.map(({ key }) => key)).toEqual([
      'added actors d',
      'changed actors a note',
      'changed actors a ["Notre avis",0]',
      'changed actors b name',
      'gone actors c',
      'added relations r3',
      'changed relations r1 status',
      'gone relations r2',
      'added types type-jumelage',
    ]);
  });

  test('a relation brings its actors and its type along, with what is kept beside them', () => {
    const { document, along } = taken(mine, comparison, new Set([keyOf('added relations r3')]));
    expect([...along].sort()).toEqual(['added actors d', 'added types type-jumelage']);
    expect(document.dataset.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(document.dataset.relations.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
    expect(document.remains.columns.find(({ header }) => header === 'Notre avis')?.cells).toEqual([
      { row: 'a', text: 'bon' },
      { row: 'd', text: 'à voir' },
    ]);
  });

  test('one field is taken without the others, a cell of a column of one’s own too', () => {
    const { document } = taken(mine, comparison, new Set([keyOf('["Notre avis",0]')]));
    expect(document.dataset).toBe(mine.dataset);
    expect(document.remains.columns[0]?.cells).toEqual([{ row: 'a', text: 'très bon' }]);
    const noted = taken(mine, comparison, new Set([keyOf('changed actors a note')])).document;
    expect([noted.dataset.actors[0]?.note, noted.dataset.actors[1]]).toEqual(['', mine.dataset.actors[1]]);
    expect(noted.remains).toBe(mine.remains);
  });

  test('an actor that a relation still names stays, and goes with the relation', () => {
    const alone = taken(mine, comparison, new Set([keyOf('gone actors c')]));
    expect([alone.document, [...alone.staying]]).toEqual([mine, ['gone actors c']]);
    const both = taken(mine, comparison, new Set([keyOf('gone actors c'), keyOf('gone relations r2')])).document;
    expect([both.dataset.actors.length, both.dataset.relations.length]).toEqual([2, 1]);
  });

  test('proposes what it adds and corrects, but not what is older than what was done here', () => {
    const proposed = (former = formerRows([])) => differences.filter((one) => isProposed(one, true, former)).map(({ key }) => key);
    expect(proposed()).toEqual(differences.filter(({ kind }) => kind !== 'gone').map(({ key }) => key));
    // Here Beta was renamed from what the colleague still has, and Delta was removed.
    const before = theirs.dataset.actors.filter(({ id }) => id === 'b' || id === 'd');
    const changes = difference({ ...mine, dataset: { ...mine.dataset, actors: [...before] as Actor[] } }, mine);
    const former = formerRows([{ changes }]);
    expect(differences.filter((one) => isOlder(one, former)).map(({ key }) => key)).toEqual(['added actors d', 'changed actors b name']);
    expect(proposed(former)).not.toContain('changed actors b name');
  });
});

describe('another network', () => {
  const other = documentOf(
    file(
      'acteurs.csv',
      'id,nom,genre,nature,note',
      'x1,ALPHA,organisme d’appui,association,',
      'x2,Omega,organisme d’appui,,',
      'x3,beta,organisme d’appui,,autre avis',
    ),
    file('relations.csv', 'id,type,de,vers,statut,debut', 'y1,partenariat,x1,x3,passé,2015', 'y2,partenariat,x1,x2,,'),
  );
  const own: Document = {
    ...mine,
    dataset: { ...mine.dataset, actors: mine.dataset.actors.map((actor) => (actor.id === 'b' ? { ...actor, note: 'notre avis' } : actor)) },
  };
  const comparison = comparedWith(own, otherNetwork(other));
  const differences = differencesOf(comparison);

  test('is recognised by names, fills in what is open, and contradicts only where somebody takes that', () => {
    const proposed = differences.filter((one) => isProposed(one, false, formerRows([]))).map(({ key }) => key);
    expect(proposed).toEqual(['added actors x2', 'changed actors a nature', 'added relations y2']);
    const rest = differences.filter(({ kind, key }) => kind === 'changed' && !proposed.includes(key)).map(({ key }) => key);
    expect(rest).toEqual(['changed actors b note', 'changed relations r1 status']);
    const { document } = taken(own, comparison, new Set(proposed));
    expect(document.dataset.actors.map(({ id, name, nature }) => [id, name, nature])).toEqual([
      ['a', 'Alpha', 'association'],
      ['b', 'Beta', ''],
      ['c', 'Gamma', ''],
      ['x2', 'Omega', ''],
    ]);
    expect(document.dataset.relations.map(({ id, status }) => [id, status])).toEqual([
      ['r1', 'in-force'],
      ['r2', 'unknown'],
      ['y2', 'unknown'],
    ]);
  });
});

test('files are known as states of the document by what they say, or by the ids of their rows', () => {
  const open = { id: 'd', dataset: mine.dataset };
  const stored = (id: string) => ({ id, title: '', settings: {}, savedAt: '', history: null });
  const { dataset, remains } = mine;
  expect(incomingOf({ dataset, remains, stored: stored('d') }, open).isSameDocument).toBe(true);
  expect(incomingOf({ dataset, remains, stored: stored('e') }, open).isSameDocument).toBe(false);
  expect(incomingOf({ dataset, remains }, open).isSameDocument).toBe(true);
  expect(incomingOf({ dataset, remains, mapped: [{}] }, open)).toMatchObject({ isSameDocument: false, hasOwnIds: false });
  expect(incomingOf({ dataset: shippedDataset(), remains: NO_REMAINS }, open).isSameDocument).toBe(false);
  // Two networks whose rows are numbered.
  const numbered = documentOf(
    file('acteurs.csv', 'id,nom,genre', 'a,Rho,organisme d’appui', 'b,Sigma,organisme d’appui'),
    file('relations.csv', 'id,type,de,vers', 'r1,partenariat,a,b'),
  );
  expect(incomingOf(numbered, open).isSameDocument).toBe(false);
});
