/**
 * The editor of the story beside the picture: the reader makes steps of what is on screen, puts them in order, gives them a text, a
 * note for the speaker and the rows that support them. Every edit can be undone. The story is saved with the data, as one more
 * file. While names of persons are hidden, texts are shown without names and cannot be edited, so that the saved story keeps its
 * names.
 */

import { useEffect, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { Dataset, StoryStep } from '../../core/model/dataset.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import { brokenSteps, newStep, said, withChange, withMove, withoutStep, withStep } from '../../core/model/story.ts';
import { addressToHash } from '../../core/session/address.ts';
import { idsInView } from '../../core/session/story-views.ts';
import { OTHER_LANGUAGE } from '../../messages/language.ts';
import { PAGE } from '../../messages/page.ts';
import { STORY } from '../../messages/story.ts';
import { indexOf } from '../derived/facts.ts';
import { isStorySaved, writtenStory } from '../derived/open-document.ts';
import { networkIn } from '../derived/universe.ts';
import { saveDataset, saveStory } from '../files/dataset-files.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { currentAddress } from '../page/address-bar.ts';
import { Counted } from '../parts/Figure.tsx';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { SheetTop } from '../parts/SheetTop.tsx';
import { presentStep, startPresenting } from '../presenting/presenting.ts';
import { useShownStory } from '../presenting/shown-story.ts';
import { changeStory, type Deed } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { mark } from '../state/presence.ts';
import { changeView, showStep } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function StoryPanel() {
  // Closing the panel clears what a step brought out, unless the presentation has begun.
  useEffect(
    () => () => {
      if (useStore.getState().presenting === null) mark([]);
    },
    [],
  );
  // Loaded ahead, so that the first key of a presentation already works.
  useEffect(() => void import('../presenting/PresentationPage.tsx'), []);
  const strings = useMessages(STORY);
  const { story: title } = useMessages(PAGE).panels;
  const { language, nameless } = useStore((state) => state.view);
  const dataset = useStore(networkIn);
  const steps = useStore(writtenStory);
  const shown = useShownStory();
  const isSaved = useStore(isStorySaved);
  const [open, setOpen] = useState<string | null>(null);
  const isKept = useStore((state) => state.keeping === 'kept');
  const reason = useReadOnlyReason();
  const broken = new Map(brokenSteps(dataset, shown, idsInView).map(({ step, missing }) => [step.id, missing]));
  const add = () => {
    const step = newStep(dataset, steps, shownNow());
    changeStory({ key: 'stepAdded' }, withStep(steps, step, open));
    setOpen(step.id);
  };
  return (
    <aside className="sheet analysis story-panel" aria-label={title}>
      <SheetTop closing={strings.close} onClose={() => changeView({ panel: null })} />
      <p className="sheet-kind">{title}</p>
      <div className="button-row">
        <Button className="button primary" isDisabled={steps.length === 0} onPress={() => startPresenting(open ?? undefined)}>
          {strings.present}
        </Button>
        <Button className="button" isDisabled={reason !== null} onPress={add}>
          {strings.add}
        </Button>
      </div>
      <p className="hint">{reason ?? (steps.length === 0 ? strings.none : strings.help)}</p>
      {broken.size === 0 ? null : (
        <p className="notice">
          <Counted text={strings.broken(countOf('steps', broken.size, 'broken'))} />
        </p>
      )}
      <Checkbox className="check" isSelected={nameless} onChange={(isOn) => changeView({ nameless: isOn })}>
        <span className="check-box" aria-hidden="true" /> {strings.nameless}
      </Checkbox>
      <ol className="story-steps">
        {steps.map((step, i) => (
          <li key={step.id} className={step.id === open ? 'story-step open' : 'story-step'}>
            <div className="story-line">
              <span className="story-number">{i + 1}</span>
              <Button
                className="actor-link"
                aria-expanded={step.id === open}
                onPress={() => {
                  setOpen(step.id === open ? null : step.id);
                  if (step.id !== open) showInPlace(step);
                }}
              >
                {said((shown[i] ?? step).title, language) || strings.untitled}
              </Button>
              {broken.has(step.id) ? <span className="tag">{strings.toCheck}</span> : null}
              <span className="story-tools">
                <Button
                  className="icon-button small"
                  aria-label={strings.up(i + 1)}
                  isDisabled={i === 0 || reason !== null}
                  onPress={() => changeStory({ key: 'stepMoved' }, withMove(steps, step.id, -1))}
                >
                  ↑
                </Button>
                <Button
                  className="icon-button small"
                  aria-label={strings.down(i + 1)}
                  isDisabled={i === steps.length - 1 || reason !== null}
                  onPress={() => changeStory({ key: 'stepMoved' }, withMove(steps, step.id, 1))}
                >
                  ↓
                </Button>
                <Button
                  className="icon-button small"
                  aria-label={strings.remove(i + 1)}
                  isDisabled={reason !== null}
                  onPress={() => changeStory({ key: 'stepRemoved' }, withoutStep(steps, step.id))}
                >
                  ×
                </Button>
              </span>
            </div>
            {step.id === open ? <StepForm step={step} words={shown[i] ?? step} missing={broken.get(step.id) ?? []} /> : null}
          </li>
        ))}
      </ol>
      <div className="button-row">
        <Button className="button" onPress={() => saveDataset(language)}>
          {strings.saveDataset}
        </Button>
        <Button className="button" isDisabled={steps.length === 0} onPress={() => saveStory(language)}>
          {strings.saveStory}
        </Button>
      </div>
      <p className="hint" role="status">
        {isSaved ? strings.saved : isKept ? strings.kept : strings.unsaved}
      </p>
    </aside>
  );
}

/** What is on screen in the form that a step keeps: by ids, without language, theme, or the panel of the story itself. */
function shownNow(): Pick<StoryStep, 'view' | 'reveal' | 'frame'> {
  const { marked, camera, view } = useStore.getState();
  const address = currentAddress();
  const kept = {
    ...address.view,
    language: 'fr',
    theme: 'light',
    nameless: false,
    panel: view.panel === 'story' ? null : view.panel,
  } as const;
  return {
    view: addressToHash({ ...address, view: kept, step: null }).replace(/^#/, ''),
    reveal: marked,
    frame: camera.seen,
  };
}

/** Shows the view of a step, with this panel still open and without starting a presentation. */
function showInPlace(step: StoryStep): void {
  const { language, theme, nameless, panel } = useStore.getState().view;
  showStep(step, { view: { language, theme, nameless, panel }, selected: null });
}

interface StepFormProps {
  readonly step: StoryStep;
  /** The step as it may be shown: without names of persons while they are hidden. */
  readonly words: StoryStep;
  readonly missing: readonly string[];
}

/** A text that is being typed, and the transaction under which all that is typed is one step to undo. */
interface Typed {
  readonly field: keyof typeof TYPED;
  readonly transaction: string;
}

const TYPED = { title: 'stepTitle', text: 'stepText', note: 'stepNote' } as const satisfies Readonly<Record<string, Deed['key']>>;

function StepForm({ step, words, missing }: StepFormProps) {
  const strings = useMessages(STORY);
  const { language, nameless } = useStore((state) => state.view);
  const steps = useStore(writtenStory);
  const isReadOnly = useReadOnlyReason() !== null;
  const [typed, setTyped] = useState<Typed | null>(null);
  const change = (key: Deed['key'], part: Partial<StoryStep>) => {
    changeStory({ key }, withChange(steps, step.id, part));
    setTyped(null);
  };
  // Typing is one step to undo, until the reader does something else.
  const type = (field: Typed['field'], written: string) => {
    const own = typed?.field === field ? typed : { field, transaction: newId() };
    const part = { [field]: { ...step[field], [language]: written } };
    changeStory({ key: TYPED[field] }, withChange(steps, step.id, part), own.transaction);
    setTyped(own);
  };
  const other = OTHER_LANGUAGE[language];
  const text = (field: 'title' | 'text' | 'note', rows: number) => (
    <label className="story-field">
      <span>{strings.fields[field]}</span>
      <textarea
        className="field"
        rows={rows}
        value={words[field][language]}
        placeholder={words[field][other]}
        readOnly={nameless || isReadOnly}
        onChange={(event) => type(field, event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
  const without = (list: readonly string[]) => list.filter((id) => !missing.includes(id));
  return (
    <div className="story-form">
      {text('title', 2)}
      {text('text', 3)}
      {text('note', 4)}
      <p className="hint">{nameless ? strings.namelessWords : strings.otherLanguage}</p>
      {missing.length === 0 ? null : (
        <p className="notice">
          {strings.missing(missing.join(', '))}{' '}
          <Button
            className="link"
            isDisabled={isReadOnly}
            onPress={() =>
              change('stepCleaned', { reveal: without(step.reveal), frame: without(step.frame), proofs: without(step.proofs) })
            }
          >
            {strings.forget}
          </Button>
        </p>
      )}
      <IdList label={strings.fields.reveal} ids={words.reveal} onChange={(reveal) => change('stepReveal', { reveal })} kinds="picture" />
      <IdList label={strings.fields.proofs} ids={words.proofs} onChange={(proofs) => change('stepProofs', { proofs })} kinds="proofs" />
      <div className="button-row">
        <Button className="button" isDisabled={isReadOnly} onPress={() => change('stepView', shownNow())}>
          {strings.retake}
        </Button>
        <Button className="button" onPress={() => presentStep(step.id)}>
          {strings.presentThis}
        </Button>
      </div>
      <p className="hint">
        {step.frame.length === 0 ? strings.wholePicture : <Counted text={strings.framed(countOf('framed', step.frame.length))} />}
      </p>
    </div>
  );
}

interface IdListProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** `picture`: actors and relations of the picture. `proofs`: any rows that have quotes. */
  readonly kinds: 'picture' | 'proofs';
}

/** A list of rows of the data by name: each can be removed, others are added from a list of choices. */
function IdList({ label, ids, onChange, kinds }: IdListProps) {
  const strings = useMessages(STORY);
  const word = useWord();
  const dataset = useStore(networkIn);
  const isReadOnly = useReadOnlyReason() !== null;
  const names = rowNames(dataset, word);
  const groups: readonly (readonly [keyof typeof strings.groups, readonly { readonly id: string }[]])[] =
    kinds === 'picture'
      ? [
          ['actors', dataset.actors],
          ['relations', dataset.relations],
        ]
      : [
          ['relations', dataset.relations],
          ['statements', dataset.statements],
        ];
  return (
    <div className="story-field">
      <span>{label}</span>
      <ul className="story-ids">
        {ids.map((id) => (
          <li key={id}>
            {names.get(id) ?? id}
            <Button
              className="icon-button small"
              aria-label={strings.takeAway(names.get(id) ?? id)}
              isDisabled={isReadOnly}
              onPress={() => onChange(ids.filter((own) => own !== id))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <select
        aria-label={`${label}\u00a0: ${strings.addRow}`}
        value=""
        disabled={isReadOnly}
        onChange={(event) => onChange([...ids, event.target.value])}
      >
        <option value="">{strings.addRow}…</option>
        {groups.map(([group, rows]) => (
          <optgroup key={group} label={strings.groups[group]}>
            {rows
              .filter(({ id }) => !ids.includes(id))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {names.get(id)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** The name of each row in a list. */
function rowNames(dataset: Dataset, word: ReturnType<typeof useWord>): ReadonlyMap<string, string> {
  const { actors } = indexOf(dataset);
  const types = typesOf(dataset);
  const members = (relation: Dataset['relations'][number]) =>
    relation.members.flatMap(({ actor }) => actors.get(actor)?.name ?? []).join(', ');
  return new Map<string, string>([
    ...dataset.actors.map(({ id, name }) => [id, name] as const),
    ...dataset.relations.map(
      (relation) => [relation.id, `${capitalised(word(types.of(relation.type)))}\u00a0: ${members(relation)}`] as const,
    ),
    ...dataset.statements.map(({ id, text }) => [id, text] as const),
  ]);
}
