/**
 * Whether the rows of a dataset fit each other: ids that are unique in their table, names of rows that exist. Everything read from tables
 * does; this is for datasets that come as JSON, from another program or another version.
 */
import type { Dataset, Evidence } from './dataset.ts';
import { typesOf } from './relation-types.ts';

/** A row that does not fit. `twice`: another row of its table has its id. `missing`: it names a row `name` that is not there. */
export interface Misfit {
  readonly kind: 'twice' | 'missing';
  readonly id: string;
  readonly name: string;
}

/** The first row that does not fit; null if all do. The steps of a story may name what is gone. */
export function misfitOf(dataset: Dataset): Misfit | null {
  const { sources, types, actors, relations, statements, story } = dataset;
  for (const table of [sources, types, actors, relations, statements, story]) {
    const seen = new Set<string>();
    for (const { id } of table) {
      if (seen.has(id)) return { kind: 'twice', id, name: id };
      seen.add(id);
    }
  }
  const known = {
    actor: new Set<string>(actors.map(({ id }) => id)),
    source: new Set<string>(sources.map(({ id }) => id)),
    type: new Set<string>(typesOf(dataset).list.map(({ id }) => id)),
  };
  const lost = (of: keyof typeof known, names: readonly (string | null)[]) => names.find((name) => name !== null && !known[of].has(name));
  const inEvidence = (evidence: readonly Evidence[]) =>
    lost(
      'source',
      evidence.map(({ source }) => source),
    ) ??
    lost(
      'actor',
      evidence.map(({ speaker }) => speaker),
    );
  for (const { id, within, evidence } of actors) {
    const name = lost('actor', [within]) ?? inEvidence(evidence);
    if (typeof name === 'string') return { kind: 'missing', id, name };
  }
  for (const { id, type, members, evidence } of relations) {
    const ends = members.map(({ actor }) => actor);
    if (new Set(ends).size < ends.length) return { kind: 'twice', id, name: ends.find((end, i) => ends.indexOf(end) < i) ?? id };
    const name = lost('type', [type]) ?? lost('actor', ends) ?? inEvidence(evidence);
    if (typeof name === 'string') return { kind: 'missing', id, name };
  }
  for (const { id, actors: about, evidence } of statements) {
    const name = lost('actor', about) ?? inEvidence(evidence);
    if (typeof name === 'string') return { kind: 'missing', id, name };
  }
  return null;
}
