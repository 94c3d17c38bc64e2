/**
 * The appearance of an actor: the shape shows its kind; filled for a named local authority, hollow for all others; dashed if the identity
 * is doubtful or the members are unnamed; half filled if it is comprised in a set that cooperates. Picture, legend and lists use the same
 * styles.
 */
import { isAuthority, isPerson, isSupport, isUnnamedSet } from '../core/model/actor-kinds.ts';
import type { Actor } from '../core/model/dataset.ts';
import { type ActorKind, type Level, smallestLevel } from '../core/model/vocabulary.ts';
import type { Shape } from './scene.ts';

export const LEVEL_SHAPES: Readonly<Record<Level, Shape>> = {
  region: 'square',
  department: 'triangle',
  intercommunality: 'diamond',
  commune: 'circle',
};

export const KIND_SHAPES: Readonly<Record<Exclude<ActorKind, 'collectivity'>, Shape>> = {
  set: 'set',
  organisation: 'hexagon',
  group: 'pill',
  service: 'service',
  person: 'person',
};

export interface NodeStyle {
  readonly shape: Shape;
  /** Shape of a second level, drawn around the first; null for none. */
  readonly outerShape: Shape | null;
  /** CSS pixels at zoom 1. */
  readonly radius: number;
  readonly hollow: boolean;
  /** Hollow with the lower half filled. */
  readonly half: boolean;
  readonly dashed: boolean;
}

const LEVEL_RADIUS: Readonly<Record<Level, number>> = { region: 10.5, department: 10, intercommunality: 10.5, commune: 8 };
const KIND_RADIUS: Readonly<Record<Exclude<ActorKind, 'collectivity'>, number>> = {
  set: 10,
  organisation: 9.5,
  group: 9,
  service: 7.5,
  person: 8,
};

/** The hub of a relation with many members and no frame. */
export const HUB_STYLE: NodeStyle = { shape: 'hub', outerShape: null, radius: 8, hollow: false, half: false, dashed: false };

/** Folded communes, drawn as two rings. The picture enlarges them for more communes. */
export const FOLD_STYLE: NodeStyle = { shape: 'circle', outerShape: 'circle', radius: 9, hollow: true, half: false, dashed: false };

/** Opacity of actors that have no line only because a filter hides their relations. */
export const HIDDEN_BY_FILTER_OPACITY = 0.45;

/** Actors that stay visible when a filter hides all their relations. */
export function hasOwnPlace(actor: Actor): boolean {
  return isAuthority(actor) || isSupport(actor) || isPerson(actor);
}

/** The style of an actor. A local authority without a known level is a hollow dashed circle. */
export function nodeStyle(actor: Pick<Actor, 'kind' | 'levels' | 'identity'>, isComprised = false): NodeStyle {
  if (actor.kind !== 'collectivity') {
    const unnamed = isUnnamedSet(actor) || isPerson(actor);
    return {
      shape: KIND_SHAPES[actor.kind],
      outerShape: null,
      radius: KIND_RADIUS[actor.kind],
      hollow: true,
      half: isComprised,
      dashed: unnamed || actor.identity === 'doubtful',
    };
  }
  const own = smallestLevel(actor.levels);
  if (own === undefined) return { shape: 'circle', outerShape: null, radius: 8, hollow: true, half: isComprised, dashed: true };
  const other = actor.levels.find((level) => level !== own);
  const doubtful = actor.identity === 'doubtful';
  return {
    shape: other === undefined ? LEVEL_SHAPES[own] : LEVEL_SHAPES[other],
    // The narrower level is the outer shape. A diamond around a triangle is easier to read than the reverse, and the outline then fits
    // the band that the actor stands in.
    outerShape: other === undefined ? null : LEVEL_SHAPES[own],
    radius: LEVEL_RADIUS[own],
    hollow: doubtful || isComprised,
    half: isComprised,
    dashed: doubtful,
  };
}
