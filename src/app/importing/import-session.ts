/**
 * Tables of others on their way into a network: what a person chooses is sent to the worker that has read them, and what it tells comes back
 * into the store. Nothing enters a network before `integrate`; leaving changes nothing.
 */
import type { InputFile } from '../../core/files/formats/sheet.ts';
import { baseName } from '../../core/files/formats/sheet.ts';
import type { Mapping } from '../../core/files/mapping/mapping.ts';
import type { Doubt } from '../../core/files/mapping/propose.ts';
import type { ReadingProgress } from '../../core/files/read-files.ts';
import { NO_DECISIONS } from '../../core/importing/prepare.ts';
import { EMPTY_DATASET } from '../../core/model/dataset.ts';
import type { Document } from '../../core/model/document.ts';
import { NO_REMAINS } from '../../core/model/remains.ts';
import { NEWEST_YEAR } from '../../core/reference/territory.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { isExample, readOnlyIn } from '../derived/open-document.ts';
import { distinctTitle } from '../keeping/network-list.ts';
import { loadFrance, loadRegions } from '../shipped/territory-files.ts';
import { changeDocument, showNetwork } from '../state/document.ts';
import { announce, changeImporting, tellImporting } from '../state/presence.ts';
import { choosePerimeter } from '../state/session.ts';
import { type Importing, useStore } from '../state/store.ts';
import type { Watching } from '../workers/ask-once.ts';
import type { FileReader } from '../workers/reading-client.ts';
import type { Choices, Told } from '../workers/reading-worker.ts';
import { rememberedMappings, rememberMappings } from './remembered-mappings.ts';
import { forgetName, forgetNames, rememberedNames, rememberNames } from './remembered-names.ts';

/** The files that are being imported, with the worker that has read them; null when there are none. */
let session: {
  readonly reader: FileReader;
  readonly inputs: readonly InputFile[];
  /** The document and the choices of what was told last. */
  sent: Document | null;
  toldOf: Pick<Importing, 'choices' | 'into' | 'settled'> | null;
} | null = null;

/** Milliseconds after which the progress of a choice is shown. */
const TOLD_AFTER = 1000;

const get = useStore.getState;

/** The files of the import that is going on, to be read again together with further ones. */
export function filesOfImport(): readonly InputFile[] {
  return session?.inputs ?? [];
}

/** Shows the page of importing for files that a worker has read. An import that is going on is replaced; its choices stay. */
export async function startImport(name: string, inputs: readonly InputFile[], reader: FileReader): Promise<void> {
  const before = get().importing;
  session?.reader.end();
  session = { reader, inputs, sent: null, toldOf: null };
  const first: Importing = {
    name,
    choices: before?.choices ?? {
      ...NO_DECISIONS,
      leftOut: new Set(),
      headings: new Map(),
      mappings: new Map(),
      remembered: rememberedMappings(),
      names: rememberedNames(),
    },
    told: null,
    isBehind: true,
    progress: null,
    territory: 'loading',
    into: before?.into ?? (hasSeen(inputs) ? 'open' : 'new'),
    title: before?.title ?? distinctTitle(name.replace(/\.[^.]+$/, '')),
    perimeter: before?.perimeter,
    settled: before?.settled ?? new Set(),
  };
  tellImporting(first);
  await refresh();
  await loadReference();
}

/** Whether the open network is one's own and holds something from files of these names already. */
function hasSeen(inputs: readonly InputFile[]): boolean {
  if (isExample(get()) || readOnlyIn(get()) !== null) return false;
  const names = inputs.map(({ name }) => baseName(name));
  return get().history.document.dataset.sources.some(({ title }) => names.some((name) => title.startsWith(name)));
}

async function loadReference(): Promise<void> {
  const { reader } = session ?? {};
  if (reader === undefined) return;
  try {
    const france = await loadFrance(NEWEST_YEAR);
    const texts = await loadRegions(
      NEWEST_YEAR,
      france.regions.map(([code]) => code),
    );
    if (session?.reader !== reader) return;
    await reader.setTerritory(texts);
    if (session?.reader !== reader) return;
    changeImporting({ territory: 'ready' });
    await refresh();
  } catch {
    if (session?.reader === reader) changeImporting({ territory: 'failed' });
  }
}

/** Changes choices, and has the worker tell what comes of them. */
export function choose(change: Partial<Choices>): void {
  const { importing } = get();
  if (importing === null) return;
  changeImporting({ choices: { ...importing.choices, ...change } });
  void refresh();
}

/** Forgets what was decided about a name for another file, or about all names, on this device and for this import. */
export function forget(written?: string): void {
  if (written === undefined) choose({ names: forgetNames() });
  else {
    forgetName(written);
    choose({ names: rememberedNames() });
  }
}

/** Sets how a table is read. Its questions count as answered where `answered` names them. */
export function chooseMapping(file: string, mapping: Mapping, answered: readonly Doubt[]): void {
  const { importing } = get();
  if (importing === null) return;
  settle(file, answered);
  choose({ mappings: new Map(importing.choices.mappings).set(file, mapping) });
}

/** Marks questions about a table as answered. */
export function settle(file: string, answered: readonly Doubt[]): void {
  const { importing } = get();
  if (importing === null || answered.length === 0) return;
  changeImporting({ settled: new Set([...importing.settled, ...answered.map((doubt) => questionKey(file, doubt))]) });
}

/** What a question is known by. */
export function questionKey(file: string, doubt: Doubt): string {
  return [file, doubt.about, 'column' in doubt ? doubt.column : ''].join('\n');
}

/** Whether the tables become a network of their own, or go into the open one. */
export function chooseTarget(into: Importing['into']): void {
  changeImporting({ into });
  void refresh();
}

/** The document that the tables go into. */
function target({ into }: Importing): Document {
  return into === 'open' ? get().history.document : NEW_DOCUMENT;
}

const NEW_DOCUMENT: Document = { id: '', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };

let isAsking = false;

/** Has the worker tell what comes of the present choices. While it works, choices may change: it is then asked once more. */
async function refresh(): Promise<void> {
  changeImporting({ isBehind: true });
  if (isAsking) return;
  isAsking = true;
  while (get().importing?.isBehind) {
    const now = session;
    try {
      await askOnceMore();
    } catch (error) {
      // The files were left while the worker was asked, or others took their place: those are asked about next. Or it was cancelled.
      if (session !== now || !get().importing?.isBehind) continue;
      announce(IMPORT_PAGE[get().view.language].failed(error instanceof Error ? error.message : String(error)));
      changeImporting({ isBehind: false });
    }
  }
  isAsking = false;
}

async function askOnceMore(): Promise<void> {
  const { importing } = get();
  if (importing === null || session === null) return;
  const now = session;
  const { choices, territory } = importing;
  const document = target(importing);
  const { settled, into } = importing;
  const told = await watched((watching) => now.reader.tell(choices, document, watching));
  if (session !== now) return;
  now.sent = document;
  now.toldOf = { choices, into, settled };
  const after = get().importing;
  if (after === null) return;
  const isBehind = after.choices !== choices || after.territory !== territory || target(after) !== document;
  changeImporting({ told, isBehind });
}

/** Waits for an answer, and shows its progress once it takes longer than TOLD_AFTER. */
async function watched<T>(asking: (watching: Watching<ReadingProgress>) => Promise<T>): Promise<T> {
  let share = 0;
  let isShown = false;
  const show = () => changeImporting({ progress: share });
  const timer = setTimeout(() => {
    isShown = true;
    show();
  }, TOLD_AFTER);
  const tell = (progress: ReadingProgress) => {
    share = progress.share;
    if (isShown) show();
  };
  try {
    return await asking({ tell });
  } finally {
    clearTimeout(timer);
    changeImporting({ progress: null });
  }
}

/** Whether what is being computed is a choice that can be taken back. */
export function canCancelChoice({ choices, into, told }: Importing): boolean {
  const { toldOf } = session ?? {};
  return told !== null && toldOf != null && (toldOf.choices !== choices || toldOf.into !== into);
}

/** Takes back the choices whose result is not there yet. What was told last holds again. */
export function cancelChoice(): void {
  const { importing } = get();
  if (importing === null || session?.toldOf == null || !canCancelChoice(importing)) return;
  changeImporting({ ...session.toldOf, isBehind: false });
  session.reader.cancel();
}

/** Puts the tables into the network: one step to undo, or a new network. */
export async function integrate(): Promise<void> {
  const { importing } = get();
  if (importing?.told == null || importing.isBehind || importing.territory === 'loading' || session === null) return;
  const { told, into, name, title } = importing;
  const { reader, sent } = session;
  // The open network was changed meanwhile, by another tab for example: what comes of it is to be seen first.
  if (sent !== target(importing)) return refresh();
  const { dataset, remains } = await watched((watching) => reader.integrate(watching));
  rememberMappings(told.mappingFile);
  rememberNames(importing.choices, told);
  const perimeter = perimeterToShow(importing, told);
  const { issues, skipped } = told.overview;
  leave();
  if (into === 'new') showNetwork({ name: title.trim() || name, dataset, remains, issues, skipped });
  else changeDocument({ key: 'tableImported', values: { name } }, (document) => ({ ...document, dataset, remains }));
  if (perimeter !== null) choosePerimeter(perimeter);
  const { actors, relations } = told.overview;
  const strings = IMPORT_PAGE[get().view.language];
  announce(strings.integrated({ actors: actors.added.count, relations: relations.added.count }));
}

/** The territory to show afterwards: the proposed one for a new network, unless somebody has said otherwise. */
export function perimeterToShow({ perimeter, into }: Importing, told: Told): string | null {
  if (perimeter !== undefined) return perimeter;
  return into === 'new' ? (told.overview.perimeter?.key ?? null) : null;
}

/** Leaves the page of importing; the network is as it was. */
export function leave(): void {
  session?.reader.end();
  session = null;
  tellImporting(null);
}
