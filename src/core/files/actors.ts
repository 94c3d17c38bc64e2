/**
 * Reads rows of actors. If no file lists actors, every name used in a relation becomes one. Actors refer to each other (`within`, the
 * speaker of a quote), so they are read in two steps: first all actors, then their references.
 */
import { type Actor, type ActorId, UNDESCRIBED } from '../model/dataset.ts';
import { rowKey } from '../model/remains.ts';
import { type ActorNames, nameKey } from './actor-names.ts';
import { type EvidenceReader, NO_EVIDENCE } from './evidence.ts';
import { idFromName } from './made-ids.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import { resolveActor } from './references.ts';
import type { EvidenceColumn, Whole } from './rows.ts';

/** Actors, and the rows of those with references or evidence, by their index in the list. */
export interface ReadActors {
  readonly actors: readonly Actor[];
  readonly linked: ReadonlyMap<number, Placed<'actors'>>;
}

/**
 * Reads the rows of actors and adds their names to `names`. Call `linkActors` afterwards, when all actors are known, to resolve their
 * references.
 */
export function* readActors(reading: Reading, names: ActorNames): Judging<ReadActors> {
  const actors: Actor[] = [];
  const linked = new Map<number, Placed<'actors'>>();
  yield* reading.rowsOf('actors', (placed) => {
    const written = placed.row.id === '' ? writtenIn(placed, 'id') : '';
    const id = placed.row.id || reading.freeId(madeId(placed, written));
    if (!reading.claim(placed, id)) {
      reading.keep(placed);
      return;
    }
    const actor = actorOf(reading, placed, id as ActorId);
    if (isLinked(placed.row)) linked.set(actors.length, placed);
    actors.push(actor);
    // An invalid id is replaced, but references that use the written text still find the actor.
    names.add(id, [actor.name, ...actor.otherNames, ...(written === '' ? [] : [written])]);
  });
  reading.keepFurther('actors', (written) => names.find(written));
  return { actors, linked };
}

/** Whether a row has references or evidence, which can only be read once all actors are known. */
function isLinked({ within, source, place, quote, speaker }: Placed<'actors'>['row']): boolean {
  return within !== '' || source !== '' || place !== '' || quote !== '' || speaker !== '';
}

/** An id made from the row: from the text in its id cell, or else from the name and what distinguishes it from others with that name. */
function madeId({ row }: Placed<'actors'>, written: string): string {
  if (written !== '') return idFromName(written);
  return `${idFromName(row.name)}_${idFromName(row.code || row.siren || (row.kind ?? ''))}`;
}

function actorOf(reading: Reading, placed: Placed<'actors'>, id: ActorId): Actor {
  const { row } = placed;
  const { min, max } = row;
  // A row with an unknown kind is still used as an actor; if it has a level, as a local authority.
  const kind = row.kind ?? (row.levels.length > 0 ? 'collectivity' : 'organisation');
  const identity = row.identity ?? 'certain';
  reading.stands(placed, rowKey(id), { kind, identity });
  if (kind === 'set') checkBounds(reading, placed);
  else keepBounds(reading, placed, id);
  if (kind === 'collectivity' && row.levels.length === 0) {
    reading.report('warning', placed, 'levels', { key: 'authorityWithoutLevel' });
  }
  const size =
    kind !== 'set' || (min === null && max === null)
      ? null
      : { min: Math.min(min ?? 0, max ?? Number.POSITIVE_INFINITY), max: max === null ? null : Math.max(max, min ?? 0) };
  const { name, otherNames, nature, levels, code, siren, codeYear, noCode, became, note } = row;
  // Field by field, because object rest syntax would double the time for reading a row.
  return {
    id,
    name,
    otherNames,
    kind,
    nature,
    levels,
    code,
    siren,
    codeYear,
    noCode,
    became,
    identity,
    size,
    within: null,
    function: row.function,
    note,
    evidence: NO_EVIDENCE,
  } satisfies Whole<'actors', 'min' | 'max' | EvidenceColumn>;
}

function checkBounds(reading: Reading, placed: Placed<'actors'>): void {
  const { min, max } = placed.row;
  if (min === null || max === null || min <= max) return;
  reading.report('warning', placed, 'min', { key: 'boundsSwapped', values: { min, max } });
}

/** Only unnamed sets have a number of members. For other actors, the text is kept among the remains, with a warning. */
function keepBounds(reading: Reading, placed: Placed<'actors'>, id: ActorId): void {
  for (const column of ['min', 'max'] as const) {
    if (placed.row[column] === null) continue;
    reading.keepCell(placed, rowKey(id), column, writtenIn(placed, column));
    reading.report('warning', placed, column, { key: 'boundsOfNoSet' });
  }
}

/** The actors with their references resolved: the territory they are in, and their evidence. */
export function linkActors(
  reading: Reading,
  { actors, linked }: ReadActors,
  names: ActorNames,
  evidence: EvidenceReader,
): readonly Actor[] {
  const known = [...actors];
  for (const [at, placed] of linked) {
    const actor = actors[at];
    if (actor === undefined) continue;
    evidence.read(placed, actor.id);
    const written = placed.row.within;
    const within = written === '' ? null : resolveActor(reading, placed, 'within', written, names);
    if (written !== '' && within === null) reading.keepCell(placed, rowKey(actor.id), 'within', written);
    known[at] = { ...actor, within, evidence: evidence.of(actor.id) };
  }
  return known;
}

/** Makes an actor of every name used in the relations, for a network without a file of actors. */
export function actorsOfNames(reading: Reading, relations: readonly Placed<'relations'>[], names: ActorNames): ReadActors {
  const first = new Map<string, { readonly name: string; readonly placed: Placed<'relations'> }>();
  for (const placed of relations)
    for (const name of [...placed.row.from, ...placed.row.to, ...placed.row.frame])
      if (!first.has(nameKey(name))) first.set(nameKey(name), { name, placed });
  const actors = [...first.values()].map(({ name, placed }): Actor => {
    const id = reading.freeId(idFromName(name)) as ActorId;
    reading.claim(placed, id);
    names.add(id, [name]);
    return { ...UNDESCRIBED, id, name };
  });
  const file = relations[0]?.from.file;
  if (file !== undefined) reading.remark(file, { key: 'actorsMade', values: { count: actors.length } });
  return { actors, linked: new Map() };
}
