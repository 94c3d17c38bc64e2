/**
 * The classes by which actors are told apart when it is counted who meets whom: the four levels, and support bodies. An
 * authority with two levels counts at the one nearest to the inhabitants; groups, services and persons have no class.
 */
import { isBody, isSupport, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor } from '../model/dataset.ts';
import { LEVELS, type Level, smallestLevel, type Term } from '../model/vocabulary.ts';

type ActorClass = Term & { readonly id: Level | 'support' | 'other' };

/** Narrowest territory first, as in the papers: commune 1 … région 4, then support bodies and the rest. */
export const CLASSES: readonly ActorClass[] = [
  ...[...LEVELS].reverse(),
  { id: 'support', fr: 'organisme d’appui', en: 'support body' },
  { id: 'other', fr: 'autre', en: 'other' },
];

/** The class of an index, as tables use them. Throws on an index that is none. */
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

/** Whether an actor is a party of its own among levels: neither a forum nor a person. */
export function isParty(actor: Actor): boolean {
  return isBody(actor) || isUnnamedSet(actor);
}
