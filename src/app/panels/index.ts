/**
 * PANELS: the panels of the analysis, in the order of PANEL_IDS.
 * A new one is a file beside this one, an id in view.ts and an entry here.
 */
import type { ComponentType } from 'react';
import type { PanelId } from '../view.ts';
import { InstrumentsPanel } from './InstrumentsPanel.tsx';
import { IsolationPanel } from './IsolationPanel.tsx';
import { LevelsPanel } from './LevelsPanel.tsx';
import type { PanelProps } from './PanelParts.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { PivotsPanel } from './PivotsPanel.tsx';

export const PANELS: readonly { readonly id: PanelId; readonly Content: ComponentType<PanelProps> }[] = [
  { id: 'isolation', Content: IsolationPanel },
  { id: 'pivots', Content: PivotsPanel },
  { id: 'levels', Content: LevelsPanel },
  { id: 'instruments', Content: InstrumentsPanel },
  { id: 'paths', Content: PathsPanel },
];
