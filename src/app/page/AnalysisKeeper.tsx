/**
 * Asks for a new analysis when the network or the filters change, as long as its numbers are used: by an open panel, by the size or
 * tint of symbols, or by the filter for a band of a measure. Draws nothing.
 */
import { useEffect } from 'react';
import { showsAnalysis } from '../../core/session/view.ts';
import { useMeasured } from '../derived/universe.ts';
import { useStore } from '../state/store.ts';
import { isAnalysisCurrent, requestAnalysis } from '../workers/analysis-client.ts';

export function AnalysisKeeper() {
  const dataset = useMeasured();
  const recipe = useStore((state) => state.recipe);
  const isWanted = useStore(
    ({ view }) => (view.panel !== null && showsAnalysis(view.panel)) || view.size !== null || view.tint !== null || view.band !== null,
  );
  useEffect(() => {
    if (isWanted && !isAnalysisCurrent(useStore.getState().analysis, dataset, recipe)) requestAnalysis();
  }, [dataset, recipe, isWanted]);
  return null;
}
