/**
 * GEXF (1.1 to 1.3) and GraphML, the formats of Gephi, yEd, Neo4j, NetworkX and igraph. Reads nodes with their label, level and kind, if
 * present, and edges, also of nodes inside of others and of several graphs; ignores everything else (positions, colours, dates).
 */
import type { Issue } from '../../model/issue.ts';
import { graphSheets, type PlainEdge, type PlainNode } from './graph-sheets.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { children, descendants, localName, ownText, readXml, type XmlElement } from './xml-tree.ts';

interface Reading {
  readonly sheets: readonly Worksheet[];
  readonly issues: readonly Issue[];
}

/** Names of attributes that are read as label, level and kind, in lower case. */
const LABEL = ['label', 'name', 'nom', 'libelle', 'libellé', 'title', 'titre'];
const LEVEL = ['level', 'niveau', 'niveaux', 'levels'];
const KIND = ['kind', 'genre'];

/** Reads a GEXF or GraphML file into sheets. Never throws. */
export function readGraphXml(file: InputFile): Reading {
  const { root, lineOf, issues } = readXml(file);
  if (root === null) return { sheets: [], issues };
  const name = localName(root);
  if (name !== 'gexf' && name !== 'graphml') return { sheets: [], issues: [...issues, told(file.name, 'error', 1, 'xmlNoGraph')] };
  const graph = name === 'gexf' ? readGexf(root, lineOf) : readGraphml(root, lineOf);
  const { sheets, issues: faults } = graphSheets(file.name, graph.nodes, graph.edges);
  const isEmpty = graph.nodes.length === 0 && graph.edges.length === 0;
  return {
    sheets,
    issues: [
      ...issues,
      ...(isEmpty ? [told(file.name, 'warning', lineOf(root), 'graphEmpty')] : []),
      ...graph.hyperedges.map((line) => told(file.name, 'warning', line, 'hyperedge')),
      ...faults,
    ],
  };
}

function told(file: string, severity: Issue['severity'], line: number, key: 'xmlNoGraph' | 'graphEmpty' | 'hyperedge'): Issue {
  return { severity, place: { file, line, column: null }, remark: { key } };
}

interface PlainGraph {
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
  /** Lines of edges with more than two ends, which GraphML allows. */
  readonly hyperedges: readonly number[];
}

function readGexf(root: XmlElement, lineOf: (element: XmlElement) => number): PlainGraph {
  const titles = new Map<string, string>();
  const defaults = new Map<string, string>();
  // The format allows declarations after the nodes.
  for (const list of descendants(root)) {
    if (localName(list) !== 'attributes' || (list.attributes.class ?? 'node') !== 'node') continue;
    for (const declared of children(list, 'attribute')) {
      const title = (declared.attributes.title ?? '').toLowerCase();
      titles.set(declared.attributes.id ?? '', title);
      for (const value of children(declared, 'default')) defaults.set(title, ownText(value));
    }
  }
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  for (const element of descendants(root)) {
    const { attributes } = element;
    switch (localName(element)) {
      case 'node': {
        const values = new Map(defaults);
        for (const list of children(element, 'attvalues'))
          for (const { attributes: value } of children(list, 'attvalue')) {
            const id = value.for ?? value.id ?? '';
            values.set(titles.get(id) ?? id.toLowerCase(), value.value ?? '');
          }
        // NetworkX writes the id as label if there is none.
        const label = attributes.label === attributes.id ? '' : (attributes.label ?? '');
        nodes.push({ ...described(label, values), line: lineOf(element), id: attributes.id ?? label });
        break;
      }
      case 'edge':
        edges.push({ line: lineOf(element), source: attributes.source ?? '', target: attributes.target ?? '' });
        break;
    }
  }
  return { nodes, edges, hyperedges: [] };
}

function readGraphml(root: XmlElement, lineOf: (element: XmlElement) => number): PlainGraph {
  const names = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const key of children(root, 'key')) {
    if (!['node', 'all'].includes(key.attributes.for ?? 'all')) continue;
    const id = key.attributes.id ?? '';
    const name = (key.attributes['attr.name'] || id).toLowerCase();
    names.set(id, name);
    for (const value of children(key, 'default')) defaults.set(name, ownText(value));
  }
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  const hyperedges: number[] = [];
  // Ids are unique in a graph only. A node of another graph is the same one if it has the same label, and else gets an id of its own.
  const labels = new Map<string, string>();
  for (const [number, graph] of children(root, 'graph').entries()) {
    const own = new Map<string, string>();
    const idOf = (written: string) => own.get(written) ?? written;
    const ties: PlainEdge[] = [];
    for (const element of descendants(graph)) {
      const { attributes } = element;
      if (localName(element) === 'node') {
        const node = { ...described('', nodeValues(element, names, defaults)), line: lineOf(element), id: attributes.id ?? '' };
        const before = number === 0 ? undefined : labels.get(node.id);
        if (before !== undefined && before !== '' && before === node.label) continue;
        if (before !== undefined) own.set(node.id, `${number + 1}:${node.id}`);
        nodes.push({ ...node, id: idOf(node.id), label: node.label || (before === undefined ? '' : node.id) });
      } else if (localName(element) === 'edge') {
        ties.push({ line: lineOf(element), source: attributes.source ?? '', target: attributes.target ?? '' });
      } else if (localName(element) === 'hyperedge') hyperedges.push(lineOf(element));
    }
    for (const tie of ties) edges.push({ ...tie, source: idOf(tie.source), target: idOf(tie.target) });
    if (number === 0 || own.size > 0) for (const { id, label } of nodes) labels.set(id, label);
    else for (const { id, label } of nodes) if (!labels.has(id)) labels.set(id, label);
  }
  return { nodes, edges, hyperedges };
}

/** The values of a node by their names. */
function nodeValues(
  node: XmlElement,
  names: ReadonlyMap<string, string>,
  defaults: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const values = new Map(defaults);
  for (const data of children(node, 'data')) {
    const key = data.attributes.key ?? '';
    // yEd stores the label of a node in its drawing.
    const drawn = drawnLabel(data);
    if (drawn !== null) values.set('label', values.get('label') || drawn);
    else values.set(names.get(key) ?? key.toLowerCase(), ownText(data));
  }
  return values;
}

/**
 * The label in the drawing of a node; null if there is none. A group is drawn twice, open and closed, and the one in use is named by number;
 * newer programs of the same house write labels without a drawing.
 */
function drawnLabel(data: XmlElement): string | null {
  const all = [...descendants(data)];
  const choice = all.find((element) => localName(element) === 'Realizers');
  const drawings = choice?.children.filter((child): child is XmlElement => 'name' in child) ?? [];
  const active = drawings[Number(choice?.attributes.active ?? 0)];
  for (const element of active === undefined ? all : descendants(active)) {
    const name = localName(element);
    if (name === 'NodeLabel' || name === 'Label.Text') return ownText(element);
    if (name === 'Label' && element.attributes.Text !== undefined) return element.attributes.Text.trim();
  }
  return null;
}

function described(label: string, values: ReadonlyMap<string, string>): Pick<PlainNode, 'label' | 'level' | 'kind'> {
  const first = (names: readonly string[]) => names.map((name) => values.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
  return { label: label.trim() || first(LABEL), level: first(LEVEL), kind: first(KIND) };
}
