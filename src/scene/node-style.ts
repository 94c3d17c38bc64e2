/**
 * How an actor looks: shape by what it is, full for a named local authority, hollow for all else, dashed where the
 * identity is doubtful or the members unnamed, half full for one that is comprised in a set that cooperates. Shared by picture, legend and lists.
 */
import { isPerson, isUnnamedSet } from '../core/model/actor-kinds.ts';
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
  /** Shape of a second level held, drawn around the first. */
  readonly outerShape: Shape | null;
  /** CSS pixels at zoom 1. */
  readonly radius: number;
  readonly hollow: boolean;
  /** Hollow with a full lower half. */
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

/** Folded communes: two rings, as communes behind each other. The picture makes them larger for more of them. */
export const FOLD_STYLE: NodeStyle = { shape: 'circle', outerShape: 'circle', radius: 9, hollow: true, half: false, dashed: false };

/** The look of an actor. A local authority of unknown level is drawn as a hollow dashed circle: something is missing. */
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
    // A diamond around a triangle reads better than the reverse, and keeps the outline of the band it stands in.
    outerShape: other === undefined ? null : LEVEL_SHAPES[own],
    radius: LEVEL_RADIUS[own],
    hollow: doubtful || isComprised,
    half: isComprised,
    dashed: doubtful,
  };
}
