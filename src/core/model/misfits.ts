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
  const isLost = (of: keyof typeof known, name: string | null): name is string => name !== null && !known[of].has(name);
  const inEvidence = (evidence: readonly Evidence[]): string | null => {
    for (const { source, speaker } of evidence) {
      if (isLost('source', source)) return source;
      if (isLost('actor', speaker)) return speaker;
    }
    return null;
  };
  const missing = (id: string, name: string): Misfit => ({ kind: 'missing', id, name });
  for (const { id, within, evidence } of actors) {
    const name = isLost('actor', within) ? within : inEvidence(evidence);
    if (name !== null) return missing(id, name);
  }
  for (const { id, type, members, evidence } of relations) {
    for (const [i, { actor }] of members.entries()) {
      if (isLost('actor', actor)) return missing(id, actor);
      for (let before = 0; before < i; before++) if (members[before]?.actor === actor) return { kind: 'twice', id, name: actor };
    }
    const name = isLost('type', type) ? type : inEvidence(evidence);
    if (name !== null) return missing(id, name);
  }
  for (const { id, actors: about, evidence } of statements) {
    const name = about.find((actor) => isLost('actor', actor)) ?? inEvidence(evidence);
    if (name !== null) return missing(id, name);
  }
  return null;
}
