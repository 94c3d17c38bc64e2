/**
 * A graph that Maillage wrote → the tables that it was written from, also after another program has opened and saved it. The attributes are
 * our columns; edges of the same relation become one relation again, with the roles that they name. Edges and nodes that were added elsewhere
 * are relations and actors of their own.
 */
import { TABLES, type Table } from '../../model/tables.ts';
import type { Attributes, PlainEdge, PlainNode } from './plain-graph.ts';
import type { SheetRow, Worksheet } from './sheet.ts';
import { EDGE_MARKS, readRoles, SOURCE_TITLE, TYPE_MARKS } from './written-graph.ts';

/** The columns that tell our nodes from others, in both languages: all our graphs have them. */
const NODE_MARKS = [
  ['genre', 'kind'],
  ['identite', 'identity'],
];

/** Attributes that other programs, or the formats themselves, add to ours. */
const ADDED = /^(?:id|name|label|kind|source|target|type|directed|weight|timeset|interval|edge ?id|type_\w+|source_title|relation|roles)$/i;

/** Columns of ours that are read apart. */
const NAMES = ['id', 'name', 'nom'];

/** Whether the headings of nodes, and those of edges if there are any, are those of a graph of ours. */
export function isOwnGraph(nodes: readonly Attributes[], edges: readonly Attributes[]): boolean {
  const has = (rows: readonly Attributes[], names: readonly string[]) => rows.some((values) => names.some((name) => values.has(name)));
  return (
    NODE_MARKS.every((names) => has(nodes, names)) && (edges.length === 0 || Object.values(EDGE_MARKS).every((mark) => has(edges, [mark])))
  );
}

/**
 * The tables among some sheets, with those of nodes and edges that were written for Gephi put together as the tables that they come from. Such
 * tables are known by their headings, and only together.
 */
export function withOwnTables(sheets: readonly Worksheet[]): readonly Worksheet[] {
  const [nodeSheet, edgeSheet] = [sheetWith(sheets, ['Id', 'Label']), sheetWith(sheets, ['Source', 'Target', EDGE_MARKS.relation])];
  if (nodeSheet === undefined) return sheets;
  const nodes = rowsOf(nodeSheet).map(({ line, values }) => ({
    line,
    id: values.get('Id') ?? '',
    label: values.get('Label') ?? '',
    level: '',
    kind: '',
    values,
  }));
  const edges =
    edgeSheet === undefined
      ? []
      : rowsOf(edgeSheet).map(({ line, values }) => ({
          line,
          source: values.get('Source') ?? '',
          target: values.get('Target') ?? '',
          values,
        }));
  if (edgeSheet === undefined || !isOwnGraph(nodes.map(declared), edges.map(declared))) return sheets;
  const ids = new Set(nodes.map(({ id }) => id));
  if (!edges.every(({ source, target }) => ids.has(source) && ids.has(target) && source !== target)) return sheets;
  return [...sheets.filter((sheet) => sheet !== nodeSheet && sheet !== edgeSheet), ...ownGraphSheets(nodeSheet.file, nodes, edges)];
}

function sheetWith(sheets: readonly Worksheet[], headings: readonly string[]): Worksheet | undefined {
  return sheets.find(({ table, rows }) => table === undefined && headings.every((heading) => rows[0]?.cells.includes(heading)));
}

function rowsOf({ rows: [first, ...rows] }: Worksheet): readonly { readonly line: number; readonly values: Attributes }[] {
  const headings = first?.cells ?? [];
  return rows.map(({ line, cells }) => ({ line, values: new Map(headings.map((heading, i) => [heading, cells[i] ?? ''])) }));
}

/** The tables of a graph of ours. */
export function ownGraphSheets(file: string, nodes: readonly PlainNode[], edges: readonly PlainEdge[]): readonly Worksheet[] {
  const ofNodes = nodes.map(declared);
  const ofEdges = edges.map(declared);
  const sources = new Map<string, SheetRow>();
  const types = new Map<string, SheetRow>();
  for (const [line, values] of [
    ...nodes.map((node, i) => [node.line, ofNodes[i]] as const),
    ...edges.map((edge, i) => [edge.line, ofEdges[i]] as const),
  ]) {
    const source = values?.get('source') ?? '';
    if (source !== '' && !sources.has(source)) sources.set(source, { line, cells: [source, values?.get(SOURCE_TITLE) || source] });
    const type = values?.get(TYPE_MARKS.id) ?? '';
    if (type !== '' && !types.has(type)) types.set(type, { line, cells: Object.values(TYPE_MARKS).map((mark) => values?.get(mark) ?? '') });
  }
  const actors = headingsOf(ofNodes, 'actors');
  const relations = headingsOf(ofEdges, 'relations');
  const seen = new Set<string>();
  const members = new Set<string>();
  const memberships: SheetRow[] = [];
  const rows: SheetRow[] = [];
  for (const [i, { line, source, target }] of edges.entries()) {
    const values = ofEdges[i] ?? new Map<string, string>();
    const relation = values.get(EDGE_MARKS.relation) ?? '';
    const cells = relations.map((heading) => values.get(heading) ?? '');
    if (relation === '') rows.push({ line, cells: ['', source, target, ...cells] });
    else {
      if (!seen.has(relation)) rows.push({ line, cells: [relation, '', '', ...cells] });
      seen.add(relation);
      const roles = readRoles(values.get(EDGE_MARKS.roles) ?? '');
      // Ends that were put elsewhere by another program have no role here, which is told where the row is read.
      const ends = [source, target].filter((end) => !roles.some(([actor]) => actor === end)).map((end) => [end, ''] as const);
      for (const [actor, role] of [...roles.filter(([one]) => one === source || one === target), ...ends]) {
        if (members.has(`${relation} ${actor}`)) continue;
        members.add(`${relation} ${actor}`);
        memberships.push({ line, cells: [relation, actor, role] });
      }
    }
  }
  const sheet = (table: string, headings: readonly string[], body: readonly SheetRow[]): Worksheet => ({
    file,
    table,
    rows: [{ line: 1, cells: headings }, ...body],
  });
  return [
    ...(sources.size === 0 ? [] : [sheet('sources', ['id', 'title'], [...sources.values()])]),
    ...(types.size === 0 ? [] : [sheet('types', Object.keys(TYPE_MARKS), [...types.values()])]),
    sheet(
      'actors',
      ['id', 'name', ...actors],
      nodes.map((node, i) => {
        const values = ofNodes[i] ?? new Map<string, string>();
        return {
          line: node.line,
          cells: [node.id, values.get('name') || node.label || node.id, ...actors.map((heading) => values.get(heading) ?? '')],
        };
      }),
    ),
    sheet('relations', ['id', 'from', 'to', ...relations], rows),
    ...(memberships.length === 0 ? [] : [sheet('memberships', ['relation', 'actor', 'role'], memberships)]),
  ];
}

/** What a node or an edge says by attributes of the file, apart from what the format itself says of it. */
function declared({ declared: own, values }: PlainNode | PlainEdge): Attributes {
  return own ?? values ?? new Map();
}

/** The attributes that are columns of ours or of others, each once. */
function headingsOf(rows: readonly Attributes[], name: 'actors' | 'relations'): readonly string[] {
  const table = (TABLES as readonly Table[]).find((one) => one.name === name);
  const isColumn = (heading: string) => table?.columns.some((column) => column.french === heading || column.name === heading) === true;
  const all = [...new Set(rows.flatMap((values) => [...values.keys()]))];
  return all.filter((heading) => (isColumn(heading) ? !NAMES.includes(heading) : !ADDED.test(heading)));
}
