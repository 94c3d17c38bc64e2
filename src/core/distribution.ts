/**
 * How the relations shown are spread: by type, by pair of levels, by status, by theme, by year. Counts of relations, not of
 * lines; a relation that has two themes counts for each, and says so by the total. Before them, how many have no recorded
 * cooperation at all, level by level: counts, where the picture shows names.
 */
import type { Dataset, Relation } from './dataset.ts';
import { actorsWithoutArticulation, isArticulation, isBody } from './isolation.ts';
import { CLASSES, classOf, isParty } from './level-classes.ts';
import type { Recipe } from './recipe.ts';
import { shownOf } from './shown.ts';
import { type Bilingual, RELATION_TYPES, type RelationType, STATUSES } from './vocabulary.ts';

export interface Share extends Bilingual {
  readonly id: string;
  readonly count: number;
  /** The type whose colour it has; null for those that are no type. */
  readonly type: RelationType | null;
}

export interface Distribution extends Bilingual {
  readonly id: 'without' | 'type' | 'levels' | 'status' | 'theme' | 'year';
  readonly shares: readonly Share[];
}

/** The distributions of the articulations shown, and how many these are. O(members²) within relations. */
export function distributions(dataset: Dataset, recipe: Recipe): { readonly total: number; readonly of: readonly Distribution[] } {
  const shown = shownOf(dataset, recipe);
  const relations = dataset.relations.filter((relation) => isArticulation(relation.type) && shown.has(relation));
  const count = (holds: (relation: Relation) => boolean) => relations.filter(holds).length;
  return {
    total: relations.length,
    of: [
      {
        id: 'without',
        fr: 'sans coopération recensée',
        en: 'without recorded cooperation',
        shares: withoutByLevel(dataset, shown.actors),
      },
      {
        id: 'type',
        fr: 'par type',
        en: 'by type',
        shares: RELATION_TYPES.map(({ id, fr, en }) => ({ id, fr, en, type: id, count: count(({ type }) => type === id) })).filter(isSome),
      },
      { id: 'levels', fr: 'par niveaux reliés', en: 'by levels joined', shares: byLevels(dataset, relations, shown.actors) },
      {
        id: 'status',
        fr: 'par statut',
        en: 'by status',
        shares: STATUSES.map(({ id, fr, en }) => ({ id, fr, en, type: null, count: count(({ status }) => status === id) })).filter(isSome),
      },
      { id: 'theme', fr: 'par thème', en: 'by theme', shares: byTheme(relations) },
      { id: 'year', fr: 'par année de début', en: 'by first year', shares: byYear(relations) },
    ],
  };
}

const isSome = (share: Share) => share.count > 0;

/** Bodies shown that are in no articulation of the dataset, whatever the filters, by level and out of how many. */
function withoutByLevel(dataset: Dataset, shown: ReadonlySet<string>): readonly Share[] {
  const alone = new Set(actorsWithoutArticulation(dataset));
  const bodies = dataset.actors.filter((actor) => isBody(actor) && shown.has(actor.id));
  return CLASSES.map(({ id, fr, en }, index) => {
    const own = bodies.filter((actor) => classOf(actor) === index);
    return {
      id,
      fr: `${fr}, sur ${own.length}`,
      en: `${en}, out of ${own.length}`,
      type: null,
      count: own.filter((actor) => alone.has(actor)).length,
    };
  }).filter(isSome);
}

function byLevels(dataset: Dataset, relations: readonly Relation[], shown: ReadonlySet<string>): readonly Share[] {
  const actors = new Map(dataset.actors.map((actor): [string, (typeof dataset.actors)[number]] => [actor.id, actor]));
  const counts = new Map<string, number>();
  for (const { members } of relations) {
    const classes = members.flatMap((member) => {
      const actor = actors.get(member.actor);
      return actor === undefined || !shown.has(actor.id) || !isParty(actor) ? [] : [classOf(actor)];
    });
    const pairs = new Set(classes.flatMap((a, i) => classes.slice(i + 1).map((b) => `${Math.max(a, b)} ${Math.min(a, b)}`)));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => {
      const [a, b] = id.split(' ').map((index) => CLASSES[Number(index)]);
      return { id, fr: `${a?.fr ?? ''} – ${b?.fr ?? ''}`, en: `${a?.en ?? ''} – ${b?.en ?? ''}`, type: null, count };
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function byTheme(relations: readonly Relation[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const { themes } of relations) for (const theme of new Set(themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const none = relations.filter(({ themes }) => themes.length === 0).length;
  const shares = [...counts].map(([theme, count]) => ({ id: theme, fr: theme, en: theme, type: null, count }));
  shares.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return none === 0 ? shares : [...shares, { id: '', fr: 'sans thème noté', en: 'no theme recorded', type: null, count: none }];
}

function byYear(relations: readonly Relation[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const { period } of relations) counts.set(period.start.slice(0, 4), (counts.get(period.start.slice(0, 4)) ?? 0) + 1);
  const shares = [...counts].filter(([year]) => year !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const unknown = counts.get('') ?? 0;
  return [
    ...shares.map(([year, count]) => ({ id: year, fr: year, en: year, type: null, count })),
    ...(unknown === 0 ? [] : [{ id: '', fr: 'début non précisé', en: 'start not stated', type: null, count: unknown }]),
  ];
}

/** Every theme of the articulations of a dataset with the number of those, most frequent first. */
export function themesOf(dataset: Dataset): readonly { readonly theme: string; readonly count: number }[] {
  return byTheme(dataset.relations.filter(({ type }) => isArticulation(type)))
    .filter(({ id }) => id !== '')
    .map(({ id, count }) => ({ theme: id, count }));
}
