/**
 * What is done to whole rows: removed with what hangs on them, merged into one, a set replaced by its members. Each is a function of the
 * document, and what it takes away is told before.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { merged } from '../importing/same-actors.ts';
import type { Actor, ActorId, Evidence, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import { type Remains, rowKey } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import type { Edited } from './cell-edits.ts';
import { Draft, type NewActor } from './draft.ts';
import { type EditedTable, ITEMS_APART, ownColumnId } from './row-texts.ts';

/** What removing rows would take away or change beside them. */
export interface Hanging {
  /** Relations that would be left with fewer than two members, and go too. */
  readonly relationsGone: readonly Relation[];
  /** Relations that lose a member and stay. */
  readonly relationsLeft: readonly Relation[];
  /** Statements about a removed actor; they stay, without it. */
  readonly statements: number;
  /** Steps of the story that show a removed row; they stay, without it. */
  readonly steps: number;
  /** Pieces of evidence that lose the person who said so, or go with their source. */
  readonly evidence: number;
}

/** What hangs on rows of a table. */
export function hangingOn({ dataset }: Document, table: EditedTable, ids: ReadonlySet<string>): Hanging {
  const isGone = (id: string | null) => id !== null && ids.has(id);
  const touched = table === 'actors' ? dataset.relations.filter(({ members }) => members.some(({ actor }) => isGone(actor))) : [];
  const relationsGone = touched.filter(({ members }) => members.filter(({ actor }) => !isGone(actor)).length < 2);
  const gone = new Set<string>([...ids, ...relationsGone.map(({ id }) => id)]);
  const evidence = [...dataset.actors, ...dataset.relations, ...dataset.statements]
    .filter(({ id }) => !gone.has(id))
    .flatMap((row) => row.evidence)
    .filter(({ source, speaker }) => isGone(source) || isGone(speaker));
  return {
    relationsGone,
    relationsLeft: touched.filter((relation) => !relationsGone.includes(relation)),
    statements: dataset.statements.filter(({ actors }) => actors.some(isGone)).length,
    steps: dataset.story.filter(({ reveal, frame, proofs }) => [...reveal, ...frame, ...proofs].some((id) => gone.has(id))).length,
    evidence: evidence.length,
  };
}

/** The document without rows of a table, and without what cannot be without them (`hangingOn`). O(rows). */
export function withoutRows(document: Document, table: EditedTable, ids: ReadonlySet<string>): Document {
  const { dataset } = document;
  const { relationsGone } = hangingOn(document, table, ids);
  const gone = new Set<string>([...ids, ...relationsGone.map(({ id }) => id)]);
  const isGone = (id: string | null) => id !== null && gone.has(id);
  const proven = <Row extends { readonly evidence: readonly Evidence[] }>(row: Row): Row => {
    if (!row.evidence.some(({ source, speaker }) => isGone(source) || isGone(speaker))) return row;
    const evidence = row.evidence.filter(({ source }) => !isGone(source));
    return { ...row, evidence: evidence.map((one) => (isGone(one.speaker) ? { ...one, speaker: null } : one)) };
  };
  const without = (list: readonly string[]) => (list.some((id) => gone.has(id)) ? list.filter((id) => !gone.has(id)) : list);
  return {
    ...document,
    dataset: {
      ...dataset,
      sources: mapped(dataset.sources, (source) => (isGone(source.id) ? null : source)),
      actors: mapped(dataset.actors, (actor) => {
        if (isGone(actor.id)) return null;
        return proven(isGone(actor.within) ? { ...actor, within: null } : actor);
      }),
      relations: mapped(dataset.relations, (relation) => {
        if (isGone(relation.id)) return null;
        const stays = relation.members.every(({ actor }) => !isGone(actor));
        return proven(stays ? relation : { ...relation, members: relation.members.filter(({ actor }) => !isGone(actor)) });
      }),
      statements: mapped(dataset.statements, (statement) =>
        proven(statement.actors.some(isGone) ? { ...statement, actors: statement.actors.filter((id) => !isGone(id)) } : statement),
      ),
      story: mapped(dataset.story, (step) => {
        const [reveal, frame, proofs] = [without(step.reveal), without(step.frame), without(step.proofs)];
        return reveal === step.reveal && frame === step.frame && proofs === step.proofs ? step : { ...step, reveal, frame, proofs };
      }),
    },
    remains: withKeys(document.remains, (_table, key) => (gone.has(key.split(' ')[0] ?? '') ? null : key)),
  };
}

/** A list with rows replaced, or left out where null is given; the same list if nothing changed. */
function mapped<Row>(rows: readonly Row[], map: (row: Row) => Row | null): readonly Row[] {
  const changed = rows.map(map);
  return changed.every((row, i) => row === rows[i]) ? rows : changed.filter((row): row is Row & {} => row !== null);
}

/** Remains under other keys of rows; what belongs to a row without one goes. */
function withKeys(remains: Remains, keyOf: (table: TableName, key: string) => string | null): Remains {
  const cells = mapped(remains.cells, (cell) => {
    const row = keyOf(cell.table, cell.row);
    return row === null ? null : row === cell.row ? cell : { ...cell, row };
  });
  const columns = mapped(remains.columns, (column) => {
    const own = mapped(column.cells, (cell) => {
      const row = keyOf(column.table, cell.row);
      return row === null ? null : row === cell.row ? cell : { ...cell, row };
    });
    return own === column.cells ? column : { ...column, cells: own };
  });
  return cells === remains.cells && columns === remains.columns ? remains : { ...remains, cells, columns };
}

/** The fields of an actor in which two may differ, and one has to be chosen when they are merged. */
export const MERGED_FIELDS = ['name', 'kind', 'levels', 'code', 'siren', 'nature', 'function', 'within', 'note'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** The fields in which several actors say different things; what only one of them says is no choice. */
export function fieldsToChoose(actors: readonly Actor[]): readonly MergedField[] {
  return MERGED_FIELDS.filter((field) => {
    const said = new Set(
      actors.map((actor) => JSON.stringify(actor[field])).filter((text) => text !== '""' && text !== 'null' && text !== '[]'),
    );
    return said.size > 1;
  });
}

/**
 * The document with several actors made one: the first stays, with what only the others say; `chosen` names, by field, the actor whose value it
 * takes. Wherever one of the others is named, in relations, story and statements, the first stands. Relations that were between them alone go.
 */
export function withMerged(
  document: Document,
  ids: readonly ActorId[],
  chosen: Readonly<Partial<Record<MergedField, ActorId>>> = {},
): Document {
  const [first, ...others] = ids;
  const actors = byId(document.dataset.actors);
  const kept = first === undefined ? undefined : actors.get(first);
  if (kept === undefined || others.length === 0) return document;
  const { dataset, ofOne } = merged(document.dataset, [ids]);
  const values = Object.fromEntries(
    Object.entries(chosen).flatMap(([field, id]) => {
      const from = actors.get(id ?? '');
      return from === undefined ? [] : [[field, from[field as MergedField]] as const];
    }),
  ) as Partial<Actor>;
  const names = (own: Actor) => [...new Set(ids.flatMap((id) => actors.get(id)?.name ?? []).concat(own.otherNames))];
  const withChosen = dataset.actors.map((actor) => {
    if (actor.id !== first) return actor;
    const own = { ...actor, ...values };
    return { ...own, otherNames: names(own).filter((name) => name !== own.name) };
  });
  const gone = new Set<string>(others);
  const left = new Set<string>(ofOne.map(({ id }) => id));
  // The evidence of each follows that of those before it.
  const before = new Map<string, number>();
  let count = 0;
  for (const id of ids) {
    before.set(id, count);
    count += actors.get(id)?.evidence.length ?? 0;
  }
  const keyOf = (table: TableName, key: string) => {
    const [row = '', second = ''] = key.split(' ');
    if (left.has(row)) return null;
    if (table === 'memberships') return gone.has(second) ? rowKey(row, kept.id) : key;
    if (!gone.has(row)) return key;
    return table === 'actors' ? rowKey(kept.id) : table === 'evidence' ? rowKey(kept.id, Number(second) + (before.get(row) ?? 0)) : key;
  };
  const ranks = new Map<string, number>(ids.map((id, i) => [id, i]));
  const rankOf = (key: string) => Math.max(...key.split(' ').map((id) => ranks.get(id) ?? 0));
  return {
    ...document,
    dataset: { ...dataset, actors: withChosen },
    remains: withKeys(withJoinedTexts(document.remains, keyOf, rankOf), keyOf),
  };
}

/** Remains in which each cell stands once of rows that become one, as `keyOf` names them, with all texts that were kept for it, by rank. */
function withJoinedTexts(
  remains: Remains,
  keyOf: (table: TableName, key: string) => string | null,
  rankOf: (key: string) => number,
): Remains {
  const columns = mapped(remains.columns, (column) => {
    const cells = joinedTexts(column.cells, ({ row }) => keyOf(column.table, row), rankOf);
    return cells === column.cells ? column : { ...column, cells };
  });
  const cells = joinedTexts(remains.cells, ({ table, row, column }) => `${table} ${column} ${keyOf(table, row)}`, rankOf);
  return cells === remains.cells && columns === remains.columns ? remains : { ...remains, columns, cells };
}

function joinedTexts<Cell extends { readonly row: string; readonly text: string }>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string | null,
  rankOf: (key: string) => number,
): readonly Cell[] {
  const groups = new Map<string | null, Cell[]>();
  for (const cell of cells) addTo(groups, keyOf(cell), cell);
  if (groups.size === cells.length) return cells;
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (key === null || first === undefined || group.length === 1) return group;
    const texts = group.toSorted((a, b) => rankOf(a.row) - rankOf(b.row)).map(({ text }) => text);
    return [{ ...first, text: [...new Set(texts)].join(ITEMS_APART) }];
  });
}

/**
 * The document in which an unnamed set is replaced by its members, now that they are known: in each of its relations they stand in its place, with
 * its role. Names that no actor has become actors. The set goes, and so do relations in which it was tied only to whoever is its one member.
 */
export function withSetSplit(document: Document, set: ActorId, names: readonly string[], newActor: NewActor): Edited {
  const draft = new Draft(document, newActor);
  const members = [...new Set(names.map((name) => (draft.actorsNamed(name)[0] as ActorId | undefined) ?? draft.addActor(name)))].filter(
    (id) => id !== set,
  );
  if (members.length === 0) return { document, told: [], ids: new Map(), made: [] };
  for (const relation of document.dataset.relations) {
    const own = relation.members.find(({ actor }) => actor === set);
    if (own === undefined) continue;
    const others = new Set(relation.members.map(({ actor }) => actor));
    draft.put('relations', {
      ...relation,
      members: relation.members.flatMap((member) =>
        member === own ? members.filter((id) => !others.has(id)).map((actor) => ({ actor, role: own.role })) : [member],
      ),
    });
  }
  const split = withoutRows(draft.document(), 'actors', new Set([set]));
  const ofOne = new Set<string>(split.dataset.relations.filter((relation) => relation.members.length < 2).map(({ id }) => id));
  return { document: ofOne.size === 0 ? split : withoutRows(split, 'relations', ofOne), told: [], ids: new Map(), made: draft.made };
}

/** The document with a column of its own more, which is empty; unchanged if the table has one of that heading. */
export function withOwnColumn(document: Document, table: EditedTable, header: string): Document {
  const { remains } = document;
  if (remains.columns.some((column) => column.table === table && column.header === header)) return document;
  const column = { table, header, nth: 0, place: { file: '', line: null, column: header }, cells: [] };
  return { ...document, remains: { ...remains, columns: [...remains.columns, column] } };
}

/** The document without a column of its own, and without what stands in it. */
export function withoutOwnColumn(document: Document, table: EditedTable, id: string): Document {
  const { remains } = document;
  const columns = remains.columns.filter((column) => column.table !== table || ownColumnId(column) !== id);
  return { ...document, remains: { ...remains, columns } };
}
