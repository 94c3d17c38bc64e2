/**
 * Lists by a key, filled one entry at a time. In place: copying the list for each entry takes n² steps, and a list may hold every
 * commune of France.
 */

/** Adds an entry at the end of the list of a key. Amortised O(1). */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
