/**
 * Saving the network with its story as files that can be opened again: the CSV of the reader's language in one archive, or the
 * story alone, to lie beside files that are kept elsewhere.
 */

import { writeArchive } from '../../core/files/formats/archive.ts';
import { FLAVOUR_OF_LANGUAGE } from '../../core/files/formats/csv.ts';
import { datasetToCsv } from '../../core/files/write-dataset.ts';
import type { Language } from '../../messages/language.ts';
import { STORY } from '../../messages/story.ts';
import { markSaved } from '../state/document.ts';
import { useStore } from '../state/store.ts';
import { download } from './download.ts';

/** The files of the document as it stands: its story and what was not understood among them. */
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
