/**
 * Another network compared with the open one: it begins with a file, and ends with what is taken of it, which is one edit that can be undone.
 * The open network stays as it is until then.
 */

import type { ReadNetwork } from '../../core/files/read-network.ts';
import { comparedWith } from '../../core/importing/compare.ts';
import { incomingOf } from '../../core/importing/same-rows.ts';
import { taken } from '../../core/importing/take.ts';
import { objectionsOf } from '../../core/model/objections.ts';
import { withoutObjected } from '../../core/publishing/objection.ts';
import { openKeptTwin } from '../files/show-files.ts';
import { changeDocument } from '../state/document.ts';
import { tellComparing } from '../state/presence.ts';
import { type Comparing, type Twins, useStore } from '../state/store.ts';

/** Compares a network that was read with the open one. */
export function startComparing(name: string, network: ReadNetwork): void {
  const { document } = useStore.getState().history;
  const { stored, issues } = network;
  // Who has objected to being named in either of the two is named by none.
  const { value } = withoutObjected(network, objectionsOf(document.settings, stored?.settings ?? {}));
  tellComparing({ name: stored?.title ?? name, theirs: incomingOf({ ...network, ...value }, document), issues });
}

/** Compares the network of a file with the same network in this browser, which is opened first. */
export async function compareTwin({ kept, network, history }: Twins): Promise<void> {
  await openKeptTwin(kept);
  startComparing(history.document.title, network);
}

/** Takes what was chosen, and shows the network again. */
export function takeChosen({ name, theirs }: Comparing, chosen: ReadonlySet<string>): void {
  tellComparing(null);
  changeDocument(
    { key: 'differencesTaken', values: { n: chosen.size, name } },
    (document) => taken(document, comparedWith(document, theirs), chosen).document,
  );
}

/** Shows the network again, as it was. */
export function leaveComparing(): void {
  tellComparing(null);
}
