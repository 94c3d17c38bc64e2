/**
 * Folds a perimeter of many communes by territory: régions, départements, then intercommunalities; each fold is shown with its counts and
 * opens into the next level. Communes with recorded cooperation stay visible beside the folds, as long as they are few. Every commune of
 * the perimeter is either shown or hidden in exactly one fold.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { fold as foldName } from '../basics/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import { memberRows } from '../model/member-rows.ts';
import type { Perimeter } from '../reference/perimeters.ts';
import { intercommunalityOf, type Unit } from '../reference/territory.ts';
import type { Laid } from './overlay.ts';
import { isDocumented, STANDINGS, type Standings } from './standing.ts';

export interface Fold {
  /** «fold:76/31»: the codes from the outermost fold inwards. */
  readonly id: string;
  /** The territory that it folds; −1 for communes without intercommunality. */
  readonly unit: Unit;
  readonly name: string;
  /** Number of its communes in the perimeter, including those shown beside it. */
  readonly total: number;
  /** Number of those with a recorded cooperation. */
  readonly documented: number;
  /** Number of those without one that are known to be in a set that cooperates. */
  readonly comprised: number;
  /** Number of those without a recorded cooperation that may have one under a name that is not matched. */
  readonly possible: number;
  /** The communes hidden in the fold. */
  readonly communes: readonly Unit[];
}

export interface Folded {
  readonly folds: readonly Fold[];
  /** Communes shown individually. */
  readonly shown: ReadonlySet<Unit>;
  /** Rows of bodies drawn although the network does not name them; absent for none. */
  readonly bodies?: Laid['bodyRows'];
}

/** Used instead of a list of folds for «everything unfolded». */
export const ALL_OPEN = '*';
export const FOLD_PREFIX = 'fold:';

/** Up to this many communes are all shown, without folds. */
const FEW_COMMUNES = 20;
/** Up to this many documented communes stay visible beside the folds. */
const FEW_DOCUMENTED = 150;

/** The folds of a perimeter with some of them open; cached for its standings. O(communes of the perimeter). */
export function foldsOf(laid: Laid, standings: Standings, open: ReadonlySet<string>): Folded {
  const key = [...open].sort().join(' ');
  const known = kept.get(standings) ?? new Map<string, Folded>();
  kept.set(standings, known);
  const folded = known.get(key) ?? foldedBy(laid, standings, open);
  known.set(key, folded);
  return folded;
}

/** Standings belong to exactly one perimeter, so they serve as its cache key. */
const kept = new WeakMap<Standings, Map<string, Folded>>();

function foldedBy(laid: Laid, standings: Standings, open: ReadonlySet<string>): Folded {
  const { territory, perimeter } = laid;
  const { communes } = perimeter;
  if (communes.length <= FEW_COMMUNES || open.has(ALL_OPEN)) return { folds: [], shown: new Set(communes) };
  const known = communes.filter((commune) => isInSight(laid, standings, commune));
  const shown = new Set<Unit>(known.length <= FEW_DOCUMENTED ? known : []);
  const folds: Fold[] = [];
  const holders: readonly ((commune: Unit) => Unit)[] = [
    (commune) => territory.region[commune] ?? -1,
    (commune) => territory.department[commune] ?? -1,
    (commune) => intercommunalityOf(territory, commune),
  ];
  const expand = (part: readonly Unit[], level: number, path: string) => {
    const holderOf = holders[level];
    if (holderOf === undefined) {
      for (const commune of part) shown.add(commune);
      return;
    }
    const groups = new Map<Unit, Unit[]>();
    for (const commune of part) addTo(groups, holderOf(commune), commune);
    // A level with a single territory is skipped, except for the last level.
    if (groups.size === 1 && level < holders.length - 1) {
      expand(part, level + 1, path);
      return;
    }
    for (const [unit, own] of [...groups].sort(([a], [b]) => byName(territory.names, a, b))) {
      const id = `${path}${path === FOLD_PREFIX ? '' : '/'}${territory.codes[unit] ?? ''}`;
      if (open.has(id)) {
        expand(own, level + 1, id);
        continue;
      }
      const hidden = shown.size === 0 ? own : own.filter((commune) => !shown.has(commune));
      if (hidden.length === 0) continue;
      const withStanding = (holds: readonly boolean[]) => own.filter((commune) => holds[standings.byUnit[commune] as number]).length;
      folds.push({
        id,
        unit,
        name: territory.names[unit] ?? '',
        total: own.length,
        documented: withStanding(DOCUMENTED),
        comprised: withStanding(COMPRISED),
        possible: standings.names.size === 0 ? 0 : own.filter((commune) => standings.names.has(commune)).length,
        communes: hidden,
      });
    }
  };
  expand(communes, 0, FOLD_PREFIX);
  return { folds, shown };
}

/** For each standing, whether it is a cooperation of the commune's own; and whether it is that of a set. */
const DOCUMENTED = STANDINGS.map(({ id }) => isDocumented(id));
const COMPRISED = STANDINGS.map(({ id }) => id === 'comprised');

/** Whether a commune stays visible beside the folds: it has a recorded cooperation, or it is named and comprised in a set with one. */
function isInSight({ actorOf, named }: Laid, { byUnit }: Standings, commune: Unit): boolean {
  const standing = byUnit[commune] as number;
  return DOCUMENTED[standing] === true || (COMPRISED[standing] === true && named.has(actorOf.get(commune) ?? ''));
}

/** Up to this many communes the map shows each as a dot; in larger perimeters territories fold there too. */
const MAP_LIMIT = 5000;

/** What the map shows of a perimeter: most communes as dots; symbols for those with a recorded cooperation and for those requested. */
export interface MapPart extends Folded {
  /** Communes drawn as dots, under the symbols. */
  readonly dots: readonly Unit[];
}

/** The folds and dots of a map; `wanted` communes always get a symbol. O(communes of the perimeter). */
export function mapPartOf(laid: Laid, standings: Standings, open: ReadonlySet<string>, wanted: ReadonlySet<Unit>): MapPart {
  const { communes } = laid.perimeter;
  const isWhole = communes.length <= MAP_LIMIT || open.has(ALL_OPEN);
  const { folds, shown: unfolded } = isWhole ? { folds: [], shown: communes } : foldsOf(laid, standings, open);
  const known = communes.filter((commune) => isInSight(laid, standings, commune));
  const shown = new Set<Unit>(known.length <= FEW_DOCUMENTED ? known : []);
  for (const unit of wanted) shown.add(unit);
  return { folds, shown, dots: [...unfolded].filter((commune) => !shown.has(commune)) };
}

/**
 * The part of a dataset that is drawn when the rest is folded: actors that the network names, the shown communes, and the
 * bodies that are to be drawn beside them. If the drawn rows are
 * those of the last time, so is the dataset, and nothing that is made of it is made again.
 */
export function drawnPart(laid: Laid, { shown, bodies = NO_BODIES }: Folded): Dataset {
  const { dataset } = laid;
  const { actors, relations } = drawnRows(dataset, laid.perimeter, laid.communeRows, laid.isNoCommune, shown, bodies);
  const drawn: Dataset = {
    ...dataset,
    actors: rowsAt(dataset.actors, actors, lastDrawn?.actors),
    relations: rowsAt(dataset.relations, relations, lastDrawn?.relations),
  };
  const isAsBefore = lastDrawn !== null && DRAWN_TABLES.every((table) => isSameTable(lastDrawn?.[table], drawn[table]));
  if (!isAsBefore) lastDrawn = drawn;
  return isAsBefore && lastDrawn !== null ? lastDrawn : drawn;
}

const NO_BODIES: Laid['bodyRows'] = [];

/**
 * The same folds with the bodies that the reference adds, for the columns: there each has a place at the foot of its level, which the head of
 * the column counts. On a map a body would lie over its communes. The same value for the same folds.
 */
export function withBodies({ bodyRows }: Laid, folded: Folded): Folded {
  const known = foldedWithBodies.get(folded) ?? { ...folded, bodies: bodyRows };
  foldedWithBodies.set(folded, known);
  return known;
}

const foldedWithBodies = new WeakMap<Folded, Folded>();

/** The last result. A cache only: it does not affect results. */
let lastDrawn: Dataset | null = null;
const DRAWN_TABLES = ['sources', 'types', 'actors', 'relations', 'statements', 'story'] as const;

/** The rows with some numbers; the list `last` if it has the same rows. */
function rowsAt<T>(rows: readonly T[], numbers: readonly number[], last: readonly T[] | undefined): readonly T[] {
  const isAsBefore = last?.length === numbers.length && numbers.every((row, i) => rows[row] === last[i]);
  return isAsBefore ? last : numbers.map((row) => rows[row] as T);
}

/** Whether two tables have the same rows. */
function isSameTable(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one === other || (one?.length === other.length && one.every((row, i) => row === other[i]));
}

/** The rows of actors and of relations that are drawn, by number. */
export const drawnRows = keptFor(
  { actors: () => [], relations: ({ members }) => [members] },
  (
    dataset,
    perimeter: Perimeter,
    communeRows: Laid['communeRows'],
    isNoCommune: Laid['isNoCommune'],
    shown: Folded['shown'],
    bodies: Laid['bodyRows'],
  ): { readonly actors: readonly number[]; readonly relations: readonly number[] } => {
    // Actors that the network names and that are no communes are drawn whatever is folded.
    const isDrawn = new Uint8Array(dataset.actors.length + 1);
    isDrawn.set(isNoCommune);
    for (const row of bodies) isDrawn[row] = 1;
    if (shown.size > 0) {
      for (const [i, unit] of perimeter.communes.entries()) if (shown.has(unit)) isDrawn[communeRows[i] as number] = 1;
    }
    const [actors, relations]: [number[], number[]] = [[], []];
    for (let row = 0; row < dataset.actors.length; row++) if (isDrawn[row] === 1) actors.push(row);
    const { first, actor } = memberRows(dataset);
    for (let row = 0; row < dataset.relations.length; row++) {
      const end = first[row + 1] as number;
      let at = first[row] as number;
      while (at < end && isDrawn[actor[at] as number] === 1) at++;
      if (at === end) relations.push(row);
    }
    return { actors, relations };
  },
);

/** The folds to open so that a commune is shown, outermost first, after those already open. */
export function foldsAround(folded: (open: ReadonlySet<string>) => Folded, open: readonly string[], commune: Unit): readonly string[] {
  const opened = [...open];
  // The commune is hidden in at most one fold of each of the three levels.
  for (let level = 0; level < 3; level++) {
    const holding = folded(new Set(opened)).folds.find((candidate) => candidate.communes.includes(commune));
    if (holding === undefined) break;
    opened.push(holding.id);
  }
  return opened;
}

function byName(names: readonly string[], a: Unit, b: Unit): number {
  const [x, y] = [foldName(names[a] ?? ''), foldName(names[b] ?? '')];
  return x < y ? -1 : x > y ? 1 : a - b;
}
