/**
 * Ids for documents and changes made on this page. Random, so that two windows never make the same id. They are made here, because
 * core has no source of randomness of its own.
 */

/** A new id: 24 hexadecimal digits, from 96 random bits. */
export function newId(): string {
  // Not `randomUUID`: browsers offer it only to pages from a secure origin, not to those served over http from another computer.
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
