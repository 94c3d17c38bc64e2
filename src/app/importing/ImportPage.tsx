/**
 * The page on which tables of others become a network: four steps under each other, each with its questions, and at the foot what will be
 * added and the button that does it. It takes the place of the picture; the open network stays as it is.
 */
import { useEffect, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { OFFERED_ENDINGS } from '../../core/files/formats/format-names.ts';
import { isOfMatrix } from '../../core/files/mapping/mapping.ts';
import { meaningOf } from '../../core/files/mapping/meanings.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { openFiles } from '../files/opening.ts';
import { useMessages, useWord } from '../language.ts';
import { HiddenNames } from '../parts/HiddenNames.tsx';
import { type Importing, useStore } from '../state/store.ts';
import type { Told } from '../workers/reading-worker.ts';
import { ChangesStep } from './ChangesStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { sheetName, useHeading } from './headings.ts';
import { canCancelChoice, cancelChoice, integrate, leave } from './import-session.ts';
import { openQuestions } from './questions.ts';
import { Step } from './Step.tsx';
import { TablesStep } from './TablesStep.tsx';
import { WhoStep } from './WhoStep.tsx';
import './importing.css';

export function ImportPage({ importing }: { readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE);
  const { name, told } = importing;
  const title = useRef<HTMLHeadingElement>(null);
  // Where names of persons are hidden, others may be looking on: the cells are shown only when asked for, but then as they are.
  const isNameless = useStore((state) => state.view.nameless);
  const [isShown, setShown] = useState(false);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="import-page" aria-labelledby="import-title">
      <div className="import-body">
        <h1 id="import-title" className="page-title" tabIndex={-1} ref={title}>
          {strings.title(name)}
        </h1>
        <p>{strings.intro}</p>
        {told === null ? (
          <p role="status">{strings.working}</p>
        ) : isNameless && !isShown ? (
          <HiddenNames text={strings.hidden} show={strings.show} onShow={() => setShown(true)} />
        ) : (
          <Steps importing={importing} told={told} />
        )}
      </div>
      <Foot importing={importing} />
    </section>
  );
}

function Steps({ importing, told }: { readonly importing: Importing; readonly told: Told }) {
  const { steps, tables, who } = useMessages(IMPORT_PAGE);
  const summary = useColumnsSummary();
  const questions = openQuestions(importing);
  const { overview } = told;
  const { certain, doubtful, others } = overview;
  const isOfOurs = overview.tables.length === 0;
  const rows = overview.tables.reduce((sum, table) => sum + table.rows.count, 0);
  return (
    <>
      <Step
        number={1}
        title={steps.tables}
        summary={
          isOfOurs
            ? tables.ofOurs
            : tables.summary(
                overview.tables.map(({ file }) => sheetName(file)),
                rows,
              )
        }
        questions={questions.tables}
      >
        <TablesStep importing={importing} told={told} />
      </Step>
      <Step number={2} title={steps.columns} summary={isOfOurs ? tables.ofOurs : summary(told)} questions={questions.columns}>
        <ColumnsStep importing={importing} told={told} />
      </Step>
      <Step
        number={3}
        title={steps.who}
        summary={
          importing.territory === 'loading'
            ? who.loading
            : who.summary({ certain: certain.count, doubtful: doubtful.length, others: others.count })
        }
        questions={questions.who}
        isOpenAtFirst={overview.perimeter !== null || overview.same.length > 0}
      >
        <WhoStep importing={importing} told={told} />
      </Step>
      <Step number={4} title={steps.changes} summary="" questions={0} isOpenAtFirst>
        <ChangesStep importing={importing} told={told} />
      </Step>
    </>
  );
}

/** What each column was understood as, in a line. */
function useColumnsSummary(): (told: Told) => string {
  const { columns } = useMessages(IMPORT_PAGE);
  const word = useWord();
  const heading = useHeading();
  return ({ overview }) =>
    overview.tables
      .map((table) => {
        const { mapping } = table;
        const ofMatrix = mapping.columns.filter((_, at) => isOfMatrix(mapping, at)).length;
        const read = mapping.columns.flatMap(({ means }, at) =>
          meaningOf(means).sort === 'none' || isOfMatrix(mapping, at) ? [] : [columns.isReadAs(heading(table, at), word(meaningOf(means)))],
        );
        const kept = mapping.columns.length - read.length - ofMatrix;
        const summary = columns.summary(ofMatrix === 0 ? read : [...read, columns.ofMatrix(ofMatrix)], kept);
        return overview.tables.length === 1 ? summary : columns.ofTable(sheetName(table.file), summary);
      })
      .join(' · ');
}

/** What will be added, what is still open, and the buttons. */
function Foot({ importing }: { readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE);
  const { told, isBehind } = importing;
  const { tables, columns, who } = openQuestions(importing);
  const open = tables + columns + who;
  const { actors, relations, sources } = told?.overview ?? {};
  // Before the official list is there, a network would enter without its codes.
  const isWaiting = told === null || isBehind || importing.territory === 'loading';
  const isNothing =
    actors === undefined ||
    relations === undefined ||
    sources === undefined ||
    actors.added.count + actors.changed.count + actors.same === 0;
  return (
    <div className="import-foot">
      {importing.progress === null ? null : (
        <div className="import-progress">
          <progress aria-label={strings.working} value={importing.progress} max={1} />
          <span aria-hidden="true">{strings.percent(importing.progress)}</span>
          {canCancelChoice(importing) ? (
            <Button className="button small" onPress={cancelChoice}>
              {strings.cancelChoice}
            </Button>
          ) : null}
        </div>
      )}
      <p role="status" className="import-will">
        {isWaiting
          ? strings.working
          : isNothing
            ? strings.nothing
            : strings.foot.will({ actors: actors.added.count, relations: relations.added.count })}
        {open === 0 || told === null ? null : <span className="import-open">{strings.foot.open(open)}</span>}
      </p>
      <div className="import-buttons">
        <FileTrigger allowsMultiple acceptedFileTypes={OFFERED_ENDINGS} onSelect={(list) => void openFiles([...(list ?? [])])}>
          <Button className="button">{strings.foot.addFile}</Button>
        </FileTrigger>
        <Button className="button" onPress={leave}>
          {strings.foot.cancel}
        </Button>
        <Button className="button primary" isDisabled={isNothing || isWaiting} onPress={() => void integrate()}>
          {strings.foot.integrate}
        </Button>
      </div>
    </div>
  );
}
