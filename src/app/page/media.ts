/**
 * How much room the window leaves, for parts of the page that stand elsewhere or are made differently where there is little. The widths
 * are those of the style sheets.
 */
import { useSyncExternalStore } from 'react';

/** Too narrow for filters, a sheet or a second view beside the picture: they lie over it. */
const NARROW = '(max-width: 1100px)';
/** As narrow as a phone: spaces and views stand at the foot, within reach of a thumb. */
const PHONE = '(max-width: 860px)';

export function useNarrow(): boolean {
  return useMedia(NARROW);
}

export function usePhone(): boolean {
  return useMedia(PHONE);
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
