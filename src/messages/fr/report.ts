/**
 * The report of a network: its headings, tables and points of the first page.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { plural } from './numbers.ts';
export const report = {
  title: (name: string) => `Rapport\u00a0: ${name}`,
  printed: (date: string) => `Édité le ${date} avec Maillage.`,
  withoutCooperation: (n: string, universe: number) =>
    `${n} des ${universe} collectivités et organismes n’ont pas de coopération recensée.`,
  firstPivots: (names: string) => `Passages obligés\u00a0: ${names}.`,
  neverMeet: (pairs: string) => `Ne se rencontrent jamais\u00a0: ${pairs}.`,
  incomplete:
    'Données incomplètes\u00a0: seules figurent les coopérations que disent les sources\u00a0; ce qui n’y est pas peut exister. L’absence de source n’est pas la preuve d’un isolement.',
  isolation: {
    title: 'Coopérations recensées, collectivité par collectivité',
    caption: 'Premier cas qui s’applique à chacun',
    columns: ['Acteur', 'Niveau ou genre', 'Cas', 'Précisions'],
  },
  pivots: {
    title: 'Acteurs-pivots',
    none: 'Aucun acteur n’est un passage obligé.',
    caption: 'S’il se retire, combien d’autres ne sont plus reliés au reste',
    columns: ['Acteur ou instance', 'Décrochent'],
  },
  levels: {
    title: 'Quels niveaux se rencontrent',
    caption: 'Paires de partenaires, d’un niveau à l’autre',
    column: 'Niveau (acteurs)',
  },
  matrix: 'Qui coopère avec qui',
  suggestions: {
    title: 'Suggestions automatiques, à discuter',
    none: 'Aucune.',
    pair: (a: string, b: string) => `${a} et ${b}`,
    spares: (n: number) => `éviterait ${plural(n, 'décrochage')}`,
  },
  relations: (count: string) => `Toutes les articulations (${count})`,
  actors: {
    title: (count: number) => `Acteurs affichés, ensembles et instances compris (${count})`,
    caption: 'Dans l’ordre des fichiers',
    columns: ['Nom', 'Niveau ou genre', 'Code ou SIREN', 'Articulations', 'dont implicites', 'Situation'],
  },
  sources: 'Sources',
};
