/**
 * Saves the presentation as one HTML file: reads the page that was built for this and lies beside the application, and puts the
 * network and the story on screen into it. Either everything, or the public copy.
 */

import { writeArchive } from '../../core/files/formats/archive.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { namelessCopy, publicCopy } from '../../core/publishing/public-copy.ts';
import { perimetersOf } from '../../core/session/story-views.ts';
import { presentationFile } from '../../paper/presentation-file.ts';
import { unreadIn } from '../derived/open-document.ts';
import { readBeside } from '../shipped/beside-page.ts';
import { useStore } from '../state/store.ts';
import { base64 } from './base64.ts';
import { download } from './download.ts';

/** Saves the presentation. Returns the size of the file in bytes. Throws where the page cannot be read. */
export async function takeAway(isPublic: boolean): Promise<number> {
  const state = useStore.getState();
  const { history, view } = state;
  const whole = history.document.dataset;
  const dataset = isPublic ? publicCopy(whole, view.language).dataset : view.nameless ? namelessCopy(whole) : whole;
  const page = await readBeside('presentation.html');
  // A public copy gets no perimeter: it would list every commune without a tie by name.
  const files = isPublic ? '' : await packedTerritory(dataset);
  const bytes = new TextEncoder().encode(presentationFile(page, dataset, { files, language: view.language, skipped: unreadIn(state) }));
  download(isPublic ? 'maillage-copie-publique.html' : 'maillage-presentation.html', bytes, 'text/html');
  return bytes.length;
}

/** The reference texts of the perimeters that the story shows, as one zip archive in base 64; empty for none. */
async function packedTerritory(dataset: Dataset): Promise<string> {
  const { view } = useStore.getState();
  const wanted = [...perimetersOf(dataset.story), ...(view.perimeter === '' ? [] : [view])];
  if (wanted.length === 0) return '';
  const { textsOf } = await import('../shipped/territory-files.ts');
  const texts = new Map<string, string>();
  for (const { perimeter, year } of wanted) for (const [file, text] of await textsOf(year, perimeter)) texts.set(file, text);
  const encoder = new TextEncoder();
  return base64(writeArchive([...texts].map(([name, text]) => ({ name, bytes: encoder.encode(text) }))));
}
