/**
 * The buttons that undo and redo edits of the document, labelled with the edit that they would undo or redo, and the keyboard
 * shortcuts for the same. They appear only after a first edit.
 */

import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { turnsOf } from '../../core/model/history.ts';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';
import { deedText, turn, turnOfKey } from './undoing.ts';

export function UndoButtons() {
  const strings = useMessages(PAGE).changes;
  const history = useStore((state) => state.history);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = turnOfKey(event);
      if (asked === null) return;
      event.preventDefault();
      turn(asked);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const { undo, redo } = turnsOf(history);
  if (undo === null && redo === null) return null;
  const undoName = undo === null ? strings.noUndo : strings.undo(deedText(undo, strings));
  const redoName = redo === null ? strings.noRedo : strings.redo(deedText(redo, strings));
  return (
    <>
      <span title={undoName}>
        <Button className="header-button" aria-label={undoName} isDisabled={undo === null} onPress={() => turn('undo')}>
          ↶
        </Button>
      </span>
      <span title={redoName}>
        <Button className="header-button" aria-label={redoName} isDisabled={redo === null} onPress={() => turn('redo')}>
          ↷
        </Button>
      </span>
    </>
  );
}
