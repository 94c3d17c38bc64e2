/**
 * The shown actors and relations as tables, one row each, with the same columns on screen, in the clipboard and in exports. Cells are text
 * or numbers; texts are not shortened.
 */

import type { Bilingual, Language } from '../../messages/language.ts';
import { distributions } from '../analysis/distribution.ts';
import { levelMatrix } from '../analysis/level-table.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { typesOf } from '../model/relation-types.ts';
import { ACTOR_KINDS, CERTAINTIES, LEVELS, STATUSES, type Term, termOf, WITHHELD } from '../model/vocabulary.ts';
import { comprisedActors } from '../network/comprised.ts';
import { articulationsOf } from '../network/isolation.ts';
import { CLASSES, classAt } from '../network/level-classes.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { partnerNetwork } from '../network/simple-network.ts';
import { territorialParents } from '../network/territorial-parents.ts';
import { dateInWords } from './date-words.ts';

export const TABLE_KINDS = ['actors', 'relations'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface TableColumn extends Bilingual {
  readonly id: string;
  readonly isNumber: boolean;
  /** Whether it is shown by default. */
  readonly isUsual: boolean;
}

export interface TableRow {
  /** Id of the actor or relation. */
  readonly id: string;
  /** In the order of the columns. */
  readonly cells: readonly (string | number)[];
}

export interface DataTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

interface Column<T> extends TableColumn {
  readonly of: (item: T) => string | number;
}

/** A table of what a recipe shows, in a language. O(actors + members). */
export function dataTable(kind: TableKind, dataset: Dataset, recipe: Recipe, language: Language): DataTable {
  const shown = selectionOf(dataset, recipe);
  const relations = dataset.relations.filter(shown.has);
  return kind === 'actors'
    ? tableOf(
        actorColumns(dataset, relations, language),
        dataset.actors.filter((actor) => shown.actors.has(actor.id)),
      )
    : tableOf(relationColumns(dataset, shown.actors, language), relations);
}

function column(id: string, fr: string, en: string, isNumber: boolean): TableColumn {
  return { id, fr, en, isNumber, isUsual: true };
}

/** Levels × levels as a table: number of pairs of partners, and in the next column the number possible. */
export function levelsTable(dataset: Dataset, recipe: Recipe, language: Language): DataTable {
  const { counts, possible, sizes } = levelMatrix(partnerNetwork(dataset, recipe));
  const classes = CLASSES.map((_, i) => i).filter((i) => (sizes[i] ?? 0) > 0);
  const word = (i: number) => classAt(i)[language];
  return {
    columns: [
      column('a', 'niveau', 'level', false),
      column('b', 'avec', 'with', false),
      column('count', 'paires reliées', 'pairs connected', true),
      column('possible', 'paires possibles', 'pairs possible', true),
    ],
    rows: classes.flatMap((a) =>
      classes
        .filter((b) => b >= a)
        .map((b) => ({ id: `${a} ${b}`, cells: [word(b), word(a), counts[a]?.[b] ?? 0, possible[a]?.[b] ?? 0] })),
    ),
  };
}

const UNITS = {
  relation: { fr: 'articulations', en: 'cooperations' },
  actor: { fr: 'collectivités et organismes', en: 'local authorities and bodies' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** All distributions as one table: distribution, share, number and unit, total. */
export function distributionsTable(dataset: Dataset, recipe: Recipe, language: Language): DataTable {
  const found = distributions(dataset, recipe);
  return {
    columns: [
      column('of', 'répartition', 'distribution', false),
      column('what', 'valeur', 'value', false),
      column('unit', 'ce qui est compté', 'what is counted', false),
      column('count', 'nombre', 'number', true),
      column('implied', 'dont implicites', 'of them implied', true),
      column('of-all', 'sur', 'out of', true),
    ],
    rows: found.of.flatMap((distribution) =>
      distribution.shares.map(({ id, count, outOf, ...share }) => ({
        id: `${distribution.id} ${id}`,
        cells: [
          distribution[language],
          share[language],
          UNITS[distribution.unit][language],
          count.value,
          count.implied,
          (outOf ?? found.total).value,
        ],
      })),
    ),
  };
}

function tableOf<T extends { readonly id: string }>(columns: readonly Column<T>[], items: readonly T[]): DataTable {
  return {
    columns: columns.map(({ id, fr, en, isNumber, isUsual }) => ({ id, fr, en, isNumber, isUsual })),
    rows: items.map((item) => ({ id: item.id, cells: columns.map((column) => column.of(item)) })),
  };
}

function actorColumns(dataset: Dataset, relations: readonly Relation[], language: Language): readonly Column<Actor>[] {
  const names = byId(dataset.actors);
  const parents = territorialParents(dataset);
  const [comprised, types] = [comprisedActors(dataset), typesOf(dataset)];
  const [all, implied, inAll] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const partners = new Map<string, Set<string>>();
  for (const { members } of articulationsOf(dataset)) for (const { actor } of members) inAll.set(actor, (inAll.get(actor) ?? 0) + 1);
  for (const { type, members, certainty } of relations) {
    if (!types.isArticulation(type)) continue;
    const parties = members.filter(({ role }) => role !== 'frame');
    for (const { actor } of members) {
      all.set(actor, (all.get(actor) ?? 0) + 1);
      if (certainty === 'implied') implied.set(actor, (implied.get(actor) ?? 0) + 1);
    }
    for (const { actor } of parties) {
      const known = partners.get(actor) ?? new Set<string>();
      for (const other of parties) if (other.actor !== actor) known.add(other.actor);
      partners.set(actor, known);
    }
  }
  const word = (list: readonly Term[], id: string) => termOf(list, id)[language];
  return [
    { id: 'name', fr: 'nom', en: 'name', isNumber: false, isUsual: true, of: (actor) => actor.name },
    { id: 'kind', fr: 'genre', en: 'kind', isNumber: false, isUsual: true, of: (actor) => word(ACTOR_KINDS, actor.kind) },
    {
      id: 'level',
      fr: 'niveau',
      en: 'level',
      isNumber: false,
      isUsual: true,
      of: (actor) => actor.levels.map((level) => word(LEVELS, level)).join(' + '),
    },
    {
      id: 'territory',
      fr: 'territoire',
      en: 'territory',
      isNumber: false,
      isUsual: true,
      of: (actor) =>
        [...new Set([...parents.of(actor.id), ...(actor.within === null ? [] : [actor.within])])]
          .map((id) => names.get(id)?.name ?? id)
          .join(' ; '),
    },
    { id: 'articulations', fr: 'articulations', en: 'cooperations', isNumber: true, isUsual: true, of: (actor) => all.get(actor.id) ?? 0 },
    {
      id: 'implied',
      fr: 'dont implicites',
      en: 'of them implied',
      isNumber: true,
      isUsual: true,
      of: (actor) => implied.get(actor.id) ?? 0,
    },
    { id: 'partners', fr: 'partenaires', en: 'partners', isNumber: true, isUsual: true, of: (actor) => partners.get(actor.id)?.size ?? 0 },
    {
      id: 'hidden',
      fr: 'masquées',
      en: 'hidden',
      isNumber: true,
      isUsual: true,
      of: (actor) => (inAll.get(actor.id) ?? 0) - (all.get(actor.id) ?? 0),
    },
    {
      id: 'comprised',
      fr: 'comprise dans',
      en: 'comprised in',
      isNumber: false,
      isUsual: true,
      of: (actor) => (comprised.get(actor.id) ?? []).map((set) => set.name).join(' ; '),
    },
    { id: 'nature', fr: 'nature', en: 'nature', isNumber: false, isUsual: false, of: (actor) => actor.nature },
    { id: 'code', fr: 'code INSEE', en: 'INSEE code', isNumber: false, isUsual: false, of: (actor) => actor.code },
    { id: 'siren', fr: 'SIREN', en: 'SIREN', isNumber: false, isUsual: false, of: (actor) => actor.siren },
    { id: 'function', fr: 'fonction', en: 'function', isNumber: false, isUsual: false, of: (actor) => actor.function },
    { id: 'note', fr: 'remarque', en: 'note', isNumber: false, isUsual: false, of: (actor) => actor.note },
    { id: 'id', fr: 'identifiant', en: 'id', isNumber: false, isUsual: false, of: (actor) => actor.id },
  ];
}

function relationColumns(dataset: Dataset, actors: ReadonlySet<string>, language: Language): readonly Column<Relation>[] {
  const names = byId(dataset.actors);
  const types = typesOf(dataset);
  const titles = byId(dataset.sources);
  const word = (list: readonly Term[], id: string) => termOf(list, id)[language];
  const members = (relation: Relation, isFrame: boolean) =>
    relation.members
      .filter(({ actor, role }) => actors.has(actor) && (role === 'frame') === isFrame)
      .map(({ actor }) => names.get(actor)?.name ?? actor)
      .join(' ; ');
  const evidence = (relation: Relation, of: (item: Relation['evidence'][number]) => string) =>
    [...new Set(relation.evidence.map(of).filter((text) => text !== ''))].join(' | ');
  return [
    { id: 'type', fr: 'type', en: 'type', isNumber: false, isUsual: true, of: (relation) => types.of(relation.type)[language] },
    { id: 'members', fr: 'entre', en: 'between', isNumber: false, isUsual: true, of: (relation) => members(relation, false) },
    { id: 'frame', fr: 'cadre', en: 'frame', isNumber: false, isUsual: true, of: (relation) => members(relation, true) },
    { id: 'title', fr: 'intitulé', en: 'title', isNumber: false, isUsual: true, of: (relation) => relation.title },
    { id: 'status', fr: 'statut', en: 'status', isNumber: false, isUsual: true, of: (relation) => word(STATUSES, relation.status) },
    { id: 'from', fr: 'début', en: 'from', isNumber: false, isUsual: true, of: (relation) => dateInWords(relation.period.start, language) },
    { id: 'to', fr: 'fin', en: 'to', isNumber: false, isUsual: false, of: (relation) => dateInWords(relation.period.end, language) },
    {
      id: 'words',
      fr: 'dates selon la source',
      en: 'dates as the source says',
      isNumber: false,
      isUsual: false,
      of: (relation) => relation.period.words,
    },
    {
      id: 'certainty',
      fr: 'certitude',
      en: 'certainty',
      isNumber: false,
      isUsual: false,
      of: (relation) => word(CERTAINTIES, relation.certainty),
    },
    {
      id: 'implied',
      fr: 'ce qui est implicite',
      en: 'what is implied',
      isNumber: false,
      isUsual: false,
      of: (relation) => relation.implied,
    },
    { id: 'themes', fr: 'thèmes', en: 'themes', isNumber: false, isUsual: true, of: (relation) => relation.themes.join(' ; ') },
    {
      id: 'quote',
      fr: 'citation',
      en: 'quote',
      isNumber: false,
      isUsual: true,
      of: (relation) => evidence(relation, ({ quote, withheld }) => (withheld === undefined ? quote : `[${word(WITHHELD, withheld)}]`)),
    },
    {
      id: 'place',
      fr: 'lieu dans la source',
      en: 'place in the source',
      isNumber: false,
      isUsual: false,
      of: (relation) => evidence(relation, ({ place }) => place),
    },
    {
      id: 'source',
      fr: 'source',
      en: 'source',
      isNumber: false,
      isUsual: false,
      of: (relation) => evidence(relation, ({ source }) => titles.get(source)?.title ?? source),
    },
    {
      id: 'speaker',
      fr: 'dit par',
      en: 'said by',
      isNumber: false,
      isUsual: false,
      of: (relation) => evidence(relation, ({ speaker }) => (speaker === null ? '' : (names.get(speaker)?.name ?? speaker))),
    },
    { id: 'id', fr: 'identifiant', en: 'id', isNumber: false, isUsual: false, of: (relation) => relation.id },
  ];
}
