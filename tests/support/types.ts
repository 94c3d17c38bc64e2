/**
 * Types of relation for tests: the shipped ones alone, and together with two types of a network's own, under names that are hard to
 * write and read back.
 */
import { EMPTY_DATASET, type OwnType } from '../../src/core/model/dataset.ts';
import { type RelationTypes, typesOf } from '../../src/core/model/relation-types.ts';
import type { OwnTypeId } from '../../src/core/model/vocabulary.ts';

export const SHIPPED_TYPES: RelationTypes = typesOf(EMPTY_DATASET);

export const OWN_TYPES: readonly OwnType[] = [
  {
    id: 'type-jumelage' as OwnTypeId,
    fr: 'Jumelage ; « échange »',
    en: 'Twinning, "exchange"',
    layer: 'articulation',
    family: 'contract',
    isDirected: false,
    isMutual: false,
  },
  {
    id: 'visite' as OwnTypeId,
    fr: "=Visite d'étude|",
    en: "=Visite d'étude|",
    layer: 'event',
    family: 'other',
    isDirected: true,
    isMutual: true,
  },
];
/** Both kinds. */
export const ALL_TYPES: RelationTypes = typesOf({ types: OWN_TYPES });
export const { isArticulation } = ALL_TYPES;
