/**
 * Everything between reading anyone's tables and integrating them: who is who, spellings of one actor, what will change. It is computed
 * from what was read and what a person has decided so far, so that each decision shows at once what comes of it. Nothing is stored here.
 */
import { nameKey } from '../files/actor-names.ts';
import type { ReadFiles } from '../files/read-files.ts';
import type { Actor, ActorId, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import type { ActorKind } from '../model/vocabulary.ts';
import { perimeterOf } from '../reference/perimeters.ts';
import { type Territory, type Unit, unitOfKey } from '../reference/territory.ts';
import { type Identification, identifications, identified } from './identify.ts';
import { type Integration, integrated, withoutMissing } from './integrate.ts';
import { NO_NAMES, type RememberedNames, spellingsKey } from './remembered-names.ts';
import { merged, probablySame } from './same-actors.ts';

/** What a person has decided about the actors of files. Plain data, which crosses to a worker. */
export interface Decisions {
  /** The key of the official unit of an actor, or null for an actor that is none. Actors that are not listed take their certain match. */
  readonly units: ReadonlyMap<ActorId, string | null>;
  /** Groups of actors that are one, by `groupKey`, or are not. Of those not listed, only actors that are one territory are merged. */
  readonly merged: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<ActorId, ActorKind>;
  /** Whether relations and actors that came from the same file before and are not in it any more are taken out. */
  readonly dropsMissing: boolean;
  /** The key of the perimeter in which the actors are, if that is known; null if not. */
  readonly within: string | null;
  /** What was decided about the same names before. It holds where nothing else was decided. */
  readonly names: RememberedNames;
}

export const NO_DECISIONS: Decisions = {
  units: new Map(),
  merged: new Set(),
  apart: new Set(),
  kinds: new Map(),
  dropsMissing: false,
  within: null,
  names: NO_NAMES,
};

/** Actors that are probably one. */
export interface SameActors {
  readonly key: string;
  /** The one that is kept first. */
  readonly actors: readonly ActorId[];
  /** Whether all of them are the same official territory. */
  readonly areOneUnit: boolean;
  readonly areMerged: boolean;
  /** Whether that was decided for another file. */
  readonly isRemembered: boolean;
}

export interface Prepared {
  readonly identifications: readonly Identification[];
  /** The official units that were taken for actors, certain or decided. */
  readonly units: ReadonlyMap<ActorId, Unit>;
  /** Those that are taken, or are no territory (null), as it was decided for another file. */
  readonly remembered: ReadonlyMap<ActorId, Unit | null>;
  readonly same: readonly SameActors[];
  /** The actors of the files with their official names and codes, before any are merged. */
  readonly identified: Dataset;
  /** What is integrated: identified, and merged where that was decided. */
  readonly dataset: Dataset;
  readonly integration: Integration;
}

/** Prepares what was read from files for integrating into a document. Without a territory nobody is identified. O(rows of both). */
export function prepared(read: ReadFiles, territory: Territory | null, document: Document, decisions: Decisions): Prepared {
  const found = territory === null ? [] : identifications(read.dataset, territory, unitsWithin(decisions.within, territory));
  const units = new Map(
    found.flatMap(({ actor, certainty, units: [first] }) =>
      certainty === 'certain' && first !== undefined ? [[actor, first] as const] : [],
    ),
  );
  const remembered = territory === null ? NOTHING : rememberedUnits(read.dataset, found, decisions, territory);
  for (const [actor, unit] of remembered) {
    if (unit === null) units.delete(actor);
    else units.set(actor, unit);
  }
  for (const [actor, key] of decisions.units) {
    const unit = key === null || territory === null ? null : unitOfKey(territory, key);
    if (unit === null) units.delete(actor);
    else units.set(actor, unit);
  }
  const ofKind = withKinds(read.dataset, decisions.kinds);
  const dataset = territory === null ? ofKind : identified(ofKind, units, territory);
  const written = new Map(read.dataset.actors.map(({ id, name }) => [id, name]));
  const same = probablySame(dataset).map((actors): SameActors => {
    const key = groupKey(actors);
    const areOneUnit = new Set(actors.map((actor) => units.get(actor) ?? actor)).size === 1;
    const before = decisions.names.same.get(spellingsKey(actors.map((actor) => written.get(actor) ?? actor)));
    const isRemembered = before !== undefined && !decisions.merged.has(key) && !decisions.apart.has(key);
    const areMerged = isRemembered ? before : decisions.merged.has(key) || (areOneUnit && !decisions.apart.has(key));
    return { key, actors, areOneUnit, areMerged, isRemembered };
  });
  const one = merged(
    dataset,
    same.filter(({ areMerged }) => areMerged).map(({ actors }) => actors),
  ).dataset;
  const whole = integrated(document, { dataset: one, remains: read.remains, hasOwnIds: read.mapped.length === 0 });
  const integration = decisions.dropsMissing ? withoutMissing(whole) : whole;
  return { identifications: found, units, remembered, same, identified: dataset, dataset: one, integration };
}

const NOTHING: ReadonlyMap<ActorId, Unit | null> = new Map();

/**
 * What was decided about the names of actors before: only for names that are doubtful again and may still be that territory, and for names
 * without a code that were said to be none.
 */
function rememberedUnits(
  { actors }: Dataset,
  found: readonly Identification[],
  { units, names }: Decisions,
  territory: Territory,
): ReadonlyMap<ActorId, Unit | null> {
  if (names.units.size === 0) return NOTHING;
  const known = byId(actors);
  return new Map(
    found.flatMap(({ actor, certainty, units: proposed }): [ActorId, Unit | null][] => {
      const { name = '', code = '', siren = '' } = known.get(actor) ?? {};
      const before = names.units.get(nameKey(name));
      if (before === undefined || units.has(actor) || certainty === 'unknown') return [];
      if (before === null) return code + siren === '' ? [[actor, null]] : [];
      const unit = unitOfKey(territory, before);
      return certainty === 'proposed' && unit !== null && proposed.includes(unit) ? [[actor, unit]] : [];
    }),
  );
}

/** The communes and bodies of a perimeter; null for none, or one that does not exist. */
function unitsWithin(key: string | null, territory: Territory): ReadonlySet<Unit> | null {
  const perimeter = key === null ? null : perimeterOf(territory, key);
  return perimeter === null ? null : new Set([...perimeter.communes, ...perimeter.bodies]);
}

/** What a group of actors is known by while its members stay the same. */
function groupKey(actors: readonly ActorId[]): string {
  return [...actors].sort().join(' ');
}

function withKinds(dataset: Dataset, kinds: Decisions['kinds']): Dataset {
  if (kinds.size === 0) return dataset;
  const actors = dataset.actors.map((actor): Actor => {
    const kind = kinds.get(actor.id);
    return kind === undefined ? actor : { ...actor, kind };
  });
  return { ...dataset, actors };
}
