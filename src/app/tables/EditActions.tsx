/**
 * What can be edited from the sheet of an actor or relation: the row itself in its form, a relation of the actor, or one that is drawn by choosing
 * the other end. Nothing where the network cannot be edited, or for what is only in the official list, which may still be an end.
 */
import { Suspense, useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { isPerson } from '../../core/model/actor-kinds.ts';
import { byId } from '../../core/model/dataset-index.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { askRow, drawRelationFrom } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

const ObjectionDialog = lazyPart(async () => (await import('../panels/ObjectionDialog.tsx')).ObjectionDialog);

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
          <Objecting id={id} />
        </>
      ) : null}
    </>
  );
}

/** For a person: the name becomes the function. */
export function Objecting({
  id,
  className = 'link',
  onDone,
}: {
  readonly id: string;
  readonly className?: string;
  readonly onDone?: () => void;
}) {
  const { start } = useMessages(OBJECTING);
  const actor = useStore((state) => byId(state.history.document.dataset.actors).get(id));
  const [isAsked, setAsked] = useState(false);
  const close = useCallback(() => setAsked(false), []);
  if (actor === undefined || !isPerson(actor)) return null;
  return (
    <>
      <Button className={className} onPress={() => setAsked(true)}>
        {start}
      </Button>
      <Suspense>
        {isAsked ? (
          <ObjectionDialog
            actor={actor}
            onDone={() => {
              close();
              onDone?.();
            }}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}
