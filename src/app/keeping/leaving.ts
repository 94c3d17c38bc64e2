/**
 * Asks before the page is closed while something that was done is neither kept in this browser nor in a file. What was kept and damaged, or
 * forestalled by another tab, is kept all the same: as it could be read, or as a restore point.
 */
import { unsavedIn } from '../derived/open-document.ts';
import { type Keeping, useStore } from '../state/store.ts';

const IS_KEPT: ReadonlySet<Keeping> = new Set<Keeping>(['kept', 'damaged', 'elsewhere']);

/** Asks from now on. Returns a function that stops it. */
export function askBeforeLeaving(): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    const state = useStore.getState();
    if (!IS_KEPT.has(state.keeping) && unsavedIn(state).size > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', onLeave);
  return () => window.removeEventListener('beforeunload', onLeave);
}
