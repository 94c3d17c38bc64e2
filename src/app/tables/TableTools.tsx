/**
 * The tools over a table: a field that filters its rows, the choice of its columns, copying and exporting what is shown, and what a table that can
 * be edited has beside them.
 */
import type { ReactNode } from 'react';
import { Button, CheckboxGroup, Dialog, DialogTrigger, Input, Popover, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { asExported } from '../../core/publishing/exported-tables.ts';
import type { TableColumn, TableKind } from '../../core/telling/data-tables.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import type { ShownTable } from '../derived/shown-table.ts';
import { exportTable, tableText } from '../files/exports.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { Counted } from '../parts/Figure.tsx';
import { announce } from '../state/presence.ts';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

interface TableToolsProps {
  readonly kind: TableKind;
  readonly shown: ShownTable;
  /** Further tools. */
  readonly children?: ReactNode;
}

export function TableTools({ kind, shown, children }: TableToolsProps) {
  const page = useMessages(PAGE);
  const strings = useMessages(EXPLORING);
  const own = useMessages(TABLES_PAGE);
  const { language, query } = useStore((state) => state.view);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tableText(shown, language));
      announce(strings.copied(shown.rows.length));
    } catch {
      announce(strings.copyFailed);
    }
  };
  return (
    <div className="table-tools" role="toolbar" aria-label={own.tools}>
      <TextField className="table-filter" aria-label={strings.search} value={query} onChange={(text) => changeView({ query: text })}>
        <Input className="field" placeholder={strings.search} />
      </TextField>
      {children}
      <ColumnChoice columns={shown.table.columns} shown={shown.columns} />
      <Button className="button" onPress={copy}>
        {strings.copy}
      </Button>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          className="button"
          onPress={() => exportTable(asExported(shown, kind, shown.table.columns), page.views[kind], format, language)}
        >
          {strings[format]}
        </Button>
      ))}
      <span className="hint" role="status">
        <Counted text={strings.rows(countOf('rows', shown.rows.length, kind), countOf('rows', shown.all, `${kind}+all`))} />
      </span>
    </div>
  );
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
