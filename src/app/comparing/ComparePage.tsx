/**
 * Another network beside the open one: how many rows of each table differ, then every difference with a box, in groups by table or by actor
 * that have a box too, and at the foot what is taken and the button that does it. It takes the place of the picture, as importing does.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { COMPARED, comparedWith } from '../../core/importing/compare.ts';
import { rowWords } from '../../core/importing/row-words.ts';
import { type Difference, differencesOf, formerRows, isOlder, isProposed, taken } from '../../core/importing/take.ts';
import { COMPARING } from '../../messages/comparing.ts';
import { titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { IssueTable } from '../panels/IssuesPage.tsx';
import { HiddenNames } from '../parts/HiddenNames.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { announce } from '../state/presence.ts';
import { type Comparing, useStore } from '../state/store.ts';
import { leaveComparing, takeChosen } from './compare-session.ts';
import { type Choosing, DifferenceGroup } from './DifferenceGroup.tsx';
import { byActor, byTable, rowGroups, TABLE_ORDER } from './groups.ts';
import '../importing/importing.css';
import './comparing.css';

type Arranged = 'table' | 'actor';

export function ComparePage({ comparing }: { readonly comparing: Comparing }) {
  const strings = useMessages(COMPARING);
  const told = useTold();
  const title = useRef<HTMLHeadingElement>(null);
  // Where names of persons are hidden, others may be looking on.
  const isNameless = useStore((state) => state.view.nameless);
  const [isShown, setShown] = useState(false);
  useEffect(() => title.current?.focus(), []);
  const open = useStore(titleIn);
  const isHidden = isNameless && !isShown;
  const { theirs, name } = comparing;
  return (
    <section className="import-page compare-page" aria-labelledby="compare-title">
      {isHidden ? (
        <div className="import-body">
          <Heading of={told(name)} titleRef={title} />
          <HiddenNames text={strings.hidden} show={strings.show} onShow={() => setShown(true)} />
        </div>
      ) : (
        <Compared comparing={comparing}>
          <Heading of={name} titleRef={title} />
          <p>{strings.intro[theirs.isSameDocument === true ? 'same' : 'other'](open)}</p>
        </Compared>
      )}
    </section>
  );
}

function Heading({ of, titleRef }: { readonly of: string; readonly titleRef: React.RefObject<HTMLHeadingElement | null> }) {
  const strings = useMessages(COMPARING);
  return (
    <h1 id="compare-title" className="page-title" tabIndex={-1} ref={titleRef}>
      {strings.title(of)}
    </h1>
  );
}

/** Number of differences of each kind. */
function countsOf(differences: readonly Difference[]): Readonly<Record<Difference['kind'], number>> {
  const of = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  return { added: of('added'), changed: of('changed'), gone: of('gone') };
}

function Compared({ comparing, children }: { readonly comparing: Comparing; readonly children: React.ReactNode }) {
  const strings = useMessages(COMPARING);
  const { theirs, issues } = comparing;
  const { document, past } = useStore((state) => state.history);
  const comparison = useMemo(() => comparedWith(document, theirs), [document, theirs]);
  const differences = useMemo(() => differencesOf(comparison), [comparison]);
  const former = useMemo(() => formerRows(past), [past]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.flatMap((one) => (isProposed(one, theirs.isSameDocument === true, former) ? [one.key] : []))),
  );
  const [arranged, setArranged] = useState<Arranged>('table');
  const { along, staying } = useMemo(() => taken(document, comparison, chosen), [document, comparison, chosen]);
  const words = useMemo(() => rowWords(document.dataset, comparison.other), [document, comparison]);
  const rows = useMemo(() => rowGroups(differences), [differences]);
  const groups = useMemo(
    () => (arranged === 'table' ? byTable(rows) : byActor(rows, document.dataset, comparison)),
    [arranged, rows, document, comparison],
  );
  const choosing: Choosing = {
    chosen,
    along,
    staying,
    isOlder: (one) => isOlder(one, former),
    words,
    notUnderstood: comparison.notUnderstood,
    choose: (keys, isChosen) => {
      const next = new Set(chosen);
      for (const key of keys)
        if (isChosen) next.add(key);
        else next.delete(key);
      setChosen(next);
    },
  };
  const wanted = differences.filter(({ key }) => (chosen.has(key) || along.has(key)) && !staying.has(key));
  const will = countsOf(wanted);
  return (
    <>
      <div className="import-body">
        {children}
        {differences.length === 0 ? (
          <p>{strings.same}</p>
        ) : (
          <>
            <Summary comparison={comparison} />
            <Segmented
              label={strings.by.label}
              options={(['table', 'actor'] as const).map((id) => ({ id, fr: COMPARING.fr.by[id], en: COMPARING.en.by[id] }))}
              value={arranged}
              onChange={setArranged}
            />
          </>
        )}
        {arranged === 'table'
          ? TABLE_ORDER.map((table) => {
              const of = groups.filter(({ rows: [first] }) => first?.table === table);
              return of.length === 0 ? null : (
                <section key={table} className="compare-table">
                  <h2>{strings.tables[table]}</h2>
                  {of.map((group) => (
                    <DifferenceGroup key={group.key} group={group} choosing={choosing} isOpen={group.kind !== 'gone'} />
                  ))}
                </section>
              );
            })
          : groups.map((group, i) => <DifferenceGroup key={group.key} group={group} choosing={choosing} isOpen={i < 10} />)}
        {issues.length === 0 ? null : (
          <details className="import-more">
            <summary>{strings.remarks(issues.length)}</summary>
            <IssueTable issues={issues.slice(0, 200)} />
          </details>
        )}
      </div>
      <div className="import-foot">
        <p role="status" className="import-will">
          {strings.will(will)}
          {differences.length === wanted.length ? null : (
            <span className="hint compare-rest">{strings.unchosen(differences.length - wanted.length)}</span>
          )}
        </p>
        <div className="import-buttons">
          <Button className="button" onPress={leaveComparing}>
            {strings.cancel}
          </Button>
          <Button
            className="button primary"
            isDisabled={wanted.length === 0}
            onPress={() => {
              takeChosen(comparing, new Set(wanted.map(({ key }) => key)));
              announce(strings.taken(will));
            }}
          >
            {strings.take}
          </Button>
        </div>
      </div>
    </>
  );
}

/** How many rows of each table differ, and how. */
function Summary({ comparison: { tables, notUnderstood } }: { readonly comparison: ReturnType<typeof comparedWith> }) {
  const strings = useMessages(COMPARING);
  const lines = COMPARED.map((table) => {
    const { added, changed, same, gone } = tables[table];
    return { table, counts: [added.length, changed.length, same.length, gone.length] };
  });
  const rest = { table: 'rows' as const, counts: [notUnderstood.added.length, 0, 0, notUnderstood.gone.length] };
  const shown = [...lines, rest].filter(({ counts }) => counts.some((count) => count > 0));
  return (
    <table className="import-changes">
      <thead>
        <tr>
          <td />
          {(['added', 'changed', 'same', 'gone'] as const).map((kind) => (
            <th key={kind} scope="col">
              {strings.kinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown
          .toSorted((a, b) => TABLE_ORDER.indexOf(a.table) - TABLE_ORDER.indexOf(b.table))
          .map(({ table, counts }) => (
            <tr key={table}>
              <th scope="row">{strings.tables[table]}</th>
              {counts.map((count, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row, always the same four
                <td key={i}>{count}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
