/**
 * A network file that was chosen or dropped is saved into the same file again, where the browser tells where it stands; not where something
 * of it could not be read, and not in the place of a file of another kind. The browser's own folder stands for the disk, and what its
 * choosers give for the choosers.
 */
import { createElement } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { droppedFiles } from '../../src/app/files/dropped-files.ts';
import { openFiles, showRead } from '../../src/app/files/opening.ts';
import { saveNetwork } from '../../src/app/files/saving.ts';
import { takenDrop } from '../../src/app/files/taken.ts';
import { linkedFile, linkFile, notePlace } from '../../src/app/keeping/linked-file.ts';
import { followNetwork, written } from '../../src/app/keeping/open-network.ts';
import { OpenDialog } from '../../src/app/panels/OpenDialog.tsx';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { changeDocument } from '../../src/app/state/document.ts';
import { askAboutArrived, askWhichTwin, openDialog } from '../../src/app/state/presence.ts';
import { useStore } from '../../src/app/state/store.ts';
import { writeNetworkFile, writeNetworkJson } from '../../src/core/files/network-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOf } from '../../src/core/model/history.ts';
import { render } from '../support/render.tsx';

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const { dataset, remains } = readDataset([
  text('acteurs.csv', 'id;nom;genre;niveaux\na;Aa;collectivité;commune\nb;Bé;collectivité;commune\n'),
  text('relations.csv', 'id;de;vers;type\nr1;a;b;consultation\n'),
]);
const OPTIONS = { language: 'fr', program: 'Maillage (test)', savedAt: '2026-11-30T08:00:00.000Z', withHistory: true } as const;
const historyNamed = (id: string) => historyOf({ id, title: `Réseau ${id}`, dataset, remains, settings: {} });

const state = () => useStore.getState();
const id = () => state().history.document.id;
const rename = (name: string) => changeDocument({ key: 'networkRenamed' }, (document) => ({ ...document, title: name }));

/** A file on the disk. */
async function onDisk(name: string, bytes: Uint8Array): Promise<FileSystemFileHandle> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(bytes as Uint8Array<ArrayBuffer>);
  await writable.close();
  return handle;
}

const titleIn = async (handle: FileSystemFileHandle) =>
  readDataset([{ name: handle.name, bytes: new Uint8Array(await (await handle.getFile()).arrayBuffer()) }]).stored?.title;

/** Opens a file as one that was chosen. */
async function openFrom(handle: FileSystemFileHandle): Promise<void> {
  const file = await handle.getFile();
  notePlace(file, handle);
  await openFiles([file]);
}

const choose = Object.getOwnPropertyDescriptor(window, 'showOpenFilePicker');
beforeAll(() => followNetwork());
beforeEach(async () => {
  showExample();
  await written();
});
afterEach(() => {
  openDialog(null);
  askWhichTwin(null);
  askAboutArrived(null);
  if (choose !== undefined) Object.defineProperty(window, 'showOpenFilePicker', choose);
});

test('a file that was chosen is written again by «Enregistrer», without a question', async () => {
  const handle = await onDisk('choisi.maillage', writeNetworkFile(historyNamed('choisi'), OPTIONS));
  Object.defineProperty(window, 'showOpenFilePicker', { value: async () => [handle], configurable: true });
  openDialog('open');
  const screen = await render(createElement(OpenDialog));
  await screen.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await expect.poll(id).toBe('choisi');
  rename('Changé');
  await written();
  await saveNetwork();
  expect([await titleIn(handle), state().dialog]).toEqual(['Changé', null]);
});

test('a file that was dropped is, too; and so is the copy that it is opened as beside the network of this browser', async () => {
  const handle = await onDisk('depose.maillage', writeNetworkFile(historyNamed('depose'), OPTIONS));
  const file = await handle.getFile();
  const entry = { isFile: true, file: (give: (file: File) => void) => give(file) };
  const item = { webkitGetAsEntry: () => entry, getAsFileSystemHandle: async () => handle };
  const dropped = await droppedFiles(takenDrop({ items: [item] } as unknown as DataTransfer));
  expect(dropped).toEqual([file]);
  await openFiles(dropped);
  expect(id()).toBe('depose');
  expect((await linkedFile('depose'))?.handle.name).toBe('depose.maillage');
  rename('Ici');
  await written();
  await openFiles(dropped);
  const { twins } = state();
  expect(twins?.file).toBe(handle);
  const { openFileTwin } = await import('../../src/app/files/show-files.ts');
  if (twins !== null) openFileTwin(twins);
  expect(id()).not.toBe('depose');
  await expect.poll(async () => (await linkedFile(id()))?.handle.name).toBe('depose.maillage');
});

test('a damaged file and a JSON are not written over', async () => {
  const sound = writeNetworkFile(historyNamed('abime'), OPTIONS);
  const damaged = sound.slice();
  // Among the packed bytes of that table.
  const at = new TextDecoder('latin1').decode(sound).indexOf('relations.csv') + 40;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  const handle = await onDisk('abime.maillage', damaged);
  // Also not where «Enregistrer» wrote into that file while it was sound.
  await linkFile('abime', handle);
  await openFrom(handle);
  expect(id()).toBe('abime');
  expect(await linkedFile('abime')).toBe(null);
  await openFrom(await onDisk('reseau.json', writeNetworkJson(historyNamed('json'), OPTIONS)));
  // It names the actors of the open network, so it is asked whether to compare it.
  const { arrived } = state();
  expect(id()).toBe('abime');
  if (arrived !== null) await showRead(arrived);
  expect(id()).toBe('json');
  expect(await linkedFile('json')).toBe(null);
});
