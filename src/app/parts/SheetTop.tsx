/**
 * The buttons at the top of whatever stands beside a view: what closes it, and on a phone, where it covers the lower half of the view, what
 * gives it the whole height and takes it back.
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
}

export function SheetTop({ closing, onClose }: SheetTopProps) {
  const strings = useMessages(SHEET);
  const isTall = useStore((state) => state.isTall);
  return (
    <div className="sheet-top">
      <Button className="icon-button sheet-height" aria-label={isTall ? strings.lower : strings.taller} onPress={() => tellTall(!isTall)}>
        {isTall ? '▾' : '▴'}
      </Button>
      <Button className="icon-button sheet-close" aria-label={closing} onPress={onClose}>
        ×
      </Button>
    </div>
  );
}
