/**
 * The worker that reads and checks files: sixty thousand rows take seconds, during which the page must stay usable. It is given the bytes of
 * all files at once, reports its progress, and answers with the network. Of tables that are not in our own columns it keeps what it read, and
 * answers each further question about them: what comes of it with these mappings and decisions. It cannot receive messages while it works,
 * so to cancel it, end it.
 */

import { readersFor } from '../../core/files/formats/readers-for.ts';
import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { HeadingsAt } from '../../core/files/mapping/found-table.ts';
import type { Mapping } from '../../core/files/mapping/mapping.ts';
import { readMappingFile, writeMappingFile } from '../../core/files/mapping/mapping-file.ts';
import { judgingFileSteps, type OpenedFiles, openingSteps, type ReadFiles, type ReadingProgress } from '../../core/files/read-files.ts';
import type { ReadNetwork } from '../../core/files/read-network.ts';
import { inIdsOf } from '../../core/importing/integrate.ts';
import { type Overview, overviewOf } from '../../core/importing/overview.ts';
import { type Decisions, type Prepared, prepared } from '../../core/importing/prepare.ts';
import { incomingOf } from '../../core/importing/same-rows.ts';
import { byId } from '../../core/model/dataset-index.ts';
import type { Document } from '../../core/model/document.ts';
import { hasErrors, type Issue } from '../../core/model/issue.ts';
import { objectionsOf } from '../../core/model/objections.ts';
import { broughtBack, type ExportedTable, exportedTables } from '../../core/publishing/exported-tables.ts';
import { withoutObjected, withoutObjectedIn } from '../../core/publishing/objection.ts';
import { readTerritory } from '../../core/reference/reference-file.ts';
import type { Territory } from '../../core/reference/territory.ts';
import { idsInView } from '../../core/session/story-views.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import type { OnceReply } from './ask-once.ts';

/** What a person has said of the tables so far. Tables are named by `TableSeen.file`. */
export interface Choices extends Decisions {
  /** The sheets that are not read. */
  readonly leftOut: ReadonlySet<string>;
  readonly headings: ReadonlyMap<string, HeadingsAt>;
  readonly mappings: ReadonlyMap<string, Mapping>;
  /** The text of a mapping file, for tables of the shapes in it that have no mapping of their own; empty for none. */
  readonly remembered: string;
}

/** What came of files. */
export interface Told {
  readonly overview: Overview;
  /** The tables that are read with a remembered mapping. */
  readonly remembered: ReadonlySet<string>;
  /** Every sheet that is not empty, whether it is read or not. */
  readonly sheets: readonly string[];
  /** Every table with its mapping, as the text of a mapping file. */
  readonly mappingFile: string;
  /** Persons who have objected to being named in the document, and are named in the files: they are given by their function. */
  readonly objected: number;
}

/** What is asked of this worker. `read` or `open` comes first. */
export type ReadingQuestion =
  /** `document`: the one of which tables may come back; null if it takes none. */
  | { readonly kind: 'read'; readonly files: readonly InputFile[]; readonly document: Document | null }
  /** The same without an answer, for files of which all is known but what came of choices. */
  | { readonly kind: 'open'; readonly files: readonly InputFile[] }
  /** The reference to find official territories in. */
  | { readonly kind: 'territory'; readonly texts: TerritoryTexts }
  /** `document`: the one to integrate into; undefined for the same as before. */
  | { readonly kind: 'tell'; readonly choices: Choices; readonly document?: Document }
  /** The document with everything integrated, as it was told last. */
  | { readonly kind: 'integrate' };

/** The answer to `read`. The tables of others are not in the network as long as something about them is to be decided. */
export interface ReadAnswer {
  readonly network: ReadNetwork;
  /** Whether the page of importing asks about it: there are tables that are not in our own columns, or actors known by their names alone. */
  readonly isToImport: boolean;
  /** The document as its own tables say it, where the files are such tables; else null. */
  readonly cameBack: CameBack | null;
  /** How many actors of the network the document has, too. */
  readonly sharedActors: number;
}

/** A state of the document that was made elsewhere. */
export interface CameBack extends Pick<Document, 'dataset' | 'remains'> {
  readonly issues: readonly Issue[];
}

/** The messages that this worker sends. */
export type ReadingReply = OnceReply<unknown, ReadingProgress>;

/** Least number of milliseconds between two messages about progress: more would only keep the page busy. */
const BETWEEN_MESSAGES = 100;

const send = (reply: ReadingReply) => self.postMessage(reply);

/** What is kept between two questions. */
interface Kept {
  opened: OpenedFiles;
  territory: Territory | null;
  document: Document | null;
  prepared: Prepared | null;
  /** The tables as they were read last, and with which choices. Most choices are about names, for which no row is read again. */
  judged: { readonly key: string; readonly files: ReadFiles } | null;
}

const kept: Kept = {
  opened: { sheets: [], issues: [], parts: [], tables: [], first: '' },
  territory: null,
  document: null,
  prepared: null,
  judged: null,
};

// Questions are asked one after the other, so none comes while readers are loaded.
self.addEventListener('message', async ({ data }: MessageEvent<ReadingQuestion>) => {
  try {
    send({ answer: await answerTo(data) });
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) });
  }
});

async function answerTo(question: ReadingQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'read':
      return read(question.files, question.document);
    case 'open':
      await open(question.files);
      return null;
    case 'territory':
      kept.territory = readTerritory(question.texts.france, question.texts.regions);
      return null;
    case 'tell':
      return tell(question.choices, question.document);
    case 'integrate':
      return kept.prepared?.integration.document ?? null;
  }
}

async function open(files: readonly InputFile[]): Promise<void> {
  kept.opened = run(openingSteps(files, await readersFor(files)));
  kept.judged = null;
}

async function read(files: readonly InputFile[], document: Document | null): Promise<ReadAnswer> {
  await open(files);
  kept.document = document;
  const { mapped, asked, ...network } = run(judgingFileSteps(kept.opened, idsInView));
  // A network file is a network of its own, also where it has the rows of the document: its reader chooses between the two.
  const isToImport = mapped.length + asked.length > 0 || isOfNamesAlone(network);
  const tables = network.stored === undefined && document !== null ? exportedTables(kept.opened.sheets, document) : null;
  const back = tables === null || document === null ? null : cameBack(tables, document);
  const isCompared = document !== null && !isToImport && back === null;
  return { network, isToImport, cameBack: back, sharedActors: isCompared ? sharedActors(network, document) : 0 };
}

/**
 * Whether all that was read is relations in our own columns, without a table of actors: which of the names are official territories is asked, as
 * for any table.
 */
function isOfNamesAlone({ dataset, issues, stored }: ReadNetwork): boolean {
  const isOfRelations = stored === undefined && dataset.story.length + dataset.statements.length === 0;
  return isOfRelations && !hasErrors(issues) && issues.some(({ remark }) => remark.key === 'actorsMade');
}

function sharedActors(network: ReadNetwork, document: Document): number {
  const own = byId(document.dataset.actors);
  return inIdsOf(document.dataset, incomingOf(network, document)).dataset.actors.filter(({ id }) => own.has(id)).length;
}

function tell(choices: Choices, document: Document | undefined): Told {
  if (document !== undefined) kept.document = document;
  const target = kept.document;
  if (target === null) throw new Error('no document');
  const read = judged(choices);
  const { value, persons: objected } = withoutObjected(read, objectionsOf(target.settings, read.stored?.settings ?? {}));
  const files: ReadFiles = objected === 0 ? read : { ...read, ...value };
  const ready = prepared(files, kept.territory, target, choices);
  kept.prepared = ready;
  return {
    objected,
    overview: overviewOf(files, ready, kept.territory, target),
    mappingFile: writeMappingFile(files.mapped),
    remembered: new Set(
      files.mapped.flatMap(({ table: { file }, mapping, proposal }) =>
        choices.mappings.has(file) || mapping === proposal.mapping ? [] : [file],
      ),
    ),
    sheets: kept.opened.sheets.flatMap(({ file, rows }) => (rows.length === 0 ? [] : [file])),
  };
}

/** Another state of the document: what comes of its tables that were changed elsewhere. */
function cameBack(tables: readonly ExportedTable[], document: Document): CameBack {
  const { document: came, issues } = broughtBack(document, tables);
  const { dataset, remains } = withoutObjectedIn(document, came).value;
  return { dataset, remains, issues: [...kept.opened.issues, ...issues] };
}

/** The tables with the mappings that were chosen, or remembered, or else proposed, however doubtful. */
function judged({ leftOut, headings, mappings, remembered }: Choices): ReadFiles {
  const key = JSON.stringify([[...leftOut], [...headings], [...mappings], remembered]);
  if (kept.judged?.key === key) return kept.judged.files;
  const { opened } = kept;
  const known = readMappingFile(remembered);
  const files = run(
    judgingFileSteps({ ...opened, sheets: opened.sheets.filter(({ file }) => !leftOut.has(file)) }, idsInView, {
      mappingOf: (table, proposal) => mappings.get(table.file) ?? known?.mappingOf(table) ?? proposal.mapping,
      headingsOf: (file) => headings.get(file),
    }),
  );
  kept.judged = { key, files };
  return files;
}

/** Runs steps to their end and sends their progress. */
function run<T>(work: Generator<ReadingProgress, T>): T {
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - told < BETWEEN_MESSAGES) continue;
    send({ progress: step.value });
    told = performance.now();
  }
}
