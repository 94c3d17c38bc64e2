/**
 * What each panel of the analysis shows. To add one, write a file beside this one and add its id in view.ts; the compiler then asks
 * for an entry here and for its name in the messages of the page.
 */
import type { ComponentType } from 'react';
import type { PanelId, PlainPanelId } from '../../core/session/view.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { InstrumentsPanel } from './InstrumentsPanel.tsx';
import { IsolationPanel } from './IsolationPanel.tsx';
import { LevelsPanel } from './LevelsPanel.tsx';
import type { PanelProps } from './PanelParts.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { PivotsPanel } from './PivotsPanel.tsx';
import { TerritoryPanel } from './TerritoryPanel.tsx';

/** Panels that show numbers of the analysis, and are given it. */
export const ANALYSED_PANELS: Readonly<Record<Exclude<PanelId, PlainPanelId>, ComponentType<PanelProps>>> = {
  isolation: IsolationPanel,
  pivots: PivotsPanel,
  levels: LevelsPanel,
  instruments: InstrumentsPanel,
  paths: PathsPanel,
};

/** Panels that stand without one. */
export const PLAIN_PANELS: Readonly<Record<PlainPanelId, ComponentType>> = {
  territory: TerritoryPanel,
  compare: ComparePanel,
};
