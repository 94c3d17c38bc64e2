/**
 * A table that is only read, for a presentation in one file, in which no row is edited: sorted by a press on a heading; the name of a row opens its
 * sheet.
 */
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { TableKind } from '../../core/telling/data-tables.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import type { ShownTable } from '../derived/shown-table.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Figure } from '../parts/Figure.tsx';
import { changeView, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { TableTools } from './TableTools.tsx';

export function ReadTable({ kind, shown }: { readonly kind: TableKind; readonly shown: ShownTable }) {
  const strings = useMessages(EXPLORING);
  const own = useMessages(TABLES_PAGE);
  const word = useWord();
  const { sort } = useStore((state) => state.view);
  const by = sort.replace(/^-/, '');
  return (
    <section className="table-view" aria-label={own.of[kind]}>
      <TableTools kind={kind} shown={shown} />
      <div className="scroll-view">
        <table className="read-table" aria-label={own.of[kind]}>
          <thead>
            <tr>
              {shown.columns.map((column) => (
                <th key={column.id} scope="col" aria-sort={by !== column.id ? 'none' : sort === by ? 'ascending' : 'descending'}>
                  <Button className="link-plain" onPress={() => changeView({ sort: sort === column.id ? `-${column.id}` : column.id })}>
                    {capitalised(word(column))}
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, i) => {
                  const column = shown.columns[i];
                  if (i === 0)
                    return (
                      <th key={column?.id} scope="row">
                        <Button className="link" onPress={() => select(id)}>
                          {cell}
                        </Button>
                      </th>
                    );
                  return (
                    <td key={column?.id} className={column?.isNumber === true ? 'number' : undefined}>
                      {typeof cell === 'number' ? <Figure count={countOf('cell', cell, `${id}+${column?.id}`)} /> : cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.rows.length === 0 ? <p className="hint">{strings.nothing}</p> : null}
      </div>
    </section>
  );
}
