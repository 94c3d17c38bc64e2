/**
 * The story as it may be shown: without names of persons while they are hidden, as in the picture beside it. Use `writtenStory` for
 * what is edited and saved.
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

/** The step that is presented; null when none is. */
export function usePresentedStep(): StoryStep | null {
  return useStore((state) => {
    const { presenting } = state;
    return presenting === null ? null : (storyIn(state).find((step) => step.id === presenting.step) ?? null);
  });
}
