/**
 * Texts in a picture: headings of its bands and rings, and the warning that it is incomplete.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { type Count, type CountedText, counted } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { plural, some } from './numbers.ts';

const STEPS: Readonly<Record<number, string>> = { 1: 'à un pas', 2: 'à deux pas' };

/** What the actors of one row are. */
const ROWS = {
  region: ['région', 'régions'],
  department: ['département', 'départements'],
  intercommunality: ['intercommunalité', 'intercommunalités'],
  commune: ['commune', 'communes'],
  group: ['instance, dispositif', 'instances, dispositifs'],
  organisation: ['organisme', 'organismes'],
  actor: ['acteur', 'acteurs'],
} as const;

export const picture = {
  hiddenByFilter: 'masqué par un filtre',
  nowhere: 'Sans lieu, ou hors de la carte',
  /** Heads of the columns. */
  columns: {
    region: 'Régions',
    department: 'Départements',
    intercommunality: 'Intercommunalités',
    groups: 'Cadres de travail',
    commune: 'Communes',
    support: 'Appui et autres',
  },
  headFigures: (tied: Count, all: Count): CountedText => counted`${tied} sur ${all} ${ofNumber('fr', tied.value, 'coopère', 'coopèrent')}`,
  /** Of a level: none is in the network. */
  emptyHead: { region: 'aucune', department: 'aucun', intercommunality: 'aucune', commune: 'aucune' },
  /** The same where somebody has the level as a second one. */
  withCombined: (empty: string, n: Count): CountedText => counted`${empty} · +${n} cumul`,
  groupsHead: (n: Count): CountedText => counted`${some(n, 'instance, dispositif', 'instances, dispositifs')}`,
  asPicture: 'Voir le dessin',
  asCards: 'Voir en cartes',
  cards: 'Réseau en cartes',
  /** A connected part, beside the actor it is named after: its figures are not those of that actor. */
  foldedStrip: (cooperations: Count, partners: Count): CountedText =>
    counted`ensemble relié\u00a0: ${some(cooperations, 'coopération', 'coopérations')}, ${some(partners, 'autre acteur', 'autres acteurs')}`,
  /** The row that stands for several actors of one column; with their cooperations where not all lines are drawn, else null. */
  foldedRows: (what: keyof typeof ROWS, n: Count, cooperations: Count | null): CountedText => {
    const [one, many] = ROWS[what];
    return counted`+ ${some(n, one, many)}${cooperations === null ? [] : counted` · ${some(cooperations, 'coopération', 'coopérations')}`}`;
  },
  /** The heading of a ring, by its number of steps from the actor in the middle; empty for the outer rings. */
  steps: (n: number) => STEPS[n] ?? '',
  othersRing: 'instances, appui et autres',
  rail: (without: Count, comprised: Count, possible: Count): CountedText => {
    const others: CountedText = comprised.value === 0 ? [] : counted` · à demi plein\u00a0: dans un ensemble qui coopère (${comprised})`;
    const open: CountedText = possible.value === 0 ? [] : counted` · peut-être, sous un nom non reconnu (${possible})`;
    return counted`Sans coopération recensée dans les sources (${without})${others}${open}`;
  },
  /** Over a territory, the heading above communes that have no cooperation of their own. */
  communesBelow: (standings: CountedText): CountedText => counted`Communes sans coopération à leur nom · ${standings}`,
  partial: (skipped: number) => `Données incomplètes\u00a0: ${plural(skipped, 'ligne non lue', 'lignes non lues')}.`,
};
