/**
 * Shows a network that was read from files. Tables become a new network, under a title that no kept network has, so that two files of the
 * same name are told apart in the list. A network file has an id and a title of its own; where this browser has that network already,
 * the reader is asked which of the two to open, and nothing is written over. Where the browser tells where the file stands, «Enregistrer»
 * writes into it from then on.
 */
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import { historyOfRead, type ReadNetwork } from '../../core/files/read-network.ts';
import type { History } from '../../core/model/history.ts';
import { hasErrors } from '../../core/model/issue.ts';
import type { Objections } from '../../core/model/objections.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { SAVING } from '../../messages/saving.ts';
import { EXAMPLE_ID } from '../derived/open-document.ts';
import { removeNetwork, showKept } from '../keeping/kept-networks.ts';
import { linkFile, unlinkFile } from '../keeping/linked-file.ts';
import { distinctTitle } from '../keeping/network-list.ts';
import { takeUpDraft } from '../keeping/old-story-draft.ts';
import { twinOf } from '../keeping/twins.ts';
import { openHistory, showNetwork } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { announce, askWhichTwin } from '../state/presence.ts';
import { type Opened, type Twins, useStore } from '../state/store.ts';

/** Shows what was read from files of that name. What holds errors is shown only once the reader has decided so. */
export function showFiles(name: string, parsed: ParsedDataset): void {
  showNetwork({ name: distinctTitle(name), ...parsed });
  takeUpDraft(name);
}

/** Shows the network of a network file, or asks if this browser has another state of it. `place`: where the file stands; null: not known. */
export async function showNetworkFile(read: ReadNetwork, place: FileSystemFileHandle | null): Promise<void> {
  const { issues, skipped, stored } = read;
  const opened = { issues, skipped };
  const made = historyOfRead(read, { id: newId(), title: '' });
  // No file is the example itself.
  const history = made.document.id === EXAMPLE_ID ? { ...made, document: { ...made.document, id: newId() } } : made;
  // What could not be read of a file is not written over without a question.
  const file = hasErrors(issues) ? null : place;
  const kept = await twinOf(history);
  if (kept === null) {
    openHistory(history, opened);
    // A network of that id may have had a file before, perhaps this one when it was sound.
    if (file === null) await unlinkFile(history.document.id);
    else await link(file);
  } else if (kept.isSame) {
    await openKeptTwin(kept);
    await link(file);
    announce(SAVING[useStore.getState().view.language].twin.same);
  } else {
    const shown = kept.objections === null ? { history, opened } : await withoutObjected(history, opened, kept.objections);
    askWhichTwin({ ...shown, network: read, savedAt: stored?.savedAt ?? '', kept, file });
  }
}

/** An older file of a network, without the names of persons who have objected in it since; that is told. */
async function withoutObjected(history: History, opened: Opened, objections: Objections): Promise<Pick<Twins, 'history' | 'opened'>> {
  const { withoutObjectedHistory } = await import('../../core/publishing/objection.ts');
  const { value, persons } = withoutObjectedHistory(history, objections, newId());
  if (persons === 0) return { history, opened };
  announce(OBJECTING[useStore.getState().view.language].keptOut(persons));
  // Remarks on the file may quote its cells.
  return { history: value, opened: { ...opened, issues: [] } };
}

/** Opens the network as this browser has it. */
export async function openKeptTwin({ id, isRemoved }: Twins['kept']): Promise<void> {
  askWhichTwin(null);
  if (useStore.getState().history.document.id === id) return;
  if (isRemoved) await removeNetwork(id, false);
  await showKept(id);
}

/** Opens the network of the file beside the one in this browser, as a network of its own. */
export function openFileTwin({ history, opened, file }: Twins): void {
  const { document } = history;
  openHistory({ ...history, document: { ...document, id: newId(), title: distinctTitle(document.title) } }, opened);
  void link(file);
}

/** Has «Enregistrer» write the open network into this file, in which it stands as it is. */
async function link(file: FileSystemFileHandle | null): Promise<void> {
  // Where it is gone meanwhile, «Enregistrer» asks for a file.
  if (file !== null) await linkFile(useStore.getState().history.document.id, file).catch(() => {});
}
