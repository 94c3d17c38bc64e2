/**
 * Spellings of one actor: actors that were identified as the same territory, which are one unless a person says otherwise, and actors whose
 * names differ only by an acronym or an article, which a person decides. Merging puts one actor in the place of the others wherever they
 * are named.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { acronymsOf, fold, withoutArticle } from '../basics/names.ts';
import type { Actor, ActorId, Dataset, Member, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';

/** Groups of actors that are probably one, the one to keep first: with a code before others, then in the order of the table. */
export function probablySame({ actors }: Pick<Dataset, 'actors'>): readonly (readonly ActorId[])[] {
  const byKey = new Map<string, ActorId[]>();
  for (const actor of actors) for (const key of keysOf(actor)) addTo(byKey, key, actor.id);
  const rank = new Map(actors.map(({ id, code, siren }, i) => [id, code + siren === '' ? i + actors.length : i]));
  const isGrouped = new Set<ActorId>();
  return [...byKey.values()].flatMap((ids) => {
    const group = [...new Set(ids)].filter((id) => !isGrouped.has(id));
    if (group.length < 2) return [];
    for (const id of group) isGrouped.add(id);
    return [group.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))];
  });
}

/** Texts of which two different actors rarely have one in common. */
function keysOf({ name, otherNames, kind, levels, code, siren }: Actor): readonly string[] {
  const keys = new Set<string>();
  const sort = `${kind} ${levels.join('+')}`;
  if (code + siren !== '') keys.add(`${levels.join('+')}:${code || siren}`);
  else for (const written of [name, ...otherNames]) keys.add(`${sort} ${withoutArticle(fold(written))}`);
  // «MEL» and «Métropole européenne de Lille».
  if (fold(name).length >= 3) keys.add(`acronym ${fold(name)}`);
  for (const short of acronymsOf(name)) keys.add(`acronym ${short}`);
  return [...keys];
}

/** A dataset in which actors were merged. */
export interface Merged {
  readonly dataset: Dataset;
  /** Relations that tied an actor to itself only: they say nothing once the two are one, and are left out. */
  readonly ofOne: readonly Relation[];
}

/** Puts the first actor of each group in the place of the others. What only the others say goes over to the first. */
export function merged(dataset: Dataset, groups: readonly (readonly ActorId[])[]): Merged {
  const into = new Map(groups.flatMap(([first, ...others]) => (first === undefined ? [] : others.map((other) => [other, first] as const))));
  if (into.size === 0) return { dataset, ofOne: [] };
  const at = (id: ActorId) => into.get(id) ?? id;
  const actorsById = byId(dataset.actors);
  const gained = new Map<ActorId, Actor>();
  for (const [from, to] of into) {
    const [kept, other] = [gained.get(to) ?? actorsById.get(to), actorsById.get(from)];
    if (kept !== undefined && other !== undefined) gained.set(to, joined(kept, other));
  }
  const spoken = <T extends { readonly evidence: Actor['evidence'] }>(row: T): T =>
    row.evidence.some(({ speaker }) => speaker !== null && into.has(speaker))
      ? { ...row, evidence: row.evidence.map((one) => (one.speaker === null ? one : { ...one, speaker: at(one.speaker) })) }
      : row;
  const actors = dataset.actors
    .filter(({ id }) => !into.has(id))
    .map((actor) => gained.get(actor.id) ?? actor)
    .map((actor) => spoken(actor.within !== null && into.has(actor.within) ? { ...actor, within: at(actor.within) } : actor));
  const ofOne: Relation[] = [];
  const relations = dataset.relations.flatMap((relation) => {
    const members = distinct(relation.members.map(({ actor, role }) => ({ actor: at(actor), role })));
    if (members.length >= 2) return [spoken({ ...relation, members })];
    ofOne.push(relation);
    return [];
  });
  const ids = (list: readonly string[]) => [...new Set(list.map((id) => at(id as ActorId) as string))];
  return {
    dataset: {
      ...dataset,
      actors,
      relations,
      statements: dataset.statements.map((statement) => spoken({ ...statement, actors: [...new Set(statement.actors.map(at))] })),
      story: dataset.story.map((step) => ({ ...step, reveal: ids(step.reveal), frame: ids(step.frame), proofs: ids(step.proofs) })),
    },
    ofOne,
  };
}

function distinct(members: readonly Member[]): readonly Member[] {
  const seen = new Set<ActorId>();
  return members.filter(({ actor }) => !seen.has(actor) && seen.add(actor));
}

/** One actor with what another said of it: texts where it has none, names and evidence of both. */
function joined(kept: Actor, other: Actor): Actor {
  const otherNames = [...new Set([...kept.otherNames, other.name, ...other.otherNames])].filter((name) => name !== kept.name);
  return {
    ...kept,
    otherNames,
    nature: kept.nature || other.nature,
    levels: kept.levels.length > 0 ? kept.levels : other.levels,
    code: kept.code || other.code,
    siren: kept.siren || other.siren,
    codeYear: kept.codeYear || other.codeYear,
    note: [...new Set([kept.note, other.note].filter((note) => note !== ''))].join(' '),
    evidence: [...kept.evidence, ...other.evidence],
  };
}
