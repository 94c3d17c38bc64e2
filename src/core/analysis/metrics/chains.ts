/**
 * Complete chains commune → intercommunality → (département) → région: the communes from which partners of ever broader level lead to a
 * région. A missing chain is a finding: the levels do not meet there.
 */

import type { Level } from '../../model/vocabulary.ts';
import { type Network, neighboursOf } from '../../network/network.ts';

export interface Chains {
  /** Nodes of level commune. */
  readonly communes: readonly number[];
  /** One chain for each commune that has one: the nodes, commune first. */
  readonly complete: readonly (readonly number[])[];
}

/** Chains of a network of partners, with or without a département on the way. O(n + m). */
export function findChains(network: Network, levels: readonly (Level | null)[]): Chains {
  const nodes = levels.map((_, node) => node);
  // For each node, the rest of a chain from it to a région; found from the top down.
  const rest = new Map<number, readonly number[]>();
  const climb = (level: Level, above: readonly Level[]) => {
    for (const node of nodes.filter((candidate) => levels[candidate] === level)) {
      for (const broader of above) {
        const next = neighboursOf(network, node).find((other) => levels[other] === broader && rest.has(other));
        if (next === undefined) continue;
        rest.set(node, [node, ...(rest.get(next) ?? [])]);
        break;
      }
    }
  };
  for (const node of nodes.filter((candidate) => levels[candidate] === 'region')) rest.set(node, [node]);
  climb('department', ['region']);
  climb('intercommunality', ['region', 'department']);
  climb('commune', ['intercommunality']);
  const communes = nodes.filter((node) => levels[node] === 'commune');
  return { communes, complete: communes.flatMap((node) => (rest.has(node) ? [rest.get(node) ?? []] : [])) };
}
