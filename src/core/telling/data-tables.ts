/**
 * The shown actors and relations as tables, one row each, with the same columns on screen, in the clipboard and in exports. Cells are text
 * or numbers; texts are not shortened.
 */

import type { Bilingual, Language } from '../../messages/language.ts';
import { distributions } from '../analysis/distribution.ts';
import { levelMatrix } from '../analysis/level-table.ts';
import {
  type CellTexts,
  EDITED_TABLES,
  type EditedRow,
  type EditedTable,
  ITEMS_APART,
  ownColumnId,
  rowTexts,
} from '../editing/row-texts.ts';
import type { Actor, Dataset, Relation, Source } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { keptFor } from '../model/kept-answers.ts';
import { typesOf } from '../model/relation-types.ts';
import { type KeptColumn, NO_REMAINS, type Remains } from '../model/remains.ts';
import { columnLabel, columnNamed } from '../model/tables.ts';
import { comprisedActors } from '../network/comprised.ts';
import { articulationsOf } from '../network/isolation.ts';
import { CLASSES, classAt } from '../network/level-classes.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { partnerNetwork } from '../network/simple-network.ts';
import { territorialParents } from '../network/territorial-parents.ts';

export const TABLE_KINDS = EDITED_TABLES;
export type TableKind = EditedTable;

export interface TableColumn extends Bilingual {
  readonly id: string;
  readonly isNumber: boolean;
  /** Whether it is shown by default. */
  readonly isUsual: boolean;
  /** The column of the tables of files that its cells are, and can be edited as; null if they are computed. */
  readonly edits: string | null;
}

export interface TableRow {
  /** Id of the actor, relation or source; the name of a row that cannot be used yet (`keptRowId`). */
  readonly id: string;
  /** In the order of the columns. */
  readonly cells: readonly (string | number)[];
}

export interface DataTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A column whose cells are computed from a row. */
interface Computed<T> extends TableColumn {
  readonly of: (item: T) => string | number;
}

/**
 * A table of what a recipe shows, in a language; of sources, all. `remains`: what was not understood, whose columns are columns of the table. Cells
 * that can be edited say what `rowTexts` says. A row that says the same as in the last table is the same object. O(actors + members).
 */
export function dataTable(kind: TableKind, dataset: Dataset, recipe: Recipe, language: Language, remains: Remains = NO_REMAINS): DataTable {
  const shown = selectionOf(dataset, recipe);
  const own = remains.columns.filter(({ table, header }) => table === kind && header !== '').map(ownColumn);
  const texts = rowTexts({ dataset, remains }, kind, language);
  const context = sameContext([kind, language, nameToken(dataset), dataset.sources, dataset.types, remains.cells, remains.columns]);
  if (kind === 'actors') {
    const actors = dataset.actors.filter((actor) => shown.actors.has(actor.id));
    return tableOf([...actorColumns(dataset, dataset.relations.filter(shown.has)), ...own], actors, texts, context);
  }
  if (kind === 'relations') return tableOf([...RELATION_COLUMNS, ...own], dataset.relations.filter(shown.has), texts, context);
  return tableOf([...sourceColumns(dataset), ...own], dataset.sources, texts, context);
}

/** An object that stays the same as long as no actor changes its name. */
const nameToken = keptFor({ actors: ({ name }) => [name] }, (): object => ({}));

/** What the texts of rows were made from, beside the rows: the last list that is the same, or this one. */
function sameContext(context: readonly unknown[]): readonly unknown[] {
  const known = contexts.find((one) => one.length === context.length && one.every((value, i) => Object.is(value, context[i])));
  contexts = [known ?? context, ...contexts.filter((one) => one !== known).slice(0, 3)];
  return known ?? context;
}

let contexts: readonly (readonly unknown[])[] = [];

/** The last row of a table that was made of a row of the dataset, and from what beside. */
const MADE = new WeakMap<EditedRow, { readonly context: readonly unknown[]; readonly row: TableRow }>();

/** What a column that can be edited is called on the page; files call it `columnLabel`. `edits`: its name in the tables of files. */
export function editedColumnLabel(kind: TableKind, edits: string): Bilingual {
  const columns = { actors: ACTOR_COLUMNS, relations: RELATION_COLUMNS, sources: SOURCE_COLUMNS }[kind];
  const described = columnNamed(kind, edits);
  return columns.find((one) => one.edits === edits) ?? (described === undefined ? { fr: edits, en: edits } : columnLabel(described));
}

function column(id: string, fr: string, en: string, isNumber: boolean): TableColumn {
  return { id, fr, en, isNumber, isUsual: true, edits: null };
}

/** A column whose cells are those of a column of files. */
function edited(id: string, fr: string, en: string, isUsual: boolean, edits = id): TableColumn {
  return { id, fr, en, isNumber: false, isUsual, edits };
}

function computed<T>(
  id: string,
  fr: string,
  en: string,
  isUsual: boolean,
  of: (item: T) => string | number,
  isNumber = false,
): Computed<T> {
  return { id, fr, en, isNumber, isUsual, edits: null, of };
}

function ownColumn(kept: KeptColumn): TableColumn {
  const id = ownColumnId(kept);
  return { id, fr: kept.header, en: kept.header, isNumber: false, isUsual: true, edits: id };
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

function tableOf<T extends EditedRow>(
  columns: readonly (TableColumn | Computed<T>)[],
  items: readonly T[],
  textsOf: (row: T) => CellTexts,
  context: readonly unknown[],
): DataTable {
  return {
    columns: columns.map(({ id, fr, en, isNumber, isUsual, edits }) => ({ id, fr, en, isNumber, isUsual, edits })),
    rows: items.map((item) => {
      const made = MADE.get(item);
      const before = made?.context === context ? made.row.cells : null;
      if (made !== undefined && before !== null && columns.every((column, i) => !('of' in column) || column.of(item) === before[i]))
        return made.row;
      const text = before === null ? textsOf(item) : null;
      const cells = columns.map((column, i) => ('of' in column ? column.of(item) : (text?.(column.edits ?? '') ?? before?.[i] ?? '')));
      const row = { id: item.id, cells };
      MADE.set(item, { context, row });
      return row;
    }),
  };
}

function actorColumns(dataset: Dataset, relations: readonly Relation[]): readonly (TableColumn | Computed<Actor>)[] {
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
  const territory = (actor: Actor) =>
    [...new Set([...parents.of(actor.id), ...(actor.within === null ? [] : [actor.within])])]
      .map((id) => names.get(id)?.name ?? id)
      .join(ITEMS_APART);
  const [known, others] = [ACTOR_COLUMNS.slice(0, KNOWN_BY), ACTOR_COLUMNS.slice(KNOWN_BY)];
  return [
    ...known,
    computed('territory', 'territoire', 'territory', true, territory),
    computed('articulations', 'articulations', 'cooperations', true, ({ id }) => all.get(id) ?? 0, true),
    computed('implied', 'dont implicites', 'of them implied', true, ({ id }) => implied.get(id) ?? 0, true),
    computed('partners', 'partenaires', 'partners', true, ({ id }) => partners.get(id)?.size ?? 0, true),
    computed('hidden', 'masquées', 'hidden', true, ({ id }) => (inAll.get(id) ?? 0) - (all.get(id) ?? 0), true),
    computed('comprised', 'comprise dans', 'comprised in', true, ({ id }) =>
      (comprised.get(id) ?? []).map((set) => set.name).join(ITEMS_APART),
    ),
    ...others,
    computed('id', 'identifiant', 'id', false, ({ id }) => id),
  ];
}

/** Where a row is said: the first piece of its evidence. */
const PROVEN: readonly TableColumn[] = [
  edited('source', 'source', 'source', false),
  edited('place', 'lieu dans la source', 'place in the source', false),
  edited('quote', 'citation', 'quote', false),
  edited('speaker', 'dit par', 'said by', false),
];

/** The columns of actors that can be edited; the first of them are those by which an actor is known. */
const ACTOR_COLUMNS: readonly TableColumn[] = [
  edited('name', 'nom', 'name', true),
  edited('kind', 'genre', 'kind', true),
  edited('level', 'niveau', 'level', true, 'levels'),
  edited('nature', 'nature', 'nature', false),
  edited('code', 'code INSEE', 'INSEE code', false),
  edited('siren', 'SIREN', 'SIREN', false),
  edited('function', 'fonction', 'function', false),
  edited('note', 'remarque', 'note', false),
  edited('other-names', 'autres noms', 'other names', false, 'otherNames'),
  edited('within', 'dans', 'within', false),
  edited('least', 'effectif minimal', 'least number', false, 'min'),
  edited('most', 'effectif maximal', 'greatest number', false, 'max'),
  edited('identity', 'identité', 'identity', false),
  edited('became', 'devenir', 'became', false),
  edited('code-year', 'millésime', 'year of the code', false, 'codeYear'),
  edited('no-code', 'sans code parce que', 'no code because', false, 'noCode'),
  ...PROVEN,
];
const KNOWN_BY = 3;

const RELATION_COLUMNS: readonly (TableColumn | Computed<Relation>)[] = [
  edited('type', 'type', 'type', true),
  edited('members-from', 'de', 'from', true, 'from'),
  edited('members-to', 'vers', 'to', true, 'to'),
  edited('frame', 'cadre', 'frame', true),
  edited('title', 'intitulé', 'title', true),
  edited('status', 'statut', 'status', true),
  edited('from', 'début', 'start', true, 'start'),
  edited('to', 'fin', 'end', false, 'end'),
  edited('words', 'dates selon la source', 'dates as the source says', false, 'periodWords'),
  edited('certainty', 'certitude', 'certainty', false),
  edited('implied', 'ce qui est implicite', 'what is implied', false),
  edited('themes', 'thèmes', 'themes', true),
  edited('note', 'remarque', 'note', false),
  ...PROVEN.map((one) => (one.id === 'quote' ? { ...one, isUsual: true } : one)),
  computed('proofs', 'nombre de preuves', 'pieces of evidence', false, ({ evidence }) => evidence.length, true),
  computed('id', 'identifiant', 'id', false, ({ id }) => id),
];

function sourceColumns(dataset: Dataset): readonly (TableColumn | Computed<Source>)[] {
  const proven = new Map<string, number>();
  for (const { evidence } of [...dataset.actors, ...dataset.relations, ...dataset.statements])
    for (const source of new Set(evidence.map((one) => one.source))) proven.set(source, (proven.get(source) ?? 0) + 1);
  return [
    ...SOURCE_COLUMNS,
    computed('proves', 'lignes prouvées', 'rows it proves', true, ({ id }) => proven.get(id) ?? 0, true),
    computed('id', 'identifiant', 'id', false, ({ id }) => id),
  ];
}

const SOURCE_COLUMNS: readonly TableColumn[] = [
  edited('title', 'titre', 'title', true),
  edited('publisher', 'éditeur', 'publisher', true),
  edited('from', 'date, ou au plus tôt', 'date, or the earliest', true),
  edited('to', 'au plus tard', 'the latest', true),
  edited('licence', 'licence', 'licence', true),
  edited('note', 'remarque', 'note', true),
];
