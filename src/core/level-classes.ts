/**
 * The classes by which actors are told apart when it is counted who meets whom: the four levels, and support bodies. An
 * authority with two levels counts at the one nearest to the inhabitants; groups, services and persons have no class.
 */
import type { Actor } from './dataset.ts';
import { type Level, smallestLevel, type Term } from './vocabulary.ts';

/** Narrowest territory first, as in the papers: commune 1 … région 4, then support bodies and the rest. */
export const CLASSES = [
  { id: 'commune', fr: 'commune', en: 'commune' },
  { id: 'intercommunality', fr: 'intercommunalité', en: 'intercommunality' },
  { id: 'department', fr: 'département', en: 'department' },
  { id: 'region', fr: 'région', en: 'region' },
  { id: 'support', fr: 'organisme d’appui', en: 'support body' },
  { id: 'other', fr: 'autre', en: 'other' },
] as const satisfies readonly (Term & { readonly id: Level | 'support' | 'other' })[];

/** Index in CLASSES of an actor's class. */
export function classOf(actor: Actor): number {
  const level = smallestLevel(actor.levels);
  const id = level ?? (actor.kind === 'organisation' ? 'support' : 'other');
  return CLASSES.findIndex((entry) => entry.id === id);
}

/** Whether an actor is a party of its own among levels: neither a forum nor a person. */
export function isParty(actor: Actor): boolean {
  return actor.kind === 'collectivity' || actor.kind === 'organisation' || actor.kind === 'set';
}
