/**
 * What can be kept of a damaged network: rows that fit each other, changes that can still be undone, operations that fit although some
 * before them are lost. Nothing is guessed: a row that names what is not there goes without that name where it can, and is left out where
 * it cannot.
 */
import type { Actor, Dataset, Evidence, Relation, Statement } from './dataset.ts';
import { DOCUMENT_TABLES } from './document.ts';
import { type History, MOST_UNDONE } from './history.ts';
import { misfitOf } from './misfits.ts';
import { type Operation, operated, replayed } from './operations.ts';
import { typesOf } from './relation-types.ts';

/** The dataset with the rows that fit each other, and how many others were left out or lost a part. */
export function fittingDataset(dataset: Dataset): { readonly dataset: Dataset; readonly mended: number } {
  if (misfitOf(dataset) === null) return { dataset, mended: 0 };
  let mended = 0;
  const mend = <Row>(row: Row, after: Row | null): readonly Row[] => {
    if (after !== row) mended++;
    return after === null ? [] : [after];
  };
  const once = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const isFirst = !seen.has(row.id);
      seen.add(row.id);
      return mend(row, isFirst ? row : null);
    });
  };
  const [sources, types, story] = [once(dataset.sources), once(dataset.types), once(dataset.story)];
  const actors = once(dataset.actors);
  const known = {
    sources: new Set<string>(sources.map(({ id }) => id)),
    actors: new Set<string>(actors.map(({ id }) => id)),
    types: new Set<string>(typesOf({ types }).list.map(({ id }) => id)),
  };
  const isActor = (id: string | null) => id === null || known.actors.has(id);
  const proven = <Row extends { readonly evidence: readonly Evidence[] }>(row: Row): Row => {
    if (row.evidence.every(({ source, speaker }) => known.sources.has(source) && isActor(speaker))) return row;
    const evidence = row.evidence
      .filter(({ source }) => known.sources.has(source))
      .map((one) => (isActor(one.speaker) ? one : { ...one, speaker: null }));
    return { ...row, evidence };
  };
  const ofActor = (row: Actor): Actor => (isActor(row.within) ? proven(row) : { ...proven(row), within: null });
  const ofRelation = (row: Relation): Relation | null => {
    const isWhole =
      row.members.every(({ actor }) => isActor(actor)) && new Set(row.members.map(({ actor }) => actor)).size === row.members.length;
    return isWhole && known.types.has(row.type) ? proven(row) : null;
  };
  const ofStatement = (row: Statement): Statement =>
    row.actors.every(isActor) ? proven(row) : { ...proven(row), actors: row.actors.filter(isActor) };
  return {
    dataset: {
      sources,
      types,
      story,
      actors: actors.flatMap((row) => mend(row, ofActor(row))),
      relations: once(dataset.relations).flatMap((row) => mend(row, ofRelation(row))),
      statements: once(dataset.statements).flatMap((row) => mend(row, ofStatement(row))),
    },
    mended,
  };
}

/** Marks of a history whose beginning, or whose file, is not known. No change has such an id. */
const marked = (mark: string) => Object.fromEntries(DOCUMENT_TABLES.map((table) => [table, mark]));
const [UNKNOWN_START, UNKNOWN_FILE] = [marked('lost before'), marked('lost file')];

/**
 * The history with those of its changes that can be undone and redone from its document, and how many others it had. It is not what it
 * was, so it counts as saved in no file, and its first change as one that came after others.
 */
export function turnable(history: History): { readonly history: History; readonly lost: number } {
  const { past, future } = history;
  const turns = (kind: 'undo' | 'redo', count: number) => Array.from({ length: count }, () => ({ kind }));
  const undone = replayed(history, turns('undo', past.length)).count;
  const redone = replayed(history, turns('redo', future.length)).count;
  const lost = past.length - undone + (future.length - redone);
  return {
    history: {
      ...history,
      past: past.slice(past.length - undone),
      future: future.slice(0, redone),
      start: UNKNOWN_START,
      saved: UNKNOWN_FILE,
    },
    lost,
  };
}

/** What was made of a history by operations of which some are lost. */
export interface ReplayedAround {
  readonly history: History;
  /** The places of the operations that are not in it. */
  readonly left: readonly number[];
}

/**
 * The history after operations in their order; null stands for one that is lost. Changes after a lost one are made where they fit. An undo
 * or redo that turns back beyond the lost one is not, and nothing after it: nobody knows what it would undo.
 */
export function replayedAround(history: History, operations: readonly (Operation | null)[]): ReplayedAround {
  const whole = replayed(
    history,
    operations.flatMap((operation) => operation ?? []),
  );
  if (whole.count === operations.length) return { history: whole.history, left: [] };
  const left: number[] = [];
  let now = history;
  /** The history before the first that is lost, and the changes up to the last one. Null until there is one. */
  let before = null as { readonly history: History; readonly past: History['past'] } | null;
  for (const [i, operation] of operations.entries()) {
    // What is in a file is not known any longer.
    if (before !== null && operation?.kind === 'saved') continue;
    if (before !== null && operation !== null && turnsBeyond(operation, now)) {
      left.push(...Array.from({ length: operations.length - i }, (_, further) => i + further));
      break;
    }
    const outcome = operation === null ? null : operated(now, operation);
    if (outcome?.ok === true) now = outcome.value;
    else {
      left.push(i);
      before = { history: before?.history ?? now, past: [...(before?.past ?? []), ...now.past] };
      now = { ...now, past: [], future: [] };
    }
  }
  const first = before?.history ?? now;
  // Nothing was made of those after it.
  if (now.document === first.document) return { history: { ...first, saved: UNKNOWN_FILE }, left };
  const past = [...(before?.past ?? []), ...now.past].slice(-MOST_UNDONE);
  return { history: turnable({ ...now, past }).history, left };
}

/** Whether an operation undoes or redoes more than a history has. */
function turnsBeyond(operation: Operation, { past, future }: History): boolean {
  if (operation.kind === 'undo') return past.length === 0;
  if (operation.kind === 'redo') return future.length === 0;
  return operation.kind === 'moved' && (operation.steps < 0 ? past.length < -operation.steps : future.length < operation.steps);
}
