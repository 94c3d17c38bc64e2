/**
 * Everything between reading anyone's tables and integrating them: who is who, spellings of one actor, what will change. It is computed
 * from what was read and what a person has decided so far, so that each decision shows at once what comes of it. Nothing is stored here.
 */
import type { ReadFiles } from '../files/read-dataset.ts';
import type { Actor, ActorId, Dataset } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import type { ActorKind } from '../model/vocabulary.ts';
import { perimeterOf } from '../reference/perimeters.ts';
import { type Territory, type Unit, unitOfKey } from '../reference/territory.ts';
import { type Identification, identifications, identified } from './identify.ts';
import { type Integration, integrated, withoutMissing } from './integrate.ts';
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
}

export const NO_DECISIONS: Decisions = {
  units: new Map(),
  merged: new Set(),
  apart: new Set(),
  kinds: new Map(),
  dropsMissing: false,
  within: null,
};

/** Actors that are probably one. */
export interface SameActors {
  readonly key: string;
  /** The one that is kept first. */
  readonly actors: readonly ActorId[];
  /** Whether all of them are the same official territory. */
  readonly areOneUnit: boolean;
  readonly areMerged: boolean;
}

export interface Prepared {
  readonly identifications: readonly Identification[];
  /** The official units that were taken for actors, certain or decided. */
  readonly units: ReadonlyMap<ActorId, Unit>;
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
  for (const [actor, key] of decisions.units) {
    const unit = key === null || territory === null ? null : unitOfKey(territory, key);
    if (unit === null) units.delete(actor);
    else units.set(actor, unit);
  }
  const ofKind = withKinds(read.dataset, decisions.kinds);
  const dataset = territory === null ? ofKind : identified(ofKind, units, territory);
  const same = probablySame(dataset).map((actors): SameActors => {
    const key = groupKey(actors);
    const areOneUnit = new Set(actors.map((actor) => units.get(actor) ?? actor)).size === 1;
    return { key, actors, areOneUnit, areMerged: decisions.merged.has(key) || (areOneUnit && !decisions.apart.has(key)) };
  });
  const one = merged(
    dataset,
    same.filter(({ areMerged }) => areMerged).map(({ actors }) => actors),
  ).dataset;
  const whole = integrated(document, { dataset: one, remains: read.remains, hasOwnIds: read.mapped.length === 0 });
  const integration = decisions.dropsMissing ? withoutMissing(whole) : whole;
  return { identifications: found, units, same, identified: dataset, dataset: one, integration };
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
