/**
 * «Ranger», among the buttons of the picture: lays out the columns afresh. After edits nobody changes rank, so that the reader finds everyone
 * again; what is new is fitted in where there is room, which in time may cross more lines than need be. The button is there only where a
 * fresh layout would place somebody elsewhere.
 */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RowOrder } from '../../core/layout/row-order.ts';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { announce, arrangeRows } from '../state/presence.ts';

interface ArrangeButtonProps {
  /** The order that is drawn; null where there are no columns. */
  readonly order: RowOrder | null;
  readonly isArrangeable: () => boolean;
}

export function ArrangeButton({ order, isArrangeable }: ArrangeButtonProps) {
  const strings = useMessages(PAGE).picture;
  const [isOffered, setOffered] = useState(false);
  // A fresh layout takes a moment, so the picture is drawn before it is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question depends on the order alone
  useEffect(() => {
    const timer = setTimeout(() => setOffered(order !== null && isArrangeable()));
    return () => clearTimeout(timer);
  }, [order]);
  if (!isOffered) return null;
  const arrange = () => {
    setOffered(false);
    arrangeRows();
    announce(strings.arranged);
  };
  return (
    <span title={strings.arrangeHint}>
      <Button className="icon-button arrange" onPress={arrange}>
        {strings.arrange}
      </Button>
    </span>
  );
}
