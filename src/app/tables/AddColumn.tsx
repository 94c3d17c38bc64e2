/**
 * Adds a column of the network's own to a table, and takes such columns out again. It is kept, saved and exported with the network; no figure
 * depends on it.
 */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Form, Input, Label, Popover, TextField } from 'react-aria-components';
import type { TableColumn, TableKind } from '../../core/telling/data-tables.ts';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { addColumn, removeColumn } from './edits.ts';

export function AddColumn({ kind, columns }: { readonly kind: TableKind; readonly columns: readonly TableColumn[] }) {
  const words = useMessages(TABLES_PAGE);
  const [name, setName] = useState('');
  const header = name.trim();
  const isTaken = columns.some(({ fr, en }) => [fr, en].some((one) => one.toLowerCase() === header.toLowerCase()));
  const own = columns.filter(({ id }) => id.startsWith('own:'));
  return (
    <DialogTrigger>
      <Button className="button">{words.addColumn}</Button>
      <Popover className="column-choice">
        <Dialog aria-label={words.addColumn}>
          {({ close }) => (
            <>
              <Form
                className="small-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (header === '' || isTaken) return;
                  addColumn(kind, header);
                  setName('');
                  close();
                }}
              >
                <TextField value={name} onChange={setName} autoFocus>
                  <Label>{words.columnName}</Label>
                  <Input className="field" />
                </TextField>
                {isTaken && header !== '' ? <p className="hint">{words.columnTaken}</p> : null}
                <Button className="button" type="submit" isDisabled={header === '' || isTaken}>
                  {words.add}
                </Button>
              </Form>
              {own.map(({ id, fr }) => (
                <Button
                  key={id}
                  className="link"
                  onPress={() => {
                    removeColumn(kind, id);
                    close();
                  }}
                >
                  {words.removeColumn(fr)}
                </Button>
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
