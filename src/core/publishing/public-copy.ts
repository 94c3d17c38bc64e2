/**
 * The public copy: the part of a network that may be published, as a smaller dataset of its own, not with parts hidden. It contains only
 * what the story and the default view show. Persons are given by their function. Communes without recorded cooperation become a number, or
 * «fewer than three» if they are one or two, because otherwise their place would identify them. Notes and speaker's notes are left out, and
 * all ids are new.
 */

import type { Language } from '../../messages/language.ts';
import { PUBLIC_COPY } from '../../messages/public-copy.ts';
import { ROWS_PREFIX, STRIP_PREFIX } from '../layout/column-folds.ts';
import { isAuthority } from '../model/actor-kinds.ts';
import {
  type Actor,
  type ActorId,
  type Dataset,
  type Evidence,
  isUnitKey,
  type Relation,
  type RelationId,
  type SourceId,
  type StatementId,
  type StepId,
  type StoryStep,
  UNDESCRIBED,
} from '../model/dataset.ts';
import type { OwnTypeId } from '../model/vocabulary.ts';
import { actorsWithoutCooperation } from '../network/comprised.ts';
import { DEFAULT_RECIPE, isOwnTypeId, type Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { addressToHash, hashToAddress } from '../session/address.ts';
import { personNames, withoutPersonNames, withoutPlaces } from './nameless.ts';

/** Minimum number of communes whose exact count may be published: fewer could be identified. */
export const SMALLEST_CELL = 3;

/** A copy for others, and the names removed from it. */
export interface PublicCopy {
  readonly dataset: Dataset;
  /** Names that must not appear in the copy: of persons, and of communes that became a number. */
  readonly removedNames: readonly string[];
}

/** The public copy of a dataset; texts that it adds are in `language`. */
export function publicCopy(dataset: Dataset, language: Language): PublicCopy {
  const anonymous = withoutPersonNames(dataset);
  const functions = new Set(anonymous.actors.map((actor) => actor.name));
  const alone = actorsWithoutCooperation(anonymous).filter(
    (actor) => isAuthority(actor) && actor.levels.includes('commune') && actor.levels.length === 1,
  );
  const places = alone.flatMap((actor) => [actor.name, ...actor.otherNames]);
  const counted = withoutPlaces(withoutRows(anonymous, new Set(alone.map((actor) => actor.id))), places, PUBLIC_COPY[language].commune);
  const kept = onlyShown({ ...counted, actors: [...counted.actors, ...numberOf(alone.length, language)] });
  return {
    dataset: withNewIds(kept, false),
    removedNames: [...personNames(dataset).filter((name) => !functions.has(name)), ...places],
  };
}

/** An unnamed set that stands for `count` communes without cooperation; empty for 0. */
function numberOf(count: number, language: Language): readonly Actor[] {
  if (count === 0) return [];
  const isFew = count < SMALLEST_CELL;
  const { communes, fewerCommunes } = PUBLIC_COPY[language];
  return [
    {
      ...UNDESCRIBED,
      id: 'communes-without-cooperation' as ActorId,
      name: isFew ? fewerCommunes(SMALLEST_CELL) : communes(count),
      kind: 'set',
      levels: ['commune'],
      size: isFew ? { min: 1, max: SMALLEST_CELL - 1 } : { min: count, max: count },
    },
  ];
}

/** A dataset without some actors, and without rows that need them. */
function withoutRows(dataset: Dataset, actors: ReadonlySet<string>): Dataset {
  // If a speaker is removed, the quote stays without a speaker.
  const heard = <T extends { readonly evidence: readonly Evidence[] }>(row: T): T => ({
    ...row,
    evidence: row.evidence.map((item) => (item.speaker !== null && actors.has(item.speaker) ? { ...item, speaker: null } : item)),
  });
  return {
    ...dataset,
    actors: dataset.actors
      .map(heard)
      .filter((actor) => !actors.has(actor.id))
      .map((actor) => (actor.within !== null && actors.has(actor.within) ? { ...actor, within: null } : actor)),
    relations: dataset.relations
      .map(heard)
      .map((relation) => ({ ...relation, members: relation.members.filter(({ actor }) => !actors.has(actor)) }))
      .filter((relation) => relation.members.length >= 2),
    statements: dataset.statements.map(heard).filter((statement) => !statement.actors.some((actor) => actors.has(actor))),
  };
}

/** What the default view or a step shows, with its sources, speakers and proofs. */
function onlyShown(dataset: Dataset): Dataset {
  const steps = dataset.story.map((step) => ({ ...step, address: hashToAddress(step.view) }));
  const recipes: readonly Recipe[] = [DEFAULT_RECIPE, ...steps.map(({ address }) => address.recipe)];
  const actors = new Set<string>();
  const relations = new Set<string>();
  for (const recipe of recipes) {
    const shown = selectionOf(dataset, recipe);
    for (const id of shown.actors) actors.add(id);
    for (const relation of dataset.relations) {
      // Membership in a set shows in the symbol of an actor, so it is kept even if its line is not shown.
      const isStanding = relation.type === 'set-membership' && relation.members.every(({ actor }) => shown.actors.has(actor));
      if (isStanding || shown.has(relation)) relations.add(relation.id);
    }
  }
  const proofs = new Set(steps.flatMap((step) => step.proofs));
  const isKept = (statement: Dataset['statements'][number]) =>
    statement.actors.length === 0 ? proofs.has(statement.id) : statement.actors.every((actor) => actors.has(actor));
  const statements = dataset.statements.filter(isKept);
  const keptRelations = dataset.relations.filter((relation) => relations.has(relation.id));
  const quoted = [...dataset.actors.filter((actor) => actors.has(actor.id)), ...keptRelations, ...statements].flatMap(
    ({ evidence }) => evidence,
  );
  // Actors who are only speakers are kept without their own evidence.
  const speakers = new Set(quoted.flatMap(({ speaker }) => (speaker === null || actors.has(speaker) ? [] : [speaker as string])));
  const sources = new Set(quoted.map(({ source }) => source));
  return {
    sources: dataset.sources.filter((source) => sources.has(source.id)).map((source) => ({ ...source, note: '' })),
    types: dataset.types.filter(({ id }) => keptRelations.some(({ type }) => type === id)),
    actors: dataset.actors
      .filter((actor) => actors.has(actor.id) || speakers.has(actor.id))
      .map((actor) => ({
        ...actor,
        evidence: speakers.has(actor.id) ? [] : actor.evidence,
        within: actor.within !== null && actors.has(actor.within) ? actor.within : null,
        note: '',
        noCode: '',
      })),
    relations: keptRelations.map((relation) => ({
      ...relation,
      members: relation.members.filter(({ actor }) => actors.has(actor)),
      note: '',
    })),
    statements,
    story: dataset.story.map((step) => ({ ...step, note: { fr: '', en: '' } })),
  };
}

/** The whole network for others, without names of persons, also in ids. */
export function namelessCopy(dataset: Dataset): Dataset {
  return withNewIds(withoutPersonNames(dataset), true);
}

/**
 * Replaces all ids by numbers, since ids often resemble names. Keys of official territories stay if the copy includes territories.
 * Otherwise they are removed from the views, because they would reveal every commune without a tie.
 */
function withNewIds(dataset: Dataset, hasTerritories: boolean): Dataset {
  const ids = new Map<string, string>();
  const number = (rows: readonly { readonly id: string }[], letter: string) => {
    for (const [i, { id }] of rows.entries()) ids.set(id, `${letter}${i + 1}`);
  };
  number(dataset.sources, 's');
  number(dataset.actors, 'a');
  number(dataset.types, 't');
  number(dataset.relations, 'r');
  number(dataset.statements, 'c');
  number(dataset.story, 'e');
  const to = <T extends string>(id: string) => (ids.get(id) ?? '') as T;
  const evidence = (list: readonly Evidence[]): readonly Evidence[] =>
    list.map((row) => ({ ...row, source: to<SourceId>(row.source), speaker: row.speaker === null ? null : to<ActorId>(row.speaker) }));
  return {
    sources: dataset.sources.map((source) => ({ ...source, id: to<SourceId>(source.id) })),
    types: dataset.types.map((type) => ({ ...type, id: to<OwnTypeId>(type.id) })),
    actors: dataset.actors.map((actor) => ({
      ...actor,
      id: to<ActorId>(actor.id),
      within: actor.within === null ? null : to<ActorId>(actor.within),
      evidence: evidence(actor.evidence),
    })),
    relations: dataset.relations.map(
      (relation): Relation => ({
        ...relation,
        id: to<RelationId>(relation.id),
        type: ids.has(relation.type) ? to<OwnTypeId>(relation.type) : relation.type,
        members: relation.members.map((member) => ({ ...member, actor: to<ActorId>(member.actor) })),
        evidence: evidence(relation.evidence),
      }),
    ),
    statements: dataset.statements.map((statement) => ({
      ...statement,
      id: to<StatementId>(statement.id),
      actors: statement.actors.map((actor) => to<ActorId>(actor)),
      evidence: evidence(statement.evidence),
    })),
    story: dataset.story.map((step) => withIds(step, (id) => ids.get(id) ?? (hasTerritories && isUnitKey(id) ? id : ''), hasTerritories)),
  };
}

/** A step with its ids replaced, also in its view; ids that no longer exist are removed. */
function withIds(step: StoryStep, one: (id: string) => string, hasTerritories: boolean): StoryStep {
  const many = (list: readonly string[]) => list.map(one).filter((id) => id !== '');
  const { recipe, view, selected } = hashToAddress(step.view);
  const address = {
    // An empty `only` would show everything; if all its ids are gone, an id that nobody has shows nothing.
    recipe: {
      ...recipe,
      within: one(recipe.within),
      only: recipe.only.length === 0 ? [] : many(recipe.only).concat(many(recipe.only).length === 0 ? ['-'] : []),
      sources: many(recipe.sources),
      types: recipe.types.map((id) => (isOwnTypeId(id) ? one(id) : id)).filter((id) => id !== '') as Recipe['types'],
    },
    view: {
      ...view,
      center: one(view.center),
      from: one(view.from),
      to: one(view.to),
      ...(hasTerritories ? {} : { perimeter: '' }),
      open: view.open.flatMap((id) => {
        const prefix = [STRIP_PREFIX, ROWS_PREFIX].find((start) => id.startsWith(start));
        if (prefix === undefined) return hasTerritories ? [id] : [];
        return many([id.slice(prefix.length)]).map((own) => `${prefix}${own}`);
      }),
    },
    selected: one(selected ?? '') || null,
    step: null,
  };
  return {
    ...step,
    id: one(step.id) as StepId,
    view: addressToHash(address).replace(/^#/, ''),
    reveal: many(step.reveal),
    frame: many(step.frame),
    proofs: many(step.proofs),
  };
}
