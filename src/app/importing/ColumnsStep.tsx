/**
 * The second step of importing: each table with its first rows, and above each column what it says. What is guessed is a question; what
 * no column says can be said once for all rows.
 */
import { Button } from 'react-aria-components';
import { type Constants, groupsOf, type Mapping, namesOfMatrix, withMeaning, withUse } from '../../core/files/mapping/mapping.ts';
import { ENDS, isEnd, MEANINGS, type Meaning, meaningOf } from '../../core/files/mapping/meanings.ts';
import type { TableSeen } from '../../core/importing/overview.ts';
import { STATUSES, TYPES_TO_CHOOSE } from '../../core/model/vocabulary.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { download } from '../files/download.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import type { Importing } from '../state/store.ts';
import { ColumnQuestion } from './ColumnQuestion.tsx';
import { useHeading } from './headings.ts';
import { choose, chooseMapping } from './import-session.ts';
import { openDoubts } from './questions.ts';
import type { OfImport } from './Step.tsx';
import { TextConstant } from './TextConstant.tsx';

/** The groups in which meanings are offered. */
const GROUPS = ['end', 'row', 'of-end', 'none'] as const;

/** What a column of a matrix may say beside an actor in its heading. */
const MEANT_IN_MATRIX: ReadonlySet<string> = new Set(['of-end', 'none']);

/** What may stand between several names in a cell. */
const SIGNS = [';', ',', '/', '|', '\n', ' et ', ' & ', '+'] as const;

export function ColumnsStep({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).columns;
  return (
    <>
      {told.overview.tables.map((table) => (
        <TableColumns key={table.file} table={table} importing={importing} />
      ))}
      <p>
        <Button className="link" onPress={() => download('mapping.json', new TextEncoder().encode(told.mappingFile), 'application/json')}>
          {strings.download}
        </Button>
      </p>
    </>
  );
}

function TableColumns({ table, importing }: { readonly table: TableSeen; readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE).columns;
  const heading = useHeading();
  const { file, mapping, rows, width } = table;
  const doubts = openDoubts(table, importing).filter(({ about }) => about !== 'header' && about !== 'matrix');
  const doubtful = new Set(doubts.flatMap((doubt) => ('column' in doubt ? [doubt.column] : 'columns' in doubt ? doubt.columns : [])));
  const set = (next: Mapping, at?: number) => {
    // What was chosen for a column answers the questions about it; another column of actors answers which those are.
    const isOfEnds = (use: Meaning | undefined) => use !== undefined && isEnd(use);
    const answered = doubts.filter(
      (doubt) =>
        ('column' in doubt && doubt.column === at) ||
        (doubt.about === 'ends' && at !== undefined && (isOfEnds(next.columns[at]?.means) || isOfEnds(mapping.columns[at]?.means))),
    );
    chooseMapping(file, next, answered);
  };
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    <div className="import-columns">
      {doubts.map((doubt) => (
        <ColumnQuestion
          key={`${doubt.about} ${'column' in doubt ? doubt.column : ''}`}
          doubt={doubt}
          table={table}
          onLeaveOut={() => choose({ leftOut: new Set(importing.choices.leftOut).add(file) })}
        />
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={strings.caption(file, rows.first.length, rows.count)}>
        <table className="import-grid">
          <caption>{strings.caption(file, rows.first.length, rows.count)}</caption>
          <thead>
            <tr>
              <th scope="col" className="import-line">
                {strings.line}
              </th>
              {columns.map((at) => (
                <th key={at} scope="col" className={doubtful.has(at) ? 'doubtful' : meaningClass(mapping, at)}>
                  <span className="import-heading">{heading(table, at)}</span>
                  <ColumnMeaning table={table} at={at} isDoubtful={doubtful.has(at)} onChange={(next) => set(next, at)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.first.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className="import-line">
                  {line}
                </th>
                {columns.map((at) => (
                  <td key={at} className={meaningClass(mapping, at)}>
                    {cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ConstantsOf table={table} onChange={set} />
    </div>
  );
}

function meaningClass({ columns }: Mapping, at: number): string {
  const means = columns[at]?.means ?? 'keep';
  return means === 'leave' ? 'left' : means === 'keep' ? 'kept' : '';
}

interface ColumnMeaningProps {
  readonly table: TableSeen;
  readonly at: number;
  readonly isDoubtful: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** What a column says, with whose it is and what stands between several names. */
function ColumnMeaning({ table, at, isDoubtful, onChange }: ColumnMeaningProps) {
  const strings = useMessages(IMPORT_PAGE).columns;
  const word = useWord();
  const heading = useHeading();
  const { mapping } = table;
  const use = mapping.columns[at] ?? { means: 'keep' };
  const names = mapping.columns.flatMap(({ means }, i) => (isEnd(means) ? [i] : []));
  const isAbout = meaningOf(use.means).sort === 'of-end';
  // Beside the names of its rows, a column of a matrix is an actor or a group in its heading, or says something about the actor of the row.
  const isInMatrix = mapping.rows === 'matrix' && at !== namesOfMatrix(mapping);
  const inHeading: Meaning = groupsOf(mapping) === 'columns' ? 'frame' : 'to';
  return (
    <>
      <span className="import-meaning">
        {isDoubtful ? (
          <span className="import-question-mark" aria-hidden="true">
            ?
          </span>
        ) : null}
        <select
          aria-label={strings.says(heading(table, at))}
          value={use.means}
          onChange={(event) => onChange(withMeaning(mapping, at, MEANINGS.find(({ id }) => id === event.target.value)?.id ?? 'keep'))}
        >
          {GROUPS.map((group) => {
            const meanings = MEANINGS.filter(
              ({ id, sort }) => sort === group && (!isInMatrix || MEANT_IN_MATRIX.has(sort) || id === inHeading),
            );
            return meanings.length === 0 ? null : (
              <optgroup key={group} label={strings.groups[group]}>
                {meanings.map((meaning) => (
                  <option key={meaning.id} value={meaning.id}>
                    {!isInMatrix || meaning.id !== inHeading
                      ? word(meaning)
                      : inHeading === 'to'
                        ? strings.actorInHeading
                        : strings.groupInHeading}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </span>
      {isAbout && names.length > 1 && !isInMatrix ? (
        <label className="import-of">
          <span>{strings.of}</span>
          <select value={use.of ?? ''} onChange={(event) => onChange(withUse(mapping, at, { ...use, of: Number(event.target.value) }))}>
            {names.map((name) => (
              <option key={name} value={name}>
                {heading(table, name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {isEnd(use.means) && !isInMatrix ? <Separators table={table} at={at} onChange={onChange} /> : null}
    </>
  );
}

/** The signs between names, of those that occur in the column or are chosen. */
function Separators({ table, at, onChange }: Omit<ColumnMeaningProps, 'isDoubtful'>) {
  const strings = useMessages(IMPORT_PAGE).columns;
  const { mapping, rows, doubts } = table;
  const use = mapping.columns[at] ?? { means: 'keep' };
  const chosen = use.separators ?? [];
  const asked = doubts.flatMap((doubt) => (doubt.about === 'separators' && doubt.column === at ? doubt.signs : []));
  const signs = SIGNS.filter(
    (sign) => chosen.includes(sign) || asked.includes(sign) || rows.first.some(({ cells }) => (cells[at] ?? '').includes(sign)),
  );
  if (signs.length === 0) return null;
  const written = (sign: string) => (strings.signs as Readonly<Record<string, string>>)[sign] ?? sign;
  return (
    <fieldset className="import-signs">
      <legend>{strings.severalNames}</legend>
      {signs.map((sign) => {
        const isOn = chosen.includes(sign);
        const { separators: _, ...rest } = use;
        const next = isOn ? chosen.filter((other) => other !== sign) : [...chosen, sign];
        return (
          <Button
            key={sign}
            className="import-sign"
            aria-pressed={isOn}
            onPress={() => onChange(withUse(mapping, at, next.length === 0 ? rest : { ...rest, separators: next }))}
          >
            {written(sign)}
          </Button>
        );
      })}
    </fieldset>
  );
}

/** What all rows of a table say. The other side of a relation is shown first where only one column names actors. */
function ConstantsOf({ table, onChange }: { readonly table: TableSeen; readonly onChange: (mapping: Mapping) => void }) {
  const strings = useMessages(IMPORT_PAGE).columns;
  const word = useWord();
  const { mapping } = table;
  const { constants } = mapping;
  const has = (means: Meaning) => mapping.columns.some((use) => use.means === means);
  const set = (key: keyof Constants, value: string) => {
    const { [key]: _, ...rest } = constants;
    onChange({ ...mapping, constants: value.trim() === '' ? rest : { ...rest, [key]: value } });
  };
  if (mapping.rows === 'actors') return null;
  const isOneSided = ENDS.filter(has).length < 2;
  const lists = { type: TYPES_TO_CHOOSE, status: STATUSES };
  return (
    <details className="import-more" open={isOneSided || Object.keys(constants).length > 0 || !has('type')}>
      <summary>{strings.constants}</summary>
      <p className="hint">{strings.constantsHelp}</p>
      <div className="import-fields">
        {(['type', 'status'] as const)
          .filter((key) => !has(key))
          .map((key) => (
            <label key={key} className="picker">
              <span>{strings.constant[key]}</span>
              <select value={constants[key] ?? ''} onChange={(event) => set(key, event.target.value)}>
                <option value="">{strings.unsaid}</option>
                {lists[key].map((term) => (
                  <option key={term.id} value={term.id}>
                    {capitalised(word(term))}
                  </option>
                ))}
              </select>
            </label>
          ))}
        {ENDS.filter((end) => mapping.rows !== 'matrix' && !has(end)).map((end) => (
          <TextConstant key={end} label={strings.constant[end]} value={constants[end] ?? ''} onChange={(value) => set(end, value)} />
        ))}
        <label className="picker">
          <span>{strings.direction}</span>
          <select
            value={mapping.isDirected === undefined ? '' : String(mapping.isDirected)}
            onChange={({ target: { value } }) => {
              const { isDirected: _, ...rest } = mapping;
              onChange(value === '' ? rest : { ...rest, isDirected: value === 'true' });
            }}
          >
            <option value="">{strings.directions.unsaid}</option>
            <option value="true">{strings.directions.directed}</option>
            <option value="false">{strings.directions.equal}</option>
          </select>
        </label>
        {has('source') ? null : (
          <TextConstant label={strings.constant.source} value={constants.source ?? ''} onChange={(value) => set('source', value)} />
        )}
      </div>
    </details>
  );
}
