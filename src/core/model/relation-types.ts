/**
 * The types of relation of a network: the shipped ones, and its own («jumelage»), which its table of types describes. Always look types up
 * here and not in RELATION_TYPES, so that both sorts are treated alike.
 */
import type { Dataset, OwnType } from './dataset.ts';
import { type Family, type Layer, type OwnTypeId, RELATION_TYPES, type RelationType, type Role, type Term } from './vocabulary.ts';

/** A type of relation with all its properties. */
export interface TypeOfRelation extends Term {
  readonly id: RelationType;
  readonly layer: Layer;
  readonly family: Family;
  /** Roles of the members in the columns `de` and `vers`; a type is directed when the two roles differ. */
  readonly roles: readonly [Role, Role];
  /**
   * Whether all members meet each other: in the projection as pairs, participants are then tied to each other too. In other directed types
   * two receivers of the same giver need not know each other.
   */
  readonly isMutual: boolean;
  /** Whether the network itself defines it. */
  readonly isOwn: boolean;
}

/** The types of a network. */
export interface RelationTypes {
  /** The shipped types in the order of their list, then the own ones. */
  readonly list: readonly TypeOfRelation[];
  /** A type by its id. An unknown id, which no reader produces, gives a type without properties. */
  readonly of: (id: RelationType) => TypeOfRelation;
  /** Whether relations of a type are cooperation, as opposed to belonging or attendance. */
  readonly isArticulation: (id: RelationType) => boolean;
  /** Place of a type in the list. */
  readonly rank: (id: RelationType) => number;
}

const SHIPPED: readonly TypeOfRelation[] = RELATION_TYPES.map((type) => ({ isMutual: false, ...type, isOwn: false }));

/** The types of a dataset; cached for its table of types. */
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

/** Defaults for a type of which a file gives only the name: a cooperation between equals. */
export const UNDESCRIBED_TYPE = {
  layer: 'articulation',
  family: 'other',
  isDirected: false,
  isMutual: false,
} as const satisfies Partial<OwnType>;

/** An own type with all its properties. */
export function asType({ isDirected, ...type }: OwnType): TypeOfRelation {
  return { ...type, roles: isDirected ? ['initiator', 'addressee'] : ['party', 'party'], isOwn: true };
}

/** Whether a type has a giver and a receiver. */
export function isDirected({ roles }: TypeOfRelation): boolean {
  return roles[0] !== roles[1];
}
