/**
 * Changes of what was computed or fetched: the analysis of what is shown, and the official territories that the view asks for. Both
 * can be had again at any time.
 */
import { change } from './change.ts';
import type { AnalysisState, CacheState, TerritoryState } from './store.ts';

const set: (part: Partial<CacheState>) => void = change;

export function setTerritory(territory: TerritoryState): void {
  set({ territory });
}

export function setAnalysis(analysis: AnalysisState): void {
  set({ analysis });
}
