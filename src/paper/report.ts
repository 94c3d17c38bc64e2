/**
 * What a workshop leaves behind: one page that says it all, then who has no recorded cooperation, who holds others, who meets whom,
 * what could be tried, every relation with its quotes, every actor, the sources. Persons are never ranked, only quoted.
 */

import type { Analysis } from '../core/analysis/analysis.ts';
import { countsOf } from '../core/analysis/counts.ts';
import { ISOLATION_KINDS, isolationKinds } from '../core/analysis/graded-isolation.ts';
import { reasonText } from '../core/analysis/suggestions.ts';
import { actorMatrix } from '../core/layout/actor-matrix.ts';
import { isPerson } from '../core/model/actor-kinds.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { byId } from '../core/model/dataset-index.ts';
import { typesOf } from '../core/model/relation-types.ts';
import type { Bilingual } from '../core/model/vocabulary.ts';
import { untiedActors } from '../core/network/comprised.ts';
import { CLASSES, classAt } from '../core/network/level-classes.ts';
import type { Recipe } from '../core/network/recipe.ts';
import { shownOf } from '../core/network/shown.ts';
import { labelsOf } from '../core/telling/analysis-document.ts';
import { impliedText, writtenOut } from '../core/telling/counted-text.ts';
import { isolationReasons } from '../core/telling/isolation-reasons.ts';
import type { SummaryText } from '../core/telling/summary.ts';
import { drawDataset, partialWarning } from '../scene/draw.ts';
import { matrixToSvg } from '../scene/matrix-svg.ts';
import { PALETTES } from '../scene/palette.ts';
import { element, figure, htmlPage, table } from './html-page.ts';
import { capital, wordsOf } from './told-rows.ts';

export interface ReportOptions {
  readonly language: keyof Bilingual;
  readonly recipe: Recipe;
  /** Day of printing, in words. */
  readonly date: string;
  readonly fontFaces: string;
  /** Rows left out on reading. */
  readonly skipped: number;
  /** Title and figures of what is shown, as the page has them; a perimeter does not travel to the worker that writes the report. */
  readonly summary: SummaryText;
}

/** Pivots told on the first page; the table has all. */
const FIRST = 5;

/** The report as one HTML page. */
export function reportHtml(dataset: Dataset, analysis: Analysis, options: ReportOptions): string {
  const { language, date, fontFaces } = options;
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const name = dataset.sources[0]?.title ?? 'Maillage';
  const parts = [summaryPage, isolationPart, pivotsPart, levelsPart, matrixPart, suggestionsPart, relationsPart, actorsPart, sourcesPart];
  return htmlPage({
    title: say(`Rapport : ${name}`, `Report: ${name}`).replace(' :', '\u00a0:'),
    language,
    body:
      parts.map((part) => part(dataset, analysis, options)).join('\n') +
      element('p', say(`Édité le ${date} avec Maillage.`, `Printed on ${date} with Maillage.`), 'class="soft"'),
    paper: 'size:A4;margin:16mm 15mm',
    // The matrix has names on both sides: on A4 nobody could read them.
    rules: '.first{break-after:page}.large{page:large}@page large{size:A3;margin:14mm}',
    fontFaces,
  });
}

type Part = (dataset: Dataset, analysis: Analysis, options: ReportOptions) => string;

const summaryPage: Part = (dataset, analysis, { language, recipe, skipped, summary: text }) => {
  const french = language === 'fr';
  const label = labelsOf(dataset);
  const empty = analysis.levels.emptyPairs.map(([a, b]) => `${classAt(a)[language]} – ${classAt(b)[language]}`);
  const first = pivotsOf(dataset, analysis)
    .slice(0, FIRST)
    .map((node) => label(analysis.keys[node] ?? ''));
  const { isolation } = analysis;
  const points = [
    text.figures,
    french
      ? `${capital(span(isolation.isolated, true))} des ${isolation.universe} collectivités et organismes n’ont pas de coopération recensée.`
      : `${capital(span(isolation.isolated, false))} of the ${isolation.universe} local authorities and bodies have no recorded cooperation.`,
    first.length === 0 ? '' : french ? `Passages obligés : ${first.join(', ')}.` : `Others hang on: ${first.join(', ')}.`,
    empty.length === 0 ? '' : french ? `Ne se rencontrent jamais : ${empty.join(', ')}.` : `Never meet: ${empty.join(', ')}.`,
  ].filter((point) => point !== '');
  const warning = partialWarning(skipped, language);
  return [
    '<section class="first">',
    element('h1', text.title),
    element('p', dataset.sources.map((source) => source.title).join(' ; '), 'class="soft"'),
    warning === '' ? '' : element('p', warning, 'class="note"'),
    `<ul>${points.map((point) => element('li', point)).join('')}</ul>`,
    figure(
      drawDataset(dataset, {
        layout: 'bands',
        language,
        recipe,
        palette: PALETTES.print,
        isPrinted: true,
        width: 940,
        height: 640,
        skipped,
      }),
    ),
    element(
      'p',
      french
        ? 'Données incomplètes : seules figurent les coopérations que disent les sources ; ce qui n’y est pas peut exister. L’absence de source n’est pas la preuve d’un isolement.'
        : 'Incomplete data: only the cooperations told by the sources are shown; what they lack may exist. No source is no proof of isolation.',
      'class="note"',
    ),
    '</section>',
  ].join('\n');
};

const isolationPart: Part = (dataset, analysis, { language }) => {
  const french = language === 'fr';
  const label = labelsOf(dataset);
  const words = wordsOf(dataset, language);
  const actors = byId(dataset.actors);
  const { isolation, keys } = analysis;
  const rows = ISOLATION_KINDS.flatMap((kind) =>
    [...isolation.counted.keys()]
      .filter((node) => isolation.counted[node] === 1 && isolationKinds(isolation.holds[node] ?? 0)[0] === kind.id)
      .map((node) => {
        const actor = actors.get(keys[node] ?? '');
        const [, ...further] = isolationReasons(analysis, node, label, language);
        return [label(keys[node] ?? ''), actor === undefined ? '' : words.kind(actor), capital(kind[language]), further.join(' ; ')];
      }),
  );
  return (
    element('h2', french ? 'Coopérations recensées, collectivité par collectivité' : 'Recorded cooperation, authority by authority') +
    table(
      french ? 'Premier cas qui s’applique à chacun' : 'The first case that applies to each',
      french ? ['Acteur', 'Niveau ou genre', 'Cas', 'Précisions'] : ['Actor', 'Level or kind', 'Case', 'Details'],
      rows,
    )
  );
};

const pivotsPart: Part = (dataset, analysis, { language }) => {
  const french = language === 'fr';
  const label = labelsOf(dataset);
  const rows = pivotsOf(dataset, analysis).map((node) => [label(analysis.keys[node] ?? ''), analysis.columns.loss[node] ?? 0]);
  return (
    element('h2', french ? 'Acteurs-pivots' : 'Pivots') +
    (rows.length === 0
      ? element('p', french ? 'Aucun acteur n’est un passage obligé.' : 'Nobody hangs on one actor alone.')
      : table(
          french ? 'S’il se retire, combien d’autres ne sont plus reliés au reste' : 'Were it to withdraw, how many others would drop off',
          french ? ['Acteur ou instance', 'Décrochent'] : ['Actor or group', 'Drop off'],
          rows,
        ))
  );
};

/** Those on whom others hang, most first; never a person. */
function pivotsOf(dataset: Dataset, { isCut, keys, columns }: Analysis): readonly number[] {
  const persons = new Set<string>(dataset.actors.filter(isPerson).map(({ id }) => id));
  return [...isCut.keys()]
    .filter((node) => isCut[node] === 1 && !persons.has(keys[node] ?? ''))
    .sort((a, b) => (columns.loss[b] ?? 0) - (columns.loss[a] ?? 0) || a - b);
}

const levelsPart: Part = (_dataset, { levels }, { language }) => {
  const french = language === 'fr';
  const present = [...CLASSES.keys()].filter((index) => (levels.sizes[index] ?? 0) > 0);
  const rows = present.map((a) => [
    `${capital(classAt(a)[language])} (${levels.sizes[a] ?? 0})`,
    ...present.map((b) => levels.counts[Math.min(a, b)]?.[Math.max(a, b)] ?? 0),
  ]);
  return (
    element('h2', french ? 'Quels niveaux se rencontrent' : 'Which levels meet') +
    table(
      french ? 'Paires de partenaires, d’un niveau à l’autre' : 'Pairs of partners from level to level',
      [french ? 'Niveau (acteurs)' : 'Level (actors)', ...present.map((index) => capital(classAt(index)[language]))],
      rows,
    )
  );
};

const matrixPart: Part = (dataset, _analysis, { language, recipe }) => {
  const title = language === 'fr' ? 'Qui coopère avec qui' : 'Who works with whom';
  return `<section class="large">${element('h2', title)}${figure(matrixToSvg(actorMatrix(dataset, recipe, 'level'), typesOf(dataset), PALETTES.print, language, title))}</section>`;
};

const suggestionsPart: Part = (dataset, { suggestions }, { language }) => {
  const french = language === 'fr';
  const label = labelsOf(dataset);
  const items = [
    ...suggestions.detours.map(({ from, to, spared, reasons }) => ({
      pair: [from, to],
      reasons: [
        french ? `éviterait ${spared} décrochage(s)` : `would spare ${spared} from dropping off`,
        ...reasons.map((reason) => reasonText(reason, label, language)),
      ],
    })),
    ...suggestions.reach.map(({ from, to, reasons }) => ({
      pair: [from, to],
      reasons: reasons.map((reason) => reasonText(reason, label, language)),
    })),
  ];
  return (
    element('h2', french ? 'Suggestions automatiques, à discuter' : 'Automatic suggestions, to be discussed') +
    (items.length === 0
      ? element('p', french ? 'Aucune.' : 'None.')
      : `<ul>${items.map(({ pair, reasons }) => element('li', `${pair.map(label).join(french ? ' et ' : ' and ')} (${reasons.join(' ; ')})`)).join('')}</ul>`)
  );
};

const relationsPart: Part = (dataset, _analysis, { language, recipe }) => {
  const french = language === 'fr';
  const words = wordsOf(dataset, language);
  const [shown, types] = [shownOf(dataset, recipe), typesOf(dataset)];
  const all = countsOf(dataset, recipe).of('articulations');
  const count = `${all.value}${writtenOut(impliedText(all, language), language)}`;
  const items = dataset.relations
    .filter((relation) => types.isArticulation(relation.type) && shown.has(relation))
    .map(
      (relation) =>
        `<li>${element('strong', `${words.type(relation)}${relation.title === '' ? '' : ` – ${relation.title}`}`)}<br>${element('span', `${words.members(relation)} ; ${words.state(relation)}`)}${relation.evidence.map(words.quote).join('')}</li>`,
    );
  return `${element('h2', french ? `Toutes les articulations (${count})` : `All cooperations (${count})`)}<ol>${items.join('\n')}</ol>`;
};

const actorsPart: Part = (dataset, _analysis, { language, recipe }) => {
  const french = language === 'fr';
  const words = wordsOf(dataset, language);
  const [shown, types] = [shownOf(dataset, recipe), typesOf(dataset)];
  const [all, implied] = [new Map<string, number>(), new Map<string, number>()];
  for (const relation of dataset.relations) {
    if (!types.isArticulation(relation.type) || !shown.has(relation)) continue;
    for (const { actor } of relation.members) {
      all.set(actor, (all.get(actor) ?? 0) + 1);
      if (relation.certainty === 'implied') implied.set(actor, (implied.get(actor) ?? 0) + 1);
    }
  }
  const untied = untiedActors(dataset);
  const rows = dataset.actors
    .filter((actor) => shown.actors.has(actor.id))
    .map((actor) => [
      actor.name,
      words.kind(actor),
      actor.code || actor.siren,
      all.get(actor.id) ?? 0,
      implied.get(actor.id) ?? 0,
      untied.get(actor.id) === 'comprised' ? (french ? 'comprise dans un ensemble qui coopère' : 'comprised in a set that cooperates') : '',
    ]);
  const shownActors = countsOf(dataset, recipe).of('actors').value;
  return (
    element(
      'h2',
      french
        ? `Acteurs affichés, ensembles et instances compris (${shownActors})`
        : `Actors shown, sets and groups among them (${shownActors})`,
    ) +
    table(
      french ? 'Dans l’ordre des fichiers' : 'In the order of the files',
      french
        ? ['Nom', 'Niveau ou genre', 'Code ou SIREN', 'Articulations', 'dont implicites', 'Situation']
        : ['Name', 'Level or kind', 'Code or SIREN', 'Cooperations', 'of them implied', 'Standing'],
      rows,
    )
  );
};

const sourcesPart: Part = (dataset) => {
  const items = dataset.sources.map(({ title, publisher, from, to, licence, note }) =>
    element(
      'li',
      [title, publisher, [from, to].filter((date) => date !== '').join(' – '), licence, note].filter((part) => part !== '').join('. '),
    ),
  );
  return `${element('h2', 'Sources')}<ul>${items.join('')}</ul>`;
};

function span({ min, max }: { readonly min: number; readonly max: number | null }, french: boolean): string {
  if (max === min) return String(min);
  if (max === null) return french ? `au moins ${min}` : `at least ${min}`;
  return french ? `de ${min} à ${max}` : `${min} to ${max}`;
}
