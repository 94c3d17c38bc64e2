/**
 * The dataset: actors, relations, sources and statements, as readonly values. Only files/parse-dataset.ts builds one from files, and it
 * guarantees that ids are unique, that every member, speaker and source exists, and that every relation has at least two members. Types and
 * the empty dataset only; no code here may depend on a file format.
 */
import type { Bilingual } from '../../messages/language.ts';
import {
  type ActorKind,
  type Certainty,
  type Family,
  type Identity,
  type Layer,
  LEVELS,
  type Level,
  type OwnTypeId,
  type RelationType,
  type Role,
  type StatementKind,
  type Status,
  type Term,
  type Withheld,
} from './vocabulary.ts';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };
export type ActorId = Id<'actor'>;
export type RelationId = Id<'relation'>;
export type SourceId = Id<'source'>;
export type StatementId = Id<'statement'>;
export type StepId = Id<'step'>;

/** A number known only within bounds: «6 à 10». `max` is null when nothing bounds it. */
export interface Interval {
  readonly min: number;
  readonly max: number | null;
}

/**
 * Why a row is believed: a source, the place in it, and a quote. An empty quote refers to the source as a whole, unless `withheld` is set.
 */
export interface Evidence {
  readonly source: SourceId;
  readonly place: string;
  readonly quote: string;
  readonly speaker: ActorId | null;
  /** Why a copy leaves out the quote. Set only in copies, never in the original data. */
  readonly withheld?: Withheld;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** Bounds of the date, see dates.ts; empty when unknown. */
  readonly from: string;
  readonly to: string;
  readonly licence: string;
  readonly note: string;
}

export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: ActorKind;
  readonly nature: string;
  /** Levels of local government held; for an unnamed set, that of its members. Empty outside local government. */
  readonly levels: readonly Level[];
  /** Official geographic code (INSEE) as text, or empty. */
  readonly code: string;
  readonly siren: string;
  readonly codeYear: string;
  /** Why the actor has no code or SIREN. */
  readonly noCode: string;
  readonly became: string;
  readonly identity: Identity;
  /** Number of members of an unnamed set; null when the source does not count them, and for all other kinds. */
  readonly size: Interval | null;
  /** The actor, usually a territory, within which an unnamed set lies. */
  readonly within: ActorId | null;
  readonly function: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** An organisation of which only the name is known: default values for actors that the program creates. */
export const UNDESCRIBED: Omit<Actor, 'id' | 'name'> = {
  otherNames: [],
  kind: 'organisation',
  nature: '',
  levels: [],
  code: '',
  siren: '',
  codeYear: '',
  noCode: '',
  became: '',
  identity: 'certain',
  size: null,
  within: null,
  function: '',
  note: '',
  evidence: [],
};

export interface Member {
  readonly actor: ActorId;
  readonly role: Role;
}

/** When a relation holds: start and end as far as known (see dates.ts; empty when unknown), and the wording of the source. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly words: string;
}

export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly title: string;
  /** At least two; no actor twice. */
  readonly members: readonly Member[];
  readonly status: Status;
  readonly certainty: Certainty;
  readonly implied: string;
  readonly period: Period;
  readonly themes: readonly string[];
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** Something that a source says that is not a relation, attached to the actors and themes it concerns. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly text: string;
  readonly actors: readonly ActorId[];
  readonly themes: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One step of the story told to a room; see story.ts. It may contain ids that no longer exist; the step is then shown without them. */
export interface StoryStep {
  readonly id: StepId;
  /** The finding of the step. A missing translation is the empty text. */
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Notes for the speaker; never projected. */
  readonly note: Bilingual;
  /** The address of the view, after its `#`; empty for the first view. */
  readonly view: string;
  /** Ids of the actors and relations to highlight. */
  readonly reveal: readonly string[];
  /**
   * Ids of the actors and relations that the picture is fitted to; empty for the whole picture. Named after its column in the files; not
   * related to the role `frame`.
   */
  readonly frame: readonly string[];
  /** Ids of the relations, statements and actors whose evidence supports the finding. */
  readonly proofs: readonly string[];
}

/** A type of relation that a network defines itself, beside the shipped ones. */
export interface OwnType extends Term {
  readonly id: OwnTypeId;
  readonly layer: Layer;
  readonly family: Family;
  /** Whether its relations have a giver and a receiver. */
  readonly isDirected: boolean;
  /** Whether all members of one such relation meet each other, not only the one that brought them together. */
  readonly isMutual: boolean;
}

export interface Dataset {
  readonly sources: readonly Source[];
  /** The types of relation that this network defines beside the shipped ones; see `typesOf`. */
  readonly types: readonly OwnType[];
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly story: readonly StoryStep[];
}

/** The empty dataset. */
export const EMPTY_DATASET: Dataset = { sources: [], types: [], actors: [], relations: [], statements: [], story: [] };

/**
 * Whether an id is the key of an official territory, such as «commune:59350». A dataset need not contain it, because the reference of
 * territories does.
 */
export function isUnitKey(id: string): boolean {
  return LEVELS.some((level) => id.startsWith(`${level.id}:`));
}
