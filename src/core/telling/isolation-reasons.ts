/**
 * Why an actor is told of as isolated, in words: who its only partner is, on whom it hangs, how many are on its island.
 * Never «isolé» of a body: only what the sources record, and what they do not.
 */
import type { Analysis } from '../analysis/analysis.ts';
import { ISOLATION_KINDS, type IsolationKind, isolationKinds } from '../analysis/graded-isolation.ts';
import { type Bilingual, termOf } from '../model/vocabulary.ts';

/** A sentence for each kind that holds, then for each of which the sources cannot tell. */
export function isolationReasons(
  { isolation, keys }: Pick<Analysis, 'isolation' | 'keys'>,
  node: number,
  labelOf: (id: string) => string,
  language: keyof Bilingual,
): readonly string[] {
  const name = (other: number | undefined) => labelOf(keys[other ?? -1] ?? '');
  const isFrench = language === 'fr';
  const holder = isolation.hanging.actor[node] ?? -1;
  const held = isolation.hanging.actorHolds[node] ?? 0;
  const bridge = isolation.bridges[isolation.hanging.bridge[node] ?? -1];
  const sentence = (kind: IsolationKind): string => {
    const label = termOf(ISOLATION_KINDS, kind)[language];
    if (kind === 'I6' && holder !== -1) {
      if (isFrench) return `${label} : si ${name(holder)} se retire, ${held > 1 ? `${held} acteurs, dont lui, décrochent` : 'il décroche'}`;
      return `${label}: if ${name(holder)} withdraws, ${held > 1 ? `${held} actors drop off, this one among them` : 'it drops off'}`;
    }
    if (kind === 'I7' && bridge !== undefined) {
      const ends = isFrench
        ? `le lien entre ${name(bridge.source)} et ${name(bridge.target)}`
        : `the tie of ${name(bridge.source)} and ${name(bridge.target)}`;
      return isFrench ? `${label} : ${ends}` : `${label}: ${ends}`;
    }
    return label;
  };
  const unknown = isFrench ? 'peut-être, selon des membres non nommés : ' : 'perhaps, depending on unnamed members: ';
  return [
    ...isolationKinds(isolation.holds[node] ?? 0).map(sentence),
    ...isolationKinds(isolation.unknown[node] ?? 0).map((kind) => `${unknown}${sentence(kind)}`),
  ];
}
