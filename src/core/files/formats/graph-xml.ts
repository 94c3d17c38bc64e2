/**
 * GEXF and GraphML, the formats of Gephi, yEd, NetworkX and igraph. Reads nodes with their label, level and kind, if present, and edges;
 * ignores everything else (positions, colours, dates). The only user of parse-xml, which reports the position of syntax errors and expands
 * no custom entities.
 */
import { parseXml, type XmlDocument, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { Issue } from '../../model/issue.ts';
import { decodeText } from './csv.ts';
import { graphSheets, type PlainEdge, type PlainNode } from './graph-sheets.ts';
import type { InputFile, Worksheet } from './sheet.ts';

interface Reading {
  readonly sheets: readonly Worksheet[];
  readonly issues: readonly Issue[];
}

/** Names of attributes that are read as label, level and kind, in lower case. */
const LABEL = ['label', 'name', 'nom', 'libelle', 'libellé'];
const LEVEL = ['level', 'niveau', 'niveaux', 'levels'];
const KIND = ['kind', 'genre'];

/** Reads a GEXF or GraphML file into sheets. A broken file gives a single error with line and column. */
export function readGraphXml(file: InputFile): Reading {
  const text = decodeText(file.bytes);
  let root: XmlElement | null;
  try {
    const document: XmlDocument = parseXml(text, { includeOffsets: true });
    root = document.root;
  } catch (error) {
    // The parser is recursive, so a file with extreme nesting exhausts the stack.
    if (error instanceof RangeError) return { sheets: [], issues: [tooDeep(file.name)] };
    if (!(error instanceof XmlError)) throw error;
    return { sheets: [], issues: [brokenXml(file.name, error)] };
  }
  const lineOf = lines(text);
  const graph =
    root === null
      ? null
      : localName(root) === 'gexf'
        ? readGexf(root, lineOf)
        : localName(root) === 'graphml'
          ? readGraphml(root, lineOf)
          : null;
  if (graph === null) return { sheets: [], issues: [noGraph(file.name)] };
  const { sheets, issues } = graphSheets(file.name, graph.nodes, graph.edges);
  return { sheets, issues: [...graph.hyperedges.map((line) => hyperedge(file.name, line)), ...issues] };
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
  for (const element of descendants(root)) {
    const { attributes } = element;
    if (localName(element) === 'node') {
      const values = new Map(defaults);
      for (const data of children(element, 'data')) {
        const key = data.attributes.key ?? '';
        // yEd stores the label of a node in its drawing.
        const drawn = [...descendants(data)].find((inner) => localName(inner) === 'NodeLabel');
        if (drawn !== undefined) values.set('label', values.get('label') || ownText(drawn));
        else values.set(names.get(key) ?? key.toLowerCase(), ownText(data));
      }
      nodes.push({ ...described('', values), line: lineOf(element), id: attributes.id ?? '' });
    } else if (localName(element) === 'edge') {
      edges.push({ line: lineOf(element), source: attributes.source ?? '', target: attributes.target ?? '' });
    } else if (localName(element) === 'hyperedge') hyperedges.push(lineOf(element));
  }
  return { nodes, edges, hyperedges };
}

function described(label: string, values: ReadonlyMap<string, string>): Pick<PlainNode, 'label' | 'level' | 'kind'> {
  const first = (names: readonly string[]) => names.map((name) => values.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
  return { label: label.trim() || first(LABEL), level: first(LEVEL), kind: first(KIND) };
}

/** Every element below another, in document order. Not recursive, because files may be nested arbitrarily deep. */
function* descendants(root: XmlElement): Generator<XmlElement, void> {
  const open = [...root.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!(next instanceof XmlElement)) continue;
    yield next;
    for (const child of [...next.children].reverse()) open.push(child);
  }
}

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && localName(child) === name);
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

function ownText(element: XmlElement): string {
  return element.children
    .map((child) => (child instanceof XmlText ? child.text : ''))
    .join('')
    .trim();
}

/** Returns a function that gives the line of an element, from its position in the text. */
function lines(text: string): (element: XmlElement) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ start }) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function brokenXml(file: string, error: XmlError): Issue {
  const reason = error.message.split('\n')[0] ?? '';
  return {
    severity: 'error',
    place: { file, line: error.line, column: String(error.column) },
    remark: { key: 'xmlBroken', values: { reason } },
  };
}

function tooDeep(file: string): Issue {
  return { severity: 'error', place: { file, line: null, column: null }, remark: { key: 'xmlTooDeep' } };
}

function hyperedge(file: string, line: number): Issue {
  return { severity: 'warning', place: { file, line, column: null }, remark: { key: 'hyperedge' } };
}

function noGraph(file: string): Issue {
  return { severity: 'error', place: { file, line: 1, column: null }, remark: { key: 'xmlNoGraph' } };
}
