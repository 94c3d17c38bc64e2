/**
 * Finds actors by what cells call them: an id, or a name if only one actor has it.
 * Spellings are compared folded, see basics/names.ts.
 */
import { fold } from '../basics/names.ts';

/** The key under which different spellings of a name are equal: the folded name, or the name itself if it contains no letters. */
export function nameKey(name: string): string {
  return fold(name) || name;
}

export class ActorNames {
  readonly #namesById = new Map<string, readonly string[]>();
  /** Ids by the key of a name; nearly all names have only one. */
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

  /** The ids that a text may refer to: one, none, or several. */
  find(written: string): readonly string[] {
    if (this.#namesById.has(written)) return [written];
    const found = this.#byName.get(nameKey(written)) ?? [];
    return typeof found === 'string' ? [found] : found;
  }

  /** Every id and name, for proposing corrections. */
  *all(): Generator<string, void> {
    for (const [id, names] of this.#namesById) {
      yield id;
      yield* names;
    }
  }
}
