/**
 * The objection of a person, carried through in all that this browser keeps of the open network: the network with its history, restore points,
 * what could not be read, saved views, remembered choices, and the other tabs.
 */
import type { Document } from '../../core/model/document.ts';
import type { Rewriting } from '../../core/publishing/name-rewriting.ts';
import { type KeptOfNetwork, type ObjectionPlan, objected } from '../../core/publishing/objection.ts';
import { isExample } from '../derived/open-document.ts';
import { copyExample } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { useStore } from '../state/store.ts';
import { rewriteAllKept } from './browser-storage.ts';
import { linkedFile } from './linked-file.ts';
import { rewriteOpen, written } from './open-network.ts';
import { pointDocument, pointsOf } from './point-store.ts';
import { unreadOf } from './project-store.ts';

/** The open network with all that is kept of it. */
export async function keptOfOpen(): Promise<KeptOfNetwork> {
  await written();
  const { history, opened } = useStore.getState();
  const { id } = history.document;
  // The example is not kept, and a browser may keep nothing.
  const points = isExample({ history }) ? [] : await pointsOf(id).catch(() => []);
  const documents = await Promise.all(points.map((point) => pointDocument(point).catch(() => null)));
  const unread = points.length === 0 ? [] : await unreadOf(id).catch(() => []);
  return {
    history,
    points: documents.filter((document): document is Document => document !== null),
    others: [opened, points.map(({ name }) => name), unread],
  };
}

/** The name of the file that the open network was saved into or opened from; null for none. */
export async function fileOfOpen(): Promise<string | null> {
  return (await linkedFile(useStore.getState().history.document.id))?.handle.name ?? null;
}

/**
 * Replaces the name of a person as planned; `accepted` are the doubtful texts in which the name is meant. The example becomes a copy first.
 * Rejected where it cannot be kept so; then nothing is changed.
 */
export async function carryOut(plan: ObjectionPlan, accepted: ReadonlySet<string>): Promise<void> {
  if (isExample(useStore.getState())) copyExample();
  await written();
  const rewriting = plan.rewriting(accepted, newId());
  await rewriteOpen(objected(useStore.getState().history, rewriting, newId()), rewriting);
  rewriteAllKept((value) => withAddresses(value, rewriting));
}

/** A kept value with the texts and ids in it rewritten. Addresses, which begin with «#», are taken apart for that. */
function withAddresses(value: unknown, rewriting: Rewriting): unknown {
  if (typeof value === 'string' && value.startsWith('#')) return `#${rewriting.address(value.slice(1))}`;
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, rewriting));
  if (typeof value !== 'object' || value === null) return rewriting.value(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rewriting.value(key), withAddresses(inner, rewriting)]));
}
