/**
 * What the view on screen shows: one finding as the title, and one line of figures below it. Titles have no full stop at their end.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { type Count, type CountedText, counted, joinedTexts } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const cooperations = (n: Count) => counted`${some(n, 'coopération')}${impliedText(n)}`;
const bodies = (n: Count) => some(n, 'collectivité ou organisme', 'collectivités et organismes');
/** After «dont 3 implicites», which stands between commas, the sentence goes on behind another comma. */
const comma = (n: Count) => (n.implied === 0 ? '' : ',');

export const viewTitle = {
  /** Any title, of what the filters leave. */
  filtered: (title: CountedText): CountedText => counted`${title}, sous ces filtres`,
  sentence: (text: CountedText): CountedText => counted`${text}.`,
  nothing: 'Aucune coopération n’est affichée',
  /** Nothing hides a cooperation: there is none. */
  noneRecorded: (actors: Count): CountedText => counted`${some(actors, 'acteur')}, aucune coopération recensée`,
  empty: 'Ce réseau est encore vide',
  emptyText: 'Ni acteur ni relation.',
  /** A finding about the levels, and the text about a level that is missing; empty for none. */
  finding: (finding: string, missing: string): CountedText => [missing === '' ? finding : `${finding}\u00a0; ${missing}`],
  ties: (n: Count, actors: Count): CountedText => counted`${cooperations(n)}${comma(n)} entre ${some(actors, 'acteur')}`,
  cooperations,
  inForce: (n: Count): CountedText => counted`\u00a0; ${n} en vigueur${impliedText(n)}`,
  unseen: (n: Count): CountedText => counted`${some(n, 'coopération masquée', 'coopérations masquées')} par les filtres${impliedText(n)}.`,
  without: (n: Count): CountedText => counted`${bodies(n)} sans coopération recensée.`,
  comprised: (n: Count): CountedText => counted`${some(n, 'autre est', 'autres sont')} dans un ensemble qui coopère.`,
  possible: (n: Count): CountedText => counted`${some(n, 'autre coopère', 'autres coopèrent')} peut-être, sous un nom non reconnu.`,
  hidden: (n: Count): CountedText => counted`${some(n, 'autre a', 'autres ont')} des relations masquées par un filtre.`,
  /** «Roubaix : 3 coopérations avec 2 partenaires». */
  around: (name: string, n: Count, partners: Count): CountedText => {
    const others: CountedText = partners.value === 0 ? [] : counted`${comma(n)} avec ${some(partners, 'partenaire')}`;
    return counted`${name}\u00a0: ${cooperations(n)}${others}`;
  },
  /** «Fresnes : pas de coopération recensée», with the reason from `alone`. */
  aroundNone: (name: string, why: string): CountedText => [`${name}\u00a0: ${why}`],
  alone: {
    comprised: 'dans un ensemble qui coopère',
    possible: 'peut-être une coopération, sous un nom non reconnu',
    without: 'pas de coopération recensée dans les sources',
    hidden: 'aucune coopération affichée',
  },
  inForceAlone: (n: Count): CountedText => counted`${n} en vigueur${impliedText(n)}.`,
  /** The most frequent types with their numbers: «Le plus souvent : conseil 4, financement 3.» */
  mostTypes: (types: readonly { readonly name: string; readonly count: Count }[]): CountedText =>
    counted`${types.length === 1 ? 'Type' : 'Le plus souvent'}\u00a0: ${joinedTexts(
      types.map(({ name, count }) => counted`${name} ${count}`),
      ' · ',
    )}.`,
  /** «13 types de coopération ; le plus fréquent : conseil (7, dont 3 implicites)». */
  instruments: (types: Count, most: string, n: Count): CountedText =>
    counted`${some(types, 'type')} de coopération${types.value === 1 ? '' : '\u00a0; le plus fréquent'}\u00a0: ${most} (${n}${impliedText(n)})`,
  /** Beside the panels that ask about two actors, and about those who hold the network together. */
  paths: (from: string, to: string) => `Ce qui relie ${from} et ${to}`,
  compare: (from: string, to: string) => `${from} et ${to}, côte à côte`,
  pivots: 'Qui tient le réseau ensemble, et qui décrocherait sans eux',
  instrumentsText: 'Un dessin par type, aux mêmes positions.',
  /** Over a perimeter, the communes without a cooperation of their own: «Communes : 2 comprises dans un ensemble qui coopère, 45 sans rien de recensé». */
  otherCommunes: (parts: readonly CountedText[]): CountedText => counted`Communes\u00a0: ${joinedTexts(parts, ', ')}.`,
  communes: {
    comprised: (n: Count): CountedText => counted`${n} ${ofNumber('fr', n.value, 'comprise', 'comprises')} dans un ensemble qui coopère`,
    possible: (n: Count): CountedText => counted`${n} peut-être`,
    membership: (n: Count): CountedText => counted`${n} ${ofNumber('fr', n.value, 'citée', 'citées')} sans coopération`,
    nothing: (n: Count): CountedText => counted`${n} sans rien de recensé`,
  },
  tiesShown: (n: Count): CountedText => counted`${some(n, 'coopération affichée', 'coopérations affichées')}${impliedText(n)}.`,
  actors: (all: Count, tied: Count, without: Count): CountedText =>
    counted`${some(all, 'acteur')}\u00a0: ${tied} ${ofNumber('fr', tied.value, 'coopère', 'coopèrent')}, ${without} sans coopération recensée`,
  actorsText: 'Une ligne par acteur (collectivité, organisme, ensemble, instance…).',
  relations: (all: Count, own: Count): CountedText => counted`${some(all, 'relation')}, dont ${cooperations(own)}`,
  cooperationsText: 'Une ligne par relation.',
  relationsText: 'Une ligne par relation\u00a0; les autres disent une appartenance ou une présence.',
  sources: (all: Count, proving: Count): CountedText =>
    counted`${some(all, 'source')}, dont ${proving} ${ofNumber('fr', proving.value, 'prouve', 'prouvent')} des relations`,
  sourcesText: 'Une ligne par source\u00a0; chaque relation en a une au moins.',
  unproven: (n: Count): CountedText => counted`${some(n, 'relation n’a', 'relations n’ont')} pas de source.`,
  levels: (a: string, b: string, n: Count): CountedText => counted`Entre niveaux, le plus souvent\u00a0: ${a} et ${b} (${cooperations(n)})`,
  noLevels: 'Aucune coopération d’un niveau à un autre',
  matrix: (n: Count, pairs: Count, possible: Count): CountedText =>
    counted`${some(n, 'acteur')} avec un partenaire affiché\u00a0; ${some(pairs, 'paire reliée', 'paires reliées')} sur ${possible} possibles`,
  matrixMost: (name: string, n: Count): CountedText => counted`Le plus de partenaires\u00a0: ${name} (${n}).`,
  /** «5 coopérations datées sur 40». */
  dated: (dated: Count, all: Count): CountedText =>
    counted`${some(dated, 'coopération datée', 'coopérations datées')}${impliedText(dated)}${comma(dated)} sur ${all}`,
  noDates: 'Aucune coopération affichée n’est datée par les sources',
  undated: (n: Count): CountedText =>
    counted`${n} sans date connue${impliedText(n)}\u00a0: ${ofNumber('fr', n.value, 'affichée', 'affichées')} quelle que soit l’année, ${ofNumber('fr', n.value, 'marquée', 'marquées')} «\u00a0?\u00a0».`,
  figures: (n: Count): CountedText => counted`Répartition de ${cooperations(n)}`,
  isolation: (without: Count, all: Count): CountedText => counted`${bodies(without)} sur ${all} affichés, sans coopération recensée`,
  /** Where they stand: «intercommunalité 5, commune 3». */
  byClass: (classes: readonly { readonly name: string; readonly count: Count }[]): CountedText =>
    counted`Par niveau\u00a0: ${joinedTexts(
      classes.map(({ name, count }) => counted`${name} ${count}`),
      ', ',
    )}.`,
};
