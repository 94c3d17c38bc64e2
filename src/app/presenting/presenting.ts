/**
 * Telling the story to a room: going from step to step, leaving the path and coming back, the black screen. Each step puts the
 * whole state as it asks for, so that whatever was explored meanwhile does no harm; language and names stay as the speaker chose.
 */

import type { StoryStep } from '../../core/model/dataset.ts';
import { said } from '../../core/model/story.ts';
import { hashToAddress } from '../../core/session/address.ts';
import { PRESENTING } from '../../messages/presenting.ts';
import { writtenStory } from '../derived/open-document.ts';
import { loadAllParts } from '../lazy-part.ts';
import { neededPerimeter } from '../shipped/territory-client.ts';
import { announce, mark, openDialog } from '../state/presence.ts';
import { changeView, setPresenting, showStep } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { requestAnalysis } from '../workers/analysis-client.ts';

const get = useStore.getState;

/** The story as it stands, and the place of the step shown in it; −1 when nothing is presented. */
export function storyAt(): { readonly steps: readonly StoryStep[]; readonly at: number } {
  const state = get();
  const steps = writtenStory(state);
  return { steps, at: steps.findIndex((step) => step.id === state.presenting?.step) };
}

/** Shows a step, beginning to present if that is not yet so. False if the story has no such step. */
export function presentStep(id: string): boolean {
  const { view, presenting } = get();
  const story = writtenStory(get());
  const index = story.findIndex((candidate) => candidate.id === id);
  const step = story[index];
  if (step === undefined) return false;
  const { language, nameless } = view;
  showStep(step, {
    view: { language, nameless, theme: presenting === null ? 'projector' : view.theme },
    presenting: {
      step: id,
      isExploring: false,
      isBlack: false,
      startedAt: presenting?.startedAt ?? Date.now(),
      before: presenting?.before ?? { theme: view.theme, nameless, panel: view.panel },
    },
  });
  openDialog(null);
  announce(PRESENTING[language].stepSaid(index + 1, story.length, said(step.title, language)));
  return true;
}

/**
 * Fetches what the story may need while there is a network to fetch it from: every part of the page, the worker of the analysis, the
 * reference of its perimeters. What fails now may still be there when it is asked for.
 */
export async function prepareOffline(): Promise<void> {
  const { analysis } = get();
  void loadAllParts();
  if (analysis.state === 'none') requestAnalysis();
  for (const step of writtenStory(get())) {
    const { view } = hashToAddress(step.view);
    const key = neededPerimeter(view);
    if (key === null) continue;
    const files = await import('../shipped/territory-files.ts');
    await Promise.allSettled([files.loadTexts(view.year, key), files.loadOutlines()]);
  }
}

/** Begins at a step, or at the first one, in full screen where the browser lets the page have it. */
export function startPresenting(id: string | undefined = writtenStory(get())[0]?.id): void {
  if (id === undefined || !presentStep(id)) return;
  void prepareOffline();
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Goes some steps on or back, no further than the ends. */
export function turnStep(by: number): void {
  const { steps, at } = storyAt();
  goToStep(Math.min(steps.length - 1, Math.max(0, at + by)));
}

/** Goes to the step of that place in the story, counted from 0. */
export function goToStep(index: number): void {
  const { steps, at } = storyAt();
  const { presenting } = get();
  const step = steps[index];
  if (step === undefined || presenting === null) return;
  // At the end, one press more must not play the last step again, nor a black screen stay.
  if (index !== at || presenting.isExploring || presenting.isBlack) presentStep(step.id);
}

/** Leaves the path for a question, with all the application at hand; or comes back to the step where it was left. */
export function toggleExploring(): void {
  const { presenting } = get();
  if (presenting === null) return;
  if (presenting.isExploring) {
    presentStep(presenting.step);
    return;
  }
  // What the step brought out would hide what is looked for now.
  mark([]);
  setPresenting({ ...presenting, isExploring: true, isBlack: false });
}

export function toggleBlack(): void {
  const { presenting } = get();
  if (presenting !== null) setPresenting({ ...presenting, isBlack: !presenting.isBlack });
}

export function toggleNames(): void {
  const { view } = get();
  changeView({ nameless: !view.nameless });
  announce(PRESENTING[view.language][view.nameless ? 'namesShown' : 'namesHidden']);
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => undefined);
  else void document.exitFullscreen();
}

/** Ends the presentation, with the page as it looked before it; what is shown stays. */
export function leavePresenting(): void {
  const { presenting } = get();
  if (presenting === null) return;
  setPresenting(null);
  mark([]);
  changeView(presenting.before);
  if (document.fullscreenElement !== null) void document.exitFullscreen();
}
