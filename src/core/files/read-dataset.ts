/**
 * Files → dataset, with the readers of all formats: for the terminal, the build and the tests. The page loads only the readers that its files
 * need (formats/readers-for.ts).
 */
import { finished } from '../basics/finished.ts';
import type { IdsInView } from '../model/story.ts';
import { ALL_READERS } from './formats/all-readers.ts';
import type { InputFile } from './formats/sheet.ts';
import { judgingFileSteps, openingSteps, type ReadFiles, type ReadingProgress } from './read-files.ts';
import type { GivenMappings } from './read-tables.ts';

/** Reads the files of one dataset in steps that yield the progress. See `openingSteps` and `judgingFileSteps`. */
export function* readingSteps(
  files: readonly InputFile[],
  idsInView?: IdsInView,
  given?: GivenMappings,
): Generator<ReadingProgress, ReadFiles> {
  return yield* judgingFileSteps(yield* openingSteps(files, ALL_READERS), idsInView, given);
}

/** Runs `readingSteps` to its end, for callers that show no progress. */
export function readDataset(files: readonly InputFile[], idsInView?: IdsInView, given?: GivenMappings): ReadFiles {
  return finished(readingSteps(files, idsInView, given));
}
