/**
 * What a picture shows, in a sentence and in figures: the title that says the finding, the line under it, and the text
 * alternative for who cannot see it. Every word follows from the counts of the dataset under the recipe; nothing is written
 * for one dataset. Counts are of relations, not of drawn lines.
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
  /** The perimeter that the network is laid over, if any: it is told then, and not the levels. */
  readonly laid: Laid | null;
  /**
   * Levels that no actor tied by a shown articulation holds alone, with those that hold them together with another level. None where no
   * tied actor has a level at all: then nothing is known of levels, and none is absent.
   */
  readonly absentLevels: readonly { readonly level: Level; readonly holders: readonly Actor[] }[];
}

/** What is to be told of a dataset under a recipe, laid over a perimeter or not. Linear in members. */
export function summarise(network: Dataset, recipe: Recipe, laid: Laid | null = null): Summary {
  // A picture may hold a part of the perimeter alone, the rest folded; what is told is told of all of it.
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
  /** Both, and what the picture is: its text alternative. */
  readonly description: string;
}

/** Shares of the articulations from which a level may be called the way through. */
const NEARLY_ALL = 0.85;
const MOST = 0.6;

/** The summary written out. */
export function summaryText(summary: Summary, language: Language): SummaryText {
  const parts = summaryParts(summary, language);
  const [title, figures] = [writtenOut(parts.title, language), writtenOut(parts.figures, language)];
  return { title, figures, description: `${SUMMARY[language].picture} ${title} ${figures}` };
}

/** The summary in words whose figures keep their names. A title is only as strong as the counts allow. */
export function summaryParts(summary: Summary, language: Language): SummaryParts {
  const { laid, counts } = summary;
  if (laid === null) return { title: titleOf(summary, language), figures: figuresOf(summary, language) };
  return { title: perimeterTitle(laid, counts, language), figures: perimeterFigures(laid, counts, language) };
}

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
  const way = wayThrough(summary);
  const [absent] = summary.absentLevels.filter(({ level }) => level !== 'commune');
  const finding =
    way === null
      ? tiesText(summary.counts, language)
      : [messages.wayThrough(way.share === 1 ? 'all' : way.share >= NEARLY_ALL ? 'nearly-all' : 'most', way.level)];
  return messages.title(finding, absent === undefined ? '' : absentText(absent, language));
}

/** How a level that nobody holds alone appears: not at all, or through who exercises it beside another one. */
function absentText({ level, holders }: Summary['absentLevels'][number], language: Language): string {
  const { absent, onlyThrough, onlyBeside } = SUMMARY[language];
  const [only] = holders;
  if (only === undefined) return absent(level);
  return holders.length === 1 ? onlyThrough(level, only.name) : onlyBeside(level);
}

/** Kinds of tied actors, named ones first; local authorities and support bodies are told together. */
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
  // Of levels that do not meet, the panel of levels speaks.
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
      ...told(counts.of('hidden'), messages.hidden),
    ],
    ' ',
  );
}
