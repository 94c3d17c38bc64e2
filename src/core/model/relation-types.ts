/**
 * The types of relation of a network: those of the shipped list, and those that it has of its own («jumelage»), which its table of
 * types describes. Whatever is asked of a type is asked here, so that both are treated alike.
 */
import type { Dataset, OwnType } from './dataset.ts';
import {
  type Family,
  type Layer,
  type OwnTypeId,
  RELATION_TYPES,
  type RelationType,
  type Role,
  type ShippedType,
  type Term,
} from './vocabulary.ts';

/** A type of relation with all that is to be known of it. */
export interface TypeOfRelation extends Term {
  readonly id: RelationType;
  readonly layer: Layer;
  readonly family: Family;
  /** Roles of the members written in the columns `de` and `vers`; a type is directed when they differ. */
  readonly roles: readonly [Role, Role];
  /**
   * Whether all members meet each other: as pairs, a participant is tied to the other participants too. In the other directed types,
   * two receivers of the same giver need never have met.
   */
  readonly isMutual: boolean;
  /** Whether it is the network's own. */
  readonly isOwn: boolean;
}

/** The types of a network. */
export interface RelationTypes {
  /** The shipped ones in the order of their list, then its own. */
  readonly list: readonly TypeOfRelation[];
  /** A type by its id. An id that is in neither list, which no reader gives, stands for itself as a type without properties. */
  readonly of: (id: RelationType) => TypeOfRelation;
  /** Whether relations of a type are cooperation, as opposed to belonging or attendance. */
  readonly isArticulation: (id: RelationType) => boolean;
  /** Place of a type in the list. */
  readonly rank: (id: RelationType) => number;
}

const MUTUAL: ReadonlySet<ShippedType> = new Set(['working-group', 'networking', 'consultation']);
const SHIPPED: readonly TypeOfRelation[] = RELATION_TYPES.map((type) => ({ ...type, isMutual: MUTUAL.has(type.id), isOwn: false }));

/** The types of a dataset; kept for its table of types. */
export function typesOf({ types }: Pick<Dataset, 'types'>): RelationTypes {
  const known = kept.get(types);
  if (known !== undefined) return known;
  const list = [...SHIPPED, ...types.map(asType)];
  const ranks = new Map<RelationType, number>(list.map(({ id }, i) => [id, i]));
  const of = (id: RelationType) => list[ranks.get(id) ?? -1] ?? asType({ ...UNDESCRIBED_TYPE, id: id as OwnTypeId, fr: id, en: id });
  const made: RelationTypes = {
    list,
    of,
    isArticulation: (id) => of(id).layer === 'articulation',
    rank: (id) => ranks.get(id) ?? list.length,
  };
  kept.set(types, made);
  return made;
}

const kept = new WeakMap<readonly OwnType[], RelationTypes>();

/** What is taken of a type of which a file gives the name alone: a cooperation between equals. */
export const UNDESCRIBED_TYPE = {
  layer: 'articulation',
  family: 'other',
  isDirected: false,
  isMutual: false,
} as const satisfies Partial<OwnType>;

/** An own type with all that is to be known of it. */
export function asType({ isDirected, ...type }: OwnType): TypeOfRelation {
  return { ...type, roles: isDirected ? ['initiator', 'addressee'] : ['party', 'party'], isOwn: true };
}

/** Whether a type has a giver and a receiver. */
export function isDirected({ roles }: TypeOfRelation): boolean {
  return roles[0] !== roles[1];
}
