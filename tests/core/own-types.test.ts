/**
 * Types of relation that a network has of its own: read from any file, kept, written out, and treated like a shipped one wherever types
 * are counted, filtered, drawn or told.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { distributions } from '../../src/core/analysis/distribution.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { typesOf } from '../../src/core/model/relation-types.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, onlyTypes, showsType, withTypes } from '../../src/core/network/recipe.ts';
import { selectionOf } from '../../src/core/network/selection.ts';
import { tiesOf } from '../../src/core/network/ties.ts';
import { withoutPersonNames } from '../../src/core/publishing/nameless.ts';
import { publicCopy } from '../../src/core/publishing/public-copy.ts';
import { addressToHash, hashToAddress } from '../../src/core/session/address.ts';
import { DEFAULT_VIEW } from '../../src/core/session/view.ts';
import { writtenRemark } from '../../src/core/telling/issue-text.ts';
import { filtersOf } from '../../src/core/telling/recipe-words.ts';
import { drawDataset } from '../../src/scene/draw-svg.ts';
import { recipes } from '../support/arbitraries.ts';
import { read, textFile } from '../support/datasets.ts';
import { ALL_TYPES, SHIPPED_TYPES } from '../support/types.ts';

const ACTORS = [
  'acteurs.csv',
  'id;nom;genre;niveaux\na;A;collectivité;commune\nb;B;collectivité;commune\nc;C;collectivité;commune\n',
] as const;
const parsed = read(ACTORS, ['relations.csv', 'id;type;de;vers\nr;Jumelage;a;b\nq;jumelage;b;c\np;financment;a;c\n']);
const { dataset } = parsed;
const types = typesOf(dataset);

describe('a word that no list has', () => {
  test('is a type of the network, once, whatever its capitals', () => {
    expect(dataset.types.map(({ id, fr, layer, family }) => [id, fr, layer, family])).toEqual([
      ['type-jumelage', 'Jumelage', 'articulation', 'other'],
      ['type-financment', 'financment', 'articulation', 'other'],
    ]);
    expect(dataset.relations.map(({ type }) => type)).toEqual(['type-jumelage', 'type-jumelage', 'type-financment']);
    expect(parsed.remains.cells).toEqual([]);
  });

  test('is told once, with the nearest type of the list', () => {
    const told = parsed.issues.filter(({ place }) => place.column === 'type');
    expect(told.map(({ severity, place, remark }) => [severity, place.line, writtenRemark(remark, 'fr').remedy ?? ''])).toEqual([
      ['info', 2, ''],
      ['warning', 4, 'Le plus proche de la liste\u00a0: «\u00a0financement\u00a0».'],
    ]);
  });

  test('is a cooperation: counted, shown, drawn, and nobody in it is without', () => {
    expect(actorsWithoutArticulation(dataset)).toEqual([]);
    const counts = countsOf(dataset, DEFAULT_RECIPE);
    expect([counts.of('articulations').value, counts.of('articulations', 'type=type-jumelage').value]).toEqual([3, 2]);
    const bars = distributions(dataset, DEFAULT_RECIPE).of.find(({ id }) => id === 'type');
    expect(bars?.shares.filter(({ count }) => count.value > 0).map(({ fr }) => fr)).toEqual(['Jumelage', 'financment']);
    expect([...tiesOf(dataset, DEFAULT_RECIPE)].map(({ directed }) => directed)).toEqual([false, false, false]);
    const svg = drawDataset(dataset, { layout: 'columns', language: 'fr', width: 900, height: 600 });
    expect(svg).toContain('3 articulations');
  });

  test('is never one that stands for sentences: from the two hundred and first on, the words are kept with their rows', () => {
    const rows = Array.from({ length: 230 }, (_, i) => `s${i};phrase numéro ${i} a;a;b`).join('\n');
    const many = read(ACTORS, ['relations.csv', `id;type;de;vers\n${rows}\n`]);
    expect(many.dataset.types).toHaveLength(200);
    expect(many.dataset.relations.filter(({ type }) => type === 'unspecified')).toHaveLength(30);
    expect(many.remains.cells.filter(({ column, text }) => column === 'type' && text.startsWith('phrase'))).toHaveLength(30);
  });

  test('that holds an address or a telephone number is no type', () => {
    const { dataset: other } = read(ACTORS, ['relations.csv', 'id;type;de;vers\nr;01 23 45 67 89;a;b\n']);
    expect([other.types, other.relations[0]?.type]).toEqual([[], 'unspecified']);
  });
});

describe('the table of types', () => {
  const described = read(
    ACTORS,
    [
      'types.csv',
      'id;nom;nom_en;famille;couche;orientee;mutuelle\nvisite;Visite;Visit;groupes et concertation;événement;oui;non\n;Charte;;;;;\n;Charte;;;;;\n;financement;;;;;\n',
    ],
    ['relations.csv', 'id;type;de;vers\nr;Visite;a;b\nq;visite;b;c\np;CHARTE;a;c\n'],
  );

  test('gives each type its family, layer and direction', () => {
    expect(described.dataset.types).toEqual([
      { id: 'visite', fr: 'Visite', en: 'Visit', family: 'dialogue', layer: 'event', isDirected: true, isMutual: false },
      { id: 'type-charte', fr: 'Charte', en: 'Charte', family: 'other', layer: 'articulation', isDirected: false, isMutual: false },
    ]);
    expect([...tiesOf(described.dataset, FULL_RECIPE)].map(({ source, target, directed }) => `${source} ${target} ${directed}`)).toEqual([
      'a b true',
      'b c true',
      'a c false',
    ]);
    expect(countsOf(described.dataset, DEFAULT_RECIPE).of('articulations').value).toBe(1);
  });

  test('says of a second type of one name, and of one of the list, that it is there already, and keeps the row', () => {
    expect(described.remains.rows.map(({ place, cells }) => [place.line, cells.map(({ text }) => text).join()])).toEqual([
      [4, 'Charte'],
      [5, 'financement'],
    ]);
  });

  test.each(Object.entries(CSV_FLAVOURS))('is written and read again (%s)', (_name, flavour) => {
    for (const { dataset: own, remains } of [parsed, described]) {
      const files = datasetToCsv(own, flavour, remains).map(({ name, text }) => textFile(name, text));
      expect(readDataset(files).dataset).toEqual(own);
    }
  });
});

describe('in filters and addresses', () => {
  const [jumelage] = dataset.types;
  const id = jumelage?.id ?? ('' as never);

  test('a type is switched off and on, and shown alone', () => {
    const off = { ...DEFAULT_RECIPE, types: withTypes(DEFAULT_RECIPE, types, [id], false) };
    const has = (recipe: typeof DEFAULT_RECIPE) =>
      dataset.relations.filter((row) => selectionOf(dataset, recipe).has(row)).map((row) => row.id);
    expect(has(off)).toEqual(['p']);
    expect(filtersOf(dataset, off, 'fr').map(({ text }) => text)).toEqual(['relations\u00a0: sans Jumelage']);
    expect(withTypes(off, types, [id], true)).toEqual(DEFAULT_RECIPE.types);
    expect(has({ ...DEFAULT_RECIPE, types: onlyTypes(types, new Set([id])) })).toEqual(['r', 'q']);
  });

  test('an address keeps it', () => {
    const address = {
      recipe: { ...DEFAULT_RECIPE, types: onlyTypes(types, new Set([id])) },
      view: DEFAULT_VIEW,
      selected: null,
      step: null,
    };
    expect(addressToHash(address)).toBe('#types=type-jumelage');
    expect(hashToAddress(addressToHash(address))).toEqual(address);
  });

  test('switching any types off and on again shows the same as before', () => {
    fc.assert(
      fc.property(recipes, fc.constantFrom(ALL_TYPES, SHIPPED_TYPES), fc.nat(30), (recipe, all, at) => {
        const type = all.list[at % all.list.length];
        if (type === undefined) return;
        const isShown = showsType(recipe, type);
        const turned = { types: withTypes(recipe, all, [type.id], !isShown) };
        expect(showsType(turned, type)).toBe(!isShown);
        const back = { types: withTypes(turned, all, [type.id], isShown) };
        for (const other of all.list) {
          if (other.id !== type.id) expect(showsType(turned, other)).toBe(showsType(recipe, other));
          expect(showsType(back, other)).toBe(showsType(recipe, other));
        }
      }),
      { seed: 71 },
    );
  });
});

test('copies for others have the types of what they show, under ids that say nothing', () => {
  const { dataset: copy } = publicCopy(dataset, 'fr');
  expect(copy.types.map(({ id, fr }) => [id, fr])).toEqual([
    ['t1', 'Jumelage'],
    ['t2', 'financment'],
  ]);
  expect(copy.relations.map(({ type }) => type)).toEqual(['t1', 't1', 't2']);
  const named = read(
    ['acteurs.csv', 'id;nom;genre;fonction\na;A;collectivité;\nb;B;collectivité;\np;Clara Schmidt;personne;directrice\n'],
    ['relations.csv', 'id;type;de;vers\nr;Convention de Clara Schmidt;a;b\n'],
  );
  expect(JSON.stringify(withoutPersonNames(named.dataset).types.map(({ fr, en }) => [fr, en]))).not.toContain('Schmidt');
});
