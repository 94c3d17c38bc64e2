/**
 * Presenting the story: going from step to step, leaving the path and returning, the black screen. Each step sets the whole state,
 * so nothing that was explored before affects it; only language and the hiding of names stay as the speaker chose.
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

/** The story as it was written, and the index of the step on screen; −1 while nothing is presented. */
export function storyAt(): { readonly steps: readonly StoryStep[]; readonly at: number } {
  const state = get();
  const steps = writtenStory(state);
  return { steps, at: steps.findIndex((step) => step.id === state.presenting?.step) };
}

/** Shows a step, and starts the presentation if it has not started. Returns false if the story has no such step. */
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
 * Loads everything that the story may need, while there still is a network: every part of the page, the worker of the analysis, the
 * reference of its perimeters. What fails to load now is tried again when it is needed.
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

/** Starts the presentation at a step (by default the first), in full screen where the browser allows it. */
export function startPresenting(id: string | undefined = writtenStory(get())[0]?.id): void {
  if (id === undefined || !presentStep(id)) return;
  void prepareOffline();
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Goes forward by this number of steps (back if negative), no further than the first or last step. */
export function turnStep(by: number): void {
  const { steps, at } = storyAt();
  goToStep(Math.min(steps.length - 1, Math.max(0, at + by)));
}

/** Goes to the step with this index in the story, counted from 0. */
export function goToStep(index: number): void {
  const { steps, at } = storyAt();
  const { presenting } = get();
  const step = steps[index];
  if (step === undefined || presenting === null) return;
  // Does nothing if this step is on screen already, as when going on from the last one, unless the path was left or the screen is
  // black.
  if (index !== at || presenting.isExploring || presenting.isBlack) presentStep(step.id);
}

/** Leaves the path, so that the whole application can be used to answer a question; or returns to the step where it was left. */
export function toggleExploring(): void {
  const { presenting } = get();
  if (presenting === null) return;
  if (presenting.isExploring) {
    presentStep(presenting.step);
    return;
  }
  // Clears what the step brought out, since it would dim everything else.
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

/** Ends the presentation and restores the look of the page from before it; the view on screen stays. */
export function leavePresenting(): void {
  const { presenting } = get();
  if (presenting === null) return;
  setPresenting(null);
  mark([]);
  changeView(presenting.before);
  if (document.fullscreenElement !== null) void document.exitFullscreen();
}
