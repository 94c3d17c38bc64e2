/**
 * What was decided about names when files were integrated, kept in this browser for the next file with the same names, until a person forgets
 * it. Names of persons are not kept, as far as they are known to be such.
 */
import { nameKey } from '../../core/files/actor-names.ts';
import {
  NO_NAMES,
  type RememberedNames,
  readStoredNames,
  spellingsKey,
  storedNames,
  withNames,
  withoutName,
} from '../../core/importing/remembered-names.ts';
import { keep, kept } from '../keeping/browser-storage.ts';
import type { Choices, Told } from '../workers/reading-worker.ts';

const NAME = 'names';
/** Most decisions of each sort; the oldest go first. */
const MOST = 500;

export function rememberedNames(): RememberedNames {
  return readStoredNames(kept(NAME));
}

/** Keeps what was decided, with what was decided before. */
export function rememberNames({ units, merged, apart }: Choices, { overview }: Told): void {
  const decided: RememberedNames = {
    units: new Map(
      [...overview.doubtful, ...overview.certain.first].flatMap(({ actor, written }) => {
        const key = units.get(actor);
        return key === undefined ? [] : [[nameKey(written), key] as const];
      }),
    ),
    same: new Map(
      overview.same.flatMap(({ key, written, areOfPersons }) =>
        areOfPersons || !(merged.has(key) || apart.has(key)) ? [] : [[spellingsKey(written), merged.has(key)] as const],
      ),
    ),
  };
  if (decided.units.size + decided.same.size > 0) keep(NAME, storedNames(withNames(rememberedNames(), decided, MOST)));
}

/** Forgets what was decided about a name. */
export function forgetName(written: string): void {
  keep(NAME, storedNames(withoutName(rememberedNames(), written)));
}

/** Forgets all decisions about names. */
export function forgetNames(): RememberedNames {
  keep(NAME, null);
  return NO_NAMES;
}
