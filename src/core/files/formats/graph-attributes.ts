/**
 * What the attributes of nodes and edges say: those with the name of a column of ours, or of a column of anyone's table (mapping/meanings.ts),
 * are read as that column is; all others are kept under their name. How things are drawn is not kept.
 */
import { fold } from '../../basics/names.ts';
import { RELATION_TYPES } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { MEANINGS, type Meaning } from '../mapping/meanings.ts';
import type { Attributes } from './plain-graph.ts';

/** An attribute, and the column of ours that it fills; null for one that is kept. */
export interface AttributeColumn {
  readonly name: string;
  readonly column: string | null;
}

/** Attributes that say how something is drawn or counted by a program. */
const DRAWN =
  /^(?:r|g|b|a|x|y|z|size|width|height|colou?r|alpha|shape|thickness|.*graphics|modularity class|component(?: ?id)?|timeset|interval)$/;

/** The columns of actors by the meaning of an attribute. Label, level and kind are found by the readers of the formats. */
const OF_NODES: Partial<Readonly<Record<Meaning, string>>> = {
  code: 'code',
  siren: 'siren',
  otherNames: 'otherNames',
  note: 'note',
  function: 'function',
};

/** The columns of relations by the meaning of an attribute. */
const OF_EDGES: Partial<Readonly<Record<Meaning, string>>> = {
  type: 'type',
  title: 'title',
  start: 'start',
  end: 'end',
  periodWords: 'periodWords',
  status: 'status',
  certainty: 'certainty',
  themes: 'themes',
  note: 'note',
  quote: 'quote',
};

/** The columns for the attributes of nodes, each column once. */
export function columnsOfNodes(nodes: readonly Attributes[]): readonly AttributeColumn[] {
  return columns(nodes, (name) => (fold(name) === 'description' ? 'note' : columnIn(OF_NODES, name)));
}

/** The columns for the attributes of edges, each column once. What edges are labelled with is their type where labels are few. */
export function columnsOfEdges(edges: readonly Attributes[]): readonly AttributeColumn[] {
  const hasType = edges.some((values) => [...values.keys()].some((name) => columnIn(OF_EDGES, name) === 'type'));
  return columns(edges, (name) => {
    if (!LABELS.has(fold(name))) return columnIn(OF_EDGES, name);
    return !hasType && areTypes(edges.flatMap((values) => values.get(name) ?? [])) ? 'type' : 'title';
  });
}

const LABELS: ReadonlySet<string> = new Set(['label', 'edge label', 'libelle', 'name', 'nom']);

/** Whether texts are words for types: known ones, or the same ones again and again. */
function areTypes(labels: readonly string[]): boolean {
  const different = new Set(labels.map(fold));
  return (
    labels.length > 0 && ([...different].every((label) => meantTerm(RELATION_TYPES, label) !== null) || different.size <= labels.length / 2)
  );
}

function columns(rows: readonly Attributes[], columnOf: (name: string) => string | null): readonly AttributeColumn[] {
  const names = new Set(
    rows.flatMap((values) => [...values].flatMap(([name, value]) => (value.trim() === '' || DRAWN.test(fold(name)) ? [] : [name]))),
  );
  const taken = new Set<string>();
  return [...names].map((name) => {
    const column = columnOf(name);
    if (column === null || taken.has(column)) return { name, column: null };
    taken.add(column);
    return { name, column };
  });
}

function columnIn(known: Partial<Readonly<Record<Meaning, string>>>, name: string): string | null {
  const heading = fold(name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
  const found = MEANINGS.find(
    ({ id, sure, likely }) => known[id] !== undefined && [id.toLowerCase(), ...sure, ...likely].includes(heading),
  );
  return found === undefined ? null : (known[found.id] ?? null);
}
