/**
 * The model beside a session: the document that was opened, and every operation that was asked of it since, replayed by the core. What the
 * page has said to be kept must be in the browser's storage from then on; of what was asked after that, any part from the beginning may.
 */
import { isDeepStrictEqual } from 'node:util';
import { difference } from '../../src/core/model/change.ts';
import type { History } from '../../src/core/model/history.ts';
import { type Operation, operated } from '../../src/core/model/operations.ts';
import { type Deed, edited, labelOf } from './edits.ts';

export class Model {
  /** The history after each number of operations. */
  private readonly histories: History[];
  /** How many operations the page has said to be kept. */
  acknowledged = 0;
  private made = 0;

  constructor(opened: History) {
    this.histories = [opened];
  }

  /** How many operations were asked. */
  get asked(): number {
    return this.histories.length - 1;
  }

  get history(): History {
    return this.histories[this.asked] as History;
  }

  /** Asks for something. Whatever changes nothing is no operation, as on the page. */
  ask(deed: Deed): void {
    const operation = this.operationOf(deed);
    const outcome = operation === null ? null : operated(this.history, operation);
    if (outcome?.ok === false) throw new Error(`the model does not take ${JSON.stringify(deed)}`);
    if (outcome !== null && outcome.value !== this.history) this.histories.push(outcome.value);
  }

  private operationOf(deed: Deed): Operation | null {
    if (deed.kind === 'undo' || deed.kind === 'redo' || deed.kind === 'saved') return deed;
    const { document } = this.history;
    const changes = difference(document, edited(document, deed));
    if (changes.length === 0) return null;
    this.made++;
    return { kind: 'change', change: { id: `made-${this.made}`, time: 0, label: labelOf(deed), transaction: deed.transaction, changes } };
  }

  /** How many operations were kept, given the history that was found; null if it is none that may be found. */
  foundAfter(history: History): number | null {
    const found = comparable(history);
    for (let count = this.asked; count >= this.acknowledged; count--)
      if (isDeepStrictEqual(comparable(this.histories[count] as History), found)) return count;
    return null;
  }

  /** Goes on from what was found: what was asked after that is lost, as it may be. */
  goOnFrom(count: number): void {
    this.histories.length = count + 1;
    this.acknowledged = count;
  }
}

/** What two histories have in common that are the same but for the ids and times of their changes, which the page chooses. */
export function comparable({ document, past, future, start, saved }: History): unknown {
  const places = new Map([...past, ...future].map(({ id }, place) => [id, String(place)]));
  for (const id of Object.values(start)) if (id !== undefined && !places.has(id)) places.set(id, 'before');
  const placesOf = (marks: Readonly<Record<string, string | undefined>>) =>
    Object.entries(marks).flatMap(([table, id]) => (id === undefined ? [] : [[table, places.get(id) ?? 'gone']]));
  const plain = [...past, ...future].map(({ label, transaction, changes }) => ({ label, transaction, changes }));
  return JSON.parse(JSON.stringify({ document, past: past.length, plain, start: placesOf(start).sort(), saved: placesOf(saved).sort() }));
}
