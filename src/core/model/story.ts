/**
 * The story of a network: what a facilitator tells a room, step by step. A step refers to ids of the data, never to pixels: the address of
 * a view, the rows to highlight, the rows that the picture is fitted to, and the rows that prove the finding. So the story survives an
 * update of the data: ids that no longer exist are reported, and the step is shown without them. The address is an opaque text here; only
 * session/ can read it.
 */
import { type Bilingual, type Language, OTHER_LANGUAGE } from '../../messages/language.ts';
import { type Dataset, type Evidence, isUnitKey, type StepId, type StoryStep } from './dataset.ts';

/** A text in a language; if it is not translated, the other language. */
export function said(text: Bilingual, language: Language): string {
  return text[language] || text[OTHER_LANGUAGE[language]];
}

/** A step with ids that the data no longer contain. */
export interface BrokenStep {
  readonly step: StoryStep;
  /** The ids that no longer exist, each once. */
  readonly missing: readonly string[];
}

/** Returns the ids that the address of a step contains. */
export type IdsInView = (view: string) => readonly string[];

/** The steps with ids that a dataset does not contain. They can still be shown. */
export function brokenSteps(dataset: Dataset, story: readonly StoryStep[], idsInView: IdsInView): readonly BrokenStep[] {
  if (story.length === 0) return [];
  const absent = absentIds(dataset);
  const idsNamed = ({ view, reveal, frame, proofs }: StoryStep) => [...idsInView(view), ...reveal, ...frame, ...proofs];
  return story.map((step) => ({ step, missing: absent(idsNamed(step)) })).filter(({ missing }) => missing.length > 0);
}

/**
 * A function for lists of ids: those that no row of a dataset has, each once. Keys of official units are never among them, since a
 * perimeter can bring any unit.
 */
export function absentIds(dataset: Dataset): (ids: readonly string[]) => readonly string[] {
  const known = knownIds(dataset);
  return (ids) => [...new Set(ids)].filter((id) => !known.has(id) && !isUnitKey(id));
}

function knownIds({ sources, actors, relations, statements }: Dataset): ReadonlySet<string> {
  return new Set([...sources, ...actors, ...relations, ...statements].map(({ id }) => id));
}

/** The evidence for a step: that of the rows in its `proofs`, each once. */
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

/** A new empty step at a view, with an unused id. */
export function newStep(dataset: Dataset, story: readonly StoryStep[], shown: Pick<StoryStep, 'view' | 'reveal' | 'frame'>): StoryStep {
  const taken = new Set<string>([...knownIds(dataset), ...story.map(({ id }) => id)]);
  let number = story.length + 1;
  while (taken.has(`etape-${number}`)) number++;
  return { id: `etape-${number}` as StepId, title: NOTHING, text: NOTHING, note: NOTHING, proofs: [], ...shown };
}

const NOTHING: Bilingual = { fr: '', en: '' };

/** The story with a step inserted after the one with the given id, or appended. */
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

/** The story with a step moved by some positions, stopping at either end. */
export function withMove(story: readonly StoryStep[], id: string, by: number): readonly StoryStep[] {
  const from = story.findIndex((step) => step.id === id);
  const step = story[from];
  if (step === undefined) return story;
  const to = Math.min(story.length - 1, Math.max(0, from + by));
  return to === from ? story : story.toSpliced(from, 1).toSpliced(to, 0, step);
}
