/**
 * `--within`: the perimeter that a word means, and the network over it, for whatever command looks at a part of the country.
 * A word that means several things is asked about, never chosen from.
 */

import { closest, fold } from '../core/basics/names.ts';
import type { Actor, Dataset } from '../core/model/dataset.ts';
import { perimeterKeys, perimeterOf } from '../core/reference/perimeters.ts';
import { readTerritory } from '../core/reference/reference-file.ts';
import { unitKey } from '../core/reference/territory.ts';
import { type Laid, layOver, unitsOfActors } from '../core/territory/overlay.ts';
import { inBothLanguages } from '../messages/usage.ts';
import { UsageError } from './files.ts';
import { readFrance, readTerritoryFor } from './territory-files.ts';

export interface Within {
  /** Id of the actor that stands for the territory; null for all of France and for a list of communes. */
  readonly within: string | null;
  /** The network over the communes of the reference; null for a territory that the data alone know. */
  readonly laid: Laid | null;
}

/** The territory that a code, SIREN, id or name means: one of the dataset, laid over the reference where that has it, or one of the reference. */
export function partWithin(dataset: Dataset, written: string, year: number): Within {
  const actors = dataset.actors.filter((actor) => actor.levels.length > 0);
  const found = actors.filter(
    (actor) =>
      actor.code === written ||
      actor.siren === written ||
      actor.id === written ||
      [actor.name, ...actor.otherNames].some((name) => fold(name) === fold(written)),
  );
  if (found.length > 1) throw new UsageError(`--within ${written} : ${found.map((actor) => actor.id).join(', ')} ?`);
  const [only] = found;
  const keys = only === undefined ? perimeterKeys(readFrance(year), written) : keysOfActor(dataset, only, year);
  if (keys.length > 1) throw new UsageError(`--within ${written} : ${keys.join(', ')} ?`);
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
  throw new UsageError(`--within ${written} : ${unknown}${guess === null ? '' : ` « ${guess} » ?`}`);
}

/** The key of the unit that an actor stands for; none where its code is not of the reference, or it is a commune. */
function keysOfActor(dataset: Dataset, actor: Actor, year: number): readonly string[] {
  // Bodies stand in every part of the reference: none of its communes is needed to find them.
  const bodies = readTerritory(readFrance(year), new Map());
  const unit = unitsOfActors({ ...dataset, actors: [actor] }, bodies).get(actor.id);
  return unit === undefined ? [] : [unitKey(bodies, unit)];
}
