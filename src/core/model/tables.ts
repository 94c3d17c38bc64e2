/**
 * The files of a dataset: its tables, their columns, and what each cell holds. Reader, writer, templates, `datapackage.json` and help all
 * use this one description, so they cannot disagree. Each column has a French name, which users see in files, and an English one, which is
 * canonical. The reader accepts both.
 */
import type { Bilingual } from '../../messages/language.ts';
import type { Bound } from './dates.ts';
import {
  ACTOR_KINDS, CERTAINTIES, FAMILIES, IDENTITIES, LAYERS, LEVELS, RELATION_TYPES, ROLES, STATEMENT_KINDS, STATUSES, type Term, WITHHELD, YES_NO,
} from './vocabulary.ts';

/** What a cell holds: free text, an identifier, references to rows of a table, words of a list, a whole number, a date… */
export type CellType =
  | { readonly kind: 'text' }
  /** Words of a source, kept exactly as written. */
  | { readonly kind: 'quote' }
  /** An address within the application, without its `#`. */
  | { readonly kind: 'address' }
  | { readonly kind: 'id' }
  | { readonly kind: 'reference'; readonly table: TableName | 'any'; readonly many: boolean }
  /** Words of a list. `isOpen`: other words are allowed too, and the reader of the table interprets them. */
  | { readonly kind: 'term'; readonly list: readonly Term[]; readonly many: boolean; readonly isOpen?: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'count' }
  /** A date, certain or not, see dates.ts; `bound`: which end of a period it is. */
  | { readonly kind: 'date'; readonly bound?: Bound }
  | { readonly kind: 'siren' };

export interface Column {
  /** Canonical (English) name, also the property name in code. */
  readonly name: string;
  /** French name, in the files users edit. */
  readonly french: string;
  readonly type: CellType;
  readonly required?: boolean;
  readonly help: Bilingual;
  /** An example of a cell, for the template. */
  readonly example: string;
  /** Written only by copies that leave something out: not in templates, and in a file only if it is needed. */
  readonly isOfCopies?: boolean;
}

const text = { kind: 'text' } as const;
const quote = { kind: 'quote' } as const;
const address = { kind: 'address' } as const;
const id = { kind: 'id' } as const;
const list = { kind: 'list' } as const;
const count = { kind: 'count' } as const;
const date = { kind: 'date' } as const;
const start = { kind: 'date', bound: 'start' } as const;
const end = { kind: 'date', bound: 'end' } as const;
const one = <const T extends TableName | 'any'>(table: T) => ({ kind: 'reference', table, many: false }) as const;
const several = <const T extends TableName | 'any'>(table: T) => ({ kind: 'reference', table, many: true }) as const;
const term = <const L extends readonly Term[]>(words: L) => ({ kind: 'term', list: words, many: false }) as const;
const terms = <const L extends readonly Term[]>(words: L) => ({ kind: 'term', list: words, many: true }) as const;

/** The columns for evidence, shared by every table that carries some. */
const EVIDENCE_COLUMNS = [
  { name: 'source', french: 'source', type: one('sources'), example: 'atelier', help: { fr: 'Identifiant de la source (sources.csv).', en: 'Id of the source (sources.csv).' } },
  { name: 'place', french: 'lieu', type: text, example: 'L’exemple de la MEL, § 3', help: { fr: 'Endroit dans la source : section, paragraphe, page.', en: 'Place in the source: section, paragraph, page.' } },
  { name: 'quote', french: 'citation', type: quote, example: 'un groupe de travail réunissant les techniciens', help: { fr: 'La citation exacte la plus courte qui le prouve.', en: 'The shortest exact quote that proves it.' } },
  { name: 'speaker', french: 'dit_par', type: one('actors'), example: '', help: { fr: 'Qui le dit, si la source l’attribue à quelqu’un.', en: 'Who says so, if the source attributes it.' } },
  { name: 'withheld', french: 'retrait', type: term(WITHHELD), example: '', isOfCopies: true, help: { fr: 'Dans une copie : pourquoi la citation n’y est pas.', en: 'In a copy: why the quote is not in it.' } },
] as const satisfies readonly Column[];

/** Every table, in the order in which they must be read. `file` is the French file name, `name` the canonical one. */
export const TABLES = [
  {
    name: 'sources', file: 'sources', required: false,
    help: { fr: 'Les documents d’où vient ce que l’on affirme.', en: 'The documents that the statements come from.' },
    columns: [
      { name: 'id', french: 'id', type: id, example: 'atelier', help: { fr: 'Identifiant court, sans espace ; vide : tiré du titre.', en: 'Short identifier, no space; empty: taken from the title.' } },
      { name: 'title', french: 'titre', type: text, required: true, example: 'Compte rendu de l’atelier', help: { fr: 'Titre du document.', en: 'Title of the document.' } },
      { name: 'publisher', french: 'editeur', type: text, example: 'Mon réseau', help: { fr: 'Qui l’a publié.', en: 'Who published it.' } },
      { name: 'from', french: 'debut', type: start, example: '2015-06', help: { fr: 'Date du document, ou date au plus tôt.', en: 'Date of the document, or the earliest it may be.' } },
      { name: 'to', french: 'fin', type: end, example: '2015-07', help: { fr: 'Date au plus tard, si le jour exact est inconnu.', en: 'The latest it may be, if the day is unknown.' } },
      { name: 'licence', french: 'licence', type: text, example: 'Licence Ouverte 2.0', help: { fr: 'Conditions de réutilisation.', en: 'Terms of reuse.' } },
      { name: 'note', french: 'note', type: text, example: '', help: { fr: 'Remarque.', en: 'Remark.' } },
    ],
  },
  {
    name: 'actors', file: 'acteurs', required: false,
    help: { fr: 'Collectivités, organismes, instances, services, personnes, ensembles non nommés.', en: 'Local authorities, bodies, groups, services, persons, unnamed sets.' },
    moreExamples: [
      { id: 'mel', name: 'Métropole européenne de Lille', otherNames: 'MEL', kind: 'collectivité', nature: 'métropole', levels: 'intercommunalité', siren: '245900410', codeYear: '2019' },
      { id: 'cress', name: 'CRESS', kind: 'organisme d’appui' },
    ],
    columns: [
      { name: 'id', french: 'id', type: id, example: 'lille', help: { fr: 'Identifiant court, sans espace, qui ne change pas ; vide : tiré du nom.', en: 'Short identifier, no space, that never changes; empty: taken from the name.' } },
      { name: 'name', french: 'nom', type: text, required: true, example: 'Lille', help: { fr: 'Nom affiché.', en: 'Name shown.' } },
      { name: 'otherNames', french: 'autres_noms', type: list, example: 'Ville de Lille', help: { fr: 'Autres graphies et sigles, séparés par |.', en: 'Other spellings and acronyms, separated by |.' } },
      { name: 'kind', french: 'genre', type: term(ACTOR_KINDS), required: true, example: 'collectivité', help: { fr: 'Ce qu’est l’acteur.', en: 'What the actor is.' } },
      { name: 'nature', french: 'nature', type: text, example: 'commune', help: { fr: 'Forme juridique ou sorte : métropole, association, groupe de travail…', en: 'Legal form or sort: métropole, association, working group…' } },
      { name: 'levels', french: 'niveaux', type: terms(LEVELS), example: 'commune', help: { fr: 'Niveau, ou niveaux séparés par |. Pour un ensemble : celui de ses membres.', en: 'Level, or levels separated by |. For a set: that of its members.' } },
      { name: 'code', french: 'code', type: text, example: '59350', help: { fr: 'Code officiel géographique (INSEE), en texte.', en: 'Official geographic code (INSEE), as text.' } },
      { name: 'siren', french: 'siren', type: { kind: 'siren' }, example: '', help: { fr: 'Numéro SIREN (9 chiffres).', en: 'SIREN number (9 digits).' } },
      { name: 'codeYear', french: 'millesime', type: date, example: '2019', help: { fr: 'Année de la référence où le code ou le SIREN a été lu.', en: 'Year of the reference in which the code or SIREN was read.' } },
      { name: 'noCode', french: 'sans_code', type: text, example: '', help: { fr: 'Pourquoi le code et le SIREN sont vides.', en: 'Why code and SIREN are empty.' } },
      { name: 'became', french: 'devenir', type: text, example: '', help: { fr: 'Ce que l’acteur est devenu depuis la source.', en: 'What became of the actor since the source.' } },
      { name: 'identity', french: 'identite', type: term(IDENTITIES), example: 'certaine', help: { fr: 'Sûreté de l’identification ; vide vaut « certaine ».', en: 'How sure the identification is; empty means “certain”.' } },
      { name: 'min', french: 'effectif_min', type: count, example: '', help: { fr: 'Pour un ensemble : nombre minimal de membres.', en: 'For a set: least number of members.' } },
      { name: 'max', french: 'effectif_max', type: count, example: '', help: { fr: 'Pour un ensemble : nombre maximal de membres.', en: 'For a set: greatest number of members.' } },
      { name: 'within', french: 'parmi', type: one('actors'), example: '', help: { fr: 'Pour un ensemble : l’acteur dont il fait partie.', en: 'For a set: the actor it lies within.' } },
      { name: 'function', french: 'fonction', type: text, example: '', help: { fr: 'Pour une personne : sa fonction à la date de la source.', en: 'For a person: function at the date of the source.' } },
      { name: 'note', french: 'note', type: text, example: '', help: { fr: 'Remarque.', en: 'Remark.' } },
      ...EVIDENCE_COLUMNS,
    ],
  },
  {
    name: 'types', file: 'types', required: false,
    help: { fr: 'Les types de relation propres à ce réseau, à côté de ceux de la liste.', en: 'Types of relation of this network alone, beside those of the list.' },
    columns: [
      { name: 'id', french: 'id', type: id, example: 'type-jumelage', help: { fr: 'Identifiant ; vide : tiré du nom.', en: 'Identifier; empty: taken from the name.' } },
      { name: 'fr', french: 'nom', type: text, required: true, example: 'jumelage', help: { fr: 'Le nom, tel qu’écrit dans la colonne « type » des relations.', en: 'The name in French, as written in the column “type” of relations.' } },
      { name: 'en', french: 'nom_en', type: text, example: 'twinning', help: { fr: 'Le nom en anglais ; vide : le même.', en: 'The name in English; empty: the same.' } },
      { name: 'family', french: 'famille', type: term(FAMILIES), example: 'contrats et partenariats', help: { fr: 'Famille, qui donne la couleur ; vide vaut « autres relations ».', en: 'Family, which gives the colour; empty means “other relations”.' } },
      { name: 'layer', french: 'couche', type: term(LAYERS), example: 'articulation', help: { fr: 'Coopération, appartenance ou événement ; vide vaut « articulation ».', en: 'Cooperation, belonging or event; empty means “articulation”.' } },
      { name: 'directed', french: 'orientee', type: term(YES_NO), example: 'non', help: { fr: 'Va de l’un vers l’autre : oui ou non (vide).', en: 'Goes from one to the other: yes or no (empty).' } },
      { name: 'mutual', french: 'mutuelle', type: term(YES_NO), example: 'non', help: { fr: 'Tous ses membres se rencontrent : oui ou non (vide).', en: 'All its members meet: yes or no (empty).' } },
    ],
  },
  {
    name: 'relations', file: 'relations', required: true, knownBy: ['from', 'to'],
    help: { fr: 'Une ligne par relation. Deux membres suffisent (de, vers) ; plusieurs se séparent par |.', en: 'One row per relation. Two members are enough (from, to); several are separated by |.' },
    columns: [
      { name: 'id', french: 'id', type: id, example: 'r1', help: { fr: 'Identifiant ; vide : tiré de ce que dit la ligne.', en: 'Identifier; empty: taken from what the row says.' } },
      { name: 'type', french: 'type', type: { ...term(RELATION_TYPES), isOpen: true }, example: 'groupe de travail', help: { fr: 'Type de relation, de la liste ou propre à ce réseau ; vide vaut « type non précisé ».', en: 'Type of relation, of the list or of this network; empty means “type not stated”.' } },
      { name: 'title', french: 'intitule', type: text, example: 'Groupe des techniciens', help: { fr: 'Nom ou objet de la relation.', en: 'Name or object of the relation.' } },
      { name: 'from', french: 'de', type: several('actors'), example: 'mel', help: { fr: 'Identifiant ou nom de qui agit : animateur, appui, financeur, membre…', en: 'Id or name of who acts: facilitator, provider, funder, member…' } },
      { name: 'to', french: 'vers', type: several('actors'), example: 'lille', help: { fr: 'Identifiant ou nom de qui reçoit ou participe.', en: 'Id or name of who receives or takes part.' } },
      { name: 'frame', french: 'cadre', type: several('actors'), example: '', help: { fr: 'Instance, dispositif ou plan dans lequel la relation a lieu.', en: 'Group, scheme or plan in which the relation takes place.' } },
      { name: 'status', french: 'statut', type: term(STATUSES), example: 'en vigueur', help: { fr: 'État à la date de la source ; vide vaut « non précisé ».', en: 'State at the date of the source; empty means “not stated”.' } },
      { name: 'certainty', french: 'certitude', type: term(CERTAINTIES), example: 'explicite', help: { fr: 'Dit par la source, ou sous-entendu ; vide vaut « explicite ».', en: 'Stated by the source, or implied; empty means “explicit”.' } },
      { name: 'implied', french: 'implicite', type: text, example: '', help: { fr: 'Si implicite : ce qui est sous-entendu.', en: 'If implied: what is implied.' } },
      { name: 'start', french: 'debut', type: start, example: '2015', help: { fr: 'Début : année, mois ou jour ; incertain, comme on l’écrit : « vers 2010 », « avant 2015 », « entre 2014 et 2016 », « 2015 ? ».', en: 'Start: year, month or day; if not sure, as one writes it: “about 2010”, “before 2015”, “between 2014 and 2016”, “2015?”.' } },
      { name: 'end', french: 'fin', type: end, example: '', help: { fr: 'Fin : année, mois ou jour ; incertaine, comme le début.', en: 'End: year, month or day; if not sure, as the start.' } },
      { name: 'periodWords', french: 'periode', type: text, example: '', help: { fr: 'La période dans les mots de la source, si elle est vague.', en: 'The period in the words of the source, if vague.' } },
      { name: 'themes', french: 'themes', type: list, example: 'mobilité', help: { fr: 'Thèmes, séparés par |.', en: 'Themes, separated by |.' } },
      { name: 'note', french: 'note', type: text, example: '', help: { fr: 'Remarque.', en: 'Remark.' } },
      ...EVIDENCE_COLUMNS,
    ],
  },
  {
    name: 'memberships', file: 'participations', required: false,
    help: { fr: 'Membres de plus d’une relation, avec un rôle particulier.', en: 'Further members of a relation, each with a role of its own.' },
    columns: [
      { name: 'relation', french: 'relation', type: one('relations'), required: true, example: 'r1', help: { fr: 'Identifiant de la relation.', en: 'Id of the relation.' } },
      { name: 'actor', french: 'acteur', type: one('actors'), required: true, example: 'cress', help: { fr: 'Identifiant ou nom de l’acteur.', en: 'Id or name of the actor.' } },
      { name: 'role', french: 'role', type: term(ROLES), required: true, example: 'participant', help: { fr: 'Rôle dans la relation.', en: 'Role in the relation.' } },
    ],
  },
  {
    name: 'evidence', file: 'preuves', required: false,
    help: { fr: 'Preuves supplémentaires d’un acteur, d’une relation ou d’un constat.', en: 'Further evidence for an actor, a relation or a statement.' },
    columns: [
      { name: 'subject', french: 'objet', type: one('any'), required: true, example: 'r1', help: { fr: 'Identifiant de l’acteur, de la relation ou du constat.', en: 'Id of the actor, relation or statement.' } },
      ...EVIDENCE_COLUMNS,
    ],
  },
  {
    name: 'statements', file: 'constats', required: false,
    help: { fr: 'Ce que la source dit et qui n’est pas une relation.', en: 'What the source says that is no relation.' },
    columns: [
      { name: 'id', french: 'id', type: id, example: 'c1', help: { fr: 'Identifiant ; vide : tiré de ce que dit la ligne.', en: 'Identifier; empty: taken from what the row says.' } },
      { name: 'kind', french: 'nature', type: term(STATEMENT_KINDS), required: true, example: 'constat', help: { fr: 'Constat, opinion, hypothèse ou question.', en: 'Finding, opinion, hypothesis or question.' } },
      { name: 'text', french: 'texte', type: text, required: true, example: 'La commune connaît mieux le terrain.', help: { fr: 'Ce qui est dit, en une phrase.', en: 'What is said, in one sentence.' } },
      { name: 'actors', french: 'acteurs', type: several('actors'), example: '', help: { fr: 'Acteurs dont il est question, séparés par |.', en: 'Actors it is about, separated by |.' } },
      { name: 'themes', french: 'themes', type: list, example: 'diagnostic', help: { fr: 'Thèmes, séparés par |.', en: 'Themes, separated by |.' } },
      ...EVIDENCE_COLUMNS,
    ],
  },
  {
    name: 'steps', file: 'recit', required: false,
    help: { fr: 'Le récit à présenter : une ligne par étape, dans l’ordre. « Récit » dans l’application l’écrit.', en: 'The story to present: one row a step, in order. “Story” in the application writes it.' },
    columns: [
      { name: 'id', french: 'id', type: id, example: 'etape-1', help: { fr: 'Identifiant ; vide : tiré de ce que dit la ligne.', en: 'Identifier; empty: taken from what the row says.' } },
      { name: 'title', french: 'titre', type: text, required: true, example: 'Un groupe réunit les techniciens', help: { fr: 'Ce que l’on constate, en une phrase.', en: 'The finding, in one sentence.' } },
      { name: 'titleEn', french: 'titre_en', type: text, example: '', help: { fr: 'Le titre en anglais ; vide : le même.', en: 'The title in English; empty: the same.' } },
      { name: 'text', french: 'texte', type: text, example: '', help: { fr: 'Ce qui s’affiche sous le titre.', en: 'What stands under the title.' } },
      { name: 'textEn', french: 'texte_en', type: text, example: '', help: { fr: 'Le texte en anglais.', en: 'The text in English.' } },
      { name: 'note', french: 'note', type: text, example: '', help: { fr: 'Note pour qui présente ; jamais projetée.', en: 'Note for the speaker; never projected.' } },
      { name: 'noteEn', french: 'note_en', type: text, example: '', help: { fr: 'La note en anglais.', en: 'The note in English.' } },
      { name: 'view', french: 'vue', type: address, example: '', help: { fr: 'Fin de l’adresse de la vue, après # ; vide : la première vue.', en: 'End of the view’s address, after #; empty: the first view.' } },
      { name: 'reveal', french: 'montrer', type: several('any'), example: 'lille', help: { fr: 'Acteurs et relations mis en avant, séparés par |.', en: 'Actors and relations brought out, separated by |.' } },
      { name: 'frame', french: 'cadrer', type: several('any'), example: '', help: { fr: 'Acteurs et relations que le dessin montre de près ; vide : tout le dessin.', en: 'Actors and relations that the picture shows close up; empty: the whole picture.' } },
      { name: 'proofs', french: 'preuves', type: several('any'), example: 'r1', help: { fr: 'Relations, constats ou acteurs dont les citations prouvent ce qui est dit.', en: 'Relations, statements or actors whose quotes prove what is said.' } },
    ],
  },
] as const satisfies readonly Table[];

export interface Table {
  readonly name: string;
  /** French file name without ending, as in `acteurs.csv`. */
  readonly file: string;
  /** Whether a dataset without this file gives an error. */
  readonly required: boolean;
  readonly help: Bilingual;
  readonly columns: readonly Column[];
  /** A file with another name is recognised as this table only if it has one of these columns; if unset, by the required columns. */
  readonly knownBy?: readonly string[];
  /** Further example rows of the template, by column name, so that other templates can refer to them. */
  readonly moreExamples?: readonly Readonly<Record<string, string>>[];
}
export type TableName = 'sources' | 'actors' | 'types' | 'relations' | 'memberships' | 'evidence' | 'statements' | 'steps';

/** The character that separates the items of a cell with several. */
export const ITEM_SEPARATOR = '|';

/** A column by the canonical names of its table and itself; undefined if there is none. */
export function columnNamed(table: string, column: string): Column | undefined {
  return (TABLES as readonly Table[]).find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
}

/** What a column is called in files of either language. */
export function columnLabel({ french, name }: Pick<Column, 'french' | 'name'>): Bilingual {
  return { fr: french, en: name };
}

/** How files of either language write a word of a list: French ones by the word, English ones by its id. */
export function termLabel({ fr, id }: Pick<Term, 'fr' | 'id'>): Bilingual {
  return { fr, en: id };
}

/** What a table is called in either language, as the sheet of a workbook: «acteurs», «actors». */
export function sheetLabel({ file, name }: Pick<Table, 'file' | 'name'>): Bilingual {
  return { fr: file, en: name };
}

/** What the file of a table is called in either language: «acteurs.csv», «actors.csv». */
export function fileLabel({ file, name }: Pick<Table, 'file' | 'name'>): Bilingual {
  return { fr: `${file}.csv`, en: `${name}.csv` };
}

/** The columns of a table that people fill in: all but those of copies. */
export function columnsToFill({ columns }: Table): readonly Column[] {
  return columns.filter(({ isOfCopies }) => isOfCopies !== true);
}
