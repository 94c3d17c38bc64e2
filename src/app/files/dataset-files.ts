/**
 * Saves the network with its story as files that can be opened again: an archive of CSV files in the reader's language, or the CSV
 * file of the story alone, for readers who keep the other files elsewhere.
 */

import { writeArchive } from '../../core/files/formats/archive.ts';
import { FLAVOUR_OF_LANGUAGE } from '../../core/files/formats/csv.ts';
import { datasetToCsv } from '../../core/files/write-dataset.ts';
import type { Language } from '../../messages/language.ts';
import { STORY } from '../../messages/story.ts';
import { markSaved } from '../state/document.ts';
import { useStore } from '../state/store.ts';
import { download } from './download.ts';

/** The files of the document as it is now, with its story and the rows and columns that were not understood. */
function filesNow(language: Language) {
  const flavour = FLAVOUR_OF_LANGUAGE[language];
  const { dataset, remains } = useStore.getState().history.document;
  return datasetToCsv(dataset, flavour, remains);
}

/** Saves the whole network as one archive. */
export function saveDataset(language: Language): void {
  const encoder = new TextEncoder();
  const bytes = writeArchive(filesNow(language).map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  download(STORY[language].datasetFile, bytes, 'application/zip');
  markSaved();
}

/** Saves the story alone. */
export function saveStory(language: Language): void {
  const file = filesNow(language).find(({ name }) => name === 'recit.csv' || name === 'steps.csv');
  if (file === undefined) return;
  download(file.name, new TextEncoder().encode(file.text), 'text/csv');
  markSaved(['story']);
}
