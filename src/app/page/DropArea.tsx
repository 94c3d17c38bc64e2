/**
 * The whole page as a place to drop files on, and to paste cells of a spreadsheet on: both are opened, also what came before the page stood.
 * The buttons of «Ouvrir» do the same for keyboards.
 */

import { type ReactNode, useLayoutEffect, useState } from 'react';
import { PAGE } from '../../messages/page.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { droppedFiles } from '../files/dropped-files.ts';
import { type Taken, takenDrop, takenPaste } from '../files/taken.ts';
import { useMessages } from '../language.ts';

/** The page around its children. `isTold`: whether a presentation is on screen, which has another look. */
export function DropArea({ children, isTold }: { readonly children: ReactNode; readonly isTold: boolean }) {
  const strings = useMessages(PAGE);
  const [isOver, setOver] = useState(false);
  // In the same moment in which the page begins to take what is dropped, so that nothing is taken twice or not at all.
  useLayoutEffect(() => {
    for (const taken of window.takenEarly?.() ?? []) void open(taken);
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same is done by the buttons of «Ouvrir»
    <div
      className={isTold ? 'page told' : 'page'}
      onDragOver={(event) => {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void open(takenDrop(event.dataTransfer));
      }}
    >
      {children}
      {isOver ? <div className="drop-hint">{strings.drop}</div> : null}
    </div>
  );
}

/** Opens cells that are pasted anywhere but in a field. Other texts that are pasted there do nothing. */
function onPaste({ target, clipboardData }: ClipboardEvent): void {
  if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, [contenteditable]'))) return;
  void open(takenPaste(clipboardData));
}

/** Opens what was dropped or pasted. Does nothing in a presentation file, which opens none. */
async function open(taken: Taken): Promise<void> {
  if (IS_PRESENTATION_FILE) return;
  const files = taken.kind === 'dropped' ? await droppedFiles(taken) : await cellsOf(taken.html, taken.text);
  if (files.length === 0) return;
  const { openFiles } = await import('../files/opening.ts');
  await openFiles(files);
}

async function cellsOf(html: string, text: string): Promise<readonly File[]> {
  const { pastedFile } = await import('../files/pasted-cells.ts');
  const file = pastedFile(html, text);
  return file === null ? [] : [file];
}
