/**
 * What a person has decided about names, for the next file with the same names: which territory a name is, or that it is none, and which
 * spellings are one actor or are not. Names are compared folded. Plain data: the page keeps it, and it crosses to a worker.
 */
import { nameKey } from '../files/actor-names.ts';

export interface RememberedNames {
  /** The key of a territory by the key of a name; null for a name that is none. */
  readonly units: ReadonlyMap<string, string | null>;
  /** Whether spellings are one actor, by `spellingsKey`. */
  readonly same: ReadonlyMap<string, boolean>;
}

export const NO_NAMES: RememberedNames = { units: new Map(), same: new Map() };

/** What a group of spellings is remembered by. */
export function spellingsKey(written: readonly string[]): string {
  return [...new Set(written.map(nameKey))].sort().join('\n');
}

export function countOfNames({ units, same }: RememberedNames): number {
  return units.size + same.size;
}

/** Both, the newer first and in the place of the same ones; of each sort at most `most`. */
export function withNames(known: RememberedNames, newer: RememberedNames, most: number): RememberedNames {
  const both = <T>(older: ReadonlyMap<string, T>, first: ReadonlyMap<string, T>) =>
    new Map([...first, ...[...older].filter(([key]) => !first.has(key))].slice(0, most));
  return { units: both(known.units, newer.units), same: both(known.same, newer.same) };
}

/** Without what is remembered of one name. */
export function withoutName({ units, same }: RememberedNames, written: string): RememberedNames {
  const key = nameKey(written);
  return { units: new Map([...units].filter(([name]) => name !== key)), same };
}

/** As plain JSON. */
export function storedNames({ units, same }: RememberedNames): unknown {
  return { version: 1, units: [...units], same: [...same] };
}

/** From JSON of any origin; what is no such value is nothing remembered. */
export function readStoredNames(value: unknown): RememberedNames {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return NO_NAMES;
  const entries = <T>(key: 'units' | 'same', isOne: (one: unknown) => one is T): ReadonlyMap<string, T> => {
    const list: unknown = (value as Readonly<Record<string, unknown>>)[key];
    return new Map(
      (Array.isArray(list) ? list : []).flatMap((entry: unknown): [string, T][] =>
        Array.isArray(entry) && typeof entry[0] === 'string' && isOne(entry[1]) ? [[entry[0], entry[1]]] : [],
      ),
    );
  };
  return {
    units: entries('units', (one): one is string | null => one === null || typeof one === 'string'),
    same: entries('same', (one): one is boolean => typeof one === 'boolean'),
  };
}
