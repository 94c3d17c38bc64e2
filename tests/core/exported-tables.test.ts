/**
 * Tables of the page that were exported, changed in a spreadsheet or not, and opened again: an unchanged table changes nothing, whatever the
 * network, the columns and the language; one changed cell is one change of one field.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS, readCsv, writeCsv } from '../../src/core/files/formats/csv.ts';
import { readXlsx } from '../../src/core/files/formats/read-xlsx.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { comparedWith } from '../../src/core/importing/compare.ts';
import { differencesOf, formerRows, isProposed, taken } from '../../src/core/importing/take.ts';
import { datasetDifference, difference } from '../../src/core/model/change.ts';
import type { Document } from '../../src/core/model/document.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { asExported, broughtBack, exportedTables } from '../../src/core/publishing/exported-tables.ts';
import { withoutPersonNames } from '../../src/core/publishing/nameless.ts';
import { dataTable, TABLE_KINDS, type TableKind } from '../../src/core/telling/data-tables.ts';
import type { Language } from '../../src/messages/language.ts';
import { documents } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

const documentOf = ({ dataset, remains }: Pick<Document, 'dataset' | 'remains'>): Document => ({
  id: 'd',
  title: 'Réseau',
  dataset,
  remains,
  settings: {},
});

interface Exporting {
  readonly language?: Language;
  /** The ids of the columns to write; all without it. */
  readonly columns?: readonly string[];
}

/** The rows of a table as they are exported, headings first. */
function rowsOf(document: Document, kind: TableKind, { language = 'fr', columns }: Exporting = {}): string[][] {
  const table = dataTable(kind, document.dataset, FULL_RECIPE, language, document.remains);
  const chosen = table.columns.flatMap((column, i) => (columns === undefined || columns.includes(column.id) ? [i] : []));
  const shown = {
    columns: chosen.flatMap((i) => table.columns[i] ?? []),
    rows: table.rows.map(({ id, cells }) => ({ id, cells: chosen.map((i) => cells[i] ?? '') })),
  };
  const exported = asExported(shown, kind, table.columns);
  return [exported.columns.map((column) => column[language]), ...exported.rows.map(({ cells }) => cells.map(String))];
}

/** Rows as a file that is opened while the document is open. */
function back(document: Document, ...files: readonly (readonly string[][])[]) {
  const sheets = files.map(
    (rows, i) => readCsv({ name: `table-${i}.csv`, bytes: new TextEncoder().encode(writeCsv(rows, CSV_FLAVOURS.excel)) }).sheet,
  );
  const tables = exportedTables(sheets, document);
  if (tables === null) throw new Error('not recognised');
  const found = broughtBack(document, tables);
  const comparison = comparedWith(document, { ...found.document, hasOwnIds: true, isSameDocument: true });
  const differences = differencesOf(comparison);
  const proposed = differences.filter((one) => isProposed(one, true, formerRows([])));
  const take = (wanted: typeof differences) => taken(document, comparison, new Set(wanted.map(({ key }) => key))).document;
  // What the page proposes, and everything.
  return { issues: found.issues, ...comparison.tables, document: take(proposed), whole: take(differences) };
}

/** The rows with one cell replaced, by the heading of its column and the id of its row. */
function withCell(rows: string[][], heading: string, id: string, text: string): string[][] {
  const at = (rows[0] ?? []).indexOf(heading);
  if (at === -1) throw new Error(`no column ${heading}`);
  return rows.map((row) => (row.at(-1) === id ? row.map((cell, i) => (i === at ? text : cell)) : row));
}

const { dataset, remains } = read(
  [
    'acteurs.csv',
    'id;nom;genre;niveaux;couleur\nv;Vert;collectivité;commune;verte\nb;Bleu;collectivité;commune;\nc;"Club ; rouge";collectivité;;\n',
  ],
  [
    'relations.csv',
    'id;type;de;vers;debut;statut;source;citation\nr1;partenariat;v;b|c;2015-06;en vigueur;s;« ensemble »\nr2;financement;b;c;;;;\n',
  ],
  ['sources.csv', 'id;titre\ns;Compte rendu\n'],
);
const small = documentOf({ dataset, remains });

describe('an unchanged table changes nothing', () => {
  test.each(TABLE_KINDS)('of any network, with any columns, in both languages (%s)', (kind) => {
    fc.assert(
      fc.property(documents, fc.constantFrom<Language>('fr', 'en'), fc.infiniteStream(fc.boolean()), (document, language, chosen) => {
        if (document.dataset[kind].length === 0) return;
        const all = dataTable(kind, document.dataset, FULL_RECIPE, language, document.remains).columns.map(({ id }) => id);
        const columns = [all[0] ?? '', ...all.slice(1).filter(() => chosen.next().value)];
        const found = back(document, rowsOf(document, kind, { language, columns }));
        expect(difference(document, found.document)).toEqual([]);
        expect([found.actors, found.relations, found.sources].flatMap(({ added, changed }) => [...added, ...changed])).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  test('of the network that is shipped, all tables at once, and without names of persons', () => {
    const document = documentOf({ dataset: shippedDataset(), remains: NO_REMAINS });
    const hidden = { ...document, dataset: withoutPersonNames(document.dataset) };
    for (const shown of [document, hidden]) {
      const found = back(document, ...TABLE_KINDS.map((kind) => rowsOf(shown, kind)));
      expect(difference(document, found.document)).toEqual([]);
      expect([found.actors.gone, found.relations.gone, found.sources.gone]).toEqual([[], [], []]);
    }
  });
});

describe('a changed table', () => {
  test.each([
    ['actors', 'nom', 'v', 'Verte', 'name', 'Verte'],
    ['actors', 'couleur', 'b', 'bleue', 'couleur', 'bleue'],
    ['relations', 'statut', 'r1', 'terminé', 'status', 'past'],
    [
      'relations',
      'vers',
      'r1',
      'Club ; rouge',
      'members',
      [
        { actor: 'v', role: 'party' },
        { actor: 'c', role: 'party' },
      ],
    ],
    ['relations', 'début', 'r1', 'juin 2016', 'period', { start: '2016-06', end: '', words: '' }],
    ['sources', 'éditeur', 's', 'La ville', 'publisher', 'La ville'],
  ] as const)('%s: one cell of «%s» is one change of one field', (kind, heading, id, text, field, after) => {
    const found = back(small, withCell(rowsOf(small, kind), heading, id, text));
    expect(found[kind].changed).toMatchObject([{ id, fields: [{ field, after }] }]);
    expect(found[kind].changed[0]?.fields).toHaveLength(1);
    expect(datasetDifference(small.dataset, found.document.dataset)).toHaveLength(field === heading ? 0 : 1);
  });

  test('a renamed actor is one change, although the relations of the same export name it as before', () => {
    const relations = withCell(rowsOf(small, 'relations'), 'intitulé', 'r1', 'Groupe');
    const moved = withCell(relations, 'vers', 'r2', 'Vert');
    const found = back(small, withCell(rowsOf(small, 'actors'), 'nom', 'v', 'Verte'), moved);
    expect(found.actors.added).toEqual([]);
    expect(found.actors.changed.map(({ id }) => id)).toEqual(['v']);
    expect(found.document.dataset.relations[1]?.members.map(({ actor }) => actor)).toEqual(['b', 'v']);
  });

  test('new rows are added, missing ones are kept unless it is said otherwise', () => {
    const [head = [], first = [], ...others] = rowsOf(small, 'relations');
    const at = (heading: string) => head.indexOf(heading);
    const fresh = head.map((_, i) => (i === at('type') ? 'financement' : i === at('de') ? 'Vert' : i === at('vers') ? 'Jaune' : ''));
    expect(others).toHaveLength(1);
    const found = back(small, [head, first, fresh]);
    expect(found.relations.added).toHaveLength(1);
    expect(found.actors.added).toHaveLength(1);
    expect(found.relations.gone).toEqual(['r2']);
    expect(found.document.dataset.relations).toHaveLength(3);
    const without = found.whole.dataset;
    expect(without.relations.map(({ id }) => id)).not.toContain('r2');
    expect(without.relations).toHaveLength(2);
  });

  test('a cell that cannot be read is kept at its place and told there; computed columns are told once', () => {
    const found = back(small, withCell(rowsOf(small, 'relations'), 'début', 'r1', 'un jour'));
    expect(found.issues.map(({ remark, place }) => [remark.key, place.line, place.column])).toContainEqual(['notADate', 2, 'début']);
    expect(found.document.remains.cells.map(({ row, column, text }) => [row, column, text])).toEqual([['r1', 'start', 'un jour']]);
    expect(found.issues.filter(({ remark }) => remark.key === 'columnsComputed')).toHaveLength(1);
  });

  test('rows of the official list, which the page shows over a territory, are passed over', () => {
    const rows = rowsOf(small, 'actors');
    const [head = []] = rows;
    const commune = head.map((heading) => (heading === 'nom' ? 'Lille' : heading === 'identifiant' ? 'commune:59350' : ''));
    const found = back(small, [...rows, commune]);
    expect(difference(small, found.document)).toEqual([]);
    expect(found.issues.map(({ remark }) => remark.key)).toContain('rowsOfReference');
  });
});

describe('a table as openpyxl saves it (tests/fixtures/written)', () => {
  const folder = new URL('../fixtures/written/', import.meta.url);
  const bytesAt = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
  const network = documentOf(
    readDataset(readdirSync(new URL('network/', folder)).map((name) => ({ name, bytes: bytesAt(`network/${name}`) }))),
  );
  const tableAt = (name: string) => exportedTables(readXlsx({ name, bytes: bytesAt(name) }).sheets, network) ?? [];

  test('is the one that is exported, which changes nothing', () => {
    const [table] = tableAt('table.xlsx');
    expect([table?.headings, ...(table?.rows ?? []).map(({ cells }) => cells)]).toEqual(rowsOf(network, 'relations'));
    expect(difference(network, broughtBack(network, tableAt('table.xlsx')).document)).toEqual([]);
  });

  test('differs in the one cell that was corrected', () => {
    const { document } = broughtBack(network, tableAt('table-corrected.xlsx'));
    const [change, ...others] = difference(network, document);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ table: 'relations', before: { id: 'r4', title: '' }, after: { id: 'r4', title: 'Appui aux communes' } });
  });
});

describe('what is no table of the open network', () => {
  test.each([
    [
      'a table without ids',
      [
        ['nom', 'genre'],
        ['Vert', 'collectivité'],
      ],
    ],
    [
      'a table with ids of another network',
      [
        ['nom', 'genre', 'identifiant'],
        ['Autre', 'collectivité', 'autre'],
      ],
    ],
    [
      'a list of something else with such ids',
      [
        ['id', 'budget', 'montant', 'adresse', 'type'],
        ['v', '1', '2', '3', '4'],
      ],
    ],
  ])('%s', (_, rows) => {
    const sheet = { file: 'a.csv', rows: rows.map((cells, i) => ({ line: i + 1, cells })) };
    expect(exportedTables([sheet], small)).toBeNull();
  });
});
