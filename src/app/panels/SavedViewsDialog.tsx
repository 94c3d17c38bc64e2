/**
 * Saving the view on screen under a name, and returning to a saved one of the open network. Says where views are kept, and that the
 * reader's files are not kept with them.
 */

import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { addressToHash, hashToAddress } from '../../core/session/address.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { useTold } from '../derived/universe.ts';
import { forgetView, keepView, savedViews } from '../keeping/saved-views.ts';
import { useMessages } from '../language.ts';
import { currentAddress, showAddress } from '../page/address-bar.ts';
import { announce, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

export function SavedViewsDialog() {
  const strings = useMessages(EXPLORING);
  const network = useStore((state) => state.history.document);
  const told = useTold();
  const [views, setViews] = useState(() => savedViews(network));
  const [name, setName] = useState('');
  const change = (isDone: boolean, message: string) => {
    announce(isDone ? message : strings.savedFailed);
    setViews(savedViews(network));
  };
  return (
    <PageDialog dialog="views" title={strings.savedTitle}>
      <p className="hint">{strings.savedHelp}</p>
      <Form
        className="saved-form"
        onSubmit={(event) => {
          event.preventDefault();
          const written = name.trim();
          if (written === '') return;
          change(keepView(network, { name: written, hash: addressToHash(currentAddress()) }), strings.savedDone(written));
          setName('');
        }}
      >
        <TextField value={name} onChange={setName} autoFocus>
          <Label>{strings.savedName}</Label>
          <Input className="field" />
        </TextField>
        <Button className="button primary" type="submit" isDisabled={name.trim() === ''}>
          {strings.save}
        </Button>
      </Form>
      {views.length === 0 ? <p>{strings.savedNone}</p> : null}
      <ul className="saved-views">
        {views.map((view) => (
          <li key={view.name}>
            <Button
              className="actor-link"
              onPress={() => {
                openDialog(null);
                showAddress(hashToAddress(view.hash));
              }}
            >
              {told(view.name)}
            </Button>
            <span className="hint">{view.of !== undefined || view.network === network.title ? '' : told(view.network)}</span>
            <Button
              className="icon-button small"
              aria-label={strings.savedDelete(told(view.name))}
              onPress={() => change(forgetView(network, view.name), '')}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </PageDialog>
  );
}
