/**
 * Memoisation of pure functions: a derived value is computed once for its
 * arguments, and kept here instead of in the store.
 */

/** The function, with its last `size` results kept; arguments are compared by identity. */
export function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R, size = 1): (...args: A) => R {
  return keeping(compute, size, (a, b) => a.every((value, i) => Object.is(value, b[i])));
}

/**
 * The same for a function of one options object. The fields are compared by identity one by one, because callers write a new object
 * each time.
 */
export function rememberedByField<O extends object, R>(compute: (options: O) => R, size = 1): (options: O) => R {
  return keeping<[O], R>(compute, size, ([a], [b]) => hasFieldsOf(a, b) && hasFieldsOf(b, a));
}

/** Whether each field of the first object has the very same value in the second; one that is left out counts as undefined. */
function hasFieldsOf(a: object, b: object): boolean {
  const values = b as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([name, value]) => Object.is(value, values[name]));
}

function keeping<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  size: number,
  isSame: (a: A, b: A) => boolean,
): (...args: A) => R {
  const kept: { args: A; result: R }[] = [];
  return (...args) => {
    const hit = kept.find((entry) => isSame(entry.args, args));
    if (hit !== undefined) return hit.result;
    const result = compute(...args);
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, size);
    return result;
  };
}
