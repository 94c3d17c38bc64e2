/**
 * Edits of a network in which persons have objected to being named: what would bring a name back is replaced by the function, whichever way it
 * comes, and that is told. Loaded with the first edit of such a network.
 */
import type { Document } from '../../core/model/document.ts';
import { withoutObjectedIn } from '../../core/publishing/objection.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { announce } from './presence.ts';
import { useStore } from './store.ts';

/** The document after an edit, without the names of persons who have objected. */
export function withoutObjectedEdits(before: Document, after: Document): Document {
  const { value, persons } = withoutObjectedIn(before, after);
  if (persons > 0) announce(OBJECTING[useStore.getState().view.language].keptOut(persons));
  return value;
}
