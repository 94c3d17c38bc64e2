/**
 * What a picture shows, in a sentence and in figures: the title that says the finding, the line under it, and the text
 * alternative for who cannot see it. Every word follows from the counts of the dataset under the recipe; nothing is written
 * for one dataset. Counts are of relations, not of drawn lines.
 */

import { ofNumber } from '../../messages/plural.ts';
import type { Count } from '../analysis/count-names.ts';
import { type Counts, countsOf } from '../analysis/counts.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { type ActorKind, type Bilingual, LEVELS, type Level } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import type { Recipe } from '../network/recipe.ts';
import { shownOf } from '../network/shown.ts';
import type { Laid } from '../territory/overlay.ts';
import { type CountedText, counted, impliedText, joinedTexts, writtenOut } from './counted-text.ts';
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
  const shown = shownOf(dataset, recipe);
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

const WITH_ARTICLE: Readonly<Record<Level, Bilingual>> = {
  region: { fr: 'la région', en: 'the region' },
  department: { fr: 'le département', en: 'the department' },
  intercommunality: { fr: 'l’intercommunalité', en: 'the intercommunality' },
  commune: { fr: 'la commune', en: 'the commune' },
};

/** Shares of the articulations from which a level may be called the way through. */
const NEARLY_ALL = 0.85;
const MOST = 0.6;

/** The summary written out. */
export function summaryText(summary: Summary, language: keyof Bilingual): SummaryText {
  const parts = summaryParts(summary, language);
  const [title, figures] = [writtenOut(parts.title, language), writtenOut(parts.figures, language)];
  const what = language === 'fr' ? 'Réseau d’acteurs et de relations.' : 'Network of actors and relations.';
  return { title, figures, description: `${what} ${title} ${figures}` };
}

/** The summary in words whose figures keep their names. A title is only as strong as the counts allow. */
export function summaryParts(summary: Summary, language: keyof Bilingual): SummaryParts {
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

function titleOf(summary: Summary, language: keyof Bilingual): CountedText {
  const fr = language === 'fr';
  const all = summary.counts.of('articulations');
  if (all.value === 0) return [fr ? 'Aucune articulation n’est affichée.' : 'No cooperation is shown.'];
  const way = wayThrough(summary);
  const [absent] = summary.absentLevels.filter(({ level }) => level !== 'commune');
  const first = way === null ? tiesText(summary.counts, language) : [wayText(way, language)];
  if (absent === undefined) return counted`${first}.`;
  return counted`${first}${fr ? ' ; ' : '; '}${absentText(absent, language)}.`;
}

function wayText({ level, share }: { readonly level: Level; readonly share: number }, language: keyof Bilingual): string {
  const name = WITH_ARTICLE[level][language];
  if (language === 'fr') return `${share === 1 ? 'Tout' : share >= NEARLY_ALL ? 'Presque tout' : 'L’essentiel'} passe par ${name}`;
  return `${share === 1 ? 'Everything' : share >= NEARLY_ALL ? 'Nearly everything' : 'Most of it'} goes through ${name}`;
}

/** How a level that nobody holds alone appears: not at all, or through who exercises it beside another one. */
function absentText({ level, holders }: Summary['absentLevels'][number], language: keyof Bilingual): string {
  const name = WITH_ARTICLE[level][language];
  const [only] = holders;
  const fr = language === 'fr';
  if (only === undefined) return fr ? `${name} n’apparaît pas` : `${name} does not appear`;
  if (holders.length === 1)
    return fr
      ? `${name} n’apparaît qu’à travers un seul acteur, ${only.name}, qui exerce aussi un autre niveau`
      : `${name} appears only through one actor, ${only.name}, which also exercises another level`;
  return fr
    ? `${name} n’apparaît qu’à travers des acteurs qui exercent aussi un autre niveau`
    : `${name} appears only through actors that also exercise another level`;
}

/** «42 articulations entre 19 organismes et collectivités nommés, 24 ensembles non nommés et 20 instances ou dispositifs». */
export function tiesText(counts: Counts, language: keyof Bilingual, implied: CountedText = []): CountedText {
  const all = counts.of('articulations');
  const who = TIED.map(({ part, ...nouns }) => ({ count: counts.of('tied', part), nouns: nouns[language] }))
    .filter(({ count }) => count.value > 0)
    .map(({ count, nouns }) => numbered(count, nouns, language));
  const last = who.at(-1);
  const and = language === 'fr' ? ' et ' : ' and ';
  const list =
    last === undefined
      ? numbered(counts.of('tied'), NOUNS.actor[language], language)
      : who.length === 1
        ? last
        : counted`${joinedTexts(who.slice(0, -1), ', ')}${and}${last}`;
  const noun = numbered(all, NOUNS.articulation[language], language);
  const also = implied.length === 0 ? noun : counted`${noun}${implied},`;
  return language === 'fr' ? counted`${also} entre ${list}` : counted`${also} between ${list}`;
}

/** Singular and plural. */
type Nouns = readonly [string, string];

const NOUNS = {
  articulation: { fr: ['articulation', 'articulations'], en: ['cooperation', 'cooperations'] },
  actor: { fr: ['acteur', 'acteurs'], en: ['actor', 'actors'] },
} as const satisfies Readonly<Record<string, Readonly<Record<keyof Bilingual, Nouns>>>>;

/** Kinds of tied actors, named ones first; local authorities and support bodies are told together. */
const TIED: readonly (Readonly<Record<keyof Bilingual, Nouns>> & { readonly part: 'named=body' | `kind=${ActorKind}` })[] = [
  {
    part: 'named=body',
    fr: ['organisme ou collectivité nommés', 'organismes et collectivités nommés'],
    en: ['named body or authority', 'named bodies and authorities'],
  },
  { part: 'kind=set', fr: ['ensemble non nommé', 'ensembles non nommés'], en: ['unnamed set', 'unnamed sets'] },
  { part: 'kind=group', fr: ['instance ou dispositif', 'instances et dispositifs'], en: ['group or scheme', 'groups and schemes'] },
  { part: 'kind=service', fr: ['service', 'services'], en: ['internal service', 'internal services'] },
  { part: 'kind=person', fr: ['personne', 'personnes'], en: ['person', 'persons'] },
];

/** A number with its noun. */
export function numbered(count: Count, [one, many]: Nouns, language: keyof Bilingual): CountedText {
  return counted`${count} ${ofNumber(language, count.value, one, many)}`;
}

function figuresOf({ counts }: Summary, language: keyof Bilingual): CountedText {
  const fr = language === 'fr';
  const all = counts.of('articulations');
  const inForce = counts.of('articulations', 'status=in-force');
  const vertical = counts.of('articulations', 'pair=intercommunality commune');
  const regional = counts.of('articulations', 'pair=region intercommunality');
  const [without, comprised, hidden] = [counts.of('without'), counts.of('comprised'), counts.of('hidden')];
  const state: CountedText =
    inForce.value === 0
      ? []
      : fr
        ? counted`\u00a0; ${inForce} en vigueur${impliedText(inForce, language)}`
        : counted`; ${inForce} in force${impliedText(inForce, language)}`;
  const parts: CountedText[] = [counted`${tiesText(counts, language, impliedText(all, language))}${state}.`];
  // Of levels that do not meet, the panel of levels speaks.
  const meetings = [
    ...(vertical.value === 0
      ? []
      : [
          fr
            ? counted`${vertical} ${ofNumber('fr', vertical.value, 'relie', 'relient')} des communes à une intercommunalité`
            : counted`${vertical} ${ofNumber('en', vertical.value, 'ties', 'tie')} communes to an intercommunality`,
        ]),
    ...(regional.value === 0
      ? []
      : [
          fr
            ? counted`${regional} ${ofNumber('fr', regional.value, 'relie', 'relient')} une intercommunalité à une région`
            : counted`${regional} ${ofNumber('en', regional.value, 'ties', 'tie')} an intercommunality to a region`,
        ]),
  ];
  if (meetings.length > 0) parts.push(counted`${joinedTexts(meetings, ', ')}.`);
  const ofBodies = (count: Count) =>
    numbered(
      count,
      fr ? ['organisme ou collectivité', 'organismes et collectivités'] : ['body or authority', 'bodies and authorities'],
      language,
    );
  const unseen = counts.of('articulations-hidden');
  if (unseen.value > 0) {
    parts.push(
      fr
        ? counted`${numbered(unseen, NOUNS.articulation.fr, language)} ${ofNumber('fr', unseen.value, 'masquée', 'masquées')} par les filtres.`
        : counted`${numbered(unseen, NOUNS.articulation.en, language)} hidden by the filters.`,
    );
  }
  if (comprised.value > 0) {
    parts.push(
      fr
        ? counted`${ofBodies(comprised)} compris dans un ensemble qui coopère.`
        : counted`${ofBodies(comprised)} comprised in a set that cooperates.`,
    );
  }
  if (without.value > 0) {
    parts.push(
      fr
        ? counted`${ofBodies(without)} sans coopération recensée dans les sources.`
        : counted`${ofBodies(without)} without cooperation recorded in the sources.`,
    );
  }
  if (hidden.value > 0) {
    parts.push(
      fr
        ? counted`${ofBodies(hidden)} ${ofNumber('fr', hidden.value, 'a', 'ont')} des relations masquées par un filtre.`
        : counted`${ofBodies(hidden)} with relations hidden by a filter.`,
    );
  }
  return joinedTexts(parts, ' ');
}
