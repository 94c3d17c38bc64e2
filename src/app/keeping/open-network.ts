/**
 * Keeping the network that is open: every operation is written at once, in its order, and what could not be kept is said
 * (`presence.keeping`). Where another tab writes this network, its operations are followed, and this tab edits nothing
 * (`presence.readOnly`). One file, since what is open, its writer and the order of its operations are one state, which all of this changes.
 */
import { isAllRead } from '../../core/files/history-lists.ts';
import type { History } from '../../core/model/history.ts';
import { isSame } from '../../core/model/list-change.ts';
import { objectionsIn } from '../../core/model/objections.ts';
import type { Operation } from '../../core/model/operations.ts';
import { pointsBefore } from '../../core/model/points-before.ts';
import type { Rewriting } from '../../core/publishing/name-rewriting.ts';
import { addressToHash, hashToAddress } from '../../core/session/address.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { isExample } from '../derived/open-document.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { shippedNetwork } from '../shipped/shipped-network.ts';
import { followObjection, followOperations, openHistory, operateElsewhere, replaceHistory, rewriteDocument } from '../state/document.ts';
import { announce, tellAsking, tellKeeping, tellReadOnly, tellUnread } from '../state/presence.ts';
import { type Keeping, type State, useStore } from '../state/store.ts';
import { keep } from './browser-storage.ts';
import { isStoreNewer, NewerStore, onNewerPage, StoreBlocked } from './database.ts';
import type { Project } from './kept-shapes.ts';
import { sizeOf } from './kept-size.ts';
import { mayAsk } from './lasting.ts';
import { loadChecks } from './load-checks.ts';
import { readList } from './network-list.ts';
import { forgetDraft, TAKEN_UP } from './old-story-draft.ts';
import { OneWriter, type Turn } from './one-writer.ts';
import { keepPoint } from './point-store.ts';
import {
  becomeWriter,
  Cleared,
  isWriter,
  keepAll,
  keepNetwork,
  keepOperation,
  keepRewritten,
  keepSnapshot,
  keptNetwork,
  TAB,
  WrittenElsewhere,
} from './project-store.ts';

interface OpenOne {
  readonly project: Project;
  /** How many operations were given to the store. */
  readonly number: number;
  readonly writer: OneWriter;
  /** Whether a newer version of the page has written it, so that this one only shows it. */
  readonly isNewer: boolean;
}

/** The network that is open and kept. Null while none is. */
let open: OpenOne | null = null;
/** What is to be written, one after the other. */
let queue: Promise<unknown> = Promise.resolve();
/** Counts the times that what was still to be written was given up, since another tab wrote first. */
let givenUp = 0;
/** For each network, the highest number of an operation that another tab has told of. */
const heard = new Map<string, number>();
/** How often the database is read again for an operation that another tab has told of and that is not there. */
const READINGS = 3;

/** Where it is noted which network was open last. A presentation file notes the last copy of its own network: others are other files. */
export const lastOpen = () => (IS_PRESENTATION_FILE ? `network of ${shippedNetwork().name}` : 'network');
/** Row changes above which an operation is not sent to the other tabs: they read it from the database. */
const MUCH = 2000;

/** The id under which the open network is kept, as its address has it; null for the example. */
export function openNetworkId(state: Pick<State, 'history'> = useStore.getState()): string | null {
  return isExample(state) ? null : state.history.document.id;
}

/** Resolves once all that was asked before is written, or has failed. */
export async function written(): Promise<void> {
  await queue;
}

/** Keeps what is opened and done from now on. Returns a function that stops it. */
export function followNetwork(): () => void {
  void readList();
  const stopOpening = useStore.subscribe((state, previous) => {
    if (state.history.document.id !== previous.history.document.id) begin(state);
  });
  const stopOperations = followOperations((operation, history, before) => {
    if (open === null || open.project.id !== history.document.id) return;
    const now = Date.now();
    const points = pointsBefore(before, operation, !isSameDay(now, open.project.changedAt));
    const project = { ...open.project, ...countsOf(history), changedAt: now };
    const number = open.number + 1;
    const { writer } = open;
    open = { ...open, project, number };
    const { opened } = useStore.getState();
    later(async () => {
      // Where there is no room for a point, there is perhaps room for the operation, which matters more.
      for (const { document, reason } of points) await keepPoint(document, { time: now, reason, name: '' }).catch(() => {});
      await keepOperation(project, number, operation, { history, opened });
      if (operation.kind === 'change' && operation.change.label.key === TAKEN_UP) forgetDraft();
      writer.tellWritten(number, operation.kind === 'change' && operation.change.changes.length > MUCH ? null : operation);
    });
    void resume();
  });
  onNewerPage(async () => {
    tellReadOnly('newer');
    await queue;
    // The newer page may edit at once.
    await open?.writer.leave();
  });
  // Meanwhile, room may have been made elsewhere on this computer, or the tab closed that held the database.
  const onSeen = () => {
    if (!document.hidden) void resume();
  };
  // A page that the browser puts away, to bring it back as it was, lets another tab write meanwhile.
  const onHide = () => void open?.writer.leave();
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted && open !== null) void rejoin(open.project.id);
  };
  // A tab that was frozen may have missed what the others told.
  const onResume = () => {
    if (open !== null) void catchUp(open.project.id);
  };
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  document.addEventListener('resume', onResume);
  document.addEventListener('visibilitychange', onSeen);
  return () => {
    stopOpening();
    stopOperations();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    document.removeEventListener('resume', onResume);
    document.removeEventListener('visibilitychange', onSeen);
  };
}

function begin({ history, opened }: Pick<State, 'history' | 'opened'>): void {
  const id = openNetworkId({ history });
  if (id !== null || !IS_PRESENTATION_FILE) keep(lastOpen(), id);
  // Opened again: it is kept already.
  if (id !== null && open?.project.id === id) return;
  leave();
  if (id === null) {
    tellKeeping('none');
    return;
  }
  // Soon needed, and from now on perhaps without the network.
  void loadChecks().catch(() => {});
  const now = Date.now();
  const project: Project = { id, createdAt: now, changedAt: now, deletedAt: null, ...countsOf(history) };
  const writer = writerOf(id);
  failed.delete(id);
  open = { project, number: 0, writer, isNewer: false };
  later(async () => {
    await keepNetwork(project, { history, opened });
    await Promise.all([readList(), writer.join()]);
  });
}

/** Stops keeping the open network, once all of it is written. */
function leave(): void {
  const writer = open?.writer;
  open = null;
  if (writer !== undefined) queue = queue.then(() => writer.leave());
}

export function countsOf(history: History): Pick<Project, 'title' | 'actors' | 'relations' | 'bytes'> {
  const { title, dataset } = history.document;
  return { title, actors: dataset.actors.length, relations: dataset.relations.length, bytes: sizeOf(history) };
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/**
 * Networks of which something could not be kept: whatever comes after it would not fit. With each, the number of the last operation that
 * was kept. They are kept again when they are opened again, or by `keepAgain`.
 */
const failed = new Map<string, number>();
/** The network that is being kept again without anybody having asked: what is said of it stays until it is known how that went. */
let resuming: string | null = null;
/** What the page says while something of the open network could not be kept. */
const NOT_KEPT: ReadonlySet<Keeping> = new Set<Keeping>(['full', 'failed', 'newer', 'blocked']);

/**
 * Keeps something of the open network, after all that was asked before, and tells how it went if it is still open then. `before`: the
 * number of the last operation that is kept already.
 */
function later(work: () => Promise<void>, before = Math.max(0, (open?.number ?? 0) - 1)): void {
  const id = open?.project.id ?? '';
  const asked = givenUp;
  const tell = (keeping: Keeping) => {
    if (open?.project.id === id) tellKeeping(keeping);
  };
  // What is done while something is not kept is kept with it, by the next try.
  const isForLater = failed.has(id);
  if (!isForLater && resuming !== id) tell('keeping');
  const done: Promise<void> = queue.then(async () => {
    if (isForLater || failed.has(id) || asked !== givenUp) return;
    try {
      await work();
      // Else something was asked meanwhile that is not kept yet.
      if (queue === done) tell('kept');
      void mayAsk().then((may) => {
        if (may) tellAsking(true);
      });
    } catch (error) {
      if (error instanceof WrittenElsewhere && open?.project.id === id && (await putAside())) return;
      failed.set(id, before);
      // The store has lost the network; this page has it.
      if (error instanceof Cleared) void keepAgain();
      else tell(reasonOf(error));
    }
  });
  queue = done;
}

/** Why something could not be kept. */
function reasonOf(error: unknown): Keeping {
  if (error instanceof NewerStore) return 'newer';
  if (error instanceof StoreBlocked) return 'blocked';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

/** Tries again to keep the open network, all of it as it is now, after something of it could not be kept. */
export async function keepAgain(): Promise<void> {
  if (open === null || !failed.has(open.project.id)) return;
  await queue;
  const { history, behind, opened } = useStore.getState();
  const before = open === null ? undefined : failed.get(open.project.id);
  if (open === null || before === undefined) return;
  const { number } = open;
  const now = behind ?? history;
  const project = { ...open.project, ...countsOf(now) };
  failed.delete(project.id);
  const { writer } = open;
  const isToldOf = NOT_KEPT.has(useStore.getState().keeping);
  later(async () => {
    await keepAll(project, before, number, { history: now, opened });
    // Not done yet where it could not be kept from the beginning.
    await Promise.all([readList(), writer.join()]);
  }, before);
  await queue;
  const { keeping, view } = useStore.getState();
  if (isToldOf && keeping === 'kept') announce(KEEPING[view.language].keptAgain);
}

/** Tries again by itself, once at a time, if something of the open network could not be kept. */
async function resume(): Promise<void> {
  if (resuming !== null || open === null || !failed.has(open.project.id)) return;
  resuming = open.project.id;
  await keepAgain().finally(() => {
    resuming = null;
  });
}

/**
 * Another tab has taken over before the last edits of this one were written: they become a restore point, and this tab shows what
 * is kept. False where there is no room for the point; then the edits stay on screen.
 */
async function putAside(): Promise<boolean> {
  if (open === null) return false;
  const { project, writer } = open;
  tellReadOnly('otherTab');
  const { history, behind } = useStore.getState();
  const { document } = behind ?? history;
  try {
    await keepPoint(document, { time: Date.now(), reason: 'elsewhere', name: '' });
  } catch {
    return false;
  }
  givenUp++;
  writer.giveUp();
  await catchUp(project.id, true);
  tellKeeping('elsewhere');
  return true;
}

/** The open network cannot be rewritten: something of it is not kept, or it may only be read here. */
export class NotKept extends Error {}

/**
 * Rewrites the open network with all that is kept of it; `history` is what becomes of its history. The other tabs read it again. Rejected
 * where it cannot be kept so; then nothing is changed.
 */
export async function rewriteOpen(history: History, rewriting: Rewriting): Promise<void> {
  await queue;
  const { readOnly, opened: before } = useStore.getState();
  if (open === null || readOnly !== null || failed.has(open.project.id)) throw new NotKept();
  const { project, writer } = open;
  const number = open.number + 1;
  const opened = rewriting.value(before);
  const now = { ...project, ...countsOf(history), changedAt: Date.now() };
  const work = queue.then(() => keepRewritten(now, number, { history, opened }, rewriting));
  queue = work.catch(() => {});
  await work;
  open = { ...open, project: now, number };
  rewriteDocument(history, opened, (shown) => hashToAddress(rewriting.address(addressToHash(shown).replace(/^#/, ''))));
  // The others have the old state, and find the new one in the database.
  writer.tellWritten(number, null);
}

/** Who writes the network of that id, and what the other tabs write. */
function writerOf(id: string): OneWriter {
  const isOpen = () => open?.project.id === id;
  return new OneWriter(id, TAB, {
    onTurn: async (turn) => {
      if (turn === 'other') {
        if (!isOpen()) return;
        tellReadOnly('otherTab');
        // A tab that did not answer may have missed what the others told.
        await queue;
        await catchUp(id);
        return;
      }
      try {
        await becomeWriter(id);
      } catch (error) {
        if (isOpen() && error instanceof NewerStore) tellReadOnly('newer');
        return;
      }
      if (isOpen()) await edit(id, turn);
    },
    onWritten: (number, operation) => {
      const before = heard.get(id) ?? 0;
      heard.set(id, Math.max(before, number));
      if (isOpen()) void follow(id, number, before, operation);
    },
    settle: async () => {
      if (!isOpen() || failed.has(id)) return false;
      tellReadOnly('otherTab');
      await queue;
      if (!failed.has(id)) return true;
      tellReadOnly(null);
      return false;
    },
    isAccepted: () => isWriter(id).catch(() => true),
  });
}

/** The turn has come to this tab while the network is open: it shows what was written last, and may be edited. */
async function edit(id: string, turn: Turn): Promise<void> {
  await catchUp(id);
  if (open?.project.id !== id || open.isNewer) return;
  tellReadOnly(null);
  const strings = KEEPING[useStore.getState().view.language].turns;
  if (turn === 'inherited' || turn === 'taken') announce(strings[turn]);
}

/** Follows an operation that another tab has written. Where it is not the next one, all is read from the database. */
async function follow(id: string, number: number, before: number, written: Operation | null): Promise<void> {
  const checked = await loadChecks().then(
    ({ checkedOperation }) => checkedOperation(written),
    () => null,
  );
  if (open?.project.id !== id || number <= open.number) return;
  const isNext = number === open.number + 1 && before <= open.number;
  if (isNext && checked?.ok && operateElsewhere(checked.value)) open = { ...open, number };
  else await catchUp(id);
}

/** Shows the open network as it is kept, unless it is shown so already. */
async function catchUp(id: string, isForced = false): Promise<void> {
  let found = await keptNetwork(id).catch(() => null);
  for (let reading = 1; reading < READINGS && found !== null && found.number < (heard.get(id) ?? 0); reading++)
    found = await keptNetwork(id).catch(() => null);
  if (found === null || open?.project.id !== id || (found.number <= open.number && !isForced)) return;
  open = { ...open, number: found.number, project: { ...open.project, ...countsOf(found.history) } };
  const { history, behind } = useStore.getState();
  const [before, now] = [behind ?? history, found.history].map(({ document }) => objectionsIn(document.settings));
  if (isSame(before, now)) replaceHistory(found.history);
  else followObjection(found.history, found.opened);
}

/** The page was put away by the browser and is shown again: it takes up what was done meanwhile. */
async function rejoin(id: string): Promise<void> {
  if (open?.project.id !== id) return;
  tellReadOnly('otherTab');
  open = { ...open, writer: writerOf(id) };
  await open.writer.join();
  await catchUp(id);
}

/** Takes over writing from another tab. False where that tab has edits that it cannot write. */
export async function takeOver(): Promise<boolean> {
  return (await open?.writer.takeOver()) ?? true;
}

/** Opens a network of the list. False where it cannot be read; then what is shown stays. */
export async function openKept(project: Project): Promise<boolean> {
  const { id } = project;
  await queue;
  const writer = writerOf(id);
  await writer.join();
  const found = await keptNetwork(id).catch(() => null);
  if (found === null) {
    await writer.leave();
    return false;
  }
  failed.delete(id);
  leave();
  const isNewer = found.isNewer || isStoreNewer();
  const isWhole = isAllRead(found.unread);
  // An entry of the list that was damaged does not say how large the network is.
  open = { project: isWhole ? project : { ...project, ...countsOf(found.history) }, number: found.number, writer, isNewer };
  openHistory(found.history, found.opened);
  tellReadOnly(isNewer ? 'newer' : writer.hasTurn ? null : 'otherTab');
  if (isWhole) tellKeeping('kept');
  else {
    // It is written anew, and what could not be read put aside: else what comes after that could not be read again.
    const { project: entry } = open;
    if (writer.hasTurn && !isNewer) later(() => keepSnapshot(entry, found.number, found), found.number);
    await queue;
    tellUnread({ id, amount: found.unread });
    if (!failed.has(id)) tellKeeping('damaged');
  }
  // Written while it was read.
  if ((heard.get(id) ?? 0) > found.number) await catchUp(id);
  return true;
}

/** A network that another tab is writing cannot be changed by this one. */
export class OpenElsewhere extends Error {}

/** Does something to a network of the list that is not open here. Rejected with `OpenElsewhere` where another tab writes it. */
export async function withTurn(id: string, work: () => Promise<void>): Promise<void> {
  const writer = writerOf(id);
  try {
    if (!(await writer.tryTurn())) throw new OpenElsewhere();
    await work();
  } finally {
    await writer.leave();
  }
}
