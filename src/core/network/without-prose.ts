/**
 * A dataset without its prose: what pictures, counts and measures read of it, and nothing else. Notes, quotes and the like are empty;
 * names, titles, kinds, members, dates, themes and sources stay. As long as only prose changes, it is the very same value, so that
 * whatever was computed from it (places, scene, analysis, the copy in the worker) is still right and is found again.
 */
import type { Actor, Dataset, Evidence, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { isSame } from '../model/list-change.ts';

/** The dataset without prose; the same value as before where nothing else has changed. O(rows) for a new dataset, O(1) for a known one. */
export function withoutProse(dataset: Dataset): Dataset {
  const known = bareOf.get(dataset);
  if (known !== undefined) return known;
  const { sources, types } = dataset;
  const bare: Dataset = {
    sources,
    types,
    actors: rowsWithoutProse(dataset.actors, last?.actors, actorWithoutProse),
    relations: rowsWithoutProse(dataset.relations, last?.relations, relationWithoutProse),
    statements: NONE,
    story: NONE,
  };
  const isSame =
    last !== null && last.sources === sources && last.types === types && last.actors === bare.actors && last.relations === bare.relations;
  const found = isSame && last !== null ? last : bare;
  last = found;
  bareOf.set(dataset, found);
  return found;
}

const NONE: readonly never[] = [];
const bareOf = new WeakMap<Dataset, Dataset>();
/** The last answer: what a changed dataset is compared with. A value that is kept, never one that changes what is answered. */
let last: Dataset | null = null;

const bareRows = new WeakMap<object, object>();

/** The rows without prose; the list before where all of them are as there. */
function rowsWithoutProse<T extends object>(rows: readonly T[], before: readonly T[] | undefined, bare: (row: T) => T): readonly T[] {
  const found = rows.map((row, i) => {
    const known = bareRows.get(row) as T | undefined;
    if (known !== undefined) return known;
    const made = bare(row);
    const earlier = before?.[i];
    const kept = earlier !== undefined && isSame(made, earlier) ? earlier : made;
    bareRows.set(row, kept);
    return kept;
  });
  return before !== undefined && found.length === before.length && found.every((row, i) => row === before[i]) ? before : found;
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
