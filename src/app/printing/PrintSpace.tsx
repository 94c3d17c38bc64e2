/**
 * Printing what is shown, by the browser's own way (Ctrl+P, its menu) and by the buttons of the page: while it prints, the page is replaced
 * by one that is made for paper. The browser asks for it at once and waits for nothing, so the code for it is fetched as soon as the reader
 * touches anything. Dialogs, the page of importing and that of rejected files are printed as they stand.
 */
import { type ComponentType, useEffect } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { lazyValue } from '../lazy-part.ts';
import { tellPrinting } from '../state/presence.ts';
import { type Printing, useStore } from '../state/store.ts';

/** A presentation in a file leaves the page for paper out, to stay small: its browser prints the page as it stands. */
export const OFFERS_PRINTING: boolean = !IS_PRESENTATION_FILE;

// Asked for here and not through the constant: only then does the build leave the code out.
const part = IS_PRESENTATION_FILE ? null : lazyValue(async () => (await import('./PrintedPage.tsx')).PrintedPage);
let PrintedPage: ComponentType<{ readonly what: Exclude<Printing, null> }> | null = null;

/** Prints the view, or the sheet that is open. */
export async function printShown(what: Exclude<Printing, null>): Promise<void> {
  await fetched();
  show(what);
  window.print();
}

async function fetched(): Promise<void> {
  if (part === null) return;
  PrintedPage ??= await part();
  // Quotes are set in italics, which the page may not have shown yet.
  await document.fonts.load("italic 1rem 'Source Sans 3 Variable'", 'é');
}

/** Drawn before this returns: the browser prints what it finds then. */
function show(what: Printing): void {
  flushSync(() => tellPrinting(what));
}

/** What is printed when the browser is asked: the sheet that is open, or else the view; null for the page as it stands. */
function whatIsOpen(): Printing {
  const { importing, rejected, dialog, twins, selected, presenting } = useStore.getState();
  if (importing !== null || rejected !== null || dialog !== null || twins !== null) return null;
  return selected !== null && (presenting === null || presenting.isExploring) ? 'sheet' : 'view';
}

/** The page for paper, while it is printed. */
export function PrintSpace() {
  const what = useStore((state) => state.printing);
  useEffect(() => {
    if (!OFFERS_PRINTING) return;
    const over = new AbortController();
    const { signal } = over;
    for (const touch of ['pointermove', 'pointerdown', 'keydown'] as const)
      window.addEventListener(touch, () => void fetched().catch(() => {}), { once: true, capture: true, signal });
    const onBefore = () => {
      // What a button of the page asked for is there already.
      if (useStore.getState().printing === null && PrintedPage !== null) show(whatIsOpen());
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const open = whatIsOpen();
      if (open === null) return;
      event.preventDefault();
      void printShown(open);
    };
    window.addEventListener('beforeprint', onBefore, { signal });
    window.addEventListener('afterprint', () => show(null), { signal });
    window.addEventListener('keydown', onKey, { signal });
    return () => over.abort();
  }, []);
  return what === null || PrintedPage === null ? null : createPortal(<PrintedPage what={what} />, document.body);
}
