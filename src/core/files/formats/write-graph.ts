/**
 * Graphs → GEXF 1.3 (Gephi: kinds, periods, parallel edges), GraphML (NetworkX, igraph, yEd, Cytoscape) and the two tables that Gephi's data
 * laboratory reads. NetworkX reads no graph of which some edges have a direction and others none: in GraphML none has, and an attribute
 * tells it.
 */
import { escapeXml, xmlAttribute } from '../../basics/xml-text.ts';
import { CSV_FLAVOURS, writeCsv } from './csv.ts';
import type { WrittenGraph } from './written-graph.ts';

/** Attribute of edges in GraphML. */
const DIRECTED = 'directed';

/** A graph as GEXF. */
export function writeGexf(graph: WrittenGraph): string {
  const attributes = (of: string, titles: readonly string[]) =>
    titles.length === 0
      ? []
      : [
          `<attributes class="${of}">`,
          ...titles.map((title, i) => `<attribute id="${i}" title="${xmlAttribute(title)}" type="string"/>`),
          '</attributes>',
        ];
  const values = (texts: readonly string[]) => {
    const filled = texts.flatMap((text, i) => (text === '' ? [] : [`<attvalue for="${i}" value="${xmlAttribute(text)}"/>`]));
    return filled.length === 0 ? '' : `<attvalues>${filled.join('')}</attvalues>`;
  };
  // Labels and kinds are one line in this format.
  const line = (name: string, text: string) => (text === '' ? '' : ` ${name}="${xmlAttribute(text.replace(/\s+/g, ' ').trim())}"`);
  const isDynamic = graph.edges.some(({ start, end }) => start !== '' || end !== '');
  const time = isDynamic ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>Maillage</creator><description>${escapeXml(graph.title)}</description></meta>`,
    `<graph defaultedgetype="undirected" idtype="string"${time}>`,
    ...attributes('node', graph.nodeAttributes),
    ...attributes('edge', graph.edgeAttributes),
    `<nodes count="${graph.nodes.length}">`,
    ...graph.nodes.map(({ id, label, values: texts }) => `<node id="${xmlAttribute(id)}"${line('label', label)}>${values(texts)}</node>`),
    '</nodes>',
    `<edges count="${graph.edges.length}">`,
    ...graph.edges.map(
      ({ id, source, target, isDirected, kind, label, start, end, values: texts }) =>
        `<edge id="${xmlAttribute(id)}" source="${xmlAttribute(source)}" target="${xmlAttribute(target)}" type="${isDirected ? 'directed' : 'undirected'}"${line('kind', kind)}${line('label', label)}${line('start', start)}${line('end', end)}>${values(texts)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
  ]);
}

/** A graph as GraphML. */
export function writeGraphml(graph: WrittenGraph): string {
  const keys = (of: string, prefix: string, names: readonly string[]) =>
    names.map((name, i) => `<key id="${prefix}${i}" for="${of}" attr.name="${xmlAttribute(name)}" attr.type="string"/>`);
  const data = (prefix: string, texts: readonly string[]) =>
    texts.map((text, i) => (text === '' ? '' : `<data key="${prefix}${i}">${escapeXml(text)}</data>`)).join('');
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', 'n', ['label', ...graph.nodeAttributes]),
    ...keys('edge', 'e', [...EDGE_COLUMNS, ...graph.edgeAttributes]),
    '<graph id="G" edgedefault="undirected">',
    `<desc>${escapeXml(graph.title)}</desc>`,
    ...graph.nodes.map(({ id, label, values }) => `<node id="${xmlAttribute(id)}">${data('n', [label, ...values])}</node>`),
    ...graph.edges.map(
      (edge) =>
        `<edge id="${xmlAttribute(edge.id)}" source="${xmlAttribute(edge.source)}" target="${xmlAttribute(edge.target)}">${data('e', [...edgeCells(edge), ...edge.values])}</edge>`,
    ),
    '</graph>',
    '</graphml>',
  ]);
}

const EDGE_COLUMNS = ['label', DIRECTED];

function edgeCells({ label, isDirected }: WrittenGraph['edges'][number]): readonly string[] {
  return [label, isDirected ? 'yes' : ''];
}

/** A graph as the tables of nodes and edges that Gephi reads. */
export function writeGephiTables(graph: WrittenGraph): readonly { readonly name: string; readonly text: string }[] {
  const table = (name: string, rows: readonly (readonly string[])[]) => ({ name, text: writeCsv(rows, CSV_FLAVOURS.canonical) });
  return [
    table('nodes.csv', [['Id', 'Label', ...graph.nodeAttributes], ...graph.nodes.map(({ id, label, values }) => [id, label, ...values])]),
    table('edges.csv', [
      ['Source', 'Target', 'Type', 'Id', 'Kind', 'Label', ...graph.edgeAttributes],
      ...graph.edges.map(({ id, source, target, isDirected, kind, label, values }) => [
        source,
        target,
        isDirected ? 'Directed' : 'Undirected',
        id,
        kind,
        label,
        ...values,
      ]),
    ]),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
