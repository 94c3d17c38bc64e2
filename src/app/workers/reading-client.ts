/**
 * The page's side of the reading worker: a worker for each opening of files, which lives until `end` is called. Questions are answered one
 * after the other. A worker cannot be told anything while it works: to cancel what it does, it is ended, and another takes its place.
 */
import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-files.ts';
import type { Document } from '../../core/model/document.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import { answerOf, type Watching } from './ask-once.ts';
import type { Choices, ReadAnswer, ReadingQuestion, Told } from './reading-worker.ts';

/** Files that are being read, with the worker that has them. */
export interface FileReader {
  /** Reads the files. `document`: the one of which tables may come back; null if it takes none. Rejects if the worker breaks or is ended by the caller's signal. */
  readonly read: (files: readonly InputFile[], document: Document | null, watching: Watching<ReadingProgress>) => Promise<ReadAnswer>;
  readonly setTerritory: (texts: TerritoryTexts) => Promise<void>;
  /** What comes of the files with these choices, put into a document. */
  readonly tell: (choices: Choices, document: Document, watching?: Watching<ReadingProgress>) => Promise<Told>;
  /** The document with everything integrated, as it was told last. */
  readonly integrate: (watching?: Watching<ReadingProgress>) => Promise<Document>;
  /** Stops what the worker is doing; what was asked of it is rejected. Files are read again before the next question. */
  readonly cancel: () => void;
  /** Ends the worker. What is still asked of it is rejected. */
  readonly end: () => void;
}

/** A worker, and what it was given, so that another can take its place. */
interface Working {
  readonly worker: Worker;
  readonly ending: AbortController;
  document: Document | null;
  /** Whether it has told something, which can be integrated. */
  hasTold: boolean;
  /** Settled once the last question is answered. */
  last: Promise<unknown>;
}

export function fileReader(): FileReader {
  let files: readonly InputFile[] = [];
  let territory: TerritoryTexts | null = null;
  let told: { readonly choices: Choices; readonly document: Document } | null = null;
  let isEnded = false;
  const start = (): Working => ({
    worker: new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
    ending: new AbortController(),
    document: null,
    hasTold: false,
    last: Promise.resolve(),
  });
  /** Null after `cancel`, until the next question. */
  let working: Working | null = start();
  const stop = () => {
    working?.worker.terminate();
    working?.ending.abort();
    working = null;
  };
  const askOf = <T>(to: Working, question: ReadingQuestion, { signal, ...watching }: Watching<ReadingProgress> = {}): Promise<T> => {
    const either = signal === undefined ? to.ending.signal : AbortSignal.any([signal, to.ending.signal]);
    const asked = to.last.then(() => answerOf<T, ReadingProgress>(to.worker, question, { ...watching, signal: either }));
    to.last = asked.catch(() => {});
    return asked;
  };
  /** The worker, which has read the files or is asked to. */
  const present = (): Working => {
    if (isEnded) throw new Error('ended');
    if (working !== null) return working;
    working = start();
    askOf(working, { kind: 'open', files }).catch(() => {});
    if (territory !== null) askOf(working, { kind: 'territory', texts: territory }).catch(() => {});
    return working;
  };
  const tell = async (choices: Choices, document: Document, watching?: Watching<ReadingProgress>): Promise<Told> => {
    const to = present();
    const answer = await askOf<Told>(to, { kind: 'tell', choices, ...(document !== to.document && { document }) }, watching);
    to.document = document;
    to.hasTold = true;
    told = { choices, document };
    return answer;
  };
  return {
    read: (given, document, watching) => {
      files = given;
      const to = present();
      to.document = document;
      return askOf(to, { kind: 'read', files, document }, watching);
    },
    setTerritory: async (texts) => {
      const to = present();
      territory = texts;
      await askOf(to, { kind: 'territory', texts });
    },
    tell,
    integrate: async (watching) => {
      // A worker that took the place of another is told the choices first.
      if (!present().hasTold && told !== null) await tell(told.choices, told.document, watching);
      return askOf(present(), { kind: 'integrate' });
    },
    cancel: stop,
    end: () => {
      isEnded = true;
      stop();
    },
  };
}
