/**
 * The whole page as a place to drop files on; dropped files are opened.
 * The buttons of «Ouvrir» do the same for keyboards.
 */

import { type ReactNode, useState } from 'react';
import { OPENING } from '../../messages/opening.ts';
import { IS_SINGLE_FILE } from '../edition.ts';
import { droppedFiles } from '../files/dropped-files.ts';
import { useMessages } from '../language.ts';

/** The page around its children. `isTold`: whether a presentation is on screen, which has another look. */
export function DropArea({ children, isTold }: { readonly children: ReactNode; readonly isTold: boolean }) {
  const strings = useMessages(OPENING);
  const [isOver, setOver] = useState(false);
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

/** Opens dropped files. Does nothing in the single file, which opens no files. */
async function openDropped(transfer: DataTransfer): Promise<void> {
  if (IS_SINGLE_FILE) return;
  const files = await droppedFiles(transfer);
  const { openFiles } = await import('../files/opening.ts');
  if (files.length > 0) await openFiles(files);
}
