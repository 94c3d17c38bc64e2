/**
 * What Maillage writes, as other programs read it (tests/fixtures/written, with the script that asked them): openpyxl and LibreOffice cell by
 * cell, the schema of GEXF, NetworkX and igraph by their counts. And what they saved opens again as the same network.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead } from '../../src/core/files/read-network.ts';
import { workbookSheets } from '../../src/core/files/workbook-sheets.ts';
import { compared } from '../../src/core/importing/compare.ts';
import { networkGraph } from '../../src/core/publishing/network-graph.ts';
import { WRITTEN_FORMATS } from '../../src/core/publishing/written-format-names.ts';
import { writeNetworkAs } from '../../src/core/publishing/written-formats.ts';

const folder = new URL('../fixtures/written/', import.meta.url);
const bytesAt = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const readAt = (name: string) => readDataset([{ name, bytes: bytesAt(name) }]);

interface Counts {
  readonly nodes: number;
  readonly edges: number;
  readonly components: number;
  readonly degrees: readonly (readonly [string, number])[];
}
type Cells = Readonly<Record<string, readonly (readonly string[])[]>>;
interface Expected {
  readonly openpyxl: {
    readonly cells: Cells;
    readonly code: readonly [string, string];
    readonly year: string;
    readonly day: readonly [boolean, string];
    readonly formula: string;
    readonly frozen: readonly string[];
    readonly lists: Readonly<Record<string, readonly string[]>>;
  };
  readonly libreoffice: { readonly cells: Cells };
  readonly gexf: { readonly isValid: boolean };
  readonly networkx: Counts;
  readonly igraph: Counts;
  readonly gephi: Counts;
}
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;

const network = readDataset(
  readdirSync(new URL('network/', folder))
    .toSorted()
    .map((name) => ({ name, bytes: bytesAt(`network/${name}`) })),
);
const history = historyOfRead(network, { id: 'n', title: 'network' });
const graph = networkGraph('network', network.dataset, 'fr');

/** The bytes of a file; of Excel workbooks, whose archive holds the time, those of its parts. */
const content = (name: string, bytes: Uint8Array) => (name.endsWith('.xlsx') ? unzipSync(bytes) : bytes);

describe('the files that the programs read are those that are written', () => {
  const formats = WRITTEN_FORMATS.filter(({ id }) => ['xlsx', 'ods', 'gexf', 'graphml', 'gephi'].includes(id));
  test.each(formats)('$id', async ({ id, ending }) => {
    const options = { language: 'fr', program: 'Maillage', savedAt: '', withHistory: false } as const;
    const name = `written${ending}`;
    expect(content(name, await writeNetworkAs(id, history, options))).toEqual(content(name, bytesAt(name)));
  });
});

describe('workbooks', () => {
  const sheets = workbookSheets(history.document, 'fr');
  /** The rows of a sheet without empty cells and rows at the ends. */
  const trimmed = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)).filter((row) => row.length > 0);

  test.each(['openpyxl', 'libreoffice'] as const)('%s finds every cell', (program) => {
    const cells = Object.fromEntries(
      sheets.map(({ name, columns, rows }) => [name, trimmed([columns.map(({ heading }) => heading), ...rows])]),
    );
    expect(expected[program].cells).toEqual(cells);
  });

  test('openpyxl finds codes as text, years and days as numbers, no formula, frozen headings, lists of words', () => {
    const { code, year, day, formula, frozen, lists } = expected.openpyxl;
    expect({ code, year, day, formula }).toEqual({ code: ['s', '@'], year: 'n', day: [true, 'yyyy-mm-dd'], formula: 's' });
    expect(frozen).toEqual(sheets.map(() => 'A2'));
    const offered = sheets.map(({ name, columns }) => [name, columns.filter(({ choice }) => choice !== undefined).length]);
    expect(Object.entries(lists).map(([name, places]) => [name, places.length])).toEqual(offered);
  });

  test.each(['libreoffice-saved.ods', 'libreoffice-saved.xlsx'])('%s is the same network', (name) => {
    const read = readAt(name);
    expect(read.dataset).toEqual(network.dataset);
    expect(read.remains.columns.map(({ header, cells }) => [header, cells])).toEqual(
      network.remains.columns.map(({ header, cells }) => [header, cells]),
    );
  });

  test('openpyxl-corrected.xlsx differs in the one cell that was corrected', () => {
    const { dataset, remains } = readAt('openpyxl-corrected.xlsx');
    const { tables } = compared(network, { dataset, remains, hasOwnIds: true });
    const differing = Object.values(tables).flatMap(({ added, changed, gone }) => [...added, ...gone, ...changed]);
    expect(differing).toEqual([{ id: 'val-d-or', fields: [{ field: 'note', before: "'apostrophe", after: 'corrigé dans le tableur' }] }]);
  });
});

describe('graphs', () => {
  const degrees = new Map(graph.nodes.map(({ id }) => [id, 0]));
  for (const { source, target } of graph.edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const counts = {
    nodes: network.dataset.actors.length,
    edges: graph.edges.length,
    components: 1,
    degrees: [...degrees].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };

  test.each(['networkx', 'igraph', 'gephi'] as const)('%s counts the nodes, edges, components and degrees of the network', (program) => {
    expect(expected[program]).toEqual(counts);
  });

  test('GEXF is valid by the schema of its format', () => {
    expect(expected.gexf).toEqual({ isValid: true });
  });

  test('what NetworkX saved is the same actors and relations', () => {
    const { dataset } = readAt('networkx-saved.graphml');
    const written = readAt('written.graphml').dataset;
    const byId = <T extends { readonly id: string }>(rows: readonly T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(dataset.actors)).toEqual(byId(written.actors));
    // A graph without directions in memory keeps no order of the two ends of an edge: members may stand in another order, with their roles.
    const members = (one: (typeof dataset)['relations'][number]) => one.members.map(({ actor, role }) => `${actor} ${role}`).toSorted();
    const told = (rows: typeof dataset.relations) => byId(rows).map((one) => ({ ...one, members: members(one) }));
    expect(told(dataset.relations)).toEqual(told(written.relations));
  });
});
