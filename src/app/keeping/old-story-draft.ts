/**
 * The story that version 0.5 kept in this browser while it was in no file: one draft for all networks, with the name of the network that
 * it was written for. It is taken up once into a network of that name, which from then on keeps its own story, and then forgotten.
 */
import type { StoryStep } from '../../core/model/dataset.ts';
import { changeStory } from '../state/document.ts';
import { tellNews } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { keep, kept } from './browser-storage.ts';

interface Draft {
  /** Name of the network that it was written for. */
  readonly network: string;
  readonly story: readonly StoryStep[];
}

const NAME = 'story';

/**
 * Takes the draft up into the open network if it was written for one of this name, as an edit that can be undone. The example becomes
 * a copy by it. Returns whether there was such a draft.
 */
export function takeUpDraft(name: string): boolean {
  const draft = kept(NAME);
  const { history } = useStore.getState();
  if (!isDraft(draft) || draft.network !== name) return false;
  changeStory({ key: TAKEN_UP, values: { n: draft.story.length } }, draft.story);
  // The network has this very story already.
  if (useStore.getState().history === history) {
    forgetDraft();
    return false;
  }
  tellNews('recovered');
  return true;
}

/** Name of the edit that takes the draft up. Once it is kept, the draft is not needed. */
export const TAKEN_UP = 'storyTaken';

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
