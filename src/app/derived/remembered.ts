/**
 * Keeps what a pure function gave for its last arguments. Derived values are computed once for each state and stored nowhere
 * else.
 */

/** The function, with its last `size` results kept; arguments are compared by identity. */
export function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R, size = 1): (...args: A) => R {
  const kept: { args: A; result: R }[] = [];
  return (...args) => {
    const hit = kept.find((entry) => entry.args.every((value, i) => Object.is(value, args[i])));
    if (hit !== undefined) return hit.result;
    const result = compute(...args);
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, size);
    return result;
  };
}
