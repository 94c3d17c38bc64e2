/**
 * What can be done to the rows that were chosen in a table: removed, merged, and a set replaced by its members. Each asks first, and shows what
 * hangs on the rows.
 */
import { type ReactNode, useState } from 'react';
import { Button, Dialog, Form, Heading, Label, Modal, ModalOverlay, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { fieldsToChoose, hangingOn, type MergedField } from '../../core/editing/row-edits.ts';
import { rowTexts } from '../../core/editing/row-texts.ts';
import { namesIn } from '../../core/editing/typed-texts.ts';
import type { Actor, ActorId } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';
import { editedColumnLabel, type TableKind } from '../../core/telling/data-tables.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';
import { Objecting } from './EditActions.tsx';
import { mergeActors, removeRows, splitSet } from './edits.ts';

interface RowActionsProps {
  readonly kind: TableKind;
  readonly chosen: ReadonlySet<string>;
  /** The rows are dealt with: none is chosen any more. */
  readonly onDone: () => void;
}

type Asked = 'remove' | 'merge' | 'split' | null;

export function RowActions({ kind, chosen, onDone }: RowActionsProps) {
  const words = useMessages(TABLES_PAGE);
  const actors = useChosenActors(kind, chosen);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const done = () => {
    close();
    onDone();
  };
  const [first] = actors;
  return (
    <div className="row-actions">
      <span>
        <Counted text={words.chosen(countOf('rows', chosen.size, `${kind}+chosen`))} />
      </span>
      {actors.length >= 2 ? (
        <Button className="button" onPress={() => setAsked('merge')}>
          {words.merge}
        </Button>
      ) : null}
      {actors.length === 1 && first?.kind === 'set' ? (
        <Button className="button" onPress={() => setAsked('split')}>
          {words.split}
        </Button>
      ) : null}
      {actors.length === 1 && first !== undefined ? <Objecting id={first.id} className="button" onDone={onDone} /> : null}
      <Button className="button" onPress={() => setAsked('remove')}>
        {words.remove}
      </Button>
      <Button className="link" onPress={onDone}>
        {words.unchoose}
      </Button>
      {asked === 'remove' ? <Removing kind={kind} chosen={chosen} onDone={done} onClose={close} /> : null}
      {asked === 'merge' ? <Merging actors={actors} onDone={done} onClose={close} /> : null}
      {asked === 'split' && first !== undefined ? <Splitting set={first} onDone={done} onClose={close} /> : null}
    </div>
  );
}

function useChosenActors(kind: TableKind, chosen: ReadonlySet<string>): readonly Actor[] {
  const { actors } = useStore((state) => state.history.document.dataset);
  return kind === 'actors' ? actors.filter(({ id }) => chosen.has(id)) : [];
}

interface AskedProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A question over the page: Escape and «Annuler» leave everything as it is. */
function Question(props: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const words = useMessages(TABLES_PAGE);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{props.title}</Heading>
          {props.children}
          <Button className="link" slot="close">
            {words.cancel}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before rows are removed, and shows what goes or changes with them. */
export function Removing({
  kind,
  chosen,
  onDone,
  onClose,
}: AskedProps & { readonly kind: TableKind; readonly chosen: ReadonlySet<string> }) {
  const words = useMessages(TABLES_PAGE);
  const { removing } = words;
  const document = useStore((state) => state.history.document);
  const language = useStore((state) => state.view.language);
  const { relationsGone, relationsLeft, statements, steps, evidence } = hangingOn(document, kind, chosen);
  const [only] = chosen;
  const row = byId(document.dataset[kind] as readonly { readonly id: string }[]).get(only ?? '');
  const text = row === undefined ? null : rowTexts(document, kind, language)(row as never);
  const name =
    text === null
      ? ''
      : kind === 'relations'
        ? `${text('type')} – ${text('from')} – ${text('to')}`
        : text(kind === 'actors' ? 'name' : 'title');
  const lines = [
    [relationsGone.length, removing.relationsGone],
    [relationsLeft.length, removing.relationsLeft],
    [statements, removing.statements],
    [steps, removing.steps],
    [evidence, removing.evidence],
  ] as const;
  const told = lines.flatMap(([count, line]) => (count === 0 ? [] : [line(count)]));
  return (
    <Question title={removing.title(chosen.size, `«\u00a0${name}\u00a0»`)} onClose={onClose}>
      <ul>
        {(told.length === 0 ? [removing.nothing] : told).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="hint">{removing.undo}</p>
      <Button
        className="button primary"
        autoFocus
        onPress={() => {
          removeRows(kind, chosen);
          onDone();
        }}
      >
        {removing.confirm}
      </Button>
    </Question>
  );
}

function Merging({ actors, onDone, onClose }: AskedProps & { readonly actors: readonly Actor[] }) {
  const { merging } = useMessages(TABLES_PAGE);
  const word = useWord();
  const document = useStore((state) => state.history.document);
  const language = useStore((state) => state.view.language);
  const fields = fieldsToChoose(actors);
  // The actor with most to lose stays: the one with a code, else the first.
  const kept = actors.find(({ code, siren }) => code + siren !== '') ?? actors[0];
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergedField, ActorId>>>>({});
  const texts = rowTexts(document, 'actors', language);
  const ids = new Set<string>(actors.map(({ id }) => id));
  const between = document.dataset.relations.filter(({ members }) => members.every(({ actor }) => ids.has(actor))).length;
  if (kept === undefined) return null;
  return (
    <Question title={merging.title(actors.length)} onClose={onClose}>
      <Form
        className="small-form"
        onSubmit={(event) => {
          event.preventDefault();
          mergeActors([kept.id, ...actors.filter(({ id }) => id !== kept.id).map(({ id }) => id)], chosen);
          onDone();
        }}
      >
        <p>{merging.intro}</p>
        {fields.length === 0 ? <p className="hint">{merging.same}</p> : null}
        {fields.map((field) => {
          const own = new Map(
            actors
              .map((actor) => [texts(actor)(field), actor.id] as const)
              .filter(([text]) => text !== '')
              .reverse(),
          );
          return (
            <RadioGroup
              key={field}
              className="choices"
              value={chosen[field] ?? own.get(texts(kept)(field)) ?? ''}
              onChange={(id) => setChosen({ ...chosen, [field]: id as ActorId })}
            >
              <Label>{capitalised(word(editedColumnLabel('actors', field)))}</Label>
              {[...own].reverse().map(([text, id]) => (
                <Radio key={id} value={id} className="check">
                  {({ isSelected }) => (
                    <>
                      <span className="check-box round" aria-hidden="true">
                        {isSelected ? '●' : ''}
                      </span>
                      <span>{text}</span>
                    </>
                  )}
                </Radio>
              ))}
            </RadioGroup>
          );
        })}
        {between === 0 ? null : <p>{merging.between(between)}</p>}
        <Button className="button primary" type="submit">
          {merging.confirm}
        </Button>
      </Form>
    </Question>
  );
}

function Splitting({ set, onDone, onClose }: AskedProps & { readonly set: Actor }) {
  const { splitting } = useMessages(TABLES_PAGE);
  const [text, setText] = useState('');
  const names = namesIn(text);
  return (
    <Question title={splitting.title(set.name)} onClose={onClose}>
      <Form
        className="small-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (names.length === 0) return;
          splitSet(set.id, names);
          onDone();
        }}
      >
        <p>{splitting.intro}</p>
        <TextField value={text} onChange={setText} autoFocus>
          <Label>{splitting.members}</Label>
          <TextArea className="field" rows={8} />
        </TextField>
        <Button className="button primary" type="submit" isDisabled={names.length === 0}>
          {splitting.confirm}
        </Button>
      </Form>
    </Question>
  );
}
