/**
 * Of all tabs that have one network open, one writes and the others follow. The browser's locks say which: the writer holds the lock of
 * the network, so that it is free again when that tab is closed or crashes. The writer sends what it has written to the others, over a
 * channel of the browser. A tab that wants to write asks the writer, which gives the turn once all its own edits are written; a writer
 * that does not answer (frozen, stuck) loses the turn. The database refuses what a tab without the turn still tries to write.
 *
 * Browsers offer locks to secure origins only. At an http address of the local network, a note in the browser's storage stands for the
 * lock. It stays behind after a crash; then the first tab that asks and gets no answer takes the turn.
 */
import type { Operation } from '../../core/model/operations.ts';
import { keep, kept } from './browser-storage.ts';

/** What the tabs of a network tell each other. Every message names the tab that sends it. */
type Message = { readonly from: string } & (
  | { readonly kind: 'written'; readonly number: number; readonly operation: Operation | null }
  | { readonly kind: 'ask'; readonly question: number; readonly isQuiet: boolean }
  | { readonly kind: 'answer'; readonly to: string; readonly question: number; readonly answer: Answer }
  | { readonly kind: 'writes'; readonly isUnseen: boolean }
);

/** wait: all edits are being written first. refused: some edits cannot be written, or the asking tab did not insist. */
type Answer = 'wait' | 'given' | 'refused';

/** Why a tab has or has not the turn to write. */
export type Turn =
  /** It has: no other tab has the network open for writing. */
  | 'first'
  /** It has: the tab that had it is gone. */
  | 'inherited'
  /** It has: it took over from another tab. */
  | 'taken'
  /** It has not. */
  | 'other';

export interface Listener {
  /** The turn came or went. Resolves once the database knows it. */
  onTurn(turn: Turn): Promise<void>;
  /** Another tab has written an operation; null: much at once, to be read from the database. */
  onWritten(number: number, operation: Operation | null): void;
  /** Ends editing and resolves once all edits are written: true if all could be. */
  settle(): Promise<boolean>;
  /** Whether the database still takes what this tab writes. */
  isAccepted(): Promise<boolean>;
}

/** How long a tab that asked for the turn waits for a sign of the writer, milliseconds. */
const SILENCE = 5000;
/** The same for a tab that was not told by its user to take over. */
const QUIET_SILENCE = 15000;

/** The part of one tab in who writes one network. */
export class OneWriter {
  /** Whether this tab has the turn. */
  hasTurn = false;
  private hasJoined = false;
  private readonly channel: BroadcastChannel;
  private readonly locks = navigator.locks as LockManager | undefined;
  private readonly ended = new AbortController();
  private release: () => void = () => {};
  /** Settled once the lock that this tab had is free. */
  private held: Promise<unknown> = Promise.resolve();
  /** The question that waits for an answer. */
  private asking: { readonly question: number; readonly onAnswer: (answer: Answer) => void } | null = null;
  private questions = 0;
  /** The turn came while nobody looked at this tab: it goes to the first tab that somebody looks at. */
  private isUnseen = false;

  private readonly network: string;
  private readonly tab: string;
  private readonly listener: Listener;

  constructor(network: string, tab: string, listener: Listener) {
    this.network = network;
    this.tab = tab;
    this.listener = listener;
    this.channel = new BroadcastChannel(`maillage.${network}`);
    this.channel.onmessage = ({ data }) => void this.heard(data as Message);
    document.addEventListener('visibilitychange', this.onSeen);
    window.addEventListener('storage', this.onNote);
  }

  /** Takes the turn if no other tab has it. */
  async tryTurn(): Promise<boolean> {
    if (await this.hold({ ifAvailable: true })) await this.got('first');
    return this.hasTurn;
  }

  /** Takes the turn if no other tab has it; otherwise follows, and takes it when the writer is gone. Does nothing the second time. */
  async join(): Promise<void> {
    if (this.hasJoined) return;
    this.hasJoined = true;
    if (!(await this.tryTurn())) this.follow();
  }

  /** Takes over writing. False where the tab that writes has edits that it cannot write. */
  async takeOver(): Promise<boolean> {
    // Given to a tab that was closed before it took it.
    if (this.hasTurn) await this.listener.onTurn('taken');
    else if ((await this.ask(false)) === 'refused') return false;
    if (!this.hasTurn && (await this.hold({ steal: true }))) await this.got('taken');
    return true;
  }

  /** Tells the other tabs what was written; null: much at once. */
  tellWritten(number: number, operation: Operation | null): void {
    this.send({ kind: 'written', number, operation });
  }

  /** Gives the turn up, since the database no longer takes what this tab writes, and follows. */
  giveUp(): void {
    this.release();
    this.lost();
  }

  /** Ends. Resolves once the turn is free for another tab. */
  async leave(): Promise<void> {
    if (this.ended.signal.aborted) return;
    if (this.hasTurn && this.locks === undefined) keep(this.note(), null);
    this.hasTurn = false;
    this.ended.abort();
    this.release();
    this.channel.close();
    document.removeEventListener('visibilitychange', this.onSeen);
    window.removeEventListener('storage', this.onNote);
    await this.held;
  }

  private note(): string {
    return `writer.${this.network}`;
  }

  private send(message: DistributiveOmit<Message, 'from'>): void {
    if (!this.ended.signal.aborted) this.channel.postMessage({ from: this.tab, ...message });
  }

  /** Tries to get the lock, and keeps it until `release` is called or another tab takes it. Resolves with whether it has it. */
  private hold(options: LockOptions): Promise<boolean> {
    if (this.locks === undefined) {
      const holder = kept(this.note());
      const isFree = options.steal === true || holder === null || holder === this.tab;
      if (isFree) keep(this.note(), this.tab);
      return Promise.resolve(isFree);
    }
    return new Promise((resolve) => {
      let isHeld = false;
      this.held = (this.locks as LockManager)
        .request(`maillage.${this.network}`, options, (lock) => {
          if (lock === null || this.ended.signal.aborted) {
            resolve(false);
            return;
          }
          isHeld = true;
          resolve(true);
          return new Promise<void>((release) => {
            this.release = release;
          });
        })
        // It was taken by another tab, or waiting for it has ended; or the page has no origin, and so no other tab has its networks.
        .catch((error: unknown) => (isHeld ? this.lost() : resolve(error instanceof DOMException && error.name === 'SecurityError')));
    });
  }

  private async got(turn: 'first' | 'inherited' | 'taken'): Promise<void> {
    if (this.ended.signal.aborted || this.hasTurn) return;
    this.hasTurn = true;
    this.isUnseen = turn === 'inherited' && document.hidden;
    this.asking?.onAnswer('given');
    await this.listener.onTurn(turn);
    this.send({ kind: 'writes', isUnseen: this.isUnseen });
  }

  private lost(): void {
    if (this.ended.signal.aborted || !this.hasTurn) return;
    this.hasTurn = false;
    this.follow();
  }

  private follow(): void {
    void this.listener.onTurn('other');
    // Granted once the writer is gone.
    if (this.locks !== undefined)
      void this.hold({ signal: this.ended.signal }).then((isHeld) => {
        if (isHeld) void this.got('inherited');
      });
    if (!document.hidden) void this.askQuietly();
  }

  private readonly onSeen = () => {
    if (document.hidden) return;
    this.isUnseen = false;
    if (!this.hasTurn) void this.askQuietly();
  };

  /** Without locks: takes the turn once the writer has taken its note away. */
  private readonly onNote = async () => {
    if (this.locks !== undefined || this.hasTurn || kept(this.note()) !== null) return;
    if (await this.hold({ ifAvailable: true })) await this.got('inherited');
  };

  /** Takes the turn if nobody looked at the tab that has it, or, without locks, if no tab answers. */
  private async askQuietly(): Promise<void> {
    if (this.asking !== null) return;
    const answer = await this.ask(true);
    if (answer !== 'given' && !(answer === 'silence' && this.locks === undefined)) return;
    if (this.ended.signal.aborted || this.hasTurn) return;
    if (await this.hold({ steal: true })) await this.got('first');
  }

  /** Asks the writer for the turn. */
  private ask(isQuiet: boolean): Promise<'given' | 'refused' | 'silence'> {
    this.questions++;
    const question = this.questions;
    return new Promise((resolve) => {
      const done = (answer: 'given' | 'refused' | 'silence') => {
        clearTimeout(timer);
        if (this.asking?.question === question) this.asking = null;
        resolve(answer);
      };
      const timer = setTimeout(() => done('silence'), isQuiet ? QUIET_SILENCE : SILENCE);
      // A writer that answered and then crashes frees its lock; without locks nothing would tell, so the time goes on.
      const onAnswer = (answer: Answer) => {
        if (answer !== 'wait') done(answer);
        else if (this.locks !== undefined) clearTimeout(timer);
      };
      this.asking = { question, onAnswer };
      this.send({ kind: 'ask', question, isQuiet });
    });
  }

  private async heard(message: Message): Promise<void> {
    const { from } = message;
    if (this.ended.signal.aborted || from === this.tab) return;
    if (message.kind === 'written') this.listener.onWritten(message.number, message.operation);
    else if (message.kind === 'answer') {
      if (message.to === this.tab && message.question === this.asking?.question) this.asking.onAnswer(message.answer);
    } else if (message.kind === 'ask') await this.asked(message);
    else if (message.kind === 'writes') {
      // Without locks two tabs may take the turn at once: the database knows which of them was the last.
      if (this.hasTurn && this.locks === undefined && !(await this.listener.isAccepted())) this.lost();
      if (message.isUnseen) this.onSeen();
    }
  }

  private async asked({ from, question, isQuiet }: Message & { readonly kind: 'ask' }): Promise<void> {
    if (!this.hasTurn) return;
    const answer = (words: Answer) => this.send({ kind: 'answer', to: from, question, answer: words });
    if (isQuiet && !this.isUnseen) {
      answer('refused');
      return;
    }
    answer('wait');
    const isSettled = await this.listener.settle();
    answer(isSettled ? 'given' : 'refused');
    // With locks, the browser tells when the turn is taken.
    if (isSettled && this.locks === undefined) this.lost();
  }
}

/** A message without some of its fields, for each kind of message. */
type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
