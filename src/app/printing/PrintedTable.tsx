/**
 * A table on paper: the columns and rows that the screen shows, in the same order. It stands upright where its columns have room there, and
 * takes as many sheets as it needs; the browser repeats its headings on each.
 */
import type { TableKind } from '../../core/telling/data-tables.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { textWidth } from '../../scene/text-width.ts';
import { useShownTable } from '../derived/shown-table.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useStore } from '../state/store.ts';
import { Paper, WrittenView } from './Paper.tsx';

/** Width of the text of an upright sheet, in CSS pixels at the size of its letters. */
const UPRIGHT = 850;
/** Size of letters, and the widest that a column asks for: longer texts are broken into lines. */
const [LETTERS, WIDEST] = [14, 260];

export function PrintedTable({ kind }: { readonly kind: TableKind }) {
  const word = useWord();
  const { nothing } = useMessages(EXPLORING);
  const language = useStore((state) => state.view.language);
  const { columns, rows } = useShownTable(kind);
  const headings = columns.map((column) => capitalised(word(column)));
  const widths = headings.map((heading, i) =>
    Math.min(
      WIDEST,
      Math.max(...[heading, ...rows.map(({ cells }) => String(cells[i] ?? ''))].map((text) => textWidth(text, LETTERS, false))),
    ),
  );
  const isUpright = widths.reduce((sum, width) => sum + width + 16, 0) <= UPRIGHT;
  return (
    <Paper isLandscape={!isUpright}>
      <WrittenView id={kind}>
        {rows.length === 0 ? (
          <p>{nothing}</p>
        ) : (
          <table className="printed-table">
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map((column, i) => {
                    const cell = row.cells[i] ?? '';
                    return (
                      <td key={column.id} className={column.isNumber ? 'number' : ''}>
                        {typeof cell === 'number' ? cell.toLocaleString(language) : cell}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </WrittenView>
    </Paper>
  );
}
