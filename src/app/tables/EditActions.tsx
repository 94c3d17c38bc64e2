/**
 * What can be edited from the sheet of an actor or relation: the row itself in its form, a relation of the actor, or one that is drawn by choosing
 * the other end. Nothing where the network cannot be edited, or for what is only in the official list, which may still be an end.
 */
import { Button } from 'react-aria-components';
import { byId } from '../../core/model/dataset-index.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { askRow, drawRelationFrom } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

export function EditActions({ table, id }: { readonly table: 'actors' | 'relations'; readonly id: string }) {
  const { change, draw } = useMessages(TABLES_PAGE);
  const isOwn = useStore((state) => byId(state.history.document.dataset[table] as readonly { readonly id: string }[]).has(id));
  const isNameless = useStore((state) => state.view.nameless);
  if (useReadOnlyReason() !== null || isNameless) return null;
  return (
    <>
      {isOwn ? (
        <Button className="link" onPress={() => askRow({ table, row: id, texts: {} })}>
          {change}
        </Button>
      ) : null}
      {table === 'actors' ? (
        <>
          <Button className="link" onPress={() => askRow({ table: 'relations', row: null, texts: { from: id } })}>
            {draw.add}
          </Button>
          <Button className="link" onPress={() => drawRelationFrom(id)}>
            {draw.start}
          </Button>
        </>
      ) : null}
    </>
  );
}
