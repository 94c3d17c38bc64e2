/**
 * The instruments of cooperation: relations by type and pair of levels, how often the same two actors are tied by several types, and how
 * varied the types of each actor are. Counts are of relations, not of drawn lines: a working group of ten communes is one relation.
 */

import { sum } from '../basics/arithmetic.ts';
import type { Dataset, Relation } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';
import type { RelationType } from '../model/vocabulary.ts';
import { classOf, isParty } from '../network/level-classes.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import { type Multiplexity, multiplexity, participationCoefficient, simpsonDiversity } from './metrics/multiplexity.ts';

export interface Instrument {
  readonly type: RelationType;
  readonly relations: number;
  /** Number of relations that join two classes (a ≤ b, indices in CLASSES; a = b if two members have that class), most frequent first. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relations: number }[];
}

export interface InstrumentTable {
  /** The types that occur, in the order of the vocabulary. */
  readonly types: readonly Instrument[];
  readonly multiplexity: Multiplexity;
  /** For each actor, the Simpson diversity of its types: 0 for a single type; NaN without relations. */
  readonly diversity: Float64Array;
  /** For each actor, its participation over the types that occur: 0 in a single type, 1 if spread evenly over all. */
  readonly participation: Float64Array;
  /** Share of all relations that include the actor with the most relations; NaN without relations. Persons are not considered. */
  readonly concentration: number;
}

/** The table for what a projection of partners shows. O(Σ members² of the relations). */
export function instrumentTable(dataset: Dataset, partners: SimpleNetwork): InstrumentTable {
  const { actors, nodeOf, ties } = partners;
  const shown = new Set(ties.map((tie) => tie.relation));
  const relations = dataset.relations.filter((relation) => shown.has(relation));
  const present = new Set(relations.map(({ type }) => type));
  const types = typesOf(dataset).list.flatMap(({ id }) => (present.has(id) ? [id] : []));
  const counts = actors.map(() => types.map(() => 0));
  for (const relation of relations) {
    const column = types.indexOf(relation.type);
    for (const member of relation.members) {
      const row = counts[nodeOf.get(member.actor) ?? -1];
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
  }
  const totals = counts.map(sum);
  const ofParties = totals.filter((_, node) => actors[node] !== undefined && isParty(actors[node]));
  return {
    types: types.map((type) => instrument(type, relations, partners)),
    multiplexity: multiplexity(ties.map(({ source, target, relation }) => ({ source, target, type: relation.type }))),
    diversity: Float64Array.from(counts, simpsonDiversity),
    participation: Float64Array.from(counts, participationCoefficient),
    concentration: relations.length === 0 ? Number.NaN : ofParties.reduce((most, count) => Math.max(most, count), 0) / relations.length,
  };
}

function instrument(type: RelationType, relations: readonly Relation[], { actors, nodeOf }: SimpleNetwork): Instrument {
  const own = relations.filter((relation) => relation.type === type);
  const pairs = new Map<string, number>();
  for (const relation of own) {
    const classes = relation.members.flatMap((member) => {
      const actor = actors[nodeOf.get(member.actor) ?? -1];
      return actor !== undefined && isParty(actor) ? [classOf(actor)] : [];
    });
    const joined = new Set(classes.flatMap((a, i) => classes.slice(i + 1).map((b) => `${Math.min(a, b)} ${Math.max(a, b)}`)));
    for (const pair of joined) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const listed = [...pairs].map(([key, count]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return { a, b, relations: count };
  });
  return { type, relations: own.length, pairs: listed.sort((x, y) => y.relations - x.relations || x.a - y.a || x.b - y.b) };
}
