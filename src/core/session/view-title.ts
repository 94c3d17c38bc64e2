/**
 * The title of a view: one finding about what it shows, and one line of figures, both under the filters in force. Each view has its own,
 * since a table, a grid and a picture around one actor say different things about the same network. Both are kept to one line of the page
 * where possible: the wording is chosen, and figures are left out from the end, by length. The full figures are in summary.ts, for paper, the
 * terminal and readers of the text alternative.
 */

import { type Count, type CountedText, counted, writtenOut } from '../../messages/counted.ts';
import type { Language, MessagesOf } from '../../messages/language.ts';
import { SUMMARY } from '../../messages/summary.ts';
import { VIEW_TITLE } from '../../messages/view-title.ts';
import { actorCounts, partnerCounts, partnersOfActor } from '../analysis/actor-counts.ts';
import { countOf } from '../analysis/count-names.ts';
import { classPair } from '../analysis/counts.ts';
import { isLayout } from '../layout/layout.ts';
import type { Dataset } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';
import { LEVELS } from '../model/vocabulary.ts';
import { untiedActors } from '../network/comprised.ts';
import { CLASSES, classAt } from '../network/level-classes.ts';
import type { Recipe } from '../network/recipe.ts';
import { partnerNetwork } from '../network/simple-network.ts';
import { asideText, perimeterTitle } from '../telling/perimeter-text.ts';
import { filtersOf } from '../telling/recipe-words.ts';
import { missingLevel, type Summary, type SummaryParts, summaryText, wayText } from '../telling/summary.ts';
import type { SideId, ViewId } from './view.ts';

/** A view, with all that its title depends on. */
export interface TitledView {
  readonly id: ViewId;
  readonly panel: SideId | null;
  /** Id of the actor in the middle; only the view around an actor uses it. */
  readonly center: string;
  /** Ids of the two actors that the panels about paths and of comparing are asked about; empty for none. */
  readonly from: string;
  readonly to: string;
  readonly dataset: Dataset;
  /** The filters in force. */
  readonly recipe: Recipe;
  /** The summary of the dataset under this recipe, which also says whether it is laid over a perimeter. */
  readonly summary: Summary;
  readonly language: Language;
}

/** Largest numbers of letters of a title and of a line of figures: what fits one line of the page at a width of 1440 pixels. */
const TITLE_LETTERS = 95;
const LINE_LETTERS = 150;

/** The title of a view, without a full stop, and its line of figures. */
export function viewTitle(view: TitledView): SummaryParts {
  const { dataset, recipe, summary, language } = view;
  const [title, sentences, isOfAll = false] = partsOf(view);
  // Without a filter of the reader's, cooperations of persons and services are hidden all the same.
  const hides = summary.counts.of('articulations-hidden').value > 0 && filtersOf(dataset, recipe, language).length > 0;
  const isFiltered = hides && !isOfAll;
  return { title: isFiltered ? VIEW_TITLE[language].filtered(title) : title, figures: oneLine(sentences, language) };
}

/** The text alternative of a picture: around an actor about that actor, otherwise the summary with all its figures. */
export function pictureDescription(view: TitledView): string {
  const { id, summary, language } = view;
  if (id !== 'ego') return summaryText(summary, language).description;
  const { title, figures } = viewTitle(view);
  return [SUMMARY[language].picture, `${writtenOut(title, language)}.`, writtenOut(figures, language)].join(' ');
}

/** Title, sentences of figures, the most important first, and whether the title is true whatever the filters. */
type Parts = readonly [title: CountedText, sentences: readonly CountedText[], isOfAll?: boolean];

function partsOf(view: TitledView): Parts {
  const { id, panel, summary } = view;
  if (isOfCommunes(view)) return ofPerimeter(summary, view.language);
  const ofThisPanel = panel === null ? null : ofPanel(view, panel);
  if (ofThisPanel !== null) return ofThisPanel;
  switch (id) {
    case 'ego':
      return aroundActor(view);
    case 'multiples':
      return ofInstruments(view, true);
    case 'actors':
    case 'relations':
      return ofTable(view, id);
    case 'sources':
      return ofSources(view);
    case 'levels':
      return ofLevels(view);
    case 'matrix':
      return ofMatrix(view);
    case 'timeline':
      return inTime(view);
    case 'figures':
      return ofDistribution(view);
    default:
      return ofNetwork(view);
  }
}

/** The title beside a panel that is about something else than the view; null beside the others. */
function ofPanel(view: TitledView, panel: SideId): Parts | null {
  const messages = VIEW_TITLE[view.language];
  switch (panel) {
    case 'isolation':
      return ofIsolation(view);
    case 'instruments':
      return ofInstruments(view, false);
    case 'levels':
      return ofLevels(view);
    case 'pivots':
      return [[messages.pivots], cooperationsShown(view.summary, messages)];
    case 'paths':
    case 'compare': {
      const [from, to] = [view.from, view.to].map((id) => view.dataset.actors.find((actor) => actor.id === id)?.name);
      if (from === undefined || to === undefined) return null;
      return [[messages[panel](from, to)], cooperationsShown(view.summary, messages)];
    }
    default:
      return null;
  }
}

/** Panels whose own title stands also over a perimeter. */
const OVER_ANY: readonly (SideId | null)[] = ['instruments', 'levels', 'pivots', 'paths', 'compare'];

/** Whether the title is about the communes of a perimeter. */
function isOfCommunes({ id, panel, summary }: TitledView): boolean {
  return summary.laid !== null && (isLayout(id) || id === 'list') && id !== 'ego' && !OVER_ANY.includes(panel);
}

/** The first wording that fits a title, else the last. */
function fitting(wordings: readonly CountedText[], language: Language): CountedText {
  return wordings.find((wording) => writtenOut(wording, language).length <= TITLE_LETTERS) ?? wordings.at(-1) ?? [];
}

/** As many of the sentences as fit a line, in order; the first in any case. */
function oneLine(sentences: readonly CountedText[], language: Language): CountedText {
  let line: CountedText = [];
  for (const sentence of sentences) {
    const longer = line.length === 0 ? sentence : counted`${line} ${sentence}`;
    if (line.length > 0 && writtenOut(longer, language).length > LINE_LETTERS) break;
    line = longer;
  }
  return line;
}

type Messages = MessagesOf<typeof VIEW_TITLE>;

/** The sentence about a count; none where it is zero. */
function told(count: Count, say: (count: Count) => CountedText): readonly CountedText[] {
  return count.value === 0 ? [] : [say(count)];
}

function ofNetwork({ summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const { of } = summary.counts;
  const [all, way, missing] = [of('articulations'), wayText(summary, language), missingLevel(summary)];
  if (all.value === 0) return withoutCooperations(summary, messages);
  const ties = messages.ties(all, of('tied'));
  const inForce = of('articulations', 'status=in-force');
  if (way === '') return [ties, [...told(inForce, messages.inForceAlone), ...othersText(summary, messages)]];
  const wordings = missing === null ? [''] : missingTexts(missing, language);
  return [
    fitting(
      wordings.map((wording) => messages.finding(way, wording)),
      language,
    ),
    [messages.sentence(counted`${ties}${told(inForce, messages.inForce).flat()}`), ...othersText(summary, messages)],
  ];
}

/** Of a network, or what the filters leave of it, without any cooperation: whether there is none at all, or only none in sight. */
function withoutCooperations(summary: Summary, messages: Messages): Parts {
  const { of } = summary.counts;
  const all = of('actors-in-all');
  if (all.value === 0) return [[messages.empty], [[messages.emptyText]], true];
  const hidden = of('articulations-hidden');
  return [hidden.value > 0 ? [messages.nothing] : messages.noneRecorded(all), othersText(summary, messages)];
}

/** How a title says that a level is missing, longest first. */
function missingTexts({ level, holders }: NonNullable<ReturnType<typeof missingLevel>>, language: Language): readonly string[] {
  const { absent, onlyCombined } = SUMMARY[language];
  const [only] = holders;
  if (only === undefined) return [absent(level)];
  return [...(holders.length === 1 ? [onlyCombined(level, only.name)] : []), onlyCombined(level, '')];
}

function hiddenText({ counts }: Summary, messages: Messages): readonly CountedText[] {
  return told(counts.of('articulations-hidden'), messages.unseen);
}

/** What is not among the cooperations shown: those hidden, and the bodies without any. */
function othersText(summary: Summary, messages: Messages): readonly CountedText[] {
  const { counts } = summary;
  return [
    ...hiddenText(summary, messages),
    ...told(counts.of('without'), messages.without),
    ...told(counts.of('possible'), messages.possible),
    ...told(counts.of('comprised'), messages.comprised),
    ...told(counts.of('hidden'), messages.hidden),
  ];
}

/** Standings in the order in which they are told, for communes without a cooperation of their own. */
const OTHER_STANDINGS = ['comprised', 'possible', 'membership', 'nothing'] as const;

function ofPerimeter(summary: Summary, language: Language): Parts {
  const { laid, counts } = summary;
  if (laid === null) return [[], []];
  const messages = VIEW_TITLE[language];
  const others = OTHER_STANDINGS.flatMap((standing) => told(counts.of('communes', `standing=${standing}`), messages.communes[standing]));
  return [
    fitting([perimeterTitle(laid, counts, language), perimeterTitle(laid, counts, language, true)], language),
    [
      ...(others.length === 0 ? [] : [messages.otherCommunes(others)]),
      messages.tiesShown(counts.of('articulations')),
      ...hiddenText(summary, messages),
      ...(laid.aside === 0 ? [] : [asideText(laid.aside, language)]),
    ],
    true,
  ];
}

/** Types that are named around an actor, the most frequent ones. */
const NAMED_TYPES = 3;

function aroundActor(view: TitledView): Parts {
  const { center, dataset, recipe, summary, language } = view;
  const messages = VIEW_TITLE[language];
  const name = dataset.actors.find(({ id }) => id === center)?.name;
  // An address may name an actor that this network does not have.
  if (name === undefined) return ofNetwork(view);
  const { articulations, inForce, byType } = actorCounts(dataset, recipe, center);
  if (articulations.value === 0) {
    const why = untiedActors(dataset).get(center);
    return [messages.aroundNone(name, messages.alone[why ?? 'hidden']), othersText(summary, messages), why !== undefined];
  }
  const types = typesOf(dataset);
  const most = byType.slice(0, NAMED_TYPES).map(({ type, count }) => ({ name: types.of(type)[language], count }));
  return [
    messages.around(name, articulations, partnersOfActor(partnerNetwork(dataset, recipe), center)),
    [...told(inForce, messages.inForceAlone), messages.mostTypes(most), ...hiddenText(summary, messages)],
  ];
}

/** `isByType`: the view shows each type in a picture of its own. */
function ofInstruments({ dataset, summary, language }: TitledView, isByType: boolean): Parts {
  const messages = VIEW_TITLE[language];
  // In the order of the vocabulary, so that of two types as frequent the first is named, as in the panel.
  const types = typesOf(dataset).list.map((type) => ({ type, count: summary.counts.of('articulations', `type=${type.id}`) }));
  const present = types.filter(({ count }) => count.value > 0);
  const [most] = [...present].sort((a, b) => b.count.value - a.count.value);
  if (most === undefined) return withoutCooperations(summary, messages);
  const title = messages.instruments(countOf('instruments', present.length), most.type[language], most.count);
  return [title, [...(isByType ? [[messages.instrumentsText]] : []), ...cooperationsShown(summary, messages)]];
}

/** How many cooperations there are, for views whose title says something else. */
function cooperationsShown(summary: Summary, messages: Messages): readonly CountedText[] {
  return [messages.tiesShown(summary.counts.of('articulations')), ...hiddenText(summary, messages)];
}

function ofTable({ summary, language }: TitledView, table: 'actors' | 'relations'): Parts {
  const messages = VIEW_TITLE[language];
  const { of } = summary.counts;
  const [relations, own] = [of('relations'), of('articulations')];
  if (table === 'actors')
    return [messages.actors(of('actors'), of('tied'), of('without')), [...hiddenText(summary, messages), [messages.actorsText]]];
  const isMixed = relations.value > own.value;
  return [
    isMixed ? messages.relations(relations, own) : messages.cooperations(own),
    [...hiddenText(summary, messages), [isMixed ? messages.relationsText : messages.cooperationsText]],
  ];
}

function ofSources({ dataset, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const proving = new Set(dataset.relations.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const unproven = dataset.relations.filter(({ evidence }) => evidence.length === 0).length;
  return [
    messages.sources(countOf('sources', dataset.sources.length), countOf('sources', proving.size, 'proving')),
    [unproven === 0 ? [messages.sourcesText] : messages.unproven(countOf('unproven', unproven))],
    true,
  ];
}

/** Pairs of different levels as named by counts.ts. */
const LEVEL_PAIRS = LEVELS.flatMap((_, a) =>
  LEVELS.slice(a + 1).map((__, i) => ({ a, b: a + 1 + i, part: `pair=${classPair(a, a + 1 + i)}` })),
);

function ofLevels({ summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const [best] = LEVEL_PAIRS.map((pair) => ({ ...pair, count: summary.counts.of('articulations', pair.part) })).sort(
    (x, y) => y.count.value - x.count.value,
  );
  const name = (level: number) => classAt(level)[language];
  const title: CountedText =
    best === undefined || best.count.value === 0 ? [messages.noLevels] : messages.levels(name(best.b), name(best.a), best.count);
  return [title, cooperationsShown(summary, messages)];
}

function ofMatrix({ dataset, recipe, summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const { partnered, pairs, possiblePairs, most } = partnerCounts(partnerNetwork(dataset, recipe));
  return [
    messages.matrix(partnered, pairs, possiblePairs),
    [...(most === null ? [] : [messages.matrixMost(most.actor.name, most.partners)]), ...cooperationsShown(summary, messages)],
  ];
}

function inTime({ summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const { of } = summary.counts;
  const dated = of('dated');
  const title: CountedText = dated.value === 0 ? [messages.noDates] : messages.dated(dated, of('articulations'));
  return [title, [...hiddenText(summary, messages), ...told(of('undated'), messages.undated)]];
}

function ofDistribution({ summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  return [messages.figures(summary.counts.of('articulations')), othersText(summary, messages)];
}

/** Classes from the broadest level to the narrowest, then the others. */
const BROADEST_FIRST = [...CLASSES.slice(0, LEVELS.length).reverse(), ...CLASSES.slice(LEVELS.length)];

function ofIsolation({ summary, language }: TitledView): Parts {
  const messages = VIEW_TITLE[language];
  const { of } = summary.counts;
  const classes = BROADEST_FIRST.map((entry) => ({ name: entry[language], count: of('without', `class=${entry.id}`) }));
  const known = classes.filter(({ count }) => count.value > 0);
  return [
    messages.isolation(of('without'), of('bodies')),
    [
      ...(known.length === 0 ? [] : [messages.byClass(known)]),
      ...told(of('comprised'), messages.comprised),
      ...told(of('possible'), messages.possible),
      ...told(of('hidden'), messages.hidden),
    ],
    true,
  ];
}
