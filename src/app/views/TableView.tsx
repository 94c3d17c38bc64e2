/**
 * The actors or relations shown, as a table: sorted by any column, filtered by a text, with the columns that the reader chooses,
 * copied into a spreadsheet or exported. Only rows in sight are in the page, so that thousands of rows stay fast.
 */

import { useMemo } from 'react';
import {
  Button,
  Cell,
  CheckboxGroup,
  Column,
  Dialog,
  DialogTrigger,
  Input,
  Popover,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TextField,
  Virtualizer,
} from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { TableColumn, TableKind, TableRow } from '../../core/telling/data-tables.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { textWidth } from '../../scene/text-width.ts';
import { useShownTable } from '../derived/shown-table.ts';
import { exportTable, tableText } from '../files/exports.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { Counted, Figure } from '../parts/Figure.tsx';
import { announce } from '../state/presence.ts';
import { changeView, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function ActorsView() {
  return <TableView kind="actors" />;
}

export function RelationsView() {
  return <TableView kind="relations" />;
}

/** Columns that hold long texts, and so are wider. */
const WIDE = new Set(['name', 'members', 'title', 'quote', 'note', 'implied']);

/** Columns by which a row is known, shown whole: of an actor its name, of a relation its type and who is in it. */
const KEYS = new Set(['name', 'type', 'members']);
/** The widest that such a column is made, CSS pixels: a relation of thirty members does not push all others out of sight. */
const WIDEST = 460;
/** Size of letters, and room at both sides of a cell, CSS pixels. */
const LETTERS = 15;
const CELL_ROOM = 20;

/** The width that shows the longest cell of each key column whole. */
function widthsOfKeys(columns: readonly TableColumn[], rows: readonly TableRow[]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ id }, i) => {
      if (!KEYS.has(id)) return [];
      const widest = rows.reduce((width, { cells }) => Math.max(width, textWidth(String(cells[i] ?? ''), LETTERS, false)), 0);
      return [[id, Math.min(WIDEST, Math.ceil(widest) + CELL_ROOM)] as const];
    }),
  );
}

function TableView({ kind }: { readonly kind: TableKind }) {
  const page = useMessages(PAGE);
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const { language, query, sort } = useStore((state) => state.view);
  const selected = useStore((state) => state.selected);
  const { table, columns, rows } = useShownTable(kind);
  const isDown = sort.startsWith('-');
  const [first] = columns;
  const keyWidths = useMemo(() => widthsOfKeys(columns, rows), [columns, rows]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tableText({ columns, rows }, language));
      announce(strings.copied(rows.length));
    } catch {
      announce(strings.copyFailed);
    }
  };
  return (
    <section className="table-view" aria-label={strings.tableOf[kind]}>
      <div className="table-tools">
        <TextField className="table-filter" aria-label={strings.search} value={query} onChange={(text) => changeView({ query: text })}>
          <Input className="field" placeholder={strings.search} />
        </TextField>
        <ColumnChoice columns={table.columns} shown={columns} />
        <Button className="button" onPress={copy}>
          {strings.copy}
        </Button>
        <Button className="button" onPress={() => exportTable({ columns, rows }, page.views[kind], 'csv', language)}>
          {strings.csv}
        </Button>
        <Button className="button" onPress={() => exportTable({ columns, rows }, page.views[kind], 'xlsx', language)}>
          {strings.xlsx}
        </Button>
        <span className="hint" role="status">
          <Counted text={strings.rows(countOf('rows', rows.length, kind), countOf('rows', table.rows.length, `${kind}+all`))} />
        </span>
      </div>
      <div className="table-scroll">
        <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 34, headingHeight: 36 }}>
          <Table
            aria-label={strings.tableOf[kind]}
            className="data-table"
            selectionMode="none"
            {...(sort === ''
              ? {}
              : { sortDescriptor: { column: sort.replace(/^-/, ''), direction: isDown ? 'descending' : 'ascending' } as const })}
            onSortChange={({ column, direction }) => changeView({ sort: `${direction === 'descending' ? '-' : ''}${String(column)}` })}
            onRowAction={(key) => select(String(key))}
          >
            <TableHeader columns={columns}>
              {(column) => (
                <Column
                  id={column.id}
                  className={column.isNumber ? 'number-column' : ''}
                  isRowHeader={column.id === first?.id}
                  allowsSorting
                  minWidth={keyWidths.get(column.id) ?? (column.isNumber ? 110 : WIDE.has(column.id) ? 220 : 130)}
                  defaultWidth={WIDE.has(column.id) ? '2fr' : '1fr'}
                >
                  {({ sortDirection }) => (
                    <span className="column-name">
                      {capitalised(word(column))}
                      <span aria-hidden="true">{sortDirection === undefined ? '' : sortDirection === 'ascending' ? ' ▲' : ' ▼'}</span>
                    </span>
                  )}
                </Column>
              )}
            </TableHeader>
            <TableBody items={rows} dependencies={[columns, selected]} renderEmptyState={() => <p className="hint">{strings.nothing}</p>}>
              {(row) => (
                <Row id={row.id} columns={columns} className={row.id === selected ? 'data-row selected' : 'data-row'}>
                  {(column) => (
                    <Cell className={column.isNumber ? 'data-cell number' : 'data-cell'}>
                      <CellText cell={row.cells[columns.indexOf(column)]} name={`${row.id}+${column.id}`} />
                    </Cell>
                  )}
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </div>
    </section>
  );
}

/** A cell. `name`: the name of its figure, if it holds one. */
function CellText({ cell, name }: { readonly cell: string | number | undefined; readonly name: string }) {
  return typeof cell === 'number' ? <Figure count={countOf('cell', cell, name)} /> : (cell ?? '');
}

function ColumnChoice({ columns, shown }: { readonly columns: readonly TableColumn[]; readonly shown: readonly TableColumn[] }) {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  return (
    <DialogTrigger>
      <Button className="button">{strings.columns}</Button>
      <Popover className="column-choice">
        <Dialog aria-label={strings.columns}>
          <CheckboxGroup
            aria-label={strings.columns}
            value={shown.map((column) => column.id)}
            onChange={(ids) => {
              // The columns keep the order of the table. The last column cannot be removed.
              const wanted = columns.map((column) => column.id).filter((id) => ids.includes(id));
              if (wanted.length > 0) changeView({ columns: wanted });
            }}
          >
            {columns.map((column) => (
              <Check key={column.id} value={column.id}>
                {capitalised(word(column))}
              </Check>
            ))}
          </CheckboxGroup>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
