/**
 * Questions about the kind of an actor. The answers are properties of the list of kinds in vocabulary.ts. Other files call these functions
 * instead of comparing a kind with a word, so that adding a kind takes one entry in that list.
 */
import type { Language } from '../../messages/language.ts';
import type { Actor } from './dataset.ts';
import { ACTOR_KINDS, type ActorKind, LEVELS, type RelationType, type Term, termOf } from './vocabulary.ts';

/** A kind of actors with its properties. */
export interface KindOfActor extends Term {
  readonly id: ActorKind;
  /**
   * An independent body, which may therefore be reported as isolated. The other kinds are known only through their relations, or are
   * persons.
   */
  readonly isBody: boolean;
  /** Acts on behalf of the body that it is attached to. Groups and schemes do not: they are frames of relations, whoever they belong to. */
  readonly actsForOthers: boolean;
  /** For a kind known only by belonging: the type of relation that ties it to its body; else null. Such actors are hidden at first. */
  readonly tiedBy: RelationType | null;
}

const KINDS: ReadonlyMap<ActorKind, KindOfActor> = new Map(ACTOR_KINDS.map((kind) => [kind.id, kind]));

/** The part of an actor that these functions read; undefined counts as no kind at all. */
type Kinded = Pick<Actor, 'kind'> | undefined;

/** Whether an actor is a local authority or an organisation, the bodies for which isolation is computed. */
export function isBody(actor: Kinded): boolean {
  return actor !== undefined && KINDS.get(actor.kind)?.isBody === true;
}

/** Whether an actor acts for the body that it is attached to. */
export function actsForOthers(actor: Kinded): boolean {
  return actor !== undefined && KINDS.get(actor.kind)?.actsForOthers === true;
}

/** Whether an actor is known only by belonging, as persons and services are. */
export function isKnownByBelonging(actor: Kinded): boolean {
  return actor !== undefined && (KINDS.get(actor.kind)?.tiedBy ?? null) !== null;
}

/** Whether an actor is a local authority. Only these have levels of their own and a place on the map. */
export function isAuthority(actor: Kinded): boolean {
  return actor?.kind === 'collectivity';
}

/** Whether an actor is a support body. */
export function isSupport(actor: Kinded): boolean {
  return actor?.kind === 'organisation';
}

/** Whether an actor is a set of actors that the source counts or mentions without naming them. */
export function isUnnamedSet(actor: Kinded): boolean {
  return actor?.kind === 'set';
}

/** Whether an actor is a person. Persons are never measured, ranked, or listed by name among bodies. */
export function isPerson(actor: Kinded): boolean {
  return actor?.kind === 'person';
}

/** What an actor is, in words: its levels if it is a local authority that has some, else its kind. */
export function whatIs(actor: Pick<Actor, 'kind' | 'levels'>, language: Language): string {
  if (isAuthority(actor) && actor.levels.length > 0) return actor.levels.map((level) => termOf(LEVELS, level)[language]).join(' + ');
  return termOf(ACTOR_KINDS, actor.kind)[language];
}
