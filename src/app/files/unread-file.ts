/**
 * Saves what could not be read of a kept network as a file, as it was found in the browser's database, so that somebody who knows the
 * format can take it up again.
 */
import { unreadOf } from '../keeping/project-store.ts';
import { download } from './download.ts';

export async function saveUnread(id: string, name: string): Promise<void> {
  download(name, new TextEncoder().encode(`${JSON.stringify(await unreadOf(id), null, 1)}\n`), 'application/json');
}
