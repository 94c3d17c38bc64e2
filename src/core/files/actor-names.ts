/**
 * Actors by what cells call them: their id, or a name that only one of them bears. Two spellings of a name are one name here as
 * everywhere, see names.ts.
 */
import { fold } from '../basics/names.ts';

/** The form in which two spellings of a name are equal; a name without letters is only itself. */
export function nameKey(name: string): string {
  return fold(name) || name;
}

export class ActorNames {
  readonly #namesById = new Map<string, readonly string[]>();
  /** Ids by the key of a name: one, for nearly all names. */
  readonly #byName = new Map<string, string | string[]>();

  add(id: string, names: readonly string[]): void {
    this.#namesById.set(id, names);
    const keys = names.length === 1 ? [nameKey(names[0] ?? '')] : new Set(names.map(nameKey));
    for (const key of keys) {
      const bearers = this.#byName.get(key);
      if (bearers === undefined) this.#byName.set(key, id);
      else if (typeof bearers === 'string') this.#byName.set(key, [bearers, id]);
      else bearers.push(id);
    }
  }

  /** The ids that a written text may mean: one, none, or several. */
  find(written: string): readonly string[] {
    if (this.#namesById.has(written)) return [written];
    const found = this.#byName.get(nameKey(written)) ?? [];
    return typeof found === 'string' ? [found] : found;
  }

  /** Every id and name, to propose one. */
  *all(): Generator<string, void> {
    for (const [id, names] of this.#namesById) {
      yield id;
      yield* names;
    }
  }
}
