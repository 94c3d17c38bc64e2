/**
 * An analysis as text, for the terminal: the network it was computed on, bodies without recorded cooperation, actors on whom others hang,
 * levels that do not meet, suggestions. Persons are never listed. Every figure comes from the analysis.
 */

import { ANALYSIS } from '../../messages/analysis.ts';
import type { Language } from '../../messages/language.ts';
import { NUMBERS } from '../../messages/numbers.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { ISOLATION_KINDS, isolationKinds } from '../analysis/graded-isolation.ts';
import { reasonText } from '../analysis/suggestions.ts';
import { isPerson } from '../model/actor-kinds.ts';
import type { Dataset, Interval } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { classAt } from '../network/level-classes.ts';
import { labelsOf } from './analysis-document.ts';

const FIRST = 10;

/** The lines of text. `isPartial` if rows of the data were left out. */
export function analysisText(dataset: Dataset, analysis: Analysis, language: Language, isPartial: boolean): string {
  const messages = ANALYSIS[language];
  const actors = byId(dataset.actors);
  const labelOf = labelsOf(dataset);
  const name = (id: string | undefined) => labelOf(id ?? '');
  const { graph, isolation, levels, keys } = analysis;
  const span = ({ min, max }: Interval) => NUMBERS[language].shortInterval(min, max);
  const isBody = (node: number) => isolation.counted[node] === 1;

  const kinds = ISOLATION_KINDS.map((kind, i) => {
    const nodes = [...isolation.counted.keys()].filter((node) => isBody(node) && firstKind(isolation.holds[node] ?? 0) === i);
    return { kind, nodes };
  }).filter(({ nodes }) => nodes.length > 0);
  const pivots = [...analysis.isCut.keys()]
    .filter((node) => analysis.isCut[node] === 1 && !isPerson(actors.get(keys[node] ?? '')))
    .sort((a, b) => (analysis.columns.loss[b] ?? 0) - (analysis.columns.loss[a] ?? 0));
  const empty = levels.emptyPairs.map(([a, b]) => `${classAt(a)[language]} – ${classAt(b)[language]}`);

  return [
    ...(isPartial ? [messages.partial] : []),
    messages.network(graph.nodes, graph.edges, graph.components),
    messages.bodies(isolation.universe, span(isolation.related), isolation.comprised, span(isolation.isolated)),
    ...kinds.map(({ kind, nodes }) => `  ${kind[language]} (${kind.id})\u00a0: ${listed(nodes.map((node) => name(keys[node])))}`),
    ...(pivots.length === 0 ? [] : [messages.pivots]),
    ...pivots.slice(0, FIRST).map((node) => `  ${name(keys[node])}\u00a0: ${analysis.columns.loss[node]}`),
    ...(empty.length === 0 ? [] : [messages.neverMeet(empty.join(', '))]),
    ...(levels.chains.communes.length === 0 ? [] : [messages.chains(levels.chains.complete.length, levels.chains.communes.length)]),
    ...analysis.suggestions.detours.slice(0, 3).map(({ from, to, spared, reasons }) =>
      messages.suggestion(
        name(from),
        name(to),
        spared,
        reasons.map((reason) => reasonText(reason, name, language)),
      ),
    ),
    messages.sources,
  ].join('\n');
}

function firstKind(bits: number): number {
  const [kind] = isolationKinds(bits);
  return ISOLATION_KINDS.findIndex((entry) => entry.id === kind);
}

function listed(names: readonly string[]): string {
  return names.length <= FIRST ? names.join(', ') : `${names.slice(0, FIRST).join(', ')}… (${names.length})`;
}
