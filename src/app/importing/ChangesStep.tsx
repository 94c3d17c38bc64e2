/**
 * The last step of importing: where the rows go, and what becomes of each: added, changed field by field, the same, gone from the file. What
 * could not be read is told here too.
 */
import type { ChangedSeen, Cut } from '../../core/importing/overview.ts';
import type { RowSeen } from '../../core/importing/row-words.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { OBJECTING } from '../../messages/objecting.ts';
import { isExample, readOnlyIn, titleIn } from '../derived/open-document.ts';
import { useMessages, useWord } from '../language.ts';
import { IssueTable } from '../panels/IssuesPage.tsx';
import { Check } from '../parts/Check.tsx';
import { RowText } from '../parts/RowText.tsx';
import { changeImporting } from '../state/presence.ts';
import { type Importing, useStore } from '../state/store.ts';
import { choose, chooseTarget } from './import-session.ts';
import type { OfImport } from './Step.tsx';
import { More } from './WhoStep.tsx';

export function ChangesStep({ importing, told }: OfImport) {
  const {
    changes: strings,
    columns: { unnamed },
  } = useMessages(IMPORT_PAGE);
  const { keptOut } = useMessages(OBJECTING);
  const { actors, relations, sources, issues, skipped, kept } = told.overview;
  const tables = [
    ['actors', actors],
    ['relations', relations],
    ['sources', sources],
  ] as const;
  const missing = actors.missing.count + relations.missing.count + sources.missing.count;
  const isSame = tables.every(([, { added, changed }]) => added.count + changed.count === 0);
  return (
    <>
      <Target importing={importing} />
      {isSame && missing === 0 ? <p>{strings.nothingChanges}</p> : null}
      <table className="import-changes">
        <thead>
          <tr>
            <td />
            {(['added', 'changed', 'same', 'missing'] as const).map((what) => (
              <th key={what} scope="col">
                {strings[what]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(([table, { added, changed, same, missing: gone }]) => (
            <tr key={table}>
              <th scope="row">{strings[table]}</th>
              <td>{added.count}</td>
              <td>{changed.count}</td>
              <td>{same}</td>
              <td>{gone.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing === 0 ? null : (
        <p>
          <Check isSelected={importing.choices.dropsMissing} onChange={(dropsMissing) => choose({ dropsMissing })}>
            {strings.dropMissing}
          </Check>
          {importing.choices.dropsMissing ? null : <span className="hint"> {strings.missingKept}</span>}
        </p>
      )}
      <Rows name={strings.seeAdded} relations={relations.added} actors={actors.added} sources={sources.added} isOpen />
      <Rows name={strings.seeChanged} relations={relations.changed} actors={actors.changed} sources={sources.changed} isOpen />
      <Rows name={strings.seeMissing} relations={relations.missing} actors={actors.missing} sources={sources.missing} />
      {told.objected === 0 ? null : <p className="notice">{keptOut(told.objected)}</p>}
      {skipped === 0 ? null : <p>{strings.toTakeUp(skipped)}</p>}
      {kept.length === 0 ? null : (
        <p className="hint">
          {strings.keptColumns(kept.map((heading) => (/^\d{1,2}$/.test(heading) ? unnamed(Number(heading)) : heading)))}
        </p>
      )}
      {issues.length === 0 ? null : (
        <details className="import-more" open={skipped > 0}>
          <summary>{strings.remarks(issues.length)}</summary>
          <IssueTable issues={issues.slice(0, 200)} />
          <More count={issues.length} shown={200} />
        </details>
      )}
    </>
  );
}

/** Whether the tables become a network of their own, under a name, or go into the open one. */
function Target({ importing }: { readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE).changes;
  const isOfExample = useStore(isExample);
  const isReadOnly = useStore((state) => readOnlyIn(state) !== null);
  const open = useStore(titleIn);
  const { into, title } = importing;
  return (
    <div className="import-fields">
      <label className="picker">
        <span>{strings.into}</span>
        <select value={into} onChange={(event) => chooseTarget(event.target.value === 'open' ? 'open' : 'new')}>
          <option value="new">{strings.newNetwork}</option>
          {isReadOnly ? null : <option value="open">{isOfExample ? strings.openExample(open) : strings.openNetwork(open)}</option>}
        </select>
      </label>
      {into === 'open' ? null : (
        <label className="picker">
          <span>{strings.networkTitle}</span>
          <input className="field" value={title} onChange={(event) => changeImporting({ title: event.target.value })} />
        </label>
      )}
    </div>
  );
}

interface RowsProps {
  readonly name: string;
  readonly relations: Cut<RowSeen | ChangedSeen>;
  readonly actors: Cut<RowSeen | ChangedSeen>;
  readonly sources: Cut<RowSeen | ChangedSeen>;
  readonly isOpen?: boolean;
}

/** The rows of which the same becomes, relations first. */
function Rows({ name, relations, actors, sources, isOpen = false }: RowsProps) {
  const strings = useMessages(IMPORT_PAGE).changes;
  if (relations.count + actors.count + sources.count === 0) return null;
  return (
    <details className="import-more" open={isOpen}>
      <summary>{name}</summary>
      {(
        [
          ['relations', relations],
          ['actors', actors],
          ['sources', sources],
        ] as const
      ).map(([table, { count, first }]) =>
        count === 0 ? null : (
          <section key={table} className="import-part">
            <h3>
              {strings[table]} ({count})
            </h3>
            <ul className="import-list import-rows">
              {first.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
            <More count={count} shown={first.length} />
          </section>
        ),
      )}
    </details>
  );
}

function Row({ row }: { readonly row: RowSeen | ChangedSeen }) {
  const strings = useMessages(IMPORT_PAGE).changes;
  const word = useWord();
  return (
    <li>
      <RowText row={row} />
      {'fields' in row ? (
        <ul className="import-list">
          {row.fields.map(({ field, before, after }) => (
            <li key={field}>{strings.fromTo(strings.fields[field] ?? field, word(before), word(after))}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
