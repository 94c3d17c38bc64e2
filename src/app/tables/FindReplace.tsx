/**
 * Finds a text in the cells that are shown and can be edited, in one column or in all, and replaces it everywhere as one step to undo. Capital
 * letters and accents count, so that exactly what was typed is replaced.
 */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Form, Input, Label, Popover, TextField } from 'react-aria-components';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { announce } from '../state/presence.ts';
import { type GridColumn, type GridEdit, type GridRow, textIn } from './Grid.tsx';

interface FindReplaceProps {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly canEdit: (row: GridRow) => boolean;
  readonly onEdit: (edits: readonly GridEdit[]) => void;
}

export function FindReplace({ columns, rows, canEdit, onEdit }: FindReplaceProps) {
  const words = useMessages(TABLES_PAGE);
  const [what, setWhat] = useState('');
  const [by, setBy] = useState('');
  const [where, setWhere] = useState('');
  const searched = columns.flatMap((column, at) =>
    column.isEditable && (where === '' || where === column.id) ? [{ id: column.id, at }] : [],
  );
  const edits: GridEdit[] = [];
  if (what !== '')
    for (const row of rows) {
      if (!canEdit(row)) continue;
      for (const { id: column, at } of searched) {
        const text = textIn(row, at);
        if (text.includes(what)) edits.push({ row: row.id, column, text: text.replaceAll(what, by) });
      }
    }
  return (
    <DialogTrigger>
      <Button className="button">{words.find}</Button>
      <Popover className="column-choice">
        <Dialog aria-label={words.find}>
          {({ close }) => (
            <Form
              className="small-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (edits.length === 0) return;
                onEdit(edits);
                announce(words.replaced(edits.length));
                close();
              }}
            >
              <TextField value={what} onChange={setWhat} autoFocus>
                <Label>{words.findWhat}</Label>
                <Input className="field" />
              </TextField>
              <TextField value={by} onChange={setBy}>
                <Label>{words.replaceBy}</Label>
                <Input className="field" />
              </TextField>
              <label className="small-field">
                <span>{words.inWhich}</span>
                <select className="field" value={where} onChange={({ target }) => setWhere(target.value)}>
                  <option value="">{words.allColumns}</option>
                  {columns.map(({ id, name, isEditable }) =>
                    isEditable ? (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ) : null,
                  )}
                </select>
              </label>
              <p className="hint" role="status">
                {what === '' ? '' : words.found(edits.length)}
              </p>
              <Button className="button" type="submit" isDisabled={edits.length === 0}>
                {words.replaceAll}
              </Button>
            </Form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
