/**
 * Pajek networks (.net): vertices with labels, then arcs and edges as pairs, as lists of neighbours or as a matrix. The names of
 * several relations are their types, values other than one are kept; places and colours are not read.
 */
import type { Issue } from '../../model/issue.ts';
import { graphSheets } from './graph-sheets.ts';
import type { PlainEdge, PlainNode } from './plain-graph.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { decodeText } from './text.ts';

/** Most vertices that a file may announce without naming them. */
const MOST_UNNAMED = 1_000_000;

type Section = 'vertices' | 'pairs' | 'lists' | 'matrix' | 'other';

const SECTIONS: Readonly<Record<string, Section>> = {
  vertices: 'vertices',
  arcs: 'pairs',
  edges: 'pairs',
  arcslist: 'lists',
  edgeslist: 'lists',
  matrix: 'matrix',
};

/** Reads a Pajek file into sheets. Never throws. */
export function readPajek(file: InputFile): { readonly sheets: readonly Worksheet[]; readonly issues: readonly Issue[] } {
  const nodes = new Map<string, PlainNode>();
  const edges: PlainEdge[] = [];
  let section: Section = 'other';
  let relation = '';
  let matrixRow = 0;
  let count = 0;
  const tie = (line: number, source: string, target: string, value: string) =>
    edges.push({ line, source, target, values: new Map(Object.entries({ valeur: value === '1' ? '' : value, relation })) });
  for (const [i, written] of decodeText(file.bytes)
    .text.split(/\r\n|\r|\n/)
    .entries()) {
    const line = i + 1;
    const words = wordsOf(written);
    const [first = '', second = '', third = ''] = words;
    if (first === '' || first.startsWith('%')) continue;
    if (first.startsWith('*')) {
      section = SECTIONS[first.slice(1).toLowerCase()] ?? 'other';
      // «*Arcs :2 "finance"» begins the ties of the second relation.
      relation = second.startsWith(':') ? third || second.slice(1) : '';
      if (section === 'vertices') count = Math.min(MOST_UNNAMED, Number.parseInt(second, 10) || 0);
      if (section === 'matrix') matrixRow = 0;
      continue;
    }
    if (section === 'vertices') nodes.set(first, { line, id: first, label: second, level: '', kind: '' });
    else if (section === 'pairs') tie(line, first, second, third === '' ? '1' : third);
    else if (section === 'lists') for (const neighbour of words.slice(1)) tie(line, first, neighbour, '1');
    else if (section === 'matrix') {
      matrixRow++;
      for (const [column, value] of words.entries()) if (Number(value) !== 0) tie(line, String(matrixRow), String(column + 1), value);
    }
  }
  // Vertices without a label need no line of their own.
  for (let number = 1; number <= count; number++) {
    const id = String(number);
    if (!nodes.has(id)) nodes.set(id, { line: 1, id, label: '', level: '', kind: '' });
  }
  return graphSheets(file.name, [...nodes.values()], edges);
}

/** The words of a line; one in quotes may hold spaces. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
