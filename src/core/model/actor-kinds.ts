/**
 * What follows from the kind of an actor: the list of kinds says it (vocabulary.ts), and here it is asked. Nobody else compares a kind
 * with a word, so that a further kind is one entry of that list.
 */
import type { Language } from '../../messages/language.ts';
import type { Actor } from './dataset.ts';
import { ACTOR_KINDS, type ActorKind, LEVELS, type RelationType, type Term, termOf } from './vocabulary.ts';

/** A kind of actors with its properties. */
export interface KindOfActor extends Term {
  readonly id: ActorKind;
  /** Stands by itself, and can be told of as isolated. The others are known only through their relations, or are persons. */
  readonly isBody: boolean;
  /** Acts for the body that it is attached to. A group or scheme is a frame, whoever it belongs to. */
  readonly actsForOthers: boolean;
  /** Known only by belonging: the type of relation that ties it to the rest. It is hidden at first. */
  readonly tiedBy: RelationType | null;
}

const KINDS: ReadonlyMap<ActorKind, KindOfActor> = new Map(ACTOR_KINDS.map((kind) => [kind.id, kind]));

/** An actor as far as its kind is looked at; nobody is of no kind. */
type Kinded = Pick<Actor, 'kind'> | undefined;

/** Whether an actor is a body that can be told of as isolated: a local authority or an organisation. */
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

/** Whether an actor is a local authority, which alone has levels of its own and a place. */
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

/** Whether an actor is a person: never measured, ranked or listed by name among bodies. */
export function isPerson(actor: Kinded): boolean {
  return actor?.kind === 'person';
}

/** What an actor is, in words: its levels if it is a local authority that has some, else its kind. */
export function whatIs(actor: Pick<Actor, 'kind' | 'levels'>, language: Language): string {
  if (isAuthority(actor) && actor.levels.length > 0) return actor.levels.map((level) => termOf(LEVELS, level)[language]).join(' + ');
  return termOf(ACTOR_KINDS, actor.kind)[language];
}
