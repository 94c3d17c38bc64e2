/**
 * Remarks about files, in French: what is wrong, or what the reader changed by itself, and how to correct it. The key names the fault; the
 * place (file, line, column) is shown beside the remark. Column names, words of lists and file names are labels in both languages; contents
 * of cells are quoted, shortened if long. One file, since a remark is written by its key alone, wherever it comes from, and its twin in en/ is
 * read beside it.
 */
import type { Bilingual } from '../language.ts';
import type { Topic } from '../message.ts';
import { ofNumber } from '../plural.ts';
import { plural, roughly } from './numbers.ts';
import { unopened } from './unopened.ts';

/** A remark in one language. */
export interface WrittenRemark {
  readonly message: string;
  /** What the user can do; null if the message is enough. */
  readonly remedy: string | null;
}

/** The text before a remark about a cell or column. */
export const inColumn = (column: string) => `colonne «\u00a0${column}\u00a0»\u00a0: `;

/** How often something occurs. */
interface Counted {
  readonly count: number;
}

/** How large a file is; an estimate for the whole, or what was counted until it was too large. */
interface Size {
  /** 0 if they were not counted. */
  readonly rows: number;
  readonly cells: number;
  readonly isEstimate: boolean;
  /** The most rows that are read, of ten and of a hundred columns. */
  readonly most: { readonly ofTen: number; readonly ofHundred: number };
}

/** The name of a file inside an archive. */
interface Entry {
  readonly entry: string;
}

const didYouMean = (guess: string) => `Vouliez-vous dire «\u00a0${guess}\u00a0»\u00a0?`;
const KEEP_WHAT_IS_NEEDED =
  'Enregistrez-en une copie qui ne garde que la feuille, les colonnes et les lignes utiles, par exemple celles de votre département.';
const NO_CONTACTS = 'Maillage n’enregistre aucune coordonnée.';

export const remarks = {
  // About a cell.
  emptyCell: { message: 'cellule obligatoire vide.', remedy: null },
  emailAddress: { message: 'adresse électronique.', remedy: `Retirez-la\u00a0: ${NO_CONTACTS}` },
  phoneNumber: { message: 'numéro de téléphone.', remedy: `Retirez-le\u00a0: ${NO_CONTACTS}` },
  notAnIdentifier: ({ cell }: { readonly cell: string }) => ({
    message: `«\u00a0${cell}\u00a0» n’est pas un identifiant.`,
    remedy: 'Lettres, chiffres, tirets et points, sans espace.',
  }),
  notASiren: ({ cell }: { readonly cell: string }) => ({
    message: `«\u00a0${cell}\u00a0» n’est pas un SIREN.`,
    remedy: 'Un SIREN a 9 chiffres et une clé de contrôle\u00a0: vérifiez la saisie.',
  }),
  notAWholeNumber: ({ cell }: { readonly cell: string }) => ({
    message: `«\u00a0${cell}\u00a0» n’est pas un nombre entier.`,
    remedy: 'Écrivez par exemple 6.',
  }),
  notADate: ({ cell }: { readonly cell: string }) => ({
    message: `«\u00a0${cell}\u00a0» n’est pas une date.`,
    remedy: 'Écrivez l’année, le mois ou le jour\u00a0: 2015, 2015-06, 2015-06-18.',
  }),
  dateReadAs: ({ cell, date }: { readonly cell: string; readonly date: string }) => ({
    message: `«\u00a0${cell}\u00a0» lu ${date}, et gardé tel quel.`,
    remedy: null,
  }),
  /** `term`: the word of the list that a synonym means. */
  wordReadAs: ({ word, term }: { readonly word: string; readonly term: Bilingual | null }) => ({
    message: `« ${word} » lu « ${term?.fr ?? ''} » ; le mot écrit est gardé.`,
    remedy: null,
  }),
  /** `guess`: the most similar word of the list. */
  notInList: ({ word, guess, list }: { readonly word: string; readonly guess: Bilingual | null; readonly list: readonly Bilingual[] }) => ({
    message: `«\u00a0${word}\u00a0» n’est pas dans la liste.`,
    remedy: guess === null ? `Mots admis\u00a0: ${list.map(({ fr }) => `«\u00a0${fr}\u00a0»`).join(' ')}.` : didYouMean(guess.fr),
  }),
  codeWithDecimals: ({ written, code }: { readonly written: string; readonly code: string }) => ({
    message: `« ${written} » lu ${code} : le tableur en avait fait un nombre.`,
    remedy: 'Mettez la colonne au format Texte.',
  }),
  siretAsSiren: ({ written, siren }: { readonly written: string; readonly siren: string }) => ({
    message: `« ${written} » est le SIRET d’un établissement : ses neuf premiers chiffres, ${siren}, sont lus comme SIREN.`,
    remedy: null,
  }),
  codeWithoutZero: ({ code }: { readonly code: string }) => ({
    message: `code ${code} lu 0${code}\u00a0: le tableur avait retiré le zéro.`,
    remedy: 'Mettez la colonne au format Texte.',
  }),

  // About a row and its references.
  rowTooLong: ({ cells, columns }: { readonly cells: number; readonly columns: number }) => ({
    message: `${cells} cellules pour ${columns} colonnes.`,
    remedy: 'Mettez entre guillemets les cellules qui contiennent le séparateur.',
  }),
  idTaken: ({ id, file, line }: { readonly id: string; readonly file: string; readonly line: number }) => ({
    message: `l’identifiant «\u00a0${id}\u00a0» est déjà pris (${file}, ligne ${line}).`,
    remedy: 'Donnez un identifiant différent à chaque ligne.',
  }),
  notFound: ({ name, guess }: { readonly name: string; readonly guess: string | null }) => ({
    message: `«\u00a0${name}\u00a0» n’existe pas.`,
    remedy: guess === null ? 'Ajoutez-le à son fichier, ou corrigez le nom.' : didYouMean(guess),
  }),
  /** `ids`: some of the actors with this name; `areAll`: whether these are all. */
  nameOfSeveral: ({ name, ids, areAll }: { readonly name: string; readonly ids: readonly string[]; readonly areAll: boolean }) => ({
    message: `«\u00a0${name}\u00a0» désigne plusieurs acteurs\u00a0: ${ids.join(', ')}${areAll ? '' : '…'}.`,
    remedy: 'Écrivez l’identifiant de celui que vous voulez.',
  }),
  /** The name refers to a row that could not be read. */
  nameOfUnread: ({ name, file, line }: { readonly name: string; readonly file: string; readonly line: number | null }) => ({
    message: `«\u00a0${name}\u00a0» n’a pas pu être lu (${file}, ligne ${line}).`,
    remedy: 'Corrigez d’abord cette ligne-là.',
  }),

  // Files and columns.
  formatNotRead: ({ endings }: { readonly endings: readonly string[] }) => ({
    message: 'ce format de fichier n’est pas lu.',
    remedy: `Formats lus\u00a0: ${endings.join(', ')}.`,
  }),
  /** `kind`: what the file is. */
  notOpened: ({ kind }: { readonly kind: keyof typeof unopened }) => unopened[kind],
  nothingToDraw: { message: 'aucun fichier de relations ni d’acteurs.', remedy: 'Ouvrez au moins relations.csv ou acteurs.csv.' },
  emptyFile: { message: 'ce fichier est vide.', remedy: 'Écrivez au moins la ligne des colonnes, ou retirez-le.' },
  fileNotRecognised: ({ expected }: { readonly expected: readonly Bilingual[] }) => ({
    message: 'ni le nom du fichier ni ses colonnes ne sont reconnus.',
    remedy: `Fichiers attendus\u00a0: ${expected.map(({ fr }) => fr).join(', ')}. Des modèles sont proposés dans «\u00a0Ouvrir\u00a0».`,
  }),
  /** `guess`: the most similar column. */
  columnUnknown: ({ guess }: { readonly guess: Bilingual | null }) => ({
    message: 'colonne inconnue, non lue, gardée telle quelle.',
    remedy: guess === null ? null : didYouMean(guess.fr),
  }),
  columnTwice: { message: 'cette colonne est présente deux fois.', remedy: 'Supprimez l’une des deux.' },
  /** `help`: the purpose of the column. */
  columnMissing: ({ help }: { readonly help: Bilingual }) => ({
    message: 'cette colonne obligatoire manque.',
    remedy: `Ajoutez-la à la première ligne. ${help.fr}`,
  }),
  columnWithoutHeading: { message: 'colonne sans titre, non lue, gardée telle quelle.', remedy: 'Donnez-lui un titre, ou retirez-la.' },
  rowAboveHeadings: ({ text }: { readonly text: string }) => ({
    message: `ligne au-dessus des titres de colonnes, passée : « ${text} ».`,
    remedy: null,
  }),
  headingsOnTwoRows: ({ second, text }: { readonly second: number; readonly text: string }) => ({
    message: `titres de colonnes sur deux lignes, lus avec ceux de la ligne ${second}\u00a0: «\u00a0${text}\u00a0».`,
    remedy: null,
  }),
  rowOfTotals: ({ text }: { readonly text: string }) => ({ message: `ligne de totaux, passée : « ${text} ».`, remedy: null }),
  errorOfSpreadsheet: ({ cell }: { readonly cell: string }) => ({
    message: `« ${cell} » est une erreur du tableur : la cellule est lue comme vide.`,
    remedy: 'Corrigez la formule, ou remplacez-la par sa valeur.',
  }),
  columnsToSay: {
    message: 'ce tableau n’est pas dans nos colonnes, et ce que disent les siennes n’est pas certain.',
    remedy: 'Dites quelle colonne est quoi.',
  },
  numberCrushed: ({ cell }: { readonly cell: string }) => ({
    message: `« ${cell} » : le tableur a perdu les derniers chiffres de ce nombre, la cellule est lue comme vide.`,
    remedy: 'Mettez la colonne au format Texte, et saisissez le nombre de nouveau.',
  }),
  relationOfOne: {
    message: 'un seul acteur est nommé : il est gardé, sans relation.',
    remedy: 'Nommez l’autre pour que la ligne devienne une relation.',
  },
  rowOfNobody: {
    message: 'cette ligne de matrice ne nomme pas d’acteur : elle est gardée, sans être lue.',
    remedy: 'Nommez l’acteur de la ligne, ou effacez-la.',
  },
  unknownTie: ({ cell }: { readonly cell: string }) => ({
    message: `« ${cell} » ne dit pas s’il y a un lien : aucun n’est lu.`,
    remedy: 'Écrivez « x » ou « 1 » s’il y en a un, ou videz la cellule.',
  }),
  absences: ({ count, words }: { readonly count: number; readonly words: readonly string[] }) => ({
    message: `${plural(count, 'case')} (${words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')})\u00a0: ces absents ne comptent pas parmi les participants.`,
    remedy:
      'Les présents, les «\u00a0x\u00a0» et les représentés comptent. Écrivez «\u00a0x\u00a0» là où quelqu’un a quand même pris part.',
  }),
  diagonal: ({ text }: { readonly text: string }) => ({
    message: `la diagonale de la matrice, un acteur avec lui-même, n’est pas lue : « ${text} ».`,
    remedy: null,
  }),
  symmetricMatrix: ({ pairs }: { readonly pairs: number }) => ({
    message: `matrice symétrique : chaque lien, écrit deux fois, devient une seule relation, entre égaux (${plural(pairs, 'relation')}).`,
    remedy: null,
  }),
  columnOfContacts: {
    message: 'cette colonne contient des coordonnées (adresse électronique ou postale, téléphone)\u00a0: elle n’est pas gardée.',
    remedy: null,
  },
  columnLeft: { message: 'cette colonne n’est pas gardée, comme vous l’avez demandé.', remedy: null },
  contactsStruck: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une cellule contenait', `${count} cellules contenaient`)} une adresse électronique ou postale ou un téléphone, remplacés par « […] » ; le reste du texte est gardé.`,
    remedy: null,
  }),
  personsNamed: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une personne nommée à côté de sa structure, lue comme acteur rattaché à elle', `${count} personnes nommées à côté de leur structure, lues comme acteurs rattachés à elle`)}. La copie publique n’en nomme aucune.`,
    remedy: 'Si leur nom ne sert pas, choisissez « ne pas garder » pour cette colonne : la fonction suffit le plus souvent.',
  }),
  quoteNotClosed: {
    message: 'un guillemet ouvert n’est pas fermé, ou est suivi de texte.',
    remedy: 'Doublez les guillemets à l’intérieur d’une cellule ("").',
  },
  // Zip archives. `entry`: the name of a file inside.
  archiveTooLarge: {
    message: 'l’archive dépasse 100 Mo une fois ouverte : la suite n’est pas lue.',
    remedy: 'Ouvrez plutôt les fichiers CSV eux-mêmes.',
  },
  archiveBroken: { message: 'cette archive zip est illisible.', remedy: 'Ouvrez plutôt les fichiers CSV eux-mêmes.' },
  archiveCut: ({ entries }: { readonly entries: number }) => ({
    message: `la fin de cette archive manque ou est abîmée : ${ofNumber('fr', entries, 'un fichier retrouvé', `${entries} fichiers retrouvés`)}, d’autres manquent peut-être.`,
    remedy: 'Copiez ou téléchargez l’archive de nouveau.',
  }),
  archiveInside: ({ entry }: Entry) => ({
    message: `« ${entry} » est une archive dans l’archive : elle n’est pas lue.`,
    remedy: 'Sortez-la de celle-ci et ouvrez-la à part.',
  }),
  entryDamaged: ({ entry }: Entry) => ({
    message: `« ${entry} », dans cette archive, est abîmé : il n’est pas lu.`,
    remedy: 'Reprenez l’archive d’origine : ce n’est plus ce qui avait été enregistré.',
  }),
  entryDiffers: ({ entry }: Entry) => ({
    message: `ce que l’archive dit de « ${entry} » est abîmé ; son contenu est intact, et lu.`,
    remedy: 'Reprenez l’archive d’origine, ou enregistrez de nouveau.',
  }),
  entryTwice: ({ entry }: Entry) => ({
    message: `« ${entry} » est plusieurs fois dans l’archive : aucun n’est lu.`,
    remedy: 'Gardez le bon, et refaites l’archive.',
  }),
  entryEncrypted: ({ entry }: Entry) => ({
    message: `« ${entry} » est protégé par un mot de passe : il n’est pas lu.`,
    remedy: 'Refaites l’archive sans mot de passe.',
  }),
  entryPackedOtherwise: ({ entry }: Entry) => ({
    message: `« ${entry} » est comprimé d’une façon qui n’est pas lue ici.`,
    remedy: 'Refaites l’archive au format zip ordinaire (« Deflate »).',
  }),
  entryLarger: ({ entry }: Entry) => ({
    message: `« ${entry} » contient bien plus que ce que l’archive annonce : il n’est pas lu.`,
    remedy: 'N’ouvrez cette archive que si vous savez d’où elle vient.',
  }),
  entryOutside: ({ entry }: Entry) => ({
    message: `« ${entry} » désigne un endroit hors de l’archive : il n’est pas lu.`,
    remedy: 'Refaites l’archive à partir du dossier qui contient les fichiers.',
  }),
  entryWithBackslash: ({ entry }: Entry) => ({
    message: `« ${entry} » : barres obliques inverses lues comme des dossiers.`,
    remedy: null,
  }),

  // Network files and their JSON.
  documentNewer: ({ version, known }: { readonly version: number; readonly known: number }) => ({
    message: `ce fichier a été écrit par une version plus récente de Maillage (format ${version} ; celle-ci lit jusqu’au format ${known}) : rien n’a été ouvert ni changé.`,
    remedy: 'Ouvrez-le avec la version récente. Les fichiers CSV qu’il contient s’ouvrent aussi dans un tableur.',
  }),
  /** `at`: the place in the JSON, such as `remains.rows`. */
  documentBroken: ({ at }: { readonly at: string }) => ({
    message: `la description du réseau n’a pas la forme attendue${at === '' ? '' : ` (« ${at} »)`} : elle n’est pas lue.`,
    remedy: 'Les tables qui l’accompagnent sont lues ; le titre, les réglages et l’historique manquent.',
  }),
  severalNetworks: {
    message: 'plusieurs réseaux à la fois, ou un réseau et d’autres fichiers : rien n’a été lu.',
    remedy: 'Ouvrez un seul fichier de réseau, sans autre fichier.',
  },
  jsonBroken: { message: 'ce fichier JSON est mal formé : il n’est pas lu.', remedy: 'Reprenez le fichier d’origine.' },
  jsonOther: {
    message: 'ce fichier JSON n’est pas un réseau Maillage.',
    remedy: 'Le format est décrit dans docs/file-format.md.',
  },
  tablesChanged: {
    message: 'les tables ne sont plus celles que Maillage avait enregistrées : elles sont lues telles quelles.',
    remedy: 'Les modifications antérieures ne peuvent plus être annulées.',
  },
  correctionsLost: {
    message: 'quelques valeurs que les tables CSV ne peuvent contenir n’ont pas pu être rétablies.',
    remedy: 'Comparez avec l’original, s’il est encore ouvert ailleurs.',
  },
  historyLost: {
    message: 'l’historique des modifications n’a pas pu être repris ; le réseau lui-même est entier.',
    remedy: 'Les modifications antérieures ne peuvent plus être annulées.',
  },
  rowTwice: ({ id, name }: { readonly id: string; readonly name: string }) => ({
    message: `« ${id} » : « ${name} » y est deux fois. Rien n’en est repris.`,
    remedy: 'Donnez à chaque ligne un identifiant différent, et à chaque relation des membres différents.',
  }),
  rowUnfit: ({ id, name }: { readonly id: string; readonly name: string }) => ({
    message: `« ${id} » nomme « ${name} », qui n’existe pas. Rien n’en est repris.`,
    remedy: 'Ajoutez-le, ou corrigez l’identifiant.',
  }),

  // Texts and workbooks.
  foreignByte: ({ word }: { readonly word: string }) => ({
    message: `« ${word} » : une lettre était écrite dans un autre encodage que le reste du fichier.`,
    remedy: 'Vérifiez ce mot.',
  }),
  foreignBytes: ({ count }: Counted) => ({
    message: `et encore ${ofNumber('fr', count, 'un mot', `${count} mots`)} dans un autre encodage que le reste du fichier.`,
    remedy: 'Enregistrez le fichier de nouveau au format « CSV UTF-8 ».',
  }),
  quotesAsLetters: { message: 'les guillemets de ce fichier sont lus comme des lettres.', remedy: null },
  formulasAsTexts: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une cellule écrite ="…", lue', `${count} cellules écrites ="…", lues`)} sans ces signes.`,
    remedy: null,
  }),
  htmlNoTable: {
    message: 'cette page web ne contient aucun tableau.',
    remedy: 'Copiez le tableau dans un tableur, puis enregistrez-le en .xlsx.',
  },
  sheetHidden: ({ sheet }: { readonly sheet: string }) => ({
    message: `la feuille masquée « ${sheet} » n’est pas lue.`,
    remedy: 'Affichez-la dans le tableur si elle doit l’être.',
  }),
  rowsHidden: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une ligne masquée (par un filtre ?), lue', `${count} lignes masquées (par un filtre ?), lues`)} comme les autres.`,
    remedy: null,
  }),
  columnsHidden: ({ columns }: { readonly columns: readonly string[] }) => ({
    message: `${ofNumber('fr', columns.length, 'colonne masquée, lue comme les autres', 'colonnes masquées, lues comme les autres')} : ${columns.join(', ')}.`,
    remedy: null,
  }),
  columnsComputed: ({ columns }: { readonly columns: readonly string[] }) => ({
    message: `${ofNumber('fr', columns.length, 'colonne calculée, que l’application refait et ne relit pas', 'colonnes calculées, que l’application refait et ne relit pas')}\u00a0: ${columns.join(', ')}.`,
    remedy: null,
  }),
  rowsOfReference: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une ligne de la liste officielle, qui n’est pas reprise', `${count} lignes de la liste officielle, qui ne sont pas reprises`)} dans le réseau.`,
    remedy: null,
  }),
  commentsRead: ({ count, heading }: Counted & { readonly heading: string }) => ({
    message: `${ofNumber('fr', count, 'une ligne dont des cellules ont un commentaire, mis', `${count} lignes dont des cellules ont un commentaire, mis`)} dans une colonne de plus, « ${heading} ».`,
    remedy: null,
  }),
  commentElsewhere: ({ text }: { readonly text: string }) => ({
    message: `commentaire d’une cellule hors des lignes du tableau : « ${text} ».`,
    remedy: null,
  }),
  cellsMerged: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une cellule fusionnée sur plusieurs lignes : sa valeur', `${count} cellules fusionnées sur plusieurs lignes : leur valeur`)} est répétée sur chacune.`,
    remedy: null,
  }),
  formulasWithoutValue: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une formule sans résultat enregistré, lue comme vide', `${count} formules sans résultat enregistré, lues comme vides`)}.`,
    remedy: 'Ouvrez le classeur dans un tableur, enregistrez-le, puis ouvrez-le de nouveau ici.',
  }),
  workbookEmpty: { message: 'ce classeur est vide.', remedy: null },
  tooManyCells: ({ rows, cells, isEstimate, most }: Size) => ({
    message: `ce fichier est trop grand pour être lu ici\u00a0: ${isEstimate ? 'environ' : 'plus de'} ${rows === 0 ? '' : `${roughly(rows)} lignes et `}${roughly(cells)} cellules. La limite est de ${roughly(most.ofTen)} lignes pour 10 colonnes, de ${roughly(most.ofHundred)} pour 100 colonnes.`,
    remedy: KEEP_WHAT_IS_NEEDED,
  }),
  fileTooLarge: { message: 'ce fichier est trop grand pour être lu ici.', remedy: KEEP_WHAT_IS_NEEDED },
  workbookDamaged: {
    message: 'ce classeur est abîmé : il n’est pas lu en entier.',
    remedy: 'Reprenez l’original, ou ouvrez-le dans un tableur et enregistrez-le de nouveau.',
  },

  // Files of graphs.
  edgeWithoutEnd: { message: 'extrémité vide.', remedy: 'Écrivez le nom de l’acteur, ou supprimez la ligne.' },
  edgeWithoutNode: { message: 'extrémité vide.', remedy: 'Ajoutez ce nœud au fichier, ou supprimez le lien.' },
  nodeMissing: ({ node }: { readonly node: string }) => ({
    message: `le nœud «\u00a0${node}\u00a0» n’existe pas.`,
    remedy: 'Ajoutez ce nœud au fichier, ou supprimez le lien.',
  }),
  loop: ({ node }: { readonly node: string }) => ({
    message: `«\u00a0${node}\u00a0» est relié à lui-même\u00a0: lien laissé de côté.`,
    remedy: 'S’il s’agit d’un autre acteur, corrigez l’une des extrémités.',
  }),
  hyperedge: {
    message: 'lien à plus de deux extrémités, non lu.',
    remedy: 'Écrivez un lien par paire, ou un fichier relations.csv.',
  },
  /** `reason`: the message of the parser, in English. */
  xmlBroken: ({ reason }: { readonly reason: string }) => ({
    message: `fichier XML mal formé (${reason}).`,
    remedy: 'Exportez-le à nouveau depuis le logiciel d’origine.',
  }),
  controlCharacter: ({ character }: { readonly character: string }) => ({
    message: `caractère de contrôle ${character}, invisible : laissé de côté.`,
    remedy: null,
  }),
  controlCharacters: ({ count }: Counted) => ({
    message: `et encore ${ofNumber('fr', count, 'un caractère de contrôle, laissé', `${count} caractères de contrôle, laissés`)} de côté.`,
    remedy: null,
  }),
  graphEmpty: { message: 'ce graphe est vide : il n’a ni nœud ni lien.', remedy: 'Exportez-le à nouveau depuis le logiciel d’origine.' },
  xmlTooDeep: { message: 'fichier XML trop profondément imbriqué.', remedy: 'Exportez le graphe sans groupes.' },
  xmlNoGraph: { message: 'ce fichier XML n’est ni GEXF ni GraphML.', remedy: 'Exportez le graphe en GEXF ou en GraphML.' },

  // Actors.
  actorsMade: ({ count }: { readonly count: number }) => ({
    message: `sans fichier d’acteurs, ${count} acteurs ont été créés d’après leurs noms.`,
    remedy: 'Ajoutez acteurs.csv pour leur donner un genre et un niveau.',
  }),
  authorityWithoutLevel: {
    message: 'une collectivité sans niveau ne peut être placée.',
    remedy: 'Écrivez commune, intercommunalité, département ou région.',
  },
  boundsSwapped: ({ min, max }: { readonly min: number; readonly max: number }) => ({
    message: `l’effectif minimal (${min}) dépasse le maximal (${max})\u00a0: lus dans l’autre sens.`,
    remedy: 'Échangez les deux.',
  }),
  boundsOfNoSet: {
    message: 'un effectif n’est lu que pour un ensemble non nommé\u00a0: gardé, sans être lu.',
    remedy: 'Changez le genre, ou retirez l’effectif.',
  },

  // Relations, their types and their evidence.
  tooFewMembers: {
    message: 'une relation a au moins deux membres différents.',
    remedy: 'Remplissez les colonnes «\u00a0de\u00a0» et «\u00a0vers\u00a0».',
  },
  memberTwice: ({ actor }: { readonly actor: string }) => ({
    message: `«\u00a0${actor}\u00a0» est deux fois membre de cette relation.`,
    remedy: 'Seul son premier rôle est gardé.',
  }),
  relationMissing: ({ relation }: { readonly relation: string }) => ({
    message: `la relation «\u00a0${relation}\u00a0» n’existe pas.`,
    remedy: 'Corrigez l’identifiant, ou ajoutez la relation.',
  }),
  endBeforeStart: ({ start, end }: { readonly start: string; readonly end: string }) => ({
    message: `la fin (${end}) précède le début (${start}).`,
    remedy: 'Échangez les deux dates.',
  }),
  typesMissing: ({ without, count }: { readonly without: number; readonly count: number }) => ({
    message: `${plural(without, 'relation')} sur ${count} sans type\u00a0: ${ofNumber('fr', without, 'lue', 'lues')} «\u00a0type non précisé\u00a0».`,
    remedy: 'Dites-le dans une colonne («\u00a0Type\u00a0»), ou pour toutes les lignes à l’import.',
  }),
  sidesNotTold: ({ count }: Counted) => ({
    message: `${ofNumber('fr', count, 'une relation dont rien ne dit le sens (qui finance, qui adhère…), lue', `${count} relations dont rien ne dit le sens (qui finance, qui adhère…), lues`)} sans sens.`,
    remedy: 'Nommez les colonnes d’après leur rôle, par exemple « Financeur » et « Bénéficiaire ».',
  }),
  /** `nearest`: the most similar type of the list. */
  typeOfOwn: ({ word, nearest }: { readonly word: string; readonly nearest: Bilingual | null }) => ({
    message: `«\u00a0${word}\u00a0» n’est pas dans la liste des types\u00a0: gardé comme type propre à ce réseau.`,
    remedy: nearest === null ? null : `Le plus proche de la liste\u00a0: «\u00a0${nearest.fr}\u00a0».`,
  }),
  typeTaken: ({ name }: { readonly name: string }) => ({
    message: `«\u00a0${name}\u00a0» est déjà un type.`,
    remedy: 'Donnez à chaque type un nom différent.',
  }),
  sourcesMissing: ({ without, count }: { readonly without: number; readonly count: number }) => ({
    message: `${plural(without, 'relation')} sur ${count} sans source.`,
    remedy: 'Remplissez les colonnes «\u00a0source\u00a0» et «\u00a0citation\u00a0» pour que chacun puisse vérifier.',
  }),
  sourceAdded: ({ title, guess }: { readonly title: string; readonly guess: string | null }) => ({
    message: `«\u00a0${title}\u00a0» n’est pas dans la liste des sources\u00a0: ajoutée sous ce titre.`,
    remedy: guess === null ? null : didYouMean(guess),
  }),
  evidenceWithoutSource: { message: 'une preuve sans source.', remedy: 'Indiquez d’où elle vient.' },
  quoteWithoutSource: { message: 'une citation sans source.', remedy: 'Indiquez d’où elle vient.' },
  quoteNotInText: ({ subject, quote }: { readonly subject: string; readonly quote: string }) => ({
    message: `${subject}\u00a0: citation introuvable dans le texte\u00a0: «\u00a0${quote}\u00a0».`,
    remedy: 'Recopiez-la à la lettre.',
  }),

  // The story.
  stepNamesNothing: ({ step, id }: { readonly step: Bilingual; readonly id: string }) => ({
    message: `l’étape «\u00a0${step.fr}\u00a0» nomme «\u00a0${id}\u00a0», qui n’existe pas.`,
    remedy: 'L’étape est gardée et montrée sans lui\u00a0: corrigez l’identifiant, ou retirez-le.',
  }),
} satisfies Topic<WrittenRemark>;
