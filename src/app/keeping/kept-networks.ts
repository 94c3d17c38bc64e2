/**
 * One's own network is there tomorrow: it is kept in this browser with every operation on it, from the moment it is opened or made, and
 * can be opened again with what can be undone. The example is not kept, since it is never changed. What could not be kept is said
 * (`presence.keeping`), never passed over.
 */
import { difference } from '../../core/model/change.ts';
import { type History, historyOf } from '../../core/model/history.ts';
import { type Operation, replayed } from '../../core/model/operations.ts';
import { isExample } from '../derived/open-document.ts';
import { IS_SINGLE_FILE } from '../edition.ts';
import { shippedNetwork, showExample } from '../shipped/shipped-network.ts';
import { changeDocument, followOperations, openHistory } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { tellAsking, tellKeeping } from '../state/presence.ts';
import { type Keeping, type State, useStore } from '../state/store.ts';
import { keep, kept } from './browser-storage.ts';
import type { Project } from './kept-shapes.ts';
import { sizeOf } from './kept-size.ts';
import { mayAsk } from './lasting.ts';
import { distinctTitle, readList } from './network-list.ts';
import { forgetDraft, TAKEN_UP } from './old-story-draft.ts';
import {
  Cleared,
  changeProject,
  forgetRemoved,
  keepAll,
  keepNetwork,
  keepOperation,
  keepSnapshot,
  keptNetwork,
  WrittenElsewhere,
} from './project-store.ts';
import { copyViews } from './saved-views.ts';

interface Open {
  readonly project: Project;
  /** How many operations were given to the store. */
  readonly number: number;
}

/** The network that is being kept. Null while none is. */
let open: Open | null = null;
/** Operations are kept one after the other, in their order. */
let queue: Promise<unknown> = Promise.resolve();

/** Where it is noted which network was open last. A single file notes the last copy of its own network: others are other files. */
const last = () => (IS_SINGLE_FILE ? `network of ${shippedNetwork().name}` : 'network');
/** How long a network that was removed can be had back, milliseconds. */
const REMOVED_FOR = 30 * 24 * 3600 * 1000;

/** The id under which the open network is kept, as its address has it; null for the example. */
export function openNetworkId(state: Pick<State, 'history'> = useStore.getState()): string | null {
  return isExample(state) ? null : state.history.document.id;
}

/** Keeps what is opened and done from now on. Returns a function that stops it. */
export function followNetwork(): () => void {
  void forgetRemoved(Date.now() - REMOVED_FOR).catch(() => {});
  void readList();
  const stopOpening = useStore.subscribe((state, previous) => {
    if (state.history.document.id !== previous.history.document.id) begin(state);
  });
  const stopOperations = followOperations((operation, history) => {
    if (open === null || open.project.id !== history.document.id) return;
    const project = { ...open.project, ...countsOf(history), changedAt: Date.now() };
    const number = open.number + 1;
    open = { project, number };
    const { opened } = useStore.getState();
    later(async () => {
      await keepOperation(project, number, operation, { history, opened });
      if (operation.kind === 'change' && operation.change.label.key === TAKEN_UP) forgetDraft();
    });
  });
  return () => {
    stopOpening();
    stopOperations();
  };
}

function begin({ history, opened }: Pick<State, 'history' | 'opened'>): void {
  const id = openNetworkId({ history });
  if (id !== null || !IS_SINGLE_FILE) keep(last(), id);
  if (id === null) {
    open = null;
    tellKeeping('none');
    return;
  }
  // Opened again: it is kept already.
  if (open?.project.id === id) return;
  const now = Date.now();
  const project: Project = { id, createdAt: now, changedAt: now, deletedAt: null, ...countsOf(history) };
  open = { project, number: 0 };
  later(async () => {
    await keepNetwork(project, history, opened);
    await readList();
  });
}

function countsOf(history: History): Pick<Project, 'title' | 'actors' | 'relations' | 'bytes'> {
  const { title, dataset } = history.document;
  return { title, actors: dataset.actors.length, relations: dataset.relations.length, bytes: sizeOf(history) };
}

/**
 * Networks of which something could not be kept: whatever comes after it would not fit. With each, the number of the last operation that
 * was kept. They are kept again when they are opened again, or by `keepAgain`.
 */
const failed = new Map<string, number>();

/**
 * Keeps something of the open network, after all that was asked before, and tells how it went if it is still open then. `before`: the
 * number of the last operation that is kept already.
 */
function later(work: () => Promise<void>, before = Math.max(0, (open?.number ?? 0) - 1)): void {
  const id = open?.project.id ?? '';
  const tell = (keeping: Keeping) => {
    if (open?.project.id === id) tellKeeping(keeping);
  };
  if (!failed.has(id)) tell('keeping');
  const written: Promise<void> = queue.then(async () => {
    if (failed.has(id)) return;
    try {
      await work();
      // Else something was asked meanwhile that is not kept yet.
      if (queue === written) tell('kept');
      void mayAsk().then((may) => {
        if (may) tellAsking(true);
      });
    } catch (error) {
      failed.set(id, before);
      // The store has lost the network; this page has it.
      if (error instanceof Cleared) void keepAgain();
      else tell(error instanceof WrittenElsewhere ? 'elsewhere' : isFull(error) ? 'full' : 'failed');
    }
  });
  queue = written;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Tries again to keep the open network, all of it as it is now, after something of it could not be kept. */
export async function keepAgain(): Promise<void> {
  await queue;
  const { history, opened, keeping } = useStore.getState();
  const before = open === null ? undefined : failed.get(open.project.id);
  if (open === null || before === undefined || keeping === 'elsewhere') return;
  const { number } = open;
  const project = { ...open.project, ...countsOf(history) };
  failed.delete(project.id);
  later(async () => {
    await keepAll(project, before, number, { history, opened });
    await readList();
  }, before);
  await queue;
}

/**
 * The id of the network that was open last; null for the example, or where nothing is noted. In a single file: of the last copy of its
 * network that was changed.
 */
export function lastNetworkId(): string | null {
  const id = kept(last());
  return typeof id === 'string' ? id : null;
}

/**
 * Shows a kept network, or the example for null. False where it cannot be had: it was never kept in this browser, was removed, or the
 * browser keeps nothing. Then what is shown stays.
 */
export async function showKept(id: string | null): Promise<boolean> {
  if (id === null) {
    showExample();
    return true;
  }
  await queue;
  const project = await listed(id);
  const found = project === null ? null : await keptNetwork(id).catch(() => null);
  if (project === null || found === null) {
    // Told once, and not at every visit.
    if (lastNetworkId() === id) keep(last(), null);
    return false;
  }
  failed.delete(id);
  open = { project, number: found.number };
  openHistory(found.history, found.opened);
  if (found.lost === 0) tellKeeping('kept');
  else {
    // What could not be read would hide everything that comes after it.
    later(() => keepSnapshot(id, found.number, found), found.number);
    await queue;
    tellKeeping('damaged');
  }
  return true;
}

/** The networks of the list, those removed from it among them; none where the browser keeps nothing. */
export async function keptNetworks(): Promise<readonly Project[]> {
  await queue;
  return readList();
}

/** A network that is on the list; null where it is not. */
async function listed(id: string): Promise<Project | null> {
  return (await keptNetworks()).find((project) => project.id === id && project.deletedAt === null) ?? null;
}

/** Gives a network another name; of the one that is open, as an edit that can be undone. */
export async function renameNetwork(id: string, title: string): Promise<void> {
  if (id === openNetworkId()) {
    changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title }));
    await queue;
    return;
  }
  const [project, found] = [await listed(id), await keptNetwork(id)];
  if (found === null || project === null) return;
  const { document } = found.history;
  const changes = difference(document, { ...document, title });
  const change = { id: newId(), time: Date.now(), label: { key: 'networkRenamed', values: {} }, transaction: null, changes };
  const operation: Operation = { kind: 'change', change };
  const { history } = replayed(found.history, [operation]);
  await keepOperation({ ...project, title, changedAt: Date.now() }, found.number + 1, operation, { history, opened: found.opened });
}

/** Takes a network off the list, or puts it back. It can be had back for thirty days. */
export async function removeNetwork(id: string, isRemoved: boolean): Promise<void> {
  await changeProject(id, { deletedAt: isRemoved ? Date.now() : null });
}

/** Erases a network that was removed from the list, for good, and tries again to keep the open one, for which there may be room by it. */
export async function eraseNetwork(id: string): Promise<void> {
  await forgetRemoved(Number.POSITIVE_INFINITY, id);
  await keepAgain();
}

/** Keeps a second network like another, under another name; what was done to the first cannot be undone in it. */
export async function copyNetwork(id: string, title: string): Promise<void> {
  await queue;
  const found = await keptNetwork(id);
  if (found === null) return;
  const copy = historyOf({ ...found.history.document, id: newId(), title: distinctTitle(title) });
  const now = Date.now();
  const project: Project = { id: copy.document.id, createdAt: now, changedAt: now, deletedAt: null, ...countsOf(copy) };
  await keepNetwork(project, copy, found.opened);
  copyViews(found.history.document, copy.document);
}
