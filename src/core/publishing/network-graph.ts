/**
 * A network → a graph for other programs: actors are nodes with the columns of their table, relations are edges with theirs. A relation of many
 * members is written as the picture draws it, as a star around the group that frames it, else as its pairs. Each edge names its relation and
 * the roles of its ends, so that our reader puts the relations together again (files/formats/own-graph.ts). A graph holds the first evidence of
 * each row; further evidence, statements and the story have no place in it.
 */
import type { Language } from '../../messages/language.ts';
import { EDGE_MARKS, SOURCE_TITLE, TYPE_MARKS, type WrittenEdge, type WrittenGraph, writtenRoles } from '../files/formats/written-graph.ts';
import { type WrittenTable, writtenTables } from '../files/write-dataset.ts';
import type { Dataset, Relation } from '../model/dataset.ts';
import { earliestDay, latestDay } from '../model/dates.ts';
import { isDirected, type TypeOfRelation, typesOf } from '../model/relation-types.ts';
import { termLabel } from '../model/tables.ts';
import { FAMILIES, LAYERS, ROLES, type Term, termOf, YES_NO } from '../model/vocabulary.ts';
import { FULL_RECIPE } from '../network/recipe.ts';
import { goesOneWay, tieEnds } from '../network/ties.ts';

/** Columns that nodes and edges say by themselves. */
const OF_NODES = ['id', 'name'];
const OF_EDGES = ['id', 'from', 'to', 'frame'];
/** Attributes by which a graph of ours is known, even if no row needs them. */
const ALWAYS = ['kind', 'identity', 'type'];

/** The graph of a network, with attributes in a language. */
export function networkGraph(title: string, dataset: Dataset, language: Language): WrittenGraph {
  const tables = writtenTables(dataset, language);
  const titles = new Map<string, string>(dataset.sources.map((source) => [source.id, source.title]));
  const actors = attributesOf(tables, 'actors', OF_NODES, titles);
  const relations = attributesOf(tables, 'relations', OF_EDGES, titles);
  // Labels are one line in some of the formats.
  const areLines = dataset.actors.every(({ name }) => name === name.replace(/\s+/g, ' '));
  const word = (term: Term) => termLabel(term)[language];
  return {
    title,
    nodeAttributes: [...(areLines ? [] : ['name']), ...actors.names],
    edgeAttributes: [...Object.values(EDGE_MARKS), ...(dataset.types.length === 0 ? [] : Object.values(TYPE_MARKS)), ...relations.names],
    nodes: dataset.actors.map(({ id, name }, i) => ({
      id,
      label: name,
      values: [...(areLines ? [] : [name]), ...(actors.rows[i] ?? [])],
    })),
    edges: dataset.relations.flatMap((relation, i) => {
      const type = typesOf(dataset).of(relation.type);
      const ofType = dataset.types.length === 0 ? [] : typeValues(type, word);
      return edgesOf(relation, type, language, (ends) => [
        relation.id,
        writtenRoles(ends.map(([actor, role]) => [actor, word(role)])),
        ...ofType,
        ...(relations.rows[i] ?? []),
      ]);
    }),
  };
}

interface TableAttributes {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns of a table that hold something, but for some, and their cells; with the title of the source behind its id. */
function attributesOf(
  tables: readonly WrittenTable[],
  name: string,
  without: readonly string[],
  titles: ReadonlyMap<string, string>,
): TableAttributes {
  const written = tables.find(({ table }) => table.name === name);
  const rows = written?.rows ?? [];
  const columns = (written?.columns ?? []).flatMap((column, at) => {
    const isWanted =
      column !== null && !without.includes(column.name) && (ALWAYS.includes(column.name) || rows.some((row) => row[at] !== ''));
    return isWanted ? [{ name: column.name, heading: written?.headings[at] ?? '', at }] : [];
  });
  const source = columns.find((column) => column.name === 'source');
  return {
    names: [...columns.map(({ heading }) => heading), ...(source === undefined ? [] : [SOURCE_TITLE])],
    rows: rows.map((row) => [
      ...columns.map(({ at }) => row[at] ?? ''),
      ...(source === undefined ? [] : [titles.get(row[source.at] ?? '') ?? '']),
    ]),
  };
}

/** What the network says of a type of its own; nothing of any other. */
function typeValues(type: TypeOfRelation, word: (term: Term) => string): readonly string[] {
  if (!type.isOwn) return Object.keys(TYPE_MARKS).map(() => '');
  const yes = (is: boolean) => word(termOf(YES_NO, is ? 'yes' : 'no'));
  return [
    type.id,
    type.fr,
    type.en,
    word(termOf(FAMILIES, type.family)),
    word(termOf(LAYERS, type.layer)),
    yes(isDirected(type)),
    yes(type.isMutual),
  ];
}

/** The edges of a relation. `valuesOf`: the values of an edge by its ends and their roles. */
function edgesOf(
  relation: Relation,
  type: TypeOfRelation,
  language: Language,
  valuesOf: (ends: readonly (readonly [string, Term])[]) => readonly string[],
): readonly WrittenEdge[] {
  const { members, period } = relation;
  const isFramed = members.some(({ role }) => role === 'frame');
  const ends = tieEnds(relation, type, members, { ...FULL_RECIPE, projection: isFramed ? 'hub' : 'pairs' });
  const withRole = (actor: string) => [actor, termOf(ROLES, members.find((member) => member.actor === actor)?.role ?? 'party')] as const;
  // A day that nothing bounds has no place in a graph.
  const bounded = (day: string) => (day.startsWith('0000') || day.startsWith('9999') ? '' : day);
  return ends.map(([source, target], i) => ({
    // Ids hold no spaces, and no other edge has the id of a relation before a colon.
    id: ends.length === 1 ? relation.id : `${relation.id}::${i + 1}`,
    source,
    target,
    isDirected: isDirected(type) && goesOneWay(members, source, target),
    kind: termLabel(type)[language],
    label: relation.title || type[language],
    start: period.start === '' ? '' : bounded(earliestDay(period.start)),
    end: period.end === '' ? '' : bounded(latestDay(period.end)),
    values: valuesOf([withRole(source), withRole(target)]),
  }));
}
