/**
 * The rows that the reference adds to a network laid over a perimeter: an actor for each unit that the network does not name, the legal
 * belonging between units, and the source of both. Actors and belongings are made once for each territory, so that they stay the same
 * objects from one edit to the next.
 */
import {
  type Actor,
  type ActorId,
  type Evidence,
  type Relation,
  type RelationId,
  type Source,
  type SourceId,
  UNDESCRIBED,
} from '../model/dataset.ts';
import { levelOf, levelsHeld, NATURES, type Territory, type Unit, unitKey } from '../reference/territory.ts';

/** Id of the source of every belonging that the reference adds. */
export function referenceSourceId(year: number): string {
  return `reference-${year}`;
}

const NO_WORDS: readonly string[] = [];

interface ReferenceRows {
  /** The actor for a unit that the network does not name. */
  readonly actor: (unit: Unit) => Actor;
  /** The relation that one territory is within another. */
  readonly belonging: (part: ActorId, whole: ActorId) => Relation;
}

const rowsOf = new WeakMap<Territory, ReferenceRows>();

/** The rows that the reference adds. Each is created once for a territory, so that caches recognise it as the same object. */
export function referenceRows(territory: Territory): ReferenceRows {
  const known = rowsOf.get(territory);
  if (known !== undefined) return known;
  const evidence = referenceEvidence(territory);
  const actors: Actor[] = [];
  const belongings = new Map<ActorId, Relation[]>();
  const rows: ReferenceRows = {
    actor: (unit) => {
      const own = actors[unit] ?? actorOfUnit(territory, unit, evidence);
      actors[unit] = own;
      return own;
    },
    belonging: (part, whole) => {
      const own = belongings.get(part) ?? [];
      if (own.length === 0) belongings.set(part, own);
      const found = own.find(({ members }) => members[1]?.actor === whole);
      if (found !== undefined) return found;
      const made = belonging(part, whole, evidence);
      own.push(made);
      return made;
    },
  };
  rowsOf.set(territory, rows);
  return rows;
}

export function referenceEvidence({ year }: Territory): readonly Evidence[] {
  return [{ source: referenceSourceId(year) as SourceId, place: '', quote: '', speaker: null }];
}

function actorOfUnit(territory: Territory, unit: Unit, evidence: readonly Evidence[]): Actor {
  const level = levelOf(territory, unit);
  return {
    ...UNDESCRIBED,
    id: unitKey(territory, unit) as ActorId,
    name: territory.names[unit] ?? '',
    kind: 'collectivity',
    nature: NATURES.find(({ id }) => id === territory.natures[unit])?.fr ?? '',
    levels: levelsHeld(territory, unit),
    code: level === 'intercommunality' ? '' : (territory.codes[unit] ?? ''),
    siren: territory.siren(unit),
    codeYear: String(territory.year),
    evidence,
  };
}

const ALWAYS = { start: '', end: '', words: '' } as const;

export function belonging(part: ActorId, whole: ActorId, evidence: readonly Evidence[]): Relation {
  return {
    id: `${part} ${whole}` as RelationId,
    type: 'territorial-belonging',
    title: '',
    members: [
      { actor: part, role: 'member' },
      { actor: whole, role: 'whole' },
    ],
    status: 'in-force',
    certainty: 'explicit',
    implied: '',
    period: ALWAYS,
    themes: NO_WORDS,
    note: '',
    evidence,
  };
}

/** The reference as a source of the network. */
export function referenceSource({ year, provenance }: Territory): Source {
  return {
    id: referenceSourceId(year) as SourceId,
    title: `Découpage administratif ${year}`,
    publisher: provenance.publishers,
    from: `${year}-01-01`,
    to: `${year}-01-01`,
    licence: provenance.licences,
    note: [provenance.source, ...provenance.notes].join('. '),
  };
}
