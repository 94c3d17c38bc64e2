/**
 * Graph files of other programs: what NetworkX, igraph, Gephi and yEd write (tests/fixtures/graphs, with a note of their
 * origin) gives the nodes and edges that they hold, no more and no less. Broken ones are in graph-file-faults.test.ts.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedDataset } from '../../src/core/files/parse-dataset.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { messages, read } from '../support/datasets.ts';

/** A stored file, read as the application reads it. */
function fixture(name: string): ParsedDataset {
  return readDataset([{ name, bytes: new Uint8Array(readFileSync(new URL(`../fixtures/graphs/${name}`, import.meta.url))) }]);
}

/** Actors as `id|name|kind|levels`. */
const nodesOf = ({ actors }: Dataset) => actors.map(({ id, name, kind, levels }) => [id, name, kind, levels.join('+')].join('|'));
/** Relations as `from – to`. */
const edgesOf = ({ relations }: Dataset) => relations.map(({ members }) => members.map(({ actor }) => actor).join(' – '));

/** The network of make.py, under the ids that each program gives it. */
const names = [
  'Région Exemple|collectivity|region',
  'Département du Milieu|collectivity|department',
  'Agglo du Lac|collectivity|intercommunality',
  'Villeneuve & Fils|collectivity|commune',
  'Commune sans lien|collectivity|commune',
  'CRESS|organisation|',
];
const withIds = (ids: readonly string[]) => ids.map((id, i) => `${id}|${names[i]}`);

describe('files that programs wrote', () => {
  test.each(['networkx.gexf', 'networkx.graphml'])(
    '%s: ids with spaces become safe, parallel edges stay two, a lone node stays',
    (name) => {
      const { dataset, issues } = fixture(name);
      expect(nodesOf(dataset)).toEqual(withIds(['region-exemple', 'dep', 'agglo-du-lac', 'villeneuve', 'seule', 'cress']));
      expect(edgesOf(dataset)).toEqual([
        'region-exemple – cress',
        'dep – agglo-du-lac',
        'agglo-du-lac – villeneuve',
        'agglo-du-lac – villeneuve',
      ]);
      expect(issues).toEqual([]);
    },
  );

  test('igraph.graphml: ids as written, label before name', () => {
    const { dataset, issues } = fixture('igraph.graphml');
    expect(nodesOf(dataset)).toEqual(withIds(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']));
    expect(edgesOf(dataset)).toEqual(['n0 – n5', 'n2 – n3', 'n2 – n3', 'n1 – n2']);
    expect(issues).toEqual([]);
  });

  test('gephi.gexf: defaults hold, attributes of edges are none of nodes, an id is told from a label, the loop goes', () => {
    const parsed = fixture('gephi.gexf');
    expect(nodesOf(parsed.dataset)).toEqual([
      '12|Intercommunalité de l’Aval|collectivity|intercommunality',
      '3|Amont|collectivity|commune',
      '7|12|organisation|',
    ]);
    expect(edgesOf(parsed.dataset)).toEqual(['3 – 12', '12 – 3']);
    expect(messages(parsed)).toEqual([
      expect.stringMatching(/^gephi\.gexf:52: info:.*convention.*contractualisation/),
      'gephi.gexf:53: warning: « 7 » est relié à lui-même : lien laissé de côté. S’il s’agit d’un autre acteur, corrigez l’une des extrémités.',
    ]);
  });

  test('gephi-edges.csv: actors in order of appearance, further columns kept', () => {
    const parsed = fixture('gephi-edges.csv');
    expect(nodesOf(parsed.dataset)).toEqual([
      'metropole-du-nord|Métropole du Nord|collectivity|intercommunality',
      'agence-d-appui|Agence d’appui|organisation|',
      'bourg|Bourg|organisation|',
    ]);
    expect(edgesOf(parsed.dataset)).toEqual([
      'metropole-du-nord – agence-d-appui',
      'metropole-du-nord – bourg',
      'bourg – metropole-du-nord',
    ]);
    expect(parsed.remains.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(['Type', 'Id', 'Weight']));
    expect(parsed.remains.columns.find(({ header }) => header === 'Weight')?.cells).toHaveLength(parsed.dataset.relations.length);
  });

  /** Relations as `type status start–end title`, and kept columns as `heading: texts`. */
  const said = ({ dataset, remains }: ParsedDataset) => ({
    relations: dataset.relations.map(({ type, status, period, title }) => `${type} ${status} ${period.start}–${period.end} ${title}`),
    kept: remains.columns.map(({ header, cells }) => `${header}: ${cells.map(({ text }) => text).join(', ')}`),
  });

  test('neo4j.graphml: labels that are kinds, types of relations, attributes as columns of a table', () => {
    const parsed = fixture('neo4j.graphml');
    expect(nodesOf(parsed.dataset)).toEqual([
      'n0|Amont|collectivity|commune',
      'n1|Agence d’appui|organisation|',
      'n2|Atelier du Lac|organisation|',
    ]);
    expect(parsed.dataset.actors[0]?.code).toBe('01004');
    expect(said(parsed)).toEqual({
      relations: [
        'groupement-membership in-force 2019– ',
        'type-travaille-avec in-force – ',
        'groupement-membership in-force – ',
        'type-travaille-avec in-force – ',
      ],
      kept: [expect.stringContaining('labels:'), 'population: 1200', 'montant: 500 €'],
    });
  });

  test('gephi.graphml: level, code, type, status and date in columns of its own; how it is drawn is not kept', () => {
    const parsed = fixture('gephi.graphml');
    expect(nodesOf(parsed.dataset)).toEqual(['1|Amont|collectivity|commune', '2|Pays de l’Aval|collectivity|intercommunality']);
    expect(parsed.dataset.actors.map(({ code }) => code)).toEqual(['01004', '']);
    expect(said(parsed)).toEqual({
      relations: ['contract past 2015-03– Charte de l’eau'],
      kept: ['Edge Id: 0', 'weight: 2.0'],
    });
  });

  test('gephi-dynamic.gexf: intervals and spells are periods, the kind of an edge its type', () => {
    const parsed = fixture('gephi-dynamic.gexf');
    expect(parsed.dataset.actors.map(({ siren, note }) => `${siren} ${note}`)).toEqual(['245900410 siège à Amont', ' ']);
    expect(said(parsed)).toEqual({
      relations: ['funding in-force 2015-03-01–2018-12-31 ', 'partnership in-force 2019-01-01–2021-06-30 Charte'],
      kept: ['start: 2001-01-01', 'Montant: 12 000 €', 'weight: 3.0'],
    });
  });

  test('yed-live.graphml: labels without a drawing, also of edges, and nodes within a group', () => {
    const parsed = fixture('yed-live.graphml');
    expect(nodesOf(parsed.dataset)).toEqual([
      'n0|Pays de l’Aval|organisation|',
      'n0::n0|Saint-Aval|collectivity|commune',
      'n0::n1|Longpré|collectivity|commune',
    ]);
    expect(said(parsed).relations).toEqual(['contract in-force – ']);
  });

  test('yed.graphml: labels of the drawing on one line, groups and what is in them, properties as CDATA', () => {
    const { dataset, issues } = fixture('yed.graphml');
    expect(nodesOf(dataset)).toEqual([
      'n0|Région des Lacs|collectivity|region',
      'n1|Pays de l’Aval|organisation|',
      'n1::n0|Saint-Aval|collectivity|commune',
      'n1::n1|n1::n1|organisation|',
    ]);
    expect(edgesOf(dataset)).toEqual(['n0 – n1::n0', 'n1::n0 – n1::n1']);
    expect(issues).toEqual([]);
  });
});

test('a graph is known by its first element, whatever the ending .xml, the prefix and the order of its parts', () => {
  const gexf = `<g:gexf xmlns:g="http://gexf.net/1.3"><g:graph><g:edges><g:edge source="a" target="b"/></g:edges><g:nodes>
    <g:node id="a" label="a"><g:attvalues><g:attvalue for="0" value="Bourg"/><g:attvalue for="1" value="1"/></g:attvalues></g:node>
    <g:node id="b"/></g:nodes><g:attributes class="node"><g:attribute id="0" title="Name"/><g:attribute id="1" title="Level"/></g:attributes>
    </g:graph></g:gexf>`;
  const { dataset, issues } = read(['a.xml', gexf]);
  expect(nodesOf(dataset)).toEqual(['a|Bourg|collectivity|commune', 'b|b|organisation|']);
  expect(edgesOf(dataset)).toEqual(['a – b']);
  expect(issues).toEqual([]);
});

test('the label of a closed group of yEd is the one of the drawing in use, and newer labels stand without one', () => {
  const group = (active: number) =>
    `<data key="d"><y:ProxyAutoBoundsNode><y:Realizers active="${active}"><y:GroupNode><y:NodeLabel>Ouvert</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Fermé</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>`;
  const label = '<data key="l"><x:List><y:Label><y:Label.Text>Nouveau</y:Label.Text></y:Label></x:List></data>';
  const { dataset } = read([
    'a.graphml',
    `<graphml><graph><node id="a">${group(0)}</node><node id="b">${group(1)}</node><node id="c">${label}</node><node id="d"><data key="l"><y:Label Text="Attribut"/></data></node></graph></graphml>`,
  ]);
  expect(dataset.actors.map(({ name }) => name)).toEqual(['Ouvert', 'Fermé', 'Nouveau', 'Attribut']);
});

test('of several graphs in a file, nodes with the same id are one only if they have the same label', () => {
  const graph = (nodes: Readonly<Record<string, string>>) =>
    `<graph>${Object.entries(nodes)
      .map(([id, label]) => `<node id="${id}"><data key="label">${label}</data></node>`)
      .join('')}<edge source="n0" target="n1"/></graph>`;
  const { dataset, issues } = read(['a.graphml', `<graphml>${graph({ n0: 'A', n1: 'B' })}${graph({ n0: 'C', n1: 'B' })}</graphml>`]);
  const nameOf = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  expect([...nameOf.values()]).toEqual(['A', 'B', 'C']);
  expect(dataset.relations.map(({ members }) => members.map(({ actor }) => nameOf.get(actor)).join('–'))).toEqual(['A–B', 'C–B']);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('Pajek: vertices with and without labels, arcs and edges as pairs, lists and a matrix, with values and names of relations', () => {
  const { dataset, remains, issues } = read([
    'a.net',
    '*Network essai\r\n*Vertices 4\r\n1 "Pays de l’Aval" 0.1 0.2 ic Red\r\n2 Amont\r\n% note\r\n*Arcs :2 "finance"\r\n1 2 3\r\n*Edges\r\n2 3\r\n*Arcslist\r\n4 1 2\r\n',
  ]);
  expect(nodesOf(dataset).map((node) => node.split('|').slice(0, 2).join(' '))).toEqual(['1 Pays de l’Aval', '2 Amont', '3 3', '4 4']);
  expect(edgesOf(dataset)).toEqual(['1 – 2', '2 – 3', '4 – 1', '4 – 2']);
  expect(remains.columns.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([['valeur', '3']]);
  expect(dataset.relations.map(({ type }) => type)).toEqual(['type-finance', 'partnership', 'partnership', 'partnership']);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const matrix = read(['m.net', '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Matrix\n0 1 0\n0 0 1\n0 0 0\n']);
  expect(edgesOf(matrix.dataset)).toEqual(['1 – 2', '2 – 3']);
});

test('every edge is a partnership in force between two parties, proved by one source: the file', () => {
  const { sources, relations } = fixture('igraph.graphml').dataset;
  expect(sources.map(({ title }) => title)).toEqual(['igraph.graphml']);
  for (const relation of relations) {
    expect(relation).toMatchObject({ type: 'partnership', status: 'in-force', certainty: 'explicit' });
    expect(relation.members.map(({ role }) => role)).toEqual(['party', 'party']);
    expect(relation.evidence.map(({ source }) => source)).toEqual(sources.map(({ id }) => id));
  }
  expect(new Set(relations.map(({ id }) => id)).size).toBe(4);
});

describe('what a node says of itself', () => {
  const node = (data: Readonly<Record<string, string>>) => {
    const text = Object.entries(data).map(([key, value]) => `<data key="${key}">${value}</data>`);
    const { actors } = read(['a.graphml', `<graphml><graph><node id="a">${text.join('')}</node></graph></graphml>`]).dataset;
    return `${actors[0]?.kind} ${actors[0]?.levels.join('+')}`.trim();
  };

  test.each([
    [{ niveau: '1' }, 'collectivity commune'],
    [{ level: '2' }, 'collectivity intercommunality'],
    [{ level: '3.0' }, 'collectivity department'],
    [{ niveau: '4' }, 'collectivity region'],
    [{ level: 'Department' }, 'collectivity department'],
    [{ niveau: 'REGION' }, 'collectivity region'],
    [{ genre: 'commune' }, 'collectivity commune'],
    [{ kind: 'person' }, 'person'],
    [{ genre: 'instance, dispositif' }, 'group'],
    [{ niveau: '5' }, 'organisation'],
    [{ kind: 'hub' }, 'organisation'],
    [{}, 'organisation'],
  ])('%j reads as %s', (data, expected) => {
    expect(node(data)).toBe(expected);
  });
});

describe('edge lists', () => {
  test.each([',', ';', '\t'])('are read with the separator %j', (separator) => {
    const { dataset } = read(['liens.csv', `source${separator}target\nA${separator}B\n`]);
    expect(edgesOf(dataset)).toEqual(['a – b']);
  });

  test('a file with the columns «de» and «vers» is a table of Maillage and no edge list', () => {
    const { dataset } = read(['liens.csv', 'type;de;vers\nfinancement;A;B\n']);
    expect(dataset.relations.map(({ type }) => type)).toEqual(['funding']);
  });
});

test('any graph comes back the same from the two formats, whatever its ids', () => {
  const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  // No spaces, which are put in order, and no digits or @, which may look like ways to reach a person.
  const id = fc.stringMatching(/^[a-zA-Zé🙂<&"'.,;|#!_-]{1,6}$/u);
  const graph = fc.uniqueArray(id, { minLength: 2, maxLength: 8 }).chain((ids) => {
    const end = fc.nat({ max: ids.length - 1 });
    return fc.record({ ids: fc.constant(ids), pairs: fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 20 }) });
  });
  fc.assert(
    fc.property(graph, ({ ids, pairs }) => {
      const edges = pairs.filter(([a, b]) => a !== b).map(([a, b]) => [ids[a] ?? '', ids[b] ?? ''] as const);
      const nodes = ids.map((text) => `<node id="${inXml(text)}"/>`).join('\n');
      const ties = edges.map(([a, b]) => `<edge source="${inXml(a)}" target="${inXml(b)}"/>`).join('\n');
      for (const [name, text] of [
        ['g.gexf', `<gexf><graph><nodes>${nodes}</nodes><edges>${ties}</edges></graph></gexf>`],
        ['g.graphml', `<graphml><graph>${nodes}${ties}</graph></graphml>`],
      ] as const) {
        const { dataset, issues } = read([name, text]);
        const nameOf = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
        expect(issues).toEqual([]);
        expect(dataset.relations.map(({ members }) => members.map(({ actor }) => nameOf.get(actor)))).toEqual(edges);
        expect(dataset.actors.map((actor) => actor.name)).toEqual(ids);
      }
    }),
    { numRuns: 60 },
  );
});

test('a file of 60,000 edges is read whole, also on one line', { timeout: 60_000 }, () => {
  const count = 60_000;
  const nodes = Array.from({ length: 20_000 }, (_, i) => `<node id="n${i}"/>`).join('');
  const ties = Array.from({ length: count }, (_, i) => `<edge source="n${i % 20_000}" target="n${(i * 7 + 1) % 20_000}"/>`).join('');
  const { dataset, issues } = read(['big.graphml', `<graphml><graph>${nodes}${ties}</graph></graphml>`]);
  expect(issues).toEqual([]);
  expect([dataset.actors.length, dataset.relations.length]).toEqual([20_000, count]);
  expect(new Set(dataset.relations.map(({ id }) => id)).size).toBe(count);
});
