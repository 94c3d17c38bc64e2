/**
 * What a picture shows, in figures and in a sentence: the title that says the finding, the line under it, and the text
 * alternative for who cannot see it. Every word follows from counts of the dataset under the recipe; nothing is written
 * for one dataset. Counts are of relations, not of drawn lines.
 */
import type { Actor, Dataset, Relation } from './dataset.ts';
import { actorsWithoutArticulation, comprisedActors, isArticulation, isBody } from './isolation.ts';
import type { Recipe } from './recipe.ts';
import { shownOf } from './shown.ts';
import { type Bilingual, LEVELS, type Level, type Status, smallestLevel } from './vocabulary.ts';

export interface Summary {
  /** Articulations shown: at least two of their members are shown. */
  readonly articulations: number;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** Of them, those that the source only implies. */
  readonly implied: number;
  /** Actors shown that are members of them: local authorities and bodies by name, unnamed sets, groups and schemes, and the others. */
  readonly tied: { readonly named: number; readonly sets: number; readonly groups: number; readonly others: number };
  /** Local authorities and bodies shown that cooperate only as part of an unnamed set. */
  readonly comprised: number;
  /** Local authorities and bodies shown in no articulation of the dataset. */
  readonly withoutArticulation: number;
  /** Actors shown whose articulations a filter hides: they are not without any. */
  readonly hiddenByFilter: number;
  /** Per level: articulations with a member (or unnamed members) of that level. */
  readonly throughLevel: Readonly<Record<Level, number>>;
  /** Articulations that join a level to another: `intercommunality commune` → count. Broadest first in the key. */
  readonly levelPairs: ReadonlyMap<string, number>;
  /** Levels that no tied actor holds alone; `combined` ones are held together with another level. */
  readonly absentLevels: readonly { readonly level: Level; readonly combined: boolean }[];
}

/** The figures of what a recipe shows. Linear in members. */
export function summarise(dataset: Dataset, recipe: Recipe): Summary {
  const { actors, passes } = shownOf(dataset, recipe);
  const shown = new Map(dataset.actors.filter((actor) => actors.has(actor.id)).map((actor) => [actor.id as string, actor]));
  const tied = new Set<Actor>();
  const tiedAtAll = new Set<string>();
  const throughLevel: Record<Level, number> = { region: 0, department: 0, intercommunality: 0, commune: 0 };
  const levelPairs = new Map<string, number>();
  const byStatus: Partial<Record<Status, number>> = {};
  let articulations = 0;
  let implied = 0;
  for (const relation of dataset.relations) {
    if (!isArticulation(relation.type)) continue;
    for (const member of relation.members) tiedAtAll.add(member.actor);
    const members = shownMembers(relation, shown);
    if (!passes(relation) || members.length < 2) continue;
    articulations++;
    byStatus[relation.status] = (byStatus[relation.status] ?? 0) + 1;
    if (relation.certainty === 'implied') implied++;
    for (const member of members) tied.add(member);
    const levels = LEVELS.map((level) => level.id).filter((level) => members.some((member) => smallestLevel(member.levels) === level));
    for (const level of levels) throughLevel[level]++;
    for (const [i, a] of levels.entries())
      for (const b of levels.slice(i + 1)) levelPairs.set(`${a} ${b}`, (levelPairs.get(`${a} ${b}`) ?? 0) + 1);
  }
  const without = actorsWithoutArticulation(dataset).filter((actor) => shown.has(actor.id));
  const hidden = [...shown.values()].filter((actor) => isBody(actor) && tiedAtAll.has(actor.id) && !tied.has(actor));
  const comprised = [...comprisedActors(dataset).keys()].filter((id) => shown.has(id)).length;
  const count = (holds: (actor: Actor) => boolean) => [...tied].filter(holds).length;
  const counted = { named: count(isBody), sets: count(({ kind }) => kind === 'set'), groups: count(({ kind }) => kind === 'group') };
  return {
    articulations,
    byStatus,
    implied,
    tied: { ...counted, others: tied.size - counted.named - counted.sets - counted.groups },
    comprised,
    withoutArticulation: without.length,
    hiddenByFilter: hidden.length,
    throughLevel,
    levelPairs,
    absentLevels: absentLevels([...tied]),
  };
}

function shownMembers(relation: Relation, shown: ReadonlyMap<string, Actor>): readonly Actor[] {
  return relation.members.map((member) => shown.get(member.actor)).filter((actor) => actor !== undefined);
}

function absentLevels(tied: readonly Actor[]): Summary['absentLevels'] {
  return LEVELS.map((level) => level.id)
    .filter((level) => !tied.some((actor) => actor.levels.length === 1 && actor.levels[0] === level))
    .map((level) => ({ level, combined: tied.some((actor) => actor.levels.includes(level)) }));
}

// ---- Words ----------------------------------------------------------------------------------------------------------

export interface SummaryText {
  /** The finding, as a sentence. */
  readonly title: string;
  /** The figures behind it. */
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

/** «Aucun département», and what is said of it where the level is held only together with another, as by the Grand Lyon. */
const NONE_OF: Readonly<Record<Level, Bilingual>> = {
  region: { fr: 'aucune région', en: 'no region' },
  department: { fr: 'aucun département', en: 'no department' },
  intercommunality: { fr: 'aucune intercommunalité', en: 'no intercommunality' },
  commune: { fr: 'aucune commune', en: 'no commune' },
};
const BY_ITSELF: Readonly<Record<Level, string>> = {
  region: 'par elle-même',
  department: 'par lui-même',
  intercommunality: 'par elle-même',
  commune: 'par elle-même',
};

/** Shares of the articulations from which a level may be called the way through. */
const NEARLY_ALL = 0.85;
const MOST = 0.6;

/** The summary in words. A title is only as strong as the counts allow. */
export function summaryText(summary: Summary, language: keyof Bilingual): SummaryText {
  const title = language === 'fr' ? frenchTitle(summary) : englishTitle(summary);
  const figures = language === 'fr' ? frenchFigures(summary) : englishFigures(summary);
  const what = language === 'fr' ? 'Réseau d’acteurs et de relations.' : 'Network of actors and relations.';
  return { title, figures, description: `${what} ${title} ${figures}` };
}

function wayThrough(summary: Summary): { readonly level: Level; readonly share: number } | null {
  const [best] = LEVELS.map((level) => ({
    level: level.id,
    share: summary.throughLevel[level.id] / Math.max(1, summary.articulations),
  })).sort((a, b) => b.share - a.share);
  return best === undefined || best.share < MOST || summary.articulations < 5 ? null : best;
}

function frenchTitle(summary: Summary): string {
  if (summary.articulations === 0) return 'Aucune articulation n’est affichée.';
  const way = wayThrough(summary);
  const [absent] = summary.absentLevels.filter(({ level }) => level !== 'commune');
  const first =
    way === null
      ? `${count(summary.articulations, 'articulation')} ${tiedText(summary, 'fr')}`
      : `${way.share === 1 ? 'Tout' : way.share >= NEARLY_ALL ? 'Presque tout' : 'L’essentiel'} passe par ${WITH_ARTICLE[way.level].fr}`;
  if (absent === undefined) return `${first}.`;
  return `${first} ; ${NONE_OF[absent.level].fr} n’y figure${absent.combined ? ` ${BY_ITSELF[absent.level]}` : ''}.`;
}

function englishTitle(summary: Summary): string {
  if (summary.articulations === 0) return 'No cooperation is shown.';
  const way = wayThrough(summary);
  const [absent] = summary.absentLevels.filter(({ level }) => level !== 'commune');
  const first =
    way === null
      ? `${count(summary.articulations, 'cooperation')} ${tiedText(summary, 'en')}`
      : `${way.share === 1 ? 'Everything' : way.share >= NEARLY_ALL ? 'Nearly everything' : 'Most of it'} goes through ${WITH_ARTICLE[way.level].en}`;
  if (absent === undefined) return `${first}.`;
  return `${first}; ${NONE_OF[absent.level].en} appears${absent.combined ? ' by itself' : ''}.`;
}

function frenchFigures(summary: Summary): string {
  const vertical = summary.levelPairs.get('intercommunality commune') ?? 0;
  const regional = summary.levelPairs.get('region intercommunality') ?? 0;
  const inForce = summary.byStatus['in-force'] ?? 0;
  const parts = [
    `${count(summary.articulations, 'articulation')} ${tiedText(summary, 'fr')}, dont ${inForce} en vigueur${summary.implied === 0 ? '' : ` et ${summary.implied} implicite${summary.implied > 1 ? 's' : ''}`}.`,
    `${vertical} ${vertical > 1 ? 'relient' : 'relie'} des communes à une intercommunalité, ${regional} ${regional > 1 ? 'relient' : 'relie'} une intercommunalité à une région.`,
  ];
  if (summary.withoutArticulation > 0) {
    parts.push(`${bodies(summary.withoutArticulation, 'fr')} sans coopération recensée dans les sources.`);
  }
  if (summary.comprised > 0) parts.push(`${bodies(summary.comprised, 'fr')} seulement dans un ensemble non nommé qui coopère.`);
  if (summary.hiddenByFilter > 0) {
    const several = summary.hiddenByFilter > 1;
    parts.push(`${bodies(summary.hiddenByFilter, 'fr')} ${several ? 'ont' : 'a'} des relations masquées par un filtre.`);
  }
  return parts.join(' ');
}

function englishFigures(summary: Summary): string {
  const vertical = summary.levelPairs.get('intercommunality commune') ?? 0;
  const regional = summary.levelPairs.get('region intercommunality') ?? 0;
  const inForce = summary.byStatus['in-force'] ?? 0;
  const parts = [
    `${count(summary.articulations, 'cooperation')} ${tiedText(summary, 'en')}, ${inForce} of them in force${summary.implied === 0 ? '' : `, ${summary.implied} implied`}.`,
    `${vertical} ${vertical === 1 ? 'ties' : 'tie'} communes to an intercommunality, ${regional} ${regional === 1 ? 'ties' : 'tie'} an intercommunality to a region.`,
  ];
  if (summary.withoutArticulation > 0)
    parts.push(`${bodies(summary.withoutArticulation, 'en')} without cooperation recorded in the sources.`);
  if (summary.comprised > 0) parts.push(`${bodies(summary.comprised, 'en')} only in an unnamed set that cooperates.`);
  if (summary.hiddenByFilter > 0) parts.push(`${bodies(summary.hiddenByFilter, 'en')} with relations hidden by a filter.`);
  return parts.join(' ');
}

/** «entre 16 collectivités et organismes nommés, 27 ensembles non nommés et 17 instances ou dispositifs». */
function tiedText({ tied }: Summary, language: keyof Bilingual): string {
  const isFrench = language === 'fr';
  const parts = isFrench
    ? [
        tied.named === 0 ? '' : tied.named === 1 ? '1 collectivité ou organisme nommé' : `${tied.named} collectivités et organismes nommés`,
        tied.sets === 0 ? '' : tied.sets === 1 ? '1 ensemble non nommé' : `${tied.sets} ensembles non nommés`,
        tied.groups === 0 ? '' : tied.groups === 1 ? '1 instance ou dispositif' : `${tied.groups} instances ou dispositifs`,
        tied.others === 0 ? '' : tied.others === 1 ? '1 service ou personne' : `${tied.others} services ou personnes`,
      ]
    : [
        tied.named === 0 ? '' : tied.named === 1 ? '1 named authority or body' : `${tied.named} named authorities and bodies`,
        tied.sets === 0 ? '' : tied.sets === 1 ? '1 unnamed set' : `${tied.sets} unnamed sets`,
        tied.groups === 0 ? '' : tied.groups === 1 ? '1 group or scheme' : `${tied.groups} groups or schemes`,
        tied.others === 0 ? '' : tied.others === 1 ? '1 service or person' : `${tied.others} services or persons`,
      ];
  const said = parts.filter((part) => part !== '');
  if (said.length === 0) return isFrench ? 'entre personne' : 'between nobody';
  const [last = ''] = said.slice(-1);
  const list = said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${isFrench ? 'et' : 'and'} ${last}`;
  return `${isFrench ? 'entre' : 'between'} ${list}`;
}

/** Local authorities and bodies, counted. */
function bodies(number: number, language: keyof Bilingual): string {
  if (language === 'fr') return number > 1 ? `${number} collectivités et organismes` : `${number} collectivité ou organisme`;
  return number === 1 ? '1 authority or body' : `${number} authorities and bodies`;
}

/** «1 articulation», «2 articulations»: French takes the plural from two on, English from anything but one. */
function count(number: number, noun: 'articulation' | 'cooperation'): string {
  return `${number} ${noun}${number > 1 || (number === 0 && noun === 'cooperation') ? 's' : ''}`;
}
