/**
 * The classes of actors for counting which levels work together: the four levels, and support bodies. An authority with two levels counts
 * at the narrower one; groups, services and persons have no class.
 */
import { isBody, isSupport, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor } from '../model/dataset.ts';
import { LEVELS, type Level, smallestLevel, type Term } from '../model/vocabulary.ts';

type ActorClass = Term & { readonly id: Level | 'support' | 'other' };

/** Narrowest territory first, as in the literature: commune, intercommunality, département, région, then support bodies and the rest. */
export const CLASSES: readonly ActorClass[] = [
  ...[...LEVELS].reverse(),
  { id: 'support', fr: 'organisme d’appui', en: 'support body' },
  { id: 'other', fr: 'autre', en: 'other' },
];

/** The class with an index. Throws a RangeError on an index out of range. */
export function classAt(index: number): ActorClass {
  const found = CLASSES[index];
  if (found === undefined) throw new RangeError(`there is no class ${index}`);
  return found;
}

/** Index in CLASSES of an actor's class. */
export function classOf(actor: Actor): number {
  const level = smallestLevel(actor.levels);
  const id = level ?? (isSupport(actor) ? 'support' : 'other');
  return CLASSES.findIndex((entry) => entry.id === id);
}

/** Whether an actor is counted when levels are compared: bodies and unnamed sets are, groups and persons are not. */
export function isParty(actor: Actor): boolean {
  return isBody(actor) || isUnnamedSet(actor);
}
