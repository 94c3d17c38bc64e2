/**
 * The buttons at the top of whatever stands beside a view: what closes it, what prints it if it can be printed, and on a phone, where it
 * covers the lower half of the view, what gives it the whole height and takes it back.
 */
import { Button } from 'react-aria-components';
import { SHEET } from '../../messages/sheet.ts';
import { useMessages } from '../language.ts';
import { tellTall } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

interface SheetTopProps {
  /** What the button for closing is called. */
  readonly closing: string;
  readonly onClose: () => void;
  /** Prints it; null or absent where it cannot be printed by itself. */
  readonly onPrint?: (() => void) | null;
}

export function SheetTop({ closing, onClose, onPrint = null }: SheetTopProps) {
  const strings = useMessages(SHEET);
  const isTall = useStore((state) => state.isTall);
  return (
    <div className="sheet-top">
      <Button className="icon-button sheet-height" aria-label={isTall ? strings.lower : strings.taller} onPress={() => tellTall(!isTall)}>
        {isTall ? '▾' : '▴'}
      </Button>
      {onPrint === null ? null : (
        <Button className="icon-button" aria-label={strings.print} onPress={onPrint}>
          <Printer />
        </Button>
      )}
      <Button className="icon-button sheet-close" aria-label={closing} onPress={onClose}>
        ×
      </Button>
    </div>
  );
}

/** A sheet of paper that comes out of a printer. */
function Printer() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path d="M5 6V2.5h8V6M5 13H2.5V6h13v7H13M5 10.5h8v5H5z" />
    </svg>
  );
}
