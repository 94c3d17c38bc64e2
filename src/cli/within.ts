/**
 * `--within`: the perimeter that a text refers to, and the network over it, for all commands that can be limited to a part of the country.
 * An ambiguous text is an error that lists its meanings.
 */

import { closest, fold } from '../core/basics/names.ts';
import type { Actor, Dataset } from '../core/model/dataset.ts';
import { perimeterKeys, perimeterOf } from '../core/reference/perimeters.ts';
import { readTerritory } from '../core/reference/reference-file.ts';
import { unitKey } from '../core/reference/territory.ts';
import { type Laid, layOver } from '../core/territory/overlay.ts';
import { unitsOfActors } from '../core/territory/units-of-actors.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { UsageError } from './files.ts';
import { readFrance, readTerritoryFor } from './territory-files.ts';

export interface Within {
  /** Id of the actor that represents the territory; null for all of France and for a list of communes. */
  readonly within: string | null;
  /** The network laid over the perimeter; null if the territory is only known from the data. */
  readonly laid: Laid | null;
}

/**
 * The territory of a code, SIREN, id or name: an actor of the dataset, laid over the reference if possible, or else a territory of the
 * reference. Throws UsageError if it is unknown or ambiguous.
 */
export function partWithin(dataset: Dataset, written: string, year: number): Within {
  const actors = dataset.actors.filter((actor) => actor.levels.length > 0);
  const found = actors.filter(
    (actor) =>
      actor.code === written ||
      actor.siren === written ||
      actor.id === written ||
      [actor.name, ...actor.otherNames].some((name) => fold(name) === fold(written)),
  );
  if (found.length > 1) throw new UsageError(`--within ${written}\u00a0: ${found.map((actor) => actor.id).join(', ')}\u00a0?`);
  const [only] = found;
  const keys = only === undefined ? perimeterKeys(readFrance(year), written) : keysOfActor(dataset, only, year);
  if (keys.length > 1) throw new UsageError(`--within ${written}\u00a0: ${keys.join(', ')}\u00a0?`);
  const [key] = keys;
  const territory = key === undefined ? null : readTerritoryFor(year, key);
  const perimeter = territory === null ? null : perimeterOf(territory, key ?? '');
  if (territory !== null && perimeter !== null) {
    const laid = layOver(dataset, territory, perimeter);
    return { within: perimeter.unit === null ? null : (laid.actorOf.get(perimeter.unit) ?? null), laid };
  }
  if (only !== undefined) return { within: only.id, laid: null };
  const guess = closest(
    written,
    actors.map((actor) => actor.name),
  );
  const unknown = inBothLanguages({ key: 'unknownTerritory', values: { year } });
  throw new UsageError(`--within ${written}\u00a0: ${unknown}${guess === null ? '' : ` «\u00a0${guess}\u00a0»\u00a0?`}`);
}

/** The key of the perimeter that a code, SIREN, key or name means, for networks that are not read yet. Throws UsageError as `partWithin`. */
export function perimeterMeant(written: string, year: number): string {
  const [key, ...others] = perimeterKeys(readFrance(year), written);
  if (key === undefined)
    throw new UsageError(`--within ${written}\u00a0: ${inBothLanguages({ key: 'unknownTerritory', values: { year } })}`);
  if (others.length > 0) throw new UsageError(`--within ${written}\u00a0: ${[key, ...others].join(', ')}\u00a0?`);
  return key;
}

/** The key of the unit of an actor; empty if its code is not in the reference, or if it is a commune. */
function keysOfActor(dataset: Dataset, actor: Actor, year: number): readonly string[] {
  // All bodies are in france.json, so no communes have to be loaded.
  const bodies = readTerritory(readFrance(year), new Map());
  const unit = unitsOfActors({ ...dataset, actors: [actor] }, bodies).byId.get(actor.id);
  return unit === undefined ? [] : [unitKey(bodies, unit)];
}
