/**
 * Graphs for other programs: GEXF, GraphML and the tables of Gephi. Read again, they are the same network but for what a graph has no place
 * for, which is told; and every tie of the network is an edge.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { historyOf } from '../../src/core/model/history.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { networkGraph } from '../../src/core/publishing/network-graph.ts';
import { WRITTEN_FORMATS } from '../../src/core/publishing/written-format-names.ts';
import { lostIn, writtenAtOnce } from '../../src/core/publishing/written-formats.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

const GRAPHS = ['gexf', 'graphml', 'gephi'] as const;
type Graph = (typeof GRAPHS)[number];
const OPTIONS = { language: 'fr', program: 'Maillage', savedAt: '2026-01-01T00:00:00Z', withHistory: false } as const;

const documentOf = (dataset: Dataset): Document => ({ id: 'd', title: 'Réseau', dataset, remains: NO_REMAINS, settings: {} });
const bytesOf = (dataset: Dataset, format: Graph, language: 'fr' | 'en' = 'fr') =>
  writtenAtOnce(format, historyOf(documentOf(dataset)), { ...OPTIONS, language });
const again = (dataset: Dataset, format: Graph, language: 'fr' | 'en' = 'fr') =>
  readDataset([{ name: `réseau${WRITTEN_FORMATS.find(({ id }) => id === format)?.ending}`, bytes: bytesOf(dataset, format, language) }]);

/** The part of a network that a graph has a place for: actors and relations with their first evidence, and the sources and types in use. */
function inGraph(dataset: Dataset): Dataset {
  const first = <T extends { readonly evidence: readonly { readonly source: string }[] }>(row: T): T => ({
    ...row,
    evidence: row.evidence.slice(0, 1),
  });
  const [actors, relations] = [dataset.actors.map(first), dataset.relations.map(first)];
  const sources = new Set<string>([...actors, ...relations].flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const types = new Set<string>(relations.map(({ type }) => type));
  return {
    actors,
    relations,
    sources: dataset.sources
      .filter(({ id }) => sources.has(id))
      .map(({ id, title }) => ({ id, title, publisher: '', from: '', to: '', licence: '', note: '' })),
    types: dataset.types.filter(({ id }) => types.has(id)),
    statements: [],
    story: [],
  };
}
const sorted = ({ types, sources, ...dataset }: Dataset) => ({
  ...dataset,
  types: types.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  sources: sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe.each(GRAPHS)('%s', (format) => {
  test.each(['fr', 'en'] as const)('gives back what a graph has a place for, in %s', (language) => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const read = again(dataset, format, language);
        expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(sorted(read.dataset)).toEqual(sorted(inGraph(dataset)));
      }),
      { seed: 20153, numRuns: runs(40) },
    );
  });

  test('the shipped network: nothing but what is told is missing', () => {
    const dataset = shippedDataset();
    const parsed = again(dataset, format);
    expect(parsed.issues).toEqual([]);
    expect(sorted(parsed.dataset)).toEqual(sorted(inGraph(dataset)));
    const lost = lostIn(historyOf(documentOf(dataset)), parsed, false);
    expect(lost.title).toBe(true);
    expect(lost.tables).toContainEqual({ table: 'statements', gone: dataset.statements.length, changed: 0 });
    expect(lost.tables).toContainEqual({ table: 'story', gone: dataset.story.length, changed: 0 });
  });
});

const SAMPLE = read(
  [
    'acteurs.csv',
    'id;nom;genre;niveaux;code\na;Étrelles;collectivité;commune;01004\nb;Val d’Or;collectivité;intercommunalité;\nc;CRESS;organisme d’appui;;\ng;GT Mobilité;instance;;\n',
  ],
  [
    'relations.csv',
    'id;type;de;vers;cadre;debut;fin\nr1;groupe de travail;b;a|c;g;2015;2016-06\nr2;convention;a|b|c;;;vers 2010;\nr3;financement;c;a;;;\nr4;partenariat;c;a;;;\n',
  ],
).dataset;

describe('edges', () => {
  const { nodes, edges } = networkGraph('Réseau', SAMPLE, 'fr');
  const ends = (relation: string) =>
    edges.filter(({ id }) => id.split('::')[0] === relation).map(({ source, target }) => `${source}–${target}`);

  test('a relation with a frame is a star around it, one without its pairs; parallel ones stay apart', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'g']);
    expect(ends('r1')).toEqual(['b–g', 'g–a', 'g–c']);
    expect(ends('r2')).toEqual(['a–b', 'a–c', 'b–c']);
    expect([ends('r3'), ends('r4')]).toEqual([['c–a'], ['c–a']]);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.filter(({ isDirected }) => isDirected).map(({ id }) => id)).toEqual(['r1::1', 'r1::2', 'r1::3', 'r3']);
  });

  test('GEXF has the days between which a relation may hold, and its kind', () => {
    const gexf = new TextDecoder().decode(bytesOf(SAMPLE, 'gexf'));
    expect(gexf).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    expect(gexf).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(gexf).toMatch(/<edge id="r1::1" [^>]*type="directed" kind="groupe de travail" [^>]*start="2015-01-01" end="2016-06-30">/);
    expect(gexf).toMatch(/<edge id="r2::1" [^>]*type="undirected" [^>]*start="2009-01-01">/);
  });

  test('a relation that another program added is a relation, and a row that it took away is gone', () => {
    const gexf = new TextDecoder()
      .decode(bytesOf(SAMPLE, 'gexf'))
      .replace(/<edge id="r4"[\s\S]*?<\/edge>/, '<edge id="9" source="b" target="c"/>');
    const parsed = readDataset([{ name: 'gephi.gexf', bytes: new TextEncoder().encode(gexf) }]);
    expect(parsed.dataset.relations.map(({ members }) => members.map(({ actor }) => actor).join('–'))).toEqual([
      'g–b–a–c',
      'a–b–c',
      'c–a',
      'b–c',
    ]);
  });
});
