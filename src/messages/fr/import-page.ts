/**
 * The page on which tables of others become a network: what they are, which column is what, who is who, what will change.
 * In French: the source, whose entries and types every other language has.
 */
import { ofNumber } from '../plural.ts';
import { plural } from './numbers.ts';

const number = (n: number) => n.toLocaleString('fr');
/** A noun and a word that agrees with it: «1 colonne gardée». */
const both = (n: number, one: string, many: string) => `${number(n)} ${ofNumber('fr', n, one, many)}`;

export const importPage = {
  title: (name: string) => `Importer « ${name} »`,
  intro: 'Rien n’entre dans un réseau avant « Intégrer », et tout s’annule ensuite. Regardez ce qui porte un « ? ».',
  working: 'Mise à jour…',
  percent: (share: number) => `${Math.floor(100 * share)} %`,
  cancelChoice: 'Revenir au choix précédent',
  failed: (message: string) => `Ces choix n’ont pas pu être appliqués (${message}).`,
  integrated: ({ actors, relations }: { readonly actors: number; readonly relations: number }) =>
    `Intégré : ${plural(actors, 'acteur')} et ${plural(relations, 'relation')} de plus.`,
  nothing: 'Rien ne peut encore être lu : dites quelles colonnes nomment des acteurs.',
  hidden:
    'Les noms de personnes sont masqués. Ici, les cellules de votre fichier sont montrées entières, noms compris : il faut les voir pour les vérifier.',
  show: 'Montrer les cellules',
  questions: (n: number) => `${plural(n, 'point')} à vérifier`,
  settled: 'rien à vérifier',
  yes: 'Oui',
  steps: {
    tables: 'Ce que c’est',
    columns: 'Quelle colonne dit quoi',
    who: 'Qui est qui',
    changes: 'Ce qui va changer',
  },
  tables: {
    summary: (tables: readonly string[], rows: number) =>
      `${plural(tables.length, 'tableau', 'tableaux')}${tables.length === 1 ? '' : ` (${tables.join(', ')})`}, ${plural(rows, 'ligne')}`,
    ofOurs: 'les colonnes sont celles de Maillage',
    unread: (file: string, why: string) => `${file} : ${why}`,
    read: (file: string) => `Lire ${file}`,
    rows: (n: number) => plural(n, 'ligne'),
    eachRow: 'Chaque ligne est',
    eachRowIs: {
      relations: 'une relation entre des acteurs',
      actors: 'un acteur',
      matrix: 'une ligne d’une matrice : un lien par case remplie',
    },
    groups: 'Les groupes, dont les autres sont membres',
    groupsAre: { none: 'il n’y en a pas : chaque case est un lien', columns: 'sont dans les titres', rows: 'sont dans les lignes' },
    matrixAsked: 'Ce tableau est-il une matrice ? Chaque case remplie lie alors l’acteur de la ligne à celui du titre.',
    notMatrix: 'Non, une liste',
    headings: 'Titres des colonnes',
    headingsAt: (line: number) => `à la ligne ${line}`,
    noHeadings: 'aucun : la première ligne est déjà une donnée',
    headingsLine: (line: number, text: string) => `ligne ${line} : ${text}`,
    headingsAsked: (line: number) => `La ligne ${line} porte-t-elle les titres des colonnes ?`,
    headingsAre: 'Oui, ce sont les titres',
    headingsAreNot: 'Non, c’est déjà une donnée',
    passedOver: 'Laissé de côté ou lu autrement',
    ownTables: 'D’autres fichiers sont déjà dans les colonnes de Maillage : ils sont lus tels quels, avec ceux-ci.',
    remembered: 'Lu comme la dernière fois qu’un tableau avait ces colonnes.',
    again: 'Tout revoir depuis les titres',
  },
  columns: {
    caption: (file: string, shown: number, count: number) =>
      count <= shown ? `${file} : ${plural(count, 'ligne')}` : `${file} : les ${shown} premières lignes sur ${number(count)}`,
    line: 'Ligne',
    says: (heading: string) => `Ce que dit la colonne « ${heading} »`,
    unnamed: (n: number) => `colonne ${n}`,
    groups: { end: 'Des acteurs', 'of-end': 'Sur un acteur', row: 'Sur la relation', none: 'Sans lecture' },
    of: 'de',
    actorInHeading: 'un acteur, ses liens dessous',
    groupInHeading: 'un groupe, ses membres dessous',
    ofMatrix: (n: number) => plural(n, 'colonne de matrice', 'colonnes de matrice'),
    severalNames: 'Plusieurs noms par cellule, séparés par',
    signs: { '\n': 'retour à la ligne', ' et ': '« et »', ' & ': '&' },
    askEnds: (one: string, other: string) =>
      `Chaque ligne relie-t-elle un acteur de « ${one} » à un acteur de « ${other} » ? Sinon, corrigez « qui » et « avec qui » ci-dessous.`,
    rowsAreActors: 'Non, chaque ligne décrit un acteur',
    askOtherSide: (heading: string) =>
      `Seule la colonne « ${heading} » nomme des acteurs. Sont-ils tous membres ou partenaires d’une même structure ?`,
    noOtherSide: 'Non, une simple liste d’acteurs',
    askNoNames: 'Aucune colonne ne semble nommer des acteurs. Choisissez « qui » au-dessus de celle qui le fait.',
    leaveTable: 'Ne pas lire ce tableau',
    askColumn: (heading: string, meaning: string) => `La colonne « ${heading} » se lit-elle comme « ${meaning} » ?`,
    keepColumn: 'Non, la garder telle quelle',
    askSeparators: (heading: string, example: string) =>
      `Dans « ${heading} », une cellule nomme-t-elle plusieurs acteurs ?${example === '' ? '' : ` Par exemple « ${example} ».`}`,
    separatedBy: (signs: readonly string[]) => `Oui, séparés par ${signs.map((sign) => `« ${sign} »`).join(' ou ')}`,
    notSeparated: 'Non, un seul nom',
    constants: 'Ce que disent toutes les lignes',
    constantsHelp: 'Pour ce qu’aucune colonne ne dit : par exemple le même type, ou toujours le même partenaire.',
    constant: {
      from: 'Qui, pour toutes les lignes',
      to: 'Avec qui, pour toutes les lignes',
      frame: 'Dans quel cadre',
      type: 'Type de relation',
      status: 'État',
      source: 'Source',
    },
    direction: 'Sens (qui finance, qui adhère…)',
    directions: {
      unsaid: 'd’après les titres (sinon entre égaux)',
      directed: 'de « qui » vers « avec qui »',
      equal: 'entre égaux',
    },
    unsaid: 'non précisé',
    ofTable: (file: string, summary: string) => `${file} : ${summary}`,
    summary: (parts: readonly string[], kept: number) =>
      [...parts, ...(kept === 0 ? [] : [both(kept, 'colonne gardée telle quelle', 'colonnes gardées telles quelles')])].join(' ; '),
    isReadAs: (heading: string, meaning: string) => `${heading} = ${meaning}`,
    download: 'Télécharger ces choix (mapping.json)',
  },
  who: {
    loading: 'Recherche dans la liste officielle des communes, intercommunalités, départements et régions…',
    noReference: 'La liste officielle n’a pas pu être chargée : les noms restent comme ils sont écrits.',
    summary: ({ certain, doubtful, others }: { readonly certain: number; readonly doubtful: number; readonly others: number }) =>
      `${both(certain, 'territoire reconnu', 'territoires reconnus')} avec certitude, ${number(doubtful)} à choisir, ${plural(others, 'autre acteur', 'autres acteurs')}`,
    doubtfulTitle: (n: number) => `${plural(n, 'nom')} à choisir`,
    doubtfulHelp: 'Le plus proche de vos autres communes vient en premier. Sans choix, le nom reste comme il est écrit, sans code.',
    takeFirst: (n: number) => `Prendre la première proposition pour ${n === 1 ? 'ce nom' : `ces ${n} noms`}`,
    asBefore: 'comme la dernière fois',
    rememberedNames: (n: number) =>
      `Cet appareil se souvient de ${n === 1 ? 'la décision prise sur un nom' : `${number(n)} décisions prises sur des noms`} pour d’autres fichiers.`,
    forget: 'Tout oublier',
    written: 'Nom écrit',
    official: 'Territoire officiel',
    reason: 'Pourquoi c’est incertain',
    toChoose: 'à choisir : reste comme écrit',
    toChooseFrom: (first: string) => `à choisir, la plus proche : ${first}`,
    none: 'aucun de ceux-ci : reste comme écrit',
    unit: ({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) =>
      parts.length === 0 ? name : `${name} (${parts.join(', ')})`,
    inhabitants: (n: number) => `${number(n)} hab.`,
    relations: (n: number) => plural(n, 'relation'),
    certainTitle: (n: number) => both(n, 'territoire reconnu', 'territoires reconnus'),
    notHim: 'Ce n’est pas ce territoire',
    othersTitle: (n: number) => `${plural(n, 'autre acteur', 'autres acteurs')}, d’après les mots de leur nom`,
    kindOf: (name: string) => `Genre de « ${name} »`,
    more: (n: number) => `et ${number(n)} de plus`,
    sameTitle: 'Un seul acteur ?',
    oneUnitTitle: 'Un seul acteur, écrit de plusieurs façons',
    same: (name: string, written: readonly string[]) =>
      `${written.map((one) => `« ${one} »`).join(' et ')} sont un seul acteur, « ${name} »`,
    wordsTitle: 'Mots pour le type de relation qui ne sont pas dans la liste',
    wordIs: (word: string) => `« ${word} » veut dire`,
    ownType: (word: string) => `« ${word} », un type de ce réseau`,
    perimeterTitle: 'Territoire à montrer',
    communes: (n: number) =>
      n === 1
        ? 'Montrer seulement la commune reconnue'
        : `Montrer seulement les ${number(n)} communes reconnues, comme territoire de votre liste`,
    noPerimeter: 'Ne pas montrer de territoire : seulement les acteurs et leurs relations',
    perimeter: ({
      name,
      communes,
      inside,
      of,
    }: {
      readonly name: string;
      readonly communes: number;
      readonly inside: number;
      readonly of: number;
    }) =>
      `Montrer ${name} et ${communes === 1 ? 'sa commune' : `ses ${number(communes)} communes`} : ${number(inside)} des ${number(of)} territoires reconnus y sont`,
  },
  changes: {
    into: 'Les lignes vont',
    newNetwork: 'dans un nouveau réseau',
    openNetwork: (name: string) => `dans le réseau ouvert, « ${name} »`,
    openExample: (name: string) => `dans une copie de l’exemple, « ${name} »`,
    networkTitle: 'Nom du nouveau réseau',
    actors: 'Acteurs',
    relations: 'Relations',
    sources: 'Sources',
    added: 'à ajouter',
    changed: 'à compléter ou corriger',
    same: 'sans changement',
    missing: 'plus dans le fichier',
    missingKept: 'Ce qui n’est plus dans le fichier reste dans le réseau',
    dropMissing: 'Retirer du réseau ce qui n’est plus dans le fichier',
    nothingChanges: 'Le réseau contient déjà tout ce que dit ce fichier : rien ne change.',
    seeAdded: 'Ce qui est ajouté',
    seeChanged: 'Ce qui change, champ par champ',
    seeMissing: 'Ce qui n’est plus dans le fichier',
    fromTo: (field: string, before: string, after: string) =>
      `${field} : ${before === '' ? 'vide' : before} → ${after === '' ? 'vide' : after}`,
    toTakeUp: (n: number) =>
      `${plural(n, 'ligne non lue', 'lignes non lues')}, à reprendre\u00a0: ${ofNumber('fr', n, 'gardée', 'gardées')} avec le réseau`,
    keptColumns: (columns: readonly string[]) => `Colonnes gardées telles quelles : ${columns.join(', ')}`,
    remarks: (n: number) => `${plural(n, 'remarque')} sur les fichiers`,
    fields: {
      name: 'nom',
      otherNames: 'autres noms',
      kind: 'genre',
      nature: 'nature juridique',
      levels: 'niveaux',
      code: 'code',
      siren: 'SIREN',
      period: 'période',
      status: 'état',
      certainty: 'certitude',
      themes: 'thèmes',
      title: 'intitulé',
      note: 'remarque',
      evidence: 'sources',
      members: 'membres',
      within: 'dans',
      size: 'effectif',
      function: 'fonction',
      identity: 'identité',
      became: 'devenir',
      codeYear: 'millésime',
      noCode: 'sans code parce que',
      type: 'type',
      implied: 'ce qui est implicite',
      publisher: 'éditeur',
      from: 'date, ou au plus tôt',
      to: 'au plus tard',
      licence: 'licence',
      text: 'texte',
      actors: 'acteurs',
      view: 'vue',
      reveal: 'mis en avant',
      frame: 'cadrage',
      proofs: 'preuves',
      fr: 'nom',
      en: 'nom en anglais',
      layer: 'couche',
      family: 'famille',
      isDirected: 'orientée',
      isMutual: 'mutuelle',
    } as Readonly<Record<string, string>>,
  },
  foot: {
    integrate: 'Intégrer',
    addFile: 'Ajouter un fichier',
    cancel: 'Annuler l’import',
    will: ({ actors, relations }: { readonly actors: number; readonly relations: number }) =>
      `${plural(actors, 'acteur')} et ${plural(relations, 'relation')} à ajouter`,
    open: (n: number) => both(n, 'point non vérifié', 'points non vérifiés'),
  },
};
