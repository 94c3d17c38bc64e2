/**
 * Keeps a story that is in no file yet in this browser as well, so that it is not lost when the window is closed by mistake. It is
 * offered again when a network of the same name is open, and removed once the story is saved.
 */
import type { StoryStep } from '../../core/model/dataset.ts';
import { isStorySaved } from '../derived/open-document.ts';
import { useStore } from '../state/store.ts';
import { keep, kept } from './browser-storage.ts';
import { openNetworkId } from './kept-networks.ts';

interface Draft {
  /** Name of the network that it was written for. */
  readonly network: string;
  readonly story: readonly StoryStep[];
}

const NAME = 'story';

/** Keeps every change of the story from now on. Returns a function that stops this. */
export function followStory(): () => void {
  return useStore.subscribe((state, previous) => {
    if (state.history === previous.history) return;
    const [now, before] = [state.history.document, previous.history.document];
    // Another network was opened: the draft of the one before stays.
    if (now.id !== before.id) return;
    // One's own networks are kept with all that is done to them.
    if (openNetworkId(state) !== null) return;
    const isSaved = isStorySaved(state);
    if (now.dataset.story === before.dataset.story && isSaved === isStorySaved(previous)) return;
    keep(NAME, isSaved ? null : ({ network: now.title, story: now.dataset.story } satisfies Draft));
  });
}

/** The draft kept for a network of that name; null for none. */
export function storyDraft(network: string): readonly StoryStep[] | null {
  const draft = kept(NAME);
  return isDraft(draft) && draft.network === network ? draft.story : null;
}

export function forgetDraft(): void {
  keep(NAME, null);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { network, story } = value as Partial<Draft>;
  return typeof network === 'string' && Array.isArray(story) && story.every(isStep);
}

function isStep(value: unknown): value is StoryStep {
  if (typeof value !== 'object' || value === null) return false;
  const step = value as Record<string, unknown>;
  const isText = (text: unknown) =>
    typeof text === 'object' &&
    text !== null &&
    ['fr', 'en'].every((language) => typeof (text as Record<string, unknown>)[language] === 'string');
  const isList = (list: unknown) => Array.isArray(list) && list.every((id) => typeof id === 'string');
  return (
    typeof step.id === 'string' &&
    typeof step.view === 'string' &&
    [step.title, step.text, step.note].every(isText) &&
    [step.reveal, step.frame, step.proofs].every(isList)
  );
}
