/**
 * The text of a step for the audience: its finding, a few words, and the sources. During a presentation it takes the place of the
 * page's title.
 */

import type { StoryStep } from '../../core/model/dataset.ts';
import { yearNamed } from '../../core/model/dates.ts';
import { proofsOf, said } from '../../core/model/story.ts';
import { PRESENTING } from '../../messages/presenting.ts';
import { useDataset } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

/** The text of a step. Pass the step of the shown story, which has no names of persons while they are hidden. */
export function PresentedStep({ step }: { readonly step: StoryStep }) {
  const { language } = useStore((state) => state.view);
  return (
    // A new key for each step makes a new element, so that the text fades in.
    <div key={step.id} className="finding presented-step">
      <h1 className="page-title">{said(step.title, language)}</h1>
      <p className="presented-text">{said(step.text, language)}</p>
    </div>
  );
}

/** The sources of a step in one line: the title of each, with the places in it. */
export function StepSources({ step }: { readonly step: StoryStep }) {
  const strings = useMessages(PRESENTING);
  const dataset = useDataset();
  const proofs = proofsOf(dataset, step);
  const sources = dataset.sources.filter((source) => proofs.some((proof) => proof.source === source.id));
  if (sources.length === 0) return <p className="step-sources">{strings.noSource}</p>;
  return (
    <p className="step-sources">
      {strings.sources}{' '}
      {sources.map((source) => {
        const places = [...new Set(proofs.filter((proof) => proof.source === source.id).map((proof) => proof.place))];
        return (
          <span key={source.id}>
            {source.title}
            {yearNamed(source.from) === '' ? '' : ` (${yearNamed(source.from)})`}
            {places.filter((place) => place !== '').length === 0 ? '' : `\u00a0: ${places.join('\u00a0; ')}`}.{' '}
          </span>
        );
      })}
    </p>
  );
}
