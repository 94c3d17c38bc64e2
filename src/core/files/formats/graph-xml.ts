/**
 * GEXF (1.1 to 1.3) and GraphML, the formats of Gephi, yEd, Neo4j, NetworkX and igraph. Reads nodes with their label, level and kind, and
 * edges, also of nodes inside of others and of several graphs, with their attributes; ignores positions and colours.
 */
import type { Issue } from '../../model/issue.ts';
import { ACTOR_KINDS, LEVELS } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { graphSheets } from './graph-sheets.ts';
import type { PlainEdge, PlainNode } from './plain-graph.ts';
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
  // The ids of attributes of nodes and of edges are independent. The format allows declarations after the nodes.
  const declared = { node: noDeclarations(), edge: noDeclarations() };
  for (const list of descendants(root)) {
    const of = list.attributes.class ?? 'node';
    if (localName(list) !== 'attributes' || (of !== 'node' && of !== 'edge')) continue;
    for (const one of children(list, 'attribute')) {
      const id = one.attributes.id ?? '';
      const title = one.attributes.title || id;
      declared[of].names.set(id, title);
      for (const value of children(one, 'default')) declared[of].defaults.set(title, ownText(value));
    }
  }
  const valuesOf = (element: XmlElement, { names, defaults }: Declarations) => {
    const values = new Map(defaults);
    for (const list of children(element, 'attvalues'))
      for (const { attributes: value } of children(list, 'attvalue')) {
        const id = value.for ?? value.id ?? '';
        values.set(names.get(id) ?? id, value.value ?? '');
      }
    return values;
  };
  const withPeriod = (element: XmlElement, values: ReadonlyMap<string, string>) =>
    new Map([...values, ...Object.entries(periodOf(element)).filter(([, value]) => value !== '')]);
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  for (const element of descendants(root)) {
    const { attributes } = element;
    switch (localName(element)) {
      case 'node': {
        // NetworkX writes the id as label if there is none.
        const label = attributes.label === attributes.id ? '' : (attributes.label ?? '');
        const own = valuesOf(element, declared.node);
        nodes.push({ ...described(label, withPeriod(element, own)), line: lineOf(element), id: attributes.id ?? label, declared: own });
        break;
      }
      case 'edge': {
        const own = valuesOf(element, declared.edge);
        const values = withPeriod(element, own);
        // `type` is the direction of an edge, and its weight is one unless it is said.
        for (const name of ['kind', 'label', 'weight'] as const) {
          const value = attributes[name] ?? '';
          if (value !== '' && !(name === 'weight' && Number(value) === 1)) values.set(name === 'kind' ? 'type' : name, value);
        }
        edges.push({ line: lineOf(element), source: attributes.source ?? '', target: attributes.target ?? '', values, declared: own });
        break;
      }
    }
  }
  return { nodes, edges, hyperedges: [] };
}

/** When a node or an edge is there: at the element itself, or in its only spell. Of several spells, the first start and the last end. */
function periodOf(element: XmlElement): { readonly start: string; readonly end: string } {
  const spells = children(element, 'spells').flatMap((list) => children(list, 'spell'));
  const all = [element, ...spells].map(({ attributes }) => ({ start: attributes.start ?? '', end: attributes.end ?? '' }));
  const sorted = (texts: readonly string[]) => texts.filter((text) => text !== '').toSorted();
  return { start: sorted(all.map(({ start }) => start))[0] ?? '', end: sorted(all.map(({ end }) => end)).at(-1) ?? '' };
}

/** The names of declared attributes by their ids, and the values of those that an element does not state, by their names. */
interface Declarations {
  readonly names: Map<string, string>;
  readonly defaults: Map<string, string>;
}

function noDeclarations(): Declarations {
  return { names: new Map(), defaults: new Map() };
}

function readGraphml(root: XmlElement, lineOf: (element: XmlElement) => number): PlainGraph {
  const declared = { node: noDeclarations(), edge: noDeclarations() };
  for (const key of children(root, 'key')) {
    const { id = '', for: of = 'all' } = key.attributes;
    // yEd gives names to all but what it draws.
    const name = key.attributes['attr.name'] || id;
    for (const means of ['node', 'edge'] as const) {
      if (of !== means && of !== 'all') continue;
      declared[means].names.set(id, name);
      for (const value of children(key, 'default')) declared[means].defaults.set(name, ownText(value));
    }
  }
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  const hyperedges: number[] = [];
  // Ids are unique in a graph only. A node of another graph is the same one if it has the same label, and else gets an id of its own.
  const labels = new Map<string, string>();
  for (const [number, graph] of children(root, 'graph').entries()) {
    const renamed = new Map<string, string>();
    const idOf = (written: string) => renamed.get(written) ?? written;
    const ties: PlainEdge[] = [];
    for (const element of descendants(graph)) {
      const { attributes } = element;
      if (localName(element) === 'node') {
        const own = valuesOf(element, declared.node);
        const node = { ...described('', own), line: lineOf(element), id: attributes.id ?? '', declared: own };
        const before = number === 0 ? undefined : labels.get(node.id);
        if (before !== undefined && before !== '' && before === node.label) continue;
        if (before !== undefined) renamed.set(node.id, `${number + 1}:${node.id}`);
        nodes.push({ ...node, id: idOf(node.id), label: node.label || (before === undefined ? '' : node.id) });
      } else if (localName(element) === 'edge') {
        const values = valuesOf(element, declared.edge);
        // Neo4j writes the type of a relation also at the edge.
        if (attributes.label !== undefined && !values.has('label')) values.set('label', attributes.label);
        ties.push({ line: lineOf(element), source: attributes.source ?? '', target: attributes.target ?? '', values });
      } else if (localName(element) === 'hyperedge') hyperedges.push(lineOf(element));
    }
    for (const tie of ties) edges.push({ ...tie, source: idOf(tie.source), target: idOf(tie.target) });
    if (number === 0 || renamed.size > 0) for (const { id, label } of nodes) labels.set(id, label);
    else for (const { id, label } of nodes) if (!labels.has(id)) labels.set(id, label);
  }
  return { nodes, edges, hyperedges };
}

/** The values of a node or an edge by the names of its attributes. */
function valuesOf(element: XmlElement, { names, defaults }: Declarations): Map<string, string> {
  const values = new Map(defaults);
  for (const data of children(element, 'data')) {
    const key = data.attributes.key ?? '';
    // yEd stores labels in its drawing.
    const drawn = drawnLabel(data);
    if (drawn !== null) values.set('label', values.get('label') || drawn);
    else if (data.children.every((child) => !('name' in child))) values.set(names.get(key) ?? key, ownText(data));
  }
  // Neo4j: «:Commune:Collectivite».
  const { labels } = element.attributes;
  if (labels !== undefined && !values.has('labels')) values.set('labels', labels);
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
    if (name === 'NodeLabel' || name === 'EdgeLabel' || name === 'Label.Text') return ownText(element);
    if (name === 'Label' && element.attributes.Text !== undefined) return element.attributes.Text.trim();
  }
  return null;
}

/** Label, level and kind of a node by the names of its attributes; the others as they are. */
function described(label: string, values: ReadonlyMap<string, string>): Pick<PlainNode, 'label' | 'level' | 'kind' | 'values'> {
  const used = new Set<string>();
  const first = (names: readonly string[]) => {
    for (const name of names)
      for (const [written, value] of values) {
        if (written.toLowerCase() !== name || value.trim() === '') continue;
        used.add(written);
        return value.trim();
      }
    return '';
  };
  const found = { label: label.trim() || first(LABEL), level: first(LEVEL), kind: first(KIND) };
  // The labels of Neo4j are kinds: the first that is one of ours, or else they are kept.
  const labels = values.get('labels') ?? '';
  const isKind = (word: string) => meantTerm(ACTOR_KINDS, word) !== null || meantTerm(LEVELS, word) !== null;
  const kind = found.kind || (labels.split(':').find((word) => word !== '' && isKind(word)) ?? '');
  return { ...found, kind, values: new Map([...values].filter(([name]) => !used.has(name))) };
}
