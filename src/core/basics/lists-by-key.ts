/**
 * Maps from a key to a list, filled one entry at a time. Lists are changed in place: copying a list for each new entry would take n² steps,
 * and a list may hold every commune of France.
 */

/** Adds an entry at the end of the list of a key. Amortised O(1). */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
