/**
 * The first step of importing: the sheets that were found, whether each is read, where its headings stand and what a row of it is, and what
 * was passed over.
 */
import { groupsOf, ROWS_ARE, type RowsAre, withGroups } from '../../core/files/mapping/mapping.ts';
import type { TableSeen } from '../../core/importing/overview.ts';
import { describeIssue } from '../../core/telling/issue-text.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { useMessages } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { type Importing, useStore } from '../state/store.ts';
import type { Told } from '../workers/reading-worker.ts';
import { choose, chooseMapping, settle } from './import-session.ts';
import { openDoubts } from './questions.ts';
import { type OfImport, Question } from './Step.tsx';

export function TablesStep({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).tables;
  const language = useStore((state) => state.view.language);
  const { leftOut } = importing.choices;
  const read = new Map(told.overview.tables.map((table) => [table.file, table]));
  const sheets = told.sheets.filter((file) => read.has(file) || leftOut.has(file));
  // What could not be opened at all: the rest is read without it.
  const unread = told.overview.issues.filter(({ severity, place }) => severity === 'error' && place.line === null);
  return (
    <>
      {unread.map((issue, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no identity but their order
        <p key={i} className="notice">
          {strings.unread(issue.place.file, describeIssue(issue, language))}
        </p>
      ))}
      {sheets.map((file) => {
        const table = read.get(file);
        return (
          <div key={file} className="import-table">
            {sheets.length === 1 ? (
              <p className="import-file">{file}</p>
            ) : (
              <Check
                isSelected={!leftOut.has(file)}
                onChange={(isRead) => {
                  const next = new Set(leftOut);
                  if (isRead) next.delete(file);
                  else next.add(file);
                  choose({ leftOut: next });
                }}
              >
                <span className="import-file">{strings.read(file)}</span>
              </Check>
            )}
            {table === undefined ? null : <Table table={table} importing={importing} told={told} />}
          </div>
        );
      })}
      {told.sheets.length > sheets.length ? <p className="hint">{strings.ownTables}</p> : null}
    </>
  );
}

function Table({ table, importing, told }: { readonly table: TableSeen; readonly importing: Importing; readonly told: Told }) {
  const { yes, tables: strings } = useMessages(IMPORT_PAGE);
  const language = useStore((state) => state.view.language);
  const { file, line, headings, rows, top, mapping, remarks, readings } = table;
  const doubts = openDoubts(table, importing);
  const asked = doubts.find(({ about }) => about === 'header');
  const chosen = importing.choices.headings.get(file) ?? (headings === null ? 'none' : line);
  const askedMatrix = doubts.find(({ about }) => about === 'matrix');
  const setRows = (id: RowsAre) => {
    // A matrix has other columns than a list. Who says what the table is has answered what was asked about it otherwise.
    const isOther = id === 'matrix' || mapping.rows === 'matrix';
    const read = isOther ? { ...(id === 'matrix' ? readings.matrix : readings.list), constants: mapping.constants } : mapping;
    chooseMapping(file, { ...read, rows: id }, isOther ? doubts.filter(({ about }) => about !== 'header') : []);
  };
  const setHeadings = (value: string) => {
    // Other headings are other columns: what was said of them is asked anew.
    const mappings = new Map(importing.choices.mappings);
    mappings.delete(file);
    if (asked !== undefined) settle(file, [asked]);
    choose({ headings: new Map(importing.choices.headings).set(file, value === 'none' ? 'none' : Number(value)), mappings });
  };
  return (
    <>
      {asked === undefined ? null : (
        <Question
          text={strings.headingsAsked(line)}
          answers={[
            { label: strings.headingsAre, onPress: () => (headings === null ? setHeadings(String(line)) : settle(file, [asked])) },
            { label: strings.headingsAreNot, onPress: () => (headings === null ? settle(file, [asked]) : setHeadings('none')) },
          ]}
        />
      )}
      {askedMatrix === undefined ? null : (
        <Question
          text={strings.matrixAsked}
          answers={[
            { label: yes, onPress: () => settle(file, [askedMatrix]) },
            { label: strings.notMatrix, onPress: () => setRows('relations') },
          ]}
        />
      )}
      <div className="import-fields">
        <label className="picker">
          <span>{strings.headings}</span>
          <select value={String(chosen)} onChange={(event) => setHeadings(event.target.value)}>
            {top.map((row) => (
              <option key={row.line} value={row.line}>
                {strings.headingsLine(
                  row.line,
                  row.cells
                    .filter((cell) => cell.trim() !== '')
                    .slice(0, 6)
                    .join(' · '),
                )}
              </option>
            ))}
            <option value="none">{strings.noHeadings}</option>
          </select>
        </label>
        <label className="picker">
          <span>{strings.eachRow}</span>
          <select value={mapping.rows} onChange={(event) => setRows(ROWS_ARE.find((id) => id === event.target.value) ?? 'relations')}>
            {ROWS_ARE.map((id) => (
              <option key={id} value={id}>
                {strings.eachRowIs[id]}
              </option>
            ))}
          </select>
        </label>
        {mapping.rows === 'matrix' ? (
          <label className="picker">
            <span>{strings.groups}</span>
            <select
              value={groupsOf(mapping) ?? 'none'}
              onChange={({ target: { value } }) =>
                chooseMapping(file, withGroups(mapping, value === 'rows' || value === 'columns' ? value : null), [])
              }
            >
              {(['none', 'columns', 'rows'] as const).map((id) => (
                <option key={id} value={id}>
                  {strings.groupsAre[id]}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <p className="import-count">{strings.rows(rows.count)}</p>
      </div>
      {told.remembered.has(file) ? <p className="hint">{strings.remembered}</p> : null}
      {remarks.length === 0 ? null : (
        <details className="import-more">
          <summary>{strings.passedOver}</summary>
          <ul className="import-list">
            {remarks.slice(0, 30).map((issue, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no identity but their order
              <li key={i}>
                {issue.place.line === null
                  ? describeIssue(issue, language)
                  : strings.headingsLine(issue.place.line, describeIssue(issue, language))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
