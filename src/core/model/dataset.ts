/**
 * The dataset: actors, relations, sources and statements, as readonly values. Valid by construction, since only
 * parse-dataset.ts makes one from the outside: ids are unique, every member, speaker and source exists, and every
 * relation has two members or more. Types, and the empty dataset; no code here may depend on how a file is written.
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

/** Why a row is believed. An empty quote means that the source as a whole is meant, unless the quote is withheld. */
export interface Evidence {
  readonly source: SourceId;
  readonly place: string;
  readonly quote: string;
  readonly speaker: ActorId | null;
  /** In a copy, why the quote is not in it; in the data themselves never there. */
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
  /** Why code and SIREN are empty. */
  readonly noCode: string;
  readonly became: string;
  readonly identity: Identity;
  /** Number of members of an unnamed set; null where the source does not count them, and for every other kind. */
  readonly size: Interval | null;
  /** The actor that an unnamed set lies within. */
  readonly within: ActorId | null;
  readonly function: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** An organisation of which nothing is said but its name: what an actor made by us is filled up with. */
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

/** When a relation holds: dates as far as they are known (see dates.ts), empty when unknown, and the source's own words. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly words: string;
}

export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly title: string;
  /** Two or more, each actor once. */
  readonly members: readonly Member[];
  readonly status: Status;
  readonly certainty: Certainty;
  readonly implied: string;
  readonly period: Period;
  readonly themes: readonly string[];
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** What a source says that is no relation, attached to the actors and themes it is about. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly text: string;
  readonly actors: readonly ActorId[];
  readonly themes: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One step of the story told to a room; see story.ts. Ids may have lost their meaning: the step is then shown without them. */
export interface StoryStep {
  readonly id: StepId;
  /** The finding. Texts not translated are empty. */
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** For the speaker; never projected. */
  readonly note: Bilingual;
  /** The address of the view, after its `#`; empty for the first view. */
  readonly view: string;
  /** Ids of actors and relations brought out. */
  readonly reveal: readonly string[];
  /** Ids of actors and relations that the picture goes around; empty for the whole picture. Named as its column in files is; no role. */
  readonly frame: readonly string[];
  /** Ids of relations, statements and actors whose evidence proves what is said. */
  readonly proofs: readonly string[];
}

/** A type of relation that a network has of its own. */
export interface OwnType extends Term {
  readonly id: OwnTypeId;
  readonly layer: Layer;
  readonly family: Family;
  /** Whether relations of it have a giver and a receiver. */
  readonly isDirected: boolean;
  /** Whether all members of one relation of it meet each other, whoever called them together. */
  readonly isMutual: boolean;
}

export interface Dataset {
  readonly sources: readonly Source[];
  /** The types of relation that this network has beside the shipped ones; see `typesOf`. */
  readonly types: readonly OwnType[];
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly story: readonly StoryStep[];
}

/** The dataset of nothing. */
export const EMPTY_DATASET: Dataset = { sources: [], types: [], actors: [], relations: [], statements: [], story: [] };

/** Whether an id is that of an official territory, «commune:59350», which a dataset need not hold: the reference does, whatever the year. */
export function isUnitKey(id: string): boolean {
  return LEVELS.some((level) => id.startsWith(`${level.id}:`));
}
