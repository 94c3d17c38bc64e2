/**
 * Ids for what is made on this page: documents and changes. Random, so that those of two windows never meet. Core has no chance of its
 * own, and is given them.
 */

/** An id that nothing else bears. */
export function newId(): string {
  // Not `randomUUID`: browsers refuse it to a page that another computer of the local network serves.
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
