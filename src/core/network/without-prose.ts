/**
 * A dataset without its prose: what pictures, counts and measures read of it, and nothing else. Notes, quotes and the like are empty;
 * names, titles, kinds, members, dates, themes and sources stay. As long as only prose changes, it is the very same value, so that
 * whatever was computed from it (places, scene, analysis, the copy in the worker) is still right and is found again.
 */
import type { Actor, Dataset, Evidence, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { madeTable } from '../model/kept-answers.ts';
import { isSame } from '../model/list-change.ts';

/** The dataset without prose; the same value as before where nothing else has changed. O(rows that changed), and one pass over the rest. */
export function withoutProse(dataset: Dataset): Dataset {
  const known = bareOf.get(dataset);
  if (known !== undefined) return known;
  const { sources, types } = dataset;
  const [before, bareBefore] = [last?.dataset, last?.bare];
  const bare: Dataset = {
    sources,
    types,
    actors: bareTable(dataset.actors, before?.actors, bareBefore?.actors, actorWithoutProse),
    relations: bareTable(dataset.relations, before?.relations, bareBefore?.relations, relationWithoutProse),
    statements: NONE,
    story: NONE,
  };
  const isAsBefore =
    bareBefore !== undefined &&
    bareBefore.sources === sources &&
    bareBefore.types === types &&
    bareBefore.actors === bare.actors &&
    bareBefore.relations === bare.relations;
  const found = isAsBefore ? bareBefore : bare;
  last = { dataset, bare: found };
  bareOf.set(dataset, found);
  return found;
}

const NONE: readonly never[] = [];
const bareOf = new WeakMap<Dataset, Dataset>();
/** The last question and answer: what a changed dataset is compared with. They are kept values and change no answer. */
let last: { readonly dataset: Dataset; readonly bare: Dataset } | null = null;

/** Rows without prose that were made once, so that a row which moved, or came back by undo, is found again. */
const bareRows = new WeakMap<object, object>();

function bareTable<T extends object>(
  rows: readonly T[],
  before: readonly T[] | undefined,
  bareBefore: readonly T[] | undefined,
  bareRow: (row: T) => T,
): readonly T[] {
  const lastTable = before === undefined || bareBefore === undefined ? null : { rows: before, made: bareBefore };
  return madeTable(rows, lastTable, (row, earlier) => {
    const known = bareRows.get(row) as T | undefined;
    if (known !== undefined) return known;
    const made = bareRow(row);
    const kept = earlier !== undefined && isSame(made, earlier) ? earlier : made;
    bareRows.set(row, kept);
    return kept;
  });
}

function actorWithoutProse(actor: Actor): Actor {
  return { ...actor, noCode: '', became: '', note: '', evidence: evidenceWithoutProse(actor.evidence) };
}

function relationWithoutProse(relation: Relation): Relation {
  return { ...relation, implied: '', note: '', evidence: evidenceWithoutProse(relation.evidence) };
}

/** Which sources say so is filtered by; what they say is not. */
function evidenceWithoutProse(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.map(({ source }) => ({ source, place: '', quote: '', speaker: null }));
}

/**
 * The dataset with the prose of another where both have a row of an id, and the statements about its actors: what sheets and tables
 * show of a network laid over a perimeter.
 */
export function withProseOf(bare: Dataset, written: Dataset): Dataset {
  const [actors, relations] = [byId(written.actors), byId(written.relations)];
  const own = byId(bare.actors);
  return {
    ...bare,
    actors: bare.actors.map((actor) => actors.get(actor.id) ?? actor),
    relations: bare.relations.map((relation) => relations.get(relation.id) ?? relation),
    statements: written.statements.filter((statement) => statement.actors.every((actor) => own.has(actor))),
    story: written.story,
  };
}
