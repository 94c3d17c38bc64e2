/**
 * `maillage analyse`: its options become a recipe, the same that the application keeps in its address, and the analysis is
 * written as text for people, JSON for programs, CSV for spreadsheets.
 */
import { type Analysis, type AnalysisOptions, analyse } from '../core/analysis.ts';
import { analysisDocument, nodeTable } from '../core/analysis-document.ts';
import { analysisText } from '../core/analysis-text.ts';
import type { Dataset } from '../core/dataset.ts';
import { finished } from '../core/finished.ts';
import { CSV_FLAVOURS, writeCsv } from '../core/formats/csv.ts';
import { closest, fold } from '../core/names.ts';
import { DEFAULT_RECIPE, PROJECTIONS, type Recipe } from '../core/recipe.ts';
import { type Bilingual, RELATION_TYPES, STATUSES, type Term } from '../core/vocabulary.ts';
import { UsageError } from './files.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const ANALYSE_OPTIONS = {
  layer: { type: 'string' },
  types: { type: 'string' },
  status: { type: 'string' },
  on: { type: 'string' },
  within: { type: 'string' },
  projection: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  format: { type: 'string' },
  partial: { type: 'boolean' },
} as const;

const OUTPUTS = ['text', 'json', 'csv'] as const;
const LAYER_CHOICES = ['articulation', 'belonging', 'all'] as const;

export interface AnalyseRequest {
  readonly recipe: Recipe;
  /** `within` as written: a code, SIREN, id or name, to be found in the dataset. */
  readonly within: string | null;
  readonly seed: number;
  readonly draws: number;
  readonly format: (typeof OUTPUTS)[number];
}

/** The request that options spell out. Throws UsageError on a word or number that is none. */
export function analyseRequest(options: Options): AnalyseRequest {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : null);
  const layer = oneOf('layer', LAYER_CHOICES, text('layer') ?? 'articulation');
  const types = text('types');
  const statuses = text('status');
  const on = text('on');
  if (on !== null && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(on))
    throw new UsageError('--on : 2015, 2015-06, 2015-06-18');
  const ofLayer = RELATION_TYPES.filter((type) => layer === 'all' || type.layer === layer).map((type) => type.id);
  return {
    recipe: {
      ...DEFAULT_RECIPE,
      types: types === null ? ofLayer : words('types', RELATION_TYPES, types),
      statuses: statuses === null ? DEFAULT_RECIPE.statuses : words('status', STATUSES, statuses),
      on,
      projection: oneOf(
        'projection',
        PROJECTIONS.map((entry) => entry.id),
        text('projection') ?? DEFAULT_RECIPE.projection,
      ),
    },
    within: text('within'),
    seed: wholeNumber('seed', text('seed') ?? '1', 2 ** 31 - 1),
    draws: wholeNumber('draws', text('draws') ?? '0', 10_000),
    format: oneOf('format', OUTPUTS, text('format') ?? 'text'),
  };
}

/** The analysis in the form that was asked for, without a last line break. */
export function analysisOutput(dataset: Dataset, request: AnalyseRequest, language: keyof Bilingual, isPartial: boolean): string {
  const options: AnalysisOptions = {
    seed: request.seed,
    completions: request.draws,
    within: request.within === null ? null : territoryOf(dataset, request.within),
  };
  const analysis: Analysis = finished(analyse(dataset, request.recipe, options));
  switch (request.format) {
    case 'json':
      return JSON.stringify(analysisDocument(dataset, analysis, language, isPartial), null, 1);
    case 'csv':
      return writeCsv(nodeTable(dataset, analysis, language), CSV_FLAVOURS.canonical).trimEnd();
    case 'text':
      return analysisText(dataset, analysis, language, isPartial);
  }
}

/** Id of the actor that a code, SIREN, id or name means. */
function territoryOf(dataset: Dataset, written: string): string {
  const found = dataset.actors.filter(
    (actor) =>
      actor.levels.length > 0 &&
      (actor.code === written ||
        actor.siren === written ||
        actor.id === written ||
        [actor.name, ...actor.otherNames].some((name) => fold(name) === fold(written))),
  );
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.id;
  if (found.length > 1) throw new UsageError(`--within ${written} : ${found.map((actor) => actor.id).join(', ')} ?`);
  const guess = closest(
    written,
    dataset.actors.filter((actor) => actor.levels.length > 0).map((actor) => actor.name),
  );
  throw new UsageError(
    `--within ${written} : ce territoire n’est pas dans les données. / not in the data.${guess === null ? '' : ` « ${guess} » ?`}`,
  );
}

function words<const T extends readonly Term[]>(name: string, list: T, written: string): readonly T[number]['id'][] {
  const chosen = written.split(',').map((word) => {
    // Of a word like «appel à projets, AMI» either half will do, as in files.
    const spellings = (entry: Term) => [entry.id, entry.fr, entry.en, ...entry.fr.split(','), ...entry.en.split(',')];
    const term = list.find((entry) => spellings(entry).some((known) => fold(known) === fold(word)));
    if (term !== undefined) return term.id;
    throw new UsageError(`--${name} ${word} : ${list.map((entry) => entry.id).join(', ')}`);
  });
  return list.map((entry) => entry.id).filter((id) => chosen.includes(id));
}

function oneOf<const T extends string>(name: string, list: readonly T[], written: string): T {
  const found = list.find((entry) => entry === written);
  if (found === undefined) throw new UsageError(`--${name} : ${list.join(', ')}`);
  return found;
}

function wholeNumber(name: string, written: string, most: number): number {
  const value = Number(written);
  if (!/^\d+$/.test(written) || value > most) throw new UsageError(`--${name} : 0 … ${most}`);
  return value;
}
