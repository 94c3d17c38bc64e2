/**
 * What will change: a network that was read from files, put into the document that is open. Rows that both have are recognised by code, by
 * name or by id, and only what the file says of them is taken over; rows that the file lacks stay. The result is the document after it, so
 * that integrating is one change that can be undone, and integrating the same file twice changes nothing.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { nameKey } from '../files/actor-names.ts';
import { isRowPlace } from '../files/mapping/mapped-rows.ts';
import { type Actor, type ActorId, type Dataset, type Evidence, type Relation, type SourceId, UNDESCRIBED } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import type { KeptCell, KeptColumn, KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import type { OwnTypeId, RelationType } from '../model/vocabulary.ts';

/** One field of a row, before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What becomes of the rows of a table, by the ids that they have in the document. */
export interface TableChange {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  readonly same: readonly string[];
  /** Rows that came from the same file before and are not in it any more. They are kept. */
  readonly missing: readonly string[];
}

export interface Integration {
  readonly document: Document;
  readonly actors: TableChange;
  readonly relations: TableChange;
}

/** What was read from files. */
export interface Incoming {
  readonly dataset: Dataset;
  readonly remains: Remains;
  /** Whether the ids are those of Maillage, so that a row of the same id is the same row even if everything else differs. */
  readonly hasOwnIds: boolean;
}

/** The document with what was read put into it. O(rows of both). */
export function integrated(document: Document, incoming: Incoming): Integration {
  const { dataset } = document;
  const renamed = renaming(dataset, incoming);
  const came = withIds(incoming.dataset, renamed);
  const sources = added(dataset.sources, came.sources);
  const types = added(dataset.types, came.types);
  const actors = mergedTable(dataset.actors, came.actors, mergedActor);
  const relations = mergedTable(dataset.relations, came.relations, mergedRelation);
  const own = new Set(came.sources.map(({ id }) => id));
  const fromThere = (row: { readonly evidence: readonly Evidence[] }) =>
    row.evidence.length > 0 && row.evidence.every(({ source }) => own.has(source));
  return {
    document: {
      ...document,
      dataset: {
        sources,
        types,
        actors: actors.rows,
        relations: relations.rows,
        statements: added(dataset.statements, came.statements),
        story: added(dataset.story, came.story),
      },
      remains: mergedRemains(document.remains, withKeys(incoming.remains, renamed)),
    },
    actors: { ...actors.change, missing: missingOf(dataset.actors, came.actors, fromThere) },
    relations: { ...relations.change, missing: missingOf(dataset.relations, came.relations, fromThere) },
  };
}

/**
 * The same integration with the rows that are missing from the file taken out: relations, and actors that no other relation or statement
 * names. The rest of what is missing stays.
 */
export function withoutMissing({ document, actors, relations }: Integration): Integration {
  const { dataset } = document;
  const gone = new Set<string>(relations.missing);
  const kept = dataset.relations.filter(({ id }) => !gone.has(id));
  const named = new Set<string>([
    ...kept.flatMap(({ members }) => members.map(({ actor }) => actor)),
    ...dataset.statements.flatMap(({ actors: about }) => about),
    ...dataset.actors.flatMap(({ within }) => (within === null ? [] : [within])),
  ]);
  const left = new Set(actors.missing.filter((id) => !named.has(id)));
  return {
    document: {
      ...document,
      dataset: { ...dataset, relations: kept, actors: dataset.actors.filter(({ id }) => !left.has(id)) },
    },
    actors,
    relations,
  };
}

/** What came, with the ids of the rows of a dataset that are recognised in it. */
export function inIdsOf(dataset: Dataset, incoming: Incoming): Pick<Incoming, 'dataset' | 'remains'> {
  const renamed = renaming(dataset, incoming);
  return { dataset: withIds(incoming.dataset, renamed), remains: withKeys(incoming.remains, renamed) };
}

/** The id in the document for each id that came. */
type Renaming = ReadonlyMap<string, string>;

function renaming(dataset: Dataset, { dataset: came, hasOwnIds }: Incoming): Renaming {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const rows of [dataset.sources, dataset.types, dataset.actors, dataset.relations, dataset.statements, dataset.story]) {
    for (const { id } of rows) taken.add(id);
  }
  const name = (id: string, match: string | undefined) => {
    let wished = match ?? id;
    if (match === undefined) for (let number = 2; taken.has(wished); number++) wished = `${id}-${number}`;
    taken.add(wished);
    renamed.set(id, wished);
  };
  const isTheirs = (rows: readonly { readonly id: string }[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    return (id: string) => hasOwnIds && ids.has(id);
  };
  const byTitle = new Map(dataset.sources.map(({ id, title }) => [nameKey(title), id]));
  const isSource = isTheirs(dataset.sources);
  for (const { id, title } of came.sources) name(id, isSource(id) ? id : byTitle.get(nameKey(title)));
  const typeByName = new Map(dataset.types.flatMap(({ id, fr, en }) => [fr, en].map((word) => [nameKey(word), id as string] as const)));
  for (const { id, fr, en } of came.types) name(id, typeByName.get(nameKey(fr)) ?? typeByName.get(nameKey(en)));
  nameActors(dataset.actors, came.actors, isTheirs(dataset.actors), name);
  nameRelations(dataset.relations, came.relations, isTheirs(dataset.relations), renamed, name);
  for (const table of ['statements', 'story'] as const) {
    const isOwn = isTheirs(dataset[table]);
    for (const { id } of came[table]) name(id, isOwn(id) ? id : undefined);
  }
  return renamed;
}

type Name = (id: string, match: string | undefined) => void;

/** Actors are the same by code, by id where ids are ours, or by a name that only one has; never two of the file for one of the document. */
function nameActors(known: readonly Actor[], came: readonly Actor[], isTheirs: (id: string) => boolean, name: Name): void {
  const byCode = new Map(known.flatMap((actor) => codesOf(actor).map((code) => [code, actor.id as string] as const)));
  const byName = new Map<string, string | null>();
  for (const { id, name: own, otherNames } of known) {
    for (const key of new Set([own, ...otherNames].map(nameKey))) byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
  }
  const used = new Set<string>();
  const codeOf = new Map(known.map((actor) => [actor.id as string, codesOf(actor)]));
  for (const actor of came) {
    const codes = codesOf(actor);
    const coded = codes.map((code) => byCode.get(code)).find((id) => id !== undefined);
    const named = [actor.name, ...actor.otherNames].map((text) => byName.get(nameKey(text))).find((id) => id != null) ?? undefined;
    // Two codes that differ are two actors, whatever their names.
    const differs = named !== undefined && codes.length > 0 && (codeOf.get(named)?.length ?? 0) > 0;
    const match = coded ?? (isTheirs(actor.id) ? actor.id : differs ? undefined : named);
    name(actor.id, match === undefined || used.has(match) ? undefined : match);
    if (match !== undefined) used.add(match);
  }
}

function codesOf({ levels, code, siren }: Actor): readonly string[] {
  return [...(code === '' ? [] : [`${levels.join('+')}:${code}`]), ...(siren === '' ? [] : [`siren:${siren}`])];
}

/** Relations are the same by id where ids are ours, or by what they say; else by type and members where only one is so on both sides. */
function nameRelations(
  known: readonly Relation[],
  came: readonly Relation[],
  isTheirs: (id: string) => boolean,
  renamed: Renaming,
  name: Name,
): void {
  const used = new Set<string>();
  const open = new Set(came.map(({ id }) => id));
  const match = (keyOf: (relation: Relation, ids: (id: string) => string) => string, needsOnly: boolean) => {
    const own = grouped(
      known.filter(({ id }) => !used.has(id)),
      (relation) => keyOf(relation, (id) => id),
    );
    const theirs = grouped(
      came.filter(({ id }) => open.has(id)),
      (relation) => keyOf(relation, (id) => renamed.get(id) ?? id),
    );
    for (const [key, relations] of theirs) {
      const candidates = own.get(key) ?? [];
      if (needsOnly && (relations.length !== 1 || candidates.length !== 1)) continue;
      for (const [i, { id }] of relations.entries()) {
        const found = candidates[i];
        if (found === undefined) break;
        used.add(found.id);
        open.delete(id);
        name(id, found.id);
      }
    }
  };
  for (const { id } of came) {
    if (!isTheirs(id)) continue;
    used.add(id);
    open.delete(id);
    name(id, id);
  }
  match(saidBy, false);
  match(tiedBy, true);
  for (const { id } of came) if (open.has(id)) name(id, undefined);
}

function grouped(relations: readonly Relation[], keyOf: (relation: Relation) => string): ReadonlyMap<string, readonly Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) addTo(groups, keyOf(relation), relation);
  return groups;
}

/** Type and members. */
function tiedBy({ type, members }: Relation, ids: (id: string) => string): string {
  return JSON.stringify([ids(type), members.map(({ actor, role }) => `${role} ${ids(actor)}`).toSorted()]);
}

/** All that a relation says of its own. */
function saidBy(relation: Relation, ids: (id: string) => string): string {
  const { title, status, certainty, period, themes, note } = relation;
  return JSON.stringify([tiedBy(relation, ids), title, status, certainty, period, themes, note]);
}

/** The rows that came, with the ids of the document. */
function withIds(dataset: Dataset, renamed: Renaming): Dataset {
  const at = <Id extends string>(id: Id): Id => (renamed.get(id) ?? id) as Id;
  const evidence = (list: readonly Evidence[]): readonly Evidence[] =>
    list.map((one) => ({ ...one, source: at<SourceId>(one.source), speaker: one.speaker === null ? null : at<ActorId>(one.speaker) }));
  const ids = (list: readonly string[]) => list.map(at);
  return {
    sources: dataset.sources.map((source) => ({ ...source, id: at(source.id) })),
    types: dataset.types.map((type) => ({ ...type, id: at<OwnTypeId>(type.id) })),
    actors: dataset.actors.map((actor) => ({
      ...actor,
      id: at(actor.id),
      within: actor.within === null ? null : at(actor.within),
      evidence: evidence(actor.evidence),
    })),
    relations: dataset.relations.map((relation) => ({
      ...relation,
      id: at(relation.id),
      type: at<RelationType>(relation.type),
      members: relation.members.map(({ actor, role }) => ({ actor: at(actor), role })),
      evidence: evidence(relation.evidence),
    })),
    statements: dataset.statements.map((statement) => ({
      ...statement,
      id: at(statement.id),
      actors: statement.actors.map(at),
      evidence: evidence(statement.evidence),
    })),
    story: dataset.story.map((step) => ({
      ...step,
      id: at(step.id),
      reveal: ids(step.reveal),
      frame: ids(step.frame),
      proofs: ids(step.proofs),
    })),
  };
}

interface MergedTable<Row> {
  readonly rows: readonly Row[];
  readonly change: Omit<TableChange, 'missing'>;
}

/** Rows of the document first, in their order, each with what came for it; then the new ones. */
function mergedTable<Row extends { readonly id: string }>(
  known: readonly Row[],
  came: readonly Row[],
  merge: (known: Row, came: Row) => Row,
): MergedTable<Row> {
  const theirs = new Map(came.map((row) => [row.id, row]));
  const own = new Set(known.map(({ id }) => id));
  const changed: { readonly id: string; readonly fields: readonly FieldChange[] }[] = [];
  const same: string[] = [];
  const rows = known.map((row) => {
    const other = theirs.get(row.id);
    if (other === undefined) return row;
    const now = merge(row, other);
    const fields = fieldsOf(row, now);
    if (fields.length === 0) {
      same.push(row.id);
      return row;
    }
    changed.push({ id: row.id, fields });
    return now;
  });
  const fresh = came.filter(({ id }) => !own.has(id));
  return {
    rows: fresh.length === 0 && changed.length === 0 ? known : [...rows, ...fresh],
    change: { added: fresh.map(({ id }) => id), changed, same },
  };
}

/** The fields in which a row differs from another. */
export function fieldsOf(before: object, after: object): readonly FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const old = (before as Record<string, unknown>)[field];
    return JSON.stringify(old) === JSON.stringify(value) ? [] : [{ field, before: old, after: value }];
  });
}

/** The actor with what the file says of it; what the file leaves open stays. */
function mergedActor(known: Actor, came: Actor): Actor {
  const names = new Set([...known.otherNames, ...came.otherNames, ...(nameKey(came.name) === nameKey(known.name) ? [] : [came.name])]);
  names.delete(known.name);
  return {
    ...filled(known, came, UNDESCRIBED),
    name: known.name,
    otherNames: [...names],
    evidence: evidenceOfBoth(known.evidence, came.evidence),
  };
}

/** What a relation says where a file leaves everything open. */
const UNSAID: Partial<Relation> = { title: '', status: 'unknown', certainty: 'explicit', implied: '', themes: [], note: '' };

function mergedRelation(known: Relation, came: Relation): Relation {
  const { period } = known;
  return {
    ...filled(known, came, UNSAID),
    period: { start: came.period.start || period.start, end: came.period.end || period.end, words: came.period.words || period.words },
    evidence: evidenceOfBoth(known.evidence, came.evidence),
  };
}

/** A row with the fields of another, but for those that say nothing there. */
function filled<Row extends object>(known: Row, came: Row, nothing: Partial<Row>): Row {
  const told = Object.entries(came).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(nothing[field as keyof Row]));
  return { ...known, ...Object.fromEntries(told) };
}

function evidenceOfBoth(known: readonly Evidence[], came: readonly Evidence[]): readonly Evidence[] {
  // A row may stand elsewhere in a file that comes back: its first place stays.
  const keyOf = (one: Evidence) => JSON.stringify(isRowPlace(one.place) ? { ...one, place: 'row' } : one);
  const keys = new Set(known.map(keyOf));
  const fresh = came.filter((one) => !keys.has(keyOf(one)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

function added<Row extends { readonly id: string }>(known: readonly Row[], came: readonly Row[]): readonly Row[] {
  const own = new Set(known.map(({ id }) => id));
  const fresh = came.filter(({ id }) => !own.has(id));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

function missingOf<Row extends { readonly id: string }>(
  known: readonly Row[],
  came: readonly Row[],
  isFromThere: (row: Row) => boolean,
): readonly string[] {
  const theirs = new Set(came.map(({ id }) => id));
  return known.flatMap((row) => (theirs.has(row.id) || !isFromThere(row) ? [] : [row.id]));
}

/** Remains with the keys of their rows as they are in the document. */
function withKeys({ columns, rows, cells }: Remains, renamed: Renaming): Remains {
  // A key is one or two ids, see `rowKey`.
  const at = (key: string) =>
    key
      .split(' ')
      .map((id) => renamed.get(id) ?? id)
      .join(' ');
  return {
    columns: columns.map((column) => ({ ...column, cells: column.cells.map(({ row, text }) => ({ row: at(row), text })) })),
    rows,
    cells: cells.map((cell) => ({ ...cell, row: at(cell.row) })),
  };
}

/** What a row that was not understood says, wherever in its file it stood. */
export function keyOfKept({ table, cells, others, beyond }: KeptRow): string {
  return JSON.stringify([table, cells, others, beyond]);
}

/** Remains of both, each once, wherever in the file it stood. */
function mergedRemains(known: Remains, came: Remains): Remains {
  const columnKey = ({ table, header, nth }: KeptColumn) => JSON.stringify([table, header, nth]);
  const theirs = new Map(came.columns.map((column) => [columnKey(column), column]));
  const columns = known.columns.map((column) => {
    const other = theirs.get(columnKey(column));
    if (other === undefined) return column;
    const cells = new Map([...column.cells, ...other.cells].map(({ row, text }) => [row, text]));
    const list = [...cells].map(([row, text]) => ({ row, text }));
    return JSON.stringify(list) === JSON.stringify(column.cells) ? column : { ...column, cells: list };
  });
  const own = new Set(known.columns.map(columnKey));
  const ofCell = ({ table, row, column, text }: KeptCell) => JSON.stringify([table as TableName, row, column, text]);
  return {
    columns: [...columns, ...came.columns.filter((column) => !own.has(columnKey(column)))],
    rows: joinedList(known.rows, came.rows, keyOfKept),
    cells: joinedList(known.cells, came.cells, ofCell),
  };
}

function joinedList<T>(known: readonly T[], came: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const own = new Set(known.map(keyOf));
  const fresh = came.filter((one) => !own.has(keyOf(one)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
