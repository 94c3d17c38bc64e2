/**
 * While a relation is being drawn from an actor: who it is, and how to choose the other end or to give up. Escape gives up from anywhere on
 * the page, before it would close a sheet.
 */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { byId } from '../../core/model/dataset-index.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useDataset } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { drawRelationFrom } from '../state/presence.ts';

export function LinkingNotice({ from }: { readonly from: string }) {
  const { draw } = useMessages(TABLES_PAGE);
  const actor = byId(useDataset().actors).get(from);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      drawRelationFrom(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return (
    <p className="notice" role="status">
      {draw.choose(actor?.name ?? '')}{' '}
      <Button className="link" onPress={() => drawRelationFrom(null)}>
        {draw.cancel}
      </Button>
    </p>
  );
}
