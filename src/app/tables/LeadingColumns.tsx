/**
 * The columns before those of a table: a box to choose rows, and a button that opens the sheet of the row beside the table. Rows that are to be
 * made or completed have neither.
 */
import {
  type Column,
  type RenderCellProps,
  type RenderHeaderCellProps,
  SELECT_COLUMN_KEY,
  useHeaderRowSelection,
  useRowSelection,
} from 'react-data-grid';
import type { TableKind } from '../../core/telling/data-tables.ts';
import type { MessagesOf } from '../../messages/language.ts';
import type { TABLES_PAGE } from '../../messages/tables.ts';
import { select } from '../state/session.ts';
import type { GridRow } from './Grid.tsx';

type Words = MessagesOf<typeof TABLES_PAGE>;

/** The leading columns of a table; sources have no sheet. */
export function leadingColumns(kind: TableKind, words: Words, canEdit: (row: GridRow) => boolean): readonly Column<GridRow>[] {
  const choosing: Column<GridRow> = {
    key: SELECT_COLUMN_KEY,
    name: words.chooseAll,
    width: 36,
    minWidth: 36,
    frozen: true,
    renderHeaderCell: (props) => <ChooseAll {...props} label={words.chooseAll} />,
    renderCell: (props) => <Choose {...props} words={words} canEdit={canEdit} />,
  };
  const opening: Column<GridRow> = {
    key: '@sheet',
    name: words.sheetColumn,
    width: 34,
    minWidth: 34,
    frozen: true,
    renderHeaderCell: () => <span className="unseen">{words.sheetColumn}</span>,
    renderCell: ({ row, tabIndex }) =>
      isRow(row) ? (
        <button
          type="button"
          className="open-sheet"
          tabIndex={tabIndex}
          aria-label={words.openSheet(nameOf(row))}
          onClick={() => select(row.id)}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M3 2h8v10H3zM5 5h4M5 7.5h4" fill="none" stroke="currentColor" strokeWidth="1.3" />
          </svg>
        </button>
      ) : null,
  };
  return kind === 'sources' ? [choosing] : [choosing, opening];
}

/** Whether a row is one of the network, not one to be made or completed. */
function isRow({ id }: GridRow): boolean {
  return !id.startsWith('+') && !id.startsWith('?');
}

function nameOf({ cells }: GridRow): string {
  return String(cells.find((text) => text !== '') ?? '');
}

interface ChooseProps extends RenderCellProps<GridRow> {
  readonly words: Words;
  readonly canEdit: (row: GridRow) => boolean;
}

function Choose({ row, tabIndex, words, canEdit }: ChooseProps) {
  const { isRowSelected, onRowSelectionChange } = useRowSelection();
  if (!isRow(row) || !canEdit(row)) return null;
  return (
    <input
      type="checkbox"
      className="choose-row"
      tabIndex={tabIndex}
      aria-label={words.choose(nameOf(row))}
      checked={isRowSelected}
      onChange={({ target, nativeEvent }) =>
        onRowSelectionChange({ row, checked: target.checked, isShiftClick: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey })
      }
    />
  );
}

function ChooseAll({ tabIndex, label }: RenderHeaderCellProps<GridRow> & { readonly label: string }) {
  const { isIndeterminate, isRowSelected, onRowSelectionChange } = useHeaderRowSelection();
  return (
    <input
      type="checkbox"
      className="choose-row"
      tabIndex={tabIndex}
      aria-label={label}
      checked={isRowSelected}
      ref={(box) => {
        if (box !== null) box.indeterminate = isIndeterminate;
      }}
      onChange={({ target }) => onRowSelectionChange({ checked: target.checked })}
    />
  );
}
