/**
 * The actors, relations or sources shown, as a table: sorted by any column, filtered by a text, with the columns that the reader chooses and columns
 * of the network's own. It is edited in place, except in a presentation in one file.
 */
import { Suspense } from 'react';
import type { TableKind } from '../../core/telling/data-tables.ts';
import { useShownTable } from '../derived/shown-table.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { lazyPart } from '../lazy-part.ts';
import './tables.css';

export function ActorsView() {
  return <TableView kind="actors" />;
}

export function RelationsView() {
  return <TableView kind="relations" />;
}

export function SourcesView() {
  return <TableView kind="sources" />;
}

const Table = IS_PRESENTATION_FILE
  ? lazyPart(async () => (await import('./ReadTable.tsx')).ReadTable)
  : lazyPart(async () => (await import('./EditTable.tsx')).EditTable);

function TableView({ kind }: { readonly kind: TableKind }) {
  const shown = useShownTable(kind);
  return (
    <Suspense>
      <Table kind={kind} shown={shown} />
    </Suspense>
  );
}
