/**
 * The history of the open network: its restore points (keep, view, restore, delete), and the list of what was done, by day, in words. A
 * line of the list, once chosen, says what going there would undo or redo.
 */
import { Fragment, useEffect, useState } from 'react';
import { Button, Form, Heading, Input, Label, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Change } from '../../core/model/change.ts';
import { MOST_UNDONE } from '../../core/model/history.ts';
import { HISTORY } from '../../messages/history.ts';
import { KEEPING } from '../../messages/keeping.ts';
import { PAGE } from '../../messages/page.ts';
import { useTold } from '../derived/universe.ts';
import type { RestorePoint } from '../keeping/kept-shapes.ts';
import { keepNamed, lookAt, openPoints, removePoint, restorePoint } from '../keeping/restore-points.ts';
import { capitalised, useMessages } from '../language.ts';
import { deedText } from '../page/undoing.ts';
import { Counted } from '../parts/Figure.tsx';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { move } from '../state/document.ts';
import { announce, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

export function HistoryDialog() {
  const strings = useMessages(HISTORY);
  const reason = useReadOnlyReason();
  return (
    <PageDialog dialog="history" title={strings.title}>
      {reason === null ? null : <p className="notice">{reason}</p>}
      <Points isReadOnly={reason !== null} />
      <Changes isReadOnly={reason !== null} />
    </PageDialog>
  );
}

function Points({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const strings = useMessages(HISTORY);
  const told = useTold();
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);
  /** What puts back those that were deleted here. */
  const [removed, setRemoved] = useState<ReadonlyMap<string, () => Promise<void>>>(new Map());
  const [name, setName] = useState('');
  useEffect(() => {
    let isGone = false;
    void openPoints().then((found) => {
      if (!isGone) setPoints(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      announce(strings.refused);
    }
  };
  const keep = (written: string) =>
    attempt(async () => {
      await keepNamed(written);
      setName('');
      announce(strings.pointKept(told(written)));
      setPoints(await openPoints());
    });
  const turnRemoved = (point: RestorePoint) =>
    attempt(async () => {
      const back = removed.get(point.id);
      const next = new Map(removed);
      if (back === undefined) next.set(point.id, await removePoint(point));
      else {
        await back();
        next.delete(point.id);
      }
      setRemoved(next);
    });
  return (
    <section className="history-part">
      <Heading level={3}>{strings.points}</Heading>
      <p className="hint">{strings.pointsHelp}</p>
      <Form
        className="saved-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void keep(name.trim());
        }}
      >
        <TextField value={name} onChange={setName}>
          <Label>{strings.pointName}</Label>
          <Input className="field" />
        </TextField>
        <Button className="button primary" type="submit" isDisabled={name.trim() === ''}>
          {strings.keepPoint}
        </Button>
      </Form>
      {points.length === 0 ? <p>{strings.noPoint}</p> : null}
      <ul className="saved-views restore-points">
        {points.map((point) => (
          <Point
            key={point.id}
            point={point}
            isRemoved={removed.has(point.id)}
            isReadOnly={isReadOnly}
            onTurnRemoved={() => void turnRemoved(point)}
          />
        ))}
      </ul>
    </section>
  );
}

interface PointProps {
  readonly point: RestorePoint;
  readonly isRemoved: boolean;
  readonly isReadOnly: boolean;
  readonly onTurnRemoved: () => void;
}

function Point({ point, isRemoved, isReadOnly, onTurnRemoved }: PointProps) {
  const strings = useMessages(HISTORY);
  const sizes = useMessages(KEEPING);
  const language = useStore((state) => state.view.language);
  const told = useTold();
  const date = new Date(point.time).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const title = point.reason === 'named' ? told(point.name) : capitalised(strings.reasons[point.reason]);
  const name = `${title}, ${date}`;
  const go = async (isDone: Promise<boolean>, message: string) => {
    const done = await isDone;
    if (done) openDialog(null);
    announce(done ? message : strings.unreadable);
  };
  return (
    <li>
      <span className={point.reason === 'named' ? 'point-name' : undefined}>{isRemoved ? <s>{title}</s> : title}</span>
      <span className="hint">
        {date}
        {' · '}
        {isRemoved ? (
          strings.removed
        ) : (
          <Counted text={sizes.size(countOf('rows', point.actors, 'kept-actors'), countOf('rows', point.relations, 'kept-relations'))} />
        )}
      </span>
      <Button className="link" aria-label={strings.lookAt(name)} isDisabled={isRemoved} onPress={() => void go(lookAt(point), '')}>
        {strings.look}
      </Button>
      <Button
        className="link"
        aria-label={strings.restoreOf(name)}
        isDisabled={isRemoved || isReadOnly}
        onPress={() => void go(restorePoint(point), strings.restored(name))}
      >
        {strings.restore}
      </Button>
      <Button className="link" aria-label={isRemoved ? strings.putBackOf(name) : strings.removeOf(name)} onPress={onTurnRemoved}>
        {isRemoved ? strings.putBack : strings.remove}
      </Button>
    </li>
  );
}

/** A moment of the list: after a change, or before all of them. */
interface Moment {
  readonly key: string;
  /** The change that it comes after; null before all. */
  readonly change: Change | null;
  /** Steps from here to there: below zero undone, above zero redone. */
  readonly steps: number;
}

function Changes({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const strings = useMessages(HISTORY);
  const language = useStore((state) => state.view.language);
  const { past, future, start } = useStore((state) => state.behind ?? state.history);
  const [chosen, setChosen] = useState<string | null>(null);
  const moments: readonly Moment[] = [
    ...[...past, ...future].map((change, i) => ({ key: change.id, change, steps: i + 1 - past.length })),
    { key: '', change: null, steps: -past.length },
  ].toSorted((a, b) => b.steps - a.steps);
  const target = moments.find(({ key }) => key === chosen)?.steps ?? 0;
  const dayOf = ({ change }: Moment) =>
    change === null
      ? ''
      : new Date(change.time).toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const days = [...new Set(moments.map(dayOf))];
  return (
    <section className="history-part">
      <Heading level={3}>{strings.changes}</Heading>
      {past.length + future.length === 0 ? (
        <p>{strings.noChange}</p>
      ) : (
        <>
          <p className="hint">{strings.changesHelp(MOST_UNDONE)}</p>
          {days.map((day) => (
            <Fragment key={day}>
              {day === '' ? null : <Heading level={4}>{day}</Heading>}
              <ul className="moments">
                {moments
                  .filter((moment) => dayOf(moment) === day)
                  .map((moment) => (
                    <MomentLine
                      key={moment.key}
                      moment={moment}
                      isFirst={Object.keys(start).length === 0}
                      isChosen={chosen === moment.key}
                      // What going to the chosen moment would undo.
                      isGoing={target < 0 && moment.steps <= 0 && moment.steps > target}
                      isReadOnly={isReadOnly}
                      onChoose={() => setChosen(chosen === moment.key ? null : moment.key)}
                    />
                  ))}
              </ul>
            </Fragment>
          ))}
        </>
      )}
    </section>
  );
}

interface MomentLineProps {
  readonly moment: Moment;
  /** Whether nothing was let go before the list begins. */
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly isGoing: boolean;
  readonly isReadOnly: boolean;
  readonly onChoose: () => void;
}

function MomentLine({ moment: { change, steps }, isFirst, isChosen, isGoing, isReadOnly, onChoose }: MomentLineProps) {
  const strings = useMessages(HISTORY);
  const page = useMessages(PAGE);
  const language = useStore((state) => state.view.language);
  const deed = change === null ? (isFirst ? strings.origin : strings.oldest) : deedText(change.label, page.changes);
  const state = steps > 0 ? strings.undone : steps === 0 ? strings.now : '';
  const go = () => {
    openDialog(null);
    move(steps);
    announce(steps < 0 ? strings.wentBack(-steps) : strings.wentForth(steps));
  };
  return (
    <li className={steps > 0 || isGoing ? 'moment gone' : 'moment'}>
      <Button className="moment-button" aria-pressed={isChosen} isDisabled={isReadOnly || steps === 0} onPress={onChoose}>
        <span className="moment-time">
          {change === null ? '' : new Date(change.time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}
        </span>
        <span className="moment-deed">{deed}</span>
        <span className="hint">{state}</span>
      </Button>
      {isChosen && steps !== 0 ? (
        <p className="moment-choice" role="status">
          {steps < 0 ? strings.backBy(-steps) : strings.forthBy(steps)}{' '}
          <Button className="button small" onPress={go}>
            {strings.go}
          </Button>
        </p>
      ) : null}
    </li>
  );
}
