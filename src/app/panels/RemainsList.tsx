/**
 * Rows and columns that were not understood when the files were read: rows to correct, with their place and their cells, and
 * columns that were kept unread. All of them are written out again when the network is saved.
 */

import { countOf } from '../../core/analysis/count-names.ts';
import { cellsToTakeUp, type KeptRow, type Remains, rowsToTakeUp } from '../../core/model/remains.ts';
import { columnLabel, columnNamed } from '../../core/model/tables.ts';
import type { Language } from '../../messages/language.ts';
import { OPENING } from '../../messages/opening.ts';
import { useNameGuard } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';

/** Most rows of the list on screen; a file with more of them is better corrected in a spreadsheet. */
const MOST_SHOWN = 200;

export function RemainsList({ remains }: { readonly remains: Remains }) {
  const strings = useMessages(OPENING);
  const language = useStore((state) => state.view.language);
  // Rows that were not understood may name persons who are nowhere else in the data, so the guard cannot find those names.
  const isNameless = useNameGuard() !== null;
  const { place, kept, title, intro, columnsKept, others, line, withheld } = strings.remains;
  const [count, cells] = [rowsToTakeUp(remains), cellsToTakeUp(remains)];
  const named = remains.columns.filter(({ header }) => header !== '');
  if (count === 0 && remains.columns.length === 0) return null;
  const heading = (table: string, column: string) => headingOf(table, column, language);
  const rows = [
    ...remains.rows.slice(0, MOST_SHOWN).map((row) => ({ place: row.place, texts: textsOf(row, heading) })),
    ...cells
      .slice(0, Math.max(0, MOST_SHOWN - remains.rows.length))
      .map(({ table, column, text, place: at }) => ({ place: at, texts: [`${heading(table, column)}\u00a0: ${text}`] })),
  ];
  const hidden = remains.rows.length + cells.length - rows.length;
  return (
    <section aria-labelledby="remains-title">
      <h2 id="remains-title">
        <Counted text={title(countOf('remains', count), countOf('skipped', remains.rows.length))} />
      </h2>
      <p>{intro}</p>
      {named.length === 0 || isNameless ? null : <p className="hint">{columnsKept(named.map(({ header }) => header).join(', '))}</p>}
      {isNameless ? <p>{withheld}</p> : null}
      {rows.length === 0 || isNameless ? null : (
        <table className="remains-table">
          <thead>
            <tr>
              <th scope="col">{place}</th>
              <th scope="col">{kept}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was kept has no identity but its order, which never changes
              <tr key={i}>
                <td>{line(row.place.file, row.place.line)}</td>
                <td>{row.texts.join('\u00a0; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden === 0 ? null : (
        <p className="hint">
          <Counted text={others(countOf('more', hidden))} />
        </p>
      )}
    </section>
  );
}

function textsOf({ table, cells, others, beyond }: KeptRow, heading: (table: string, column: string) => string): readonly string[] {
  return [
    ...cells.map(({ column, text }) => `${heading(table, column)}\u00a0: ${text}`),
    ...others.map(({ header, text }) => (header === '' ? text : `${header}\u00a0: ${text}`)),
    ...beyond.filter((text) => text !== ''),
  ];
}

/** The name of a column in the files of a language. */
function headingOf(table: string, column: string, language: Language): string {
  const described = columnNamed(table, column);
  return described === undefined ? column : columnLabel(described)[language];
}
