/**
 * The part of a network that may be handed out: another, smaller dataset, not the same one with parts hidden. Only what the story
 * and the first view show; persons by their function; communes without recorded cooperation as a number, and not even that where
 * they are one or two, since a place would name them; remarks and speaker's notes left out; all ids made anew.
 */
import { hashToAddress } from './address.ts';
import type { Actor, ActorId, Dataset, Evidence } from './dataset.ts';
import { actorsWithoutArticulation } from './isolation.ts';
import { nameless, withoutPlaceNames } from './nameless.ts';
import { withNewIds } from './new-ids.ts';
import { DEFAULT_RECIPE, type Recipe } from './recipe.ts';
import { shownOf } from './shown.ts';
import type { Bilingual } from './vocabulary.ts';

/** Fewest communes that may be counted together without their place naming them. */
export const SMALLEST_CELL = 3;

/** A copy for others, and what was taken out of it. */
export interface PublicCopy {
  readonly dataset: Dataset;
  /** Names that must not stand in the copy: of persons, and of communes that became a number. */
  readonly removedNames: readonly string[];
}

/** The public copy of a dataset, with words of its own in a language. */
export function publicCopy(dataset: Dataset, language: keyof Bilingual): PublicCopy {
  const anonymous = nameless(dataset);
  const alone = actorsWithoutArticulation(anonymous.dataset).filter(
    (actor) => actor.kind === 'collectivity' && actor.levels.includes('commune') && actor.levels.length === 1,
  );
  const places = alone.flatMap((actor) => [actor.name, ...actor.otherNames]);
  const counted = withoutPlaceNames(withoutRows(anonymous.dataset, new Set(alone.map((actor) => actor.id))), places, PLACE[language]);
  const kept = onlyShown({ ...counted, actors: [...counted.actors, ...numberOf(alone.length, language)] });
  return {
    dataset: withNewIds(kept),
    removedNames: [...anonymous.removedNames, ...places],
  };
}

const PLACE: Bilingual = { fr: '[une commune]', en: '[a commune]' };

/** An unnamed set in the place of communes that nothing ties; none where there is none. */
function numberOf(count: number, language: keyof Bilingual): readonly Actor[] {
  if (count === 0) return [];
  const isFew = count < SMALLEST_CELL;
  const number = isFew ? { fr: `Moins de ${SMALLEST_CELL}`, en: `Fewer than ${SMALLEST_CELL}` }[language] : String(count);
  const words = { fr: `${number} communes sans coopération recensée`, en: `${number} communes without recorded cooperation` };
  return [
    {
      id: 'communes-without-cooperation' as ActorId,
      name: words[language],
      otherNames: [],
      kind: 'set',
      nature: '',
      levels: ['commune'],
      code: '',
      siren: '',
      codeYear: '',
      noCode: '',
      became: '',
      identity: 'certain',
      size: isFew ? { min: 1, max: SMALLEST_CELL - 1 } : { min: count, max: count },
      within: null,
      function: '',
      note: '',
      evidence: [],
    },
  ];
}

/** A dataset without some actors, and what cannot stand without them. */
function withoutRows(dataset: Dataset, actors: ReadonlySet<string>): Dataset {
  // Who says so may be one of them: what is said stays, by nobody.
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

/** What some step or the first view shows, with who says so and with what the steps take as proof. */
function onlyShown(dataset: Dataset): Dataset {
  const steps = dataset.story.map((step) => ({ ...step, address: hashToAddress(step.view) }));
  const recipes: readonly Recipe[] = [DEFAULT_RECIPE, ...steps.map(({ address }) => address.recipe)];
  const actors = new Set<string>();
  const relations = new Set<string>();
  for (const recipe of recipes) {
    const shown = shownOf(dataset, recipe);
    for (const id of shown.actors) actors.add(id);
    for (const relation of dataset.relations) if (shown.has(relation)) relations.add(relation.id);
  }
  const proofs = new Set(steps.flatMap((step) => step.proofs));
  const isKept = (statement: Dataset['statements'][number]) =>
    statement.actors.length === 0 ? proofs.has(statement.id) : statement.actors.every((actor) => actors.has(actor));
  const statements = dataset.statements.filter(isKept);
  const keptRelations = dataset.relations.filter((relation) => relations.has(relation.id));
  const quoted = [...dataset.actors.filter((actor) => actors.has(actor.id)), ...keptRelations, ...statements].flatMap(
    ({ evidence }) => evidence,
  );
  // Who speaks stands there for that alone: what is quoted of them is not shown.
  const speakers = new Set(quoted.flatMap(({ speaker }) => (speaker === null || actors.has(speaker) ? [] : [speaker as string])));
  const sources = new Set(quoted.map(({ source }) => source));
  return {
    sources: dataset.sources.filter((source) => sources.has(source.id)).map((source) => ({ ...source, note: '' })),
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
