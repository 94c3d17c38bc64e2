/**
 * Saving the view on screen under a name, and returning to a saved one. Says where views are kept, and that the reader's files are
 * not kept with them.
 */

import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { hashToAddress } from '../../core/session/address.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { titleIn } from '../derived/open-document.ts';
import { useTold } from '../derived/universe.ts';
import { openNetworkId } from '../keeping/kept-networks.ts';
import { forgetView, keepView, savedViews } from '../keeping/saved-views.ts';
import { useMessages } from '../language.ts';
import { networkIn, presentHash } from '../page/address-bar.ts';
import { announce, openDialog } from '../state/presence.ts';
import { restore } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

export function SavedViewsDialog() {
  const strings = useMessages(EXPLORING);
  const network = useStore(titleIn);
  const told = useTold();
  const [views, setViews] = useState(savedViews);
  const [name, setName] = useState('');
  const change = (isDone: boolean, message: string) => {
    announce(isDone ? message : strings.savedFailed);
    setViews(savedViews());
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
          change(keepView({ name: written, hash: presentHash(), network }), strings.savedDone(written));
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
                // A view of another kept network opens that network; one of version 0.5 names none and is shown on the open one.
                if ((networkIn(view.hash) ?? openNetworkId()) === openNetworkId()) restore(hashToAddress(view.hash));
                else window.location.assign(view.hash);
              }}
            >
              {told(view.name)}
            </Button>
            <span className="hint">{view.network === network ? '' : told(view.network)}</span>
            <Button
              className="icon-button small"
              aria-label={strings.savedDelete(told(view.name))}
              onPress={() => change(forgetView(view.name), '')}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </PageDialog>
  );
}
