/**
 * The data that a page opened from a disk contains: its network and its files, as JSON in a script element that browsers do not run.
 * Only the builds of such pages use this module.
 */
import type { EmbeddedData } from '../../paper/presentation-file.ts';
import { remembered } from '../derived/remembered.ts';

/** Reads the data from the page. Throws where the page contains none. */
export const embedded: () => EmbeddedData = remembered(() => {
  const text = document.getElementById('maillage-data')?.textContent;
  if (text === undefined || text === null) throw new Error('this page holds no network');
  return JSON.parse(text) as EmbeddedData;
});
