/**
 * A plain graph → the sheets of a dataset: each node an actor, each edge a partnership, with the file as their source. Nodes without a kind
 * become organisations without a level. Contents are checked later by the reader of datasets, as for any row. Only edges that cannot be
 * ties are dropped here: loops, and edges with a missing node. The latter must be found here, because the reader of datasets would accept
 * the label of another node as a name.
 */

import { fold } from '../../basics/names.ts';
import type { Issue } from '../../model/issue.ts';
import { TABLES } from '../../model/tables.ts';
import { ACTOR_KINDS, LEVELS } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { type AttributeColumn, columnsOfEdges, columnsOfNodes } from './graph-attributes.ts';
import { isOwnGraph, ownGraphSheets } from './own-graph.ts';
import type { Attributes, PlainEdge, PlainNode } from './plain-graph.ts';
import { baseName, type Worksheet } from './sheet.ts';

const NO_VALUES: Attributes = new Map();

const SOURCE = 'fichier';
/** The syntax of ids, as in files/cells.ts. */
const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;

/**
 * Sources, actors and relations of a plain graph; loops and missing nodes become issues. The order of nodes and edges is kept. `aside`: edges
 * that the format already reported as unusable.
 */
export function graphSheets(
  file: string,
  nodes: readonly PlainNode[],
  edges: readonly PlainEdge[],
  aside: readonly PlainEdge[] = [],
): { readonly sheets: readonly Worksheet[]; readonly issues: readonly Issue[] } {
  const faultless = faultlessOwn(file, nodes, edges);
  if (faultless !== null) return faultless;
  const ids = safeIds(nodes);
  const idOf = (written: string) => ids.get(written) ?? '';
  const faults = edges.map((edge) => edgeFault(file, edge, ids));
  const ties = edges.filter((_, i) => faults[i] === null);
  const ofNodes = columnsOfNodes(nodes.map(({ values = NO_VALUES }) => values));
  const ofEdges = columnsOfEdges([...edges, ...aside].map(({ values = NO_VALUES }) => values));
  const further = ofEdges.filter(({ column }) => column !== 'type' && column !== 'status');
  const told = (values: Attributes, wanted: string) =>
    values.get(ofEdges.find(({ column }) => column === wanted)?.name ?? '')?.trim() ?? '';
  // An end that is not a node keeps its text. A graph that says nothing of its edges shows them as partnerships in force.
  const edgeRow = ({ line, source, target, values = NO_VALUES }: PlainEdge) =>
    row(
      line,
      told(values, 'type') || 'partnership',
      idOf(source) || source,
      idOf(target) || target,
      told(values, 'status') || 'in-force',
      SOURCE,
      ...further.map(({ name }) => values.get(name) ?? ''),
    );
  const sheets: Worksheet[] = [
    { file, table: 'sources', rows: [row(1, 'id', 'titre'), row(1, SOURCE, baseName(file))] },
    {
      file,
      table: 'actors',
      rows: [
        row(1, 'id', 'nom', 'genre', 'niveaux', 'source', ...ofNodes.map((one) => headingOf(one, 'actors'))),
        ...nodes.map((node) => {
          const level = levelWord(node.level) || (meantTerm(LEVELS, node.kind) ?? '');
          const name = (node.label || node.id).replace(/\s+/g, ' ');
          return row(
            node.line,
            idOf(node.id),
            name,
            kindWord(node.kind, level),
            level,
            SOURCE,
            ...ofNodes.map((one) => node.values?.get(one.name) ?? ''),
          );
        }),
      ],
    },
    {
      file,
      table: 'relations',
      rows: [row(1, 'type', 'de', 'vers', 'statut', 'source', ...further.map((one) => headingOf(one, 'relations'))), ...ties.map(edgeRow)],
      // Loops are not kept, because they contain nothing to correct.
      aside: [...edges.filter(({ source, target }, i) => faults[i] !== null && source !== target), ...aside].map(edgeRow),
    },
  ];
  return { sheets, issues: faults.filter((fault) => fault !== null) };
}

/** The tables of a graph that Maillage wrote; null for any other, and where an edge has no node. */
function faultlessOwn(file: string, nodes: readonly PlainNode[], edges: readonly PlainEdge[]) {
  const attributesOf = (of: PlainNode | PlainEdge) => of.declared ?? of.values ?? NO_VALUES;
  if (!isOwnGraph(nodes.map(attributesOf), edges.map(attributesOf))) return null;
  const ids = new Map(nodes.map(({ id }) => [id, id]));
  const isSound = nodes.every(({ id }) => IDENTIFIER.test(id)) && edges.every((edge) => edgeFault(file, edge, ids) === null);
  return isSound ? { sheets: ownGraphSheets(file, nodes, edges), issues: [] } : null;
}

const row = (line: number, ...cells: readonly string[]) => ({ line, cells });

/** Unique ids without spaces or signs; valid ids are kept as written. */
function safeIds(nodes: readonly PlainNode[]): ReadonlyMap<string, string> {
  const taken = new Set(nodes.map((node) => node.id).filter((id) => IDENTIFIER.test(id)));
  taken.add(SOURCE);
  const ids = new Map<string, string>();
  const lastNumber = new Map<string, number>();
  for (const { id } of nodes) {
    if (ids.has(id)) continue;
    if (IDENTIFIER.test(id) && id !== SOURCE) {
      ids.set(id, id);
      continue;
    }
    const stem =
      fold(id)
        .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'n';
    let number = lastNumber.get(stem) ?? 1;
    let free = number === 1 ? stem : `${stem}-${number}`;
    while (taken.has(free)) free = `${stem}-${++number}`;
    lastNumber.set(stem, number);
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

/** The heading of an attribute: that of its column, or its name, changed if that would match another column. */
function headingOf({ name, column }: AttributeColumn, table: 'actors' | 'relations'): string {
  if (column !== null) return column;
  const columns = TABLES.find((candidate) => candidate.name === table)?.columns ?? [];
  const isColumn = columns.some((known) => [known.name, known.french].some((own) => fold(own) === fold(name)));
  return isColumn ? `${name} (${table === 'actors' ? 'nœuds' : 'liens'})` : name;
}

/** The word of a level, given as a word or as a number (commune 1 … région 4); empty for anything else. */
function levelWord(written: string): string {
  const byNumber = /^[1-4](\.0+)?$/.test(written) ? LEVELS.at(-Number(written)) : undefined;
  return byNumber?.id ?? meantTerm(LEVELS, written) ?? '';
}

function kindWord(written: string, level: string): string {
  return meantTerm(ACTOR_KINDS, written) ?? (level === '' ? 'organisation' : 'collectivity');
}

/** The issue of an edge that cannot be a tie; null if it can. */
function edgeFault(file: string, { line, source, target }: PlainEdge, nodes: ReadonlyMap<string, string>): Issue | null {
  for (const [column, end] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (end !== '' && nodes.has(end)) continue;
    return {
      severity: 'error',
      place: { file, line, column },
      remark: end === '' ? { key: 'edgeWithoutNode' } : { key: 'nodeMissing', values: { node: end } },
    };
  }
  if (source !== target) return null;
  return {
    severity: 'warning',
    place: { file, line, column: null },
    remark: { key: 'loop', values: { node: source } },
  };
}
