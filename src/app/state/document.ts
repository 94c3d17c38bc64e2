/**
 * Changes of the document: another network is opened, the story is edited, files are saved. What was shown of the network before
 * is let go with it.
 */
import type { StoryStep } from '../../core/dataset.ts';
import { type History, historyOf, recorded } from '../../core/history.ts';
import { DEFAULT_RECIPE } from '../../core/recipe.ts';
import { type Network, type State, useStore } from './store.ts';

const set: (part: Partial<State>) => void = useStore.setState;
const get = useStore.getState;

/**
 * Replaces the network. What the old one had selected or hovered is let go; a story that was written and not saved goes along to
 * a network that has none, as when the data are opened anew: what it names there and does not exist is told.
 */
export function showNetwork(network: Network): void {
  const { story, savedStory } = get();
  const isUnsaved = story.present !== savedStory && story.present.length > 0;
  const own = network.dataset.story;
  set({
    network,
    rejected: null,
    dialog: null,
    selected: null,
    hovered: null,
    marked: [],
    recipe: DEFAULT_RECIPE,
    analysis: { state: 'none' },
    presenting: null,
    ...(isUnsaved && own.length === 0 ? {} : { story: historyOf(own), savedStory: own }),
  });
}

/** Changes the story; `merges` for a text that is being typed, which is one step to undo. */
export function changeStory(next: readonly StoryStep[], merges = false): void {
  set({ story: recorded(get().story, next, merges) });
}

/** Goes back or forth among the changes of the story. */
export function turnStory(turn: (history: History<readonly StoryStep[]>) => History<readonly StoryStep[]>): void {
  set({ story: turn(get().story) });
}

/** The story as it is now is in a file. */
export function markStorySaved(): void {
  set({ savedStory: get().story.present });
}
