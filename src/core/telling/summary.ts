/**
 * What a picture shows, as a sentence and in figures: the title with the finding, the line below it, and the text alternative for people
 * who cannot see the picture. All words follow from the counts of the dataset under the recipe. Counts are of relations, not of drawn
 * lines.
 */

import { type Count, type CountedText, counted, joinedTexts, writtenOut } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { SUMMARY } from '../../messages/summary.ts';
import { type Counts, countsOf } from '../analysis/counts.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { LEVELS, type Level } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import type { Laid } from '../territory/overlay.ts';
import { perimeterFigures, perimeterTitle } from './perimeter-text.ts';

export interface Summary {
  readonly counts: Counts;
  /** The perimeter that the network is laid over; if there is one, the summary is about it and not about the levels. */
  readonly laid: Laid | null;
  /**
   * Levels that no tied actor holds alone, with the actors that hold them together with another level. Empty if no tied actor has a level
   * at all, because then nothing is known about levels.
   */
  readonly absentLevels: readonly { readonly level: Level; readonly holders: readonly Actor[] }[];
}

/** The summary of a dataset under a recipe, with or without a perimeter. Linear in the number of members. */
export function summarise(network: Dataset, recipe: Recipe, laid: Laid | null = null): Summary {
  // A picture may show only part of the perimeter, with the rest folded; the summary is about all of it.
  const dataset = laid?.dataset ?? network;
  const shown = selectionOf(dataset, recipe);
  const tied = new Set<string>();
  for (const relation of articulationsOf(dataset)) {
    if (shown.has(relation)) for (const { actor } of relation.members) if (shown.actors.has(actor)) tied.add(actor);
  }
  const actors = dataset.actors.filter((actor) => tied.has(actor.id));
  return {
    counts: countsOf(dataset, recipe, laid),
    laid,
    absentLevels: (actors.some(({ levels }) => levels.length > 0) ? LEVELS : [])
      .map(({ id }) => id)
      .filter((level) => !actors.some(({ levels }) => levels.length === 1 && levels[0] === level))
      .map((level) => ({ level, holders: actors.filter(({ levels }) => levels.includes(level)) })),
  };
}

// ---- Words ----------------------------------------------------------------------------------------------------------

export interface SummaryParts {
  /** The finding, as a sentence. */
  readonly title: CountedText;
  /** The figures behind it. */
  readonly figures: CountedText;
}

export interface SummaryText {
  readonly title: string;
  readonly figures: string;
  /** Title, figures and the sort of picture, as text alternative. */
  readonly description: string;
}

/** Minimum shares of the articulations for saying that a level takes part in «nearly all» and in «most» of them. */
const NEARLY_ALL = 0.85;
const MOST = 0.6;

/** The summary written out. */
export function summaryText(summary: Summary, language: Language): SummaryText {
  const parts = summaryParts(summary, language);
  const [title, figures] = [writtenOut(parts.title, language), writtenOut(parts.figures, language)];
  return { title, figures, description: `${SUMMARY[language].picture} ${title} ${figures}` };
}

/** The summary as texts with named figures. The wording of the title depends on the shares above. */
export function summaryParts(summary: Summary, language: Language): SummaryParts {
  const { laid, counts } = summary;
  if (laid === null) return { title: titleOf(summary, language), figures: figuresOf(summary, language) };
  return { title: perimeterTitle(laid, counts, language), figures: perimeterFigures(laid, counts, language) };
}

/** The level with members in most of the articulations, and its share; null if no share is large enough, or there are too few to say. */
function wayThrough({ counts }: Summary): { readonly level: Level; readonly share: number } | null {
  const all = counts.of('articulations').value;
  const [best] = LEVELS.map(({ id }) => ({ level: id, share: counts.of('articulations', `through=${id}`).value / Math.max(1, all) })).sort(
    (a, b) => b.share - a.share,
  );
  return best === undefined || best.share < MOST || all < 5 ? null : best;
}

function titleOf(summary: Summary, language: Language): CountedText {
  const messages = SUMMARY[language];
  if (summary.counts.of('articulations').value === 0) return [messages.nothing];
  const [finding, absent] = [wayText(summary, language), missingLevel(summary)];
  return messages.title(
    finding === '' ? tiesText(summary.counts, language) : [finding],
    absent === null ? '' : absentText(absent, language),
  );
}

/** «L’essentiel passe par l’intercommunalité»; empty if no level stands out. */
export function wayText(summary: Summary, language: Language): string {
  const way = wayThrough(summary);
  if (way === null) return '';
  return SUMMARY[language].wayThrough(way.share === 1 ? 'all' : way.share >= NEARLY_ALL ? 'nearly-all' : 'most', way.level);
}

/** The broadest level that no tied actor holds alone; communes apart, since a network without them is nothing remarkable. */
export function missingLevel({ absentLevels }: Summary): Summary['absentLevels'][number] | null {
  return absentLevels.find(({ level }) => level !== 'commune') ?? null;
}

/** The text about a level that no actor holds alone: absent, or held only together with another level. */
function absentText({ level, holders }: Summary['absentLevels'][number], language: Language): string {
  const { absent, onlyThrough, onlyBeside } = SUMMARY[language];
  const [only] = holders;
  if (only === undefined) return absent(level);
  return holders.length === 1 ? onlyThrough(level, only.name) : onlyBeside(level);
}

/** Parts of the count of tied actors, in order: local authorities and support bodies together, then the other kinds. */
const TIED = ['named=body', 'kind=set', 'kind=group', 'kind=service', 'kind=person'] as const;

/** «42 articulations entre 19 organismes et collectivités nommés, 24 ensembles non nommés et 20 instances ou dispositifs». */
export function tiesText(counts: Counts, language: Language, tellsImplied = false): CountedText {
  const { ties, tied, tiedActors } = SUMMARY[language];
  const who = TIED.filter((part) => counts.of('tied', part).value > 0).map((part) => tied[part](counts.of('tied', part)));
  return ties(counts.of('articulations'), who.length === 0 ? [tiedActors(counts.of('tied'))] : who, tellsImplied);
}

function figuresOf({ counts }: Summary, language: Language): CountedText {
  const messages = SUMMARY[language];
  const told = (count: Count, say: (count: Count) => CountedText) => (count.value === 0 ? [] : [say(count)]);
  const state = told(counts.of('articulations', 'status=in-force'), messages.inForce);
  // Levels without common relations are not mentioned here; the panel of levels shows them.
  const meetings = [
    ...told(counts.of('articulations', 'pair=intercommunality commune'), messages.vertical),
    ...told(counts.of('articulations', 'pair=region intercommunality'), messages.regional),
  ];
  return joinedTexts(
    [
      counted`${tiesText(counts, language, true)}${state.flat()}.`,
      ...(meetings.length === 0 ? [] : [counted`${joinedTexts(meetings, ', ')}.`]),
      ...told(counts.of('articulations-hidden'), messages.unseen),
      ...told(counts.of('comprised'), messages.comprised),
      ...told(counts.of('without'), messages.without),
      ...told(counts.of('possible'), messages.possible),
      ...told(counts.of('hidden'), messages.hidden),
    ],
    ' ',
  );
}
