/**
 * The story as it may be projected: without names of persons where that is chosen, as the picture beside it. Never what is
 * written or saved.
 */
import type { Dataset, StoryStep } from '../../core/model/dataset.ts';
import { withoutPersonNames } from '../../core/publishing/nameless.ts';
import { writtenNetwork, writtenStory } from '../derived/open-document.ts';
import { remembered } from '../derived/remembered.ts';
import { type State, useStore } from '../state/store.ts';

const namelessStory = remembered((network: Dataset, story: readonly StoryStep[]) => withoutPersonNames({ ...network, story }).story);

function storyIn(state: State): readonly StoryStep[] {
  return state.view.nameless ? namelessStory(writtenNetwork(state), writtenStory(state)) : writtenStory(state);
}

export function useShownStory(): readonly StoryStep[] {
  return useStore(storyIn);
}

/** The step that is being told; null when none is. */
export function usePresentedStep(): StoryStep | null {
  return useStore((state) => {
    const { presenting } = state;
    return presenting === null ? null : (storyIn(state).find((step) => step.id === presenting.step) ?? null);
  });
}
