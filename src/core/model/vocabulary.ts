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

/** A word of a list with the other words under which files name it. */
export interface TermWithSynonyms extends Term {
  /** Words of files, French and English, that mean this and nothing else; plurals need not be given (words.ts). */
  readonly also?: readonly string[];
  /** Words of files for which this is only proposed. */
  readonly near?: readonly string[];
}

/** Levels of local government, broadest territory first. This is the order of the bands on screen; it implies no authority. */
export const LEVELS = [
  { id: 'region', fr: 'région', en: 'region',
    also: ['région administrative', 'conseil régional', 'régional', 'échelon régional', 'regional council', 'regional'] },
  { id: 'department', fr: 'département', en: 'department',
    also: ['conseil départemental', 'départemental', 'conseil général', 'échelon départemental', 'departmental'],
    near: ['county'] },
  { id: 'intercommunality', fr: 'intercommunalité', en: 'intercommunality',
    also: ['EPCI', 'EPCI à fiscalité propre', 'interco', 'intercommunal', 'communauté de communes', 'communauté d’agglomération', 'communauté urbaine', 'métropole', 'agglomération', 'EPT', 'établissement public territorial', 'groupement de communes'],
    near: ['agglo', 'CC', 'CA', 'CU', 'communauté', 'metropolis'] },
  { id: 'commune', fr: 'commune', en: 'commune',
    also: ['ville', 'mairie', 'municipalité', 'communal', 'municipal', 'municipality', 'commune nouvelle'],
    near: ['town', 'city', 'village', 'bourg'] },
] as const satisfies readonly TermWithSynonyms[];
export type Level = (typeof LEVELS)[number]['id'];

/**
 * The kinds of actors. `set` is a group of actors that the source counts or mentions without naming them. actor-kinds.ts explains the
 * properties.
 */
export const ACTOR_KINDS = [
  { id: 'collectivity', fr: 'collectivité', en: 'local authority', isBody: true, actsForOthers: false, tiedBy: null,
    also: ['collectivité territoriale', 'collectivité locale', 'commune', 'ville', 'mairie', 'EPCI', 'intercommunalité', 'communauté de communes', 'communauté d’agglomération', 'communauté urbaine', 'métropole', 'département', 'région', 'conseil départemental', 'conseil régional', 'municipality'],
    near: ['public', 'institution'] },
  { id: 'set', fr: 'ensemble non nommé', en: 'unnamed set', isBody: false, actsForOthers: true, tiedBy: null,
    near: ['ensemble'] },
  { id: 'organisation', fr: 'organisme d’appui', en: 'support body', isBody: true, actsForOthers: false, tiedBy: null,
    also: ['association', 'organisme', 'structure d’appui', 'entreprise', 'coopérative', 'SCIC', 'SCOP', 'fédération', 'établissement public', 'chambre consulaire', 'organisation', 'organization', 'company', 'charity'],
    near: ['État', 'structure', 'agence', 'partenaire', 'opérateur', 'bailleur', 'université'] },
  { id: 'group', fr: 'instance, dispositif', en: 'group, scheme', isBody: false, actsForOthers: false, tiedBy: null,
    also: ['groupe', 'groupe de travail', 'comité', 'commission', 'groupement', 'syndicat', 'syndicat mixte', 'PETR', 'pôle métropolitain', 'SIVU', 'SIVOM', 'programme', 'group', 'committee'],
    near: ['réseau', 'conférence', 'club', 'projet', 'network'] },
  { id: 'service', fr: 'service', en: 'internal service', isBody: false, actsForOthers: true, tiedBy: 'attachment',
    also: ['service interne', 'direction', 'service municipal'],
    near: ['bureau', 'pôle', 'department'] },
  { id: 'person', fr: 'personne', en: 'person', isBody: false, actsForOthers: true, tiedBy: 'affiliation',
    also: ['personne physique', 'individu', 'élu', 'élue', 'agent', 'people'],
    near: ['contact', 'référent'] },
] as const satisfies readonly (TermWithSynonyms & { isBody: boolean; actsForOthers: boolean; tiedBy: 'attachment' | 'affiliation' | null })[];
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
 * what the set does then also concerns the actor, though no relation names it. `possible-identity` says that two actors may be one: a name
 * that several communes share, and each of these communes. It ties nobody (`tiesNobody`), but leaves open what each of them is recorded with.
 */
export const RELATION_TYPES = [
  { id: 'contract', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'contractualisation', en: 'contract',
    also: ['convention', 'convention de partenariat', 'convention-cadre', 'convention d’objectifs', 'convention pluriannuelle d’objectifs', 'convention de coopération', 'convention de financement', 'conventionnement', 'contrat', 'contrat de ville', 'contrat de territoire', 'contrat de ruralité', 'contrat local de santé', 'CPO', 'CRTE', 'protocole d’accord', 'accord-cadre', 'agreement', 'partnership agreement', 'framework agreement', 'memorandum of understanding'],
    near: ['entente', 'protocole', 'accord', 'avenant', 'charte', 'marché', 'délégation', 'prestation', 'MoU'] },
  { id: 'working-group', layer: 'articulation', family: 'dialogue', roles: ['facilitator', 'participant'], isMutual: true, fr: 'groupe de travail', en: 'working group',
    also: ['GT', 'groupe projet', 'groupe technique', 'comité technique', 'comité de pilotage', 'COTECH', 'COPIL', 'commission de travail', 'task force', 'steering committee'],
    near: ['commission', 'comité', 'instance', 'groupe', 'atelier', 'réunion'] },
  { id: 'dla-support', layer: 'articulation', family: 'dla', roles: ['provider', 'beneficiary'], fr: 'appui DLA', en: 'DLA support',
    also: ['DLA', 'accompagnement DLA', 'dispositif local d’accompagnement'] },
  { id: 'cdc-support', layer: 'articulation', family: 'cdc', roles: ['provider', 'beneficiary'], fr: 'appui Caisse des Dépôts', en: 'Caisse des Dépôts support',
    also: ['CDC', 'Caisse des Dépôts', 'appui CDC'],
    near: ['Banque des Territoires'] },
  { id: 'call-for-projects', layer: 'articulation', family: 'funding', roles: ['initiator', 'addressee'], fr: 'appel à projets, AMI', en: 'call for projects or interest',
    also: ['AAP', 'appel à projet', 'appel à manifestation d’intérêt', 'call for projects', 'call for proposals'],
    near: ['appel d’offres', 'appel', 'concours', 'tender'] },
  { id: 'funding', layer: 'articulation', family: 'funding', roles: ['funder', 'beneficiary'], fr: 'financement', en: 'funding',
    also: ['subvention', 'subventionnement', 'subvention de fonctionnement', 'subvention d’investissement', 'cofinancement', 'co-financement', 'soutien financier', 'aide financière', 'appui financier', 'fonds de concours', 'grant', 'subsidy'],
    near: ['aide', 'dotation', 'bourse', 'prêt', 'soutien', 'don', 'cotisation', 'investissement'] },
  { id: 'advice', layer: 'articulation', family: 'advice', roles: ['provider', 'beneficiary'], fr: 'accompagnement, conseil', en: 'support and advice',
    also: ['appui technique', 'assistance technique', 'appui-conseil', 'assistance à maîtrise d’ouvrage', 'AMO', 'ingénierie territoriale', 'support', 'advice', 'technical assistance'],
    near: ['appui', 'assistance', 'ingénierie', 'expertise', 'étude', 'formation', 'audit', 'aide technique'] },
  { id: 'networking', layer: 'articulation', family: 'dialogue', roles: ['facilitator', 'participant'], isMutual: true, fr: 'mise en réseau', en: 'networking',
    also: ['animation de réseau', 'mise en relation'],
    near: ['réseau', 'animation', 'network'] },
  { id: 'consultation', layer: 'articulation', family: 'dialogue', roles: ['initiator', 'participant'], isMutual: true, fr: 'concertation', en: 'consultation',
    also: ['instance de concertation'],
    near: ['dialogue', 'débat', 'enquête', 'avis'] },
  { id: 'partnership', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'partenariat', en: 'partnership',
    also: ['partenaire', 'coopération', 'collaboration', 'partner', 'cooperation'],
    near: ['mutualisation', 'échange', 'projet commun', 'alliance', 'travail en commun', 'co-construction', 'mise en commun'] },
  { id: 'evaluation', layer: 'articulation', family: 'advice', roles: ['evaluator', 'evaluated'], fr: 'évaluation', en: 'evaluation',
    also: ['évaluation de projet', 'évaluation de politique publique'],
    near: ['bilan', 'diagnostic', 'suivi'] },
  { id: 'joint-plan', layer: 'articulation', family: 'contract', roles: ['party', 'party'], fr: 'plan commun', en: 'joint plan',
    also: ['plan d’action commun', 'plan d’actions commun', 'projet de territoire', 'schéma commun', 'joint action plan'],
    near: ['plan', 'plan d’actions', 'schéma', 'stratégie', 'programme', 'projet'] },
  { id: 'referents', layer: 'articulation', family: 'dialogue', roles: ['initiator', 'addressee'], fr: 'désignation de référents', en: 'appointment of contacts',
    also: ['référent', 'désignation d’un référent', 'nomination de référents'],
    near: ['correspondant', 'contact', 'interlocuteur'] },
  { id: 'groupement-membership', layer: 'articulation', family: 'contract', roles: ['member', 'whole'], fr: 'adhésion à un groupement', en: 'membership of a grouping',
    also: ['adhésion', 'adhérent', 'adhérente', 'adhère à', 'adhésion à un syndicat', 'adhésion à une association', 'membre', 'membre de', 'est membre de', 'membre adhérent', 'member', 'member of', 'membership'],
    near: ['groupement', 'syndicat', 'sociétaire', 'fait partie de'] },
  // For a relation whose kind the source does not state. Undirected; notes may give a direction.
  { id: 'unspecified', layer: 'articulation', family: 'other', roles: ['party', 'party'], fr: 'relation (type non précisé)', en: 'relation (type not stated)',
    also: ['relation', 'lien', 'autre', 'autre relation', 'autre lien', 'non précisé', 'non renseigné', 'inconnu', 'non défini', 'other', 'unknown', 'link', 'not specified'],
    near: ['divers'] },
  { id: 'territorial-belonging', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'appartenance territoriale', en: 'territorial belonging',
    also: ['appartenance', 'appartenance à l’EPCI', 'situé dans', 'est situé dans', 'located in'],
    near: ['territoire'] },
  { id: 'set-membership', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'partie d’un ensemble', en: 'part of a set' },
  { id: 'possible-identity', layer: 'belonging', family: 'belonging', roles: ['party', 'party'], tiesNobody: true, fr: 'peut-être le même acteur', en: 'possibly the same actor' },
  { id: 'affiliation', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'affiliation', en: 'affiliation',
    near: ['salarié', 'employeur', 'travaille à', 'emploi'] },
  { id: 'attachment', layer: 'belonging', family: 'belonging', roles: ['member', 'whole'], fr: 'rattachement', en: 'attachment',
    also: ['rattaché à', 'rattachée à', 'est rattaché à'],
    near: ['dépend de', 'tutelle', 'hiérarchie'] },
  { id: 'attendance', layer: 'event', family: 'belonging', roles: ['attendee', 'event'], fr: 'participation à un atelier', en: 'workshop attendance',
    also: ['présence à un atelier', 'attendance'],
    near: ['participation', 'présence', 'participant', 'présent'] },
] as const satisfies readonly (TermWithSynonyms & { layer: Layer; family: Family; roles: readonly [Role, Role]; isMutual?: true; tiesNobody?: true })[];
/** The types that a person may choose for a relation between actors. */
export const TYPES_TO_CHOOSE = RELATION_TYPES.filter((type) => !('tiesNobody' in type));
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
  { id: 'in-force', fr: 'en vigueur', en: 'in force',
    also: ['en cours', 'signé', 'signée', 'actif', 'active', 'en place', 'effectif', 'effective', 'en œuvre', 'mis en œuvre', 'opérationnel', 'en cours d’exécution', 'en cours de validité', 'ongoing', 'current', 'signed', 'running'],
    near: ['validé', 'adopté', 'oui', 'lancé', 'reconduit', 'renouvelé', 'engagé'] },
  { id: 'planned', fr: 'prévu', en: 'planned',
    also: ['prévue', 'projet', 'en projet', 'à venir', 'programmé', 'programmée', 'planifié', 'en préparation', 'en cours de signature', 'en cours d’élaboration', 'en cours de préparation', 'à signer', 'upcoming', 'scheduled'],
    near: ['en attente', 'à lancer', 'futur', 'à faire'] },
  { id: 'optional', fr: 'facultatif', en: 'optional',
    also: ['facultative', 'optionnel', 'optionnelle'] },
  { id: 'proposed', fr: 'proposé', en: 'proposed',
    also: ['proposée', 'proposition', 'envisagé', 'envisagée', 'à l’étude', 'en réflexion', 'under consideration'],
    near: ['en discussion', 'idée', 'souhaité', 'piste', 'étude'] },
  { id: 'past', fr: 'passé', en: 'past',
    also: ['passée', 'terminé', 'terminée', 'achevé', 'achevée', 'clos', 'close', 'clôturé', 'clôturée', 'fini', 'finie', 'échu', 'échue', 'expiré', 'expirée', 'caduc', 'caduque', 'résilié', 'résiliée', 'ancien', 'ancienne', 'ended', 'finished', 'completed', 'closed', 'expired', 'terminated'],
    near: ['abandonné', 'abandonnée', 'annulé', 'suspendu', 'arrêté', 'interrompu', 'inactif', 'non', 'abandoned', 'cancelled', 'réalisé', 'fait'] },
  { id: 'unknown', fr: 'non précisé', en: 'not stated',
    also: ['inconnu', 'non renseigné', 'non connu', 'unknown', 'not specified'],
    near: ['à vérifier', 'à confirmer', 'nc', 'nr'] },
] as const satisfies readonly TermWithSynonyms[];
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
