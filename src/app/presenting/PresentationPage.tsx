/**
 * Everything around the picture during a presentation: the line at the foot (position, meaning of colours, sources), the black
 * screen, the list of steps, the speaker's window, and the bar that leads back after the speaker has left the path.
 */

import { useEffect, useMemo, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { said } from '../../core/model/story.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { PAGE } from '../../messages/page.ts';
import { PRESENTING } from '../../messages/presenting.ts';
import { aroundOf, busiestOf } from '../derived/drawing.ts';
import { writtenStory } from '../derived/open-document.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useMeasured } from '../derived/universe.ts';
import { useMessages, useWord } from '../language.ts';
import { Figure } from '../parts/Figure.tsx';
import { LineSample } from '../parts/Symbol.tsx';
import { useStore } from '../state/store.ts';
import { StepSources } from './PresentedStep.tsx';
import { PresenterWindow } from './PresenterWindow.tsx';
import { followKey, type PresentationDoors } from './presentation-keys.ts';
import { goToStep, leavePresenting, toggleBlack, toggleExploring, toggleNames, turnStep } from './presenting.ts';
import { usePresentedStep, useShownStory } from './shown-story.ts';

export function PresentationPage() {
  const presenting = useStore((state) => state.presenting);
  const [hasNotes, setNotes] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const doors = useMemo<PresentationDoors>(
    () => ({ togglePresenter: () => setNotes((is) => !is), toggleSteps: () => setChoosing((is) => !is) }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (followKey(event, doors)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    // In the capture phase, so that these keys come before those of the page during a presentation.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [doors]);
  // Removes the focus: with the focus in the picture, arrow keys would walk through it instead of changing the step.
  useEffect(() => (document.activeElement as HTMLElement | null)?.blur?.(), []);
  if (presenting === null) return null;
  return (
    <>
      {presenting.isExploring ? <WayBack /> : <StepLine onNotes={doors.togglePresenter} onSteps={doors.toggleSteps} />}
      {presenting.isBlack ? <BlackScreen /> : null}
      {hasNotes ? <PresenterWindow onClose={() => setNotes(false)} doors={doors} /> : null}
      <StepList isOpen={isChoosing} onClose={() => setChoosing(false)} />
    </>
  );
}

function StepLine({ onNotes, onSteps }: { readonly onNotes: () => void; readonly onSteps: () => void }) {
  const strings = useMessages(PRESENTING);
  const steps = useStore(writtenStory);
  const step = usePresentedStep();
  const nameless = useStore((state) => state.view.nameless);
  if (step === null) return null;
  const at = steps.findIndex(({ id }) => id === step.id);
  return (
    <section className="step-line" aria-label={strings.bar}>
      <div className="step-told">
        <ColoursShown />
        <StepSources step={step} />
      </div>
      <div className="step-buttons">
        <Button className="button" aria-label={strings.previous} isDisabled={at <= 0} onPress={() => turnStep(-1)}>
          ←
        </Button>
        <Button className="button step-count" aria-label={`${at + 1} / ${steps.length}, ${strings.steps}`} onPress={onSteps}>
          <Figure count={countOf('step', at + 1)} /> / <Figure count={countOf('steps', steps.length)} />
        </Button>
        <Button className="button" aria-label={strings.forward} isDisabled={at >= steps.length - 1} onPress={() => turnStep(1)}>
          →
        </Button>
        <Button className="button" onPress={toggleExploring}>
          {strings.explore}
        </Button>
        <Button className="button" onPress={onNotes}>
          {strings.notes}
        </Button>
        <Button className="button" aria-pressed={nameless} aria-label={strings.names} onPress={toggleNames}>
          M
        </Button>
        <Button className="button" aria-label={strings.leave} onPress={leavePresenting}>
          ×
        </Button>
      </div>
    </section>
  );
}

/** The meaning of the colours of lines: the types of the relations in the picture, grouped by family. */
function ColoursShown() {
  const word = useWord();
  const dataset = useMeasured();
  const filtered = useRecipe();
  const { id, center } = useStore((state) => state.view);
  const recipe = id === 'ego' ? aroundOf(dataset, filtered, center || busiestOf(dataset)) : filtered;
  const types = useMemo(() => {
    const shown = selectionOf(dataset, recipe);
    const present = new Set(dataset.relations.filter((relation) => shown.has(relation)).map((relation) => relation.type));
    return typesOf(dataset).list.filter(({ id }) => present.has(id));
  }, [dataset, recipe]);
  const families = [...new Set(types.map(({ family }) => family))];
  return (
    <ul className="colours-shown">
      {families.map((family) => {
        const own = types.filter((type) => type.family === family);
        const [first] = own;
        return first === undefined ? null : (
          <li key={family}>
            <LineSample type={first.id} /> {own.map((type) => word(type)).join(', ')}
          </li>
        );
      })}
    </ul>
  );
}

/** The bar shown after the speaker has left the path: the step that was left, and a button that leads back to it. */
function WayBack() {
  const strings = useMessages(PRESENTING);
  const { language } = useStore((state) => state.view);
  const step = usePresentedStep();
  return (
    <div className="way-back" role="status">
      <span>{strings.left(step === null ? '' : said(step.title, language))}</span>
      <Button className="button primary" onPress={toggleExploring}>
        {strings.back} (E)
      </Button>
      <Button className="button" onPress={leavePresenting}>
        {strings.leave}
      </Button>
    </div>
  );
}

function BlackScreen() {
  const strings = useMessages(PRESENTING);
  return (
    <button type="button" className="black-screen" aria-label={strings.endBlack} onClick={toggleBlack}>
      <span className="unseen">{strings.endBlack}</span>
    </button>
  );
}

function StepList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const strings = useMessages(PRESENTING);
  const { close } = useMessages(PAGE);
  const { language } = useStore((state) => state.view);
  const steps = useShownStory();
  const presenting = useStore((state) => state.presenting);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{strings.steps}</Heading>
          <ol className="step-list">
            {steps.map((step, i) => (
              <li key={step.id}>
                <Button
                  className="actor-link"
                  {...(step.id === presenting?.step ? { 'aria-current': 'step' as const } : {})}
                  onPress={() => {
                    onClose();
                    goToStep(i);
                  }}
                >
                  {said(step.title, language)}
                </Button>
              </li>
            ))}
          </ol>
          <Button className="icon-button dialog-close" slot="close" aria-label={close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
