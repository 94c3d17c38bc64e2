/**
 * Choosing a territory, and the texts about its communes.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import { impliedText, some } from './numbers.ts';

export const territory = {
  title: 'Choisir un territoire',
  intro: 'Toutes ses communes apparaissent, qu’une source en parle ou non\u00a0: on voit ce qui est documenté, et ce qui ne l’est pas.',
  search: 'Intercommunalité, EPT, département ou région',
  noResult: 'Aucun territoire de ce nom.',
  year: 'Découpage de l’année',
  /** Of the application in one file, which holds the newest year only. */
  oneYear: (year: number) => `Maillage en un seul fichier contient le découpage de ${year}. Les autres années sont dans Maillage installé.`,
  otherYear: (year: number, held: number) =>
    `Cette vue demande le découpage de ${year}, et Maillage en un seul fichier ne contient que celui de ${held}. Choisissez le territoire de nouveau\u00a0: il s’affichera dans le découpage de ${held}.`,
  france: 'Toute la France',
  none: 'Sans périmètre\u00a0: le réseau seul',
  listTitle: 'Des communes choisies une à une',
  listHelp: 'Un nom ou un code INSEE par ligne\u00a0; le département entre parenthèses lève les homonymies\u00a0: Saint-Denis (93).',
  listCheck: 'Reconnaître',
  listUse: (n: Count): CountedText => (n.value > 1 ? counted`Afficher ces ${n} communes` : ['Afficher cette commune']),
  listCertain: (n: Count) => some(n, 'commune reconnue', 'communes reconnues'),
  listProposed: 'À choisir\u00a0:',
  listUnknown: 'Non reconnus\u00a0:',
  listIgnore: 'ne pas prendre',
  loading: (name: string) => `Chargement du territoire${name === '' ? '' : `\u00a0: ${name}`}…`,
  loaded: (name: string, communes: number, year: number) => `${name}\u00a0: ${communes.toLocaleString('fr')} communes, découpage ${year}.`,
  unknown: (key: string, year: number) => `Ce territoire n’existe pas dans le découpage ${year}\u00a0: ${key}. Choisissez-en un autre.`,
  failed: (reason: string) => `Le découpage n’a pas pu être lu (${reason}). Rechargez la page, puis choisissez de nouveau.`,
  chip: (name: string, year: number) => `${name}, découpage ${year}`,
  clear: 'Retirer le périmètre',
  change: 'Changer de territoire',
  choose: 'Choisir un territoire…',
  noneChosen: 'Aucun territoire n’est choisi\u00a0: seuls les acteurs cités par les sources sont affichés.',
  missing: (codes: string) => `Absents du découpage de cette année\u00a0: ${codes}.`,
  holders: 'Fait partie de',
  standings: 'Ce qu’en disent les sources',
  standing: 'Situation',
  all: 'Toutes',
  communes: 'Communes',
  count: 'Nombre',
  filter: 'Filtrer par nom ou code',
  nobody: 'Aucune commune ne correspond.',
  openNames: 'Noms à relier',
  openNamesMeaning:
    'Ces noms ont une coopération recensée, mais rien ne dit de quelle commune ils sont. Un code INSEE, ou le département, les relierait.',
  perhaps: 'Peut-être',
  unnamed: 'Communes comptées sans être nommées',
  unnamedOver: (size: CountedText, of: Count | null, name: string, communes: Count, year: number) =>
    of === null
      ? counted`${size}\u00a0; ${name} compte ${communes} communes en ${String(year)}.`
      : counted`${size} sur les ${of} communes que compte la source\u00a0; ${name} en compte ${communes} en ${String(year)}.`,
  unnamedSize: (min: Count, max: Count | null): CountedText =>
    max === null
      ? counted`au moins ${min} communes`
      : min.value === max.value
        ? counted`${min} communes`
        : counted`${min} à ${max} communes`,
  unnamedUnknown: ['nombre non donné'] as CountedText,
  exportCsv: 'Exporter en CSV',
  exportXlsx: 'Exporter en XLSX (Excel)',
  fileName: 'communes',
  reference: (year: number, source: string) => `Découpage au 1er janvier ${year}\u00a0: ${source}.`,
  meaning:
    'Chaque commune est comptée une fois, au premier cas qui s’applique, quels que soient les filtres. «\u00a0Rien de recensé\u00a0» parle des sources saisies, non de la commune.',
  approximate: 'Position approchée sur la carte\u00a0: celle de communes voisines.',
  smallDots: 'Points plus petits\u00a0: position approchée.',
  allCommunes: 'Toutes ses communes',
  foldLegend: 'Communes repliées d’un territoire\u00a0: un clic les déplie',
  unfoldAll: 'Tout déplier',
  foldAll: 'Tout replier',
  folded: (n: Count) => some(n, 'territoire replié', 'territoires repliés'),
  open: 'Déplier',
  articulations: (n: Count) => counted`${some(n, 'articulation')}${impliedText(n)}`,
  epciTitle: 'Communes par intercommunalité',
  epciName: 'intercommunalité',
  epciFile: 'intercommunalités',
  epciHelp: (year: number) =>
    `Communes du périmètre, découpage ${year} ; autour de Paris, par établissement public territorial. Chaque commune est comptée une fois après « communes ».`,
  changes: 'Ce qui a changé',
  changesSince: (year: number) => `depuis ${year}`,
  changesNone: 'Rien n’a changé dans ce territoire.',
  changesRead: 'Comparer',
};
