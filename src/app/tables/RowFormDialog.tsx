/**
 * The form of one row: an actor, a relation or a source, made or changed. Its fields are the cells of the table and are read as those; only what
 * was changed is written. Names are completed from the network and the official list; of a place, level and code come along.
 */
import { type FormEvent, useEffect, useId, useMemo, useState } from 'react';
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { faultOf } from '../../core/editing/cell-edits.ts';
import { columnsToEdit, type EditedTable, holdsSeveral, ownColumnId, rowTexts } from '../../core/editing/row-texts.ts';
import type { Actor, Dataset } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';
import type { Column } from '../../core/model/tables.ts';
import { editedColumnLabel } from '../../core/telling/data-tables.ts';
import { writtenRemark } from '../../core/telling/issue-text.ts';
import { PAGE } from '../../messages/page.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useDataset } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { announce, askRow } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { type RowForm, useStore } from '../state/store.ts';
import { editCells } from './edits.ts';
import { newActor, prepareNames } from './new-actors.ts';
import { proposalsFor } from './proposals.ts';
import { Removing } from './RowActions.tsx';
import './tables.css';

/** The fields of each form that one sees at once, in their order; those of the evidence follow, and then all others. */
const FIRST: Readonly<Record<EditedTable, readonly string[]>> = {
  actors: ['name', 'kind', 'levels', 'code', 'siren', 'function', 'within', 'note'],
  relations: ['type', 'from', 'to', 'frame', 'title', 'status', 'start', 'end'],
  sources: ['title', 'publisher', 'from', 'to', 'licence', 'note'],
};
const PROOF = ['source', 'place', 'quote', 'speaker'];

export function RowFormDialog({ form }: { readonly form: RowForm }) {
  const page = useMessages(PAGE);
  const words = useMessages(TABLES_PAGE);
  // A new relation after another one begins with an empty form.
  const [turn, setTurn] = useState(0);
  const title = words.form[form.row === null ? 'add' : 'change'][form.table];
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : askRow(null))} isDismissable={false}>
      <Modal className="modal row-form">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          <Fields key={turn} form={turn === 0 ? form : { ...form, texts: {} }} onNext={() => setTurn(turn + 1)} />
          <Button className="icon-button dialog-close" slot="close" aria-label={page.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fields({ form, onNext }: { readonly form: RowForm; readonly onNext: () => void }) {
  const { table, row } = form;
  const words = useMessages(TABLES_PAGE);
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const document = useStore((state) => state.history.document);
  const shown = useDataset();
  const [isRemoving, setRemoving] = useState(false);
  useEffect(() => void prepareNames(), []);
  const before = useMemo(() => textsBefore(form, document, shown, language), [form, document, shown, language]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [isLeft, setLeft] = useState<ReadonlySet<string>>(new Set());
  const proposals = useMemo(() => proposalsFor(document.dataset, language), [document.dataset, language]);
  const textOf = (column: string) => texts[column] ?? before.get(column) ?? '';
  const columns = columnsToEdit(table);
  const named = (names: readonly string[]) => names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const proof = table === 'sources' ? [] : named(PROOF);
  const rest = columns.filter(({ name }) => !FIRST[table].includes(name) && !PROOF.includes(name));
  const own = document.remains.columns.filter((column) => column.table === table && column.header !== '');

  const set = (column: string, text: string) => setTexts((known) => ({ ...known, [column]: text }));
  const leave = (column: string) => {
    setLeft((known) => new Set([...known, column]));
    // Level and code of a place come along with its name, where nobody has said otherwise.
    if (table !== 'actors' || column !== 'name' || row !== null || textOf('name') === '') return;
    const place = rowTexts(
      { ...document, dataset: { ...document.dataset, actors: [] } },
      'actors',
      language,
    )({ ...newActor(textOf('name')), id: '' as Actor['id'] });
    for (const other of ['name', 'kind', 'levels', 'code', 'siren'])
      if (other === 'name' || (textOf(other) === '' && place(other) !== '')) set(other, place(other));
  };
  const save = (isLast: boolean) => {
    const edits = Object.entries(texts).filter(([column, text]) => text !== (row === null ? '' : (before.get(column) ?? '')));
    const given = row === null ? [...before].filter(([column]) => texts[column] === undefined) : [];
    const cells = [...given, ...edits].map(([column, text]) => ({ row: row ?? '+0', column, text }));
    const edited = cells.length === 0 ? null : editCells(table, cells);
    const id = edited?.ids.get('+0');
    const told = (edited?.told ?? []).map(({ column, remark }) => {
      const { message, remedy } = writtenRemark(remark, language);
      return words.atCell(capitalised(word(editedColumnLabel(table, column))), remedy === null ? message : `${message} ${remedy}`);
    });
    announce([id === null ? words.form.waiting : words.form.saved, ...told].join(' '));
    if (!isLast) {
      onNext();
      return;
    }
    askRow(null);
    if (typeof id === 'string' && table !== 'sources') select(id);
  };
  const field = (column: Column, isFirst = false) => (
    <Field
      key={column.name}
      column={column}
      label={capitalised(word(editedColumnLabel(table, column.name)))}
      text={textOf(column.name)}
      isFirst={isFirst}
      fault={isLeft.has(column.name) && textOf(column.name) !== '' ? faultOf(document, table, column.name, textOf(column.name)) : null}
      proposals={proposals(table, column.name)(textOf(column.name))}
      onChange={(text) => set(column.name, text)}
      onLeave={() => leave(column.name)}
    />
  );

  return (
    <Form
      className="row-fields"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(true);
      }}
    >
      <div className="field-grid">{named(FIRST[table]).map((column, i) => field(column, i === 0))}</div>
      {proof.length === 0 ? null : (
        <fieldset className="field-grid">
          <legend>{words.form.proof}</legend>
          {proof.map((column) => field(column))}
        </fieldset>
      )}
      {rest.length + own.length === 0 ? null : (
        <details>
          <summary>{words.form.more}</summary>
          <div className="field-grid">
            {rest.map((column) => field(column))}
            {own.map((kept) => (
              <label key={ownColumnId(kept)} className="small-field">
                <span>{kept.header}</span>
                <input
                  className="field"
                  value={textOf(ownColumnId(kept))}
                  onChange={({ target }) => set(ownColumnId(kept), target.value)}
                />
              </label>
            ))}
          </div>
        </details>
      )}
      <div className="button-row">
        <Button className="button primary" type="submit">
          {words.form.save}
        </Button>
        {row === null ? (
          <Button className="button" onPress={() => save(false)}>
            {words.form.saveAndNext}
          </Button>
        ) : (
          <Button className="link" onPress={() => setRemoving(true)}>
            {words.form.remove}
          </Button>
        )}
        <Button className="link" slot="close">
          {words.cancel}
        </Button>
      </div>
      {isRemoving && row !== null ? (
        <Removing
          kind={table}
          chosen={new Set([row])}
          onClose={() => setRemoving(false)}
          onDone={() => {
            askRow(null);
            select(null);
          }}
        />
      ) : null}
    </Form>
  );
}

interface FieldProps {
  readonly column: Column;
  readonly label: string;
  readonly text: string;
  readonly isFirst: boolean;
  readonly fault: ReturnType<typeof faultOf>;
  readonly proposals: readonly string[];
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field with its words: a list to choose from where only its words are allowed, else a text with what is proposed. */
function Field({ column, label, text, isFirst, fault, proposals, onChange, onLeave }: FieldProps) {
  const words = useMessages(TABLES_PAGE);
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const id = useId();
  const { type } = column;
  const remark = fault === null ? null : writtenRemark(fault, language);
  if (type.kind === 'term' && !type.many && type.isOpen !== true) {
    return (
      <label className="small-field">
        <span>{label}</span>
        {/* A word that is in no list stays choosable until another is chosen. */}
        <select className="field" value={text} onChange={({ target }) => onChange(target.value)}>
          <option value="">{words.form.notStated}</option>
          {[...new Set([...type.list.map(word), ...(text === '' ? [] : [text])])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const isLong = column.name === 'note' || column.name === 'quote';
  const common = {
    id: `${id}-field`,
    className: 'field',
    value: text,
    autoFocus: isFirst,
    'aria-describedby': remark === null && !holdsSeveral(column) ? undefined : `${id}-told`,
    'aria-invalid': remark === null ? undefined : true,
    onBlur: onLeave,
  };
  return (
    <div className={isLong ? 'small-field wide' : 'small-field'}>
      <label htmlFor={`${id}-field`}>
        {label}
        {column.required === true ? ' *' : ''}
      </label>
      {isLong ? (
        <textarea {...common} rows={2} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...common} list={proposals.length === 0 ? undefined : id} onChange={({ target }) => onChange(target.value)} />
      )}
      {proposals.length === 0 ? null : (
        <datalist id={id}>
          {proposals.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {remark === null && !holdsSeveral(column) ? null : (
        <small id={`${id}-told`} className={remark === null ? 'hint' : 'fault'}>
          {remark === null ? words.form.several : `${remark.message} ${remark.remedy ?? ''}`}
        </small>
      )}
    </div>
  );
}

/** What the fields say at first: the row as it is; for a new one, what it was given, with names in place of the ids of actors. */
function textsBefore(
  { table, row, texts }: RowForm,
  document: Parameters<typeof rowTexts>[0],
  shown: Dataset,
  language: Parameters<typeof rowTexts>[2],
): ReadonlyMap<string, string> {
  if (row === null) return new Map(Object.entries(texts).map(([column, text]) => [column, nameToType(shown, text)]));
  const found = byId(document.dataset[table] as readonly { readonly id: string }[]).get(row);
  if (found === undefined) return new Map();
  const text = rowTexts(document, table, language)(found as never);
  const own = document.remains.columns.filter((column) => column.table === table).map(ownColumnId);
  return new Map([...columnsToEdit(table).map(({ name }) => name), ...own].map((name) => [name, text(name)]));
}

/** The text that names an actor when it is typed: its name; with its code, or its id, where others have the name. */
function nameToType({ actors }: Dataset, id: string): string {
  const actor = byId(actors).get(id);
  if (actor === undefined) return id;
  const isAlone = actors.every((other) => other === actor || other.name !== actor.name);
  const code = actor.code || actor.siren;
  return isAlone ? actor.name : code === '' ? id : `${actor.name} (${code})`;
}
