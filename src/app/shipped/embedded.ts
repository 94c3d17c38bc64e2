/**
 * What a single file holds beside the application: its network and the texts of its perimeters, as JSON in an element that no
 * browser runs. Only the build for single files asks for it.
 */
import type { EmbeddedData } from '../../paper/presentation-file.ts';
import { remembered } from '../derived/remembered.ts';

/** Reads it from the page. Throws where the page is not such a file. */
export const embedded: () => EmbeddedData = remembered(() => {
  const text = document.getElementById('maillage-data')?.textContent;
  if (text === undefined || text === null) throw new Error('this page holds no network');
  return JSON.parse(text) as EmbeddedData;
});
