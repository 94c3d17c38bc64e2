/**
 * How the network is looked at, as opposed to what of it: the view, the language, the theme. Plain JSON, part of the
 * address.
 */

import type { Language } from '../../messages/language.ts';
import type { MetricId } from '../analysis/metrics/index.ts';
import type { ValueBand } from '../analysis/metrics/value-bands.ts';
import type { RingKind } from '../layout/layout.ts';
import { isLayout, LAYOUTS, type LayoutId } from '../layout/layouts.ts';
import type { MatrixOrder } from '../layout/matrix-orders.ts';
import { NEWEST_YEAR } from '../reference/territory.ts';

/** Looks of the page: on a desk by day or night, and large, for the back of a room. */
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** Pictures are layouts; all other views say the same in rows, cells or bars. */
export type ViewId = LayoutId | 'multiples' | 'list' | 'actors' | 'relations' | 'levels' | 'matrix' | 'timeline' | 'figures';

/** The views in the order of their buttons, those that resemble each other together. */
export const VIEW_GROUPS = [
  [...LAYOUTS.map(({ id }) => id), 'multiples'],
  ['list', 'actors', 'relations'],
  ['levels', 'matrix'],
  ['timeline', 'figures'],
] as const satisfies readonly (readonly ViewId[])[];
export const VIEW_IDS: readonly ViewId[] = VIEW_GROUPS.flat();

/** Whether a view is a layout of the picture. */
export function isPicture(id: ViewId): id is LayoutId {
  return isLayout(id);
}

/** The panels of the analysis, in the order of their buttons. */
export const PANEL_IDS = ['territory', 'isolation', 'pivots', 'levels', 'instruments', 'paths', 'compare'] as const;
export type PanelId = (typeof PANEL_IDS)[number];
/** Those that stand without the numbers of the analysis, which is not computed for their sake. */
const PLAIN_PANELS = ['territory', 'compare'] as const satisfies readonly PanelId[];
export type PlainPanelId = (typeof PLAIN_PANELS)[number];
/** What may stand beside the picture: a panel of the analysis, or the writing of the story. */
export const SIDE_IDS = [...PANEL_IDS, 'story'] as const;
export type SideId = (typeof SIDE_IDS)[number];

/** Whether what stands beside the picture shows numbers of the analysis. */
export function showsAnalysis(id: SideId): id is Exclude<PanelId, PlainPanelId> {
  return id !== 'story' && !PLAIN_PANELS.some((plain) => plain === id);
}

/** Only actors of one band of a measure. */
export interface MetricBand {
  readonly metric: MetricId;
  readonly band: ValueBand;
}

export interface View {
  readonly id: ViewId;
  /** A second view beside the first, on screens that are wide enough; null for none. */
  readonly second: ViewId | null;
  readonly language: Language;
  readonly theme: Theme;
  /** Persons are told by their function, as on a screen that a room looks at. */
  readonly nameless: boolean;
  /** What stands beside the picture; null for nothing. */
  readonly panel: SideId | null;
  /** Measures shown by the size and the tint of symbols, in three bands. */
  readonly size: MetricId | null;
  readonly tint: MetricId | null;
  readonly band: MetricBand | null;
  /** Id of the actor in the middle of the ego view; empty for the one with most cooperations. */
  readonly center: string;
  readonly rings: RingKind;
  /** Order of the rows of the matrix of actors. */
  readonly order: MatrixOrder;
  /** Columns of the tables, by id; empty for the usual ones. */
  readonly columns: readonly string[];
  /** Column by which tables are sorted, with `-` before it for downwards; empty for the order of the files. */
  readonly sort: string;
  /** What rows of the tables must contain. */
  readonly query: string;
  /** Ids of the two ends between which paths are told, or that are compared; empty where none is chosen. */
  readonly from: string;
  readonly to: string;
  /** Key of the perimeter whose communes are all shown; empty for none. */
  readonly perimeter: string;
  /** Year of the reference. */
  readonly year: number;
  /** Ids of the folded territories that are open. */
  readonly open: readonly string[];
}

export const DEFAULT_VIEW: View = {
  id: 'bands',
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

/** The theme of that name, or null. */
export function themeNamed(name: string): Theme | null {
  return THEMES.find((theme) => theme === name) ?? null;
}
