/**
 * The whole page as a place to drop files on, and to paste cells of a spreadsheet on: both are opened. The buttons of «Ouvrir» do the same
 * for keyboards.
 */

import { type ReactNode, useEffect, useState } from 'react';
import { OPENING } from '../../messages/opening.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { droppedFiles } from '../files/dropped-files.ts';
import { useMessages } from '../language.ts';

/** The page around its children. `isTold`: whether a presentation is on screen, which has another look. */
export function DropArea({ children, isTold }: { readonly children: ReactNode; readonly isTold: boolean }) {
  const strings = useMessages(OPENING);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
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
      onDrop={async (event) => {
        event.preventDefault();
        setOver(false);
        await openDropped(event.dataTransfer);
      }}
    >
      {children}
      {isOver ? <div className="drop-hint">{strings.open.drop}</div> : null}
    </div>
  );
}

/** Opens cells that are pasted anywhere but in a field. Other texts that are pasted there do nothing. */
function onPaste(event: ClipboardEvent): void {
  if (IS_PRESENTATION_FILE) return;
  const { target, clipboardData } = event;
  if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, [contenteditable]'))) return;
  void openPasted(clipboardData);
}

/** Opens dropped files. Does nothing in a presentation file, which opens none. */
async function openDropped(transfer: DataTransfer): Promise<void> {
  if (IS_PRESENTATION_FILE) return;
  const files = await droppedFiles(transfer);
  const { openFiles } = await import('../files/opening.ts');
  if (files.length > 0) await openFiles(files);
}

async function openPasted(clipboard: DataTransfer): Promise<void> {
  if (IS_PRESENTATION_FILE) return;
  // The clipboard can be read only during the event.
  const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
  const { pastedFile } = await import('../files/pasted-cells.ts');
  const file = pastedFile(html, text);
  if (file === null) return;
  const { openFiles } = await import('../files/opening.ts');
  await openFiles([file]);
}
