/**
 * Which rows of what was read are rows that a document has: by code, by name, by id where ids are ours, or by what a relation says. Gives
 * each row that came its id in the document.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { nameKey } from '../files/actor-names.ts';
import type { ReadNetwork } from '../files/read-network.ts';
import type { Actor, ActorId, Dataset, Evidence, Relation, SourceId } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Remains } from '../model/remains.ts';
import type { OwnTypeId, RelationType } from '../model/vocabulary.ts';

/** What was read from files. */
export interface Incoming {
  readonly dataset: Dataset;
  readonly remains: Remains;
  /** Whether the ids are those of Maillage, so that a row of the same id is the same row even if everything else differs. */
  readonly hasOwnIds: boolean;
  /** Whether it is another state of the document itself: then ids come before codes and names. */
  readonly isSameDocument?: boolean;
}

/**
 * A network that was read, to be compared with a document or put into it. It is another state of the document if its file says so, or, for
 * tables in our columns, which say nothing of it, if the document has most of its actors and relations under the same ids.
 */
export function incomingOf(
  { dataset, remains, stored, mapped = [] }: Pick<ReadNetwork, 'dataset' | 'remains' | 'stored'> & { readonly mapped?: readonly unknown[] },
  document: { readonly id: string | null; readonly dataset: Dataset },
): Incoming {
  const hasOwnIds = mapped.length === 0;
  const isStored = stored !== undefined && document.id !== null;
  const isSameDocument = isStored ? stored.id === document.id : hasOwnIds && hasMostOf(document.dataset, dataset);
  return { dataset, remains, hasOwnIds, isSameDocument };
}

/** Whether most rows of a network, which are the same by what they are and not by their number alone, have ids of a dataset. */
function hasMostOf(known: Dataset, { actors, relations }: Dataset): boolean {
  const own = { actors: byId(known.actors), relations: byId(known.relations) };
  const alike = actors.filter(({ id, name }) => {
    const row = own.actors.get(id);
    return row !== undefined && nameKey(row.name) === nameKey(name);
  });
  const tied = relations.filter(({ id, members }) => {
    const row = own.relations.get(id);
    return row !== undefined && members.some(({ actor }) => row.members.some((member) => member.actor === actor));
  });
  return actors.length > 0 && 2 * alike.length > actors.length && 2 * tied.length >= relations.length;
}

/** The id in the document for each id that came. */
export type Renaming = ReadonlyMap<string, string>;

/** Which rows that came are rows of a dataset, by code, name, id or what they say; the others get ids that are free. O(rows of both). */
export function renaming(dataset: Dataset, { dataset: came, hasOwnIds, isSameDocument = false }: Incoming): Renaming {
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
  const isType = isTheirs(dataset.types);
  for (const { id, fr, en } of came.types)
    name(id, isSameDocument && isType(id) ? id : (typeByName.get(nameKey(fr)) ?? typeByName.get(nameKey(en))));
  nameActors(dataset.actors, came.actors, { isTheirs: isTheirs(dataset.actors), isSameDocument }, name);
  nameRelations(dataset.relations, came.relations, isTheirs(dataset.relations), renamed, name);
  for (const table of ['statements', 'story'] as const) {
    const isOwn = isTheirs(dataset[table]);
    for (const { id } of came[table]) name(id, isOwn(id) ? id : undefined);
  }
  return renamed;
}

type Name = (id: string, match: string | undefined) => void;

/**
 * Actors are the same by code, by id where ids are ours, or by a name that only one has; never two of the file for one of the document. In
 * another state of the document its ids come first.
 */
function nameActors(
  known: readonly Actor[],
  came: readonly Actor[],
  { isTheirs, isSameDocument }: { readonly isTheirs: (id: string) => boolean; readonly isSameDocument: boolean },
  name: Name,
): void {
  const byCode = new Map(known.flatMap((actor) => codesOf(actor).map((code) => [code, actor.id as string] as const)));
  const byName = new Map<string, string | null>();
  for (const { id, name: own, otherNames } of known) {
    for (const key of new Set([own, ...otherNames].map(nameKey))) byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
  }
  const used = new Set<string>(isSameDocument ? came.flatMap(({ id }) => (isTheirs(id) ? [id] : [])) : []);
  const codeOf = new Map(known.map((actor) => [actor.id as string, codesOf(actor)]));
  for (const actor of came) {
    if (isSameDocument && isTheirs(actor.id)) {
      name(actor.id, actor.id);
      continue;
    }
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
  // What all relations say is written out for comparing, which a new network needs not.
  if (known.length > 0) {
    match(saidBy, false);
    match(tiedBy, true);
  }
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

/** The rows that came, with the ids of the document; the same rows if they have these already. */
export function withIds(dataset: Dataset, renamed: Renaming): Dataset {
  if (![...renamed].some(([id, now]) => id !== now)) return dataset;
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
