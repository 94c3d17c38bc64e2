/**
 * A grid of cells as in a spreadsheet, with virtual rows, on react-data-grid: arrow keys, typing over a cell, F2, a handle to fill down. What
 * that library lacks is added here: blocks of cells that are chosen with Shift or the mouse, copied, pasted, filled and emptied.
 */
import 'react-data-grid/lib/styles.css';
import { type ClipboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import {
  Cell,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type Column,
  DataGrid,
  type DataGridHandle,
  type RenderEditCellProps,
  type Renderers,
  type SortColumn,
} from 'react-data-grid';
import { countOf } from '../../core/analysis/count-names.ts';
import { cellsToCopy, copiedCells } from '../../core/files/formats/csv.ts';
import { Figure } from '../parts/Figure.tsx';

export interface GridColumn {
  readonly id: string;
  readonly name: string;
  readonly isNumber: boolean;
  readonly isEditable: boolean;
  /** Least width, CSS pixels. */
  readonly width: number;
  /** Values that are proposed while one types. */
  readonly proposals: (typed: string) => readonly string[];
}

export interface GridRow {
  readonly id: string;
  /** In the order of the columns. */
  readonly cells: readonly (string | number)[];
}

/** A text for a cell. A row beyond the last one is called «+0», «+1»…: it is to be made. */
export interface GridEdit {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

interface GridProps {
  readonly label: string;
  readonly describedBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly canEdit: (row: GridRow) => boolean;
  /** Whether the text of a cell was not understood. */
  readonly isFaulty: (row: GridRow, column: GridColumn) => boolean;
  readonly classOf: (row: GridRow) => string;
  /** Columns before those of the table, such as a button for each row. */
  readonly leading: readonly Column<GridRow>[];
  readonly sort: { readonly column: string; readonly isDown: boolean } | null;
  readonly onSort: (sort: GridProps['sort']) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onEdit: (edits: readonly GridEdit[]) => void;
  /** Cells were pasted; `leftOut` of them fell on columns that cannot be edited. */
  readonly onPasted: (cells: number, leftOut: number) => void;
  readonly onCell: (cell: { readonly row: GridRow; readonly column: GridColumn } | null) => void;
  readonly empty: ReactNode;
}

/** Whether a cell is in a block of several. */
function isIn(block: Block, row: number, column: number): boolean {
  const { top, bottom, left, right } = boundsOf(block);
  return row >= top && row <= bottom && column >= left && column <= right && (top !== bottom || left !== right);
}

/** The text of a cell; empty for none. */
export function textIn(row: GridRow | undefined, at: number): string {
  return String(row?.cells[at] ?? '');
}

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** A block of cells, by its two corners: numbers of rows and columns. */
interface Block {
  readonly from: Corner;
  readonly to: Corner;
}
interface Corner {
  readonly row: number;
  readonly column: number;
}

/** A row with the text that an editor or the handle gives one of its cells. */
interface TypedRow extends GridRow {
  readonly typed?: string;
}

const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 38;

export function Grid(props: GridProps) {
  const { columns, rows, leading, sort, onSort, onEdit, onPasted, onCell, canEdit, isFaulty } = props;
  const handle = useRef<DataGridHandle>(null);
  const [block, setBlock] = useState<Block | null>(null);
  const isDragging = useRef(false);
  const first = leading.length;

  // Where rows stand matters only while a block is shown.
  const rowNumbers = useMemo(() => (block === null ? NO_NUMBERS : new Map(rows.map((row, i) => [row.id, i]))), [rows, block]);
  const isEditable = (row: number, column: number) => columns[column]?.isEditable === true && rows[row] !== undefined && canEdit(rows[row]);

  const shown = useMemo(
    (): readonly Column<TypedRow>[] => [
      ...(leading as readonly Column<TypedRow>[]),
      ...columns.map(
        (column, at): Column<TypedRow> => ({
          key: column.id,
          name: column.name,
          frozen: at === 0,
          resizable: true,
          sortable: true,
          minWidth: Math.min(90, column.width),
          width: column.width,
          editable: (row) => column.isEditable && canEdit(row),
          renderCell: ({ row }) =>
            column.isNumber ? <Figure count={countOf('cell', Number(row.cells[at]), `${row.id}+${column.id}`)} /> : textIn(row, at),
          renderEditCell: (edit) => <CellEditor {...edit} at={at} of={column} />,
          cellClass: (row) =>
            [
              column.isNumber ? 'number' : '',
              column.isEditable && canEdit(row) ? '' : 'computed',
              isFaulty(row, column) ? 'faulty' : '',
              block !== null && isIn(block, rowNumbers.get(row.id) ?? -1, at) ? 'in-block' : '',
            ].join(' '),
        }),
      ),
    ],
    [leading, columns, canEdit, isFaulty, block, rowNumbers],
  );

  /** The cells that a key or the clipboard is about: the block, or else the cell with the focus. */
  const current = useRef<Corner>({ row: 0, column: 0 });
  const chosenBlock = (): Block => block ?? { from: current.current, to: current.current };

  const extend = (to: Corner) => {
    const { from } = chosenBlock();
    const end = { row: clamp(to.row, rows.length - 1), column: clamp(to.column, columns.length - 1) };
    setBlock({ from, to: end });
    handle.current?.scrollToCell({ rowIdx: end.row, idx: end.column + first });
  };

  const editsIn = ({ top, bottom, left, right }: Bounds, textOf: (row: number, column: number) => string): readonly GridEdit[] => {
    const edits: GridEdit[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!isEditable(row, column)) continue;
        const [of, text] = [rows[row] as GridRow, textOf(row, column)];
        if (textIn(of, column) !== text) edits.push({ row: of.id, column: columns[column]?.id ?? '', text });
      }
    }
    return edits;
  };
  const give = (edits: readonly GridEdit[]) => {
    if (edits.length > 0) onEdit(edits);
  };

  const onKey = (args: CellKeyDownArgs<TypedRow>, event: CellKeyboardEvent) => {
    if (args.mode === 'EDIT') return;
    const own = () => {
      event.preventGridDefault();
      event.preventDefault();
    };
    const step = STEPS[event.key];
    if (event.shiftKey && step !== undefined) {
      own();
      const { to } = chosenBlock();
      extend({ row: to.row + step.row, column: to.column + step.column });
      return;
    }
    const bounds = boundsOf(chosenBlock());
    const isControl = event.ctrlKey || event.metaKey;
    if ((event.key === 'Delete' || event.key === 'Backspace') && !isControl) {
      own();
      give(editsIn(bounds, () => ''));
    } else if (isControl && !event.shiftKey && !event.altKey && (event.key === 'd' || event.key === 'b')) {
      own();
      // Of one cell, what stands above it; of a block, its first row.
      const top = bounds.top === bounds.bottom ? Math.max(0, bounds.top - 1) : bounds.top;
      give(editsIn(bounds, (_row, column) => textIn(rows[top], column)));
    } else if (isControl && event.key === 'a') {
      own();
      setBlock({ from: { row: 0, column: 0 }, to: { row: rows.length - 1, column: columns.length - 1 } });
    } else if (event.key === 'Escape' && block !== null) {
      own();
      setBlock(null);
    } else if (step !== undefined) setBlock(null);
  };

  const onCopy = (event: ClipboardEvent) => {
    const { top, bottom, left, right } = boundsOf(chosenBlock());
    const cells = rows.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1).map(String));
    event.clipboardData.setData('text/plain', cellsToCopy(cells));
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent) => {
    const cells = copiedCells(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    event.stopPropagation();
    const bounds = boundsOf(chosenBlock());
    const [height, width] = [cells.length, Math.max(0, ...cells.map((row) => row.length))];
    if (height === 0) return;
    // One cell fills the whole block, as in a spreadsheet; a block begins at its first cell, and rows that are missing are made.
    const isOne = height === 1 && width === 1;
    const [bottom, right] = isOne ? [bounds.bottom, bounds.right] : [bounds.top + height - 1, bounds.left + width - 1];
    const edits: GridEdit[] = [];
    let leftOut = 0;
    for (let row = bounds.top; row <= bottom; row++) {
      for (let column = bounds.left; column <= right; column++) {
        const text = isOne ? (cells[0]?.[0] ?? '') : cells[row - bounds.top]?.[column - bounds.left];
        if (text === undefined) continue;
        const last = rows.length - 1;
        // The last row is the one to be made.
        const id = row < last ? (rows[row] as GridRow).id : `+${row - last}`;
        const target = columns[column];
        if (target?.isEditable === true && (row >= last || isEditable(row, column))) {
          if (row >= last || textIn(rows[row], column) !== text) edits.push({ row: id, column: target.id, text });
        } else if (text !== '') leftOut++;
      }
    }
    give(edits.filter(({ row, text }) => !row.startsWith('+') || text !== ''));
    setBlock({ from: { row: bounds.top, column: bounds.left }, to: { row: bottom, column: Math.min(right, columns.length - 1) } });
    onPasted(edits.length, leftOut);
  };

  const { empty } = props;
  const renderers = useMemo(
    (): Renderers<TypedRow, unknown> => ({
      renderCell: (key, cell) => (
        <Cell
          key={key}
          {...cell}
          role={cell.column.idx === first ? 'rowheader' : 'gridcell'}
          onMouseEnter={() => {
            const at = cell.column.idx - first;
            if (isDragging.current && at >= 0) setBlock({ from: current.current, to: { row: cell.rowIdx, column: at } });
          }}
        />
      ),
      noRowsFallback: empty,
    }),
    [first, empty],
  );
  return (
    <DataGrid<TypedRow, unknown, string>
      ref={handle}
      className="data-grid"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      columns={shown}
      rows={rows}
      rowKeyGetter={({ id }) => id}
      rowHeight={ROW_HEIGHT}
      headerRowHeight={HEAD_HEIGHT}
      rowClass={props.classOf}
      sortColumns={sort === null ? [] : [{ columnKey: sort.column, direction: sort.isDown ? 'DESC' : 'ASC' }]}
      onSortColumnsChange={([by]: readonly SortColumn[]) =>
        onSort(by === undefined ? null : { column: by.columnKey, isDown: by.direction === 'DESC' })
      }
      selectedRows={props.chosen}
      onSelectedRowsChange={(ids) => props.onChoose(ids)}
      isRowSelectionDisabled={(row) => !canEdit(row)}
      onRowsChange={(changed, { indexes, column }) =>
        give(
          indexes.flatMap((i) => {
            const [row, at] = [changed[i], columns.findIndex(({ id }) => id === column.key)];
            const text = row?.typed;
            return row === undefined || text === undefined || text === textIn(row, at) ? [] : [{ row: row.id, column: column.key, text }];
          }),
        )
      }
      onFill={({ columnKey, sourceRow, targetRow }) => {
        const at = columns.findIndex(({ id }) => id === columnKey);
        return { ...targetRow, typed: textIn(sourceRow, at) };
      }}
      onCellKeyDown={onKey}
      onCellCopy={(_args, event) => onCopy(event)}
      onCellPaste={({ row }, event) => {
        onPaste(event);
        return row;
      }}
      onSelectedCellChange={({ rowIdx, row, column }) => {
        const at = columns.findIndex(({ id }) => id === column.key);
        current.current = { row: Math.max(0, rowIdx), column: Math.max(0, at) };
        const of = columns[at];
        onCell(row === undefined || of === undefined ? null : { row, column: of });
      }}
      onCellMouseDown={({ column, rowIdx }, event) => {
        const at = columns.findIndex(({ id }) => id === column.key);
        if (at < 0) return;
        if (event.shiftKey) {
          event.preventGridDefault();
          event.preventDefault();
          extend({ row: rowIdx, column: at });
          return;
        }
        isDragging.current = true;
        window.addEventListener('mouseup', () => (isDragging.current = false), { once: true });
        setBlock(null);
      }}
      renderers={renderers}
    />
  );
}

/** The field in which a cell is typed, with what is proposed. */
function CellEditor({
  row,
  at,
  of,
  onRowChange,
  onClose,
}: RenderEditCellProps<TypedRow> & { readonly at: number; readonly of: GridColumn }) {
  const text = row.typed ?? textIn(row, at);
  const id = `proposals-${at}`;
  const proposals = of.proposals(text);
  return (
    <>
      <input
        className="cell-editor"
        aria-label={of.name}
        // biome-ignore lint/a11y/noAutofocus: the cell was asked to be edited
        autoFocus
        ref={(input) => input?.focus()}
        onFocus={(event) => event.target.select()}
        list={proposals.length === 0 ? undefined : id}
        value={text}
        onChange={({ target }) => onRowChange({ ...row, typed: target.value })}
        onBlur={() => onClose(true, false)}
      />
      {proposals.length === 0 ? null : (
        <datalist id={id}>
          {proposals.map((proposal) => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function boundsOf({ from, to }: Block): Bounds {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

const STEPS: Readonly<Record<string, Corner>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
