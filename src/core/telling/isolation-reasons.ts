/**
 * The reasons for an actor's kinds of isolation, in words: its only partner, the actor it hangs on, the size of its island. Never call a
 * body «isolé»: the texts only say what the sources record and what they do not.
 */
import { ISOLATION } from '../../messages/isolation.ts';
import type { Language } from '../../messages/language.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { ISOLATION_KINDS, type IsolationKind, isolationKinds } from '../analysis/graded-isolation.ts';
import { termOf } from '../model/vocabulary.ts';

/** A sentence for each kind that applies, then one for all kinds that the sources leave open. */
export function isolationReasons(
  { isolation, keys }: Pick<Analysis, 'isolation' | 'keys'>,
  node: number,
  labelOf: (id: string) => string,
  language: Language,
): readonly string[] {
  const name = (other: number | undefined) => labelOf(keys[other ?? -1] ?? '');
  const { hangsOn, hangsOnTie, perhaps } = ISOLATION[language];
  const holder = isolation.hanging.actor[node] ?? -1;
  const held = isolation.hanging.actorHolds[node] ?? 0;
  const bridge = isolation.bridges[isolation.hanging.bridge[node] ?? -1];
  const sentence = (kind: IsolationKind): string => {
    const label = termOf(ISOLATION_KINDS, kind)[language];
    if (kind === 'I6' && holder !== -1) return hangsOn(label, name(holder), held);
    if (kind === 'I7' && bridge !== undefined) return hangsOnTie(label, name(bridge.source), name(bridge.target));
    return label;
  };
  const open = isolationKinds(isolation.unknown[node] ?? 0).map(sentence);
  return [...isolationKinds(isolation.holds[node] ?? 0).map(sentence), ...(open.length === 0 ? [] : [perhaps(open)])];
}
