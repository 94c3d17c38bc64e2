/**
 * PANELS: the panels of the analysis, in the order of PANEL_IDS. To add one, write a file beside this one, add its id in view.ts
 * and an entry here.
 */
import type { ComponentType } from 'react';
import type { PanelId } from '../../core/session/view.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { InstrumentsPanel } from './InstrumentsPanel.tsx';
import { IsolationPanel } from './IsolationPanel.tsx';
import { LevelsPanel } from './LevelsPanel.tsx';
import type { PanelProps } from './PanelParts.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { PivotsPanel } from './PivotsPanel.tsx';
import { TerritoryPanel } from './TerritoryPanel.tsx';

/** A panel either shows numbers of the analysis, or needs none. */
export type Panel = { readonly id: PanelId } & (
  | { readonly Content: ComponentType<PanelProps>; readonly Plain?: undefined }
  | { readonly Content?: undefined; readonly Plain: ComponentType }
);

export const PANELS: readonly Panel[] = [
  { id: 'territory', Plain: TerritoryPanel },
  { id: 'isolation', Content: IsolationPanel },
  { id: 'pivots', Content: PivotsPanel },
  { id: 'levels', Content: LevelsPanel },
  { id: 'instruments', Content: InstrumentsPanel },
  { id: 'paths', Content: PathsPanel },
  { id: 'compare', Plain: ComparePanel },
];
