/**
 * How the network is looked at, as opposed to what of it: the view, the language, the theme. Plain JSON, part of the
 * address.
 */
import { LAYOUTS, type LayoutId } from '../core/layout/index.ts';
import type { MetricId } from '../core/metrics/index.ts';
import { NEWEST_YEAR } from '../core/territory/territory.ts';
import type { Bilingual } from '../core/vocabulary.ts';
import { THEMES, type Theme } from '../scene/palette.ts';

export type Language = keyof Bilingual;
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** A layout of the picture, or the list. */
export type ViewId = LayoutId | 'list';
export const VIEW_IDS: readonly ViewId[] = [...LAYOUTS.map((layout) => layout.id), 'list'];

/** The panels of the analysis, in the order of their buttons. */
export const PANEL_IDS = ['territory', 'isolation', 'pivots', 'levels', 'instruments', 'paths'] as const;
export type PanelId = (typeof PANEL_IDS)[number];

export interface View {
  readonly id: ViewId;
  readonly language: Language;
  readonly theme: Theme;
  /** The analysis beside the picture; null when it is closed. */
  readonly panel: PanelId | null;
  /** Measures shown by the size and the tint of symbols, in three bands. */
  readonly size: MetricId | null;
  readonly tint: MetricId | null;
  /** Ids of the two ends between which paths are told; empty where none is chosen. */
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
  language: 'fr',
  theme: 'light',
  panel: null,
  size: null,
  tint: null,
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
