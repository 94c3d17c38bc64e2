/**
 * An analysis in words, for the terminal: what it was computed on, who has no recorded cooperation, who holds others, which
 * levels do not meet, who could meet whom. Nobody who is a person is listed. Every figure follows from the analysis.
 */

import type { Analysis } from '../analysis/analysis.ts';
import { ISOLATION_KINDS, isolationKinds } from '../analysis/graded-isolation.ts';
import { reasonText } from '../analysis/suggestions.ts';
import { isPerson } from '../model/actor-kinds.ts';
import type { Dataset, Interval } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Bilingual } from '../model/vocabulary.ts';
import { classAt } from '../network/level-classes.ts';
import { labelsOf } from './analysis-document.ts';

const FIRST = 10;

/** Several lines of text. `isPartial` when rows of the data were left out. */
export function analysisText(dataset: Dataset, analysis: Analysis, language: keyof Bilingual, isPartial: boolean): string {
  const isFrench = language === 'fr';
  const actors = byId(dataset.actors);
  const labelOf = labelsOf(dataset);
  const name = (id: string | undefined) => labelOf(id ?? '');
  const say = (fr: string, en: string) => (isFrench ? fr : en);
  const { graph, isolation, levels, keys } = analysis;
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
    ...(isPartial ? [say('Données incomplètes : des lignes ont été laissées de côté.', 'Incomplete data: rows were left out.')] : []),
    say(
      `Réseau : ${graph.nodes} nœuds, ${graph.edges} liens, ${graph.components} morceaux.`,
      `Network: ${graph.nodes} nodes, ${graph.edges} edges, ${graph.components} components.`,
    ),
    say(
      `Collectivités et organismes : ${isolation.universe}, dont ${span(isolation.related, isFrench)} avec un partenaire, ${isolation.comprised} compris dans un ensemble qui coopère et ${span(isolation.isolated, isFrench)} sans coopération recensée dans les sources.`,
      `Local authorities and bodies: ${isolation.universe}, ${span(isolation.related, isFrench)} with a partner, ${isolation.comprised} comprised in a set that cooperates and ${span(isolation.isolated, isFrench)} without cooperation recorded in the sources.`,
    ),
    ...kinds.map(({ kind, nodes }) => `  ${kind[language]} (${kind.id}) : ${listed(nodes.map((node) => name(keys[node])))}`),
    ...(pivots.length === 0
      ? []
      : [say('Acteurs-pivots (s’ils se retirent, d’autres décrochent) :', 'Cut vertices (if they withdraw, others drop off):')]),
    ...pivots.slice(0, FIRST).map((node) => `  ${name(keys[node])} : ${analysis.columns.loss[node]}`),
    ...(empty.length === 0
      ? []
      : [say(`Échelons qui ne se rencontrent pas : ${empty.join(', ')}.`, `Levels that never meet: ${empty.join(', ')}.`)]),
    ...(levels.chains.communes.length === 0
      ? []
      : [
          say(
            `Chaînes complètes commune → région : ${levels.chains.complete.length} sur ${levels.chains.communes.length}.`,
            `Complete chains commune → region: ${levels.chains.complete.length} of ${levels.chains.communes.length}.`,
          ),
        ]),
    ...analysis.suggestions.detours
      .slice(0, 3)
      .map(({ from, to, spared, reasons }) =>
        say(
          `Suggestion automatique, à discuter : ${name(from)} et ${name(to)} (${[`épargne ${spared} décrochages`, ...reasons.map((reason) => reasonText(reason, name, language))].join(' ; ')}).`,
          `Automatic suggestion, to be discussed: ${name(from)} and ${name(to)} (${[`spares ${spared} from dropping off`, ...reasons.map((reason) => reasonText(reason, name, language))].join('; ')}).`,
        ),
      ),
    say('Selon les sources saisies ; ce qui n’y figure pas peut exister.', 'According to the sources entered; what they lack may exist.'),
  ].join('\n');
}

function firstKind(bits: number): number {
  const [kind] = isolationKinds(bits);
  return ISOLATION_KINDS.findIndex((entry) => entry.id === kind);
}

function span({ min, max }: Interval, isFrench: boolean): string {
  if (max === min) return String(min);
  if (max === null) return isFrench ? `au moins ${min}` : `at least ${min}`;
  return isFrench ? `${min} à ${max}` : `${min} to ${max}`;
}

function listed(names: readonly string[]): string {
  return names.length <= FIRST ? names.join(', ') : `${names.slice(0, FIRST).join(', ')}… (${names.length})`;
}
