/**
 * The report of a network, for use after a workshop: a summary page, then actors without recorded cooperation, actors on whom others hang,
 * meetings of levels, suggestions, every relation with its quotes, every actor, the sources. Persons are quoted but never ranked.
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
import { type Untied, untiedActors } from '../core/network/comprised.ts';
import { CLASSES, classAt } from '../core/network/level-classes.ts';
import type { Recipe } from '../core/network/recipe.ts';
import { selectionOf } from '../core/network/selection.ts';
import { labelsOf } from '../core/telling/analysis-document.ts';
import { isolationReasons } from '../core/telling/isolation-reasons.ts';
import type { SummaryText } from '../core/telling/summary.ts';
import { writtenOut } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { NUMBERS } from '../messages/numbers.ts';
import { PAPER } from '../messages/paper.ts';
import { REPORT } from '../messages/report.ts';
import { drawDataset, partialWarning } from '../scene/draw-svg.ts';
import { matrixToSvg } from '../scene/matrix-svg.ts';
import { PALETTES } from '../scene/palette.ts';
import { element, figure, htmlPage, table } from './html-page.ts';
import { capital, wordsOf } from './told-rows.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly recipe: Recipe;
  /** Date of printing, as text. */
  readonly date: string;
  readonly fontFaces: string;
  /** Number of rows left out on reading. */
  readonly skipped: number;
  /** Title and figures of what is shown, as on the page. Passed in, because the worker that writes the report has no perimeter. */
  readonly summary: SummaryText;
}

/** Number of pivots listed on the first page; the table has all. */
const FIRST = 5;

/** The report as one HTML page. */
export function reportHtml(dataset: Dataset, analysis: Analysis, options: ReportOptions): string {
  const { language, date, fontFaces } = options;
  const { title, printed } = REPORT[language];
  const name = dataset.sources[0]?.title ?? 'Maillage';
  const parts = [summaryPage, isolationPart, pivotsPart, levelsPart, matrixPart, suggestionsPart, relationsPart, actorsPart, sourcesPart];
  return htmlPage({
    title: title(name),
    language,
    body: parts.map((part) => part(dataset, analysis, options)).join('\n') + element('p', printed(date), 'class="soft"'),
    paper: 'size:A4;margin:16mm 15mm',
    // The matrix has names on two sides, which would be too small to read on A4.
    rules: '.first{break-after:page}.large{page:large}@page large{size:A3;margin:14mm}',
    fontFaces,
  });
}

type Part = (dataset: Dataset, analysis: Analysis, options: ReportOptions) => string;

const summaryPage: Part = (dataset, analysis, { language, recipe, skipped, summary: text }) => {
  const messages = REPORT[language];
  const label = labelsOf(dataset);
  const empty = analysis.levels.emptyPairs.map(([a, b]) => `${classAt(a)[language]} – ${classAt(b)[language]}`);
  const first = pivotsOf(dataset, analysis)
    .slice(0, FIRST)
    .map((node) => label(analysis.keys[node] ?? ''));
  const { isolation } = analysis;
  const points = [
    text.figures,
    messages.withoutCooperation(capital(NUMBERS[language].interval(isolation.isolated.min, isolation.isolated.max)), isolation.universe),
    first.length === 0 ? '' : messages.firstPivots(first.join(', ')),
    empty.length === 0 ? '' : messages.neverMeet(empty.join(', ')),
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
        layout: 'columns',
        language,
        recipe,
        palette: PALETTES.print,
        isPrinted: true,
        width: 940,
        height: 640,
        skipped,
      }),
    ),
    element('p', messages.incomplete, 'class="note"'),
    '</section>',
  ].join('\n');
};

const isolationPart: Part = (dataset, analysis, { language }) => {
  const messages = REPORT[language];
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
  return element('h2', messages.isolation.title) + table(messages.isolation.caption, messages.isolation.columns, rows);
};

const pivotsPart: Part = (dataset, analysis, { language }) => {
  const messages = REPORT[language].pivots;
  const label = labelsOf(dataset);
  const rows = pivotsOf(dataset, analysis).map((node) => [label(analysis.keys[node] ?? ''), analysis.columns.loss[node] ?? 0]);
  return (
    element('h2', messages.title) + (rows.length === 0 ? element('p', messages.none) : table(messages.caption, messages.columns, rows))
  );
};

/** The nodes on whom others hang, most important first; never persons. */
function pivotsOf(dataset: Dataset, { isCut, keys, columns }: Analysis): readonly number[] {
  const persons = new Set<string>(dataset.actors.filter(isPerson).map(({ id }) => id));
  return [...isCut.keys()]
    .filter((node) => isCut[node] === 1 && !persons.has(keys[node] ?? ''))
    .sort((a, b) => (columns.loss[b] ?? 0) - (columns.loss[a] ?? 0) || a - b);
}

const levelsPart: Part = (_dataset, { levels }, { language }) => {
  const messages = REPORT[language].levels;
  const present = [...CLASSES.keys()].filter((index) => (levels.sizes[index] ?? 0) > 0);
  const rows = present.map((a) => [
    `${capital(classAt(a)[language])} (${levels.sizes[a] ?? 0})`,
    ...present.map((b) => levels.counts[Math.min(a, b)]?.[Math.max(a, b)] ?? 0),
  ]);
  return (
    element('h2', messages.title) +
    table(messages.caption, [messages.column, ...present.map((index) => capital(classAt(index)[language]))], rows)
  );
};

const matrixPart: Part = (dataset, _analysis, { language, recipe }) => {
  const title = REPORT[language].matrix;
  return `<section class="large">${element('h2', title)}${figure(matrixToSvg(actorMatrix(dataset, recipe, 'level'), typesOf(dataset), PALETTES.print, language, title))}</section>`;
};

const suggestionsPart: Part = (dataset, { suggestions }, { language }) => {
  const messages = REPORT[language].suggestions;
  const label = labelsOf(dataset);
  const items = [
    ...suggestions.detours.map(({ from, to, spared, reasons }) => ({
      pair: messages.pair(label(from), label(to)),
      reasons: [messages.spares(spared), ...reasons.map((reason) => reasonText(reason, label, language))],
    })),
    ...suggestions.reach.map(({ from, to, reasons }) => ({
      pair: messages.pair(label(from), label(to)),
      reasons: reasons.map((reason) => reasonText(reason, label, language)),
    })),
  ];
  return (
    element('h2', messages.title) +
    (items.length === 0
      ? element('p', messages.none)
      : `<ul>${items.map(({ pair, reasons }) => element('li', `${pair} (${reasons.join(' ; ')})`)).join('')}</ul>`)
  );
};

const relationsPart: Part = (dataset, _analysis, { language, recipe }) => {
  const messages = REPORT[language];
  const words = wordsOf(dataset, language);
  const [shown, types] = [selectionOf(dataset, recipe), typesOf(dataset)];
  const all = countsOf(dataset, recipe).of('articulations');
  const count = `${all.value}${writtenOut(NUMBERS[language].impliedText(all), language)}`;
  const items = dataset.relations
    .filter((relation) => types.isArticulation(relation.type) && shown.has(relation))
    .map(
      (relation) =>
        `<li>${element('strong', `${words.type(relation)}${relation.title === '' ? '' : ` – ${relation.title}`}`)}<br>${element('span', `${words.members(relation)} ; ${words.state(relation)}`)}${relation.evidence.map(words.quote).join('')}</li>`,
    );
  return `${element('h2', messages.relations(count))}<ol>${items.join('\n')}</ol>`;
};

const actorsPart: Part = (dataset, _analysis, { language, recipe }) => {
  const messages = REPORT[language].actors;
  const words = wordsOf(dataset, language);
  const [shown, types] = [selectionOf(dataset, recipe), typesOf(dataset)];
  const [all, implied] = [new Map<string, number>(), new Map<string, number>()];
  for (const relation of dataset.relations) {
    if (!types.isArticulation(relation.type) || !shown.has(relation)) continue;
    for (const { actor } of relation.members) {
      all.set(actor, (all.get(actor) ?? 0) + 1);
      if (relation.certainty === 'implied') implied.set(actor, (implied.get(actor) ?? 0) + 1);
    }
  }
  const untied = untiedActors(dataset);
  const noteOn = (state: Untied | undefined) => (state === undefined || state === 'without' ? '' : PAPER[language][state]);
  const rows = dataset.actors
    .filter((actor) => shown.actors.has(actor.id))
    .map((actor) => [
      actor.name,
      words.kind(actor),
      actor.code || actor.siren,
      all.get(actor.id) ?? 0,
      implied.get(actor.id) ?? 0,
      noteOn(untied.get(actor.id)),
    ]);
  const shownActors = countsOf(dataset, recipe).of('actors').value;
  return element('h2', messages.title(shownActors)) + table(messages.caption, messages.columns, rows);
};

const sourcesPart: Part = (dataset, _analysis, { language }) => {
  const items = dataset.sources.map(({ title, publisher, from, to, licence, note }) =>
    element(
      'li',
      [title, publisher, [from, to].filter((date) => date !== '').join(' – '), licence, note].filter((part) => part !== '').join('. '),
    ),
  );
  return `${element('h2', REPORT[language].sources)}<ul>${items.join('')}</ul>`;
};
