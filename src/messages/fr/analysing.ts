/**
 * The panels of the analysis.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, type CountedText, counted, joinedTexts, type Measured } from '../counted.ts';
import type { Bilingual } from '../language.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, plural, some } from './numbers.ts';

export const analysing = {
  close: 'Fermer l’analyse',
  running: 'Calcul en cours',
  cancel: 'Arrêter',
  estimate: 'Première estimation : qui est entre les autres',
  estimateMeaning: (n: Count) => counted`D’après ${n} points de départ ; le calcul exact suit.`,
  cancelled: 'Calcul arrêté.',
  again: 'Calculer',
  failed: 'Le calcul a échoué.',
  whatItSays: 'Ce que cela dit, et ne dit pas',
  sources: 'Selon les sources saisies : ce qui n’y figure pas peut exister.',
  partnersNetwork:
    'Calculé entre partenaires : les membres d’une même relation sont reliés deux à deux, les instances sont retirées. Les articulations seules comptent, jamais l’appartenance.',
  more: (n: Count) => counted`et ${some(n, 'autre')}`,
  show: 'Montrer sur le réseau',
  hide: 'Ne plus montrer',
  automatic: 'Suggestion automatique, à discuter.',
  between: (a: string, b: string) => `${a} et ${b}`,
  isolation: {
    lead: (least: Count, most: Count, universe: Count) => {
      const isOne = least.value === most.value;
      const without = isOne ? counted`${least}` : counted`De ${least} à ${most}`;
      return counted`${without} des ${universe} collectivités et organismes affichés ${isOne && least.value < 2 ? 'n’a' : 'n’ont'} pas de coopération recensée.`;
    },
    who: (classes: readonly { readonly entry: Bilingual; readonly count: Count }[]) =>
      counted`Affichés, par niveau : ${joinedTexts(
        classes.map(({ entry, count }) => counted`${entry.fr} ${count}`),
        ', ',
      )}. Ensembles non nommés, instances et personnes n’en sont pas.`,
    hidden: (n: Count) => counted`${some(n, 'autre a', 'autres ont')} des relations, masquées par un filtre.`,
    meaning:
      'Chacun est classé au premier cas qui s’applique ; les autres cas sont sous son nom. Ce n’est ni une note ni un classement : l’absence de source n’est pas la preuve d’un isolement.',
    undocumented: 'non documenté : aucune source ne dit rien de lui',
    noTie: 'cité par une source, sans coopération recensée',
    none: 'Personne.',
    territories: 'Par intercommunalité, communes comprises dans une coopération',
    territory: (least: Count, most: Count | null, population: Count | null) => {
      const related =
        most === null ? counted`au moins ${least}` : least.value === most.value ? counted`${least}` : counted`de ${least} à ${most}`;
      return population === null
        ? counted`${related} ; le nombre de communes n’est pas donné`
        : counted`${related} sur ${population} communes`;
    },
    territorySets: (names: string) => `Compte : ${names}`,
    reach: 'Relier ceux qui n’ont pas de coopération recensée',
    reachNobody:
      'Aucune suggestion\u00a0: aucun d’eux n’a, dans les sources, un territoire ou un partenaire en commun avec quelqu’un qui coopère.',
  },
  pivots: {
    lead: (n: Count): CountedText =>
      n.value === 0
        ? ['Aucun acteur n’est un passage obligé.']
        : counted`${some(n, 'acteur ou instance est un passage obligé', 'acteurs ou instances sont des passages obligés')}.`,
    drops: (name: string, n: Count) =>
      counted`Si ${name} se retire, ${some(n, 'acteur ou instance décroche', 'acteurs ou instances décrochent')}\u00a0:`,
    meaning:
      'Passage obligé : sans lui, d’autres ne sont plus reliés au reste. Sensible aux oublis des sources : un seul lien non recensé peut tout changer.',
    between: 'Qui est le plus souvent entre les autres',
    betweenMeaning: 'Intermédiarité, en trois bandes : sur combien de plus courts chemins entre deux autres il se trouve.',
    bridges: 'Liens sans détour',
    bridge: (a: string, b: string, n: Count) => counted`${a} – ${b}\u00a0: sans ce lien, ${some(n, 'décroche', 'décrochent')}`,
    detours: 'Doubler les passages obligés',
    spares: (n: Count) => counted`${some(n, 'décrochage évité', 'décrochages évités')}, calcul exact`,
    passages: (names: string) => `contourne ${names}`,
    clusters: (n: Count) => counted`Grappes de trois et plus · ${n}`,
    cluster: (n: Count, names: string) => counted`${n} acteurs ou instances\u00a0: ${names}${n.value > 3 ? '…' : ''}`,
    clusterStability: (value: Measured, runs: Count) =>
      counted`Accord entre ${runs} calculs\u00a0: ${value} (de zéro à un, un\u00a0: toujours les mêmes grappes).`,
    clusterTerritories: (value: Measured) =>
      counted`Ressemblance avec les intercommunalités\u00a0: ${value} (un\u00a0: les mêmes, zéro\u00a0: au hasard).`,
    core: (n: Count, fit: Measured) => counted`Un noyau de ${n} acteurs ou instances se détache (ajustement ${fit}).`,
    noCore: 'Pas de noyau net.',
    draws: 'Et si les membres non nommés étaient connus ?',
    drawsMeaning: (sets: Count, runs: Count) =>
      counted`${some(sets, 'ensemble chiffré rempli', 'ensembles chiffrés remplis')} au hasard ${runs} fois, graine fixe. Part des tirages où l’acteur reste parmi les cinq premiers intermédiaires :`,
    tryDraws: (runs: Count) => counted`Éprouver sur ${runs} tirages`,
    noSet: 'Aucun ensemble chiffré à remplir : rien ne change.',
  },
  levels: {
    lead: (vertical: Count, horizontal: Count) =>
      counted`${some(vertical, 'lien')} entre niveaux différents, ${horizontal} entre collectivités de même niveau.`,
    matrix: 'Liens entre niveaux, sur les paires possibles',
    cell: (count: number, possible: number) => `${plural(count, 'lien')} sur ${plural(possible, 'paire possible', 'paires possibles')}`,
    empty: 'Niveaux qui ne se rencontrent jamais',
    noEmpty: 'Tous les niveaux présents se rencontrent.',
    absent: (levels: string) =>
      `Aucun acteur affiché n’est seulement : ${levels}. Une collectivité à deux niveaux est comptée au plus proche des habitants.`,
    sets: 'Un ensemble non nommé compte pour une seule partie : les chiffres sont des minimums.',
    chains: 'De la commune à la région, de partenaire en partenaire',
    chainsCount: (n: Count, all: Count) =>
      counted`${n} sur ${some(all, 'commune ou ensemble de communes', 'communes ou ensembles de communes')} ${ofNumber('fr', n.value, 'a', 'ont')} une chaîne complète.`,
    brokers: 'Qui fait passerelle, entre quels niveaux',
    brokersMeaning: 'Paires non reliées entre elles que l’acteur relie.',
    pairs: (n: Count) => some(n, 'paire'),
    externalInternal: (value: Measured) =>
      counted`Indice E-I\u00a0: ${value} (plus un\u00a0: tous les liens changent de niveau\u00a0; moins un\u00a0: aucun).`,
  },
  instruments: {
    lead: (types: Count, relations: Count) =>
      counted`${some(relations, 'articulation')}${impliedText(relations)}, par ${some(types, 'instrument')}.`,
    table: 'Instruments et niveaux reliés',
    instrument: 'Instrument',
    pairs: 'Niveaux reliés',
    multiplex: (n: Count, all: Count) => counted`${n} paires de partenaires sur ${all} sont reliées par plusieurs instruments.`,
    concentration: (share: Measured) => counted`L’acteur le plus présent prend part à ${share} des articulations.`,
    multiples: 'Un instrument à la fois, mêmes positions',
    only: (type: string) => `Afficher seul : ${type}`,
    meaning:
      'Compte des relations, non des traits : un groupe de travail de dix communes est une relation. Les paires de niveaux d’une relation à plusieurs membres sont toutes comptées.',
  },
  compare: {
    first: 'Un territoire',
    second: 'Un autre',
    lead: 'Choisissez deux territoires : que fait chacun avec ses communes, et avec les autres ?',
    row: 'Ce que recensent les sources',
    members: 'Membres nommés ou comptés',
    cooperating: 'dont pris dans une coopération',
    withMembers: 'Relations avec ses membres',
    amongMembers: 'Relations entre ses membres, sans lui',
    withOthers: 'Relations avec d’autres',
    partners: 'Partenaires',
    common: 'Partenaires communs',
    types: 'Instruments',
    themes: 'Thèmes',
    none: 'aucun',
    meaning:
      'Ce que les sources saisies disent de chacun, selon les filtres. Deux territoires inégalement documentés ne se comparent pas : une case vide est une absence de source, non une absence de coopération.',
  },
  paths: {
    from: 'De',
    to: 'À',
    lead: 'Choisissez deux acteurs : comment sont-ils reliés ?',
    none: (a: string, b: string) => `Aucun chemin affiché ne relie ${a} et ${b}.`,
    comprised: (name: string) =>
      `${name} n’a pas de coopération en propre, mais fait partie d’un ensemble qui coopère. Chercher à partir de\u00a0:`,
    same: 'Choisissez deux acteurs différents.',
    found: (n: Count, steps: Count) => counted`${some(n, 'plus court chemin', 'plus courts chemins')}, en ${some(steps, 'étape')}.`,
    path: (i: Count) => counted`Chemin ${i}`,
    meaning: 'Tous les plus courts chemins, par les relations affichées. Un chemin n’est pas une collaboration : il dit par qui passer.',
    sentence: (start: string, steps: readonly { readonly to: string; readonly by: readonly string[] }[]) =>
      `De ${start} ${steps.map(({ to, by }) => `à ${to} par ${by.join(' et ')}`).join(', puis ')}.`,
    swap: 'Inverser',
  },
};
