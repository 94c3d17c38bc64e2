/**
 * Persons who have objected to being named in a network: marks among its settings, by which their names are recognised when they come again
 * (publishing/objection-marks.ts). No name can be read out of them.
 */
import type { Json, Settings } from './document.ts';

/** Persons who have objected to being named in a network. */
export interface Objections {
  /** The key of the hashes, drawn for this network. */
  readonly key: string;
  readonly persons: readonly MarkedPerson[];
}

/** The marks of one person. */
export interface MarkedPerson {
  /** The most words that one of the marked names has. */
  readonly words: number;
  readonly hashes: readonly string[];
}

/** The setting of a document that holds the marks. */
const SETTING = 'objections';

/** The marks in the settings of a document; null if it has none. */
export function objectionsIn(settings: Settings): Objections | null {
  const value = settings[SETTING] as Readonly<Record<string, Json>> | undefined;
  if (typeof value !== 'object' || value === null || typeof value.key !== 'string' || !Array.isArray(value.persons)) return null;
  const persons = (value.persons as readonly Json[]).flatMap((person): MarkedPerson[] => {
    const { words, hashes } = (typeof person === 'object' && person !== null ? person : {}) as Readonly<Record<string, Json>>;
    if (typeof words !== 'number' || !Array.isArray(hashes)) return [];
    return [{ words: Math.min(words, MOST_WORDS), hashes: hashes.filter((hash) => typeof hash === 'string') }];
  });
  return persons.length === 0 ? null : { key: value.key, persons };
}

/** Settings with these marks. */
export function withObjections(settings: Settings, { key, persons }: Objections): Settings {
  return { ...settings, [SETTING]: { key, persons: persons.map(({ words, hashes }) => ({ words, hashes })) } };
}

/** The marks in all these settings, each with its key. */
export function objectionsOf(...all: readonly Settings[]): readonly Objections[] {
  return all.flatMap((settings) => objectionsIn(settings) ?? []);
}

/** Marked names with more words are not looked for. */
export const MOST_WORDS = 8;
