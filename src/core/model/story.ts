/**
 * The story of a network: what a facilitator tells a room, step by step. A step is bound to ids of the data, never to pixels: the
 * address of a view, who is brought out, whom the picture goes around, and the rows that prove what is said. So an update of
 * the data keeps the story; what it names and no longer exists is told, and the step is shown without it. The address is an opaque
 * text here: what it means, only session/ knows.
 */
import { type Bilingual, type Language, OTHER_LANGUAGE } from '../../messages/language.ts';
import { type Dataset, type Evidence, isUnitKey, type StepId, type StoryStep } from './dataset.ts';

/** A text in a language; where nobody has translated it, as it was written. */
export function said(text: Bilingual, language: Language): string {
  return text[language] || text[OTHER_LANGUAGE[language]];
}

/** A step that names what the data no longer hold. */
export interface BrokenStep {
  readonly step: StoryStep;
  /** The ids that mean nothing, each once. */
  readonly missing: readonly string[];
}

/** The ids that the address of a step names. */
export type IdsInView = (view: string) => readonly string[];

/** The steps that name what a dataset does not hold. They can be shown all the same. */
export function brokenSteps(dataset: Dataset, story: readonly StoryStep[], idsInView: IdsInView): readonly BrokenStep[] {
  if (story.length === 0) return [];
  const known = knownIds(dataset);
  const idsNamed = ({ view, reveal, frame, proofs }: StoryStep) => [...idsInView(view), ...reveal, ...frame, ...proofs];
  return story
    .map((step) => ({ step, missing: [...new Set(idsNamed(step))].filter((id) => !known.has(id) && !isUnitKey(id)) }))
    .filter(({ missing }) => missing.length > 0);
}

function knownIds(dataset: Dataset): ReadonlySet<string> {
  const { sources, actors, relations, statements } = dataset;
  return new Set([...sources, ...actors, ...relations, ...statements].map(({ id }) => id));
}

/** The quotes that prove a step: those of the rows that it names, each once. */
export function proofsOf(dataset: Dataset, step: StoryStep): readonly Evidence[] {
  const rows = new Map([...dataset.actors, ...dataset.relations, ...dataset.statements].map((row) => [row.id as string, row.evidence]));
  const seen = new Set<string>();
  return step.proofs
    .flatMap((id) => rows.get(id) ?? [])
    .filter(({ source, place, quote }) => {
      const key = `${source}\n${place}\n${quote}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** An empty step at a view, with an id that no row and no step bears. */
export function newStep(dataset: Dataset, story: readonly StoryStep[], shown: Pick<StoryStep, 'view' | 'reveal' | 'frame'>): StoryStep {
  const taken = new Set<string>([...knownIds(dataset), ...story.map(({ id }) => id)]);
  let number = story.length + 1;
  while (taken.has(`etape-${number}`)) number++;
  return { id: `etape-${number}` as StepId, title: NOTHING, text: NOTHING, note: NOTHING, proofs: [], ...shown };
}

const NOTHING: Bilingual = { fr: '', en: '' };

/** The story with a step after that of an id, or at its end. */
export function withStep(story: readonly StoryStep[], step: StoryStep, after: string | null = null): readonly StoryStep[] {
  const at = after === null ? -1 : story.findIndex(({ id }) => id === after);
  return at < 0 ? [...story, step] : story.toSpliced(at + 1, 0, step);
}

/** The story with a step changed. */
export function withChange(story: readonly StoryStep[], id: string, change: Partial<StoryStep>): readonly StoryStep[] {
  return story.map((step) => (step.id === id ? { ...step, ...change } : step));
}

export function withoutStep(story: readonly StoryStep[], id: string): readonly StoryStep[] {
  return story.filter((step) => step.id !== id);
}

/** The story with a step moved by some places, as far as there is room. */
export function withMove(story: readonly StoryStep[], id: string, by: number): readonly StoryStep[] {
  const from = story.findIndex((step) => step.id === id);
  const step = story[from];
  if (step === undefined) return story;
  const to = Math.min(story.length - 1, Math.max(0, from + by));
  return to === from ? story : story.toSpliced(from, 1).toSpliced(to, 0, step);
}
