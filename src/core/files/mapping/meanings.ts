/**
 * What a column of anyone's table can say: who, with whom, in which group, since when… with the headings under which people write it. The
 * headings are compared folded (basics/names.ts), so «À» is `a` and «N° SIREN» is `n siren`. To let another heading be understood, add it
 * here.
 */
import type { Bilingual } from '../../../messages/language.ts';
import { fold } from '../../basics/names.ts';

/**
 * A meaning of a column. A sum of money (`amount`) has no place in the model: it stays with its relation as it is written, under its own
 * heading, since «12 000 € par an» is no number that could be added up.
 */
interface MeaningEntry extends Bilingual {
  readonly id: string;
  /** `end`: names of actors; `of-end`: something about the actor named in another column; `row`: about the row; `none`: not read. */
  readonly sort: 'end' | 'of-end' | 'row' | 'none';
  /** Folded headings that hardly mean anything else. */
  readonly sure: readonly string[];
  /** Folded headings that usually mean this. */
  readonly likely: readonly string[];
}

/** Headings written one after the other. */
function written(headings: string): readonly string[] {
  return headings.split('|').map((heading) => heading.trim());
}

export const MEANINGS = [
  {
    id: 'from',
    fr: 'qui',
    en: 'who',
    sort: 'end',
    sure: written(`
      de | from | origine | emetteur | qui | structure porteuse | acteur 1 | acteur a | organisme 1 | collectivite 1 |
      structure 1 | noeud 1 | node 1 | initiateur | nom attribuant | nomattribuant | attribuant | financeur | financeurs |
      funder | donateur | evaluateur | animateur`),
    likely: written(`
      structure | collectivite | collectivites | commune | communes | organisme | acteur | acteurs | entite | membre |
      membres | adherent | adherents | signataire | signataires | porteur | nom | name | nom de la structure |
      nom de la collectivite | nom de la commune | ville | territoire | participant | participants | label | libelle |
      nom com | lib com | nom commune | libgeo | libepci | lib epci | nom membre | nom du membre | denomination |
      raison sociale | organisation | organization | body | association | associations | nom de l association | nom association`),
  },
  {
    id: 'to',
    fr: 'avec qui',
    en: 'with whom',
    sort: 'end',
    sure: written(`
      target | cible | vers | to | destination | destinataire | avec | avec qui | partenaire | partenaires | partner |
      partners | acteur 2 | acteur b | organisme 2 | collectivite 2 | structure 2 | noeud 2 | node 2 | en lien avec |
      travaille avec | coopere avec | structure partenaire | organisme partenaire | nom du partenaire | beneficiaire |
      nom beneficiaire | nombeneficiaire | nonbeneficiaire | beneficiaires | attributaire | beneficiary | recipient`),
    likely: written('contrepartie | interlocuteur | epci | intercommunalite'),
  },
  {
    id: 'frame',
    fr: 'dans quel cadre',
    en: 'in which frame',
    sort: 'end',
    sure: written(`
      cadre | cadre de travail | instance | dispositif | groupe de travail | groupe | nom du groupement | groupement |
      syndicat | reseau | programme | contrat | reunion | nom de la reunion | rencontre | frame | group | scheme | meeting`),
    likely: written('projet | plan | demarche | convention | commission | comite'),
  },
  {
    id: 'type',
    fr: 'type de relation',
    en: 'type of relation',
    sort: 'row',
    sure: written(`
      kind of link | kind of relation | kind of partnership | nature du lien | type | type de relation | type de lien |
      type de partenariat | type de cooperation | nature du partenariat | nature de la relation | nature de la cooperation |
      relation type | relationship | type of relation`),
    likely: written('nature | relation | lien | modalite | forme | partenariat | cooperation'),
  },
  {
    id: 'title',
    fr: 'objet, intitulé',
    en: 'subject, title',
    sort: 'row',
    sure: written(`
      intitule | objet | titre | title | subject | intitule de la relation | objet du partenariat | objet de la convention`),
    likely: written('sujet | libelle | label | description | action'),
  },
  {
    id: 'start',
    fr: 'depuis quand',
    en: 'since when',
    sort: 'row',
    sure: written(`
      debut | depuis | date de debut | date debut | start | since | start date | date de signature | date signature |
      date d effet | date d adhesion | date convention | dateconvention | annee de debut | annee debut`),
    likely: written(`
      from | annee de signature | date | annee | year | signature | signe le | date de la convention | adhesion`),
  },
  {
    id: 'end',
    fr: 'jusqu’à quand',
    en: 'until when',
    sort: 'row',
    sure: written(`
      fin | jusqu a | jusque | date de fin | date fin | end | until | end date | echeance | annee de fin | date d echeance`),
    likely: written('to | terme | expiration'),
  },
  { id: 'periodWords', fr: 'période, en mots', en: 'period, in words', sort: 'row', sure: written('periode | period | duree'), likely: [] },
  {
    id: 'status',
    fr: 'état',
    en: 'status',
    sort: 'row',
    sure: written('statut | etat | status | etat d avancement'),
    likely: written('avancement | en cours | situation'),
  },
  {
    id: 'amount',
    fr: 'montant',
    en: 'amount',
    sort: 'row',
    sure: written(`
      montant | montants | montant total | montant en euros | montant euros | montant eur | montant ttc | montant ht | montant attribue |
      montant accorde | montant verse | montant vote | montant de la subvention | montant subvention | montant du financement |
      montant de la convention | amount | amounts | amount in euros | grant amount | total amount`),
    likely: written('budget | cout | cout total | somme | subvention en euros | euros | eur | cost'),
  },
  { id: 'certainty', fr: 'certitude', en: 'certainty', sort: 'row', sure: written('certitude | certainty'), likely: written('fiabilite') },
  {
    id: 'themes',
    fr: 'thèmes',
    en: 'themes',
    sort: 'row',
    sure: written('theme | themes | thematique | thematiques | topic | topics'),
    likely: written('domaine | domaines | politique publique | champ | mots cles | competence | competences'),
  },
  {
    id: 'note',
    fr: 'remarque',
    en: 'remark',
    sort: 'row',
    sure: written(`
      note | notes | commentaire | commentaires | remarque | remarques | observation | observations | comment | comments |
      remark`),
    likely: written('precision | precisions | details | complement'),
  },
  {
    id: 'source',
    fr: 'source',
    en: 'source',
    sort: 'row',
    sure: written('source | sources | document | reference | source de l information | document source'),
    likely: written('origine de l information | url | lien vers le document'),
  },
  {
    id: 'place',
    fr: 'endroit dans la source',
    en: 'place in the source',
    sort: 'row',
    sure: written('page | pages | article'),
    likely: [],
  },
  { id: 'quote', fr: 'citation', en: 'quote', sort: 'row', sure: written('citation | extrait | quote | verbatim'), likely: [] },
  {
    id: 'id',
    fr: 'identifiant',
    en: 'identifier',
    sort: 'of-end',
    sure: written('id | identifiant | identifier | key'),
    likely: written('numero | n | ref'),
  },
  {
    id: 'code',
    fr: 'code officiel (INSEE)',
    en: 'official code (INSEE)',
    sort: 'of-end',
    sure: written(`
      code insee | insee | codgeo | code commune | insee com | inseecom | code geographique | n insee | code officiel`),
    likely: written('code | com'),
  },
  {
    id: 'siren',
    fr: 'SIREN',
    en: 'SIREN',
    sort: 'of-end',
    sure: written(`
      siren | n siren | numero siren | siret | n siret | numero siret | siren membre | siren du membre | id attribuant |
      idattribuant | id beneficiaire | idbeneficiaire | idbeneficiare`),
    likely: [],
  },
  {
    id: 'level',
    fr: 'niveau',
    en: 'level',
    sort: 'of-end',
    sure: written('niveau | niveaux | echelon | level | strate | niveau territorial'),
    likely: [],
  },
  {
    id: 'department',
    fr: 'département',
    en: 'département',
    sort: 'of-end',
    sure: written('departement | dep | dept | dpt | code departement | n departement | department'),
    likely: [],
  },
  {
    id: 'kind',
    fr: 'genre d’acteur',
    en: 'kind of actor',
    sort: 'of-end',
    sure: written(`
      genre | kind | type d acteur | type de structure | type d organisme | categorie d acteur | type de membre |
      type du membre`),
    likely: written('categorie | statut juridique | nature juridique'),
  },
  {
    id: 'otherNames',
    fr: 'autre nom, sigle',
    en: 'other name, acronym',
    sort: 'of-end',
    sure: written('sigle | acronyme | autres noms | autre nom | alias | acronym'),
    likely: [],
  },
  {
    id: 'person',
    fr: 'personne',
    en: 'person',
    sort: 'of-end',
    sure: written(`
      personne | nom de la personne | personne contact | personne a contacter | personne ressource | personne referente |
      nom du contact | nom contact | nom du referent | nom de la referente | nom du responsable | nom de l interlocuteur |
      nom de l elu | nom du maire | nom et prenom | nom prenom | nom prenoms | prenom nom | prenom et nom | prenom | prenoms |
      nom de famille | elu referent | elue referente | elu en charge | agent referent | agent en charge | technicien referent |
      person | person name | contact person | contact name | full name | first name | last name | surname | given name`),
    likely: written(`
      contact | contacts | referent | referents | referente | interlocuteur | interlocuteurs | interlocutrice | responsable |
      elu | elue | elus | maire | president | presidente | directeur | directrice | charge de mission | chargee de mission |
      chef de projet | cheffe de projet | chef de file technique | correspondant | agent | personnes | mayor | officer`),
  },
  {
    id: 'function',
    fr: 'fonction de la personne',
    en: 'function of the person',
    sort: 'of-end',
    sure: written(`
      fonction | fonctions | fonction de la personne | fonction du contact | fonction du referent | poste | poste occupe |
      intitule du poste | function | job title | job`),
    likely: written('qualite | mandat | position | emploi | metier | title of the person'),
  },
  { id: 'keep', fr: 'garder telle quelle', en: 'keep as it is', sort: 'none', sure: [], likely: [] },
  { id: 'leave', fr: 'ne pas garder', en: 'leave out', sort: 'none', sure: [], likely: [] },
] as const satisfies readonly MeaningEntry[];

export type Meaning = (typeof MEANINGS)[number]['id'];

const BY_ID = new Map<Meaning, MeaningEntry>(MEANINGS.map((entry) => [entry.id, entry]));

/** A meaning with its properties. */
export function meaningOf(id: Meaning): MeaningEntry {
  return BY_ID.get(id) ?? MEANINGS[0];
}

/** The meanings of columns that name actors, in the order in which a relation is read. */
export const ENDS = ['from', 'to', 'frame'] as const satisfies readonly Meaning[];
export type End = (typeof ENDS)[number];

export function isEnd(meaning: Meaning): meaning is End {
  return (ENDS as readonly Meaning[]).includes(meaning);
}

/** Words of folded headings that tell which side of a relation a column names; short ones only alone. */
const SIDES: readonly (readonly [RegExp, End])[] = [
  [/^(?:de|from|sources?)$/, 'from'],
  [/^(?:a|to|vers|target)$/, 'to'],
  [
    /(?:^| )(?:origine|emett(?:eur|rice)|finance(?:ur|use)|(?:nom)?attribuant|initia(?:teur|trice)|porteu(?:r|se)|adherente?|evalua(?:teur|trice)|anima(?:teur|trice)|donat(?:eur|rice)|funder|provider|sender|initiator|donor)s?(?: |$)/,
    'from',
  ],
  [
    /(?:^| )(?:destination|cible|destinataire|(?:no[mn])?beneficiaire|attributaire|groupement|evaluee?|beneficiary|recipient|receiver|addressee)s?(?: |$)/,
    'to',
  ],
];

/** The side of a relation that a heading tells; null for «Structure» or «Partenaire», which tell none. */
export function sideOf(heading: string): End | null {
  const folded = fold(heading);
  return SIDES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
