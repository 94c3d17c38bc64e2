/**
 * The panels of the analysis.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, type CountedText, counted, joinedTexts, type Measured } from '../counted.ts';
import type { analysing as fr } from '../fr/analysing.ts';
import type { Bilingual } from '../language.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, plural, some } from './numbers.ts';

export const analysing = {
  close: 'Close the analysis',
  running: 'Computing',
  cancel: 'Stop',
  estimate: 'First estimate: who is between the others',
  estimateMeaning: (n: Count) => counted`From ${n} starting points; the exact computation follows.`,
  cancelled: 'Computation stopped.',
  again: 'Compute',
  failed: 'The computation failed.',
  whatItSays: 'What this says, and what it does not',
  sources: 'According to the sources entered: what they lack may exist.',
  partnersNetwork:
    'Computed between partners: members of one relation are tied in pairs, groups are taken out. Articulations alone count, never belonging.',
  more: (n: Count) => counted`and ${some(n, 'other')}`,
  show: 'Show in the network',
  hide: 'Show no longer',
  automatic: 'Automatic suggestion, to be discussed.',
  between: (a: string, b: string) => `${a} and ${b}`,
  isolation: {
    lead: (least: Count, most: Count, universe: Count) => {
      const isOne = least.value === most.value;
      const without = isOne ? counted`${least}` : counted`${least} to ${most}`;
      return counted`${without} of the ${universe} authorities and bodies shown ${isOne && least.value === 1 ? 'has' : 'have'} no recorded cooperation.`;
    },
    who: (classes: readonly { readonly entry: Bilingual; readonly count: Count }[]) =>
      counted`Shown, by level: ${joinedTexts(
        classes.map(({ entry, count }) => counted`${entry.en} ${count}`),
        ', ',
      )}. Unnamed sets, groups and persons are not among them.`,
    hidden: (n: Count) => counted`${some(n, 'other has', 'others have')} relations, hidden by a filter.`,
    meaning:
      'Each is placed under the first case that applies; further cases stand under its name. This is no mark and no ranking: the absence of a source is no proof of isolation.',
    undocumented: 'not documented: no source says anything of it',
    noTie: 'named by a source, without recorded cooperation',
    none: 'Nobody.',
    territories: 'By intercommunality, communes within a cooperation',
    territory: (least: Count, most: Count | null, population: Count | null) => {
      const related =
        most === null ? counted`at least ${least}` : least.value === most.value ? counted`${least}` : counted`${least} to ${most}`;
      return population === null ? counted`${related}; the number of communes is not given` : counted`${related} of ${population} communes`;
    },
    territorySets: (names: string) => `Counts: ${names}`,
    reach: 'Reach those without recorded cooperation',
    reachNobody: 'No suggestion: none of them has, in the sources, a territory or a partner in common with somebody who cooperates.',
  },
  pivots: {
    lead: (n: Count): CountedText =>
      n.value === 0
        ? ['Nobody is the only way through.']
        : counted`${some(n, 'actor or group is the only way through', 'actors or groups are the only way through')}.`,
    drops: (name: string, n: Count) => counted`If ${name} withdraws, ${some(n, 'actor or group drops off', 'actors or groups drop off')}:`,
    meaning:
      'Only way through: without it, others are no longer tied to the rest. Sensitive to what sources leave out: one unrecorded tie can change everything.',
    between: 'Who is most often between the others',
    betweenMeaning: 'Betweenness, in three bands: on how many shortest paths between two others it stands.',
    bridges: 'Ties without detour',
    bridge: (a: string, b: string, n: Count) => counted`${a} – ${b}: without this tie, ${some(n, 'drops off', 'drop off')}`,
    detours: 'Double the only ways through',
    spares: (n: Count) => counted`${some(n, 'loss', 'losses')} spared, computed exactly`,
    passages: (names: string) => `goes round ${names}`,
    clusters: (n: Count) => counted`Clusters of three and more · ${n}`,
    cluster: (n: Count, names: string) => counted`${n} actors or groups: ${names}${n.value > 3 ? '…' : ''}`,
    clusterStability: (value: Measured, runs: Count) =>
      counted`Agreement of ${runs} runs: ${value} (from zero to one, one: always the same clusters).`,
    clusterTerritories: (value: Measured) => counted`Likeness to intercommunalities: ${value} (one: the same, zero: chance).`,
    core: (n: Count, fit: Measured) => counted`A core of ${n} actors or groups stands out (fit ${fit}).`,
    noCore: 'No clear core.',
    draws: 'What if the unnamed members were known?',
    drawsMeaning: (sets: Count, runs: Count) =>
      counted`${some(sets, 'counted set')} filled at random ${runs} times, fixed seed. Share of draws in which the actor stays among the first five in between:`,
    tryDraws: (runs: Count) => counted`Try ${runs} draws`,
    noSet: 'No counted set to fill: nothing changes.',
  },
  levels: {
    lead: (vertical: Count, horizontal: Count) =>
      counted`${some(vertical, 'tie')} between different levels, ${horizontal} between authorities of one level.`,
    matrix: 'Ties between levels, out of possible pairs',
    cell: (count: number, possible: number) => `${plural(count, 'tie')} of ${plural(possible, 'possible pair')}`,
    empty: 'Levels that never meet',
    noEmpty: 'All levels present meet.',
    absent: (levels: string) =>
      `No actor shown is only: ${levels}. An authority of two levels counts at the one nearest to the inhabitants.`,
    sets: 'An unnamed set counts as one party: figures are minimums.',
    chains: 'From commune to region, partner by partner',
    chainsCount: (n: Count, all: Count) =>
      counted`${n} of ${some(all, 'commune or set of communes', 'communes or sets of communes')} ${ofNumber('en', n.value, 'has', 'have')} a complete chain.`,
    brokers: 'Who bridges which levels',
    brokersMeaning: 'Pairs not tied to each other that the actor connects.',
    pairs: (n: Count) => some(n, 'pair'),
    externalInternal: (value: Measured) => counted`E-I index: ${value} (plus one: every tie changes level; minus one: none does).`,
  },
  instruments: {
    lead: (types: Count, relations: Count) =>
      counted`${some(relations, 'cooperation')}${impliedText(relations)}, by ${some(types, 'instrument')}.`,
    table: 'Instruments and levels tied',
    instrument: 'Instrument',
    pairs: 'Levels tied',
    multiplex: (n: Count, all: Count) => counted`${n} pairs of partners out of ${all} are tied by several instruments.`,
    concentration: (share: Measured) => counted`The most present actor takes part in ${share} of the cooperations.`,
    multiples: 'One instrument at a time, same positions',
    only: (type: string) => `Show only: ${type}`,
    meaning:
      'Counts relations, not lines: a working group of ten communes is one relation. All pairs of levels of a relation of many members count.',
  },
  compare: {
    first: 'One territory',
    second: 'Another',
    lead: 'Choose two territories: what does each do with its communes, and with others?',
    row: 'What the sources record',
    members: 'Members named or counted',
    cooperating: 'of which in a cooperation',
    withMembers: 'Relations with its members',
    amongMembers: 'Relations among its members, without it',
    withOthers: 'Relations with others',
    partners: 'Partners',
    common: 'Common partners',
    types: 'Instruments',
    themes: 'Themes',
    none: 'none',
    meaning:
      'What the sources entered say of each, under the filters. Two territories that are not equally documented do not compare: an empty cell is an absent source, not an absent cooperation.',
  },
  paths: {
    from: 'From',
    to: 'To',
    lead: 'Choose two actors: how are they connected?',
    comprised: (name: string) => `${name} has no cooperation of its own, but is part of a set that cooperates. Search from:`,
    none: (a: string, b: string) => `No path shown connects ${a} and ${b}.`,
    same: 'Choose two different actors.',
    found: (n: Count, steps: Count) => counted`${some(n, 'shortest path')}, in ${some(steps, 'step')}.`,
    path: (i: Count) => counted`Path ${i}`,
    meaning: 'All shortest paths, by the relations shown. A path is no collaboration: it says through whom to go.',
    sentence: (start: string, steps: readonly { readonly to: string; readonly by: readonly string[] }[]) =>
      `From ${start} ${steps.map(({ to, by }) => `to ${to} by ${by.join(' and ')}`).join(', then ')}.`,
    swap: 'Swap',
  },
} satisfies typeof fr;
