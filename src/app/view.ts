/**
 * How the network is looked at, as opposed to what of it: the view, the language, the theme. Plain JSON, part of the
 * address.
 */
import { LAYOUTS, type LayoutId } from '../core/layout/index.ts';
import type { Bilingual } from '../core/vocabulary.ts';
import { THEMES, type Theme } from '../scene/palette.ts';

export type Language = keyof Bilingual;
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** A layout of the picture, or the list. */
export type ViewId = LayoutId | 'list';
export const VIEW_IDS: readonly ViewId[] = [...LAYOUTS.map((layout) => layout.id), 'list'];

export interface View {
  readonly id: ViewId;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_VIEW: View = { id: 'bands', language: 'fr', theme: 'light' };

/** The theme of that name, or null. */
export function themeNamed(name: string): Theme | null {
  return THEMES.find((theme) => theme === name) ?? null;
}
