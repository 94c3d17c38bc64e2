/**
 * The colours in which a component draws: those of the theme of the page, or those of paper, for what is printed. Components that draw
 * read them here, so that the same component serves the screen and the printed page.
 */
import { createContext, useContext } from 'react';
import type { Look } from '../scene/palette.ts';
import { useStore } from './state/store.ts';

/** Set around what is printed; null everywhere else. */
export const PrintedLook = createContext<'print' | null>(null);

/** The colours to draw in. */
export function useLook(): Look {
  const theme = useStore((state) => state.view.theme);
  return useContext(PrintedLook) ?? theme;
}

/** Whether the component is on a printed page, where nothing can be pressed to see more. */
export function useIsPrinted(): boolean {
  return useContext(PrintedLook) !== null;
}
