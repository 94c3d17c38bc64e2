/**
 * Saves the open network for other programs, as a whole or the part that is shown, in one of the formats that can be opened again. While names of
 * persons are hidden, the file is a copy without them, without what was not understood and without ids that resemble them.
 */
import { version } from '../../../package.json' with { type: 'json' };
import { historyOf } from '../../core/model/history.ts';
import { NO_REMAINS } from '../../core/model/remains.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import { withoutPersonNames } from '../../core/publishing/nameless.ts';
import { namelessCopy } from '../../core/publishing/public-copy.ts';
import { shownCopy } from '../../core/publishing/shown-copy.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../core/publishing/written-format-names.ts';
import type { Lost } from '../../core/publishing/written-formats.ts';
import { newId } from '../state/new-id.ts';
import { useStore } from '../state/store.ts';
import { exportInWorker } from '../workers/exporting-client.ts';
import { download } from './download.ts';
import { fileName } from './exports.ts';

/** Saves the network. `shown`: what the page shows; null for everything. `title`: as it may be written. Returns what the file does not hold. */
export async function exportNetwork(format: WrittenFormat, shown: Recipe | null, title: string): Promise<Lost> {
  const { history, view } = useStore.getState();
  const named = { ...history.document, title };
  // Names are taken out while everybody who has one is there: the shown part may quote somebody who is not shown.
  const whole = view.nameless ? { ...named, dataset: withoutPersonNames(named.dataset), remains: NO_REMAINS, settings: {} } : named;
  const part = shown === null ? whole : shownCopy(whole, shown);
  const copy = view.nameless ? { ...part, dataset: namelessCopy(part.dataset) } : part;
  // A copy for others is a network of its own: its history stays here.
  const document = { ...copy, id: newId() };
  const options = { language: view.language, program: `Maillage ${version}`, savedAt: new Date().toISOString(), withHistory: false };
  const { bytes, lost } = await exportInWorker({ format, history: historyOf(document), options });
  const { ending, type } = WRITTEN_FORMATS.find(({ id }) => id === format) ?? WRITTEN_FORMATS[0];
  download(`${fileName(title)}${ending}`, bytes, type);
  return lost;
}
