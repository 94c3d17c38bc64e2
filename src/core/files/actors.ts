/**
 * Rows of actors → actors. Where no file lists them, every name that a relation is written with is one. Actors refer to each other
 * (`within`, who speaks), so they are read in two steps: first all of them, then what they refer to.
 */
import { type Actor, type ActorId, UNDESCRIBED } from '../model/dataset.ts';
import { rowKey } from '../model/remains.ts';
import { type ActorNames, nameKey } from './actor-names.ts';
import { type EvidenceReader, NO_EVIDENCE } from './evidence.ts';
import { idFromName } from './made-ids.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import { resolveActor } from './references.ts';
import type { EvidenceColumn, Whole } from './rows.ts';

/** Actors, with the rows of those that refer to others or bring evidence, by their place in the list. */
export interface ReadActors {
  readonly actors: readonly Actor[];
  readonly linked: ReadonlyMap<number, Placed<'actors'>>;
}

/** Reads the rows of actors, and fills in their names. What refers to other actors is read by `linkActors`, once all are known. */
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
    // An id that is none is replaced; what refers to it by that text is understood all the same.
    names.add(id, [actor.name, ...actor.otherNames, ...(written === '' ? [] : [written])]);
  });
  return { actors, linked };
}

/** Whether a row says more of its actor than can be told before all actors are known. */
function isLinked({ within, source, place, quote, speaker }: Placed<'actors'>['row']): boolean {
  return within !== '' || source !== '' || place !== '' || quote !== '' || speaker !== '';
}

/** An id from what the row says: what was written as one, or the name with what tells it from others of that name. */
function madeId({ row }: Placed<'actors'>, written: string): string {
  if (written !== '') return idFromName(written);
  return `${idFromName(row.name)}_${idFromName(row.code || row.siren || (row.kind ?? ''))}`;
}

function actorOf(reading: Reading, placed: Placed<'actors'>, id: ActorId): Actor {
  const { row } = placed;
  const { min, max } = row;
  // A word that is no kind says at least that the row is an actor; a level makes it an authority.
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
  // Field by field: taking some out of a copy takes twice the time of reading the row.
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

/** Only unnamed sets have a number of members; what is written for others is kept. */
function keepBounds(reading: Reading, placed: Placed<'actors'>, id: ActorId): void {
  for (const column of ['min', 'max'] as const) {
    if (placed.row[column] === null) continue;
    reading.keepCell(placed, rowKey(id), column, writtenIn(placed, column));
    reading.report('warning', placed, column, { key: 'boundsOfNoSet' });
  }
}

/** The actors with what refers to other actors: what they lie within, who speaks of them. */
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

/** Relations alone are a network too: without a file of actors, every name written in them is one. */
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
