/**
 * The buttons that undo and redo edits of the document, labelled with the edit that they would undo or redo, the one that opens the
 * history, and the keyboard shortcuts for the same. The example has them only after a first edit.
 */

import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { turnsOf } from '../../core/model/history.ts';
import { HISTORY } from '../../messages/history.ts';
import { PAGE } from '../../messages/page.ts';
import { openNetworkId } from '../keeping/open-network.ts';
import { useMessages } from '../language.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { deedText, turn, turnOfKey } from './undoing.ts';

export function UndoButtons() {
  const strings = useMessages(PAGE).changes;
  const history = useStore((state) => state.history);
  const reason = useReadOnlyReason();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = turnOfKey(event);
      if (asked === null) return;
      event.preventDefault();
      if (asked !== 'history') turn(asked);
      else if (openNetworkId() !== null) openDialog('history');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const isOwn = useStore((state) => openNetworkId(state) !== null);
  const { undo, redo } = turnsOf(history);
  const historyName = useMessages(HISTORY).open;
  if (undo === null && redo === null && !isOwn) return null;
  const undoName = reason ?? (undo === null ? strings.noUndo : strings.undo(deedText(undo, strings)));
  const redoName = reason ?? (redo === null ? strings.noRedo : strings.redo(deedText(redo, strings)));
  return (
    <>
      <span title={undoName}>
        <Button className="header-button" aria-label={undoName} isDisabled={undo === null || reason !== null} onPress={() => turn('undo')}>
          ↶
        </Button>
      </span>
      <span title={redoName}>
        <Button className="header-button" aria-label={redoName} isDisabled={redo === null || reason !== null} onPress={() => turn('redo')}>
          ↷
        </Button>
      </span>
      {isOwn ? (
        <span title={historyName}>
          <Button className="header-button" aria-label={historyName} onPress={() => openDialog('history')}>
            ▾
          </Button>
        </span>
      ) : null}
    </>
  );
}
