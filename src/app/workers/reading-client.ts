/**
 * The page's side of the reading worker: a worker for each opening of files, which lives until `end` is called. Questions are answered one
 * after the other.
 */
import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-dataset.ts';
import type { Document } from '../../core/model/document.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import { answerOf, type Watching } from './ask-once.ts';
import type { Choices, ReadAnswer, ReadingQuestion, Told } from './reading-worker.ts';

/** Files that are being read, with the worker that has them. */
export interface FileReader {
  /** Reads the files. Rejects if the worker breaks or is ended by the caller's signal. */
  readonly read: (files: readonly InputFile[], watching: Watching<ReadingProgress>) => Promise<ReadAnswer>;
  readonly setTerritory: (texts: TerritoryTexts) => Promise<void>;
  /** What comes of the files with these choices; `document`: the one to integrate into, where it is another than the last time. */
  readonly tell: (choices: Choices, document?: Document) => Promise<Told>;
  /** The document with everything integrated, as it was told last. */
  readonly integrate: () => Promise<Document>;
  /** Ends the worker. What is still asked of it is rejected. */
  readonly end: () => void;
}

export function fileReader(): FileReader {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const ending = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const ask = <T>(question: ReadingQuestion, { signal, ...watching }: Watching<ReadingProgress> = {}): Promise<T> => {
    const either = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
    const asked = last.then(() => answerOf<T, ReadingProgress>(worker, question, { ...watching, signal: either }));
    last = asked.catch(() => {});
    return asked;
  };
  return {
    read: (files, watching) => ask({ kind: 'read', files }, watching),
    setTerritory: (texts) => ask({ kind: 'territory', texts }),
    tell: (choices, document) => ask({ kind: 'tell', choices, ...(document !== undefined && { document }) }),
    integrate: () => ask({ kind: 'integrate' }),
    end: () => {
      worker.terminate();
      ending.abort();
    },
  };
}
