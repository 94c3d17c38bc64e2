/**
 * A table in which a network is edited. Rows that cannot be used yet stand at its end, and the last row makes a new one. What is told of a cell
 * stands under the table.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { faultOf } from '../../core/editing/cell-edits.ts';
import { faultyCells, keptRowIndex } from '../../core/editing/row-texts.ts';
import { byId } from '../../core/model/dataset-index.ts';
import type { Theme } from '../../core/session/view.ts';
import { editedColumnLabel, type TableColumn, type TableKind } from '../../core/telling/data-tables.ts';
import { writtenRemark } from '../../core/telling/issue-text.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import type { ShownTable } from '../derived/shown-table.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { usePhone } from '../page/media.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { announce, askRow } from '../state/presence.ts';
import { changeView, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { AddColumn } from './AddColumn.tsx';
import { columnWidths } from './column-widths.ts';
import { editCells } from './edits.ts';
import { FindReplace } from './FindReplace.tsx';
import { Grid, type GridColumn, type GridEdit, type GridRow } from './Grid.tsx';
import { leadingColumns } from './LeadingColumns.tsx';
import { prepareNames } from './new-actors.ts';
import { proposalsFor } from './proposals.ts';
import { RowActions } from './RowActions.tsx';
import { TableTools } from './TableTools.tsx';

/** How large the letters of a theme are beside those of a desk, as in tokens.css. */
const LETTER_SCALE: Readonly<Record<Theme, number>> = { light: 1, dark: 1, projector: 1.25 };

/** The id of the row that makes a new one. */
const NEW_ROW = '+0';

export function EditTable({ kind, shown }: { readonly kind: TableKind; readonly shown: ShownTable }) {
  const { table, remains } = shown;
  const strings = useMessages(EXPLORING);
  const own = useMessages(TABLES_PAGE);
  const word = useWord();
  const { language, sort, nameless, theme } = useStore((state) => state.view);
  const document = useStore((state) => state.history.document);
  const selected = useStore((state) => state.selected);
  const readOnly = useReadOnlyReason();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [cell, setCell] = useState<{ readonly row: GridRow; readonly column: GridColumn } | null>(null);
  const [told, setTold] = useState('');
  useEffect(() => void prepareNames(), []);

  const reason = readOnly ?? (nameless ? own.nameless : null);
  // Columns stay the same values through edits: whatever hangs on them would be drawn again.
  const shownIds = shown.columns.map(({ id }) => id).join();
  const isReadOnly = reason !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are measured when columns or rows come or go, not while cells are typed
  const widths = useMemo(() => columnWidths(shown.columns, shown.rows, LETTER_SCALE[theme]), [kind, shownIds, shown.rows.length, theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns are the same as long as their ids are; words depend on the language alone
  const columns = useMemo(
    () =>
      shown.columns.map((column): GridColumn => {
        const { id, isNumber, edits } = column;
        return {
          id,
          name: capitalised(word(column)),
          isNumber,
          isEditable: edits !== null && !isReadOnly,
          width: widths.get(id) ?? 0,
          proposals:
            edits === null ? () => [] : (typed) => proposalsFor(useStore.getState().history.document.dataset, language)(kind, edits)(typed),
        };
      }),
    [shownIds, widths, language, isReadOnly, kind],
  );
  const faulty = useMemo(() => faultyCells(remains, kind), [remains, kind]);
  const editable = byId(document.dataset[kind] as readonly { readonly id: string }[]);
  const names = table.columns.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns are the same as long as their names are
  const columnsOf = useMemo(() => new Map(table.columns.map(({ id, edits }) => [id, edits])), [names]);
  // The same functions after every edit, so that only the rows that changed are drawn again. A row is editable as long as it is there.
  const latest = useRef(editable);
  latest.current = editable;
  const canEdit = useCallback(({ id }: GridRow) => id === NEW_ROW || keptRowIndex(id) !== null || latest.current.has(id), []);
  const isFaulty = useCallback(
    (row: GridRow, column: GridColumn) => faulty.get(row.id)?.has(columnsOf.get(column.id) ?? '') === true,
    [faulty, columnsOf],
  );
  const classOf = useCallback(
    ({ id }: GridRow) =>
      id === NEW_ROW ? 'new-row' : `${keptRowIndex(id) === null ? '' : 'to-complete'}${id === selected ? ' selected' : ''}`,
    [selected],
  );
  const nothing = useMemo(() => <p className="hint">{strings.nothing}</p>, [strings]);
  const leading = useMemo(() => leadingColumns(kind, own, canEdit), [kind, own, canEdit]);
  const { rows } = shown;
  const last = useMemo(
    (): GridRow => ({ id: NEW_ROW, cells: columns.map((_, i) => (i === 0 ? own.newRow[kind] : '')) }),
    [columns, own, kind],
  );
  const all = useMemo(() => (reason === null ? [...rows, last] : rows), [reason, rows, last]);

  const edit = (edits: readonly GridEdit[]) => {
    const edited = editCells(
      kind,
      edits.map(({ row, column, text }) => ({ row, column: table.columns.find(({ id }) => id === column)?.edits ?? column, text })),
    );
    if (edited === null) return;
    const lines = edited.told.slice(0, 3).map(({ column, remark }) => {
      const { message, remedy } = writtenRemark(remark, language);
      return own.atCell(capitalised(word(editedColumnLabel(kind, column))), remedy === null ? message : `${message} ${remedy}`);
    });
    const names = edited.made.map((id) => byId(edited.document.dataset.actors).get(id)?.name ?? id);
    const line = [...(names.length === 0 || kind === 'actors' ? [] : [own.made(names)]), ...lines].join(' ');
    setTold(line);
  };

  return (
    <section className="table-view" aria-label={own.of[kind]}>
      <TableTools kind={kind} shown={shown}>
        {reason === null ? (
          <>
            <Button className="button primary" onPress={() => askRow({ table: kind, row: null, texts: {} })}>
              {own.addRow[kind]}
            </Button>
            <FindReplace columns={columns} rows={rows} canEdit={canEdit} onEdit={edit} />
            <AddColumn kind={kind} columns={table.columns} />
          </>
        ) : null}
      </TableTools>
      {chosen.size === 0 ? null : <RowActions kind={kind} chosen={chosen} onDone={() => setChosen(new Set())} />}
      <Grid
        label={own.of[kind]}
        describedBy="table-told"
        columns={columns}
        rows={all}
        canEdit={canEdit}
        isFaulty={isFaulty}
        classOf={classOf}
        leading={leading}
        sort={sort === '' ? null : { column: sort.replace(/^-/, ''), isDown: sort.startsWith('-') }}
        onSort={(by) => changeView({ sort: by === null ? '' : `${by.isDown ? '-' : ''}${by.column}` })}
        chosen={chosen}
        onChoose={setChosen}
        onEdit={edit}
        onPasted={(cells, leftOut) => announce([own.pasted(cells), ...(leftOut === 0 ? [] : [own.leftOut(leftOut)])].join(' '))}
        onCell={(at) => {
          setCell(at);
          // An open sheet follows the row.
          if (at !== null && selected !== null && kind !== 'sources' && editable.has(at.row.id)) select(at.row.id);
        }}
        empty={nothing}
      />
      <p id="table-told" className="table-told" role="status">
        {reason ?? <CellLine kind={kind} cell={cell} columns={table.columns} told={told} isOwn={cell !== null && canEdit(cell.row)} />}
      </p>
    </section>
  );
}

/** What is to be said: the fault of the cell with the focus, what the last edit has told, why the cell cannot be edited, or the keys. */
function CellLine(props: {
  readonly kind: TableKind;
  readonly cell: { readonly row: GridRow; readonly column: GridColumn } | null;
  readonly columns: readonly TableColumn[];
  /** What was told of the last edit. */
  readonly told: string;
  /** Whether the row of the cell is one of the network, not of the official list. */
  readonly isOwn: boolean;
}) {
  const { kind, cell, columns, told, isOwn } = props;
  const own = useMessages(TABLES_PAGE);
  // A phone has no keys to tell of.
  const keys = usePhone() ? '' : own.keys;
  const language = useStore((state) => state.view.language);
  const document = useStore((state) => state.history.document);
  if (cell === null) return told || keys;
  const { row, column } = cell;
  const edits = columns.find(({ id }) => id === column.id)?.edits ?? null;
  const kept = document.remains.cells.find((one) => one.table === kind && one.row === row.id && one.column === edits);
  const remark = kept === undefined ? null : faultOf(document, kind, kept.column, kept.text);
  if (remark !== null) {
    const { message, remedy } = writtenRemark(remark, language);
    return <strong className="fault">{own.atCell(column.name, remedy === null ? message : `${message} ${remedy}`)}</strong>;
  }
  if (told !== '') return told;
  if (edits === null) return own.computed;
  if (!isOwn) return own.ofReference;
  return keys;
}
