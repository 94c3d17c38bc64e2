/**
 * What the network file is called, the version of it and of its JSON, and how content of older versions becomes content of this one. A file of a newer version
 * is not read: a guess at what it means could lose something when it is saved again.
 */

/** The ending of a network file. */
export const NETWORK_ENDING = '.maillage';
/** The media type of a network file. No registered one; a system that does not know it keeps the ending. */
export const NETWORK_TYPE = 'application/vnd.maillage+zip';

/** Content of a JSON part, of any version. */
type Content = Readonly<Record<string, unknown>>;

/** Makes content of one version into content of the next. */
export interface Migration {
  readonly document: (content: Content) => Content;
  readonly changes: (content: Content) => Content;
  readonly network: (content: Content) => Content;
}

/**
 * One entry for each version that was followed by another: the first makes version 1 into version 2. A new version of the format is one more
 * entry, with a file of the version before among the fixtures of the tests.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The version that this program writes. */
export const FORMAT_VERSION = MIGRATIONS.length + 1;

/** Content of the present version, or why there is none: it is of a newer version, or says no version at all. */
export type Migrated = { readonly ok: true; readonly value: Content } | { readonly ok: false; readonly newer: number | null };

/** Content in the present version. */
export function migrated(kind: keyof Migration, content: Content, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const { version } = content;
  const present = migrations.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { ok: false, newer: null };
  if (version > present) return { ok: false, newer: version };
  const value = migrations.slice(version - 1).reduce((now, migration) => migration[kind](now), content);
  return { ok: true, value: { ...value, version: present } };
}
