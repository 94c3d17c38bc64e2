/**
 * In place of the picture of a network without any actor: how to begin one. Where the network comes from a file, what was remarked about
 * that file stands above, since it says why there is nothing.
 */
import { Button } from 'react-aria-components';
import { OPENING } from '../../messages/opening.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { IssueTable } from '../panels/IssuesPage.tsx';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { askRow, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

export function EmptyNetwork() {
  const { begin } = useMessages(OPENING);
  const { addRow } = useMessages(TABLES_PAGE);
  const { issues } = useStore((state) => state.opened);
  const isReadOnly = useReadOnlyReason() !== null;
  return (
    <section className="empty-network" aria-label={begin.label}>
      {issues.length === 0 ? null : <IssueTable issues={issues} />}
      <p>{begin.how}</p>
      <div className="button-row">
        {isReadOnly
          ? null
          : (['actors', 'relations'] as const).map((table) => (
              <Button key={table} className="button primary" onPress={() => askRow({ table, row: null, texts: {} })}>
                {addRow[table]}
              </Button>
            ))}
        <Button className="button" onPress={() => openDialog('open')}>
          {begin.open}
        </Button>
      </div>
      <p className="hint">{begin.tables}</p>
    </section>
  );
}
