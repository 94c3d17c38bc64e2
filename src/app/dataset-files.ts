/**
 * Saving the network with its story as files that can be opened again: the CSV of the reader's language in one archive, or the
 * story alone, to lie beside files that are kept elsewhere.
 */
import { writeArchive } from '../core/formats/archive.ts';
import { CSV_FLAVOURS } from '../core/formats/csv.ts';
import type { Language } from '../core/view.ts';
import { datasetToCsv } from '../core/write-dataset.ts';
import { download } from './download.ts';
import { markStorySaved, useStore } from './store.ts';

/** The files of the network as it stands, the story as it was edited and what was not understood among them. */
function filesNow(language: Language) {
  const { network, story } = useStore.getState();
  const flavour = language === 'fr' ? CSV_FLAVOURS.excel : CSV_FLAVOURS.canonical;
  return datasetToCsv({ ...network.dataset, story: story.present }, flavour, network.remains);
}

/** Saves the whole network as one archive. */
export function saveDataset(language: Language): void {
  const encoder = new TextEncoder();
  const bytes = writeArchive(filesNow(language).map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  download(language === 'fr' ? 'maillage-donnees.zip' : 'maillage-data.zip', bytes, 'application/zip');
  markStorySaved();
}

/** Saves the story alone. */
export function saveStory(language: Language): void {
  const file = filesNow(language).find(({ name }) => name === 'recit.csv' || name === 'steps.csv');
  if (file === undefined) return;
  download(file.name, new TextEncoder().encode(file.text), 'text/csv');
  markStorySaved();
}
