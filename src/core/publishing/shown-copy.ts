/**
 * The part of a network that a recipe shows, as a network of its own: the actors and relations on screen with their evidence, the statements about
 * them, and what columns of one's own say of them. The story, which tells of the whole network, is left out, and so are rows that were not
 * understood, which no filter can judge.
 */
import type { Dataset, Evidence } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';

/** The shown part of a document. */
export function shownCopy(document: Document, recipe: Recipe): Document {
  const { dataset, remains } = document;
  const shown = selectionOf(dataset, recipe);
  const has = (actor: string) => shown.actors.has(actor);
  // A quote by somebody who is not shown stays without its speaker.
  const heard = <T extends { readonly evidence: readonly Evidence[] }>(row: T): T => ({
    ...row,
    evidence: row.evidence.map((one) => (one.speaker !== null && !has(one.speaker) ? { ...one, speaker: null } : one)),
  });
  const actors = dataset.actors
    .filter(({ id }) => has(id))
    .map(heard)
    .map((actor) => (actor.within === null || has(actor.within) ? actor : { ...actor, within: null }));
  const relations = shown.relations
    .map(heard)
    .map((relation) => ({ ...relation, members: relation.members.filter(({ actor }) => has(actor)) }));
  const statements = dataset.statements.filter(({ actors: about }) => about.length > 0 && about.every(has)).map(heard);
  const sources = new Set<string>([...actors, ...relations, ...statements].flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const types = new Set<string>(relations.map(({ type }) => type));
  const copy: Dataset = {
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
    types: dataset.types.filter(({ id }) => types.has(id)),
    actors,
    relations,
    statements,
    story: [],
  };
  const ids = new Set<string>([copy.sources, copy.types, actors, relations, statements].flatMap((rows) => rows.map(({ id }) => id)));
  // Keys of rows begin with an id, which holds no space.
  const isOfRow = ({ row }: { readonly row: string }) => ids.has(row.split(' ')[0] ?? '');
  return {
    ...document,
    dataset: copy,
    remains: {
      columns: remains.columns
        .map((column) => ({ ...column, cells: column.cells.filter(isOfRow) }))
        .filter(({ cells }) => cells.length > 0),
      rows: [],
      cells: remains.cells.filter(isOfRow),
    },
  };
}
