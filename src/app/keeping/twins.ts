/**
 * Whether a network that comes from a file is in this browser already, under its own id: opening it must not write over what is kept
 * here, nor over what is on screen and could not be kept.
 */
import { difference } from '../../core/model/change.ts';
import type { History } from '../../core/model/history.ts';
import { objectionsIn } from '../../core/model/objections.ts';
import { type Twin, useStore } from '../state/store.ts';
import { keptNetworks } from './kept-networks.ts';
import { openNetworkId } from './open-network.ts';
import { keptNetwork } from './project-store.ts';

/** What this browser has of a network; null for nothing. */
export async function twinOf({ document }: History): Promise<Twin | null> {
  const { id } = document;
  const project = (await keptNetworks()).find((kept) => kept.id === id);
  if (openNetworkId() === id) {
    // What is on screen counts, also where it could not be kept.
    const { history } = useStore.getState();
    const changedAt = project?.changedAt ?? history.past.at(-1)?.time ?? 0;
    const objections = objectionsIn(history.document.settings);
    return { id, changedAt, isRemoved: false, isSame: difference(history.document, document).length === 0, objections };
  }
  if (project === undefined) return null;
  const kept = await keptNetwork(id).catch(() => null);
  const isSame = kept !== null && difference(kept.history.document, document).length === 0;
  const objections = kept === null ? null : objectionsIn(kept.history.document.settings);
  return { id, changedAt: project.changedAt, isRemoved: project.deletedAt !== null, isSame, objections };
}
