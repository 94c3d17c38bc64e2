/**
 * `maillage analyse`: turns its options into a recipe, like that in the addresses of the application, and writes the analysis as text for
 * people, JSON for programs or CSV for spreadsheets.
 */

import { type Analysis, type AnalysisOptions, analyse } from '../core/analysis/analysis.ts';
import { type Counts, countsOf } from '../core/analysis/counts.ts';
import { finished } from '../core/basics/finished.ts';
import { fold } from '../core/basics/names.ts';
import { CSV_FLAVOURS, writeCsv } from '../core/files/formats/csv.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { isCertain, namedDates } from '../core/model/dates.ts';
import type { RelationTypes } from '../core/model/relation-types.ts';
import { LAYERS, STATUSES, type Term } from '../core/model/vocabulary.ts';
import { DEFAULT_RECIPE, PROJECTIONS, type Recipe, typesOfLayers } from '../core/network/recipe.ts';
import { communesOf } from '../core/reference/territory.ts';
import { analysisDocument, nodeTable } from '../core/telling/analysis-document.ts';
import { analysisText } from '../core/telling/analysis-text.ts';
import { standingsText } from '../core/telling/counted-text.ts';
import { epciRows, epciTable } from '../core/telling/epci-table.ts';
import { summarise, summaryText, tiesText } from '../core/telling/summary.ts';
import type { Laid } from '../core/territory/overlay.ts';
import { positionsOf } from '../core/territory/positions.ts';
import { referenceCommunes } from '../core/territory/reference-communes.ts';
import { type OpenName, openNames, standingsOf, unnamedMembers } from '../core/territory/standing.ts';
import { writtenOut } from '../messages/counted.ts';
import { IMPORTING } from '../messages/importing.ts';
import type { Language } from '../messages/language.ts';
import { NUMBERS } from '../messages/numbers.ts';
import { PERIMETER } from '../messages/perimeter.ts';
import { TERMINAL } from '../messages/terminal.ts';
import { UsageError } from './files.ts';
import { READING_OPTIONS } from './reading.ts';
import { yearOf } from './territory-files.ts';
import { partWithin } from './within.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const ANALYSE_OPTIONS = {
  layer: { type: 'string' },
  types: { type: 'string' },
  status: { type: 'string' },
  on: { type: 'string' },
  within: { type: 'string' },
  year: { type: 'string' },
  projection: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  table: { type: 'string' },
  format: { type: 'string' },
  ...READING_OPTIONS,
} as const;

const OUTPUTS = ['text', 'json', 'csv'] as const;
const TABLES = ['nodes', 'epci'] as const;
const LAYER_CHOICES = ['articulation', 'belonging', 'all'] as const;

export interface AnalyseRequest {
  readonly recipe: Recipe;
  /** `within` as written: code, SIREN, id or name of an actor of the dataset or of a territory of the reference. */
  readonly within: string | null;
  /** Year of the reference. */
  readonly year: number;
  readonly seed: number;
  readonly draws: number;
  readonly format: (typeof OUTPUTS)[number];
  /** The rows of a CSV: nodes, or intercommunalities with the communes of the perimeter. */
  readonly table: (typeof TABLES)[number];
}

/** The request described by the options, for a network with some types of relation. Throws UsageError on an invalid word or number. */
export function analyseRequest(options: Options, { list }: RelationTypes): AnalyseRequest {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : null);
  const layer = oneOf('layer', LAYER_CHOICES, text('layer') ?? 'articulation');
  const types = text('types');
  const statuses = text('status');
  const on = text('on');
  if (on !== null && (namedDates(on) === null || !isCertain(on))) throw new UsageError('--on\u00a0: 2015, 2015-06, 2015-06-18');
  const ofLayer = typesOfLayers(layer === 'all' ? LAYERS.map(({ id }) => id) : [layer]);
  return {
    recipe: {
      ...DEFAULT_RECIPE,
      types: types === null ? ofLayer : words('types', list, types),
      statuses: statuses === null ? DEFAULT_RECIPE.statuses : words('status', STATUSES, statuses),
      on,
      projection: oneOf(
        'projection',
        PROJECTIONS.map((entry) => entry.id),
        text('projection') ?? DEFAULT_RECIPE.projection,
      ),
    },
    within: text('within'),
    year: yearOf(text('year') ?? undefined),
    seed: wholeNumber('seed', text('seed') ?? '1', 2 ** 31 - 1),
    draws: wholeNumber('draws', text('draws') ?? '0', 10_000),
    format: oneOf('format', OUTPUTS, text('format') ?? 'text'),
    table: oneOf('table', TABLES, text('table') ?? 'nodes'),
  };
}

/** The analysis in the requested format, without a final line break. */
export function analysisOutput(network: Dataset, request: AnalyseRequest, language: Language, isPartial: boolean): string {
  const { within, laid } = request.within === null ? { within: null, laid: null } : partWithin(network, request.within, request.year);
  if (request.table === 'epci' && laid === null) throw new UsageError('--table epci\u00a0: --within CODE');
  const dataset = laid?.dataset ?? network;
  const communes = laid === null ? {} : referenceCommunes(laid);
  // Over a perimeter, the dataset is already limited to it, so all its bodies count, as on the page.
  const options: AnalysisOptions = { seed: request.seed, completions: request.draws, within: laid === null ? within : null, communes };
  const analysis: Analysis = finished(analyse(dataset, request.recipe, options, laid === null ? {} : { positions: positionsOf(laid) }));
  switch (request.format) {
    case 'json': {
      const document = analysisDocument(dataset, analysis, language, isPartial) as object;
      const told = { ...document, counts: countsDocument(dataset, request.recipe) };
      return JSON.stringify(laid === null ? told : { ...told, perimeter: perimeterDocument(laid) }, null, 1);
    }
    case 'csv':
      return writeCsv(
        request.table === 'epci' ? epciCells(laid, language) : nodeTable(dataset, analysis, language),
        CSV_FLAVOURS.canonical,
      ).trimEnd();
    case 'text':
      return [
        ...(laid === null ? [] : perimeterLines(laid, request.recipe, language)),
        laid === null
          ? summaryText(summarise(dataset, request.recipe), language).figures
          : perimeterTies(dataset, request.recipe, language),
        analysisText(dataset, analysis, language, isPartial),
      ].join('\n');
  }
}

/** The counts of a network and of what a recipe shows of it, by id: the ones used in titles of the application. */
function countsDocument(dataset: Dataset, recipe: Recipe): Readonly<Record<string, { readonly value: number; readonly implied: number }>> {
  const counts = countsOf(dataset, recipe);
  return Object.fromEntries(
    NETWORK_COUNTS.map((id) => {
      const { value, implied } = counts.of(id);
      return [id, { value, implied }];
    }),
  );
}

const NETWORK_COUNTS = [
  'articulations',
  'articulations-in-all',
  'articulations-hidden',
  'relations',
  'tied',
  'actors',
  'bodies',
  'without',
  'comprised',
  'possible',
  'hidden',
] as const;

/** The counts of the perimeter, as the application shows them. */
function perimeterLines(laid: Laid, recipe: Recipe, language: Language): readonly string[] {
  const { perimeter, territory } = laid;
  const standings = standingsOf(laid);
  const messages = TERMINAL[language];
  const unnamed = unnamedMembers(laid, (unit) => communesOf(territory, unit).length).flatMap(
    ({ set, size, sourceCount, territory: holder, referenceCount }) => {
      if (size === null || sourceCount === null) return [];
      const counted = size.max === null ? `≥ ${size.min}` : size.min === size.max ? `${size.min}` : `${size.min}–${size.max}`;
      return [messages.unnamedMembers(set.name, holder.name, counted, sourceCount, referenceCount, territory.year)];
    },
  );
  const counts = countsOf(laid.dataset, recipe, laid);
  const [documented, comprised, named] = [
    counts.of('communes-documented'),
    counts.of('communes', 'standing=comprised').value,
    counts.of('communes-named').value,
  ];
  const implied = writtenOut(NUMBERS[language].impliedText(documented), language);
  const between = NUMBERS[language].shortInterval(documented.value, counts.of('communes-documented-most').value);
  const communes = counts.of('communes').value;
  return [
    messages.perimeter(perimeter.name, territory.year, communes, named, between, implied, comprised),
    writtenOut(standingsText(standings, language), language),
    ...alignedTable(epciCells(laid, language)),
    ...openNamesLines(laid, counts, language),
    ...unnamed,
  ];
}

/** The names that may be those of communes without a recorded cooperation, with these communes. */
function openNamesLines(laid: Laid, counts: Counts, language: Language): readonly string[] {
  const names = openNames(laid, standingsOf(laid));
  if (names.length === 0) return [];
  const { names: written, codes } = laid.territory;
  const line = ({ actor, communes }: OpenName) =>
    IMPORTING[language].maybe(
      actor.name,
      communes.map((unit) => `${written[unit] ?? ''} (${codes[unit] ?? ''})`),
    );
  return [writtenOut(PERIMETER[language].doubtfulNames(counts.of('doubtful-names')), language), ...names.map((name) => `  ${line(name)}`)];
}

/** The number of articulations of a perimeter. Communes are covered by the lines above it, bodies by the analysis below. */
function perimeterTies(dataset: Dataset, recipe: Recipe, language: Language): string {
  const counts = countsOf(dataset, recipe);
  return `${writtenOut(tiesText(counts, language, true), language)}.`;
}

/** The table of intercommunalities of a perimeter, headings first; empty without a perimeter. */
function epciCells(laid: Laid | null, language: Language): readonly (readonly string[])[] {
  if (laid === null) return [];
  const { columns, rows } = epciTable(laid, standingsOf(laid), language);
  return [columns.map((column) => column[language]), ...rows.map(({ cells }) => cells.map(String))];
}

/** Cells in columns of equal width, for a terminal: text aligned left, numbers right. */
function alignedTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const isText = (i: number) => i < 2;
  return rows.map(
    (row) => `  ${row.map((cell, i) => (isText(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`,
  );
}

function perimeterDocument(laid: Laid): unknown {
  const { perimeter, territory, aside } = laid;
  const standings = standingsOf(laid);
  const counts = countsOf(laid.dataset, DEFAULT_RECIPE, laid);
  return {
    key: perimeter.key,
    name: perimeter.name,
    year: territory.year,
    source: territory.provenance.source,
    communes: perimeter.communes.length,
    aside,
    standings: standings.counts,
    documented: counts.of('communes-documented').value,
    documentedAtMost: counts.of('communes-documented-most').value,
    documentedImplied: counts.of('communes-documented').implied,
    named: counts.of('communes-named').value,
    intercommunalities: epciRows(laid, standings).map(({ actor, unit: _, ...row }) => ({ id: actor === '' ? null : actor, ...row })),
    doubtfulNames: openNames(laid, standings).map(({ actor, communes }) => ({
      actor: actor.id,
      name: actor.name,
      communes: communes.map((unit) => territory.codes[unit]),
    })),
    unnamed: unnamedMembers(laid, (unit) => communesOf(territory, unit).length).map((members) => ({
      set: members.set.id,
      territory: members.territory.id,
      size: members.size,
      sourceCount: members.sourceCount,
      referenceCount: members.referenceCount,
    })),
  };
}

function words<T extends Term>(name: string, list: readonly T[], written: string): readonly T['id'][] {
  const chosen = written.split(',').map((word) => {
    // For a word like «appel à projets, AMI», each half is accepted too, as in files.
    const spellings = (entry: Term) => [entry.id, entry.fr, entry.en, ...entry.fr.split(','), ...entry.en.split(',')];
    const term = list.find((entry) => spellings(entry).some((known) => fold(known) === fold(word)));
    if (term !== undefined) return term.id;
    throw new UsageError(`--${name} ${word}\u00a0: ${list.map((entry) => entry.id).join(', ')}`);
  });
  return list.map((entry) => entry.id).filter((id) => chosen.includes(id));
}

function oneOf<const T extends string>(name: string, list: readonly T[], written: string): T {
  const found = list.find((entry) => entry === written);
  if (found === undefined) throw new UsageError(`--${name}\u00a0: ${list.join(', ')}`);
  return found;
}

function wholeNumber(name: string, written: string, most: number): number {
  const value = Number(written);
  if (!/^\d+$/.test(written) || value > most) throw new UsageError(`--${name}\u00a0: 0 … ${most}`);
  return value;
}
