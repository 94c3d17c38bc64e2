/**
 * The communes of a perimeter by intercommunality, sortable and saved as CSV or XLSX with the same rows: how many are documented,
 * comprised, perhaps meant, only named, and of how many nothing is recorded.
 */

import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import {
  DOCUMENTED_AT_MOST,
  EPCI_COLUMNS,
  type EpciColumn,
  type EpciRow,
  epciRows,
  epciTable,
  NO_EPCI,
} from '../../core/telling/epci-table.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { standingsIn } from '../derived/universe.ts';
import { exportTable } from '../files/exports.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { PanelSection } from './PanelParts.tsx';

/** Number of rows shown before the reader asks for the others. */
const FIRST_ROWS = 25;

type SortId = 'name' | EpciColumn | typeof DOCUMENTED_AT_MOST.id;

export function EpciTable({ laid }: { readonly laid: Laid }) {
  const analysing = useMessages(ANALYSING);
  const strings = useMessages(TERRITORY);
  const word = useWord();
  const { language } = useStore((state) => state.view);
  const [sort, setSort] = useState<{ readonly by: SortId; readonly isDown: boolean }>({ by: 'name', isDown: false });
  const [isWhole, setWhole] = useState(false);
  const standings = standingsIn(laid);
  const rows = useMemo(() => sorted(epciRows(laid, standings), sort.by, sort.isDown), [laid, standings, sort]);
  // Where no name is in doubt, the most is the least.
  const isOpen = rows.some(({ documented, documentedAtMost }) => documentedAtMost > documented);
  const columns = isOpen ? [...EPCI_COLUMNS, DOCUMENTED_AT_MOST] : EPCI_COLUMNS;
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const save = (format: 'csv' | 'xlsx') =>
    exportTable(
      epciTable(laid, standings, language),
      `${strings.epciFile} ${laid.perimeter.name} ${laid.territory.year}`,
      format,
      language,
    );
  const heading = (by: SortId, label: string) => (
    <th key={by} scope="col" aria-sort={sort.by !== by ? 'none' : sort.isDown ? 'descending' : 'ascending'}>
      <Button
        className="link"
        // The first press sorts numbers from the greatest down, names from A to Z.
        onPress={() => setSort({ by, isDown: sort.by === by ? !sort.isDown : by !== 'name' })}
      >
        {capitalised(label)}
        <span aria-hidden="true">{sort.by !== by ? '' : sort.isDown ? ' ▼' : ' ▲'}</span>
      </Button>
    </th>
  );
  return (
    <PanelSection title={strings.epciTitle}>
      <div className="table-scroll epci-scroll">
        <table className="epci-table" aria-label={strings.epciTitle}>
          <thead>
            <tr>
              {heading('name', strings.epciName)}
              {columns.map((column) => heading(column.id, word(column)))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.unit}>
                <th scope="row">
                  {row.actor === '' ? (
                    word(NO_EPCI)
                  ) : (
                    <Button className="actor-link" onPress={() => select(row.actor)}>
                      {row.name}
                    </Button>
                  )}
                </th>
                {columns.map(({ id }) => (
                  <td key={id} className="number">
                    <Figure count={countOf('communes-of-epci', row[id], `${row.siren}+${id}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === rows.length ? null : (
        <Button className="link" onPress={() => setWhole(true)}>
          <Counted text={analysing.more(countOf('more', rows.length - shown.length))} />
        </Button>
      )}
      <div className="button-row">
        <Button className="button" onPress={() => save('csv')}>
          {strings.exportCsv}
        </Button>
        <Button className="button" onPress={() => save('xlsx')}>
          {strings.exportXlsx}
        </Button>
      </div>
      <p className="hint">{strings.epciHelp(laid.territory.year)}</p>
    </PanelSection>
  );
}

function sorted(rows: readonly EpciRow[], by: SortId, isDown: boolean): readonly EpciRow[] {
  if (by === 'name') return isDown ? [...rows].reverse() : rows;
  return [...rows].sort((a, b) => (isDown ? b[by] - a[by] : a[by] - b[by]));
}
