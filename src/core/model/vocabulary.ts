/**
 * The controlled vocabulary of the model, as plain lists: levels, kinds of actor, relation types, statuses, roles. Type unions, checks of
 * files, filters, legend and documentation all derive from these lists, so a new word takes one new entry here. French labels are also the
 * words used in data files. This file must not depend on a dataset, a language choice or a colour.
 */

import type { Bilingual } from '../../messages/language.ts';

/** One word of a controlled list: `id` in code and canonical files, `fr` in French files and on screen. */
export interface Term extends Bilingual {
  readonly id: string;
}

/** Levels of local government, broadest territory first. This is the order of the bands on screen; it implies no authority. */
export const LEVELS = [
  { id: 'region', fr: 'région', en: 'region' },
  { id: 'department', fr: 'département', en: 'department' },
  { id: 'intercommunality', fr: 'intercommunalité', en: 'intercommunality' },
  { id: 'commune', fr: 'commune', en: 'commune' },
] as const satisfies readonly Term[];
export type Level = (typeof LEVELS)[number]['id'];

/**
 * The kinds of actors. `set` is a group of actors that the source counts or mentions without naming them. actor-kinds.ts explains the
 * properties.
 */
export const ACTOR_KINDS = [
  { id: 'collectivity', fr: 'collectivité', en: 'local authority', isBody: true, actsForOthers: false, tiedBy: null },
  { id: 'set', fr: 'ensemble non nommé', en: 'unnamed set', isBody: false, actsForOthers: true, tiedBy: null },
  { id: 'organisation', fr: 'organisme d’appui', en: 'support body', isBody: true, actsForOthers: false, tiedBy: null },
  { id: 'group', fr: 'instance, dispositif', en: 'group, scheme', isBody: false, actsForOthers: false, tiedBy: null },
  { id: 'service', fr: 'service', en: 'internal service', isBody: false, actsForOthers: true, tiedBy: 'attachment' },
  { id: 'person', fr: 'personne', en: 'person', isBody: false, actsForOthers: true, tiedBy: 'affiliation' },
] as const satisfies readonly (Term & { isBody: boolean; actsForOthers: boolean; tiedBy: 'attachment' | 'affiliation' | null })[];
export type ActorKind = (typeof ACTOR_KINDS)[number]['id'];

/** How sure the identity of an actor is. */
export const IDENTITIES = [
  { id: 'certain', fr: 'certaine', en: 'certain' },
  { id: 'deduced', fr: 'déduite', en: 'deduced' },
  { id: 'doubtful', fr: 'douteuse', en: 'doubtful' },
] as const satisfies readonly Term[];
export type Identity = (typeof IDENTITIES)[number]['id'];

/**
 * Why a copy lacks a quote that the data have: the quote would reveal something that the copy leaves out, and quotes are never rewritten.
 */
export const WITHHELD = [
  { id: 'person', fr: 'citation retirée : elle nomme une personne', en: 'quote left out: it names a person' },
  {
    id: 'commune',
    fr: 'citation retirée : elle nomme une commune sans coopération recensée',
    en: 'quote left out: it names a commune without recorded cooperation',
  },
] as const satisfies readonly Term[];
export type Withheld = (typeof WITHHELD)[number]['id'];

/**
 * Layers of relation types. Belonging holds by law, statute or employment, events by presence; neither is cooperation. Isolation is
 * therefore computed on the articulation layer alone.
 */
export const LAYERS = [
  { id: 'articulation', fr: 'articulation', en: 'articulation' },
  { id: 'belonging', fr: 'appartenance', en: 'belonging' },
  { id: 'event', fr: 'événement', en: 'event' },
] as const satisfies readonly Term[];
export type Layer = (typeof LAYERS)[number]['id'];

/** Families of relation types: each has one hue (palette.ts) and one place in the legend. */
export const FAMILIES = [
  { id: 'contract', fr: 'contrats et partenariats', en: 'contracts and partnerships' },
  { id: 'dialogue', fr: 'groupes et concertation', en: 'groups and consultation' },
  { id: 'dla', fr: 'appui DLA', en: 'DLA support' },
  { id: 'cdc', fr: 'appui Caisse des Dépôts', en: 'Caisse des Dépôts support' },
  { id: 'funding', fr: 'appels à projets, financement', en: 'calls for projects, funding' },
  { id: 'advice', fr: 'accompagnement, évaluation', en: 'advice, evaluation' },
  { id: 'other', fr: 'autres relations', en: 'other relations' },
  { id: 'belonging', fr: 'appartenance', en: 'belonging' },
] as const satisfies readonly Term[];
export type Family = (typeof FAMILIES)[number]['id'];

/**
 * Role of a member in a relation. `side` gives its position when the type is directed: the relation goes from `from` members to `to`
 * members; `peer` members are equals; the `frame` is the group, scheme or plan in which the relation takes place, drawn as its hub.
 */
export const ROLES = [
  { id: 'party', side: 'peer', fr: 'partie', en: 'party' },
  { id: 'frame', side: 'frame', fr: 'cadre', en: 'frame' },
  { id: 'facilitator', side: 'from', fr: 'animateur', en: 'facilitator' },
  { id: 'participant', side: 'to', fr: 'participant', en: 'participant' },
  { id: 'provider', side: 'from', fr: 'appui', en: 'provider' },
  { id: 'beneficiary', side: 'to', fr: 'bénéficiaire', en: 'beneficiary' },
  { id: 'funder', side: 'from', fr: 'financeur', en: 'funder' },
  { id: 'initiator', side: 'from', fr: 'initiateur', en: 'initiator' },
  { id: 'addressee', side: 'to', fr: 'destinataire', en: 'addressee' },
  { id: 'evaluator', side: 'from', fr: 'évaluateur', en: 'evaluator' },
  { id: 'evaluated', side: 'to', fr: 'évalué', en: 'evaluated' },
  { id: 'member', side: 'from', fr: 'membre', en: 'member' },
  { id: 'whole', side: 'to', fr: 'ensemble', en: 'whole' },
  { id: 'attendee', side: 'from', fr: 'présent', en: 'attendee' },
  { id: 'event', side: 'to', fr: 'événement', en: 'event' },
] as const satisfies readonly (Term & { side: 'peer' | 'frame' | 'from' | 'to' })[];
export type Role = (typeof ROLES)[number]['id'];

/**
 * The shipped types of relation; a network may define its own beside them (relation-types.ts). `roles` are the roles of the members in the
 * columns `de` and `vers`; a type is directed when the two differ. `isMutual`: all its members meet each other. The first four are those
 * that the project was asked for.
 * `groupement-membership` is the member's own choice and therefore a cooperation; `territorial-belonging` is by law and is not.
 * `set-membership` says that a named actor is in an unnamed set (Lille in «85 communes»), as stated by a source or deduced from counts:
 * what the set does then also concerns the actor, though no relation names it.
 */
export const RELATION_TYPES = [
  { id: 'contract', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'contractualisation', en: 'contract' },
  { id: 'working-group', layer: 'articulation', family: 'dialogue', roles: ['facilitator', 'participant'], isMutual: true, fr: 'groupe de travail', en: 'working group' },
  { id: 'dla-support', layer: 'articulation', family: 'dla', roles: ['provider', 'beneficiary'], fr: 'appui DLA', en: 'DLA support' },
  { id: 'cdc-support', layer: 'articulation', family: 'cdc', roles: ['provider', 'beneficiary'], fr: 'appui Caisse des Dépôts', en: 'Caisse des Dépôts support' },
  { id: 'call-for-projects', layer: 'articulation', family: 'funding', roles: ['initiator', 'addressee'], fr: 'appel à projets, AMI', en: 'call for projects or interest' },
  { id: 'funding', layer: 'articulation', family: 'funding', roles: ['funder', 'beneficiary'], fr: 'financement', en: 'funding' },
  { id: 'advice', layer: 'articulation', family: 'advice', roles: ['provider', 'beneficiary'], fr: 'accompagnement, conseil', en: 'support and advice' },
  { id: 'networking', layer: 'articulation', family: 'dialogue', roles: ['facilitator', 'participant'], isMutual: true, fr: 'mise en réseau', en: 'networking' },
  { id: 'consultation', layer: 'articulation', family: 'dialogue', roles: ['initiator', 'participant'], isMutual: true, fr: 'concertation', en: 'consultation' },
  { id: 'partnership', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'partenariat', en: 'partnership' },
  { id: 'evaluation', layer: 'articulation', family: 'advice', roles: ['evaluator', 'evaluated'], fr: 'évaluation', en: 'evaluation' },
  { id: 'joint-plan', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'plan commun', en: 'joint plan' },
  { id: 'referents', layer: 'articulation', family: 'dialogue', roles: ['initiator', 'addressee'], fr: 'désignation de référents', en: 'appointment of contacts' },
  { id: 'groupement-membership', layer: 'articulation', family: 'contract', roles: ['member', 'whole'], fr: 'adhésion à un groupement', en: 'membership of a grouping' },
  // For a relation whose kind the source does not state. Undirected; notes may give a direction.
  { id: 'unspecified', layer: 'articulation', family: 'other', roles: ['party', 'party'], fr: 'relation (type non précisé)', en: 'relation (type not stated)' },
  { id: 'territorial-belonging', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'appartenance territoriale', en: 'territorial belonging' },
  { id: 'set-membership', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'partie d’un ensemble', en: 'part of a set' },
  { id: 'affiliation', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'affiliation', en: 'affiliation' },
  { id: 'attachment', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'rattachement', en: 'attachment' },
  { id: 'attendance', layer: 'event', family: 'belonging', roles: ['attendee', 'event'], fr: 'participation à un atelier', en: 'workshop attendance' },
] as const satisfies readonly (Term & { layer: Layer; family: Family; roles: readonly [Role, Role]; isMutual?: true })[];
/** Id of a type of the shipped list. */
export type ShippedType = (typeof RELATION_TYPES)[number]['id'];
declare const own: unique symbol;
/** Id of a type that a network has of its own. */
export type OwnTypeId = string & { readonly [own]: true };
/** Id of a type of relation: shipped, or of a network's own (relation-types.ts). */
export type RelationType = ShippedType | OwnTypeId;

/** Words for a property that a row either has or lacks. */
export const YES_NO = [
  { id: 'yes', fr: 'oui', en: 'yes' },
  { id: 'no', fr: 'non', en: 'no' },
] as const satisfies readonly Term[];

/** State of a relation at the date of its source. `unknown` is a value of its own and never counts as in force. */
export const STATUSES = [
  { id: 'in-force', fr: 'en vigueur', en: 'in force' },
  { id: 'planned', fr: 'prévu', en: 'planned' },
  { id: 'optional', fr: 'facultatif', en: 'optional' },
  { id: 'proposed', fr: 'proposé', en: 'proposed' },
  { id: 'past', fr: 'passé', en: 'past' },
  { id: 'unknown', fr: 'non précisé', en: 'not stated' },
] as const satisfies readonly Term[];
export type Status = (typeof STATUSES)[number]['id'];

/** Whether the source states the relation or only implies it (what it implies is then written out). */
export const CERTAINTIES = [
  { id: 'explicit', fr: 'explicite', en: 'explicit' },
  { id: 'implied', fr: 'implicite', en: 'implied' },
] as const satisfies readonly Term[];
export type Certainty = (typeof CERTAINTIES)[number]['id'];

/** What a statement of a source is, other than a relation. */
export const STATEMENT_KINDS = [
  { id: 'finding', fr: 'constat', en: 'finding' },
  { id: 'opinion', fr: 'opinion', en: 'opinion' },
  { id: 'hypothesis', fr: 'hypothèse', en: 'hypothesis' },
  { id: 'question', fr: 'question', en: 'question' },
] as const satisfies readonly Term[];
export type StatementKind = (typeof STATEMENT_KINDS)[number]['id'];

/** The entry of a controlled list, by id. Throws on an id that the list lacks, which a parsed dataset cannot hold. */
export function termOf<const L extends readonly Term[]>(list: L, id: L[number]['id']): L[number] {
  const term = list.find((entry) => entry.id === id);
  if (term === undefined) throw new Error(`“${id}” is not in the vocabulary (${list.map((entry) => entry.id).join(', ')})`);
  return term;
}

/** The smallest territory among the levels of an actor, where it is placed in pictures; undefined for no level. */
export function smallestLevel(levels: readonly Level[]): Level | undefined {
  return LEVELS.findLast((level) => levels.includes(level.id))?.id;
}
