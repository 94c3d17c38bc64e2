/**
 * A dataset without its prose: the part that pictures, counts and measures read. Notes, quotes and other free texts are empty; names,
 * titles, kinds, members, dates, themes and sources stay. While only prose changes, the very same value is returned, so everything computed
 * from it (places, scene, analysis, the worker's copy) stays valid.
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
/** The last argument and result, to compare a changed dataset with. A cache only: it does not affect results. */
let last: { readonly dataset: Dataset; readonly bare: Dataset } | null = null;

/** Rows already stripped of prose, so that a row that moved, or came back by undo, gives the same object again. */
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

/** Sources stay, because recipes filter by them; places, quotes and speakers are prose. */
function evidenceWithoutProse(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.map(({ source }) => ({ source, place: '', quote: '', speaker: null }));
}

/**
 * Puts the prose of another dataset back into rows with the same id, and adds the statements about its actors. Sheets and tables need this
 * for a network laid over a perimeter.
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
