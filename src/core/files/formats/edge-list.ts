/**
 * Edge lists: a CSV with the columns `source` and `target`, one tie per line, as written by graph programs and scripts. Nodes are the names
 * in it, in order of first appearance.
 */

import { fold } from '../../basics/names.ts';
import type { Issue } from '../../model/issue.ts';
import { graphSheets, type PlainEdge, type PlainNode } from './graph-sheets.ts';
import type { Worksheet } from './sheet.ts';

/** The sheets of an edge list; null if the sheet is not one, or is a table of Maillage with a source column. */
export function edgeListSheets(sheet: Worksheet): { readonly sheets: readonly Worksheet[]; readonly issues: readonly Issue[] } | null {
  const [header, ...rows] = sheet.rows;
  const columns = (header?.cells ?? []).map(fold);
  const [source, target] = [columns.indexOf('source'), columns.indexOf('target')];
  if (source === -1 || target === -1) return null;
  const nodes = new Map<string, PlainNode>();
  const issues: Issue[] = [];
  const others = columns.flatMap((name, i) => (i === source || i === target || name === '' ? [] : [i]));
  const edges: PlainEdge[] = [];
  const aside: PlainEdge[] = [];
  for (const { line, cells } of rows) {
    const [from = '', to = '', ...further] = [source, target, ...others].map((column) => (cells[column] ?? '').trim());
    const beyond = cells.slice(columns.length);
    if (beyond.some((cell) => cell.trim() !== '')) {
      issues.push(overlongRow(sheet.file, line, cells.length, columns.length));
      // Its cells may be in the wrong columns, but all are kept.
      aside.push({ line, source: from, target: to, others: [...further, ...beyond] });
      continue;
    }
    // A name without a partner is still an actor.
    for (const id of [from, to]) if (id !== '' && !nodes.has(id)) nodes.set(id, { line, id, label: '', level: '', kind: '' });
    const edge = { line, source: from, target: to, others: further };
    if (from !== '' && to !== '') edges.push(edge);
    else {
      issues.push(emptyEnd(sheet.file, line, header?.cells[from === '' ? source : target] ?? ''));
      aside.push(edge);
    }
  }
  const headings = others.map((i) => header?.cells[i] ?? '');
  const graph = graphSheets(sheet.file, [...nodes.values()], edges, headings, aside);
  return { sheets: graph.sheets, issues: [...issues, ...graph.issues] };
}

function emptyEnd(file: string, line: number, column: string): Issue {
  return { severity: 'error', place: { file, line, column }, remark: { key: 'edgeWithoutEnd' } };
}

/** The row has too many cells: an unquoted delimiter inside a name would cut that name in half. */
function overlongRow(file: string, line: number, cells: number, columns: number): Issue {
  return { severity: 'error', place: { file, line, column: null }, remark: { key: 'rowTooLong', values: { cells, columns } } };
}
