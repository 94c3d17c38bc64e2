/**
 * Reads rows of the story → steps. An id that does not exist gives a remark but stays in the step, because an update of the data must not
 * damage a story.
 */
import type { Dataset, StepId, StoryStep } from '../model/dataset.ts';
import { rowKey } from '../model/remains.ts';
import { brokenSteps, type IdsInView, said } from '../model/story.ts';
import type { ActorNames } from './actor-names.ts';
import { idFromName } from './made-ids.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import type { Whole } from './rows.ts';

/** The steps of the story. The `story` of the given dataset is ignored. */
export function* readStory(reading: Reading, dataset: Dataset, names: ActorNames, idsInView: IdsInView): Judging<readonly StoryStep[]> {
  const places = new Map<StoryStep, Placed<'steps'>>();
  yield* reading.rowsOf('steps', (placed) => {
    const { row } = placed;
    const id = row.id || reading.freeId(idFromName(writtenIn(placed, 'id') || row.title));
    if (!reading.claim(placed, id)) {
      reading.keep(placed);
      return;
    }
    reading.stands(placed, rowKey(id));
    const ids = (written: readonly string[]) => written.map((name) => idOf(reading, name, names));
    const step: StoryStep = {
      id: id as StepId,
      title: { fr: row.title, en: row.titleEn },
      text: { fr: row.text, en: row.textEn },
      note: { fr: row.note, en: row.noteEn },
      view: row.view.replace(/^#+/, ''),
      reveal: ids(row.reveal),
      frame: ids(row.frame),
      proofs: ids(row.proofs),
    } satisfies Whole<'steps', 'titleEn' | 'textEn' | 'noteEn'>;
    places.set(step, placed);
  });
  const story = [...places.keys()];
  for (const { step, missing } of brokenSteps(dataset, story, idsInView)) {
    const placed = places.get(step);
    if (placed !== undefined) tellMissing(reading, placed, step, missing);
  }
  return story;
}

/** The id that a text refers to: the text itself, or the id of the one actor with that name. */
function idOf(reading: Reading, written: string, names: ActorNames): string {
  if (reading.isTaken(written)) return written;
  const found = names.find(written);
  return found.length === 1 ? (found[0] ?? written) : written;
}

function tellMissing(reading: Reading, placed: Placed<'steps'>, step: StoryStep, missing: readonly string[]): void {
  const title = { fr: said(step.title, 'fr'), en: said(step.title, 'en') };
  const columns = (['reveal', 'frame', 'proofs'] as const).map((column) => ({ column, ids: new Set(step[column]) }));
  for (const id of missing) {
    reading.report('warning', placed, columns.find(({ ids }) => ids.has(id))?.column ?? 'view', {
      key: 'stepNamesNothing',
      values: { step: title, id },
    });
  }
}
