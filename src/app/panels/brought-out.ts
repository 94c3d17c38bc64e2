/**
 * Panels command the picture: while one is open, the picture brings out what the panel is about and dims the rest. When it closes, or a
 * sheet takes its place, the picture is as before.
 */
import { useEffect } from 'react';
import { bringOut } from '../state/presence.ts';

/** Brings out nodes and relations for as long as the calling component is on the page. An empty list brings out nothing. */
export function useBroughtOut(ids: readonly string[]): void {
  // Compared as a text, since panels make a new list each time they are drawn. Ids hold no line breaks.
  const key = ids.join('\n');
  useEffect(() => {
    bringOut(key === '' ? [] : key.split('\n'));
    return () => bringOut([]);
  }, [key]);
}
