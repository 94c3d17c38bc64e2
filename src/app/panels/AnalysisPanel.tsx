/**
 * The analysis beside the picture: one panel at a time, with the filters it was computed for, what its numbers say and what they do
 * not. The numbers come from a worker; until they arrive, the panel shows the progress and a button to stop it.
 */

import { type ComponentType, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { type PanelId, showsAnalysis } from '../../core/session/view.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { counted } from '../../messages/counted.ts';
import { PAGE } from '../../messages/page.ts';
import { useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { SheetTop } from '../parts/SheetTop.tsx';
import { mark } from '../state/presence.ts';
import { closePanel } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { cancelAnalysis, requestAnalysis } from '../workers/analysis-client.ts';
import type { Preview } from '../workers/analysis-worker.ts';
import { ANALYSED_PANELS, PLAIN_PANELS } from './index.ts';
import { NodeLink, type PanelProps, PanelSection } from './PanelParts.tsx';

export function AnalysisPanel() {
  const analysing = useMessages(ANALYSING);
  const page = useMessages(PAGE);
  const id = useStore((state) => state.view.panel);
  // Nodes that one panel points out in the picture have no meaning for the next panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the panel changes
  useEffect(() => () => mark([]), [id]);
  if (id === null || id === 'story') return null;
  return (
    <aside className="sheet analysis" aria-label={page.panels[id]}>
      <SheetTop closing={analysing.close} onClose={closePanel} />
      <p className="sheet-kind">{page.panels[id]}</p>
      <PanelContent id={id} />
    </aside>
  );
}

function PanelContent({ id }: { readonly id: PanelId }) {
  if (showsAnalysis(id)) return <AnalysisBody Content={ANALYSED_PANELS[id]} />;
  const Plain = PLAIN_PANELS[id];
  return <Plain />;
}

function AnalysisBody({ Content }: { readonly Content: ComponentType<PanelProps> }) {
  const strings = useMessages(ANALYSING);
  const word = useWord();
  const analysis = useStore((state) => state.analysis);
  switch (analysis.state) {
    case 'none':
      return null;
    case 'running': {
      const { progress, previous, preview } = analysis;
      return (
        <>
          <div className="running" role="status">
            <progress aria-label={strings.running} value={progress?.share ?? 0} max={1} />
            <span className="hint">
              {strings.running}
              {progress === null ? '…' : `\u00a0: ${word(progress.step)}`}
            </span>
            <Button className="button" onPress={cancelAnalysis}>
              {strings.cancel}
            </Button>
          </div>
          {preview === null ? null : <FirstEstimate preview={preview} />}
          {previous === null ? null : (
            <div className="stale" inert>
              <Content analysis={previous.value} of={previous.of} />
            </div>
          )}
        </>
      );
    }
    case 'done':
      return <Content analysis={analysis.value} of={analysis.of} />;
    case 'cancelled':
    case 'failed':
      return (
        <p className="notice" role="status">
          {analysis.state === 'cancelled' ? strings.cancelled : `${strings.failed} ${analysis.message}`}{' '}
          <Button className="link" onPress={() => requestAnalysis()}>
            {strings.again}
          </Button>
        </p>
      );
  }
}

/** The actors most between the others, with the error of the estimate, until the exact values are there. */
function FirstEstimate({ preview }: { readonly preview: Preview }) {
  const strings = useMessages(ANALYSING);
  return (
    <PanelSection title={strings.estimate}>
      <p className="hint">
        <Counted text={strings.estimateMeaning(countOf('draws', preview.pivots, 'starts'))} />
      </p>
      <ul className="panel-list">
        {preview.first.map(({ id, value, error }) => (
          <li key={id}>
            <NodeLink id={id} />{' '}
            <span className="hint">
              <Counted text={counted`± ${countOf('measure', Math.round((100 * error) / value), `error+${id}`)} %`} />
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
