/**
 * Numbers in the place of the ids of a dataset: ids often are names written small, and a copy for others must not tell them.
 * Whatever refers to a row, the addresses in the story among it, refers to its number.
 */
import { addressToHash, hashToAddress } from './address.ts';
import type { ActorId, Dataset, Evidence, Relation, RelationId, SourceId, StatementId, StepId, StoryStep } from './dataset.ts';

/** The same dataset with every id made anew, in addresses of the story too. O(rows). */
export function withNewIds(dataset: Dataset): Dataset {
  const ids = new Map<string, string>();
  const number = (rows: readonly { readonly id: string }[], letter: string) => {
    for (const [i, { id }] of rows.entries()) ids.set(id, `${letter}${i + 1}`);
  };
  number(dataset.sources, 's');
  number(dataset.actors, 'a');
  number(dataset.relations, 'r');
  number(dataset.statements, 'c');
  number(dataset.story, 'e');
  const to = <T extends string>(id: string) => (ids.get(id) ?? '') as T;
  const evidence = (list: readonly Evidence[]): readonly Evidence[] =>
    list.map((row) => ({ ...row, source: to<SourceId>(row.source), speaker: row.speaker === null ? null : to<ActorId>(row.speaker) }));
  return {
    sources: dataset.sources.map((source) => ({ ...source, id: to<SourceId>(source.id) })),
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
    story: dataset.story.map((step) => withIds(step, ids)),
  };
}

/** A step with other ids, in its view too; those that mean nothing any more are left out. */
function withIds(step: StoryStep, ids: ReadonlyMap<string, string>): StoryStep {
  const one = (id: string) => ids.get(id) ?? '';
  const many = (list: readonly string[]) => list.map(one).filter((id) => id !== '');
  const { recipe, view, selected } = hashToAddress(step.view);
  const address = {
    // An empty `only` would show everything: an id that nobody has shows nobody.
    recipe: {
      ...recipe,
      within: one(recipe.within),
      only: recipe.only.length === 0 ? [] : many(recipe.only).concat(many(recipe.only).length === 0 ? ['-'] : []),
      sources: many(recipe.sources),
    },
    // The official territories are not handed out with the copy: every commune without a tie would stand in it.
    view: { ...view, center: one(view.center), from: one(view.from), to: one(view.to), perimeter: '', open: [] },
    selected: selected === null ? null : (ids.get(selected) ?? null),
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
