/**
 * How the network is shown (view, language, theme…), in contrast to the recipe, which says what part of it is shown. Plain JSON, part of
 * the address.
 */

import type { Language } from '../../messages/language.ts';
import type { MetricId } from '../analysis/metrics/index.ts';
import type { ValueBand } from '../analysis/metrics/value-bands.ts';
import { isLayout, LAYOUT_IDS, type LayoutId, presentId, type RingKind } from '../layout/layout.ts';
import type { MatrixOrder } from '../layout/matrix-orders.ts';
import { NEWEST_YEAR } from '../reference/territory.ts';

/** Themes of the page: light and dark for a desk; projector with large letters for a room. */
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** Views: layouts are pictures; the others show the same data in rows, cells or bars. */
export type ViewId = LayoutId | 'multiples' | 'list' | 'actors' | 'relations' | 'sources' | 'levels' | 'matrix' | 'timeline' | 'figures';

/** All views, in the order in which they are offered. */
export const VIEW_IDS: readonly ViewId[] = [
  ...LAYOUT_IDS,
  'multiples',
  'list',
  'actors',
  'relations',
  'sources',
  'levels',
  'matrix',
  'timeline',
  'figures',
];

/** The view with that name, today's or that of an earlier version; undefined for none. */
export function viewNamed(name: string | null): ViewId | undefined {
  const id = presentId(name ?? '');
  return VIEW_IDS.find((candidate) => candidate === id);
}

/** Whether a view is a layout of the picture. */
export function isPicture(id: ViewId): id is LayoutId {
  return isLayout(id);
}

/** The panels of the analysis, in the order of their buttons. */
export const PANEL_IDS = ['territory', 'isolation', 'pivots', 'levels', 'instruments', 'paths', 'compare'] as const;
export type PanelId = (typeof PANEL_IDS)[number];
/** Panels that show no numbers of the analysis; opening one does not start it. */
const PLAIN_PANELS = ['territory', 'compare'] as const satisfies readonly PanelId[];
export type PlainPanelId = (typeof PLAIN_PANELS)[number];
/** What may be shown beside the picture: a panel of the analysis, or the editor of the story. */
export const SIDE_IDS = [...PANEL_IDS, 'story'] as const;
export type SideId = (typeof SIDE_IDS)[number];

/** Whether a panel shows numbers of the analysis. */
export function showsAnalysis(id: SideId): id is Exclude<PanelId, PlainPanelId> {
  return id !== 'story' && !PLAIN_PANELS.some((plain) => plain === id);
}

/** A filter for actors whose measure is in one band. */
export interface MetricBand {
  readonly metric: MetricId;
  readonly band: ValueBand;
}

/** The spaces of the page: the network, its territory, its tables, what can be found in it. */
export const SPACE_IDS = ['network', 'territory', 'tables', 'findings'] as const;
export type SpaceId = (typeof SPACE_IDS)[number];

/** What one can go to in a space: a view, a panel beside the picture that is shown, or a view with its panel. */
export interface Place {
  readonly space: SpaceId;
  /** Null for a panel beside whatever picture is shown. */
  readonly view: ViewId | null;
  readonly panel: PanelId | null;
}

/**
 * The places of every space, in the order of their buttons; the first of a space is where it opens. Each view is in one space. The panels
 * that connect or compare two actors are asked for from a sheet, so they are places of no space.
 */
export const PLACES: readonly Place[] = [
  { space: 'network', view: 'columns', panel: null },
  { space: 'network', view: 'ego', panel: null },
  { space: 'network', view: 'multiples', panel: null },
  { space: 'network', view: 'force', panel: null },
  { space: 'territory', view: 'map', panel: 'territory' },
  { space: 'tables', view: 'list', panel: null },
  { space: 'tables', view: 'actors', panel: null },
  { space: 'tables', view: 'relations', panel: null },
  { space: 'tables', view: 'sources', panel: null },
  { space: 'findings', view: null, panel: 'isolation' },
  { space: 'findings', view: null, panel: 'pivots' },
  { space: 'findings', view: null, panel: 'levels' },
  { space: 'findings', view: null, panel: 'instruments' },
  { space: 'findings', view: 'levels', panel: null },
  { space: 'findings', view: 'matrix', panel: null },
  { space: 'findings', view: 'timeline', panel: null },
  { space: 'findings', view: 'figures', panel: null },
];

/** The place that is shown: that of the open panel if it has one of its own, else that of the view. */
export function placeOf({ id, panel }: Pick<View, 'id' | 'panel'>): Place {
  const place = PLACES.find(({ view, panel: own }) => view === null && own === panel) ?? PLACES.find(({ view }) => view === id);
  if (place === undefined) throw new Error(`no place shows the view “${id}”`);
  return place;
}

export interface View {
  readonly id: ViewId;
  /** A second view beside the first, on wide screens; null for none. */
  readonly second: ViewId | null;
  readonly language: Language;
  readonly theme: Theme;
  /** Whether persons are shown by their function instead of their name. */
  readonly nameless: boolean;
  /** What is shown beside the picture; null for nothing. */
  readonly panel: SideId | null;
  /** Measures shown by size and tint of symbols, in three bands; null for none. */
  readonly size: MetricId | null;
  readonly tint: MetricId | null;
  readonly band: MetricBand | null;
  /** Id of the actor in the middle of the ego view; empty for the one with most cooperations. */
  readonly center: string;
  readonly rings: RingKind;
  /** Row order of the matrix of actors. */
  readonly order: MatrixOrder;
  /** Ids of the columns shown in tables; empty for the usual ones. */
  readonly columns: readonly string[];
  /** Column by which tables are sorted, with `-` before it for descending order; empty for the order of the files. */
  readonly sort: string;
  /** Text that rows of the tables must contain. */
  readonly query: string;
  /** Ids of the two actors that paths are shown between or that are compared; empty if not chosen. */
  readonly from: string;
  readonly to: string;
  /** Key of the perimeter whose communes are shown; empty for none. */
  readonly perimeter: string;
  /** Year of the reference. */
  readonly year: number;
  /** Ids of the folds that are open. */
  readonly open: readonly string[];
}

export const DEFAULT_VIEW: View = {
  id: 'columns',
  second: null,
  language: 'fr',
  theme: 'light',
  nameless: false,
  panel: null,
  size: null,
  tint: null,
  band: null,
  center: '',
  rings: 'distance',
  order: 'level',
  columns: [],
  sort: '',
  query: '',
  from: '',
  to: '',
  perimeter: '',
  year: NEWEST_YEAR,
  open: [],
};

/** The theme with that name, or null. */
export function themeNamed(name: string): Theme | null {
  return THEMES.find((theme) => theme === name) ?? null;
}
