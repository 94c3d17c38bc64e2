/**
 * Changes of values that were computed or fetched: the analysis of what is shown, and the territorial reference that the view
 * needs. Both can be computed or fetched again at any time.
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
